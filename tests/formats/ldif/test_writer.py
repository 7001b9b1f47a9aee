import io
import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from directory_app.domain.contact_points import Email, Phone, Place, PostalAddress
from directory_app.domain.entries import Name
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import PhoneKind
from directory_app.formats.cards import CardData, CardJob, ReadCard
from directory_app.formats.ldif.reader import read_ldif
from directory_app.formats.ldif.writer import write_ldif
from tests.support.invented_cards import cards_to_write
from tests.support.plain_cards import plain_card

AIGUL = CardData(
    uid="11111111-0000-4000-8000-000000000001",
    names=(
        Name(given="Aigul", family="Example", honorific="Dr"),
        Name(text="Айгуль Примерова", language="ru"),
    ),
    jobs=(CardJob(organisation="Agency", units=("Press",), title="Head", role="Voice"),),
    emails=(Email(address="a@b.example"), Email(address="c@d.example", place=Place.HOME)),
    phones=(
        Phone(printed="(0312) 26-10-00", e164="+996312261000"),
        Phone(printed="+996 555 123456", e164="+996555123456", kind=PhoneKind.MOBILE),
        Phone(printed="26-10-07", kind=PhoneKind.FAX),
        Phone(printed="54-28-18", place=Place.HOME),
    ),
    addresses=(
        PostalAddress(street="12 Invented St\n2nd floor", locality="Bishkek", country="KG"),
        PostalAddress(street="Дом 1", place=Place.HOME),
    ),
    note="first\nsecond: <;>",
    categories=("Press", "Donors, all"),
    languages=("ru", "en"),
    kept=("BDAY:1980-05-17", "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg==", "X-OTHER;P=1:kept"),
)


def _written(*cards: CardData) -> bytes:
    file = io.BytesIO()
    assert write_ldif(file, cards) == len(cards)
    return file.getvalue()


def _again(content: bytes) -> list[ReadCard]:
    cards = list(read_ldif(io.BytesIO(content)))
    assert all(isinstance(one, ReadCard) and not one.problems for one in cards)
    return [one for one in cards if isinstance(one, ReadCard)]


def test_an_entry_comes_back() -> None:
    (again,) = _again(_written(AIGUL))

    said, expected = plain_card(again), json.loads(json.dumps(plain_card(AIGUL)))
    for phone in expected["phones"]:
        phone["printed"] = phone.pop("e164", phone["printed"])
    expected["phones"][1]["printed"] = "+996 555 123456"
    said["kept"] = sorted(again.kept)
    expected["kept"] = sorted(AIGUL.kept)
    assert said == expected


def test_lines_are_ascii_and_folded_as_the_standard_wants() -> None:
    lines = _written(AIGUL).decode("ascii").split("\n")

    assert lines[0] == "version: 1"
    assert max(map(len, lines)) <= 76
    assert "dn: cn=Aigul Example,mail=a@b.example" in lines


def test_kinds_and_lists_come_back() -> None:
    agency = CardData(uid="a", kind=RecordKind.ORGANISATION, names=(Name(text="Agency, of"),))
    post = CardData(uid="p", kind=RecordKind.POST, names=(Name(text="Head"),))
    group = CardData(
        uid="g", kind=RecordKind.LIST, names=(Name(text="All"),), members=(AIGUL.uid, "a")
    )

    again = _again(_written(AIGUL, agency, post, group))

    assert [one.kind for one in again] == [AIGUL.kind, agency.kind, post.kind, group.kind]
    assert [one.uid for one in again] == [AIGUL.uid, "a", "p", "g"]
    assert again[-1].members == (AIGUL.uid, "a")


@settings(max_examples=60, deadline=None)
@given(cards=st.lists(cards_to_write(), min_size=1, max_size=3, unique_by=lambda one: one.uid))
def test_every_value_that_ldif_can_hold_comes_back(cards: list[CardData]) -> None:
    content = _written(*cards)

    again = {one.uid: one for one in read_ldif(io.BytesIO(content)) if isinstance(one, ReadCard)}

    assert content.isascii()
    assert again.keys() == {card.uid for card in cards}
    for card in cards:
        same = again[card.uid]
        assert same.kind is card.kind
        assert same.note == card.note
        assert sorted(one.address for one in same.emails) == sorted(
            one.address for one in card.emails
        )
        assert len(same.phones) == len(card.phones)
        assert [one.url for one in same.links] == [one.url for one in card.links]
        assert set(card.languages) == set(same.languages)
        assert set(card.kept) <= set(same.kept)


def test_there_is_no_empty_entry_and_the_last_one_is_ended() -> None:
    """Thunderbird makes a card of a lone version, and no list of one that ends with the file."""
    text = _written(AIGUL).decode("ascii")

    assert text.startswith("version: 1\ndn: ")
    assert text.endswith("\n\n")


def test_the_first_of_several_values_keeps_the_name_that_thunderbird_reads() -> None:
    card = CardData(
        uid="a",
        names=(Name(text="A"),),
        emails=tuple(Email(address=f"{sign}@x.example") for sign in "abcd"),
        phones=(
            *(Phone(printed=number) for number in ("1", "2", "3")),
            Phone(printed="4", label="pager"),
            Phone(printed="5", label="main"),
        ),
    )

    lines = _written(card).decode("ascii").split("\n")

    assert {"mail: a@x.example", "mozillaSecondEmail: b@x.example"} <= set(lines)
    assert [line for line in lines if line.startswith("email:")] == [
        "email: c@x.example",
        "email: d@x.example",
    ]
    assert {"telephoneNumber: 1", "workPhone: 2", "workPhone: 3"} <= set(lines)
    assert {"pager: 4", "companyPhone: 5"} <= set(lines)
    (again,) = _again(_written(card))
    assert [one.address for one in again.emails] == [one.address for one in card.emails]
    assert [one.printed for one in again.phones] == ["1", "2", "3", "4", "5"]


def test_the_box_stands_before_the_street() -> None:
    address = PostalAddress(po_box="34", street="1 Invented Street", locality="Osh")

    text = _written(replace(AIGUL, addresses=(address,))).decode("ascii")

    assert text.index("postOfficeBox: 34") < text.index("street: 1 Invented Street")
