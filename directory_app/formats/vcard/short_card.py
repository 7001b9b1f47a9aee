"""The short vCard 3.0 of a QR code: what a telephone needs, within a number of bytes."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeVar

from directory_app.domain.contact_points import ContactPoint, Email, Link, Phone, PostalAddress
from directory_app.domain.entries import Name
from directory_app.domain.export_preview import ValueKind
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import PhoneKind
from directory_app.domain.names import name_text
from directory_app.domain.value_counts import kept_kind, phone_kind, point_kind
from directory_app.formats.cards import CardData, CardJob, VCardVersion
from directory_app.formats.vcard.card_jobs import write_jobs
from directory_app.formats.vcard.card_names import write_names
from directory_app.formats.vcard.card_points import (
    CountryName,
    write_address,
    write_email,
    write_link,
    write_phone,
)

_PointT = TypeVar("_PointT", bound=ContactPoint)

_VERSION: Final = VCardVersion.V3
_FRAME: Final = ("BEGIN:VCARD", f"VERSION:{_VERSION}", "END:VCARD")
_LONGEST_NAME: Final = 120
"""Characters of a name; it is written twice, as FN and as N."""

_LARGEST_HEAD: Final = 1_500
"""Bytes of both; a code ends at 2,331."""

_MOST_PHONES: Final = 2


@dataclass(frozen=True, slots=True)
class ShortCard:
    """A card for a QR code.

    Attributes:
        text: the vCard, its lines not folded.
        left_out: how many values of each kind of the whole card are not in it.
    """

    text: str
    left_out: Mapping[ValueKind, int]


class _Part(NamedTuple):
    """A line that may be in the card.

    Attributes:
        place: where it stands among the others.
        kind: what it is.
        line: the line.
    """

    place: int
    kind: ValueKind
    line: str


def short_card(card: CardData, room: int, country_name: CountryName = str) -> ShortCard:
    """Return the main values of ``card`` as a vCard of at most ``room`` bytes of UTF-8.

    The name always goes in. Then come, as long as there is room: a phone, an e-mail, the
    organisation, the title, a second phone, a page, the address. There is no UID, no type beyond
    what phones show, and no line is folded, since some readers of codes do not unfold.

    Args:
        card: what its reader may see.
        room: bytes; a very long name alone may need more.
        country_name: returns the name of an ISO country code.
    """
    head = _name_lines(card)
    left = room - sum(map(_size, (*_FRAME, *head)))
    taken: list[_Part] = []
    for part in _parts(card, country_name):
        size = _size(part.line)
        if size <= left:
            left -= size
            taken.append(part)
    body = [part.line for part in sorted(taken)]
    lines = [*_FRAME[:2], *head, *body, _FRAME[2]]
    text = "".join(f"{line}\r\n" for line in lines)
    return ShortCard(text, _left_out(card, taken))


def _size(line: str) -> int:
    """Return the bytes of a line with its CRLF."""
    return len(line.encode()) + 2


def _name_lines(card: CardData) -> list[str]:
    name = card.names[0]
    lines = write_names((_cut(name),), card.kind, _VERSION)
    if sum(map(_size, lines)) <= _LARGEST_HEAD:
        return lines
    return write_names((_cut(Name(text=name_text(name))),), card.kind, _VERSION)


def _cut(name: Name) -> Name:
    """Return text and parts of ``name``, each as far as it goes into a code."""
    return Name(
        text=name.text[:_LONGEST_NAME],
        honorific=name.honorific[:_LONGEST_NAME],
        given=name.given[:_LONGEST_NAME],
        additional=name.additional[:_LONGEST_NAME],
        family=name.family[:_LONGEST_NAME],
        suffix=name.suffix[:_LONGEST_NAME],
    )


def _parts(card: CardData, country_name: CountryName) -> Iterator[_Part]:
    """Yield the lines that may be in the card, what matters most first."""
    phones = _telling_phones(card.phones)
    lines = [write_phone(_plain_phone(phone), _VERSION) for phone in phones]
    kinds = list(map(phone_kind, phones))
    if lines:
        yield _Part(2, kinds[0], lines[0])
    for email in _first(card.emails):
        line = write_email(Email(address=email.address, place=email.place), _VERSION, "")
        yield _Part(4, _email_kind(email), line)
    job = _job(card)
    for place, line in enumerate(write_jobs((job,), _VERSION)):
        yield _Part(place, ValueKind.JOB, line)
    if len(lines) > 1:
        yield _Part(3, kinds[1], lines[1])
    for link in _first(card.links):
        yield _Part(5, ValueKind.LINK, write_link(Link(url=link.url, place=link.place), _VERSION))
    for address in _first(card.addresses):
        line = write_address(_plain_address(address), _VERSION, country_name=country_name)
        yield _Part(6, _address_kind(address), line)


def _job(card: CardData) -> CardJob:
    """Return the first employment without role; an organisation is its own."""
    if card.kind is RecordKind.ORGANISATION and not card.jobs:
        return CardJob(organisation=name_text(card.names[0]))
    if not card.jobs:
        return CardJob()
    job = card.jobs[0]
    return CardJob(organisation=job.organisation, units=job.units, title=job.title)


def _telling_phones(phones: Sequence[Phone]) -> list[Phone]:
    """Return the phones to call: the preferred one, then one of another kind; no fax."""
    voices = [phone for phone in phones if phone.kind is not PhoneKind.FAX]
    ordered = sorted(voices, key=lambda phone: not phone.preferred)
    if not ordered:
        return []
    main, *others = ordered
    return [main, *sorted(others, key=lambda phone: phone.kind is main.kind)][:_MOST_PHONES]


def _plain_phone(phone: Phone) -> Phone:
    """Return ``phone`` as it is dialled from anywhere, where that is known."""
    number = phone.printed if phone.e164 is None else phone.e164
    if phone.e164 is not None and phone.extension:
        number += f" ext. {phone.extension}"
    return Phone(printed=number, kind=phone.kind, place=phone.place)


def _plain_address(address: PostalAddress) -> PostalAddress:
    lines = (address.care_of, address.street, address.dependent_locality)
    return PostalAddress(
        street=", ".join(part.replace("\n", ", ") for part in lines if part),
        po_box=address.po_box,
        locality=address.locality,
        region=address.region,
        postal_code=address.postal_code,
        country=address.country,
        place=address.place,
    )


def _first(points: Sequence[_PointT]) -> Sequence[_PointT]:
    """Return the preferred one of ``points``, else the first; none when there is none."""
    return sorted(points, key=lambda point: not point.preferred)[:1]


def _email_kind(email: Email) -> ValueKind:
    return point_kind(email, ValueKind.WORK_EMAIL, ValueKind.PRIVATE_EMAIL)


def _address_kind(address: PostalAddress) -> ValueKind:
    return point_kind(address, ValueKind.WORK_ADDRESS, ValueKind.PRIVATE_ADDRESS)


def _left_out(card: CardData, taken: Sequence[_Part]) -> Counter[ValueKind]:
    """Return how many values of each kind of ``card`` are not among the lines taken."""
    whole = Counter[ValueKind](
        [
            *map(phone_kind, card.phones),
            *map(_email_kind, card.emails),
            *map(_address_kind, card.addresses),
            *map(kept_kind, card.kept),
        ]
    )
    whole += Counter(
        {
            ValueKind.NAME: len(card.names) - 1,
            ValueKind.LINK: len(card.links),
            ValueKind.LANGUAGE: len(card.languages),
            ValueKind.TAG: len(card.categories),
            ValueKind.NOTE: int(bool(card.note)),
        }
    )
    job_lines = len(write_jobs((_job(card),), _VERSION))
    is_job_whole = sum(part.kind is ValueKind.JOB for part in taken) == job_lines
    whole[ValueKind.JOB] += max(len(card.jobs), bool(job_lines)) - is_job_whole
    return whole - Counter(part.kind for part in taken if part.kind is not ValueKind.JOB)
