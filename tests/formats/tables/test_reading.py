"""What becomes of the rows of a table."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from directory_app.domain.contact_points import Place
from directory_app.domain.errors import FileError, FileProblem
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import PhoneKind
from directory_app.domain.names import name_text
from directory_app.formats.cards import CardProblem, CardProblemCode, ReadCard
from directory_app.formats.tables import csv_text
from directory_app.formats.tables.inspecting import inspect_table
from directory_app.formats.tables.model import ColumnField, ColumnTarget, TableMapping
from tests.support.table_files import read_file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "table.csv"


def _read(path: Path, text: str, mapping: TableMapping | None = None) -> list[ReadCard]:
    path.write_bytes(text.encode())
    cards = _all(path, mapping)
    assert not [one for one in cards if isinstance(one, CardProblem)]
    return [one for one in cards if isinstance(one, ReadCard)]


def _all(path: Path, mapping: TableMapping | None = None) -> list[ReadCard | CardProblem]:
    return list(read_file(path, mapping or inspect_table(path).mapping()))


def _names(cards: list[ReadCard]) -> list[str]:
    return [name_text(card.names[0]) for card in cards]


def test_row_and_line_are_told_where_cells_have_several_lines(path: Path) -> None:
    cards = _read(path, 'Name,Note\r\nA,"one\r\ntwo"\r\n,\r\nB,x\r\n')

    assert [(card.number, card.line) for card in cards] == [(2, 2), (4, 5)]
    assert cards[0].note == "one\ntwo"


def test_ragged_rows_lose_nothing(path: Path) -> None:
    cards = _read(path, "Name,Phone,Room\nA\nB,0312 26-10-00,12,more,\nC,,14\n")

    assert _names(cards) == ["A", "B", "C"]
    assert cards[1].kept == (
        "X-PDIR-COLUMN;X-PDIR-HEADER=Room:12",
        "X-PDIR-COLUMN;X-PDIR-HEADER=D:more",
    )


def test_a_row_that_names_nobody_is_reported_and_stops_nothing(path: Path) -> None:
    path.write_text("Name,Room\nA,1\n,14\nB,2\n")

    first, fault, last = _all(path)

    assert isinstance(first, ReadCard)
    assert isinstance(last, ReadCard)
    assert fault == CardProblem(card=3, line=3, code=CardProblemCode.NO_NAME, detail="14")


def test_a_rounded_number_is_refused_in_words_and_the_row_comes_in(path: Path) -> None:
    path.write_text("Name;Phone;E-mail\nA;9,96312E+11;a@b.example\n")

    (card,) = _all(path)

    assert isinstance(card, ReadCard)
    assert card.phones == ()
    assert card.emails[0].address == "a@b.example"
    assert [(one.code, one.detail) for one in card.problems] == [
        (CardProblemCode.PHONE_DIGITS_LOST, "Phone: 9,96312E+11")
    ]
    assert card.kept == ("X-PDIR-COLUMN;X-PDIR-HEADER=Phone:9\\,96312E+11",)


def test_apostrophes_against_excel_are_undone(path: Path) -> None:
    (card,) = _read(path, "Name,Phone,Note,Job title\n'=A,'+996312261000,''0,'s man\n")

    assert _names([card]) == ["=A"]
    assert card.phones[0].printed == "+996312261000"
    assert card.note == "'0"
    assert card.jobs[0].title == "'s man"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_end_of_line_is_one(path: Path, end: str) -> None:
    cards = _read(path, end.join(["Name,Phone", "A,1234567", "B,1234568", ""]))

    assert _names(cards) == ["A", "B"]


def test_a_quote_that_is_never_closed_swallows_no_row(path: Path) -> None:
    path.write_text('Name;Phone\n"A;0312 26-10-00\nB;0312 26-10-01\nC;0312 26-10-02\n')

    cards = _all(path)

    assert _names([one for one in cards if isinstance(one, ReadCard)]) == ["A", "B", "C"]
    assert isinstance(cards[0], ReadCard)
    assert [one.code for one in cards[0].problems] == [CardProblemCode.UNPAIRED_QUOTE]


def test_a_quote_that_is_never_closed_swallows_no_row_of_a_large_table(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beyond the longest row it was given up, with some thousand rows in it."""
    monkeypatch.setattr(csv_text, "MAX_ROW", 10_000)
    rows = [f"A{number};0312 {number:06d}" for number in range(2_000)]
    rows[10] = f'"{rows[10]}'
    path.write_text("\n".join(["Name;Phone", *rows]))

    cards = _all(path)

    read = [one for one in cards if isinstance(one, ReadCard)]
    assert _names(read) == [f"A{number}" for number in range(2_000)]
    assert [one.code for one in read[10].problems] == [CardProblemCode.UNPAIRED_QUOTE]


