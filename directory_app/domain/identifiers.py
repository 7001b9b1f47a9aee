"""Identifiers of records and of the items inside them."""

import os
from enum import StrEnum
from typing import NamedTuple, NewType, cast

RecordUid = NewType("RecordUid", str)
"""Lasting identifier of any record; what records use to refer to each other (design section 2)."""

EntryUid = NewType("EntryUid", RecordUid)
ProgrammeUid = NewType("ProgrammeUid", RecordUid)
PhaseUid = NewType("PhaseUid", RecordUid)
EventUid = NewType("EventUid", RecordUid)
ListUid = NewType("ListUid", RecordUid)
SourceUid = NewType("SourceUid", RecordUid)
TagUid = NewType("TagUid", RecordUid)
SavedSearchUid = NewType("SavedSearchUid", RecordUid)

ItemUid = NewType("ItemUid", str)
"""Identifier of one value of a record (a name, a phone, a tenure); unique inside its record."""

EntryId = NewType("EntryId", int)
"""Short number of an entry inside one directory file; lists hold these. Never written to files."""

ActionId = NewType("ActionId", int)
"""Number of one user action in the history of one directory file."""

_ITEM_UID_BYTES = 8
_ITEM_UIDS_AT_ONCE = 256
_ITEM_UID_PLACES = [
    slice(2 * place, 2 * (place + _ITEM_UID_BYTES))
    for place in range(0, _ITEM_UID_BYTES * _ITEM_UIDS_AT_ONCE, _ITEM_UID_BYTES)
]


class RecordKind(StrEnum):
    """The kinds of record whose changes are kept in the history."""

    PERSON = "person"
    ORGANISATION = "organisation"
    POST = "post"
    PROGRAMME = "programme"
    PHASE = "phase"
    EVENT = "event"
    LIST = "list"
    SOURCE = "source"
    TAG = "tag"
    SAVED_SEARCH = "saved_search"


ENTRY_KINDS = frozenset({RecordKind.PERSON, RecordKind.ORGANISATION, RecordKind.POST})
"""The kinds that are entries: what can be reached."""


class RecordRef(NamedTuple):
    """Point to one record: its kind and its UID."""

    kind: RecordKind
    uid: RecordUid


def new_record_uid() -> RecordUid:
    """Return a fresh UID for a record: a random UUID as text (RFC 9562, version 4)."""
    import uuid  # here, since it loads the system's UUID library and lists only read UIDs

    return RecordUid(str(uuid.uuid4()))


def new_entry_uid() -> EntryUid:
    """Return a fresh UID for a person, organisation or post."""
    return EntryUid(new_record_uid())


def new_item_uid() -> ItemUid:
    """Return a fresh UID for an item: 16 hexadecimal digits, enough inside one record."""
    try:
        return _ready_item_uids.pop()  # one step: no two threads get the same one
    except IndexError:
        first, *others = _random_item_uids()
        _ready_item_uids.extend(others)
        return first


def _random_item_uids() -> list[ItemUid]:
    """Return many UIDs for one question to the system; an import needs millions."""
    digits = os.urandom(_ITEM_UID_BYTES * _ITEM_UIDS_AT_ONCE).hex()
    return cast("list[ItemUid]", list(map(digits.__getitem__, _ITEM_UID_PLACES)))


_ready_item_uids: list[ItemUid] = []
if hasattr(os, "register_at_fork"):
    # A process that was forked must not give out the UIDs of its parent.
    os.register_at_fork(after_in_child=_ready_item_uids.clear)
