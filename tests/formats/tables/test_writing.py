"""Tables that were written come back as the same cards, and other programs get what they know."""

import csv
import io
import json
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from directory_app.domain.contact_points import Email, Link, Phone, Place, PostalAddress
from directory_app.domain.entries import Name
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import PhoneKind
from directory_app.domain.receivers import TableLayout
from directory_app.domain.table_columns import TableColumn
from directory_app.formats.cards import CardData, CardJob, ReadCard
from directory_app.formats.tables.headers import HEADER_LANGUAGES
from directory_app.formats.tables.inspecting import inspect_table
from directory_app.formats.tables.programs import OUTLOOK
from directory_app.formats.tables.writing import TableStyle, write_csv, write_xlsx
from directory_app.formats.validating import validated
from tests.support.invented_cards import cards_to_write
from tests.support.plain_cards import plain_card
from tests.support.table_files import read_file

_ENDINGS = {".csv": write_csv, ".xlsx": write_xlsx}

AIGUL = CardData(
    uid="11111111-0000-4000-8000-000000000001",
    names=(
        Name(honorific="Dr", given="Aigul", family="Example"),
        Name(text="Айгуль Примерова", language="ru"),
    ),
    jobs=(
        CardJob(organisation="Agency of Examples", units=("Press",), title="=Head", role="Voice"),
        CardJob(organisation="Commission", title="Member"),
    ),
    emails=(Email(address="a@b.example"), Email(address="c@d.example", place=Place.HOME)),
    phones=(
        Phone(printed="(0312) 26-10-00", e164="+996312261000", extension="12"),
        Phone(printed="+996 555 123 456", e164="+996555123456", kind=PhoneKind.MOBILE),
        Phone(printed="0312261007", e164="+996312261007", label="only by day", kind=PhoneKind.FAX),
        Phone(printed="26-10-00"),
    ),
    addresses=(
        PostalAddress(street="12 Invented St\n2nd floor", locality="Bishkek", postal_code="01010",
                      country="KG"),
    ),
    labels=(("12 Invented St", "2nd floor", "01010 Bishkek", "KYRGYZSTAN"),),
    links=(Link(url="https://agency.example"),),
    note="-1+1\nsecond \"line\"; and so on",
    categories=("Press, and more", "Donors"),
    languages=("ru", "en"),
    kept=("BDAY:1980-05-17", "X-PDIR-COLUMN;X-PDIR-HEADER=Badge:0042", "X-OTHER;P=1:kept"),
)  # fmt: skip
AGENCY = CardData(
    uid="11111111-0000-4000-8000-000000000002",
    kind=RecordKind.ORGANISATION,
    names=(Name(text="Agency of Examples"),),
)


def _again(path: Path) -> list[ReadCard]:
    read = list(read_file(path, inspect_table(path).mapping()))
    assert all(isinstance(one, ReadCard) and not one.problems for one in read)
    return [validated(one, "KG") for one in read if isinstance(one, ReadCard)]


def _write(path: Path, cards: list[CardData], style: TableStyle) -> Path:
    with path.open("w+b") as file:
        assert _ENDINGS[path.suffix](file, iter(cards), style) == len(cards)
    return path


def _rows(path: Path) -> list[list[str]]:
    if path.suffix == ".csv":
        return [*csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""))]
    sheet = openpyxl.load_workbook(path).active
    return [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]


def _settled(card: ReadCard | CardData) -> dict[str, object]:
    """Return what a table can hold: numbers instead of their print, the order of some values."""
    plain = json.loads(json.dumps(plain_card(card)))
    for phone in plain.get("phones", []):
        number = phone.pop("e164", "") or phone["printed"]
        extension = phone.pop("extension", "")
        phone["printed"] = f"{number} {extension}".strip()
    plain["phones"] = sorted(plain.get("phones", []), key=repr)
    for address in plain.get("addresses", []):
        address.pop("language", None)
    for link in plain.get("links", []):
        link.pop("kind")  # told by its host once more
    plain["kept"] = sorted(plain.get("kept", []))
    plain["names"][1:] = sorted(plain["names"][1:], key=repr)
    return dict(plain)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    cards=st.lists(cards_to_write(), min_size=1, max_size=3),
    language=st.sampled_from(HEADER_LANGUAGES),
    ending=st.sampled_from([*_ENDINGS]),
)
def test_every_card_comes_back(
    tmp_path_factory: pytest.TempPathFactory, cards: list[CardData], language: str, ending: str
) -> None:
    path = tmp_path_factory.getbasetemp() / f"cards{ending}"

    again = _again(_write(path, cards, TableStyle(language=language)))

    assert [*map(_settled, again)] == [*map(_settled, cards)]


