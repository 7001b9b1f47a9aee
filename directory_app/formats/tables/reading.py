"""Reads tables row by row into cards."""

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Final

from directory_app.domain.entries import Name
from directory_app.domain.errors import FileError, FileProblem
from directory_app.domain.folding import fold
from directory_app.domain.identifiers import RecordKind
from directory_app.formats.cards import CardProblem, ReadCard
from directory_app.formats.tables.cell_values import split_words
from directory_app.formats.tables.csv_text import TableRow, csv_form, csv_rows
from directory_app.formats.tables.inspecting import table_kind
from directory_app.formats.tables.model import ColumnField, ColumnTarget, TableKind, TableMapping
from directory_app.formats.tables.row_cards import row_card
from directory_app.formats.tables.row_values import CellValue, Columns, RowValues
from directory_app.formats.tables.workbooks import open_workbook

_NAMESPACE: Final = uuid.UUID("0e2f6b7a-91c4-4c1d-8b52-6a3f0c9d5e14")
"""Where the UIDs of lists lie that tables name, and of rows on lists without UID."""


def read_table_cards(
    file: BinaryIO, path: Path, mapping: TableMapping
) -> Iterator[ReadCard | CardProblem]:
    """Yield the card of each row of a table, and a problem for each that cannot be used.

    A card's number is that of its row, from 1, headers and empty rows counted; in CSV its line is
    the line of the file. What was wrong with a row that could be used is in its card. After the
    rows come the lists that they name, as group cards. A row with nothing but the name of a
    department in it is a heading: the rows below it belong there.

    Args:
        file: CSV, XLSX, XLS or ODS, open for reading bytes, seekable.
        path: the file, for errors.
        mapping: how to read it.

    Raises:
        FileError: FORMAT_UNKNOWN, NOT_TEXT, DAMAGED, TOO_LARGE or ENCRYPTED.
        OSError: the file cannot be read.
    """
    kind = table_kind(file, path)
    if kind is None:
        raise FileError(FileProblem.FORMAT_UNKNOWN, path)
    lists = _Lists()
    if kind is TableKind.CSV:
        form = csv_form(file, path, mapping.encoding, mapping.delimiter)
        yield from _cards(csv_rows(file, form), mapping, lists)
    else:
        with open_workbook(file, path, kind) as book:
            yield from _cards(book.rows(mapping.sheet), mapping, lists)
    yield from lists.cards()


def _cards(
    rows: Iterable[TableRow | CardProblem], mapping: TableMapping, lists: "_Lists"
) -> Iterator[ReadCard | CardProblem]:
    columns = Columns(mapping, ())
    number = 0
    section: CellValue | None = None
    problems: list[CardProblem] = []
    for row in rows:
        if isinstance(row, CardProblem):
            problems.append(replace(row, card=number + 1))
            continue
        number += 1
        if mapping.header_row is not None and number <= mapping.header_row + 1:
            columns = Columns(mapping, row.cells)
            continue
        values = columns.values(row.cells)
        heading = columns.heading(row.cells)
        if heading:
            section = CellValue(ColumnTarget(ColumnField.DEPARTMENT), "", heading)
            continue
        if section is not None and values and not _names_body(values):
            values.append(section)
        if values:
            read = row_card(RowValues(values, columns.typed), number, row.line)
            if isinstance(read, ReadCard):
                read = lists.with_uid(replace(read, problems=(*problems, *read.problems)), values)
                problems = []
            yield read
        yield from problems
        problems = []
    yield from problems


def _names_body(values: Iterable[CellValue]) -> bool:
    """Tell whether a row says itself to which department it belongs."""
    return any(value.target.field is ColumnField.DEPARTMENT for value in values)


class _Lists:
    """The lists that rows name, with the UIDs of their members."""

    def __init__(self) -> None:
        self._members: dict[str, dict[str, None]] = {}
        self._names: dict[str, str] = {}
        self._last = 0

    def with_uid(self, card: ReadCard, values: list[CellValue]) -> ReadCard:
        """Return ``card`` with a UID if it is on a list, and remember it as a member."""
        self._last = card.number
        texts = [one.text for one in values if one.target.field is ColumnField.LISTS]
        names = [name for text in texts for name in split_words(text)]
        if not names:
            return card
        if not card.uid:
            # From its content, so that the same file read again means the same entry.
            content = "\n".join(f"{one.target.text()} {one.text}" for one in values)
            card = replace(card, uid=str(uuid.uuid5(_NAMESPACE, content)))
        for name in names:
            key = fold(name) or name
            self._names.setdefault(key, name)
            self._members.setdefault(key, {})[card.uid] = None
        return card

    def cards(self) -> Iterator[ReadCard]:
        """Yield a group card for each list."""
        for number, (key, name) in enumerate(self._names.items(), self._last + 1):
            yield ReadCard(
                number=number,
                line=0,
                uid=str(uuid.uuid5(_NAMESPACE, f"list {key}")),
                kind=RecordKind.LIST,
                names=(Name(text=name),),
                members=tuple(self._members[key]),
            )
