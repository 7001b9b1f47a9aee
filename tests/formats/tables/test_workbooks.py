"""Workbooks are opened only after it is known that they fit into memory."""

import io
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest

from directory_app.domain.errors import FileError, FileProblem
from directory_app.formats.tables.inspecting import inspect_table
from directory_app.formats.tables.model import TableKind
from directory_app.formats.tables.workbooks import open_workbook

resource = pytest.importorskip("resource", reason="Windows counts memory in another way")

_BILLION = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol" * 10}">' for n in range(9))
_MANIFEST = '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
_ODS_HEAD = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
    '<office:spreadsheet><table:table table:name="S">'
)
_ODS_TAIL = "</table:table></office:spreadsheet></office:body></office:document-content>"
_CELL = '<table:table-cell office:value-type="string"{}><text:p>{}</text:p></table:table-cell>'


def _xlsx(path: Path, parts: Mapping[str, str]) -> Path:
    """Write a small workbook with some of its parts exchanged or added."""
    book = openpyxl.Workbook()
    book.active.append(["Name", "Phone"])
    book.active.append(["A", "1234567"])
    content = io.BytesIO()
    book.save(content)
    with (
        zipfile.ZipFile(content) as source,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            if name not in parts:
                target.writestr(name, source.read(name))
        for name, text in parts.items():
            target.writestr(name, text)
    return path


def _sheet(cells: str) -> dict[str, str]:
    return {
        "xl/worksheets/sheet1.xml": '<worksheet xmlns="http://schemas.openxmlformats.org/'
        f'spreadsheetml/2006/main"><sheetData>{cells}</sheetData></worksheet>'
    }


def _ods(path: Path, rows: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        target.writestr("META-INF/manifest.xml", _MANIFEST)
        target.writestr("content.xml", f"{_ODS_HEAD}{rows}{_ODS_TAIL}")
    return path


def _problem(path: Path) -> FileProblem:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(FileError) as caught:
        inspect_table(path)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 200 * 1024  # kilobytes
    return caught.value.problem


def test_a_cell_in_the_last_corner_is_refused(tmp_path: Path) -> None:
    first, last = (
        f'<row r="{row}"><c r="{column}{row}"><v>1</v></c></row>'
        for column, row in (("A", 1), ("XFD", 1048576))
    )

    assert _problem(_xlsx(tmp_path / "a.xlsx", _sheet(first + last))) is FileProblem.TOO_LARGE


@pytest.mark.parametrize("place", ["A9999999999", "A1048576", "ZZZZZZZZ1"])
def test_a_cell_may_stand_in_another_row_than_it_says(tmp_path: Path, place: str) -> None:
    cells = f'<row r="1"><c r="Z1"><v>1</v></c><c r="{place}"><v>1</v></c></row>'

    assert _problem(_xlsx(tmp_path / "a.xlsx", _sheet(cells))) is FileProblem.TOO_LARGE


def test_a_file_of_old_excel_that_would_end_the_program_is_damaged() -> None:
    path = Path(__file__).parents[2] / "data" / "tables" / "asks-for-137-gigabytes.xls"

    assert _problem(path) is FileProblem.DAMAGED


def test_a_sheet_may_lie_anywhere(tmp_path: Path) -> None:
    cells = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    (sheet,) = _sheet(cells).values()

    assert _problem(_xlsx(tmp_path / "a.xlsx", {"a/b.xml": sheet})) is FileProblem.TOO_LARGE


def test_cells_without_references_are_counted(tmp_path: Path) -> None:
    cells = "<row>" + "<c><v>1</v></c>" * 5000 + '</row><row r="900000"><c><v>1</v></c></row>'

    assert _problem(_xlsx(tmp_path / "a.xlsx", _sheet(cells))) is FileProblem.TOO_LARGE


def test_one_long_text_in_many_cells_is_refused(tmp_path: Path) -> None:
    parts = _sheet("<row>" + '<c t="s"><v>0</v></c>' * 10_000 + "</row>") | {
        "xl/sharedStrings.xml": '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/'
        f'2006/main"><si><t>{"x" * 100_000}</t></si></sst>'
    }

    assert _problem(_xlsx(tmp_path / "a.xlsx", parts)) is FileProblem.TOO_LARGE


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"])
def test_entities_are_never_expanded(tmp_path: Path, part: str) -> None:
    text = f"<!DOCTYPE x [{_BILLION}]><x>&l8;</x>"

    assert _problem(_xlsx(tmp_path / "a.xlsx", {part: text})) is FileProblem.DAMAGED


def test_a_zip_bomb_is_refused_though_it_lies_about_its_size(tmp_path: Path) -> None:
    path = _xlsx(tmp_path / "a.xlsx", _sheet("<!--" + " " * 5_000_000 + "-->"))
    assert _problem(path) is FileProblem.TOO_LARGE
    content = bytearray(path.read_bytes())
    size = struct.pack("<I", len("".join(_sheet("<!--" + " " * 5_000_000 + "-->").values())))
    path.write_bytes(content.replace(size, struct.pack("<I", 1000)))

    assert _problem(path) is FileProblem.TOO_LARGE


def test_repeated_cells_of_an_ods_are_counted(tmp_path: Path) -> None:
    cell = _CELL.format(' table:number-columns-repeated="16384"', "x")
    row = f'<table:table-row table:number-rows-repeated="100000">{cell}</table:table-row>'

    assert _problem(_ods(tmp_path / "a.ods", row)) is FileProblem.TOO_LARGE


def test_repeated_long_texts_of_an_ods_are_counted(tmp_path: Path) -> None:
    cell = _CELL.format(' table:number-columns-repeated="9000"', "x" * 70_000)

    path = _ods(tmp_path / "a.ods", f"<table:table-row>{cell}</table:table-row>")
    assert _problem(path) is FileProblem.TOO_LARGE


def test_empty_cells_that_libreoffice_repeats_to_the_end_do_no_harm(tmp_path: Path) -> None:
    cells = _CELL.format("", "Name") + _CELL.format("", "Phone")
    rest = '<table:table-cell table:number-columns-repeated="16382"/>'
    end = (
        '<table:table-row table:number-rows-repeated="1048575">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    path = _ods(tmp_path / "a.ods", f"<table:table-row>{cells}{rest}</table:table-row>{end}")

    (sheet,) = inspect_table(path).sheets
    assert sheet.rows == (("Name", "Phone"),)


@pytest.mark.parametrize("cut", [30, 200, 2000])
def test_a_file_that_was_cut_off_is_damaged(tmp_path: Path, cut: int) -> None:
    path = _xlsx(tmp_path / "a.xlsx", {})
    path.write_bytes(path.read_bytes()[:-cut])

    assert _problem(path) is FileProblem.DAMAGED


def test_broken_xml_is_damaged(tmp_path: Path) -> None:
    path = _xlsx(tmp_path / "a.xlsx", {"xl/worksheets/sheet1.xml": "<worksheet><row>"})

    assert _problem(path) is FileProblem.DAMAGED


def test_rubbish_in_an_old_container_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000)

    assert _problem(path) is FileProblem.DAMAGED


def test_a_zip_file_of_other_things_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as target:
        target.writestr("a.vcf", "BEGIN:VCARD")

    assert _problem(path) is FileProblem.FORMAT_UNKNOWN


def test_rows_keep_their_numbers_below_an_empty_beginning(tmp_path: Path) -> None:
    path = _xlsx(
        tmp_path / "a.xlsx",
        _sheet('<row r="4"><c r="C4"><v>1</v></c></row><row r="6"><c r="D6"><v>2</v></c></row>'),
    )

    with path.open("rb") as file, open_workbook(file, path, TableKind.XLSX) as book:
        rows = list(book.rows(""))
        assert list(book.rows("no such sheet")) == []

    assert [(row.line, [*row.cells]) for row in rows if any(row.cells)] == [
        (4, ["", "", "1", ""]),
        (6, ["", "", "", "2"]),
    ]
