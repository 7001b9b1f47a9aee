"""What cards need beside their own records: organisations they name, tags, sources.

They are only written if a card that is carried out needs them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from directory_app.domain.identifiers import RecordUid
from directory_app.domain.lists import Source
from directory_app.domain.records import Record, kind_of
from directory_app.domain.references import referred_uids
from directory_app.services.card_import import TagBook
from directory_app.services.import_matching import BodyIndex
from directory_app.store.import_spool import ImportSpool
from directory_app.store.matching import ImportLookup
from directory_app.store.staging import Stager


class Companions:
    """Stages companions as they are made, and remembers which are surely needed.

    Attributes:
        restored: records of the bin that come back if they are needed, by UID.
    """

    def __init__(
        self,
        spool: ImportSpool,
        stager: Stager,
        lookup: ImportLookup,
        bodies: BodyIndex,
        tags: TagBook,
    ) -> None:
        """Watch what ``bodies`` and ``tags`` make."""
        self.restored: dict[RecordUid, Record] = {}
        self._spool = spool
        self._stager = stager
        self._lookup = lookup
        self._bodies = bodies
        self._tags = tags
        self._referring: dict[RecordUid, tuple[RecordUid, ...]] = {}
        self._needed: set[RecordUid] = set()

    def add_sources(self, sources: Sequence[Source]) -> None:
        """Stage the sources of the files."""
        self._stage(sources)

    def add_made(self) -> None:
        """Stage the tags and organisations made since the last time.

        Tags come first: what an organisation is part of may have a tag, and its words are found
        under the organisation too.
        """
        tags = list(self._tags.made.values())
        self._tags.made.clear()
        self._stage([tag for tag in tags if tag.version == 0])
        self._restore(tag for tag in tags if tag.version)
        bodies = list(self._bodies.made.values())
        self._bodies.made.clear()
        present = self._lookup.load(body.uid for body in bodies)
        self._stage([body for body in bodies if body.uid not in present])
        self._restore(record for record in present.values() if record.binned_at is not None)

    def bring_back(self, record: Record) -> None:
        """Bring the tags, sources and organisations of a record back from the bin with it."""
        self._restore(self._lookup.binned(referred_uids(record)))

    def need(self, referred: Iterable[RecordUid]) -> None:
        """Take note that records which refer to these are written, whatever is chosen."""
        found = dict.fromkeys(self._behind(referred, self._needed))
        if found:
            self._needed.update(found)
            self._spool.need(found)

    def need_if(self, number: int, choice: str, record: Record) -> None:
        """Take note that a record is written if something is chosen for a card."""
        self._spool.need_if(number, choice, self._behind(referred_uids(record), self._needed))

    def _behind(self, referred: Iterable[RecordUid], known: set[RecordUid]) -> Iterator[RecordUid]:
        """Yield the companions among what is referred to, directly and by way of others."""
        waiting = list(referred)
        seen: set[RecordUid] = set()
        while waiting:
            uid = waiting.pop()
            if uid in self._referring and uid not in known and uid not in seen:
                seen.add(uid)
                yield uid
                waiting += self._referring[uid]

    def _stage(self, records: Sequence[Record]) -> None:
        if not records:
            return
        numbered = [(self._stager.number(kind_of(each), each.uid), each) for each in records]
        self._stager.note(numbered)
        self._stager.stage(numbered, apart=True)
        self._keep((record, number) for number, record in numbered)

    def _restore(self, records: Iterable[Record]) -> None:
        news = [record for record in records if record.uid not in self.restored]
        self.restored.update((record.uid, replace(record, binned_at=None)) for record in news)
        self._keep((record, 0) for record in news)

    def _keep(self, records: Iterable[tuple[Record, int]]) -> None:
        rows = []
        for record, number in records:
            self._referring[record.uid] = tuple(referred_uids(record))
            rows.append((record.uid, kind_of(record), number))
        self._spool.add_companions(rows)
