"""The records that entries refer to, read for many entries at once and kept while they help."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from sqlalchemy import Connection

from directory_app.domain.entries import Entry, Organisation, Person, Post
from directory_app.domain.identifiers import EntryUid, RecordKind, RecordUid
from directory_app.domain.lists import Tag
from directory_app.domain.programmes import Programme
from directory_app.domain.records import Record, kind_of
from directory_app.store.loading import load_many

_MOST_KEPT: Final = 5_000
"""Records kept; more are forgotten before the next entries, so that memory stays bounded."""

_NOT_SAID: Final = frozenset({"emails", "phones", "links", "tags", "budgets", "sources"})

_DEEPEST: Final = 20
"""Levels of organisations followed upwards; more can only be a circle."""


class Neighbours:
    """Posts, organisations, programmes and tags around entries, without what lies in the bin.

    Call :meth:`gather` for a number of entries, then ask about those. Of what stands around them
    only names, addresses and parents are read: what cards say of it.
    """

    def __init__(self, connection: Connection, today: date) -> None:
        """Read through ``connection``; parents are those of the day ``today``."""
        self._connection = connection
        self._today = today
        self._records: dict[RecordKind, dict[RecordUid, Record | None]] = {}

    def gather(self, entries: Iterable[Entry]) -> None:
        """Read everything that ``entries`` refer to, directly and by way of posts and parents."""
        entries = list(entries)
        if sum(map(len, self._records.values())) > _MOST_KEPT:
            self._records.clear()
        people = [entry for entry in entries if isinstance(entry, Person)]
        tenures = [tenure for person in people for tenure in person.tenures]
        held = self._read(RecordKind.POST, (tenure.post for tenure in tenures))
        posts = [entry for entry in (*entries, *held) if isinstance(entry, Post)]
        self._read(RecordKind.PROGRAMME, (post.programme for post in posts))
        bodies = self._read(
            RecordKind.ORGANISATION,
            (
                *(tenure.organisation for tenure in tenures),
                *(post.organisation for post in posts),
            ),
        )
        level = [entry for entry in (*entries, *bodies) if isinstance(entry, Organisation)]
        for _ in range(_DEEPEST):
            above = [link.organisation for body in level for link in body.parents]
            if not above:
                break
            parents = self._read(RecordKind.ORGANISATION, above)
            level = [parent for parent in parents if isinstance(parent, Organisation)]

    def know(self, entries: Iterable[Entry]) -> None:
        """Take stored entries that were read already and may be the neighbours of others."""
        for entry in entries:
            if not isinstance(entry, Person):
                self._records.setdefault(kind_of(entry), {})[entry.uid] = entry

    def gather_tags(self, entries: Iterable[Entry]) -> None:
        """Read the tags of ``entries``."""
        self._read(RecordKind.TAG, (tag for entry in entries for tag in entry.tags))

    def post(self, uid: EntryUid | None) -> Post | None:
        """Return a post that was gathered; None when it is gone."""
        found = self._get(RecordKind.POST, uid)
        return found if isinstance(found, Post) else None

    def organisation(self, uid: EntryUid | None) -> Organisation | None:
        """Return an organisation that was gathered; None when it is gone."""
        found = self._get(RecordKind.ORGANISATION, uid)
        return found if isinstance(found, Organisation) else None

    def programme(self, uid: RecordUid | None) -> Programme | None:
        """Return a programme that was gathered; None when it is gone."""
        found = self._get(RecordKind.PROGRAMME, uid)
        return found if isinstance(found, Programme) else None

    def tags(self, entry: Entry) -> tuple[Tag, ...]:
        """Return the tags of an entry that they were gathered for."""
        found = (self._get(RecordKind.TAG, uid) for uid in entry.tags)
        return tuple(tag for tag in found if isinstance(tag, Tag))

    def line_of(self, body: Organisation) -> tuple[Organisation, ...]:
        """Return ``body`` and the organisations it is part of today, upwards."""
        line = [body]
        while len(line) < _DEEPEST:
            parent = next(self._parents(line[-1]), None)
            if parent is None or parent in line:
                break
            line.append(parent)
        return tuple(line)

    def _parents(self, body: Organisation) -> Iterator[Organisation]:
        for link in body.parents:
            parent = self.organisation(link.organisation)
            if parent is not None and link.validity.includes(self._today):
                yield parent

    def _get(self, kind: RecordKind, uid: RecordUid | None) -> Record | None:
        return None if uid is None else self._records.get(kind, {}).get(uid)

    def _read(self, kind: RecordKind, uids: Iterable[RecordUid | None]) -> list[Record]:
        """Read what is not known yet and return what was asked for, each once."""
        known = self._records.setdefault(kind, {})
        wanted = dict.fromkeys(uid for uid in uids if uid is not None)
        missing = [uid for uid in wanted if uid not in known]
        found = load_many(self._connection, kind, missing, without=_NOT_SAID)
        for uid in missing:
            record = found.get(uid)
            known[uid] = None if record is None or record.binned_at is not None else record
        present = (known[uid] for uid in wanted)
        return [record for record in present if record is not None]
