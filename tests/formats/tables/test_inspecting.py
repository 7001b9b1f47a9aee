"""What is told of a table before it is read."""

from pathlib import Path

import pytest

from directory_app.domain.contact_points import Place
from directory_app.domain.kinds import PhoneKind
from directory_app.formats.tables.inspecting import guess_targets, inspect_table
from directory_app.formats.tables.model import (
    KEEP_COLUMN,
    ColumnField,
    ColumnTarget,
    TableFile,
    TableMapping,
    header_signature,
)

_OFFICE = (
    "Список сотрудников;;;;;\n"
    ";;;;;\n"
    "N;Ф.И.О.;Должность;Тел./факс;Эл. почта;Каб.\n"
    "1;Примеров Иван Иванович;начальник отдела;(0312) 26-10-00;primerov@office.example;12\n"
    "2;Выдуманная Айгуль;главный специалист;(0312) 26-10-01;a.v@office.example;14\n"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "список.csv"


def _inspected(path: Path, text: str, encoding: str = "utf-8") -> TableFile:
    path.write_bytes(text.encode(encoding))
    return inspect_table(path)


def test_header_below_a_title_is_found_and_understood(path: Path) -> None:
    table = _inspected(path, _OFFICE)

    (sheet,) = table.sheets
    assert sheet.header_row == 2
    assert sheet.header[1] == "Ф.И.О."
    assert [target.field for target in sheet.guesses] == [
        ColumnField.IGNORE,
        ColumnField.FULL_NAME,
        ColumnField.TITLE,
        ColumnField.PHONE,
        ColumnField.EMAIL,
        ColumnField.KEEP,
    ]
    assert sheet.guesses[3].phone is PhoneKind.VOICE_FAX
    assert len(sheet.sample) == 2


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("cp1251", "cp1251"),
        ("koi8_r", "koi8_r"),
        ("cp866", "cp866"),
    ],
)
def test_encoding_is_told_by_the_content(path: Path, encoding: str, name: str) -> None:
    table = _inspected(path, _OFFICE, encoding)

    assert table.encoding == name
    assert table.is_encoding_certain is name.startswith("utf")
    assert table.sheets[0].header[1] == "Ф.И.О."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Vorname;Nachname;Ort\nJürgen;Müller-Beispiel;Köln\nRené;Dupré;Orléans\n", "cp1252"),
        ("Imię;Nazwisko\nŁukasz;Wójcik\nStanisław;Żak\n", "cp1250"),
        ("氏名,電話\n山田太郎,03-1234\nスズキ,01\n", "cp932"),
    ],
)
def test_code_pages_of_other_countries_are_told_apart(path: Path, text: str, encoding: str) -> None:
    assert _inspected(path, text, encoding).encoding == encoding


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("Name;E-mail\nA, B;a@b.example\n", ";"),
        ("Name,E-mail\nA; B,a@b.example\n", ","),
        ("Name\tE-mail\nA, B; C\ta@b.example\n", "\t"),
        ("sep=|\nName|E-mail\nA, B; C|a@b.example\n", "|"),
        ('"sep=;"\r\nName;E-mail\r\nA;a@b.example\r\n', ";"),
        ('a@b.example,"x;y",+996 312 26 10 00\nc@d.example,"z;y",+996 312 26 10 01\n', ","),
    ],
)
def test_delimiter_is_told_by_the_content(path: Path, text: str, delimiter: str) -> None:
    table = _inspected(path, text)

    assert table.delimiter == delimiter
    assert not any("sep=" in cell for row in table.sheets[0].rows for cell in row)


def test_the_user_may_know_better(path: Path) -> None:
    path.write_bytes(_OFFICE.encode("cp1251"))

    table = inspect_table(path, encoding="cp1252", delimiter=",")

    assert (table.encoding, table.delimiter) == ("cp1252", ",")


def test_without_a_header_the_content_tells(path: Path) -> None:
    table = _inspected(
        path,
        "Примеров Иван Иванович;Ivan Primerov;Министерство примеров;начальник отдела;"
        "0555 12 34 56;primerov@office.example;ул. Выдуманная, 12;Кыргызстан;www.a.example;x\n",
    )

    (sheet,) = table.sheets
    assert sheet.header_row is None
    assert sheet.header == ()
    assert sheet.guesses == (
        ColumnTarget(ColumnField.FULL_NAME),
        ColumnTarget(ColumnField.FULL_NAME, number=2),
        ColumnTarget(ColumnField.ORGANISATION),
        ColumnTarget(ColumnField.TITLE),
        ColumnTarget(ColumnField.PHONE, phone=PhoneKind.MOBILE),
        ColumnTarget(ColumnField.EMAIL),
        ColumnTarget(ColumnField.ADDRESS),
        ColumnTarget(ColumnField.COUNTRY),
        ColumnTarget(ColumnField.LINK),
        KEEP_COLUMN,
    )


def test_content_overrules_a_header_that_cannot_be_right() -> None:
    rows = [["Имя", "Телефон", ""], ["Айгуль", "a@b.example", "0312 26-10-00"]]

    assert guess_targets(rows, 0) == (
        ColumnTarget(ColumnField.FULL_NAME),
        ColumnTarget(ColumnField.EMAIL),
        ColumnTarget(ColumnField.PHONE),
    )


def test_empty_file_has_an_empty_sheet(path: Path) -> None:
    (sheet,) = _inspected(path, "").sheets

    assert (sheet.rows, sheet.guesses, sheet.header_row) == ((), (), None)


def test_mapping_is_remembered_without_any_content(path: Path) -> None:
    table = _inspected(path, _OFFICE)
    chosen = table.mapping(region="KG").with_target(
        0, ColumnTarget(ColumnField.PHONE, Place.HOME, PhoneKind.FAX, 2)
    )

    kept = chosen.to_json()

    assert "Ф.И.О." not in str(kept)
    assert table.mapping().remembered(kept) == chosen
    assert table.mapping().remembered({"targets": 5}) == table.mapping()
    assert ColumnTarget.parse("nonsense") == KEEP_COLUMN


def test_signature_knows_a_header_again_and_tells_nothing() -> None:
    signature = header_signature(["Ф.И.О.", "Эл. почта"])

    assert signature == header_signature(["ФИО", "эл.почта "])
    assert signature != header_signature(["Эл. почта", "ФИО"])
    assert header_signature(["", " "]) == ""
    assert "фио" not in signature.casefold()


def test_target_can_be_set_beyond_the_last_column() -> None:
    mapping = TableMapping().with_target(2, ColumnTarget(ColumnField.NOTE))

    assert [target.field for target in mapping.targets] == [
        ColumnField.KEEP,
        ColumnField.KEEP,
        ColumnField.NOTE,
    ]
