"""One user action: every change of every record goes through here and into the history.

No other code writes records, so no service can forget the history or the full-text index: rows,
index and history change in one transaction or not at all.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice

from sqlalchemy import Connection, insert, update

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.changes import ActionKind
from directory_app.domain.codec import content_of
from directory_app.domain.deltas import Delta, difference
from directory_app.domain.entries import Person, Post
from directory_app.domain.errors import NamelessRecordError, StaleRecordError
from directory_app.domain.identifiers import ENTRY_KINDS, ActionId, RecordKind, RecordRef, RecordUid
from directory_app.domain.labels import is_nameless, record_label
from directory_app.domain.records import Record, kind_of, ref_of
from directory_app.store.batches import BATCH
from directory_app.store.database import Database
from directory_app.store.derived import update_employers, update_posts
from directory_app.store.history_rows import change_columns
from directory_app.store.loading import load, load_many
from directory_app.store.rows import RowWriter
from directory_app.store.scratch import ScratchFile
from directory_app.store.search.state import is_as_left_by
from directory_app.store.search.upkeep import IndexUpkeep
from directory_app.store.staged_changes import ChangeStager
from directory_app.store.staged_writing import (
    Report,
    changed_records,
    check_staged,
    moved_posts,
    note_in_index,
    staged_records,
    write_staged,
)
from directory_app.store.tables import METADATA
from directory_app.store.turning import TurnedRecords

_ACTION = METADATA.tables["action"]
_CHANGE = METADATA.tables["change"]


class ActionWriter:
    """Writes all changes of one user action; get one from :func:`recording`.

    Attributes:
        connection: the open write transaction, for reading what the action depends on.
        changes: what has been changed; complete once the ``with`` block is over.
    """

    def __init__(
        self,
        connection: Connection,
        kind: ActionKind,
        user_name: str,
        subject: str,
        takes_back: ActionId | None,
    ) -> None:
        """Begin an action; it leaves no trace unless something is changed."""
        self.connection = connection
        self.changes = ChangeSet()
        self._kind = kind
        self._user_name = user_name
        self._subject = subject
        self._takes_back = takes_back
        self._now = datetime.now(UTC)
        self._rows = RowWriter(connection, self._now)
        self._index = IndexUpkeep(connection)
        self._action: ActionId | None = None
        self._count = 0

    def save(
        self, records: Sequence[Record], *, based_on: Mapping[RecordUid, int] | None = None
    ) -> None:
        """Add new records and change present ones; what is equal to what is there is left alone.

        Args:
            records: whole records, in any order; they may refer to each other. The store keeps
                version and times itself. Of one that is there twice the last counts.
            based_on: for records that somebody edited, the version that was read.

        Raises:
            NamelessRecordError: a record has no name at all.
            StaleRecordError: a record has another version than ``based_on`` says.
            UnknownRecordError: a record refers to one that is not there.
        """
        records = list({record.uid: record for record in records}.values())
        for record in records:
            if is_nameless(record):
                raise NamelessRecordError(record.uid)
        present = self._present(records)
        for uid, version in (based_on or {}).items():
            if uid in present and present[uid].version != version:
                raise StaleRecordError(uid)
        self._add([record for record in records if record.uid not in present])
        self._change((present[record.uid], record) for record in records if record.uid in present)

    def write_staged(self, report: Report, changes: ChangeStager | None = None) -> None:
        """Write what the scratch file that is attached holds, but for records left out.

        Args:
            report: is told how far it is; what it raises ends the action.
            changes: staged what becomes of present entries; None: only new records are written.

        Raises:
            StaleRecordError: the directory is not any more as it was when that was staged.
        """
        check_staged(self.connection)
        new = frozenset(staged_records(self.connection))
        changed = ChangeSet() if changes is None else changed_records(self.connection)
        if not new and not changed:
            return
        action = self._action or self._begin("" if changes is None else changes.name)
        write_staged(
            self.connection, action, self._now, report, None if changes is None else changes.rows
        )
        if changed:
            update_posts(self.connection, moved_posts(self.connection))
            note_in_index(self.connection, self._index)
        self._count_in(len(new), ChangeSet(added=new))
        self._count_in(len(changed.refs), changed)

    def set_binned(self, refs: Collection[RecordRef], *, binned: bool) -> None:
        """Put records into the bin, or bring them back with everything that belongs to them.

        Raises:
            UnknownRecordError: a record is not in the directory.
        """
        at = self._now if binned else None
        records = (load(self.connection, ref) for ref in dict.fromkeys(refs))
        self._change(
            (record, dataclasses.replace(record, binned_at=at))
            for record in records
            if (record.binned_at is not None) != binned
        )

    def take_back_whole_records(self, number: ActionId) -> ChangeSet:
        """Bin what an action made and nobody changed since, or undo such binning, all at once.

        What else the action did is left as it is; :mod:`directory_app.store.taking_back` sees to
        that.
        """
        turned = TurnedRecords(self.connection, number, self._now)
        if not turned.changes:
            return turned.changes
        # So it mostly is when something is done again right after it was undone.
        is_as_left = self._action is None and is_as_left_by(self.connection, number)
        turned.turn(self._action or self._begin(""))
        self._index.note_turned(
            bodies=turned.numbers(RecordKind.ORGANISATION),
            posts=turned.numbers(RecordKind.POST),
            phases=turned.numbers(RecordKind.PHASE),
            back=[each for kind in ENTRY_KINDS for each in turned.numbers(kind, only_added=True)],
            is_as_left=is_as_left,
        )
        self._count_in(len(turned.changes.refs), turned.changes)
        return turned.changes

    def finish(self) -> None:
        """Write the index, and complete the action's own row in the history."""
        if self._action is None:
            return
        self._index.write()
        own = update(_ACTION).where(_ACTION.c.id == self._action)
        self.connection.execute(own.values(count=self._count, subject=self._subject))
        self.changes = dataclasses.replace(self.changes, action=self._action)

    def _present(self, records: Sequence[Record]) -> dict[RecordUid, Record]:
        uids: dict[RecordKind, list[RecordUid]] = {}
        for record in records:
            uids.setdefault(kind_of(record), []).append(record.uid)
        present: dict[RecordUid, Record] = {}
        for kind, wanted in uids.items():
            present.update(load_many(self.connection, kind, wanted))
        return present

    def _add(self, records: Sequence[Record]) -> None:
        if not records:
            return
        self._rows.insert(records)
        self._refresh_derived(records)
        for record in records:
            self._index.note_added(record, self._rows.number_of(record))
        self._record(
            [(record, True, Delta({}, content_of(record))) for record in records],
            ChangeSet(added=frozenset(ref_of(record) for record in records)),
        )

    def _change(self, changes: Iterable[tuple[Record, Record]]) -> None:
        """Write what present records become, many at once."""
        deltas = ((before, after, difference(before, after)) for before, after in changes)
        changed = ((before, after, delta) for before, after, delta in deltas if delta)
        while batch := list(islice(changed, BATCH)):
            self._rows.update([(before, after) for before, after, _ in batch])
            self._refresh_derived([after for _, after, _ in batch])
            for before, after, _ in batch:
                self._index.note_changed(before, after, self._rows.number_of(after))
            self._record(
                [(after, False, delta) for _, after, delta in batch],
                _change_set([(before, after) for before, after, _ in batch]),
            )

    def _refresh_derived(self, records: Sequence[Record]) -> None:
        numbers = [(record, self._rows.number_of(record)) for record in records]
        posts = [number for record, number in numbers if isinstance(record, Post)]
        people = [number for record, number in numbers if isinstance(record, Person)]
        update_posts(self.connection, posts)
        update_employers(self.connection, people)

    def _record(self, changed: Sequence[tuple[Record, bool, Delta]], changes: ChangeSet) -> None:
        action = self._action or self._begin(record_label(changed[0][0]))
        self.connection.execute(
            insert(_CHANGE),
            [
                change_columns(action, record, delta, created=created)
                for record, created, delta in changed
            ],
        )
        self._count_in(len(changed), changes)

    def _count_in(self, count: int, changes: ChangeSet) -> None:
        self._count += count
        self.changes = ChangeSet(
            self.changes.added | changes.added,
            self.changes.updated | changes.updated,
            self.changes.removed | changes.removed,
        )

    def _begin(self, name: str) -> ActionId:
        self._subject = self._subject or name
        result = self.connection.execute(
            insert(_ACTION).values(
                kind=self._kind,
                at=self._now,
                user_name=self._user_name,
                subject=self._subject,
                count=0,
                takes_back=self._takes_back,
                taken_back=False,
            )
        )
        (number,) = result.inserted_primary_key or (0,)
        action = self._action = ActionId(number)
        if self._takes_back is not None:
            self.connection.execute(
                update(_ACTION).where(_ACTION.c.id == self._takes_back).values(taken_back=True)
            )
        return action


def _change_set(changes: Iterable[tuple[Record, Record]]) -> ChangeSet:
    """Return what views must know: what goes into the bin is removed, what comes back is added."""
    refs: dict[tuple[bool, bool], set[RecordRef]] = defaultdict(set)
    for before, after in changes:
        refs[before.binned_at is None, after.binned_at is None].add(ref_of(after))
    return ChangeSet(
        added=frozenset(refs[False, True]),
        updated=frozenset(refs[True, True] | refs[False, False]),
        removed=frozenset(refs[True, False]),
    )


@contextmanager
def recording(
    database: Database,
    kind: ActionKind,
    *,
    user_name: str,
    subject: str = "",
    takes_back: ActionId | None = None,
    scratch: ScratchFile | None = None,
) -> Iterator[ActionWriter]:
    """Run one user action in one transaction; nothing of it stays when the block raises.

    Args:
        database: the open directory.
        kind: what the user does.
        user_name: who does it.
        subject: what it is done to; by default the name of the first record changed.
        takes_back: the action that this one takes back, for undo and redo.
        scratch: holds staged records that are to be added.
    """
    with database.writing(scratch) as connection:
        action = ActionWriter(connection, kind, user_name, subject, takes_back)
        yield action
        action.finish()
