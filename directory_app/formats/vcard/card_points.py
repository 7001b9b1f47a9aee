"""TEL, EMAIL, ADR, URL and social profiles to and from contact points."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final
from urllib.parse import unquote

from directory_app.domain.contact_points import (
    Email,
    Link,
    LinkKind,
    Phone,
    Place,
    PostalAddress,
)
from directory_app.domain.filling import filled
from directory_app.domain.folding import fold_digits
from directory_app.domain.kinds import PhoneKind
from directory_app.domain.locales import is_country
from directory_app.formats.cards import VCardVersion
from directory_app.formats.vcard.dialects import (
    OWN_CARE_OF,
    OWN_DISTRICT,
    OWN_LABEL,
    OWN_MADE,
    SOCIAL,
    is_label_type,
    phone_types,
    place_types,
    point_words,
    social_kind,
)
from directory_app.formats.vcard.heads import OWN_NUMBER, OWN_PRINTED
from directory_app.formats.vcard.lines import (
    ContentLine,
    add_parameter,
    format_head,
    join_line,
)
from directory_app.formats.vcard.values import (
    escape_parts,
    escape_text,
    split_value,
    unescape,
)

_PAGES: Final = frozenset({LinkKind.WEBSITE, LinkKind.OTHER})

_NETWORK_WORDS: Final = frozenset({*LinkKind, "twitter"})
"""TYPE values of social profiles that say what ``LinkKind`` says."""

_phone = filled(Phone)
_email = filled(Email)
_address = filled(PostalAddress)
_link = filled(Link)

_kept = lru_cache(1024)
"""Keeps the heads of lines: a directory has few different ones, and they take longer to write than
their values."""

CountryName = Callable[[str], str]
"""Returns the name of a country, to be written in ADR, for its ISO 3166-1 alpha-2 code."""


def read_phone(line: ContentLine, apple_label: str) -> Phone | None:
    """Return the phone of a TEL line, not yet understood.

    Where our parameter says how the number was printed, ``e164`` is the number to read instead.
    """
    text = unescape(line.value).strip()
    if text[:1] in {"t", "T"}:
        text = _text_of_uri(text)
    if not text:
        return None
    head = line.head
    words = point_words(head)
    printed = head.param(OWN_PRINTED) if OWN_PRINTED in head.params else ""
    number = head.param(OWN_NUMBER) if OWN_NUMBER in head.params else ""
    return _phone(
        printed=printed or text,
        e164=text if printed else number or None,
        kind=words.phone_kind,
        label=words.label_beside(apple_label) if apple_label else words.label,
        place=words.place,
        preferred=words.preferred,
    )


def write_phone(phone: Phone, version: VCardVersion, group: str = "") -> str:
    """Return the TEL line of ``phone``, as text.

    In 3.0 the number is one that can be dialled from anywhere, in 4.0 the printed one; the other
    is our parameter. Never a ``tel:`` URI: Evolution, KAddressBook and Thunderbird show it
    literally.

    Args:
        phone: the number.
        version: version to write.
        group: the group that has its label, or empty.
    """
    number, beside = phone.printed, ""
    if phone.e164 is not None and not _is_dialled_as_printed(phone):
        beside = f"{phone.e164} ext. {phone.extension}" if phone.extension else phone.e164
    if beside and version is VCardVersion.V3:
        number, beside = beside, number
    head = _phone_head(phone.place, phone.kind, phone.label, phone.preferred, version, group)
    own = OWN_PRINTED if version is VCardVersion.V3 else OWN_NUMBER
    return join_line(add_parameter(head, own, beside), escape_text(number, version))


@_kept
def _phone_head(
    place: Place, kind: PhoneKind, label: str, preferred: bool, version: VCardVersion, group: str
) -> str:
    own_label = "" if group or is_label_type(label) else label
    types = phone_types(place, kind, label)
    params = _type_and_pref(types, preferred, version) | {OWN_LABEL: (own_label,)}
    return format_head("TEL", params, group)


def read_email(line: ContentLine, apple_label: str) -> Email | None:
    """Return the e-mail address of an EMAIL line as typed."""
    text = unescape(line.value).strip()
    if not text:
        return None
    words = point_words(line.head)
    return _email(
        address=text,
        label=words.label_beside(apple_label) if apple_label else words.label,
        place=words.place,
        preferred=words.preferred,
    )


def write_email(email: Email, version: VCardVersion, group: str = "") -> str:
    """Return the EMAIL line of ``email``; its type in capitals, or KContacts loses it."""
    head = _email_head(email.place, email.preferred, version, group)
    head = add_parameter(head, OWN_LABEL, "" if group else email.label)
    return join_line(head, escape_text(email.address, version))


@_kept
def _email_head(place: Place, preferred: bool, version: VCardVersion, group: str) -> str:
    types = (("INTERNET",) if version is VCardVersion.V3 else ()) + place_types(place)
    return format_head("EMAIL", _type_and_pref(types, preferred, version), group)


def read_link(line: ContentLine, apple_label: str) -> Link | None:
    """Return the link of a URL or social profile line as typed, of the network the file names."""
    text = unescape(line.value).strip()
    if not text:
        return None
    words = point_words(line.head)
    label = words.label_beside(apple_label) if apple_label else words.label
    network = social_kind(line) if line.name != "URL" else None
    if network is not None and label.lower() in _NETWORK_WORDS:
        label = ""
    return _link(
        url=text,
        kind=network or LinkKind.WEBSITE,
        label=label or line.param("SERVICE-TYPE"),
        place=words.place,
        preferred=words.preferred,
    )


def write_link(link: Link, version: VCardVersion, group: str = "") -> str:
    """Return the line of ``link``: URL, or Apple's property for a page in a social network.

    Comma and semicolon are percent-encoded (RFC 3986 section 2.2): Radicale cuts the URL at the
    one and Evolution at the other.
    """
    url = link.url.replace(",", "%2C").replace(";", "%3B")
    head = _link_head(link.kind, link.place, link.label, link.preferred, version, group)
    return join_line(head, escape_text(url, version))


@_kept
def _link_head(
    kind: LinkKind, place: Place, label: str, preferred: bool, version: VCardVersion, group: str
) -> str:
    network = () if kind in _PAGES else (kind.value.upper(),)
    params = _type_and_pref(network + place_types(place), preferred, version)
    params[OWN_LABEL] = () if group else (label,)
    return format_head(SOCIAL if network else "URL", params, group)


def read_address(line: ContentLine, apple_label: str, country: str) -> PostalAddress | None:
    """Return the address of an ADR line, or None if all its parts are empty.

    Its country is the code that the line or its group gives, else the text as printed.

    Args:
        line: the ADR line.
        apple_label: the X-ABLabel of its group, unescaped, or empty.
        country: the ISO code that the group gives, or empty.
    """
    parts = parts_of_address(line.value)
    po_box, extended, street, locality, region, postal_code, country_text = parts[:7]
    if not any(parts[:7]):
        return None
    code = next(filter(is_country, (line.param("CC").upper(), country.upper())), "")
    district = line.param(OWN_DISTRICT)
    if district:
        street = street.removesuffix(district).removesuffix("\n")
    is_care_of = bool(line.param(OWN_CARE_OF))
    if extended and not is_care_of:
        street = "\n".join(filter(None, (street, extended)))
    words = point_words(line.head)
    return _address(
        care_of=extended if is_care_of else "",
        street=street,
        po_box=po_box,
        dependent_locality=district,
        locality=locality,
        region=region,
        postal_code=postal_code,
        country=code or country_text,
        language=line.param("LANGUAGE"),
        label=words.label_beside(apple_label) if apple_label else words.label,
        place=words.place,
        preferred=words.preferred,
    )


def parts_of_address(value: str) -> list[str]:
    """Return the components of ADR, at least the seven it has (RFC 9554 section 2.1 adds more)."""
    parts = [part.strip() for part in split_value(value, ";")]
    return parts + [""] * (7 - len(parts))


def write_address(
    address: PostalAddress,
    version: VCardVersion,
    group: str = "",
    *,
    country_name: CountryName,
    label: Sequence[str] = (),
    is_made: bool = False,
) -> str:
    """Return the ADR line of ``address``.

    Args:
        address: the address.
        version: version to write.
        group: group name for a label of the user's, or empty.
        country_name: names the country.
        label: the lines of an envelope, which 4.0 has in a parameter; empty for no label.
        is_made: whether they were made of the parts of the address.
    """
    street = "\n".join(filter(None, (address.street, address.dependent_locality)))
    values = (
        address.po_box,
        address.care_of,
        street,
        address.locality,
        address.region,
        address.postal_code,
        country_name(address.country) if address.country else "",
    )
    head = _address_head(
        address.place, address.language, address.preferred, address.country, version, group
    )
    if version is VCardVersion.V4 and label:
        head = add_parameter(head, "LABEL", "\n".join(label))
        head = add_parameter(head, OWN_MADE, "label" if is_made else "")
    head = add_parameter(head, OWN_DISTRICT, address.dependent_locality)
    head = add_parameter(head, OWN_CARE_OF, "1" if address.care_of else "")
    return join_line(head, escape_parts(values))


@_kept
def _address_head(
    place: Place, language: str, preferred: bool, country: str, version: VCardVersion, group: str
) -> str:
    params = _type_and_pref(place_types(place), preferred, version)
    params = {"TYPE": params.pop("TYPE"), "LANGUAGE": (language,), **params}
    if version is VCardVersion.V4:
        # RFC 8605 section 3.1
        params["CC"] = (country,)
    return format_head("ADR", params, group)


def write_label(address: PostalAddress, label: str, *, is_made: bool) -> str:
    """Return the LABEL line of 3.0 that belongs right after the ADR of ``address``.

    Args:
        address: the address.
        label: the lines of an envelope.
        is_made: whether they were made of the parts of the address.
    """
    head = _label_head(address.place, address.preferred, is_made)
    return join_line(head, escape_text(label, VCardVersion.V3))


@_kept
def _label_head(place: Place, preferred: bool, is_made: bool) -> str:
    types = _type_and_pref(place_types(place), preferred, VCardVersion.V3)
    return format_head("LABEL", types | {OWN_MADE: ("1",) if is_made else ()})


def _type_and_pref(
    types: Sequence[str], preferred: bool, version: VCardVersion
) -> dict[str, Sequence[str]]:
    """Return TYPE and PREF; 4.0 needs the parameter beside the TYPE that older readers look at."""
    params: dict[str, Sequence[str]] = {"TYPE": (*types, "PREF") if preferred else types}
    if preferred and version is VCardVersion.V4:
        params["PREF"] = ("1",)
    return params


def _text_of_uri(value: str) -> str:
    """Return a number as text where it was written as a ``tel:`` URI (RFC 3966)."""
    if value[:4].lower() != "tel:":
        return value
    number, *params = unquote(value[4:]).split(";")
    extension = next((one[4:] for one in params if one.lower().startswith("ext=")), "")
    return f"{number} ext. {extension}" if extension else number


def _is_dialled_as_printed(phone: Phone) -> bool:
    """Tell whether the printed text has the digits of E.164 and nothing else after its plus."""
    return (
        not phone.extension
        and phone.printed.lstrip().startswith("+")
        and f"+{fold_digits(phone.printed)}" == phone.e164
    )
