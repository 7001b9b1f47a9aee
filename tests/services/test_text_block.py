"""A card as plain lines."""

from directory_app.domain.contact_points import Email, Link, Phone, Place, PostalAddress
from directory_app.domain.entries import Name
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import PhoneKind
from directory_app.formats.cards import CardData, CardJob
from directory_app.services.text_block import TextWords, text_block


def test_a_person_is_a_few_lines_to_paste() -> None:
    card = CardData(
        uid="x",
        names=(Name(honorific="Ms.", given="Mira", family="Example"),),
        jobs=(CardJob(organisation="Ministry of Examples", units=("Section",), title="Head"),),
        phones=(
            Phone(printed="0312 261 000", e164="+996312261000", extension="12"),
            Phone(printed="0555 123 456", kind=PhoneKind.MOBILE, place=Place.HOME),
            Phone(printed="1", kind=PhoneKind.FAX),
            Phone(printed="2", kind=PhoneKind.VOICE_FAX, label="registry"),
        ),
        emails=(Email(address="mira@example.org"),),
        links=(Link(url="https://example.org"),),
        addresses=(PostalAddress(street="1 Example Street", locality="Bishkek", country="KG"),),
        note="not for others",
    )

    assert text_block(card, TextWords()).splitlines() == [
        "Ms. Mira Example",
        "Head, Section, Ministry of Examples",
        "Phone: +996 312 261 000 ext. 12",
        "Mobile (private): 0555 123 456",
        "Fax: 1",
        "Phone and fax (registry): 2",
        "E-mail: mira@example.org",
        "Web: https://example.org",
        "1 Example Street",
        "BISHKEK",
        "KYRGYZSTAN",
    ]


def test_the_words_are_those_of_the_caller() -> None:
    card = CardData(
        uid="x",
        names=(Name(text="Мира"),),
        phones=(Phone(printed="102"),),
        addresses=(PostalAddress(locality="Бишкек", country="KG"),),
    )

    lines = text_block(card, TextWords(phone="Телефон", language="ru")).splitlines()

    assert "Телефон: 102" in lines
    assert lines[-1] == "КЫРГЫЗСТАН" or lines[-1] == "КИРГИЗИЯ"


def test_a_part_of_a_body_does_not_repeat_its_own_name() -> None:
    card = CardData(
        uid="x",
        kind=RecordKind.ORGANISATION,
        names=(Name(text="Section"),),
        jobs=(CardJob(organisation="Ministry", units=("Section",)),),
    )

    assert text_block(card, TextWords()).splitlines() == ["Section", "Ministry"]
