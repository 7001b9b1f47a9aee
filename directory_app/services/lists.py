"""Lists of entries, and the tags and sources there are."""

import dataclasses
from collections.abc import Collection, Iterable
from typing import TypeVar

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.dates import today
from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.identifiers import (
    ENTRY_KINDS,
    EntryUid,
    ListUid,
    RecordKind,
    RecordRef,
    new_record_uid,
)
from directory_app.domain.labels import record_label
from directory_app.domain.lists import ContactList, Membership, SavedSearch, Source, Tag
from directory_app.domain.sorting import sort_key
from directory_app.services.entries import EntryService
from directory_app.store.database import Database
from directory_app.store.loading import load, load_all

_R = TypeVar("_R", ContactList, SavedSearch, Source, Tag)


class ListService:
    """Reads lists, tags and sources, and keeps who is on a list; each change can be undone."""

    def __init__(self, database: Database, entries: EntryService) -> None:
        """Read from ``database`` and write through ``entries``, which records every change."""
        self._database = database
        self._entries = entries

    def all(self) -> tuple[ContactList, ...]:
        """Return the lists by name, the bin left out."""
        return self._by_name(RecordKind.LIST, ContactList)

    def tags(self) -> tuple[Tag, ...]:
        """Return the tags by name, the bin left out."""
        return self._by_name(RecordKind.TAG, Tag)

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """Return the saved searches by name, the bin left out."""
        return self._by_name(RecordKind.SAVED_SEARCH, SavedSearch)

    def sources(self) -> tuple[Source, ...]:
        """Return the sources by title, the bin left out."""
        return self._by_name(RecordKind.SOURCE, Source)

    def create(self, name: str, refs: Collection[RecordRef] = ()) -> ChangeSet:
        """Make a list called ``name`` with these entries on it.

        Raises:
            NamelessRecordError: the name is empty.
            UnknownRecordError: one of ``refs`` is no entry of the directory.
        """
        members = tuple(Membership(entry=uid) for uid in _entries_in(refs))
        return self._entries.save(
            [ContactList(uid=ListUid(new_record_uid()), name=name.strip(), memberships=members)]
        )

    def create_rule(self, name: str, rule: str) -> ChangeSet:
        """Make a list called ``name`` of whatever the search ``rule`` finds.

        Raises:
            NamelessRecordError: the name is empty.
        """
        return self._entries.save(
            [ContactList(uid=ListUid(new_record_uid()), name=name.strip(), rule=rule.strip())]
        )

    def set_rule(self, uid: ListUid, rule: str) -> ChangeSet:
        """Let a list by rule hold what another search finds.

        Raises:
            UnknownRecordError: there is no such list.
        """
        return self._entries.save([dataclasses.replace(self._get(uid), rule=rule.strip())])

    def rename(self, uid: ListUid, name: str) -> ChangeSet:
        """Give a list another name.

        Raises:
            NamelessRecordError: the name is empty.
            UnknownRecordError: there is no such list.
        """
        return self._entries.save([dataclasses.replace(self._get(uid), name=name.strip())])

    def add(self, uid: ListUid, refs: Collection[RecordRef]) -> ChangeSet:
        """Put entries on a list, at its end; those on it now are left as they are.

        Raises:
            UnknownRecordError: there is no such list, or one of ``refs`` is no entry.
        """
        kept = self._get(uid)
        present = {each.entry for each in kept.memberships if each.validity.includes(today())}
        added = tuple(Membership(entry=each) for each in _entries_in(refs) if each not in present)
        return self._entries.save(
            [dataclasses.replace(kept, memberships=(*kept.memberships, *added))]
        )

    def remove(self, uid: ListUid, refs: Collection[RecordRef]) -> ChangeSet:
        """Take entries off a list.

        Raises:
            UnknownRecordError: there is no such list.
        """
        gone = {ref.uid for ref in refs}
        kept = self._get(uid)
        staying = tuple(each for each in kept.memberships if each.entry not in gone)
        return self._entries.save([dataclasses.replace(kept, memberships=staying)])

    def _get(self, uid: ListUid) -> ContactList:
        with self._database.reading() as connection:
            record = load(connection, RecordRef(RecordKind.LIST, uid))
        if not isinstance(record, ContactList):
            raise UnknownRecordError(uid)
        return record

    def _by_name(self, kind: RecordKind, record_class: type[_R]) -> tuple[_R, ...]:
        with self._database.reading() as connection:
            found = load_all(connection, kind)
        return tuple(
            sorted(
                (record for record in found if isinstance(record, record_class)),
                key=lambda record: sort_key(record_label(record)),
            )
        )


def _entries_in(refs: Iterable[RecordRef]) -> list[EntryUid]:
    """Return the UIDs of ``refs``, each once.

    Raises:
        UnknownRecordError: one of them is no entry.
    """
    for ref in refs:
        if ref.kind not in ENTRY_KINDS:
            raise UnknownRecordError(ref.uid)
    return list(dict.fromkeys(EntryUid(ref.uid) for ref in refs))
