"""Cards as plain values, so that tests can compare what was read with what was meant."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from datetime import datetime
from enum import StrEnum

from directory_app.domain.entries import Name
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.items import Item
from directory_app.domain.names import name_text
from directory_app.domain.scripts import guess_script
from directory_app.formats.cards import CardData, CardJob, CardProblem, ReadCard
from directory_app.formats.validating import validated
from directory_app.formats.vcard.decoding import ByteSource
from directory_app.formats.vcard.reader import read_cards

_NOT_IN_CARDS = {"uid", "validity", "sources", "note", "visibility", "verified_on", "tenure"}

Plain = dict[str, object]


def read_validated(
    source: ByteSource | Iterable[str], region: str = ""
) -> Iterator[ReadCard | CardProblem]:
    """Yield the vCards of ``source`` as an import has them, and what is wrong with it."""
    for one in read_cards(source):
        yield validated(one, region) if isinstance(one, ReadCard) else one


def plain_card(card: ReadCard | CardData) -> Plain:
    """Return what a card says; empty fields, and where it stood in a file, are left out."""
    return {
        field.name: value
        for field in fields(card)
        if field.name not in {"number", "line", "version", "labels"}
        and (value := _plain(getattr(card, field.name)))
    }


def written_from(card: ReadCard) -> CardData:
    """Return ``card`` as something to write; bodies and posts have no title and no role."""
    jobs = card.jobs
    if card.kind is not RecordKind.PERSON:
        bare = (replace(job, title="", role="") for job in jobs)
        jobs = tuple(job for job in bare if job != CardJob())
    return CardData(
        uid=card.uid,
        kind=card.kind,
        names=card.names,
        jobs=jobs,
        emails=card.emails,
        phones=card.phones,
        addresses=card.addresses,
        links=card.links,
        note=card.note,
        categories=card.categories,
        languages=card.languages,
        members=card.members,
        revision=card.revision,
        kept=card.kept,
    )


def _plain(value: object) -> object:
    match value:
        case tuple():
            return [_plain(one) for one in value]
        case Name():
            text = name_text(value)
            return {"text": text} | _fields(value) | {"script": value.script or guess_script(text)}
        case CardProblem():
            return f"{value.line} {value.code}"
        case Item() | CardJob():
            return _fields(value)
        case datetime():
            return value.isoformat()
        case StrEnum():
            return value.value
        case _:
            return value


def _fields(value: Item | CardJob) -> Plain:
    return {
        field.name: plain
        for field in fields(value)
        if field.name not in _NOT_IN_CARDS and (plain := _plain(getattr(value, field.name)))
    }
