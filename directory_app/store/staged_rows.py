"""Keeps changed rows in a scratch file, from where SQLite alone writes them into a directory.

Each place (a table, what its rows are found by, what is set) has a table of its own there. As with
new records, a number below zero stands for a record that is new itself, and what is only known when
the rows are written is bound then.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from sqlalchemy import Column

from directory_app.store.changed_rows import ChangedRows, Columns, Later, Place
from directory_app.store.row_shapes import Convert, converter_of
from directory_app.store.scratch import ATTACHED, ScratchFile
from directory_app.store.staged_tables import real_number

_PREFIX: Final = "rows_"


class StagedStatement(NamedTuple):
    """A statement that writes staged rows, the place of the last of which is found in a table.

    Attributes:
        text: the statement; it writes the rows ``:after`` to ``:upto``.
        table: the table of the scratch file that the rows are in.
    """

    text: str
    table: str


@dataclass(frozen=True, slots=True)
class _Shelf:
    """Where the rows of one place wait.

    Attributes:
        table: of the scratch file; its columns are numbered.
        columns: those of the directory's table, first what the rows are found by.
        converted: what turns values into what the driver takes, by the place of the column.
        later: what other columns get when the rows are written.
    """

    table: str
    columns: tuple[Column[Any], ...]
    converted: dict[int, Convert]
    later: dict[str, Later]

    def values(self) -> dict[str, str]:
        """Return the expression for each column of the directory's table."""
        own = {column.name: _real(column, f"s.c{n}") for n, column in enumerate(self.columns)}
        return own | {name: f":{what}" for name, what in self.later.items()}

    def row(self, values: Columns) -> Sequence[Any]:
        """Return what the driver takes of the values of a row."""
        kept = [value for value in values.values() if not isinstance(value, Later)]
        for place, convert in self.converted.items():
            kept[place] = convert(kept[place])
        return kept


class StagedRows:
    """Rows that go, change and come, in a scratch file."""

    def __init__(self, scratch: ScratchFile) -> None:
        """Begin with none; those of an earlier attempt are taken out of ``scratch``."""
        self._scratch = scratch
        self._gone: dict[Place, _Shelf] = {}
        self._changed: dict[Place, _Shelf] = {}
        self._new: dict[Place, _Shelf] = {}
        tables = scratch.run(f"SELECT name FROM sqlite_master WHERE name GLOB '{_PREFIX}*'")
        for (table,) in tables:
            scratch.run(f"DROP TABLE {table}")

    def add(self, rows: ChangedRows) -> None:
        """Keep rows beside those that are kept already."""
        statements = []
        for shelves, places in (
            (self._gone, rows.gone),
            (self._changed, rows.changed),
            (self._new, rows.new),
        ):
            for place, found in places.items():
                shelf = shelves.get(place)
                if shelf is None:
                    shelf = shelves[place] = self._shelf(place, found[0])
                marks = ", ".join("?" * len(shelf.columns))
                insert = f"INSERT INTO {shelf.table} VALUES ({marks})"
                statements.append((insert, [shelf.row(values) for values in found]))
        self._scratch.run_many(statements)

    def statements(self) -> Iterator[StagedStatement]:
        """Yield what writes the rows, in order."""
        for (table, key, _), shelf in self._gone.items():
            found = _is_at(key, shelf.values(), "t")
            # CROSS JOIN: the staged rows lead, and those of the directory are looked up.
            text = (
                f"DELETE FROM main.{table.name} WHERE id IN (SELECT t.id "
                f"FROM {ATTACHED}.{shelf.table} s CROSS JOIN main.{table.name} t "
                f"WHERE {_PIECE} AND {found})"
            )
            yield StagedStatement(text, shelf.table)
        for (table, key, columns), shelf in self._changed.items():
            values = shelf.values()
            setting = ", ".join(f"{name} = {values[name]}" for name in columns)
            text = (
                f"UPDATE main.{table.name} SET {setting} FROM {ATTACHED}.{shelf.table} s "
                f"WHERE {_PIECE} AND {_is_at(key, values, table.name)}"
            )
            yield StagedStatement(text, shelf.table)
        for (table, _, _), shelf in self._new.items():
            values = shelf.values()
            text = (
                f"INSERT INTO main.{table.name} ({', '.join(values)}) "
                f"SELECT {', '.join(values.values())} FROM {ATTACHED}.{shelf.table} s "
                f"WHERE {_PIECE} ORDER BY s.rowid"
            )
            yield StagedStatement(text, shelf.table)

    def _shelf(self, place: Place, first: Columns) -> _Shelf:
        table, key, columns = place
        later = {name: what for name, what in first.items() if isinstance(what, Later)}
        own = tuple(table.c[name] for name in (*key, *columns) if name not in later)
        number = len(self._gone) + len(self._changed) + len(self._new)
        converters = {
            n: convert
            for n, column in enumerate(own)
            if not column.foreign_keys and (convert := converter_of(column)) is not None
        }
        shelf = _Shelf(f"{_PREFIX}{number}", own, converters, later)
        numbered = ", ".join(f"c{n}" for n in range(len(own)))
        self._scratch.run(f"CREATE TABLE {shelf.table} ({numbered})")
        return shelf


_PIECE: Final = "s.rowid > :after AND s.rowid <= :upto"


def _is_at(key: Sequence[str], values: dict[str, str], table: str) -> str:
    return " AND ".join(f"{table}.{name} = {values[name]}" for name in key)


def _real(column: Column[Any], staged: str) -> str:
    for key in column.foreign_keys:
        return real_number(staged, key.column.table.name)
    return staged
