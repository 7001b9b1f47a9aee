"""What vobject makes of our cards; Radicale and khard read and rewrite cards with it."""

from typing import Any

import pytest
import vobject

from directory_app.domain.contact_points import LinkKind, Place
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.locales import country_name
from directory_app.domain.names import name_text
from directory_app.formats.cards import CardData, VCardVersion
from tests.foreign.exported_cards import cards, number, street, written

pytestmark = [
    pytest.mark.foreign,
    pytest.mark.parametrize("version", VCardVersion),
    pytest.mark.parametrize("card", cards(), ids=lambda card: name_text(card.names[0])[:40]),
]


def _read(card: CardData, version: VCardVersion) -> Any:
    return vobject.readOne(written(card, version))


def _values(read: Any, name: str) -> list[Any]:
    return [line.value for line in read.contents.get(name, [])]


def test_names_and_identifier_arrive(card: CardData, version: VCardVersion) -> None:
    read = _read(card, version)
    name = card.names[0]

    assert read.fn.value == name_text(name)
    assert read.uid.value.removeprefix("urn:uuid:") == card.uid
    if name.given or name.family:
        parts = read.n.value
        assert (parts.family, parts.given, parts.additional) == (
            name.family,
            name.given,
            name.additional,
        )
        assert (parts.prefix, parts.suffix) == (name.honorific, name.suffix)
    if card.kind is RecordKind.ORGANISATION:
        assert _values(read, "kind") == ["org"]


def test_employments_arrive(card: CardData, version: VCardVersion) -> None:
    read = _read(card, version)

    expected = [[job.organisation, *job.units] for job in card.jobs if job.organisation]
    if card.kind is RecordKind.ORGANISATION and not card.jobs:
        expected = [[name_text(card.names[0])]]
    assert _values(read, "org") == expected
    assert _values(read, "title") == [job.title for job in card.jobs if job.title]
    assert _values(read, "role") == [job.role for job in card.jobs if job.role]


def test_numbers_arrive_with_their_types(card: CardData, version: VCardVersion) -> None:
    lines = _read(card, version).contents.get("tel", [])

    for line, phone in zip(lines, card.phones, strict=True):
        said = "".join(sign for sign in line.value if sign.isdecimal() or sign == "+")
        assert said == number(phone)
        types = set(line.params["TYPE"])
        assert ("FAX" in types) == ("fax" in phone.kind)
        assert ("CELL" in types) == (phone.kind == "mobile")
        assert ("PREF" in types) == phone.preferred
        assert phone.place is Place.OTHER or phone.place.upper() in types


def test_e_mails_arrive(card: CardData, version: VCardVersion) -> None:
    assert _values(_read(card, version), "email") == [email.address for email in card.emails]


def test_addresses_arrive_part_by_part(card: CardData, version: VCardVersion) -> None:
    values = _values(_read(card, version), "adr")

    for value, address in zip(values, card.addresses, strict=True):
        country = country_name(address.country) if address.country else ""
        assert value.street == street(address)
        assert (value.box, value.code) == (address.po_box, address.postal_code)
        assert (value.city, value.region) == (address.locality, address.region)
        assert value.country == country


def test_links_notes_and_categories_arrive(card: CardData, version: VCardVersion) -> None:
    read = _read(card, version)
    pages = {LinkKind.WEBSITE, LinkKind.OTHER}

    assert _values(read, "url") == [link.url for link in card.links if link.kind in pages]
    assert _values(read, "x-socialprofile") == [
        link.url for link in card.links if link.kind not in pages
    ]
    assert _values(read, "note") == ([card.note] if card.note else [])
    assert _values(read, "categories") == ([list(card.categories)] if card.categories else [])
    assert _values(read, "lang") == list(card.languages)
