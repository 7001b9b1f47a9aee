"""Where new records wait: tables of a scratch file, and how they go from there into a directory.

A staged row is a row of the directory to its last column, but for what is only known when it is
written: the numbers of records that are new themselves, the moment and the action. A new record has
a number of its own, from 1; in its own rows it stands as ``record``, and where it is referred to it
is negative. When rows are written, every number is raised by the highest one the table has then, so
nobody minds what was added to the directory meanwhile. Gaps stay where a record was left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from sqlalchemy import Table

from directory_app.domain.identifiers import RecordKind
from directory_app.store.mapping import MAPPINGS, ItemMapping, LinkMapping, RecordMapping
from directory_app.store.row_shapes import RowShape, row_shape
from directory_app.store.scratch import ATTACHED
from directory_app.store.search.index_rows import COLUMNS
from directory_app.store.search.sql import INDEX, PHONE_INDEX

STAGED_KINDS: Final = (
    RecordKind.SOURCE,
    RecordKind.TAG,
    RecordKind.ORGANISATION,
    RecordKind.POST,
    RecordKind.PERSON,
)
"""Kinds of records that can be staged."""

RECORD: Final = "record"

_NOT_STAGED: Final = ("version", "created_at", "changed_at", "binned_at", "kind")
"""Columns that the store sets when it writes a record; an entry's kind is that of the record."""

SHOWN: Final = ("display_name", "sort_name", "sort_family", "initials")
"""Columns of an entry that are worked out from it."""

REAL_FACETS: Final = "real_facets"
"""SQL function that puts the numbers of new tags into facets: ``(text, added to numbers)``."""


@dataclass(frozen=True, slots=True)
class StagedTable:
    """A table of a scratch file with rows of one table of the directory.

    Attributes:
        name: of both tables.
        columns: of the staged rows; the first is the record's number.
        targets: columns of the directory's table that are filled, with the expression for each.
        is_one_row: whether a record has one row in it.
    """

    name: str
    columns: tuple[str, ...]
    targets: dict[str, str] = field(default_factory=dict)
    is_one_row: bool = False

    def create(self) -> str:
        """Return the statement that makes the table in the scratch file."""
        first = f"{RECORD} INTEGER PRIMARY KEY" if self.is_one_row else RECORD
        return f"CREATE TABLE {self.name} ({', '.join((first, *self.columns[1:]))})"

    def stage(self) -> str:
        """Return the statement that puts a row into the scratch file."""
        return f"INSERT INTO {self.name} VALUES ({', '.join('?' * len(self.columns))})"

    def write(self, sources: Sequence[str]) -> str:
        """Return the statement that writes the rows ``:after`` to ``:upto`` into the directory.

        Records go in by their numbers, wherever they wait: those that others refer to come first,
        and SQLite adds what comes in order to the ends of its tables and indexes.

        Args:
            sources: the names of the scratch files with the rows.
        """
        waiting = " UNION ALL ".join(
            f"SELECT rowid AS staged_row, * FROM {source}.{self.name} "
            "WHERE rowid > :after AND rowid <= :upto "
            f"AND {RECORD} NOT IN (SELECT {RECORD} FROM {ATTACHED}.left_out)"
            for source in sources
        )
        return (
            f"INSERT INTO main.{self.name} ({', '.join(self.targets)}) "
            f"SELECT {', '.join(self.targets.values())} FROM ({waiting}) ORDER BY staged_row"
        )


def _raised(table: str, expression: str = RECORD) -> str:
    return f":{table} + {expression}"


def real_number(column: str, table: str) -> str:
    """Return the expression for the number of a record of a table that ``column`` refers to.

    What is below zero is the number of a new one; ``:table`` is bound to what those are raised by.
    """
    return f"iif({column} < 0, :{table} - {column}, {column})"


def record_shape(mapping: RecordMapping) -> RowShape:
    """Return how what is staged of records lies in the table of their kind."""
    left_out = _NOT_STAGED if mapping.subtype is not None else _NOT_STAGED[:-1]
    return row_shape(mapping.record_class, mapping.table, left_out)


@cache
def staged_tables() -> dict[str, StagedTable]:
    """Return all tables in the order in which they are written, by name."""
    found: dict[str, StagedTable] = {}
    for kind in STAGED_KINDS:
        mapping = MAPPINGS[kind]
        for table in (_record_table(mapping), *_subtype_table(mapping)):
            found.setdefault(table.name, table)
    for kind in STAGED_KINDS:
        for table in (
            *map(_item_table, MAPPINGS[kind].items),
            *map(_link_table, MAPPINGS[kind].links),
        ):
            found.setdefault(table.name, table)
    return found | {
        table.name: table for table in (_CITATION, CHANGE, IMPORTED, SEARCH, PHONE_SEARCH)
    }


