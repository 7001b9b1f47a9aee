"""Prepares what becomes of entries of the directory outside any transaction that writes.

Rows, history and index of a changed entry are worked out against one state of the directory and
wait in a scratch file, as those of new records do (:mod:`directory_app.store.staging`). When they
are written, every entry must still be as it was read.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Connection, select

from directory_app.domain.codec import content_of
from directory_app.domain.dates import today
from directory_app.domain.deltas import Delta, difference
from directory_app.domain.entries import Entry, Organisation, Person, Post
from directory_app.domain.errors import NamelessRecordError, StaleRecordError
from directory_app.domain.identifiers import EntryId, EntryUid, RecordKind, RecordUid
from directory_app.domain.labels import is_nameless, record_label
from directory_app.domain.records import Record, is_entry, kind_of
from directory_app.store.batches import batches
from directory_app.store.changed_rows import ChangedRows, Later
from directory_app.store.history_rows import change_columns
from directory_app.store.json_text import json_text
from directory_app.store.loading import load_entries, load_many
from directory_app.store.mapping import MAPPINGS
from directory_app.store.rows import RowWriter
from directory_app.store.scratch import ScratchFile
from directory_app.store.search.ancestors import organisations_below
from directory_app.store.search.index_rows import COLUMNS
from directory_app.store.search.sql import INDEX, PHONE_INDEX
from directory_app.store.search.upkeep import Spread, spread_of
from directory_app.store.staged_rows import StagedRows
from directory_app.store.staged_surroundings import StagedSurroundings
from directory_app.store.staged_tables import CHANGED, WORD_TABLES
from directory_app.store.staged_words import StagedWords
from directory_app.store.staging import read_staged
from directory_app.store.tables import METADATA

STAGED_ORDER: Final = (RecordKind.ORGANISATION, RecordKind.POST, RecordKind.PERSON)
"""Kinds of records whose changes can be staged, in the order in which that is done."""

_ENTRY: Final = METADATA.tables["entry"]
_CHANGE: Final = METADATA.tables["change"]

_STAGE: Final = "INSERT INTO changed VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_STAGE_OWNER: Final = "INSERT INTO changed_owner VALUES (?, ?, ?, ?)"
_STAGE_INDEX: Final = f"INSERT INTO changed_{INDEX} VALUES ({', '.join('?' * (len(COLUMNS) + 1))})"
_STAGE_PHONES: Final = f"INSERT INTO changed_{PHONE_INDEX} VALUES (?, ?)"
_RELY: Final = "INSERT OR IGNORE INTO relied_on VALUES (?, ?)"

_Change = tuple[Entry, Entry, Delta]
"""What an entry was, what it becomes, and how the two differ."""


class ChangeStager:
    """Stages what becomes of entries against one state of the directory.

    Posts and organisations come before people, who are found by what those become.

    Attributes:
        rows: the rows of the directory's tables.
        name: of the first entry that changes.
    """

    def __init__(self, scratch: ScratchFile, connection: Connection) -> None:
        """Begin with no changes; those of an earlier attempt are taken out of ``scratch``.

        Args:
            scratch: where they wait; new records that they refer to are staged in it.
            connection: reads the directory.
        """
        _clear(scratch)
        self.rows: Final = StagedRows(scratch)
        self.name = ""
        self._scratch = scratch
        self._connection = connection
        self._day = today()
        self._owners: set[int] = set()
        self._around = StagedSurroundings(
            scratch, connection, self._day, self._staged, self._owners
        )
        self._learn_new()
        self._writer = RowWriter(connection, Later.NOW, self._around.numbers)
        self._words = StagedWords()
        self._renamed: set[int] = set()
        self._waiting: list[int] = []

    def change(self, entries: Sequence[Entry], *, based_on: Mapping[RecordUid, int]) -> None:
        """Stage what entries become; what is equal to what is there is left alone.

        Args:
            entries: whole entries that are in the directory, each once.
            based_on: for each the version it was worked out from.

        Raises:
            NamelessRecordError: an entry has no name at all.
            StaleRecordError: an entry is not there, or has another version.
            UnknownRecordError: one refers to a record that is neither new nor in the directory.
        """
        changes = list(self._changes(entries, based_on))
        if not changes:
            return
        self.name = self.name or record_label(changes[0][1])
        rows = self._writer.changed_rows([(before, after) for before, after, _ in changes])
        for _, after, delta in changes:
            rows.insert(_CHANGE, change_columns(Later.ACTION, after, delta, created=False))
        staged = [_changed_row(self._number_of(change[1]), change) for change in changes]
        self._scratch.run_many([(_STAGE, staged)])
        self._take_owners(changes)
        people = [after for _, after, _ in changes if isinstance(after, Person)]
        if people:
            self.finish()
            self._around.find_references(people)
            self._index(people)
        self._list_anew([after for _, after, _ in changes], rows)
        self.rows.add(rows)

    def turn(self, owners: Iterable[Entry]) -> None:
        """Take note of posts and organisations that the same action turns over beside.

        Args:
            owners: as they are; those of the bin come back, and the others go there.
        """
        turned = [
            replace(owner, binned_at=None if owner.binned_at else datetime.now(UTC))
            for owner in owners
        ]
        self._keep_others(turned)
        self._renamed.update(
            self._number_of(owner) for owner in turned if isinstance(owner, Organisation)
        )

    def finish(self) -> None:
        """Index the posts and organisations, all of which are staged now."""
        # What is part of a renamed body is indexed by its new name, whoever asks.
        below = organisations_below(self._connection, self._renamed, self._day) - self._owners
        self._renamed.clear()
        for batch in batches(below):
            found = load_entries(self._connection, map(EntryId, batch), binned=True)
            self._keep_others(found)
        for batch in batches(self._waiting):
            owners = [owner for _, owner in self._staged(batch) if is_entry(owner)]
            self._around.find_references(owners)
            self._index(owners)
        self._waiting.clear()

    def _changes(
        self, entries: Sequence[Entry], based_on: Mapping[RecordUid, int]
    ) -> Iterator[_Change]:
        present: dict[RecordUid, Record] = {}
        for kind in dict.fromkeys(map(kind_of, entries)):
            uids = [entry.uid for entry in entries if kind_of(entry) is kind]
            present |= load_many(self._connection, kind, uids)
        for entry in entries:
            if is_nameless(entry):
                raise NamelessRecordError(entry.uid)
            before = present.get(entry.uid)
            if not is_entry(before) or before.version != based_on[entry.uid]:
                raise StaleRecordError(entry.uid)
            delta = difference(before, entry)
            if delta:
                yield before, entry, delta

    def _take_owners(self, changes: Sequence[_Change]) -> None:
        """Take note of what posts and organisations become."""
        owners = [after for _, after, _ in changes if not isinstance(after, Person)]
        self._keep_owners(owners)
        self._waiting += map(self._number_of, owners)
        self._renamed.update(
            self._number_of(after)
            for before, after, _ in changes
            if spread_of(before, after) is Spread.ALL_BELOW
        )

    def _keep_others(self, owners: Sequence[Entry]) -> None:
        """Keep posts and organisations whose rows are not staged; what is staged relies on them."""
        self._around.learn_entries(owners)
        versions = [(self._number_of(owner), owner.version) for owner in owners]
        self._scratch.run_many([(_RELY, versions)])
        self._keep_owners(owners)

    def _keep_owners(self, owners: Iterable[Entry]) -> None:
        rows = [
            (self._number_of(owner), kind_of(owner).value, owner.uid, json_text(content_of(owner)))
            for owner in owners
        ]
        self._scratch.run_many([(_STAGE_OWNER, rows)])
        numbers = [row[0] for row in rows]
        self._owners.update(numbers)
        self._around.forget(numbers)

    def _index(self, entries: Iterable[Entry]) -> None:
        rows: list[Sequence[Any]] = []
        phones: list[Sequence[Any]] = []
        for entry in entries:
            if entry.binned_at is not None:
                continue  # it stays indexed as it was when it went there
            number, found = self._number_of(entry), self._around.index_row_of(entry)
            rows.append((number, *found.columns.values()))
            if found.digits:
                phones.append((number, found.digits))
            self._words.add(found, CHANGED)
        self._scratch.run_many(
            [(_STAGE_INDEX, rows), (_STAGE_PHONES, phones), *self._words.statements()]
        )

    def _list_anew(self, entries: Iterable[Entry], rows: ChangedRows) -> None:
        """Put entries under the organisation that they are listed under now."""
        numbers = {self._number_of(entry): entry for entry in entries}
        for batch in batches(numbers):
            query = select(_ENTRY.c.id, _ENTRY.c.employer_id).where(_ENTRY.c.id.in_(batch))
            for number, before in self._connection.execute(query):
                employer = self._around.listed_under(numbers[number])
                if employer != before:
                    rows.update(_ENTRY, {"id": number}, {"employer_id": employer})

    def _number_of(self, entry: Entry) -> int:
        return self._around.numbers[_ENTRY.name][entry.uid]

    def _staged(self, numbers: Iterable[int]) -> Iterator[tuple[int, Record]]:
        signed = sorted(numbers)
        new = (-number for number in signed if number < 0)
        for number, record in read_staged(self._scratch, new):
            yield -number, record
        changed = (number for number in signed if number > 0)
        yield from read_staged(self._scratch, changed, "changed_owner")

    def _learn_new(self) -> None:
        """Learn the numbers of new records that others may refer to."""
        rows = self._scratch.run(
            "SELECT record_kind, record_uid, record FROM change WHERE record_kind != ?",
            (RecordKind.PERSON.value,),
        )
        for kind, uid, number in rows:
            self._around.numbers[MAPPINGS[RecordKind(kind)].table.name][uid] = -number


def _changed_row(number: int, change: _Change) -> Sequence[Any]:
    before, after, _ = change
    is_moved = _body_of(before) != _body_of(after)
    return (
        *(number, before.version, kind_of(after).value, after.uid),
        *(before.binned_at is not None, after.binned_at is not None),
        *(spread_of(before, after).value, is_moved),
    )


def _body_of(entry: Entry) -> EntryUid | None:
    """Return the organisation of a post, None for other entries."""
    return entry.organisation if isinstance(entry, Post) else None


def _clear(scratch: ScratchFile) -> None:
    for table in ("changed", "changed_owner", f"changed_{INDEX}", f"changed_{PHONE_INDEX}"):
        scratch.run(f"DELETE FROM {table}")
    for table in WORD_TABLES:
        scratch.run(f"DELETE FROM {table} WHERE record = ?", (CHANGED,))
