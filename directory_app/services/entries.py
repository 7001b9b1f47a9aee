"""What a user does to entries and other records: save, delete, restore, verify, tag."""

import dataclasses
from collections.abc import Collection, Mapping, Sequence

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.changes import ActionKind
from directory_app.domain.dates import today
from directory_app.domain.entries import Entry, Organisation, Person, Post
from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.folding import fold
from directory_app.domain.identifiers import (
    EntryUid,
    RecordKind,
    RecordRef,
    RecordUid,
    TagUid,
    new_record_uid,
)
from directory_app.domain.lists import Tag
from directory_app.domain.records import Record
from directory_app.services.recorder import Recorder
from directory_app.store.actions import ActionWriter
from directory_app.store.loading import kind_of_uid, load, load_all


class EntryService:
    """Reads and changes whole records; every change is one action that can be undone."""

    def __init__(self, recorder: Recorder) -> None:
        """Work on the directory of ``recorder``."""
        self._recorder = recorder

    def get(self, uid: EntryUid) -> Entry:
        """Return one entry.

        Raises:
            UnknownRecordError: there is no entry with this UID.
        """
        record = self.get_record(uid)
        if not isinstance(record, Person | Organisation | Post):
            raise UnknownRecordError(uid)
        return record

    def get_record(self, uid: RecordUid) -> Record:
        """Return one record of any kind.

        Raises:
            UnknownRecordError: there is no record with this UID.
        """
        with self._recorder.database.reading() as connection:
            kind = kind_of_uid(connection, uid)
            if kind is None:
                raise UnknownRecordError(uid)
            return load(connection, RecordRef(kind, uid))

    def save(
        self, records: Sequence[Record], *, based_on: Mapping[RecordUid, int] | None = None
    ) -> ChangeSet:
        """Add or change records together, as one action.

        Args:
            records: whole records; those not in the directory yet are added.
            based_on: the version each edited record had when it was read.

        Raises:
            NamelessRecordError: a record has no name at all.
            StaleRecordError: a record was changed since it was read; nothing is saved.
            UnknownRecordError: a record refers to one that is not there.
            StoreError: the file could not be written.
        """
        edited = any(record.version for record in records)
        kind = ActionKind.EDIT if edited else ActionKind.CREATE
        return self._recorder.run(kind, lambda action: action.save(records, based_on=based_on))

    def delete(self, refs: Collection[RecordRef]) -> ChangeSet:
        """Move records to the bin.

        Raises:
            UnknownRecordError: a record is not in the directory; nothing is moved.
        """
        return self._recorder.run(
            ActionKind.DELETE, lambda action: action.set_binned(refs, binned=True)
        )

    def restore(self, refs: Collection[RecordRef]) -> ChangeSet:
        """Bring records back from the bin, with everything that belongs to them.

        Raises:
            UnknownRecordError: a record is not in the directory; nothing is brought back.
        """
        return self._recorder.run(
            ActionKind.RESTORE, lambda action: action.set_binned(refs, binned=False)
        )

    def verify_today(self, refs: Collection[RecordRef]) -> ChangeSet:
        """Note that somebody saw today that these entries are right.

        Raises:
            UnknownRecordError: one of them is no entry of the directory.
        """

        def write(action: ActionWriter) -> None:
            action.save(
                [
                    dataclasses.replace(entry, verified_on=today(), to_verify=False)
                    for entry in _entries(action, refs)
                ]
            )

        return self._recorder.run(ActionKind.VERIFY, write)

    def tag(self, refs: Collection[RecordRef], name: str) -> ChangeSet:
        """Mark entries with the tag called ``name``, which is made when there is none.

        Tags are the same when their names fold to the same text.

        Raises:
            UnknownRecordError: one of ``refs`` is no entry of the directory.
        """

        def write(action: ActionWriter) -> None:
            tag = _tag_called(action, name)
            changed: list[Record] = [] if tag.version else [tag]
            for entry in _entries(action, refs):
                if tag.uid not in entry.tags:
                    tags = (*entry.tags, TagUid(tag.uid))
                    changed.append(dataclasses.replace(entry, tags=tags))
            action.save(changed)

        return self._recorder.run(ActionKind.EDIT, write)

    def untag(self, refs: Collection[RecordRef], tag: TagUid) -> ChangeSet:
        """Take a tag off entries.

        Raises:
            UnknownRecordError: one of ``refs`` is no entry of the directory.
        """

        def write(action: ActionWriter) -> None:
            action.save(
                [
                    dataclasses.replace(
                        entry, tags=tuple(each for each in entry.tags if each != tag)
                    )
                    for entry in _entries(action, refs)
                ]
            )

        return self._recorder.run(ActionKind.EDIT, write)


def _entries(action: ActionWriter, refs: Collection[RecordRef]) -> list[Entry]:
    entries: list[Entry] = []
    for ref in refs:
        record = load(action.connection, ref)
        if not isinstance(record, Person | Organisation | Post):
            raise UnknownRecordError(ref.uid)
        entries.append(record)
    return entries


def _tag_called(action: ActionWriter, name: str) -> Tag:
    for tag in load_all(action.connection, RecordKind.TAG):
        if isinstance(tag, Tag) and fold(tag.name) == fold(name):
            return tag
    return Tag(uid=TagUid(new_record_uid()), name=name.strip())