@pytest.mark.parametrize("ending", _ENDINGS)
def test_nothing_is_a_formula_or_a_number_to_excel(tmp_path: Path, ending: str) -> None:
    path = _write(tmp_path / f"cards{ending}", [AIGUL], TableStyle())

    if ending == ".csv":
        content = path.read_bytes()
        assert content.startswith(b"\xef\xbb\xbf")
        assert content.count(b"\r\n") == 2
        for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")):
            assert not any(cell[:1] in {"=", "+", "-", "@", "0"} for cell in row)
    else:
        with zipfile.ZipFile(path) as book:
            sheet = book.read("xl/worksheets/sheet1.xml").decode()
            styles = book.read("xl/styles.xml").decode()
        assert "<f>" not in sheet
        assert 't="n"' not in sheet
        assert "=Head" in sheet
        assert 'state="frozen"' in sheet
        assert "<autoFilter" in sheet
        assert 'numFmtId="49"' in styles  # text (ECMA-376 part 1, section 18.8.30)
    assert _settled(_again(path)[0]) == _settled(AIGUL)


@pytest.mark.parametrize("ending", _ENDINGS)
def test_only_chosen_columns_are_written_in_their_order(tmp_path: Path, ending: str) -> None:
    style = TableStyle(columns=("email", "name", "unknown", "mobile", "fax"), language="ru")

    path = _write(tmp_path / f"cards{ending}", [AIGUL, AGENCY], style)

    table = inspect_table(path)
    assert table.delimiter == (";" if ending == ".csv" else "")
    assert [*table.sheets[0].header] == [
        *("Эл. почта", "Эл. почта 2", "Эл. почта 2 вид"),
        *("ФИО или название", "Мобильный", "Факс", "Факс вид"),
    ]
    first, second = _again(path)
    assert [one.address for one in first.emails] == ["a@b.example", "c@d.example"]
    assert first.phones[1].label == "only by day"
    assert not first.jobs
    assert [one.text for one in second.names] == ["Agency of Examples"]


def test_columns_that_nobody_fills_are_left_out_where_all_are_wanted(tmp_path: Path) -> None:
    path = _write(tmp_path / "cards.csv", [AGENCY], TableStyle())

    header = inspect_table(path).sheets[0].header
    assert "Job title" in header
    assert "E-mail 2" not in header
    assert len(TableColumn) > len(header) / 2


def test_outlook_gets_its_columns_and_everything_that_fits(tmp_path: Path) -> None:
    path = _write(tmp_path / "cards.csv", [AIGUL, AGENCY], TableStyle(layout=TableLayout.OUTLOOK))

    with path.open(encoding="utf-8-sig", newline="") as file:
        first, second = csv.DictReader(file)
    assert [*first] == [*OUTLOOK]
    assert first["First Name"] == "Aigul"
    assert first["Title"] == "Dr"
    assert first["Job Title"] == "'=Head"
    assert first["Business Phone"] == "+996312261000 ext. 12"
    assert first["Business Phone 2"] == "26-10-00"
    assert first["Mobile Phone"] == "+996 555 123 456"
    assert first["Business Fax"] == "+996312261007"
    assert first["Birthday"] == "5/17/1980"
    assert first["Business Street 2"] == "2nd floor"
    assert first["Business Country/Region"] == "Kyrgyzstan"
    assert first["Categories"] == "Press, and more;Donors"
    assert "Also: Member, Commission" in first["Notes"]
    assert second["Company"] == "Agency of Examples"
    assert not second["First Name"]
    again, _ = _again(path)
    assert again.jobs[0] == AIGUL.jobs[0]
    assert [one.e164 for one in again.phones[:2]] == ["+996312261007", "+996312261000"]


