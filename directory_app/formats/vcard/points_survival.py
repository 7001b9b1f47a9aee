"""Whether the line of a contact point says no more than the contact point."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final, NamedTuple
from unicodedata import is_normalized

from directory_app.domain.contact_points import Email, Link, Phone, PostalAddress
from directory_app.domain.links import NETWORK_HOSTS
from directory_app.domain.locales import country_from_text, country_name
from directory_app.formats.cards import VCardVersion
from directory_app.formats.vcard.card_points import (
    parts_of_address,
    read_address,
    read_email,
    read_link,
    read_phone,
    write_address,
    write_email,
    write_link,
    write_phone,
)
from directory_app.formats.vcard.dialects import OUTLOOK_PHONE, OWN_CARE_OF, OWN_DISTRICT
from directory_app.formats.vcard.heads import OWN_PRINTED, Head
from directory_app.formats.vcard.lines import ContentLine, parse_line
from directory_app.formats.vcard.survival import OUR_OWN, heads_agree, parts_survive, text_survives

_REMEMBERED: Final = 2048
_LONGEST_COUNTRY: Final = 100

_PLAIN_EMAIL: Final = re.compile(r"[\w.+-]+@[A-Za-z0-9.-]+", re.ASCII)
_ODD_EMAIL: Final = re.compile(r'["<\s]|^mailto:|xn--', re.IGNORECASE)
"""In addresses whose normal form differs in more than the case of the domain."""

_PLAIN_LINK: Final = re.compile(r"(?:https?|ftp)://[A-Za-z0-9][\w.:-]*(?:[/?#]\S*)?", re.ASCII)

Point = Phone | Email | PostalAddress | Link


class _Codec(NamedTuple):
    """How a property is read and written, and a value to try it with."""

    sample: str
    read: Callable[[ContentLine, str], Point | None]
    write: Callable[..., str]


def _write_address(address: PostalAddress, version: VCardVersion) -> str:
    return write_address(address, version, country_name=country_name)


def _read_address(line: ContentLine, label: str) -> PostalAddress | None:
    return read_address(line, label, "")


_OF_LINKS: Final = _Codec("https://a.example", read_link, write_link)
_CODECS: Final = {
    "TEL": _Codec("1", read_phone, write_phone),
    "EMAIL": _Codec("a@b.example", read_email, write_email),
    "ADR": _Codec(";;a;;;;", _read_address, _write_address),
    "URL": _OF_LINKS,
    "X-SOCIALPROFILE": _OF_LINKS,
    "SOCIALPROFILE": _OF_LINKS,
}


def point_survives(line: ContentLine, point: Point) -> bool:
    """Tell whether ``point`` is all that ``line`` says; its group is looked at elsewhere."""
    head = line.head
    if head.name == OUTLOOK_PHONE:
        return False
    if head.params and not (_remembered(head.common) if head.is_short else _head_survives(head)):
        return False
    if isinstance(point, Phone):
        text = (point.e164 or "") if OWN_PRINTED in head.params else point.printed
    elif isinstance(point, Email):
        text = point.address
        if not _is_normal(text):
            return False
    elif isinstance(point, Link):
        text = point.url
        if not _link_survives(head, text):
            return False
    else:
        return _address_survives(line)
    return line.value == text or text_survives(line.value, text)


def _head_survives(head: Head) -> bool:
    """Tell whether a value with these parameters is written with the same ones."""
    foreign = tuple([one for one in head.params.items() if not one[0].startswith(OUR_OWN)])
    if not foreign:
        return True
    survives = _remembered_params if head.is_short else _params_survive
    return survives(head.name, foreign)


_remembered = lru_cache(_REMEMBERED)(_head_survives)


def _params_survive(name: str, params: tuple[tuple[str, tuple[str, ...]], ...]) -> bool:
    codec = _CODECS[name]
    head = Head(name, name, dict(params))
    point = codec.read(ContentLine(head, codec.sample), "")
    written = None if point is None else parse_line(codec.write(point, VCardVersion.V4))
    return written is not None and written.name == name and heads_agree(head, written.head)


_remembered_params = lru_cache(_REMEMBERED)(_params_survive)


def _is_normal(address: str) -> bool:
    """Tell whether the normal form of an address differs in the case of its domain at most."""
    if _PLAIN_EMAIL.fullmatch(address):
        return "--" not in address or "xn--" not in address.lower()
    if _ODD_EMAIL.search(address) and "@" in address:
        return False
    return address.isascii() or is_normalized("NFC", address)


def _link_survives(head: Head, url: str) -> bool:
    """Tell whether an address and its network are written as they were read."""
    if head.name != "URL" and (head.name == "SOCIALPROFILE" or "TYPE" not in head.params):
        return False  # the network is only told from the address
    if _PLAIN_LINK.fullmatch(url) is None:
        return False
    return head.name != "URL" or not _is_of_network(url)


def _is_of_network(url: str) -> bool:
    folded = url.lower()
    return any(host in folded for host in NETWORK_HOSTS)


def _address_survives(line: ContentLine) -> bool:
    parts = parts_of_address(line.value)
    extended, country = parts[1], parts[6]
    if extended and not line.param(OWN_CARE_OF):
        return False
    if line.param(OWN_DISTRICT):
        return True  # an address that we wrote
    code = line.param("CC")
    if len(country) + len(code) > _LONGEST_COUNTRY or not parts_survive(line.value, parts):
        return False
    return _country_survives(country, code)


@lru_cache(_REMEMBERED)
def _country_survives(text: str, code: str) -> bool:
    """Tell whether the name of a country is the one that would be written."""
    if not text:
        return not code
    code = code.upper() or country_from_text(text)
    return bool(code) and country_name(code) == text
