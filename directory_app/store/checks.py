"""Looks for what should never be: rows that contradict each other, an index or history astray."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import Connection, Select, Table, column, func, select, table, text

from directory_app.domain.codec import decode_element, decode_field, decode_record, shapes
from directory_app.domain.deltas import ORDER
from directory_app.domain.errors import DirectoryError
from directory_app.domain.identifiers import EntryId
from directory_app.domain.records import RECORD_CLASSES
from directory_app.domain.words import words_of
from directory_app.store.derived import shown_columns
from directory_app.store.loading import load_entries
from directory_app.store.mapping import MAPPINGS
from directory_app.store.search.patterns import in_columns, whole
from directory_app.store.search.sql import INDEX
from directory_app.store.tables import METADATA

_SAMPLE: Final = 1_000
"""Rows looked at one by one, evenly over a large directory."""

_EXAMPLES: Final = 5
"""How many UIDs or numbers a finding names."""

_ENTRY = METADATA.tables["entry"]
_CHANGE = METADATA.tables["change"]
_CITATION = METADATA.tables["citation"]
_TENURE = METADATA.tables["tenure"]
_INDEX = table(INDEX, column("rowid"))
_CONTACT_TABLES: Final = ("email", "phone", "postal_address", "entry_link")


class FindingCode(StrEnum):
    """What can be wrong with a directory file."""

    FILE_DAMAGED = "file_damaged"
    INDEX_MISSING = "index_missing"
    INDEX_LEFT_OVER = "index_left_over"
    INDEX_WRONG = "index_wrong"
    CITATION_DANGLING = "citation_dangling"
    TENURE_UNKNOWN = "tenure_unknown"
    SHOWN_NAME_WRONG = "shown_name_wrong"
    HISTORY_UNREADABLE = "history_unreadable"


@dataclass(frozen=True, slots=True)
class Finding:
    """One kind of thing that is wrong.

    Attributes:
        code: which.
        count: how often; among a sample where everything would take too long.
        detail: a few examples: UIDs, numbers or what SQLite says; no personal data.
    """

    code: FindingCode
    count: int
    detail: str


def check_rows(connection: Connection) -> Iterator[Finding]:
    """Yield what is wrong with the rows of a directory whose file as such is sound."""
    yield from _found(FindingCode.INDEX_MISSING, connection, _entries_without_index())
    yield from _found(FindingCode.INDEX_LEFT_OVER, connection, _index_without_entry())
    yield from _found(FindingCode.CITATION_DANGLING, connection, _dangling_citations())
    for name in _CONTACT_TABLES:
        yield from _found(
            FindingCode.TENURE_UNKNOWN, connection, _unknown_tenures(METADATA.tables[name])
        )
    yield from _check_entries(connection)
    yield from _check_history(connection)


def _found(code: FindingCode, connection: Connection, query: Select[Any]) -> Iterator[Finding]:
    examples = connection.execute(query.limit(_EXAMPLES)).scalars().all()
    if examples:
        count = connection.execute(select(func.count()).select_from(query.subquery())).scalar_one()
        yield Finding(code, count, ", ".join(map(str, examples)))


def _entries_without_index() -> Select[Any]:
    return select(_ENTRY.c.uid).where(_ENTRY.c.id.not_in(select(_INDEX.c.rowid)))


def _index_without_entry() -> Select[Any]:
    return select(_INDEX.c.rowid).where(_INDEX.c.rowid.not_in(select(_ENTRY.c.id)))


def _dangling_citations() -> Select[Any]:
    tables = {mapping.table for mapping in MAPPINGS.values()}
    query = select(_CITATION.c.record_uid).distinct()
    for each in tables:
        query = query.where(_CITATION.c.record_uid.not_in(select(each.c.uid)))
    return query


def _unknown_tenures(points: Table) -> Select[Any]:
    known = select(_TENURE.c.id).where(
        _TENURE.c.entry_id == points.c.entry_id, _TENURE.c.uid == points.c.tenure
    )
    return select(points.c.uid).where(points.c.tenure.is_not(None), ~known.exists())


def _check_entries(connection: Connection) -> Iterator[Finding]:
    """Compare what is kept for lists and search with what a sample of entries really says."""
    wrong_names: list[str] = []
    wrong_index: list[str] = []
    numbers = _sample(connection, _ENTRY)
    shown = ("display_name", "sort_name", "sort_family", "initials")
    query = select(_ENTRY.c.uid, _ENTRY.c.id, *(_ENTRY.c[name] for name in shown))
    query = query.where(_ENTRY.c.binned_at.is_(None))
    for start in range(0, len(numbers), 500):
        piece = numbers[start : start + 500]
        rows = {row.uid: row for row in connection.execute(query.where(_ENTRY.c.id.in_(piece)))}
        indexed = select(_INDEX.c.rowid).where(_INDEX.c.rowid.in_(piece))
        known: set[int] = set(connection.execute(indexed).scalars())
        for entry in load_entries(connection, [EntryId(number) for number in piece]):
            row = rows[entry.uid]
            expected = shown_columns(entry)
            if any(getattr(row, name) != expected[name] for name in shown):
                wrong_names.append(entry.uid)
            if row.id in known and not _is_found(connection, row.id, expected["display_name"]):
                wrong_index.append(entry.uid)
    yield from _sampled(FindingCode.SHOWN_NAME_WRONG, wrong_names)
    yield from _sampled(FindingCode.INDEX_WRONG, wrong_index)


def _is_found(connection: Connection, number: int, name: str) -> bool:
    """Tell whether the index leads from the words of a name to the entry."""
    words = words_of(name)
    if not words:
        return True
    pattern = in_columns("name", f"({' AND '.join(map(whole, words))})")
    query = text(f"SELECT 1 FROM {INDEX} WHERE rowid = :number AND {INDEX} MATCH :pattern")
    return connection.execute(query, {"number": number, "pattern": pattern}).first() is not None


def _check_history(connection: Connection) -> Iterator[Finding]:
    wrong = []
    for number in _sample(connection, _CHANGE):
        row = connection.execute(select(_CHANGE).where(_CHANGE.c.id == number)).mappings().one()
        try:
            _read_change(row)
        except (DirectoryError, KeyError, TypeError, ValueError):
            wrong.append(str(number))
    yield from _sampled(FindingCode.HISTORY_UNREADABLE, wrong)


def _read_change(row: Any) -> None:
    """Read a change as taking it back would.

    Raises:
        DirectoryError, KeyError, TypeError or ValueError: it cannot be read.
    """
    kind = row["record_kind"]
    if row["created"]:
        decode_record(kind, {"uid": row["record_uid"], **row["after"]})
        return
    fields = {shape.name: shape for shape in shapes(RECORD_CLASSES[kind])}
    for side in (row["before"], row["after"]):
        for name, value in side.items():
            shape = fields[name]
            if not shape.is_tuple:
                decode_field(shape, value)
                continue
            for key, item in value.items():
                if key != ORDER:
                    decode_element(shape, item)


def _sample(connection: Connection, rows: Table) -> list[int]:
    """Return the numbers of some rows, evenly chosen; of all, where there are few."""
    total = connection.execute(select(func.count()).select_from(rows)).scalar_one()
    step = max(1, total // _SAMPLE)
    query = select(rows.c.id).where(rows.c.id % step == 0).order_by(rows.c.id)
    return list(connection.execute(query).scalars())


def _sampled(code: FindingCode, wrong: Sequence[str]) -> Iterator[Finding]:
    if wrong:
        yield Finding(code, len(wrong), ", ".join(wrong[:_EXAMPLES]))
