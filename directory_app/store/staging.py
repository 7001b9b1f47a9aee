"""Prepares new records outside any transaction, so that writing them is left to SQLite alone.

Rows, history and index of every record are worked out once and wait in a scratch file. Writing a
hundred thousand of them then takes the time of as many ``INSERT … SELECT``, whoever waits.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final, Protocol

from sqlalchemy import Connection

from directory_app.domain.codec import content_of, decode_record
from directory_app.domain.dates import today
from directory_app.domain.entries import Entry, Organisation, Person, Post
from directory_app.domain.identifiers import RecordKind, RecordUid
from directory_app.domain.labels import record_label
from directory_app.domain.records import Record, kind_of
from directory_app.store.derived import shown_columns
from directory_app.store.json_text import json_text, json_value
from directory_app.store.mapping import MAPPINGS, RecordMapping, citations_of
from directory_app.store.row_shapes import row_shape
from directory_app.store.scratch import ScratchFile
from directory_app.store.staged_surroundings import StagedSurroundings
from directory_app.store.staged_tables import (
    CHANGE,
    CHANGED_TABLES,
    IMPORTED,
    PHONE_SEARCH,
    SEARCH,
    WORD_TABLES,
    record_shape,
    staged_tables,
)
from directory_app.store.staged_words import StagedWords

SCRATCH_TABLES: Final = (
    *(table.create() for table in staged_tables().values()),
    "CREATE TABLE left_out (record INTEGER PRIMARY KEY)",
    "CREATE TABLE relied_on (id INTEGER PRIMARY KEY, version)",
    *CHANGED_TABLES,
    *(
        f"CREATE TABLE {table} ({column}, record, PRIMARY KEY ({column}, record)) WITHOUT ROWID"
        for table, column in WORD_TABLES.items()
    ),
)
"""Statements that make the tables of a scratch file that holds staged records."""

KnownNumbers = dict[str, dict[str, int]]
"""For the name of a table the numbers of records by their UIDs."""


class StagingHelper(Protocol):
    """Another process that stages noted records into a scratch file of its own."""

    def is_free(self) -> bool:
        """Tell whether it can take more by now."""

    def stage(self, numbers: Sequence[int], known: KnownNumbers) -> None:
        """Let it stage records, given the numbers it does not know yet."""

    def left_undone(self) -> Iterable[Sequence[int]]:
        """Wait for its end and return what it was given and did not do."""


Rows = dict[str, list[Sequence[Any]]]


class Stager:
    """Stages new records against one state of the directory.

    A record is numbered first, so that others can refer to it; noted, which is when its content
    stands; and staged, once everything it refers to is noted. Most are all three at once.
    """

    def __init__(
        self,
        scratch: ScratchFile,
        connection: Connection,
        *,
        notes: ScratchFile | None = None,
    ) -> None:
        """Stage new records.

        Args:
            scratch: where they wait.
            connection: reads the records they refer to.
            notes: where they are noted, if another process does that.
        """
        self._helper: StagingHelper | None = None
        self._told: dict[str, int] = {}
        self._scratch = scratch
        self._notes = notes or scratch
        self._next = 1
        self._words = StagedWords()
        self._around = StagedSurroundings(scratch, connection, today(), self._new_records)
        self._numbers = self._around.numbers

    def number(self, kind: RecordKind, uid: RecordUid) -> int:
        """Return the number of a new record that others may refer to; it is given once."""
        numbers = self._numbers[MAPPINGS[kind].table.name]
        if uid not in numbers:
            numbers[uid] = -self.take_number()
        return -numbers[uid]

    def number_of_new(self, kind: RecordKind, uid: RecordUid) -> int | None:
        """Return the number of a new record that was given one by :meth:`number`, or None."""
        number = self._numbers[MAPPINGS[kind].table.name].get(uid)
        return None if number is None or number > 0 else -number

    def take_number(self) -> int:
        """Return a number for a new record that nobody refers to."""
        self._next += 1
        return self._next - 1

    def note(self, records: Iterable[tuple[int, Record]]) -> None:
        """Keep the content of new records under their numbers; a later one takes its place."""
        rows = [_change_row(number, record) for number, record in records]
        self._scratch.run_many([(CHANGE.stage().replace("INSERT", "REPLACE"), rows)])
        self._around.forget(-row[0] for row in rows)

    def record(self, number: int) -> Record:
        """Return a new record by its number.

        Raises:
            IndexError: there is none.
        """
        ((_, record),) = read_staged(self._notes, [number])
        return record

    def share_with(self, helper: StagingHelper) -> None:
        """Let another process stage some of what is added."""
        self._helper = helper

    def finish(self) -> None:
        """Stage what the other process could not."""
        if self._helper is not None:
            for numbers in self._helper.left_undone():
                self.stage(list(read_staged(self._notes, numbers)))

    def add(self, records: Sequence[tuple[int, Record]], *, apart: bool = False) -> None:
        """Note and stage new records that do not refer to each other.

        Args:
            records: the records with their numbers.
            apart: they may be left out in the end, so their words are kept apart.

        Raises:
            UnknownRecordError: a record refers to one that is neither new nor in the directory.
        """
        rows: Rows = defaultdict(list)
        rows[CHANGE.name] = [_change_row(number, record) for number, record in records]
        helper = None if apart or not records else self._free_helper()
        if helper is None:
            self._stage(records, rows, apart=apart)
        else:
            self._scratch.run_many([(CHANGE.stage(), rows[CHANGE.name])])
            helper.stage([number for number, _ in records], self._news())

    def add_prints(self, prints: Sequence[tuple[int, bytes]]) -> None:
        """Keep the prints of the cards that new entries are made of, by their numbers."""
        self._scratch.run_many([(IMPORTED.stage(), prints)])

    def stage(self, records: Sequence[tuple[int, Record]], *, apart: bool = False) -> None:
        """Work out everything that is written of new records that were noted; as :meth:`add`."""
        self._stage(records, defaultdict(list), apart=apart)

    def stage_noted(self, numbers: Sequence[int]) -> None:
        """Stage records that were noted, here or in the other process; as :meth:`add`."""
        helper = self._free_helper()
        if helper is None:
            self.stage(list(read_staged(self._notes, numbers)))
        else:
            helper.stage(numbers, self._news())

    def learn(self, known: KnownNumbers) -> None:
        """Take note of numbers that another process gave to new records."""
        for table, found in known.items():
            self._numbers[table].update(found)

    def _free_helper(self) -> StagingHelper | None:
        return self._helper if self._helper is not None and self._helper.is_free() else None

    def _news(self) -> KnownNumbers:
        """Return the numbers that the other process does not know yet."""
        news: KnownNumbers = {}
        for table, numbers in self._numbers.items():
            told = self._told.get(table, 0)
            news[table] = dict(islice(numbers.items(), told, None))
            self._told[table] = len(numbers)
        return news

    def _stage(self, records: Sequence[tuple[int, Record]], rows: Rows, *, apart: bool) -> None:
        self._around.find_references([record for _, record in records])
        for number, record in records:
            for table, row in self._rows_of(number, record):
                rows[table].append(row)
            if isinstance(record, Person | Organisation | Post):
                self._index(number, record, rows, apart=apart)
        statements = [(staged_tables()[name].stage(), each) for name, each in rows.items()]
        self._scratch.run_many([*statements, *self._words.statements()])

    def _index(self, number: int, entry: Entry, rows: Rows, *, apart: bool) -> None:
        found = self._around.index_row_of(entry)
        rows[SEARCH.name].append((number, *found.columns.values()))
        if found.digits:
            rows[PHONE_SEARCH.name].append((number, found.digits))
        self._words.add(found, number if apart else 0, apart=apart)

    def _rows_of(self, number: int, record: Record) -> Iterator[tuple[str, Sequence[Any]]]:
        mapping = MAPPINGS[kind_of(record)]
        yield mapping.table.name, self._record_row(number, record, mapping)
        if mapping.subtype is not None:
            own = row_shape(mapping.record_class, mapping.subtype).row(record, self._numbers)
            yield mapping.subtype.name, (number, *own)
        for each in mapping.items:
            shape = row_shape(each.item_class, each.table)
            for position, item in enumerate(getattr(record, each.field)):
                yield each.table.name, (number, position, *shape.row(item, self._numbers))
        for link in mapping.links:
            targets = self._numbers[link.target_table]
            for position, uid in enumerate(getattr(record, link.field)):
                yield link.table.name, (number, position, targets[uid])
        cited = self._numbers["source"]
        for part, sources in citations_of(record).items():
            for position, source in enumerate(sources):
                yield "citation", (number, record.uid, part, cited[source], position)

    def _record_row(self, number: int, record: Record, mapping: RecordMapping) -> Sequence[Any]:
        row = record_shape(mapping).row(record, self._numbers)
        if mapping.subtype is None:
            return (number, *row)
        employer = self._around.listed_under(record)
        return (number, *row, mapping.kind.value, *shown_columns(record).values(), employer)

    def _new_records(self, numbers: Iterable[int]) -> Iterator[tuple[int, Record]]:
        for number, record in read_staged(self._notes, map(abs, numbers)):
            yield -number, record


def read_staged(
    scratch: ScratchFile, numbers: Iterable[int], table: str = CHANGE.name
) -> Iterator[tuple[int, Record]]:
    """Yield staged records with their numbers, in this order: new ones, or those of another table.

    Raises:
        IndexError: there is none of a number.
    """
    statement = f"SELECT record, record_kind, record_uid, after FROM {table} WHERE record IN ({{}})"
    for number, kind, uid, after in scratch.in_order(statement, numbers):
        yield number, decode_record(RecordKind(kind), {**json_value(after), "uid": uid})


def _change_row(number: int, record: Record) -> tuple[Any, ...]:
    after = json_text(content_of(record))
    return number, kind_of(record).value, record.uid, record_label(record), after
