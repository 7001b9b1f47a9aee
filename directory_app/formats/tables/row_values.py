"""The cells of one row, gathered by what their columns hold."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from directory_app.domain.contact_points import Place
from directory_app.domain.kinds import PhoneKind
from directory_app.formats.kept_columns import KeptColumn
from directory_app.formats.tables.content import names_section
from directory_app.formats.tables.header_words import TYPE_FIELDS, header_key
from directory_app.formats.tables.model import (
    KEEP_COLUMN,
    ColumnField,
    ColumnTarget,
    TableMapping,
)
from directory_app.formats.tables.protection import unprotected

_SAYS_NOTHING: Final = {
    "priority": "normal",
    "private": "false",
    "sensitivity": "normal",
    "gender": "unspecified",
    "anniversary": "0/0/00",
    "birthday": "0/0/00",
    "internet free busy": "",
    "важность": "обычная",
    "частное": "ложь",
    "пометка": "обычная",
    "пол": "не определен",
    "годовщина": "0.0.00",
    "день рождения": "0.0.00",
}
"""What Outlook writes into columns that were never filled, by header, in English and Russian."""


_UNTOLD: Final = frozenset({ColumnField.KEEP, ColumnField.IGNORE})
_OF_HEADINGS: Final = _UNTOLD | {ColumnField.FULL_NAME}
_WIDE: Final = 3
"""Columns with a target from which on a row with one cell may be a heading."""


class CellValue(NamedTuple):
    """One filled cell: what its column holds, what it is called, and its text."""

    target: ColumnTarget
    header: str
    text: str


class Columns:
    """The columns of a table.

    Attributes:
        typed: the targets of values whose type has a column of its own.
    """

    def __init__(self, mapping: TableMapping, header: Sequence[str]) -> None:
        """Put the targets of ``mapping`` beside the names in ``header``."""
        names = tuple(unprotected(name).strip() for name in header)
        self._known = [
            (target, names[index] if index < len(names) else "")
            for index, target in enumerate(mapping.targets)
        ]
        self._further = names[len(self._known) :]
        fields = {target.field for target, _ in self._known} - _UNTOLD
        # Programs write a UID; a table of a few columns has no room for headings.
        self._has_headings = len(fields) >= _WIDE and ColumnField.UID not in fields
        self._silent = [_SAYS_NOTHING.get(header_key(name)) for _, name in self._known]
        values = {kind: value for value, kind in TYPE_FIELDS.items()}
        self.typed = {
            _bare(ColumnTarget(values[one.field], phone=one.phone, number=one.number))
            for one in mapping.targets
            if one.field in values
        }

    def values(self, cells: Sequence[str]) -> list[CellValue]:
        """Return the filled cells of a row, cleaned, without those that say nothing."""
        found = []
        for index, cell in enumerate(cells):
            if not cell:
                continue
            meant = unprotected(cell)
            text = meant.strip()
            if not text:
                continue
            if index >= len(self._known):
                found.append(CellValue(KEEP_COLUMN, self._name(index), text))
                continue
            target, header = self._known[index]
            if target.field is ColumnField.IGNORE or self._silent[index] == text.lower():
                continue
            if target.field is ColumnField.TAGS:
                text = meant.lstrip()  # a line end after a tag means something
            found.append(CellValue(target, header or column_letters(index), text))
        return found

    def heading(self, cells: Sequence[str]) -> str:
        """Return the text of a row that is the heading of those below it, or empty.

        Lists of offices name a department in a line of its own, in whatever column.
        """
        filled = [index for index, cell in enumerate(cells) if cell and not cell.isspace()]
        if not self._has_headings or len(filled) != 1:
            return ""
        (index,) = filled
        is_further = index >= len(self._known)
        field = ColumnField.KEEP if is_further else self._known[index][0].field
        text = unprotected(cells[index]).strip()
        return text if field in _OF_HEADINGS and names_section(text) else ""

    def _name(self, index: int) -> str:
        """Return what a column is called that the mapping does not know."""
        place = index - len(self._known)
        name = self._further[place] if place < len(self._further) else ""
        return name or column_letters(index)


class RowValues:
    """The filled cells of one row."""

    def __init__(self, values: Sequence[CellValue], typed: set[ColumnTarget]) -> None:
        """Take what ``Columns.values`` gives."""
        self._values = values
        self._typed = typed
        self._of_field: dict[ColumnField, list[CellValue]] = {}
        for value in values:
            self._of_field.setdefault(value.target.field, []).append(value)
        self._left_over: list[KeptColumn] = []

    def __bool__(self) -> bool:
        """Tell whether any cell is filled."""
        return bool(self._values)

    def cells(self, *fields: ColumnField) -> Iterator[CellValue]:
        """Yield the cells of the given fields in the order of their columns."""
        if len(fields) == 1:
            yield from self._of_field.get(fields[0], ())
        elif any(field in self._of_field for field in fields):
            yield from (value for value in self._values if value.target.field in fields)

    def texts(self, field: ColumnField, number: int | None = None) -> list[str]:
        """Return the texts of a field; of one number if it is given."""
        return [
            value.text
            for value in self._of_field.get(field, ())
            if number is None or value.target.number == number
        ]

    def first(self, field: ColumnField) -> str:
        """Return the first text of a field, or empty."""
        return next(iter(self.texts(field)), "")

    def numbers(self, *fields: ColumnField) -> list[int]:
        """Return the numbers of the given fields that have values, the lowest first."""
        return sorted({value.target.number for value in self.cells(*fields)})

    def type_of(self, target: ColumnTarget) -> str | None:
        """Return what the type column of a value says; None if it has none."""
        if _bare(target) not in self._typed:
            return None
        field = TYPE_FIELDS[target.field]
        for value in self.cells(field):
            one = value.target
            is_same_kind = field is not ColumnField.PHONE_TYPE or one.phone is target.phone
            if one.number == target.number and is_same_kind:
                return value.text
        return ""

    def keep(self, header: str, text: str) -> None:
        """Keep a text whose column has a field that cannot hold it."""
        self._left_over.append(KeptColumn(header, text))

    def whole_text(self) -> str:
        """Return all cells in one line."""
        return "; ".join(" ".join(value.text.split()) for value in self._values)

    def kept(self) -> list[KeptColumn]:
        """Return the cells that have no field."""
        plain = (KeptColumn(one.header, one.text) for one in self.cells(ColumnField.KEEP))
        return [*plain, *self._left_over]


def column_letters(index: int) -> str:
    """Return what spreadsheets call the column of an index from 0: ``A``, ``Z``, ``AA``."""
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _bare(target: ColumnTarget) -> ColumnTarget:
    """Return a target without its place: a type column is found by field, kind and number."""
    is_phone = target.field is ColumnField.PHONE
    phone = target.phone if is_phone else PhoneKind.VOICE
    return ColumnTarget(target.field, Place.WORK, phone, target.number)