def _record_table(mapping: RecordMapping) -> StagedTable:
    shape = record_shape(mapping)
    own = list(shape.columns)
    targets = {
        "id": _raised(mapping.table.name),
        "version": "1",
        "created_at": ":now",
        "changed_at": ":now",
        **_as_they_are(own, shape),
    }
    if mapping.subtype is not None:
        own += ["kind", *SHOWN, "employer_id"]
        targets |= {name: name for name in ("kind", *SHOWN)}
        targets["employer_id"] = real_number("employer_id", mapping.table.name)
    return StagedTable(mapping.table.name, (RECORD, *own), targets, is_one_row=True)


def _subtype_table(mapping: RecordMapping) -> Iterator[StagedTable]:
    if mapping.subtype is not None:
        shape = row_shape(mapping.record_class, mapping.subtype)
        targets = {"entry_id": _raised("entry"), **_as_they_are(shape.columns, shape)}
        yield StagedTable(mapping.subtype.name, (RECORD, *shape.columns), targets, is_one_row=True)


def _item_table(mapping: ItemMapping) -> StagedTable:
    shape = row_shape(mapping.item_class, mapping.table)
    targets = {
        mapping.owner: _raised(_owner_table(mapping.table, mapping.owner)),
        "position": "position",
        **_as_they_are(shape.columns, shape),
    }
    return StagedTable(mapping.table.name, (RECORD, "position", *shape.columns), targets)


def _link_table(mapping: LinkMapping) -> StagedTable:
    return StagedTable(
        mapping.table.name,
        (RECORD, "position", mapping.target),
        {
            mapping.owner: _raised(_owner_table(mapping.table, mapping.owner)),
            "position": "position",
            mapping.target: real_number(mapping.target, mapping.target_table),
        },
    )


def _owner_table(table: Table, owner: str) -> str:
    (key,) = table.c[owner].foreign_keys
    return str(key.column.table.name)


def _as_they_are(columns: Sequence[str], shape: RowShape) -> dict[str, str]:
    return {
        name: real_number(name, shape.references[name]) if name in shape.references else name
        for name in columns
    }


_CITATION: Final = StagedTable(
    "citation",
    (RECORD, "record_uid", "part", "source_id", "position"),
    {
        "record_uid": "record_uid",
        "part": "part",
        "source_id": real_number("source_id", "source"),
        "position": "position",
    },
)

CHANGE: Final = StagedTable(
    "change",
    (RECORD, "record_kind", "record_uid", "record_name", "after"),
    {
        "action_id": ":action",
        "record_kind": "record_kind",
        "record_uid": "record_uid",
        "record_name": "record_name",
        "created": "1",
        "before": "'{}'",
        "after": "after",
    },
    is_one_row=True,
)
"""What the history will say of each new record; its whole content can be read from it as well."""

IMPORTED: Final = StagedTable(
    "imported_card",
    (RECORD, "print"),
    {"entry_id": _raised("entry"), "print": "print"},
    is_one_row=True,
)
"""The prints of the cards that new entries are made of."""

SEARCH: Final = StagedTable(
    INDEX,
    (RECORD, *COLUMNS),
    {
        "rowid": _raised("entry"),
        **{name: name for name in COLUMNS},
        "facet": f"iif(instr(facet, '-') > 0, {REAL_FACETS}(facet, :tag), facet)",
    },
    is_one_row=True,
)
PHONE_SEARCH: Final = StagedTable(
    PHONE_INDEX,
    (RECORD, "digits"),
    {"rowid": _raised("entry"), "digits": "digits"},
    is_one_row=True,
)

CHANGED: Final = -1
"""With this number words are staged that only changed entries need."""

CHANGED_TABLES: Final = (
    "CREATE TABLE changed (id INTEGER PRIMARY KEY, version, kind, uid, was_binned, is_binned, "
    "spread, is_moved)",
    "CREATE TABLE changed_owner (record INTEGER PRIMARY KEY, record_kind, record_uid, after)",
    f"CREATE TABLE changed_{INDEX} (id INTEGER PRIMARY KEY, {', '.join(COLUMNS)})",
    f"CREATE TABLE changed_{PHONE_INDEX} (id INTEGER PRIMARY KEY, digits)",
)
"""Statements that make the tables for entries that are in the directory, by their row numbers.

``version`` is the one that was read, ``spread`` tells who else is found otherwise, ``is_moved``
that a post comes to another organisation. ``changed_owner`` has what posts and organisations become
that others are found by; also those that are only part of what changes.
"""

WORD_TABLES: Final = {"search_word": "word", "search_token": "token"}
"""Tables of the vocabulary with their column; ``record`` is 0 for words that surely are needed."""
