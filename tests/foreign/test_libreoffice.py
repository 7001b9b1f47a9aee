"""LibreOffice opens the tables we write and shows every value as it was."""

import csv
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from directory_app.domain.contact_points import Email, Phone, PostalAddress
from directory_app.domain.entries import Name
from directory_app.domain.kinds import PhoneKind
from directory_app.domain.receivers import TableLayout
from directory_app.formats.cards import CardData, CardJob, ReadCard
from directory_app.formats.tables.inspecting import inspect_table
from directory_app.formats.tables.writing import TableStyle, write_csv, write_xlsx
from directory_app.formats.validating import validated
from tests.foreign.programs import Program
from tests.support.table_files import read_file

pytestmark = [pytest.mark.foreign, pytest.mark.needs(Program.LIBREOFFICE)]

_CARDS = (
    CardData(
        uid="11111111-0000-4000-8000-000000000001",
        names=(Name(given="Aigul", family="Example"), Name(text="Айгүл Мисалова", language="ky")),
        jobs=(CardJob(organisation='=HYPERLINK("http://x.example")', title="+Head", role="-1+1"),),
        phones=(
            Phone(printed="+996312261000"),
            Phone(printed="0312261001"),
            Phone(printed="26-10-00"),
            Phone(printed="1/2"),
            Phone(printed="00996 555 123456", kind=PhoneKind.MOBILE),
        ),
        emails=(Email(address="a@b.example"),),
        addresses=(PostalAddress(street="12 Invented St\nfloor 2", postal_code="01010"),),
        note='two lines\nwith "quotes"; commas, and _x0041_',
        categories=("@SUM(1)", "5 May", "1E5", "TRUE"),
    ),
    CardData(uid="11111111-0000-4000-8000-000000000002", names=(Name(text="'t Huis"),)),
)
_QUOTED_AS_TEXT = "44,34,76,1,,0,true"
"""LibreOffice's words for: comma, double quote, UTF-8, from line 1, quoted cells are text
(https://wiki.documentfoundation.org/Documentation/DevGuide/Spreadsheet_Documents, CSV filter)."""


def _converted(path: Path, to: str, filters: str, options: str = "") -> Path:
    """Have LibreOffice open ``path`` and save it in another format."""
    out = path.parent / "converted"
    profile = path.parent / "profile"
    subprocess.run(
        [
            *("soffice", "--headless", f"-env:UserInstallation={profile.as_uri()}"),
            *([f"--infilter=CSV:{options}"] if options else []),
            *("--convert-to", f"{to}:{filters}", "--outdir", str(out), str(path)),
        ],
        check=True,
        capture_output=True,
        timeout=110,
    )
    return out / f"{path.stem}.{to}"


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [[cell.replace("\r\n", "\n") for cell in row] for row in csv.reader(file)]


def _cards(path: Path) -> list[tuple[object, ...]]:
    """Return what we read from a table, without what tells one copy from another."""
    read = (one for one in read_file(path, inspect_table(path).mapping()))
    cards = [validated(one, "KG") for one in read if isinstance(one, ReadCard)]
    return [
        (
            *(card.uid, card.kind, card.jobs, card.note, card.categories, card.problems),
            [(name.text, name.given, name.family) for name in card.names],
            [(phone.printed, phone.e164, phone.kind) for phone in card.phones],
            [(one.street, one.postal_code) for one in card.addresses],
        )
        for card in cards
    ]


@pytest.fixture
def csv_file(tmp_path: Path) -> Path:
    path = tmp_path / "cards.csv"
    with path.open("wb") as file:
        write_csv(file, _CARDS, TableStyle())
    return path


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "cards.xlsx"
    with path.open("wb") as file:
        write_xlsx(file, _CARDS, TableStyle())
    return path


def test_cells_of_a_workbook_are_the_values(workbook: Path, csv_file: Path) -> None:
    shown = _rows(_converted(workbook, "csv", "Text - txt - csv (StarCalc):44,34,76,1,,0,true"))

    written = _rows(csv_file)
    assert [[cell.removeprefix("'") for cell in row] for row in shown] == [
        [cell.removeprefix("'") for cell in row] for row in written
    ]
    assert "+996312261000" in shown[1]
    assert "0312261001" in shown[1]
    assert "26-10-00" in shown[1]


@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls"])
def test_a_workbook_saved_by_libreoffice_is_the_same_cards(workbook: Path, ending: str) -> None:
    filters = {"xlsx": "Calc MS Excel 2007 XML", "ods": "calc8", "xls": "MS Excel 97"}

    saved = _converted(workbook, ending, filters[ending])

    assert _cards(saved) == _cards(workbook)


@pytest.mark.parametrize("options", [_QUOTED_AS_TEXT, "44,34,76,1"])
def test_a_csv_file_opened_by_libreoffice_is_the_same_cards(csv_file: Path, options: str) -> None:
    saved = _converted(csv_file, "xlsx", "Calc MS Excel 2007 XML", options)

    assert _cards(saved) == _cards(csv_file)


@pytest.mark.parametrize("layout", [TableLayout.OUTLOOK, TableLayout.GOOGLE])
def test_no_cell_for_another_program_is_computed(tmp_path: Path, layout: TableLayout) -> None:
    path = tmp_path / "cards.csv"
    with path.open("wb") as file:
        write_csv(file, _CARDS, TableStyle(layout=layout))

    saved = _converted(path, "ods", "calc8", "44,34,76,1,,0,false,true,false,false,false,-1,true")

    (first, *_) = inspect_table(saved).sheets[0].sample
    assert any("HYPERLINK" in cell for cell in first)
    assert not any(cell.startswith(("Err:", "#")) for cell in first)


@pytest.mark.parametrize("layout", TableLayout)
@pytest.mark.parametrize(("language", "other"), [("en", ";"), ("ru", ",")])
def test_no_formula_is_found_by_who_expects_another_delimiter(
    tmp_path: Path, layout: TableLayout, language: str, other: str
) -> None:
    notes = "x;=SUM(1);y", "x,=SUM(1),y", "x\n=SUM(1)", 'x;"=SUM(1)', "x;=cmd|'/C calc'!A0;y"
    cards = [replace(_CARDS[1], note=note) for note in notes]
    path = tmp_path / "cards.csv"
    with path.open("wb") as file:
        write_csv(file, cards, TableStyle(layout=layout, language=language))

    options = f"{ord(other)},34,76,1,,0,false,true,false,false,false,-1,true"
    saved = _converted(path, "fods", "OpenDocument Spreadsheet Flat XML", options)

    assert "table:formula" not in saved.read_text(encoding="utf-8")
