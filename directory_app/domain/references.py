"""Which other records a record refers to."""

import dataclasses
from collections.abc import Iterator

from directory_app.domain.entries import Organisation, Person, Post
from directory_app.domain.events import Event
from directory_app.domain.identifiers import RecordUid
from directory_app.domain.items import Item
from directory_app.domain.lists import ContactList
from directory_app.domain.programmes import Phase, Programme
from directory_app.domain.records import Record


def referred_uids(record: Record) -> Iterator[RecordUid]:
    """Yield the UID of every record that ``record`` refers to, some of them repeatedly."""
    yield from _own_references(record)
    if isinstance(record, Person | Organisation | Post):
        yield from record.tags
    yield from record.sources
    for field in dataclasses.fields(record):
        content = getattr(record, field.name)
        if isinstance(content, tuple):
            for item in content:
                if isinstance(item, Item):
                    yield from item.sources


def _own_references(record: Record) -> Iterator[RecordUid]:
    """Yield what only records of this kind refer to."""
    match record:
        case Person():
            for tenure in record.tenures:
                yield from filter(None, (tenure.post, tenure.organisation))
        case Organisation():
            yield from (link.organisation for link in record.parents)
        case Post():
            yield from filter(None, (record.organisation, record.programme))
        case Programme():
            yield from (*record.donors, *record.period.sources, *record.countries_sources)
        case Phase():
            yield record.programme
            yield from (role.organisation for role in record.roles)
            for value in (record.planned, record.actual, record.contract):
                yield from value.sources
        case Event():
            yield from filter(None, (record.programme, record.phase))
            yield from (one.entry for one in record.participations)
        case ContactList():
            yield from (one.entry for one in record.memberships)
        case _:
            return
