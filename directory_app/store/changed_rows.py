"""Gathers what becomes of the rows of changed records, to be written table by table."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Table, bindparam, delete, insert, update

Columns = dict[str, Any]

Place = tuple[Table, tuple[str, ...], tuple[str, ...]]
"""A table, the columns that rows are found by, and those that are set."""

KEY: Final = "key_"
"""Begins the names under which the columns that rows are found by are bound."""


class Later(StrEnum):
    """What a column gets that is only known when rows that were staged are written."""

    NOW = "now"
    ACTION = "action"


class ChangedRows:
    """Rows that go, change and come, in the order in which they are written.

    Attributes:
        gone: the values of the rows that go, by their place.
        changed: the values of the rows that change, likewise, and what they become.
        new: the rows that come, by their place; nothing is found by.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self.gone: dict[Place, list[Columns]] = defaultdict(list)
        self.changed: dict[Place, list[Columns]] = defaultdict(list)
        self.new: dict[Place, list[Columns]] = defaultdict(list)

    def delete(self, table: Table, key: Columns) -> None:
        """Take away the rows with these values."""
        self.gone[table, tuple(key), ()].append(_bound(key))

    def update(self, table: Table, key: Columns, columns: Columns) -> None:
        """Set columns of the rows that have the values of ``key``."""
        # SQLite writes an index anew for every column that is set, be it to what it is.
        others = {name: value for name, value in columns.items() if name not in key}
        self.changed[table, tuple(key), tuple(others)].append(_bound(key) | others)

    def insert(self, table: Table, columns: Columns) -> None:
        """Add a row."""
        self.new[table, (), tuple(columns)].append(columns)

    def write(self, connection: Connection) -> None:
        """Write everything that was gathered; ``connection`` is in a write transaction."""
        _run(connection, delete, self.gone)
        _run(connection, update, self.changed)
        for (table, _, _), rows in self.new.items():
            connection.execute(insert(table), rows)


def _run(
    connection: Connection,
    statement: Callable[[Table], Any],
    places: dict[Place, list[Columns]],
) -> None:
    for (table, key, _), rows in places.items():
        connection.execute(statement(table).where(*_is_at(table, key)), rows)


def _bound(key: Columns) -> Columns:
    return {f"{KEY}{name}": value for name, value in key.items()}


def _is_at(table: Table, key: Sequence[str]) -> list[ColumnElement[bool]]:
    return [table.c[name] == bindparam(f"{KEY}{name}", type_=table.c[name].type) for name in key]
