"""Checks what readers of contact files found: phones, e-mails, links and countries get their form.

Readers take values as they are printed, so reading is fast and the same for every format; all work
of the validators is done here. It is pure, so it can be done in another process.
"""

from functools import lru_cache
from typing import Final

from directory_app.domain.contact_points import Email, Link, LinkKind, Phone, PostalAddress
from directory_app.domain.emails import parse_email
from directory_app.domain.filling import changed
from directory_app.domain.links import parse_link
from directory_app.domain.locales import country_from_text
from directory_app.domain.phones import with_number
from directory_app.formats.cards import ReadCard

_LONGEST_PHONE: Final = 100
_LONGEST_EMAIL: Final = 320  # RFC 5321 section 4.5.3.1: 64 for the local part, 255 for the domain
_LONGEST_LINK: Final = 4096
"""Longer values are kept as they are; validators need more than linear time for rubbish."""

_LONGEST_COUNTRY: Final = 100

_PAGES: Final = frozenset({LinkKind.WEBSITE, LinkKind.OTHER})
"""Kinds that a file need not mean: the address may tell more."""


def validated(card: ReadCard, region: str) -> ReadCard:
    """Return ``card`` with its values in the forms that records have.

    Phones get their E.164 number and extension, e-mails and links their normal form, links
    without a network in the file the kind that their address tells, countries their code. What
    cannot be understood stays as it was printed; a country that is none becomes part of the region
    of its address.

    Args:
        card: as a reader gave it.
        region: ISO 3166-1 alpha-2 code of the country whose national phone numbers are meant where
            neither the card nor an address of it is of a country, or empty.
    """
    addresses = tuple(map(validated_address, card.addresses))
    countries = (*(address.country for address in addresses), card.country, region)
    region = next(filter(None, countries), "")
    return changed(
        card,
        emails=tuple(map(validated_email, card.emails)),
        phones=tuple(_phone(phone, region) for phone in card.phones),
        addresses=addresses,
        links=tuple(map(validated_link, card.links)),
    )


def _phone(phone: Phone, region: str) -> Phone:
    number = phone.e164 or phone.printed
    if len(number) > _LONGEST_PHONE:
        return changed(phone, e164=None)
    return with_number(phone, number, region)


def validated_email(email: Email) -> Email:
    """Return ``email`` with its address in normal form."""
    if len(email.address) > _LONGEST_EMAIL:
        return email
    address = parse_email(email.address).address
    return email if address == email.address else changed(email, address=address)


def validated_link(link: Link) -> Link:
    """Return ``link`` with its normal form and the kind that its address tells."""
    if len(link.url) > _LONGEST_LINK:
        return changed(link, kind=LinkKind.OTHER) if link.kind in _PAGES else link
    read = parse_link(link.url)
    kind = read.kind if link.kind in _PAGES else link.kind
    return (
        link
        if (read.url, kind) == (link.url, link.kind)
        else changed(link, url=read.url, kind=kind)
    )


def validated_address(address: PostalAddress) -> PostalAddress:
    """Return ``address`` with the code of its country, or with its name beside the region."""
    country = address.country
    if not country:
        return address
    code = _country(country) if len(country) <= _LONGEST_COUNTRY else ""
    if code:
        return address if code == country else changed(address, country=code)
    # No country of ISO 3166: it stays part of what is printed.
    region = ", ".join(filter(None, (address.region, country)))
    return changed(address, region=region, country="")


_country = lru_cache(maxsize=1024)(country_from_text)
