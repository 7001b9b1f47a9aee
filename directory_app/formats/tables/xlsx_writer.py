"""Writes a workbook row by row (the only importer of openpyxl)."""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from typing import IO, BinaryIO, Final
from xml.sax.saxutils import escape

from directory_app.formats.tables.row_values import column_letters

LONGEST_CELL: Final = 32_767
"""Characters of a cell; Excel calls a file with a longer one damaged.

It counts the halves of characters beyond the first 65,536, such as emoji, one by one.
"""

_SHEET: Final = "xl/worksheets/sheet1.xml"
_SECOND_ROW: Final = re.compile(r'<row r="2"[^>]*><c r="A2" s="(\d+)".*?</row>', re.DOTALL)
_TEXT: Final = '<t xml:space="preserve">'
_COMPRESSION: Final = 4
"""Of zlib, 1 to 9: six would take half as much time again for a tenth less."""

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
    somebody edits it. The library makes the workbook around the rows; the rows themselves are
    written here, which takes a third of the time.

    Args:
        file: open for writing, seekable.
        title: name of the sheet.
        header: names of the columns.
        rows: the cells.
        widths: characters of the longest text of each column.
        count: how many rows there are.
    """
    frame = io.BytesIO()
    _write_frame(frame, title, header, widths, count)
    with (
        zipfile.ZipFile(frame) as source,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=_COMPRESSION) as target,
    ):
        for name in source.namelist():
            content = source.read(name)
            if name == _SHEET:
                with target.open(name, "w", force_zip64=True) as sheet:
                    _write_sheet(sheet, content.decode(), len(header), rows)
            else:
                target.writestr(name, content)


def _write_frame(
    file: BinaryIO, title: str, header: Sequence[str], widths: Sequence[int], count: int
) -> None:
    """Write a workbook with the header and one row in place of all others."""
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
    cells = []
    for name in header:
        cell = WriteOnlyCell(sheet, name)
        cell.data_type = "s"  # openpyxl takes what begins with "=" for a formula
        cell.font = Font(bold=True)
        cell.number_format = _TEXT_FORMAT
        cells.append(cell)
    sheet.append(cells)
    plain = WriteOnlyCell(sheet, "x")
    plain.number_format = _TEXT_FORMAT
    sheet.append([plain])
    book.save(file)


def _write_sheet(file: IO[bytes], frame: str, columns: int, rows: Iterable[Sequence[str]]) -> None:
    """Write the sheet of the frame with ``rows`` in place of its second one."""
    place = _SECOND_ROW.search(frame)
    if place is None:
        raise ValueError("the workbook has no second row")
    heads = [
        (f'<c r="{column_letters(index)}', f'" s="{place[1]}" t="inlineStr"><is>{_TEXT}')
        for index in range(columns)
    ]
    file.write(frame[: place.start()].encode())
    for number, row in enumerate(rows, 2):
        cells = [
            f"{start}{number}{style}{escape(text)}</t></is></c>"
            for (start, style), text in zip(heads, row, strict=True)
            if text
        ]
        file.write(f'<row r="{number}">{"".join(cells)}</row>'.encode())
    file.write(frame[place.end() :].encode())


def is_too_long(text: str) -> bool:
    """Tell whether a cell would hold but the beginning of ``text``."""
    return len(text) > LONGEST_CELL // 2 and len(text.encode("utf-16-le")) > 2 * LONGEST_CELL


def xlsx_text(text: str) -> str:
    """Return a text as a cell holds it: without what XML forbids, and not longer than Excel takes.

    The escape of Excel is escaped, so that it stays text.
    """
    clean = _ILLEGAL.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    if is_too_long(clean):
        clean = clean.encode("utf-16-le")[: 2 * LONGEST_CELL].decode("utf-16-le", "ignore")
    return _ESCAPE_LIKE.sub("_x005F_", clean)
