"""Rows of Excel's and LibreOffice's workbooks (the only importer of python_calamine)."""

import io
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple

from directory_app.domain.errors import FileError, FileProblem
from directory_app.formats.tables.csv_text import TableRow
from directory_app.formats.tables.model import TableKind
from directory_app.formats.tables.probing import survives
from directory_app.formats.tables.workbook_bounds import check_workbook

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

MAX_OLD_FILE: Final = 64 * 1024 * 1024
"""Bytes of an XLS; the format itself ends at 65,536 rows of 256 cells."""

_PANIC: Final = "PanicException"
"""The class of Rust's panics; no module gives it away."""

_EXACT: Final = 10**15
"""Floats hold whole numbers of 15 digits; so does Excel."""

Cell = str | int | float | bool | date | datetime | time | timedelta


class SheetName(NamedTuple):
    """The name of a sheet and whether Excel hides it."""

    name: str
    is_hidden: bool


class Workbook:
    """An open workbook."""

    def __init__(self, book: "CalamineWorkbook", path: Path) -> None:
        self._book = book
        self._path = path

    def sheets(self) -> list[SheetName]:
        """Return the sheets that hold cells."""
        from python_calamine import SheetTypeEnum, SheetVisibleEnum

        return [
            SheetName(sheet.name, sheet.visible != SheetVisibleEnum.Visible)
            for sheet in self._book.sheets_metadata
            if sheet.typ == SheetTypeEnum.WorkSheet
        ]

    def rows(self, sheet: str) -> Iterator[TableRow]:
        """Yield the rows of a sheet with their numbers, the first cell being column A.

        Args:
            sheet: its name; empty for the first one. A sheet of no such name has no rows.

        Raises:
            FileError: DAMAGED if the sheet cannot be read.
        """
        names = [one.name for one in self.sheets()]
        if not names or (sheet and sheet not in names):
            return
        with _expected_errors(self._path):
            content = self._book.get_sheet_by_name(sheet or names[0])
            _, first_column = content.start or (0, 0)
            rows = content.iter_rows()
        # The library gives the empty rows above the content, but not the columns beside it.
        margin = [""] * first_column
        for number, cells in enumerate(rows, 1):
            yield TableRow(number, [*margin, *map(cell_text, cells)])


@contextmanager
def open_workbook(file: BinaryIO, path: Path, kind: TableKind) -> Iterator[Workbook]:
    """Open a workbook that fits into memory.

    Args:
        file: open for reading bytes, seekable.
        path: the file, for errors.
        kind: of what sort it is.

    Raises:
        FileError: TOO_LARGE, DAMAGED, or ENCRYPTED if it is encrypted.
        OSError: the file cannot be read.
    """
    # Imported late: only who imports a workbook needs it.
    from python_calamine import CalamineWorkbook

    if kind is not TableKind.XLS:
        check_workbook(file, path)
    elif file.seek(0, io.SEEK_END) > MAX_OLD_FILE:
        raise FileError(FileProblem.TOO_LARGE, path)
    elif not survives(_read_all, path):
        raise FileError(FileProblem.DAMAGED, path)
    file.seek(0)
    with _expected_errors(path):
        # From the open file: nobody can put another one in its place after the check.
        book = CalamineWorkbook.from_filelike(file)
    with book:
        yield Workbook(book, path)


def _read_all(path: Path) -> None:
    """Read all sheets; errors that the library tells are told again later."""
    from python_calamine import CalamineError, CalamineWorkbook

    with suppress(CalamineError), CalamineWorkbook.from_path(path) as book:
        for name in book.sheet_names:
            for _ in book.get_sheet_by_name(name).iter_rows():
                pass


@contextmanager
def _expected_errors(path: Path) -> Iterator[None]:
    """Turn what the library raises into errors of ours.

    Code in Rust that meets what it thought impossible panics, for instance in broken files of old
    Excel; its exception is no ``Exception``, so that it would end a thread.
    """
    from python_calamine import CalamineError, PasswordError

    try:
        yield
    except PasswordError as error:
        raise FileError(FileProblem.ENCRYPTED, path) from error
    except CalamineError as error:
        raise FileError(FileProblem.DAMAGED, path, str(error)) from error
    except BaseException as error:
        if type(error).__name__ == _PANIC:
            raise FileError(FileProblem.DAMAGED, path, str(error)) from error
        raise


def cell_text(cell: Cell) -> str:
    """Return what a cell says as text: whole numbers without a fraction, days as in ISO 8601."""
    match cell:
        case str():
            return cell.replace("\r\n", "\n").replace("\r", "\n") if "\r" in cell else cell
        case bool():
            return "TRUE" if cell else "FALSE"
        case float() if cell.is_integer() and abs(cell) < _EXACT:
            return str(int(cell))
        case datetime():
            is_day = cell.time() == time()
            return cell.date().isoformat() if is_day else cell.isoformat(" ")
        case date() | time():
            return cell.isoformat()
        case _:
            return str(cell)
