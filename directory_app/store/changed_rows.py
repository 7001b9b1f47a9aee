"""What is to be written of many changed records: rows of one table together, not one by one."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Table, bindparam, delete, insert, update

Columns = dict[str, Any]

_Place = tuple[Table, tuple[str, ...], tuple[str, ...]]
"""A table, the columns that rows are found by, and those that are set."""

_KEY: Final = "key_"
"""Begins the names under which the columns that rows are found by are bound."""


class ChangedRows:
    """Gathers rows that go, change and come, and writes them in this order."""

    def __init__(self, connection: Connection) -> None:
        """Begin with none; ``connection`` is in a write transaction."""
        self._connection = connection
        self._gone: dict[_Place, list[Columns]] = defaultdict(list)
        self._changed: dict[_Place, list[Columns]] = defaultdict(list)
        self._new: dict[Table, list[Columns]] = defaultdict(list)

    def delete(self, table: Table, key: Columns) -> None:
        """Take away the rows with these values."""
        self._gone[table, tuple(key), ()].append(_bound(key))

    def update(self, table: Table, key: Columns, columns: Columns) -> None:
        """Set columns of the rows that have the values of ``key``."""
        self._changed[table, tuple(key), tuple(columns)].append(_bound(key) | columns)

    def insert(self, table: Table, columns: Columns) -> None:
        """Add a row."""
        self._new[table].append(columns)

    def write(self) -> None:
        """Write everything that was gathered."""
        self._run(delete, self._gone)
        self._run(update, self._changed)
        for table, rows in self._new.items():
            self._connection.execute(insert(table), rows)

    def _run(self, statement: Callable[[Table], Any], places: dict[_Place, list[Columns]]) -> None:
        for (table, key, _), rows in places.items():
            self._connection.execute(statement(table).where(*_is_at(table, key)), rows)


def _bound(key: Columns) -> Columns:
    return {f"{_KEY}{name}": value for name, value in key.items()}


def _is_at(table: Table, key: Sequence[str]) -> list[ColumnElement[bool]]:
    return [table.c[name] == bindparam(f"{_KEY}{name}", type_=table.c[name].type) for name in key]
