"""Which other records a record refers to."""

from collections.abc import Iterator
from functools import cache

from directory_app.domain.codec import shapes
from directory_app.domain.entries import Organisation, Person, Post
from directory_app.domain.events import Event
from directory_app.domain.identifiers import RecordKind, RecordUid
from directory_app.domain.lists import ContactList
from directory_app.domain.programmes import Phase, Programme
from directory_app.domain.records import RECORD_CLASSES, Record, kind_of


def referred_uids(record: Record) -> Iterator[RecordUid]:
    """Yield the UID of every record that ``record`` refers to, some of them repeatedly."""
    yield from _own_references(record)
    if isinstance(record, Person | Organisation | Post):
        yield from record.tags
    yield from record.sources
    for name in _fields_of_items(kind_of(record)):
        for item in getattr(record, name):
            yield from item.sources


@cache
def _fields_of_items(kind: RecordKind) -> tuple[str, ...]:
    return tuple(shape.name for shape in shapes(RECORD_CLASSES[kind]) if shape.holds_items)


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
