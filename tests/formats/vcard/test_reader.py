import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.contact_points import LinkKind, Place
from directory_app.domain.kinds import PhoneKind
from directory_app.formats.cards import CardProblem, CardProblemCode, ReadCard
from directory_app.formats.vcard.reader import MAX_CARD, read_cards
from tests.fuzzing.cards import check_case

_CORPUS = Path(__file__).parents[4] / "shared" / "vcards"
_BEGIN = re.compile(rb"^\s*BEGIN\s*:\s*VCARD", re.IGNORECASE | re.MULTILINE)


def _card(*lines: str) -> ReadCard:
    text = "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", "FN:X Y", *lines, "END:VCARD", ""])
    (card,) = read_cards(io.BytesIO(text.encode()))
    assert isinstance(card, ReadCard)
    return card


@pytest.mark.parametrize(
    ("types", "kind", "place", "label"),
    [
        ("WORK,VOICE", PhoneKind.VOICE, Place.WORK, ""),
        ("HOME,CELL", PhoneKind.MOBILE, Place.HOME, ""),
        ("WORK,FAX", PhoneKind.FAX, Place.WORK, ""),
        ("WORK,VOICE,FAX", PhoneKind.VOICE_FAX, Place.WORK, ""),
        ("IPHONE,CELL,VOICE", PhoneKind.MOBILE, Place.OTHER, ""),
        ("PAGER", PhoneKind.VOICE, Place.OTHER, "pager"),
        ("X-Hotline,WORK", PhoneKind.VOICE, Place.WORK, "Hotline"),
    ],
)
def test_the_types_of_a_number_say_what_answers_where(
    types: str, kind: PhoneKind, place: Place, label: str
) -> None:
    (phone,) = _card(f"TEL;TYPE={types}:+996 312 00 01 01").phones

    assert (phone.kind, phone.place, phone.label) == (kind, place, label)


def test_a_label_goes_with_its_address_and_another_one_is_kept() -> None:
    card = _card(
        "ADR;TYPE=WORK:;;Street 1;Town;;;", "LABEL;TYPE=WORK:Street 1\\nTown", "LABEL:Elsewhere 5"
    )

    assert card.kept == (
        "ADR;TYPE=WORK;LABEL=Street 1^nTown:;;Street 1;Town;;;",
        "LABEL:Elsewhere 5",
    )


def test_a_label_that_we_made_is_not_kept() -> None:
    lines = "ADR;TYPE=WORK:;;Street 1;;;;", "LABEL;TYPE=WORK;X-PDIR-MADE=1:Street 1"

    assert _card(*lines).kept == ()
    assert _card("ADR;LABEL=Street 1;X-PDIR-MADE=label:;;Street 1;;;;").kept == ()


def test_values_are_taken_as_they_are_printed() -> None:
    card = _card(
        "TEL:(0312) 26 10 00",
        "EMAIL:Mira@EXAMPLE.org",
        "URL:www.facebook.com/a",
        "ADR:;;Street 1;Bishkek;;;Kyrgyz Republic",
    )

    assert [(phone.printed, phone.e164) for phone in card.phones] == [("(0312) 26 10 00", None)]
    assert [email.address for email in card.emails] == ["Mira@EXAMPLE.org"]
    assert [(link.url, link.kind) for link in card.links] == [
        ("www.facebook.com/a", LinkKind.WEBSITE)
    ]
    assert [address.country for address in card.addresses] == ["Kyrgyz Republic"]


def test_the_network_of_a_link_is_told_by_its_type() -> None:
    (link,) = _card("X-SOCIALPROFILE;TYPE=telegram:https://x.example/a").links

    assert link.kind is LinkKind.TELEGRAM


def test_a_property_without_a_field_is_kept_with_its_parameters() -> None:
    assert _card("X-Thing;X-A=1;TYPE=WORK:a\\;b").kept == ("X-Thing;X-A=1;TYPE=WORK:a\\;b",)


def test_a_card_in_lower_case_with_blanks_is_read() -> None:
    (card,) = read_cards(["begin: vcard", "fn:A B", "end: vcard"])

    assert isinstance(card, ReadCard)


def test_the_second_card_is_read_although_the_nested_one_of_the_first_has_no_end() -> None:
    lines = ["BEGIN:VCARD", "FN:A", "AGENT:", "BEGIN:VCARD", "FN:B", "BEGIN:VCARD", "FN:C"]

    first, second = read_cards([*lines, "END:VCARD"])

    assert isinstance(first, ReadCard)
    assert isinstance(second, ReadCard)
    assert [problem.code for problem in first.problems] == [CardProblemCode.MISSING_END]
    assert first.kept == ("AGENT:BEGIN:VCARD\\nFN:B",)


def test_a_card_is_read_although_the_one_before_is_too_large_and_ends_in_its_agent() -> None:
    line = "X-A:1"
    most = MAX_CARD // (len(line) + 200)  # the first line of the agent is too much
    lines = ["BEGIN:VCARD", *[line] * (most - 1), "AGENT:", "BEGIN:VCARD", "END:VCARD"]

    first, second = read_cards([*lines, "BEGIN:VCARD", "FN:C", "END:VCARD"])

    assert isinstance(first, CardProblem)
    assert first.code is CardProblemCode.CARD_TOO_LARGE
    assert isinstance(second, ReadCard)


def test_reading_is_a_stream() -> None:
    taken = 0

    def lines() -> Iterator[str]:
        nonlocal taken
        for number in range(10_000):
            taken += 1
            yield from ("BEGIN:VCARD", f"FN:Card {number}", "END:VCARD")

    next(read_cards(lines()))

    assert taken < 3


@given(st.binary(max_size=400))
def test_no_bytes_raise(rubbish: bytes) -> None:
    for text in (rubbish, b"BEGIN:VCARD\r\nFN:a\r\n" + rubbish + b"\r\nEND:VCARD\r\n"):
        for one in read_cards(io.BytesIO(text)):
            assert isinstance(one, (ReadCard, CardProblem))


@given(st.integers(0, 2**32))
def test_no_card_is_lost_beside_one_that_was_damaged(number: int) -> None:
    check_case(number)


@pytest.mark.skipif(not _CORPUS.exists(), reason="the cards of other projects are not here")
def test_every_card_of_other_projects_is_read_or_reported() -> None:
    for path in sorted(path for path in _CORPUS.rglob("*.vcf") if path.is_file()):
        raw = path.read_bytes()

        numbers = {
            one.number if isinstance(one, ReadCard) else one.card
            for one in read_cards(io.BytesIO(raw))
        } - {0}

        if b"AGENT" not in raw:
            assert len(numbers) == len(_BEGIN.findall(raw)), path.name


def test_a_nickname_in_the_way_of_android_is_a_name_and_stays_a_line() -> None:
    line = "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Ada;1;;;;;;;;;;;;;"
    card = _card(line, line.replace("Ada", "X Y"))

    assert [name.text for name in card.names[1:]] == ["Ada"]
    assert len(card.kept) == 2


def test_a_blank_in_the_name_of_a_property_becomes_a_hyphen() -> None:
    assert _card("X-GOOGLE TALK;TYPE=WORK:a").kept == ("X-GOOGLE-TALK;TYPE=WORK:a",)
