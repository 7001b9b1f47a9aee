"""What our own reader understands of cards, in the shape of the other programs."""

from pathlib import Path
from typing import Final

from directory_app.domain.contact_points import Email, Phone, PostalAddress
from directory_app.domain.entries import Name
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import NameKind
from directory_app.domain.locales import country_name
from directory_app.domain.names import full_name_text, name_text
from directory_app.formats.cards import CardProblemCode, ReadCard
from directory_app.formats.vcard.dialects import kind_word
from directory_app.formats.vcard.reader import read_cards
from tests.foreign.understanding import Point, Understanding

_NICKNAMES: Final = frozenset({NameKind.SHORT, NameKind.ACRONYM})


def read(path: Path) -> list[Understanding | None]:
    """Return what we understand of each card of the file at `path`; None for one without a name."""
    with path.open("rb") as file:
        found = list(read_cards(file))
    return [
        understood(card) if isinstance(card, ReadCard) else None
        for card in found
        if isinstance(card, ReadCard) or card.code is CardProblemCode.NO_NAME
    ]


def understood(card: ReadCard) -> Understanding:
    """Return `card` in the shape of the other programs.

    A name whose text is what its parts give has no text of its own: both ways of putting the
    parts together are there.
    """
    nicknames = [name for name in card.names if name.kind in _NICKNAMES]
    official = [name for name in card.names if name not in nicknames]
    return Understanding(
        uid=card.uid,
        kind="" if card.kind is RecordKind.PERSON else kind_word(card.kind),
        full_names=tuple(
            text for name in official for text in (name_text(name), full_name_text(name))
        ),
        names=tuple(_parts(name) for name in official if any(_parts(name))),
        nicknames=tuple(map(name_text, nicknames)),
        organisations=tuple(
            (job.organisation, *job.units) for job in card.jobs if job.organisation or job.units
        ),
        titles=tuple(job.title for job in card.jobs if job.title),
        roles=tuple(job.role for job in card.jobs if job.role),
        phones=tuple(_point(phone, phone.printed) for phone in card.phones),
        emails=tuple(_point(email, email.address) for email in card.emails),
        addresses=tuple(map(_address, card.addresses)),
        notes=(card.note,) if card.note else (),
        categories=card.categories,
        urls=tuple(link.url for link in card.links),
        languages=card.languages,
        members=card.members,
    )


def _parts(name: Name) -> tuple[str, ...]:
    return name.family, name.given, name.additional, name.honorific, name.suffix


def _point(point: Phone | Email, value: str) -> Point:
    return Point(value, preferred=point.preferred, label=point.label)


def _address(address: PostalAddress) -> Point:
    country = country_name(address.country) if address.country else ""
    street = "\n".join(filter(None, (address.street, address.dependent_locality)))
    return Point(
        value="",
        preferred=address.preferred,
        parts=(
            address.po_box,
            address.care_of,
            street,
            address.locality,
            address.region,
            address.postal_code,
            country,
        ),
    )
