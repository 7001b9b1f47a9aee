import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.contact_points import Place
from directory_app.domain.kinds import PhoneKind
from directory_app.formats.tables.cell_values import (
    TypedText,
    has_lost_digits,
    joined_words,
    read_type,
    split_emails,
    split_links,
    split_phones,
    split_words,
    whole_number,
    write_type,
)

_VOICE, _MOBILE, _FAX = PhoneKind.VOICE, PhoneKind.MOBILE, PhoneKind.FAX


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("(0312) 26-10-00, 26-10-01", ["(0312) 26-10-00", "26-10-01"]),
        ("26-10-00; 26-10-01", ["26-10-00", "26-10-01"]),
        ("26-10-00\n26-10-01", ["26-10-00", "26-10-01"]),
        ("26-10-00/26-10-01", ["26-10-00", "26-10-01"]),
        ("26-10-00/01", ["26-10-00/01"]),
        ("+996312261000 +996555123456", ["+996312261000", "+996555123456"]),
        ("+996 312 261000 ::: +996 555 123456", ["+996 312 261000", "+996 555 123456"]),
        ("26-10-00 доб. 12", ["26-10-00 доб. 12"]),
        ("26-10-00, доб. 12; 26-10-01 ext. 5", ["26-10-00, доб. 12", "26-10-01 ext. 5"]),
        ("8 (0312) 26-10-00 (доб. 123)", ["8 (0312) 26-10-00 (доб. 123)"]),
        ("00996 312 261000", ["00996 312 261000"]),
        ("101", ["101"]),
        ("ask at the desk", ["ask at the desk"]),
        ("0312 26 10 00 0555 12 34 56 0777", ["0312 26 10 00 0555 12 34 56 0777"]),
        ("-", []),
        ("нет", []),
        ("н/д", []),
    ],
)
def test_numbers_of_a_cell_come_one_by_one_as_printed(cell: str, numbers: list[str]) -> None:
    assert [one.printed for one in split_phones(cell)] == numbers


@pytest.mark.parametrize(
    ("cell", "phones"),
    [
        (
            "тел.: (0312) 26-10-00 факс: (0312) 26-10-07",
            [
                TypedText("(0312) 26-10-00", kind=_VOICE),
                TypedText("(0312) 26-10-07", kind=_FAX),
            ],
        ),
        (
            "т. 26-10-00, ф. 26-10-07",
            [TypedText("26-10-00", kind=_VOICE), TypedText("26-10-07", kind=_FAX)],
        ),
        ("тел./факс 26-10-00", [TypedText("26-10-00", kind=PhoneKind.VOICE_FAX)]),
        (
            "26-10-00 (приёмная), 0555 12 34 56 (моб.)",
            [TypedText("26-10-00", "приёмная"), TypedText("0555 12 34 56", kind=_MOBILE)],
        ),
        (
            "26-10-00 факс, 0555 12 34 56 моб.",
            [TypedText("26-10-00", kind=_FAX), TypedText("0555 12 34 56", kind=_MOBILE)],
        ),
        (
            "приёмная 101, секретарь 102",
            [TypedText("101", "приёмная"), TypedText("102", "секретарь")],
        ),
        ("дом. тел. 54-28-18", [TypedText("54-28-18", place=Place.HOME, kind=_VOICE)]),
    ],
)
def test_words_beside_numbers_say_what_they_are(cell: str, phones: list[TypedText]) -> None:
    assert split_phones(cell) == phones


@pytest.mark.parametrize(
    ("cell", "emails"),
    [
        ("a@b.example; c@d.example", [TypedText("a@b.example"), TypedText("c@d.example")]),
        ("a@b.example c@d.example", [TypedText("a@b.example"), TypedText("c@d.example")]),
        (
            "a@b.example (личный), c@d.example",
            [TypedText("a@b.example", place=Place.HOME), TypedText("c@d.example")],
        ),
        ("пресс-служба: a@b.example", [TypedText("a@b.example", "пресс-служба")]),
        ("Aigul <a@b.example>", [TypedText("Aigul <a@b.example>")]),
        ("a(at)b.example", [TypedText("a(at)b.example")]),
        ("a@b.example ::: c@d.example", [TypedText("a@b.example"), TypedText("c@d.example")]),
        ("нет", []),
    ],
)
def test_e_mails_of_a_cell_come_one_by_one(cell: str, emails: list[TypedText]) -> None:
    assert split_emails(cell) == emails


def test_links_and_tags_of_a_cell_come_one_by_one() -> None:
    assert split_links("https://a.example/x,y; www.b.example\nc.example") == [
        "https://a.example/x,y",
        "www.b.example",
        "c.example",
    ]
    assert split_links("on the intranet") == ["on the intranet"]
    assert split_words("Press; Donors, all; Press") == ["Press", "Donors, all"]
    assert split_words("Friends ::: * Press ::: * myContacts") == ["Friends", "Press"]


_WORDS = st.lists(
    st.text(st.characters(exclude_categories=("Cc", "Cs", "Z")), min_size=1, max_size=9)
    .filter(lambda word: word.lower() != "mycontacts" and ":::" not in word)
    .map(lambda word: f"{word},;x"),
    max_size=4,
    unique=True,
)


@given(words=_WORDS)
def test_tags_come_back_from_their_cell(words: list[str]) -> None:
    assert split_words(joined_words(words)) == words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("* Work", TypedText("", place=Place.WORK, preferred=True)),
        ("Work Fax", TypedText("", place=Place.WORK, kind=_FAX)),
        ("Mobile", TypedText("", kind=_MOBILE)),
        ("Main", TypedText("", "Main")),
        ("SMTP", TypedText("")),
        ("work: mobile", TypedText("", "mobile", Place.WORK)),
    ],
)
def test_types_of_other_programs_are_understood(text: str, said: TypedText) -> None:
    assert read_type(text) == said


@given(
    place=st.sampled_from(Place),
    label=st.sampled_from(["", "main", "mobile", "trust line: day", "* x", "a, b"]),
    preferred=st.booleans(),
)
def test_our_types_come_back(place: Place, label: str, *, preferred: bool) -> None:
    written = write_type(place, label, preferred=preferred)

    assert read_type(written) == TypedText("", label, place, None, preferred)


@pytest.mark.parametrize("text", ["9.96312E+11", "9,96312E+11", "1E+12", "2000-10-26"])
def test_numbers_that_excel_changed_are_recognised(text: str) -> None:
    assert has_lost_digits(text)
    assert whole_number(text) == text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("9.96312261000E+11", "996312261000"),
        ("9,96312261E+8", "996312261"),
        ("+9.96312261E8", "+996312261"),
        ("26-10-00", "26-10-00"),
    ],
)
def test_numbers_with_all_their_digits_are_written_out(text: str, number: str) -> None:
    assert not has_lost_digits(text)
    assert whole_number(text) == number


@pytest.mark.parametrize("sign", ["1", "1 ", "(1", "1(", "a@", "@", "a", ";", ":::", "доб. 1,"])
def test_a_cell_of_rubbish_takes_no_time(sign: str) -> None:
    text = sign * 20_000
    begin = time.process_time()

    split_phones(text)
    split_emails(text)
    split_links(text)

    assert time.process_time() - begin < 1