def test_endless_lines_and_cells_are_bounded(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_text, "MAX_LINE", 100_000)
    monkeypatch.setattr(csv_text, "MAX_ROW", 150_000)
    path.write_text(
        "Name,Phone\nA,1234567\n" + "x" * 300_000 + ",1234568\nB,1234569\n"
        + '"' + "y\n" * 80_000 + "\nC,1234560\n"
    )  # fmt: skip

    cards = _all(path)

    read = [one for one in cards if isinstance(one, ReadCard)]
    assert {"A", "B", "C"} <= set(_names(read))
    problems = [problem for card in read for problem in card.problems]
    assert [(one.line, one.code) for one in problems] == [
        (3, CardProblemCode.LINE_TOO_LONG),
        (5, CardProblemCode.LINE_TOO_LONG),
    ]


def test_bytes_that_are_no_text_are_reported(path: Path) -> None:
    path.write_bytes("Name,Phone\nÄ,1234567\nB\x98,1\n".encode("cp1252", "replace") + b"C\x98,1\n")
    mapping = replace(inspect_table(path).mapping(), encoding="utf-8")

    cards = _all(path, mapping)

    codes = [code.code for one in cards if isinstance(one, ReadCard) for code in one.problems]
    assert set(codes) == {CardProblemCode.UNDECODABLE_TEXT}
    assert len(cards) == 3


def test_an_unknown_country_is_kept_and_a_known_one_is_that_of_the_entry(path: Path) -> None:
    known, unknown, address = _read(
        path, "ФИО,Страна,Город\nА. Б.,Кыргызстан,\nВ. Г.,Нигде,\nД. Е.,Атлантида,Город\n"
    )

    assert (known.country, known.addresses) == ("KG", ())
    assert unknown.kept == ("X-PDIR-COLUMN;X-PDIR-HEADER=Страна:Нигде",)
    assert (address.addresses[0].region, address.addresses[0].country) == ("Атлантида", "")


@pytest.mark.parametrize(
    ("row", "kind", "name"),
    [
        ("Aigul Example,,,", RecordKind.PERSON, "Aigul Example"),
        ("Министерство примеров,,,", RecordKind.ORGANISATION, "Министерство примеров"),
        ("Agency,Agency,,", RecordKind.ORGANISATION, "Agency"),
        (",Agency,,", RecordKind.ORGANISATION, "Agency"),
        (",Agency,,Press", RecordKind.ORGANISATION, "Press"),
        (",Agency,Head,Press", RecordKind.POST, "Head"),
        ("Aigul Example,Agency,Head,", RecordKind.PERSON, "Aigul Example"),
        (",,Head,", RecordKind.ORGANISATION, "Head"),
    ],
)
def test_a_row_tells_whether_it_is_a_person(
    path: Path, row: str, kind: RecordKind, name: str
) -> None:
    (card,) = _read(path, f"Name,Organisation,Job title,Department\n{row}\n")

    assert (card.kind, _names([card])) == (kind, [name])


def test_a_row_of_nothing_but_an_address_of_e_mail_is_a_person(path: Path) -> None:
    card, office = _read(
        path, "First name,E-mail,Organisation\n,aida@x.example,\n,info@x.example,Agency\n"
    )

    assert (card.kind, _names([card])) == (RecordKind.PERSON, ["aida@x.example"])
    assert (office.kind, _names([office])) == (RecordKind.ORGANISATION, ["Agency"])


def test_a_department_in_a_line_of_its_own_is_that_of_the_rows_below(path: Path) -> None:
    cards = _read(
        path,
        "№;ФИО;Должность;Телефон\n1;Директоров А.;директор;1234567\nОтдел печати;;;\n"
        "2;Примеров И.;начальник;1234568\n;Выдуманная О.;;\n;Канцелярия;;\n3;Пробный П.;;1234569\n",
    )

    assert _names(cards) == ["Директоров А.", "Примеров И.", "Выдуманная О.", "Пробный П."]
    assert [card.jobs[0].organisation for card in cards] == [
        *("", "Отдел печати", "Отдел печати", "Канцелярия")
    ]