def test_what_outlook_has_no_column_for_goes_below_the_notes(tmp_path: Path) -> None:
    many = CardData(
        uid="x",
        names=(Name(text="Aigul Example"),),
        phones=tuple(Phone(printed=f"+99631226100{n}") for n in range(6)),
        emails=tuple(Email(address=f"a{n}@b.example") for n in range(4)),
        links=(Link(url="https://a.example"), Link(url="https://b.example")),
        addresses=(PostalAddress(street="A 1"), PostalAddress(street="B 2", locality="C")),
    )
    path = _write(tmp_path / "cards.csv", [many], TableStyle(layout=TableLayout.OUTLOOK))

    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["Notes"].split("\n") == [
        *("Phone: +996312261004", "Phone: +996312261005", "E-mail: a3@b.example"),
        *("Address: B 2, C", "Link: https://b.example"),
    ]


def test_google_gets_its_columns_and_labels(tmp_path: Path) -> None:
    path = _write(tmp_path / "cards.csv", [AIGUL, AGENCY], TableStyle(layout=TableLayout.GOOGLE))

    with path.open(encoding="utf-8-sig", newline="") as file:
        first, second = csv.DictReader(file)
    assert [*first][:3] == ["First Name", "Middle Name", "Last Name"]
    assert first["E-mail 2 - Label"] == "Home"
    assert "Role: Voice" in first["Notes"].split("\n")
    assert first["Phone 2 - Label"] == "Mobile"
    assert first["Phone 1 - Value"] == "+996312261000 ext. 12"
    assert first["Address 1 - Formatted"].endswith("KYRGYZSTAN")
    assert first["Address 1 - Country"] == "KG"
    assert first["Labels"] == "Press, and more ::: Donors ::: * myContacts"
    assert first["Birthday"] == "1980-05-17"
    assert "Phone 5 - Value" not in first
    assert second["Organization Name"] == "Agency of Examples"
    again, organisation = _again(path)
    assert again.categories == AIGUL.categories
    assert again.addresses[0].street == "12 Invented St\n2nd floor"
    assert organisation.kind is RecordKind.ORGANISATION


def test_signs_that_no_workbook_can_hold_are_left_out(tmp_path: Path) -> None:
    card = CardData(uid="x", names=(Name(text="A\x0bB _x0041_ \ud800"),), note="n" * 40_000)

    (again,) = _again(_write(tmp_path / "cards.xlsx", [card], TableStyle()))

    assert again.names[0].text == "AB _x0041_"
    assert len(again.note) == 32_767


def test_no_cell_of_a_workbook_is_longer_than_excel_counts(tmp_path: Path) -> None:
    """It counts the halves of an emoji, and what an escape stands for."""
    emoji = CardData(uid="x", names=(Name(text="A"),), note="🙂" * 20_000)
    escape = CardData(uid="y", names=(Name(text="B"),), note="_x0041_" * 4_600)

    first, second = _again(_write(tmp_path / "cards.xlsx", [emoji, escape], TableStyle()))

    assert first.note == "🙂" * (32_767 // 2)
    assert second.note == escape.note


@pytest.mark.parametrize("ending", _ENDINGS)
def test_a_list_of_many_members_comes_back(tmp_path: Path, ending: str) -> None:
    """Excel cuts a cell of some 900 UIDs off."""
    members = tuple(f"11111111-0000-4000-8000-{number:012d}" for number in range(10_000))
    group = CardData(uid="x", kind=RecordKind.LIST, names=(Name(text="All"),), members=members)
    path = _write(tmp_path / f"cards{ending}", [group], TableStyle())

    (again,) = _again(path)

    assert again.members == members
    cells = [cell for row in _rows(path) for cell in row]
    assert max(map(len, cells)) <= 32_767


def test_another_library_finds_text_in_every_cell(tmp_path: Path) -> None:
    path = _write(tmp_path / "cards.xlsx", [AIGUL, AGENCY], TableStyle())

    sheet = openpyxl.load_workbook(path).active

    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == sheet.dimensions
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {(cell.data_type, cell.number_format) for cell in cells} == {("s", "@")}
    assert sheet["A2"].value == "Aigul Example"
    assert {"=Head", "+996555123456"} & {cell.value for cell in cells} == {"=Head"}
    assert {cell.font.bold for cell in sheet[1]} == {True}


def test_a_table_of_nobody_has_a_header(tmp_path: Path) -> None:
    path = _write(tmp_path / "cards.xlsx", [], TableStyle())

    assert inspect_table(path).sheets[0].header[0] == "Name"
    assert _again(path) == []
