"""Where an import waits until it is carried out: cards, what is decided of each, new records.

A plan of a hundred thousand cards does not fit into the memory a window may take, so it lies in a
scratch file, and what is asked of it is read from there.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any, Final, NamedTuple

from directory_app.domain.codec import Json, decode_record, encode
from directory_app.domain.identifiers import RecordKind, RecordRef, RecordUid
from directory_app.domain.records import Record, kind_of
from directory_app.store.json_text import json_text, json_value
from directory_app.store.scratch import ScratchFile
from directory_app.store.staging import SCRATCH_TABLES, read_staged

_TABLES: Final = (
    *SCRATCH_TABLES,
    "CREATE TABLE card (number INTEGER PRIMARY KEY, file, card, line, uid, has_own_uid, kind, "
    "known, rank, first, body)",
    "CREATE TABLE planned (number INTEGER PRIMARY KEY, outcome, kind, name, detail, reason, "
    "duplicate_name, changed_fields, kept_lines, record, uid, target, choice, content)",
    "CREATE INDEX planned_outcome ON planned (outcome)",
    "CREATE INDEX planned_counts ON planned (outcome, choice, kept_lines)",
    "CREATE INDEX planned_uid ON planned (uid) WHERE content != ''",
    "CREATE TABLE companion (uid PRIMARY KEY, kind, needed, record) WITHOUT ROWID",
    "CREATE TABLE need (number, choice, uid)",
)


class CardRow(NamedTuple):
    """One card that was read.

    Attributes:
        number: its place in the import, from 0.
        file: the place of its file among those of the import, from 0.
        card: its number in the file, from 1.
        line: the line it begins at, from 1.
        uid: of the record it is about.
        has_own_uid: the UID stands in the card.
        kind: of the record.
        known: the directory has a record of that UID.
        rank: cards of a lower rank come first.
        first: the number of the first card of that UID.
        body: the card as JSON.
    """

    number: int
    file: int
    card: int
    line: int
    uid: str
    has_own_uid: bool
    kind: str
    known: bool
    rank: int
    first: int
    body: str


class PlannedRow(NamedTuple):
    """What is decided about one card.

    Attributes:
        number: the card's place in the import.
        outcome: what is done with it.
        kind: of its record.
        name: of its record.
        detail: the organisation or post beside the name.
        reason: why it may be an entry that is there, or empty.
        duplicate_name: the name of that entry.
        changed_fields: how many fields of a present record change.
        kept_lines: how many lines without a field its record gains.
        record: the number of its new record; 0 for none.
        uid: of its record.
        target: of the present record that it changes or may be, or empty.
        choice: for a possible duplicate, what is to be done; else empty.
        content: records as JSON, by the part they have in the decision.
    """

    number: int
    outcome: str
    kind: str
    name: str
    detail: str
    reason: str
    duplicate_name: str
    changed_fields: int
    kept_lines: int
    record: int
    uid: str
    target: str
    choice: str
    content: str


class CardPlace(NamedTuple):
    """Where a card was read: the place of its file, its number in it, the line it begins at."""

    file: int
    card: int
    line: int


_PLANNED: Final = (
    f"SELECT {', '.join(f'p.{name}' for name in PlannedRow._fields)}, c.file, c.card, c.line "
    "FROM planned p JOIN card c ON c.number = p.number"
)

_NEEDED: Final = (
    "SELECT uid FROM companion WHERE needed UNION SELECT n.uid FROM need n "
    "JOIN planned p ON p.number = n.number AND p.choice = n.choice"
)


_CHANGES: Final = "content != '' AND choice IN ('', ?)"


class ImportSpool(ScratchFile):
    """The scratch file of one import."""

    def __init__(self) -> None:
        """Make it, empty."""
        super().__init__(_TABLES)

    def add_cards(self, rows: Sequence[CardRow]) -> None:
        """Keep cards that were read."""
        self.run_many([(_insert("card", CardRow), rows)])

    def change_card(self, number: int, *, uid: str, kind: str, known: bool, first: int) -> None:
        """Give a card another record to be about."""
        self.run(
            "UPDATE card SET uid = ?, kind = ?, known = ?, first = ? WHERE number = ?",
            (uid, kind, known, first, number),
        )

    def card(self, number: int) -> CardRow:
        """Return one card by its place."""
        return next(self.cards([number]))

    def cards(self, numbers: Iterable[int]) -> Iterator[CardRow]:
        """Yield cards by their places, in this order."""
        for row in self.in_order("SELECT * FROM card WHERE number IN ({})", numbers):
            yield CardRow(*row)

    def card_numbers(self, kind: RecordKind) -> list[int]:
        """Return the cards of a kind: those of known records first, all of a record together."""
        rows = self.run(
            "SELECT number FROM card WHERE kind = ? ORDER BY known DESC, rank, first, number",
            (kind.value,),
        )
        return [number for (number,) in rows]

    def entries_among(self, uids: Sequence[str]) -> set[str]:
        """Return those of ``uids`` that cards of entries are about; a list is no entry."""
        rows = self.run(
            "SELECT DISTINCT uid FROM card WHERE kind != ? "
            "AND uid IN (SELECT value FROM json_each(?))",
            (RecordKind.LIST.value, json_text(list(uids))),
        )
        return {uid for (uid,) in rows}

    def add_planned(self, rows: Sequence[PlannedRow]) -> None:
        """Keep what is decided about cards."""
        self.run_many([(_insert("planned", PlannedRow), rows)])

    def planned(
        self, outcome: str | None, start: int, count: int
    ) -> list[tuple[PlannedRow, CardPlace]]:
        """Return cards in the order of the files: all, or those of one outcome."""
        condition, values = ("1", ()) if outcome is None else ("p.outcome = ?", (outcome,))
        rows = self.run(
            f"{_PLANNED} WHERE {condition} ORDER BY p.number LIMIT ? OFFSET ?",
            (*values, count, start),
        )
        return [_planned(row) for row in rows]

    def planned_one(self, number: int) -> tuple[PlannedRow, CardPlace]:
        """Return one card by its place.

        Raises:
            IndexError: there is none.
        """
        rows = self.run(f"{_PLANNED} WHERE p.number = ?", (number,))
        if not rows:
            raise IndexError(number)
        return _planned(rows[0])

    def change_of(self, uid: str) -> PlannedRow | None:
        """Return the decision that changes the present record with ``uid``, if there is one."""
        rows = self.run(f"{_PLANNED} WHERE p.uid = ? AND p.choice = '' AND p.content != ''", (uid,))
        return _planned(rows[0])[0] if rows else None

    def counts(self) -> dict[tuple[str, str], tuple[int, int]]:
        """Return for each outcome and choice how many cards and how many kept lines there are."""
        rows = self.run(
            "SELECT outcome, choice, count(*), sum(kept_lines) FROM planned GROUP BY 1, 2"
        )
        return {(outcome, choice): (cards, lines) for outcome, choice, cards, lines in rows}

    def staged_record(self, number: int) -> Record:
        """Return a new record by its number.

        Raises:
            IndexError: there is none.
        """
        ((_, record),) = read_staged(self, [number])
        return record

    def staged_names(self, uids: Iterable[str]) -> Iterator[tuple[RecordRef, str]]:
        """Yield those of ``uids`` that are new records, with their names."""
        rows = self.run(
            "SELECT record_kind, record_uid, record_name FROM change "
            "WHERE record_uid IN (SELECT value FROM json_each(?))",
            (json_text(list(uids)),),
        )
        for kind, uid, name in rows:
            yield RecordRef(RecordKind(kind), RecordUid(uid)), name

    def choose(self, choice: str, number: int | None = None) -> None:
        """Say what is to be done with one possible duplicate, or with all of them."""
        condition, values = ("1", ()) if number is None else ("number = ?", (number,))
        self.run(
            f"UPDATE planned SET choice = ? WHERE choice != '' AND {condition}", (choice, *values)
        )

    def add_companions(self, rows: Iterable[tuple[RecordUid, RecordKind, int]]) -> None:
        """Keep records that are only written if some card needs them, with their number if new."""
        self.run_many([("INSERT OR IGNORE INTO companion VALUES (?, ?, 0, ?)", list(rows))])

    def need(self, uids: Iterable[RecordUid]) -> None:
        """Say that companions are needed whatever is chosen."""
        rows = [(uid,) for uid in uids]
        self.run_many([("UPDATE companion SET needed = 1 WHERE uid = ?", rows)])

    def need_if(self, number: int, choice: str, uids: Iterable[RecordUid]) -> None:
        """Say that companions are needed if that is chosen for a possible duplicate."""
        rows = [(number, choice, uid) for uid in uids]
        self.run_many([("INSERT INTO need VALUES (?, ?, ?)", rows)])

    def needed_companions(self, kind: RecordKind) -> int:
        """Return how many new companions of a kind are needed for what is chosen now."""
        ((count,),) = self.run(
            f"SELECT count(*) FROM companion WHERE kind = ? AND record > 0 AND uid IN ({_NEEDED})",
            (kind.value,),
        )
        return int(count)

    def leave_out(self, skipped: Sequence[str]) -> set[RecordUid]:
        """Settle which staged records are left out; return the companions that are needed.

        Args:
            skipped: the choices for which a possible duplicate does not become a record; of several
                cards about it one that is chosen is enough.
        """
        marks = ", ".join("?" * len(skipped))
        self.run("DELETE FROM left_out")
        self.run(
            "INSERT OR IGNORE INTO left_out SELECT record FROM planned WHERE choice != '' "
            f"GROUP BY record HAVING min(choice IN ({marks}))",
            skipped,
        )
        self.run(
            "INSERT OR IGNORE INTO left_out SELECT record FROM companion "
            f"WHERE record > 0 AND uid NOT IN ({_NEEDED})"
        )
        return {RecordUid(uid) for (uid,) in self.run(_NEEDED)}

    def changes(self, kind: RecordKind, chosen: str) -> Iterator[tuple[RecordUid, list[str]]]:
        """Yield each present record that is changed, with the contents of the decisions about it.

        Those of one organisation follow each other: what it hands on then is at hand.

        Args:
            kind: of the records.
            chosen: the choice for which a possible duplicate changes the entry it may be.
        """
        rows = self.run(
            f"SELECT number FROM planned WHERE {_CHANGES} AND kind = ? "
            "ORDER BY min(detail) OVER (PARTITION BY target), target, number",
            (chosen, kind.value),
        )
        contents = self._contents(number for (number,) in rows)
        for target, found in groupby(contents, key=itemgetter(0)):
            yield target, [content for _, content in found]

    def targets(self, chosen: str) -> set[RecordUid]:
        """Return the present records that are changed; as :meth:`changes`."""
        rows = self.run(f"SELECT DISTINCT target FROM planned WHERE {_CHANGES}", (chosen,))
        return {RecordUid(uid) for (uid,) in rows}

    def _contents(self, numbers: Iterable[int]) -> Iterator[tuple[RecordUid, str]]:
        rows = "SELECT number, target, content FROM planned WHERE number IN ({})"
        for _, target, content in self.in_order(rows, numbers):
            yield RecordUid(target), content

    def stand_ins(self, skipped: Sequence[str]) -> dict[RecordUid, RecordUid]:
        """Return for each card that becomes no record the entry it may be."""
        marks = ", ".join("?" * len(skipped))
        rows = self.run(
            f"SELECT uid, target FROM planned WHERE choice IN ({marks}) "
            "AND record IN (SELECT record FROM left_out)",
            skipped,
        )
        return {RecordUid(uid): RecordUid(target) for uid, target in rows}


def pack_records(records: Mapping[str, Record | None]) -> str:
    """Return records as JSON, by the part they have; None is left out."""
    if not records:
        return ""
    packed: dict[str, Json] = {
        part: [kind_of(record).value, encode(record)]
        for part, record in records.items()
        if record is not None
    }
    return json_text(packed)


def unpack_records(packed: str, *parts: str) -> dict[str, Record]:
    """Return the records that :func:`pack_records` packed: all, or those of some parts."""
    if not packed:
        return {}
    content: dict[str, list[Any]] = json_value(packed)
    return {
        part: decode_record(RecordKind(kind), encoded)
        for part, (kind, encoded) in content.items()
        if not parts or part in parts
    }


def _insert(table: str, row_class: type[CardRow | PlannedRow]) -> str:
    return f"INSERT INTO {table} VALUES ({', '.join('?' * len(row_class._fields))})"


def _planned(row: tuple[Any, ...]) -> tuple[PlannedRow, CardPlace]:
    parts = len(PlannedRow._fields)
    return PlannedRow(*row[:parts]), CardPlace(*row[parts:])
