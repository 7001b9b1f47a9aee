"""How values become rows that the driver takes as they are, worked out once for each table.

SQLAlchemy turns values into what SQLite keeps with every statement. For a hundred thousand new
records that costs more than SQLite's own work, so here the processors of the column types are asked
for once, and rows are plain tuples.
"""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import cache
from operator import attrgetter
from typing import Any, Final

from sqlalchemy import Column, Enum, Table
from sqlalchemy.engine import Dialect, create_mock_engine

from directory_app.domain.codec import FieldShape, shapes
from directory_app.domain.items import Item
from directory_app.domain.records import Record
from directory_app.store.json_text import json_text
from directory_app.store.mapping import EMBEDDED, references_of

Row = tuple[Any, ...]

Numbers = Mapping[str, Mapping[str, int]]
"""For the name of a table the number of each record by its UID."""

Convert = Callable[[Any], Any]
"""Turns a value of the domain into what the driver takes."""


class RowShape:
    """How values of one class lie in one table.

    Attributes:
        columns: the columns that :meth:`row` gives, in order; of those of the table only what the
            value itself says.
        references: the columns among them that refer to records, with the table they point to.
    """

    def __init__(self, value_class: type, table: Table, left_out: Sequence[str]) -> None:
        """Work out how values of ``value_class`` lie in ``table`` but for some columns."""
        self.references = dict(references_of(value_class, table))
        sources = {
            column: path for column, path in _sources(value_class, table) if column not in left_out
        }
        self.columns = tuple(sources)
        self._contents_of = _getter(tuple(sources.values()))
        converters = [converter_of(table.c[name]) for name in self.columns]
        self._converted = [
            (place, convert)
            for place, (name, convert) in enumerate(zip(self.columns, converters, strict=True))
            if convert is not None and name not in self.references
        ]
        self._referring = [
            (self.columns.index(name), target) for name, target in self.references.items()
        ]

    def row(self, value: Record | Item, numbers: Numbers) -> list[Any]:
        """Return what the table keeps of ``value``, in the order of the columns.

        Raises:
            KeyError: a record referred to is not in ``numbers``.
        """
        row = self._contents_of(value)
        for place, convert in self._converted:
            content = row[place]
            if content is not None:
                row[place] = convert(content)
        for place, target in self._referring:
            uid = row[place]
            if uid is not None:
                row[place] = numbers[target][uid]
        return row


def _getter(paths: tuple[str, ...]) -> Callable[[object], list[Any]]:
    if not paths:
        return lambda _value: []
    contents_of = attrgetter(*paths)
    if len(paths) == 1:
        return lambda value: [contents_of(value)]
    return lambda value: list(contents_of(value))


_row_shapes: Final[dict[tuple[type, str, tuple[str, ...]], RowShape]] = {}


def row_shape(value_class: type, table: Table, left_out: tuple[str, ...] = ()) -> RowShape:
    """Return how values of ``value_class`` lie in ``table``; worked out once.

    Args:
        value_class: a class of records or items.
        table: a table that keeps some of their fields.
        left_out: columns that are filled otherwise.
    """
    key = (value_class, table.name, left_out)
    if key not in _row_shapes:
        _row_shapes[key] = RowShape(value_class, table, left_out)
    return _row_shapes[key]


def _sources(value_class: type, table: Table) -> list[tuple[str, str]]:
    """Return each column that a value fills, with the path of attributes to its content."""
    references = references_of(value_class, table)
    found = []
    for shape in shapes(value_class):
        if shape.name in table.c:
            found.append((shape.name, shape.name))
        elif f"{shape.name}_id" in references:
            found.append((f"{shape.name}_id", shape.name))
        elif shape.name == "validity" and "valid_from" in table.c:
            found += [("valid_from", "validity.start"), ("valid_to", "validity.end")]
        elif shape.annotation in EMBEDDED:
            found += _embedded_sources(shape, table)
    return found


def _embedded_sources(shape: FieldShape, table: Table) -> list[tuple[str, str]]:
    return [
        (column, f"{shape.name}.{part.name}")
        for part in shapes(shape.annotation)
        if (column := f"{shape.name}_{part.name}") in table.c
    ]


def converter_of(column: Column[Any]) -> Convert | None:
    """Return what turns a value of the domain into what the driver takes; None for nothing."""
    processor = column.type.dialect_impl(_dialect()).bind_processor(_dialect())
    if processor is None:
        return None
    if isinstance(column.type, Enum) and issubclass(column.type.python_type, StrEnum):
        texts = {member: processor(member) for member in column.type.python_type}
        return texts.__getitem__

    def convert(value: Any) -> Any:
        if value is None:
            return None
        return processor(list(value) if isinstance(value, tuple) else value)

    return convert


@cache
def _dialect() -> Dialect:
    engine = create_mock_engine(
        "sqlite+pysqlite://", lambda *_arguments: None, json_serializer=json_text
    )
    return engine.dialect