def test_lists_become_group_cards_that_are_the_same_each_time(path: Path) -> None:
    text = "Name,Lists\nA,Press; Donors\nB,press\nC,\n"

    cards = _read(path, text)

    groups = [card for card in cards if card.kind is RecordKind.LIST]
    assert _names(groups) == ["Press", "Donors"]
    assert groups[0].members == (cards[0].uid, cards[1].uid)
    assert cards[2].uid == ""
    assert [card.uid for card in _read(path, text)] == [card.uid for card in cards]


def test_a_mapping_decides_over_every_guess(path: Path) -> None:
    mapping = TableMapping(
        targets=(
            ColumnTarget(ColumnField.NOTE),
            ColumnTarget(ColumnField.PHONE, Place.HOME, PhoneKind.MOBILE),
            ColumnTarget(ColumnField.IGNORE),
            ColumnTarget(ColumnField.FULL_NAME),
        ),
        header_row=None,
        delimiter=",",
    )

    (card,) = _read(path, "Name,1234567,x,B\n", mapping)

    assert (_names([card]), card.note, card.kept) == (["B"], "Name", ())
    assert (card.phones[0].place, card.phones[0].kind) == (Place.HOME, PhoneKind.MOBILE)


def test_several_headers_of_one_meaning_are_put_together(path: Path) -> None:
    (card,) = _read(
        path,
        "Name,Department,Department,Note,Comment,Language,Birthday\n"
        "A,Press,Radio,one,two,Russian and tlh; mumbling,1/2/1980\n",
    )

    assert card.jobs[0].organisation == "Press"
    assert card.jobs[0].units == ("Radio",)
    assert card.note == "one\n\ntwo"
    assert card.languages == ("ru", "tlh")
    assert card.kept == (
        "X-PDIR-COLUMN;X-PDIR-HEADER=Birthday:1/2/1980",
        "X-PDIR-COLUMN;X-PDIR-HEADER=Language:mumbling",
    )


def test_a_workbook_of_an_office_is_read_with_its_numbers_and_days(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Сотрудники"
    sheet.append(["Список сотрудников"])
    sheet.merge_cells("A1:F1")
    sheet.append([])
    sheet.append(["№", "Ф.И.О.", "Тел.", "Моб. тел.", "Дата рождения", "Индекс", "Город", "Каб."])
    sheet.append(
        [1, "Примеров Иван", 312261000, 996555123456, date(1980, 5, 17), 720040, "Бишкек", 12.5]
    )
    sheet.append([2, "Мисалова Айгүл", 9.96312261000123e17, None, "17 мая", "01010", "", True])
    sheet.append([3, "Пробный Пётр", date(2000, 10, 26), "0555 12-34-56", "", "", "", ""])
    book.create_sheet("Пусто")
    hidden = book.create_sheet("Архив")
    hidden.append(["ФИО", "Телефон"])
    hidden.append(["Старый Список", "1234567"])
    hidden.sheet_state = "hidden"
    path = tmp_path / "list.xlsx"
    book.save(path)

    table = inspect_table(path)
    cards = [one for one in _all(path) if isinstance(one, ReadCard)]
    archived = _all(path, table.mapping(1))

    assert [(one.name, one.is_hidden) for one in table.sheets] == [
        ("Сотрудники", False),
        ("Архив", True),
    ]
    assert table.sheets[0].header_row == 2
    assert [card.number for card in cards] == [4, 5, 6]
    assert [one.printed for one in cards[0].phones] == ["312261000", "996555123456"]
    assert cards[0].kept == ("BDAY:1980-05-17", "X-PDIR-COLUMN;X-PDIR-HEADER=Каб.:12.5")
    assert cards[0].addresses[0].postal_code == "720040"
    assert [one.code for one in cards[1].problems] == [CardProblemCode.PHONE_DIGITS_LOST]
    assert [one.code for one in cards[2].problems] == [CardProblemCode.PHONE_DIGITS_LOST]
    assert isinstance(archived[0], ReadCard)
    assert _names([archived[0]]) == ["Старый Список"]


def test_what_is_no_table_is_refused(tmp_path: Path) -> None:
    picture = tmp_path / "picture.csv"
    picture.write_bytes(b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(range(256)) * 40)

    with pytest.raises(FileError) as caught:
        _all(picture, TableMapping())

    assert caught.value.problem is FileProblem.NOT_TEXT
