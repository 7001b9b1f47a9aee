"""What Evolution Data Server makes of our cards: the address book of Evolution and GNOME."""

import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from directory_app.domain.contact_points import LinkKind, Place
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import PhoneKind
from directory_app.domain.locales import country_name
from directory_app.domain.names import name_text
from directory_app.formats.cards import CardData, VCardVersion
from tests.foreign.exported_cards import cards, number, street, written
from tests.foreign.programs import Program

pytestmark = [
    pytest.mark.foreign,
    pytest.mark.needs(Program.EVOLUTION),
    pytest.mark.parametrize("version", VCardVersion),
]

_SYSTEM_PYTHON = "/usr/bin/python3"
_READER = Path(__file__).parent / "evolution_reader.py"

Contact = dict[str, Any]


@cache
def _contacts(version: VCardVersion) -> list[Contact]:
    """Return what Evolution knows of each card; the same process reads them all."""
    texts = [written(card, version) for card in cards()]
    done = subprocess.run(
        [_SYSTEM_PYTHON, _READER],
        input=json.dumps(texts).encode(),
        check=True,
        capture_output=True,
    )
    contacts: list[Contact] = json.loads(done.stdout)
    return contacts


@pytest.fixture
def pairs(version: VCardVersion) -> list[tuple[CardData, Contact]]:
    return list(zip(cards(), _contacts(version), strict=True))


def test_names_and_identifier_arrive(pairs: list[tuple[CardData, Contact]]) -> None:
    for card, contact in pairs:
        name = card.names[0]
        assert contact["full_name"] == name_text(name)
        assert contact["id"].removeprefix("urn:uuid:") == card.uid
        if name.given or name.family:
            parts = [name.family, name.given, name.additional, name.honorific, name.suffix]
            assert contact["N"] == [parts]


def test_employments_arrive(pairs: list[tuple[CardData, Contact]], version: VCardVersion) -> None:
    for card, contact in pairs:
        jobs = [job for job in card.jobs if job.organisation]
        expected = [[job.organisation, *job.units] for job in jobs]
        if card.kind is RecordKind.ORGANISATION and not jobs:
            expected = [[name_text(card.names[0])]]
        assert contact["ORG"] == expected
        assert [_joined(one, version) for one in contact["TITLE"]] == [
            job.title for job in card.jobs if job.title
        ]
        assert contact["ROLE"] == [[job.role] for job in card.jobs if job.role]
        if expected:
            assert contact["org"] == expected[0][0]
            assert contact["org_unit"] == "".join(expected[0][1:2])


def test_numbers_arrive_and_are_shown_in_their_field(
    pairs: list[tuple[CardData, Contact]],
) -> None:
    for card, contact in pairs:
        numbers = [number(phone) for phone in card.phones]
        assert [_digits(value) for (value,) in contact["TEL"]] == numbers
        shown = {_digits(text) for text in contact["shown_phones"]}
        # Evolution shows two voice numbers and one fax at work, and one of each of the others.
        firsts = {
            (phone.place, phone.kind): number(phone)
            for phone in reversed(card.phones)
            if phone.place is not Place.OTHER or phone.kind is PhoneKind.MOBILE
        }
        assert set(firsts.values()) <= shown


def test_e_mails_arrive(pairs: list[tuple[CardData, Contact]]) -> None:
    for card, contact in pairs:
        assert contact["emails"] == [email.address for email in card.emails][:4]


def test_addresses_arrive_part_by_part(
    pairs: list[tuple[CardData, Contact]], version: VCardVersion
) -> None:
    for card, contact in pairs:
        for values, address in zip(contact["ADR"], card.addresses, strict=True):
            assert values == [
                address.po_box,
                address.care_of,
                street(address),
                address.locality,
                address.region,
                address.postal_code,
                country_name(address.country),
            ]
        if card.addresses and version is VCardVersion.V3:  # it does not know the LABEL of 4.0
            assert contact["address_label_work"] == "\n".join(card.labels[0])


def test_links_notes_and_categories_arrive(
    pairs: list[tuple[CardData, Contact]], version: VCardVersion
) -> None:
    for card, contact in pairs:
        pages = [link.url for link in card.links if link.kind is LinkKind.WEBSITE]
        assert contact["URL"] == [[url] for url in pages]
        assert contact["CATEGORIES"] == ([list(card.categories)] if card.categories else [])
        assert contact["LANG"] == [[language] for language in card.languages]
        if version is VCardVersion.V3 or ";" not in card.note:  # 4.0 leaves it bare: it cuts there
            assert contact["note"] == card.note


def _joined(values: list[str], version: VCardVersion) -> str:
    """Return a text; Evolution splits it at the bare semicolons that RFC 6350 wants in 4.0."""
    return ";".join(values) if version is VCardVersion.V4 else "".join(values)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal() or sign == "+")
