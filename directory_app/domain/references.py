"""Which other records an entry refers to."""

from collections.abc import Iterator

from directory_app.domain.entries import Entry, Organisation, Person, Post
from directory_app.domain.identifiers import RecordUid


def references_of(entry: Entry) -> frozenset[RecordUid]:
    """Return the UIDs of the entries and programmes that ``entry`` names; tags and sources not."""
    return frozenset(_references(entry))


def _references(entry: Entry) -> Iterator[RecordUid]:
    match entry:
        case Person():
            for tenure in entry.tenures:
                yield from (uid for uid in (tenure.post, tenure.organisation) if uid is not None)
        case Organisation():
            yield from (parent.organisation for parent in entry.parents)
        case Post():
            yield from (uid for uid in (entry.organisation, entry.programme) if uid is not None)
