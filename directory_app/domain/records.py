"""The union of all records and what is known of each kind: its class and what it is called."""

from typing import Final, TypeGuard

from directory_app.domain.entries import Entry, Organisation, Person, Post
from directory_app.domain.events import Event
from directory_app.domain.identifiers import RecordKind, RecordRef
from directory_app.domain.lists import ContactList, SavedSearch, Source, Tag
from directory_app.domain.programmes import Phase, Programme

Record = (
    Person | Organisation | Post | Programme | Phase | Event | ContactList | Source | Tag
    | SavedSearch
)  # fmt: skip

RECORD_CLASSES: Final[dict[RecordKind, type[Record]]] = {
    RecordKind.PERSON: Person,
    RecordKind.ORGANISATION: Organisation,
    RecordKind.POST: Post,
    RecordKind.PROGRAMME: Programme,
    RecordKind.PHASE: Phase,
    RecordKind.EVENT: Event,
    RecordKind.LIST: ContactList,
    RecordKind.SOURCE: Source,
    RecordKind.TAG: Tag,
    RecordKind.SAVED_SEARCH: SavedSearch,
}
"""The domain class of each kind of record."""

_KINDS: Final = {record_class: kind for kind, record_class in RECORD_CLASSES.items()}


def kind_of(record: Record) -> RecordKind:
    """Return the kind of ``record``."""
    return _KINDS[type(record)]


def is_entry(record: Record | None) -> TypeGuard[Entry]:
    """Tell whether ``record`` is a person, an organisation or a post."""
    return isinstance(record, Person | Organisation | Post)


def ref_of(record: Record) -> RecordRef:
    """Return the reference by which other records and change sets name ``record``."""
    return RecordRef(kind_of(record), record.uid)
