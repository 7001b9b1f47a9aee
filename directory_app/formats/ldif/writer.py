"""Writes LDIF (RFC 2849) that Thunderbird and LDAP tools read."""

import base64
import binascii
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import BinaryIO, Final

from directory_app.domain.contact_points import Place, PostalAddress
from directory_app.domain.entries import Name
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import NameKind, PhoneKind
from directory_app.domain.names import name_text, split_person_name
from directory_app.formats.cards import CardData, CardJob
from directory_app.formats.dialling import dialled_text
from directory_app.formats.kept_columns import column_of
from directory_app.formats.ldif.lines import attribute_lines, binary_lines
from directory_app.formats.ldif.names import MEANINGS, OWN_KEPT, OWN_KIND, OWN_UID

_PERSON: Final = ("top", "person", "organizationalPerson", "inetOrgPerson", "mozillaAbPerson")
_LIST: Final = ("top", "groupOfNames")
_DN_SPECIAL: Final = frozenset('"+,;<>\\')
_PHONES: Final = {
    (Place.WORK, PhoneKind.VOICE): "telephoneNumber",
    (Place.HOME, PhoneKind.VOICE): "homePhone",
    (Place.OTHER, PhoneKind.VOICE): "otherPhone",
}
_LABELLED_PHONES: Final = {"main": "companyPhone", "pager": "pager"}
_FURTHER: Final = {
    "homePhone": ("homeTelephoneNumber",),
    "mail": ("mozillaSecondEmail", "email"),
    "mobile": ("mobileTelephoneNumber",),
    "mozillaWorkUrl": ("url",),
    "telephoneNumber": ("workPhone",),
}
"""Other names for the second value of an attribute, and for those after it.

Of several values of one name Thunderbird takes the last, and the first is the one to use.
"""

_BIRTH: Final = ("birthyear", "birthmonth", "birthday")

Pairs = Iterator[tuple[str, str]]


def write_ldif(file: BinaryIO, cards: Iterable[CardData]) -> int:
    """Write ``cards`` as LDIF in UTF-8 with line feeds; return how many were written.

    No empty line is before the first entry, and one is after the last: Thunderbird makes an empty
    card of a lone version, and takes a list that ends with the file for a person.

    Lists come after the entries they hold: their members are named by distinguished name, of
    which one is kept in memory for each entry.

    Args:
        file: open for writing bytes.
        cards: what to write; taken one by one.
    """
    count = 0
    names: dict[str, str] = {}
    file.write(b"version: 1\n")
    for card in cards:
        names[card.uid] = _dn(card)
        file.write("".join(f"{line}\n" for line in (*_lines(card, names), "")).encode())
        count += 1
    return count


def _lines(card: CardData, names: Mapping[str, str]) -> Iterator[str]:
    seen: Counter[str] = Counter()
    for name, value in _attributes(card, names):
        if value:
            further = _FURTHER.get(name, ())
            place = min(seen[name], len(further))
            seen[name] += 1
            yield from attribute_lines((name, *further)[place], value)
    for line in card.kept:
        photo = _jpeg_of(line)
        if photo is not None:
            yield from binary_lines("jpegPhoto", photo)


def _attributes(card: CardData, names: Mapping[str, str]) -> Pairs:
    yield "dn", names[card.uid]
    is_list = card.kind is RecordKind.LIST
    for one in _LIST if is_list else _PERSON:
        yield "objectClass", one
    yield from _name_attributes(card)
    if card.kind in {RecordKind.ORGANISATION, RecordKind.POST}:
        yield OWN_KIND, card.kind
    yield from _job_attributes(card)
    for email in card.emails:
        yield "mail" if email.place is not Place.HOME else "homeEmail", email.address
    for phone in card.phones:
        labelled = _LABELLED_PHONES.get(phone.label, "")
        yield labelled or _phone_name(phone.place, phone.kind), dialled_text(phone)
    yield from _address_attributes(card.addresses)
    for link in card.links:
        yield "mozillaWorkUrl" if link.place is not Place.HOME else "mozillaHomeUrl", link.url
    for language in card.languages:
        yield "preferredLanguage", language
    for tag in card.categories:
        yield "category", tag
    yield "description", card.note
    for uid in card.members:
        yield "member", names.get(uid, f"uid={uid}")
    yield "uid" if _is_uuid(card.uid) else OWN_UID, card.uid
    yield from _kept_attributes(card.kept)


