"""Entries as vCards with everything in them, to try and to measure readers of vCards with."""

from collections.abc import Iterable, Iterator, Mapping

from directory_app.domain.addresses import envelope_lines
from directory_app.domain.entries import Organisation, Person, Post
from directory_app.domain.identifiers import RecordUid
from directory_app.domain.names import display_name
from directory_app.domain.records import Record, kind_of
from directory_app.formats.cards import CardData, CardJob


def cards_of(records: Iterable[Record], *, labels: bool = True) -> Iterator[CardData]:
    """Yield a card for each entry of ``records``; what it refers to comes before it.

    Args:
        records: the records of a directory.
        labels: whether addresses have envelope lines; they take time to compute.
    """
    known: dict[RecordUid, Organisation | Post] = {}
    for record in records:
        if isinstance(record, Organisation | Post):
            known[record.uid] = record
        if isinstance(record, Person | Organisation | Post):
            yield _card(record, known, labels=labels)


def _card(
    entry: Person | Organisation | Post,
    known: Mapping[RecordUid, Organisation | Post],
    *,
    labels: bool,
) -> CardData:
    kind = kind_of(entry)
    return CardData(
        uid=entry.uid,
        kind=kind,
        names=entry.names,
        jobs=tuple(_jobs(entry, known)),
        emails=entry.emails,
        phones=entry.phones,
        addresses=entry.addresses,
        labels=tuple(envelope_lines(one) for one in entry.addresses) if labels else (),
        links=entry.links,
        note=entry.note,
        languages=entry.languages if isinstance(entry, Person) else (),
        revision=entry.changed_at,
    )


def _jobs(
    entry: Person | Organisation | Post, known: Mapping[RecordUid, Organisation | Post]
) -> Iterator[CardJob]:
    match entry:
        case Person():
            for tenure in entry.tenures:
                if tenure.validity.end is not None:
                    continue
                post = known[tenure.post] if tenure.post else None
                title = tenure.title or (display_name(post.names) if post else "")
                organisation = tenure.organisation
                if isinstance(post, Post):
                    organisation = organisation or post.organisation
                yield _job(organisation, title, known)
        case Post():
            yield _job(entry.organisation, display_name(entry.names), known)
        case Organisation():
            if entry.parents:
                above = _job(entry.parents[0].organisation, "", known)
                units = (*above.units, display_name(entry.names))
                yield CardJob(organisation=above.organisation, units=units)


def _job(
    uid: RecordUid | None, title: str, known: Mapping[RecordUid, Organisation | Post]
) -> CardJob:
    """Return an employment with the names of the organisation and those above it."""
    names: list[str] = []
    while uid is not None:
        organisation = known[uid]
        names.insert(0, display_name(organisation.names))
        parents = organisation.parents if isinstance(organisation, Organisation) else ()
        uid = parents[0].organisation if parents else None
    return CardJob(organisation=names[0] if names else "", units=tuple(names[1:]), title=title)
