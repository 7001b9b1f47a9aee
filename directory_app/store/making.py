"""Make domain values out of rows as the driver gives them, a whole column at a time.

To read a row costs less than to make a frozen value of it in the ordinary way, which hands a dozen
named arguments to a constructor that sets one attribute after another. So the values of a query
are made together: first empty objects, then one field of all of them out of one column. The loops
then run inside the interpreter, and what all rows have in common is looked at once. It takes a
quarter of the time, and whoever gets the values cannot tell the difference.
"""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, dataclass, field
from functools import lru_cache, partial
from itertools import repeat
from typing import Any, Final, NamedTuple

from sqlalchemy import Boolean, Column, Enum, Table
from sqlalchemy.dialects import sqlite

from directory_app.domain.codec import FieldShape, decode_field, shapes
from directory_app.domain.dates import ALWAYS, PartialDate, Validity
from directory_app.domain.identifiers import SourceUid
from directory_app.domain.items import Item
from directory_app.store.mapping import EMBEDDED, references_of

_DIALECT: Final = sqlite.dialect()

_REMEMBERED: Final = 4096
"""Times and dates kept decoded, per column: rows made together often have the same ones."""

Citations = Mapping[str, tuple[SourceUid, ...]]
"""The sources of each part of one record: of an item, a field or, under "", of the whole."""

UidByNumber = Mapping[int | None, str | None]
"""The UID of each record of a table by its row number; None for None."""


@dataclass(frozen=True, slots=True)
class RowColumns:
    """What values are made of.

    Attributes:
        columns: the raw columns that :attr:`Maker.columns` names, in that order.
        uids: of the records that the rows refer to, by the name of their table.
        cited: the citations of the record that each row belongs to; None when none are wanted.
    """

    columns: Sequence[Sequence[Any]]
    uids: Mapping[str, UidByNumber] = field(default_factory=dict)
    cited: Sequence[Citations] | None = None


_Filler = Callable[[RowColumns], Iterable[Any]]


class _Slot(NamedTuple):
    """One field: its name, what sets it in an object, and what gives its values."""

    name: str
    put: Callable[[object, object], None]
    fill: _Filler


class Maker:
    """Makes the values of one class out of the columns of its tables.

    Attributes:
        columns: the columns to select, each with its table; ``uid`` is among them.
        references: which of them, by place, hold row numbers, and of which table.
    """

    def __init__(self, value_class: type, tables: Sequence[Table]) -> None:
        """Prepare for ``value_class``; of two columns of one name that of the last table counts.

        Raises:
            TypeError: the class checks its values when it is made, which is not done here, or a
                field has neither column nor default.
        """
        places = _Places(value_class, tables)
        self._class = value_class
        self._slots = _slots(value_class, places)
        self.columns = tuple(str(places.column(name)) for name in places.taken)
        self.references = {
            place: places.references[name]
            for name, place in places.taken.items()
            if name in places.references
        }

    def make(self, rows: RowColumns, parts: Mapping[str, Iterable[Any]]) -> list[Any]:
        """Return the values of the rows in their order.

        Args:
            rows: what they are made of; at least one row.
            parts: the values of fields that lie in other tables, by the name of the field. A field
                that is neither there nor in a column has its default.
        """
        return _made(self._class, self._slots, rows, parts)


class _Places:
    """The columns of some tables, and the place in a row of each that is asked for."""

    def __init__(self, value_class: type, tables: Sequence[Table]) -> None:
        self._columns: dict[str, Column[Any]] = {
            column.name: column for table in tables for column in table.c
        }
        self.references: dict[str, str] = {}
        for table in tables:
            self.references |= references_of(value_class, table)
        self.taken: dict[str, int] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._columns

    def column(self, name: str) -> Column[Any]:
        """Return the column of this name."""
        return self._columns[name]

    def of(self, name: str) -> int:
        """Return the place of a column; it gets one when it is first asked for."""
        return self.taken.setdefault(name, len(self.taken))


def _made(
    value_class: type,
    slots: Sequence[_Slot],
    rows: RowColumns,
    parts: Mapping[str, Iterable[Any]],
) -> list[Any]:
    made: list[Any] = list(map(object.__new__, repeat(value_class, len(rows.columns[0]))))
    for name, put, fill in slots:
        deque(map(put, made, parts[name] if name in parts else fill(rows)), maxlen=0)
    return made


