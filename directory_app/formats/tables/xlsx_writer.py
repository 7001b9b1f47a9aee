"""Writes a workbook row by row (the only importer of openpyxl)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO, Final

if TYPE_CHECKING:
    from openpyxl.cell import WriteOnlyCell

LONGEST_CELL: Final = 32_767
"""Characters of a cell; Excel calls a file with a longer one damaged."""

_TEXT_FORMAT: Final = "@"
_NARROWEST, _WIDEST = 8, 50
_ILLEGAL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot hold."""

_ESCAPE_LIKE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""Excel reads ``_x0041_`` as an A (ECMA-376 part 1, section 22.9.2.19)."""


def write_workbook(
    file: BinaryIO,
    title: str,
    header: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    widths: Sequence[int],
    count: int,
) -> None:
    """Write a workbook with one sheet of text cells, its header frozen and with filters.

    Every cell is text in the format "Text": nothing is computed, and nothing becomes a number when
    somebody edits it.

    Args:
        file: open for writing, seekable.
        title: name of the sheet.
        header: names of the columns.
        rows: the cells.
        widths: characters of the longest text of each column.
        count: how many rows there are.
    """
    # Imported late: only who exports a workbook needs it.
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    if header:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(header))}{count + 1}"
    for index, (name, width) in enumerate(zip(header, widths, strict=True), 1):
        column = sheet.column_dimensions[get_column_letter(index)]
        column.width = min(_WIDEST, max(_NARROWEST, len(name) + 4, width + 1))
    bold = WriteOnlyCell(sheet)
    bold.font = Font(bold=True)
    bold.number_format = _TEXT_FORMAT
    sheet.append(_texts(header, bold))
    plain = WriteOnlyCell(sheet)
    plain.number_format = _TEXT_FORMAT
    for row in rows:
        sheet.append(_texts(row, plain))
    book.save(file)


def xlsx_text(text: str) -> str:
    """Return a text as a cell holds it: without what XML forbids, and not longer than Excel takes.

    The escape of Excel is escaped, so that it stays text.
    """
    clean = _ILLEGAL.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    return _ESCAPE_LIKE.sub("_x005F_", clean)[:LONGEST_CELL]


def _texts(row: Sequence[str], cell: "WriteOnlyCell") -> "Iterator[WriteOnlyCell | None]":
    """Yield one cell again and again: it is written before it gets its next value."""
    for text in row:
        if not text:
            yield None
            continue
        cell.value = text
        cell.data_type = "s"  # openpyxl takes what begins with "=" for a formula
        yield cell
