"""The short card of a QR code."""

from directory_app.domain.contact_points import Email, Link, Phone, Place, PostalAddress
from directory_app.domain.entries import Name
from directory_app.domain.export_preview import ValueKind
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import PhoneKind
from directory_app.domain.locales import country_name
from directory_app.formats.cards import CardData, CardJob, ReadCard
from directory_app.formats.qr import MAX_COMFORTABLE_BYTES, qr_code
from directory_app.formats.vcard.reader import read_cards
from directory_app.formats.vcard.short_card import ShortCard, short_card
from tests.support.scanner import scanned

CARD = CardData(
    uid="0b5c1f9e-0000-4000-8000-0000000000ff",
    names=(
        Name(given="Айгүл", family="Мисалова", language="ky", script="Cyrl"),
        Name(text="Aigul Misalova", language="en"),
    ),
    jobs=(
        CardJob(organisation="Үлгү министрлиги", units=("Бөлүм",), title="Башчы", role="Ролу"),
        CardJob(organisation="Комиссия"),
    ),
    phones=(
        Phone(printed="0312 26 10 07", e164="+996312261007", kind=PhoneKind.FAX),
        Phone(printed="0312 26 10 00", e164="+996312261000", extension="12"),
        Phone(printed="0312 26 10 01", e164="+996312261001"),
        Phone(printed="0555 12 34 56", e164="+996555123456", kind=PhoneKind.MOBILE),
    ),
    emails=(
        Email(address="home@example.org", place=Place.HOME),
        Email(address="aigul@example.org", preferred=True, label="office hours"),
    ),
    addresses=(PostalAddress(street="Көчө 1\n2-кабат", locality="Бишкек", country="KG"),),
    links=(Link(url="https://example.org/a,b"),),
    note="a note",
    categories=("press",),
    kept=("PHOTO:data:image/png;base64,AAAA", "X-COLOUR:blue"),
)


def read(short: ShortCard) -> ReadCard:
    (card,) = read_cards(short.text.splitlines())
    assert isinstance(card, ReadCard)
    assert card.problems == ()
    return card


def test_a_scanned_code_gives_name_job_phones_mail_page_and_address() -> None:
    short = short_card(CARD, MAX_COMFORTABLE_BYTES, country_name)

    assert scanned(qr_code(short.text).modules) == short.text
    card = read(short)

    assert (card.names[0].given, card.names[0].family) == ("Айгүл", "Мисалова")
    assert card.jobs == (CardJob(organisation="Үлгү министрлиги", units=("Бөлүм",), title="Башчы"),)
    assert [email.address for email in card.emails] == ["aigul@example.org"]
    assert [phone.kind for phone in card.phones] == [PhoneKind.VOICE, PhoneKind.MOBILE]
    assert "TEL;TYPE=WORK,VOICE:+996312261000 ext. 12\r\n" in short.text
    assert card.addresses[0].street == "Көчө 1, 2-кабат"
    assert len(card.links) == 1


def test_it_tells_what_of_the_card_is_not_in_it() -> None:
    short = short_card(CARD, MAX_COMFORTABLE_BYTES)

    assert short.left_out == {
        ValueKind.NAME: 1,
        ValueKind.JOB: 1,
        ValueKind.OFFICE_PHONE: 2,
        ValueKind.PRIVATE_EMAIL: 1,
        ValueKind.NOTE: 1,
        ValueKind.TAG: 1,
        ValueKind.PHOTO: 1,
        ValueKind.KEPT_LINE: 1,
    }


def test_what_matters_less_gives_way_when_there_is_little_room() -> None:
    whole = short_card(CARD, MAX_COMFORTABLE_BYTES)
    room = len(whole.text.encode()) - 1

    tight = short_card(CARD, room)
    bare = short_card(CARD, 1)

    assert tight.left_out[ValueKind.WORK_ADDRESS] == 1
    assert "EMAIL" in tight.text
    assert len(tight.text.encode()) <= room
    assert [line.partition(":")[0] for line in bare.text.splitlines()] == [
        "BEGIN", "VERSION", "FN", "N", "END",
    ]  # fmt: skip
    assert bare.left_out[ValueKind.JOB] == 2


def test_no_line_is_folded_and_names_are_cut_so_that_a_code_can_hold_them() -> None:
    long = CardData(uid="x", kind=RecordKind.POST, names=(Name(text="Ж" * 5000),))

    short = short_card(long, MAX_COMFORTABLE_BYTES)

    assert len(qr_code(short.text).modules) <= 177
    assert "\r\n " not in short.text


def test_a_code_can_hold_a_name_of_which_every_part_is_long() -> None:
    part = "🙂" * 500
    name = Name(given=part, family=part, additional=part, honorific=part, suffix=part)

    short = short_card(CardData(uid="x", names=(name,)), MAX_COMFORTABLE_BYTES)

    assert scanned(qr_code(short.text).modules) == short.text
    assert "FN:🙂" in short.text


def test_an_organisation_is_its_own_company() -> None:
    body = CardData(
        uid="x", kind=RecordKind.ORGANISATION, names=(Name(text="Ministry of Examples"),)
    )

    short = short_card(body, MAX_COMFORTABLE_BYTES)

    assert "ORG:Ministry of Examples\r\n" in short.text
    assert short.left_out == {}