def _slots(value_class: type, places: _Places, within: str = "") -> tuple[_Slot, ...]:
    """Return the fields of a class; those of an embedded value lie ``within`` a field."""
    if hasattr(value_class, "__post_init__"):
        raise TypeError(value_class)
    return tuple(
        _Slot(
            shape.name,
            getattr(value_class, shape.name).__set__,
            _filler(value_class, shape, places, within),
        )
        for shape in shapes(value_class)
    )


def _filler(value_class: type, shape: FieldShape, places: _Places, within: str) -> _Filler:
    """Return what gives the values of one field; the rules are those of ``store.mapping``."""
    name = f"{within}_{shape.name}" if within else shape.name
    if name in places:
        return _plain(places.of(name), _decoder(places.column(name), shape))
    if (reference := f"{name}_id") in places.references:
        return _reference(places.of(reference), places.references[reference])
    if name == "validity" and "valid_from" in places:
        return _validity(places.of("valid_from"), places.of("valid_to"))
    if shape.annotation in EMBEDDED:
        return _embedded(shape.annotation, _slots(shape.annotation, places, name))
    if name == "sources" and issubclass(value_class, Item):
        return _item_sources(places.of("uid"))
    if name.endswith("sources"):
        return _sources(name.removesuffix("sources").removesuffix("_"))
    if shape.default is MISSING:
        raise TypeError(value_class, shape.name)
    return _default(repeat(shape.default))


def _default(values: Iterable[Any]) -> _Filler:
    return lambda _rows: values


def _plain(place: int, decode: Callable[[Any], Any] | None) -> _Filler:
    """Give a column as it is, or decoded; a column without any value needs no decoding."""
    if decode is None:
        return lambda rows: rows.columns[place]

    def fill(rows: RowColumns) -> Iterable[Any]:
        column = rows.columns[place]
        return column if _is_empty(column) else map(decode, column)

    return fill


def _reference(place: int, table: str) -> _Filler:
    return lambda rows: map(rows.uids[table].__getitem__, rows.columns[place])


def _validity(start: int, end: int) -> _Filler:
    def fill(rows: RowColumns) -> Iterable[Validity]:
        starts, ends = rows.columns[start], rows.columns[end]
        if _is_empty(starts) and _is_empty(ends):
            return repeat(ALWAYS)
        return map(_period, starts, ends)

    return fill


@lru_cache(_REMEMBERED)
def _period(start: str | None, end: str | None) -> Validity:
    if start is end is None:
        return ALWAYS
    return Validity(
        None if start is None else PartialDate.parse(start),
        None if end is None else PartialDate.parse(end),
    )


def _embedded(value_class: type, slots: Sequence[_Slot]) -> _Filler:
    return lambda rows: _made(value_class, slots, rows, {})


def _item_sources(uid: int) -> _Filler:
    def fill(rows: RowColumns) -> Iterable[tuple[SourceUid, ...]]:
        if rows.cited is None:
            return repeat(())
        return (
            cited.get(one, ()) for cited, one in zip(rows.cited, rows.columns[uid], strict=True)
        )

    return fill


def _sources(part: str) -> _Filler:
    def fill(rows: RowColumns) -> Iterable[tuple[SourceUid, ...]]:
        if rows.cited is None:
            return repeat(())
        return (cited.get(part, ()) for cited in rows.cited)

    return fill


def _is_empty(column: Sequence[Any]) -> bool:
    return column.count(None) == len(column)


def _decoder(column: Column[Any], shape: FieldShape) -> Callable[[Any], Any] | None:
    """Return what the type of a column does with what the driver gives, None for nothing."""
    decode = column.type.dialect_impl(_DIALECT).result_processor(_DIALECT, None)
    if decode is None:
        return None
    if shape.is_tuple:
        return _list_decoder(
            decode, tuple if shape.element is str else partial(decode_field, shape)
        )
    if isinstance(column.type, Enum | Boolean):
        return _Known(decode).__getitem__
    return lru_cache(_REMEMBERED)(decode)


def _list_decoder(
    decode: Callable[[Any], Any], content: Callable[[Any], object]
) -> Callable[[Any], object]:
    return lambda text: () if text == "[]" else content(decode(text))


class _Known(dict[Any, Any]):
    """The few values of an enumeration by what the driver gives for them."""

    def __init__(self, decode: Callable[[Any], Any]) -> None:
        super().__init__()
        self._decode = decode

    def __missing__(self, raw: object) -> Any:
        """Decode what comes for the first time.

        Raises:
            LookupError: the enumeration has no such value.
        """
        self[raw] = value = self._decode(raw)
        return value
