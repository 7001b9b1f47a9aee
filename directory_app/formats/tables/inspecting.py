"""Looks at a table before it is read: its sheets, its header and where its columns seem to go."""

from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Final

from directory_app.domain.errors import FileError, FileProblem
from directory_app.formats.tables.content import (
    content_target,
    content_targets,
    looks_like_data,
)
from directory_app.formats.tables.csv_text import TableRow, csv_form, csv_rows
from directory_app.formats.tables.headers import header_target, header_targets
from directory_app.formats.tables.model import (
    KEEP_COLUMN,
    SAMPLE_ROWS,
    ColumnField,
    ColumnTarget,
    TableFile,
    TableKind,
    TableSheet,
)
from directory_app.formats.tables.workbooks import open_workbook
from directory_app.formats.zip_bounds import ZipReader

_HEADER_WITHIN: Final = 15
"""Rows among which the header is looked for; above it lists have their title."""

_OLE_MARK: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Of compound files: Excel before 2007, and encrypted workbooks of any age."""

_ZIP_MARKS: Final = frozenset({b"PK\x03\x04", b"PK\x05\x06"})

_STRONG: Final = frozenset({ColumnField.EMAIL, ColumnField.PHONE, ColumnField.LINK})
"""Fields whose content is telling enough to overrule a header."""

Rows = Sequence[Sequence[str]]


def inspect_table(path: Path, encoding: str = "", delimiter: str = "") -> TableFile:
    """Return how a file with a table looks.

    Args:
        path: the file: CSV, XLSX, XLS or ODS, told by its content.
        encoding: the encoding the user chose for CSV; empty to tell it from the content.
        delimiter: the delimiter the user chose for CSV; empty to tell it from the content.

    Raises:
        FileError: FORMAT_UNKNOWN if it holds no table; DAMAGED, TOO_LARGE or ENCRYPTED.
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        kind = table_kind(file, path)
        if kind is None:
            raise FileError(FileProblem.FORMAT_UNKNOWN, path)
        if kind is TableKind.CSV:
            return _inspect_csv(file, path, encoding, delimiter)
        return _inspect_workbook(file, path, kind)


def table_kind(file: BinaryIO, path: Path) -> TableKind | None:
    """Tell by its first bytes what sort of table a file is; None for a zip file of other things.

    Whatever is neither a workbook nor a zip file counts as CSV.

    Args:
        file: open for reading bytes, seekable.
        path: the file, for errors.

    Raises:
        FileError: DAMAGED for a broken zip file, TOO_LARGE.
        OSError: the file cannot be read.
    """
    file.seek(0)
    head = file.read(8)
    if head == _OLE_MARK:
        return TableKind.XLS
    if head[:4] not in _ZIP_MARKS:
        return TableKind.CSV
    names = {member.filename.lower() for member in ZipReader(file, path).members}
    if "content.xml" in names and "mimetype" in names:
        return TableKind.ODS
    return TableKind.XLSX if "xl/workbook.xml" in names else None


def sheet_of(name: str, rows: Rows, *, is_hidden: bool = False) -> TableSheet:
    """Return how a sheet looks whose first rows are ``rows``."""
    width = max(map(len, rows), default=0)
    full = tuple((*row, *("",) * (width - len(row))) for row in rows)
    header_row = find_header(full)
    return TableSheet(
        name=name,
        rows=full,
        header_row=header_row,
        guesses=guess_targets(full, header_row),
        is_hidden=is_hidden,
    )


def find_header(rows: Rows) -> int | None:
    """Return which of ``rows`` names the columns, or None if none seems to.

    It is the row with the most cells that are known as headers, two at least (one in a table of one
    column), none of which looks like data.
    """
    best, most = None, 0
    for index, row in enumerate(rows[:_HEADER_WITHIN]):
        filled = [cell for cell in row if cell.strip()]
        known = sum(header_target(cell) is not None for cell in filled)
        is_enough = known > 1 or (known == 1 and len(filled) <= 2)
        if known > most and is_enough and not any(map(looks_like_data, filled)):
            best, most = index, known
    return best


def guess_targets(rows: Rows, header_row: int | None) -> tuple[ColumnTarget, ...]:
    """Return where each column seems to go, told by its header and its content.

    Args:
        rows: the first rows of a sheet, all of one length.
        header_row: which of them names the columns, or None if none does.
    """
    if not rows:
        return ()
    body = rows if header_row is None else rows[header_row + 1 :]
    columns = [[row[index] for row in body] for index in range(len(rows[0]))]
    if header_row is None:
        return tuple(target or KEEP_COLUMN for target in content_targets(columns))
    return tuple(
        _settled(named, content_target(column), header)
        for named, column, header in zip(
            header_targets(rows[header_row]), columns, rows[header_row], strict=True
        )
    )


def _inspect_workbook(file: BinaryIO, path: Path, kind: TableKind) -> TableFile:
    """Return how a workbook looks: its filled sheets, those of contacts first, hidden ones last."""
    with open_workbook(file, path, kind) as book:
        looks = [
            sheet_of(name, _first_rows(book.rows(name)), is_hidden=is_hidden)
            for name, is_hidden in book.sheets()
        ]
    filled = [look for look in looks if look.rows]
    filled.sort(key=lambda look: (look.is_hidden, not look.names_entries))
    return TableFile(path=path, kind=kind, sheets=tuple(filled) or tuple(looks[:1]))


def _inspect_csv(file: BinaryIO, path: Path, encoding: str, delimiter: str) -> TableFile:
    """Return how a CSV file looks."""
    form = csv_form(file, path, encoding, delimiter)
    rows = (row for row in csv_rows(file, form) if isinstance(row, TableRow))
    return TableFile(
        path=path,
        kind=TableKind.CSV,
        sheets=(sheet_of("", _first_rows(rows)),),
        encoding=form.encoding.name,
        is_encoding_certain=form.encoding.is_certain,
        delimiter=form.delimiter,
    )


def _first_rows(rows: Iterable[TableRow]) -> Rows:
    """Return the cells of the first rows; those before the first filled one count."""
    return [row.cells for row in islice(rows, SAMPLE_ROWS)]


def _settled(named: ColumnTarget | None, found: ColumnTarget | None, header: str) -> ColumnTarget:
    """Weigh what a header says against what the cells look like."""
    if named is None:
        # A column without any header is as telling as one in a table without header.
        is_telling = found is not None and (found.field in _STRONG or not header.strip())
        return found if found is not None and is_telling else KEEP_COLUMN
    overruled = (
        found is not None
        and found.field in _STRONG
        and named.field in _STRONG
        and found.field is not named.field
    )
    return found if found is not None and overruled else named