def _name_attributes(card: CardData) -> Pairs:
    first, *others = card.names
    text = name_text(first)
    yield "cn", text
    if card.kind is RecordKind.PERSON:
        parts = first
        if not (first.given or first.family):
            guessed = split_person_name(text, "", first.language)
            parts = Name(given=guessed.given, family=guessed.family)
        yield "givenName", " ".join(filter(None, (parts.given, parts.additional)))
        # sn is obligatory (RFC 4519 section 3.12).
        yield "sn", parts.family or text
        yield "personalTitle", first.honorific
    elif card.kind is not RecordKind.LIST:
        yield "sn", text
    for name in others:
        if name.kind in {NameKind.SHORT, NameKind.ACRONYM}:
            yield "mozillaNickname", name_text(name)
        else:
            option = f";lang-{name.language}" if name.language else ""
            yield f"cn{option}", name_text(name)


def _job_attributes(card: CardData) -> Pairs:
    """Yield the first employment: LDIF cannot say which title belongs to which organisation."""
    job = card.jobs[0] if card.jobs else CardJob()
    is_body = card.kind is RecordKind.ORGANISATION
    yield "o", job.organisation or (name_text(card.names[0]) if is_body else "")
    for unit in job.units:
        yield "ou", unit
    yield "title", job.title
    yield "businessRole", job.role


def _phone_name(place: Place, kind: PhoneKind) -> str:
    if kind is PhoneKind.MOBILE:
        return "mobile"
    if kind is PhoneKind.FAX:
        is_home = place is Place.HOME
        return "homeFacsimileTelephoneNumber" if is_home else "facsimileTelephoneNumber"
    return _PHONES[place, PhoneKind.VOICE]


def _address_attributes(addresses: Sequence[PostalAddress]) -> Pairs:
    """Yield the first address at work and the first at home; there is no room for more."""
    for at_home in (False, True):
        address = next((one for one in addresses if (one.place is Place.HOME) is at_home), None)
        if address is None:
            continue
        lines = [address.care_of, *address.street.split("\n"), address.dependent_locality]
        first, *rest = [line for line in lines if line] or [""]
        names = _HOME_NAMES if at_home else _WORK_NAMES
        values = (
            *(address.po_box, first, ", ".join(rest), address.locality, address.region),
            *(address.postal_code, address.country),
        )
        yield from zip(names, values, strict=True)


_WORK_NAMES: Final = (
    *("postOfficeBox", "street", "mozillaWorkStreet2", "l", "st", "postalCode", "c"),
)
_HOME_NAMES: Final = (
    *("mozillaHomePostOfficeBox", "mozillaHomeStreet", "mozillaHomeStreet2"),
    *("mozillaHomeLocalityName", "mozillaHomeState", "mozillaHomePostalCode"),
    "mozillaHomeCountryName",
)
"""The box is before the street: Thunderbird has one field for both, and takes the later."""


def _kept_attributes(kept: Sequence[str]) -> Pairs:
    for line in kept:
        column = column_of(line)
        name, _, value = line.partition(":")
        if column is not None and _is_free_name(column.header):
            yield column.header, column.text
        elif name == "BDAY" and len(value) == 10 and value.count("-") == 2:
            yield from zip(_BIRTH, value.split("-"), strict=True)
        elif _jpeg_of(line) is None:
            yield OWN_KEPT, line


def _is_free_name(header: str) -> bool:
    """Tell whether a kept column came from LDIF: its header is an attribute that has no field."""
    name = header.partition(";")[0]
    plain = name.replace("-", "")
    return plain.isascii() and plain.isalnum() and name.lower() not in {*MEANINGS, "version"}


def _jpeg_of(line: str) -> bytes | None:
    """Return the picture of a PHOTO line that is a JPEG, else None."""
    head, colon, value = line.partition(":")
    words = head.upper().replace(";", ",").replace("=", ",").split(",")
    if not colon or words[0] != "PHOTO" or not {"B", "BASE64"} & set(words):
        return None
    try:
        content = base64.b64decode(value)
    except (binascii.Error, ValueError):
        return None
    return content if content.startswith(b"\xff\xd8") else None


def _dn(card: CardData) -> str:
    """Return a distinguished name as Thunderbird makes it: name and first address."""
    mail = f"mail={_escaped(card.emails[0].address)}" if card.emails else ""
    return f"cn={_escaped(name_text(card.names[0]))},{mail or f'uid={_escaped(card.uid)}'}"


def _escaped(value: str) -> str:
    """Escape a value of a distinguished name (RFC 4514 section 2.4)."""
    text = "".join(f"\\{sign}" if sign in _DN_SPECIAL else sign for sign in value)
    text = text.replace("\n", "\\0A").replace("\r", "\\0D").replace("\0", "\\00")
    return f"\\{text}" if text.startswith((" ", "#")) else text


def _is_uuid(uid: str) -> bool:
    try:
        return str(uuid.UUID(uid)) == uid
    except ValueError:
        return False
