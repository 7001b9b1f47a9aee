"""Takes actions back: what still is as they left it becomes again what it was.

Of an action with many changes, what becomes of the entries is prepared first, so that others wait
only while it is written.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, select, true, update

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.changes import Action, ActionKind, Change, RecordConflict, TakenBack
from directory_app.domain.codec import content_of, encode
from directory_app.domain.deltas import Conflict, Delta, revert
from directory_app.domain.errors import StaleRecordError, UnknownRecordError
from directory_app.domain.identifiers import (
    ActionId,
    RecordKind,
    RecordRef,
    RecordUid,
)
from directory_app.domain.labels import is_nameless
from directory_app.domain.records import Record, is_entry
from directory_app.store.actions import ActionWriter, recording
from directory_app.store.batches import batches
from directory_app.store.database import Database
from directory_app.store.history import read_action, read_changes
from directory_app.store.loading import load_many
from directory_app.store.scratch import ScratchFile
from directory_app.store.staged_changes import STAGED_ORDER, ChangeStager
from directory_app.store.staged_writing import Report, no_report
from directory_app.store.staging import SCRATCH_TABLES
from directory_app.store.tables import METADATA
from directory_app.store.turning import TURNED, TurnedRecords

MANY: Final = 500
"""Changes from which on they are prepared before others have to wait."""

_ATTEMPTS: Final = 3
"""How often they are prepared; if somebody saves each time, they are written as they come."""

_ACTION: Final = METADATA.tables["action"]
_CHANGE: Final = METADATA.tables["change"]


def take_back(
    database: Database,
    number: ActionId,
    kind: ActionKind,
    *,
    user_name: str,
    many: int = MANY,
    report: Report = no_report,
) -> TakenBack:
    """Take an action back as far as its values still are the ones it wrote.

    A record it created goes to the bin, if nobody changed it since. Taking back is an action of
    its own (``kind`` is UNDO or REDO) and can be taken back in turn.

    Args:
        database: the open directory.
        number: the action.
        kind: what the user does.
        user_name: who does it.
        many: the number of changes from which on they are prepared first.
        report: is told how far it is, of 0 where that is not known; what it raises ends the work,
            and nothing was changed.

    Raises:
        UnknownRecordError: there is no such action.
        StoreError: the file could not be written; nothing was changed.
    """
    with database.reading() as connection:
        action = read_action(connection, number)
    for _ in range(_ATTEMPTS if action.count >= many else 0):
        try:
            with closing(ScratchFile(SCRATCH_TABLES)) as scratch:
                prepared = _prepared(database, number, scratch, many, report)
                return _take_back(database, action, kind, user_name, prepared, report)
        except StaleRecordError:
            continue  # somebody saved meanwhile
    return _take_back(database, action, kind, user_name, None, report)


@dataclass(slots=True)
class _Reverted:
    """What becomes of some records when changes are taken back.

    Attributes:
        records: what they become.
        binned: those that go into the bin.
        conflicts: what is left alone.
    """

    records: list[Record] = field(default_factory=list)
    binned: list[RecordRef] = field(default_factory=list)
    conflicts: list[RecordConflict] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Prepared:
    """What becomes of the entries when an action is taken back, staged in a scratch file.

    Attributes:
        scratch: the file.
        stager: staged it.
        binned: entries that go into the bin beside.
        conflicts: what is left alone of the entries.
        turned: the records that are turned over whole: that go into the bin, and that come back.
    """

    scratch: ScratchFile
    stager: ChangeStager
    binned: Sequence[RecordRef]
    conflicts: Sequence[RecordConflict]
    turned: ChangeSet


def _prepared(
    database: Database, number: ActionId, scratch: ScratchFile, many: int, report: Report
) -> _Prepared | None:
    """Prepare to take an action back; None if too few entries change for that."""
    binned: list[RecordRef] = []
    conflicts: list[RecordConflict] = []
    with database.reading() as connection:
        turned = TurnedRecords(connection, number, datetime.now(UTC)).changes
        changed = {kind: _changed_uids(connection, number, kind) for kind in STAGED_ORDER}
        done, total = 0, sum(map(len, changed.values()))
        if total < many:
            return None
        stager = ChangeStager(scratch, connection)
        for kind in (RecordKind.ORGANISATION, RecordKind.POST):
            for batch in batches(ref.uid for ref in turned.refs if ref.kind is kind):
                stager.turn(filter(is_entry, load_many(connection, kind, batch).values()))
        for uids in changed.values():
            for batch in batches(uids):
                report(done, 2 * total)
                done += len(batch)
                changes = _read_other_changes(connection, number, _CHANGE.c.record_uid.in_(batch))
                reverted = _revert(connection, changes)
                entries = list(filter(is_entry, reverted.records))
                stager.change(entries, based_on={each.uid: each.version for each in entries})
                binned += reverted.binned
                conflicts += reverted.conflicts
        stager.finish()
    return _Prepared(scratch, stager, binned, conflicts, turned)


def _take_back(
    database: Database,
    action: Action,
    kind: ActionKind,
    user_name: str,
    prepared: _Prepared | None,
    report: Report,
) -> TakenBack:
    def tell(done: int, total: int) -> None:
        report(total + done, 2 * total)  # the first half is what was prepared

    if prepared is None:
        report(0, 0)
    conflicts: list[RecordConflict] = []
    with recording(
        database,
        kind,
        user_name=user_name,
        subject=action.subject,
        takes_back=action.id,
        scratch=None if prepared is None else prepared.scratch,
    ) as writer:
        if prepared is not None:
            writer.write_staged(tell, prepared.stager)
            writer.set_binned(prepared.binned, binned=True)
            conflicts += prepared.conflicts
        turned = writer.take_back_whole_records(action.id)
        others: ColumnElement[bool] = true()
        if prepared is not None:
            for ref in turned.refs ^ prepared.turned.refs:
                raise StaleRecordError(ref.uid)
            others = _CHANGE.c.record_kind.not_in(STAGED_ORDER)
        reverted = _revert(
            writer.connection, _read_other_changes(writer.connection, action.id, others)
        )
        writer.save(reverted.records)
        writer.set_binned(reverted.binned, binned=True)
        _unmark(writer, action)
    return TakenBack(action, writer.changes, (*conflicts, *reverted.conflicts))


def _changed_uids(connection: Connection, action: ActionId, kind: RecordKind) -> list[RecordUid]:
    """Return the records of a kind that an action changed and that are not turned over."""
    query = (
        select(_CHANGE.c.record_uid)
        .where(_CHANGE.c.action_id == action, _CHANGE.c.record_kind == kind, _is_not_turned())
        .order_by(_CHANGE.c.id)
    )
    return list(connection.execute(query).scalars())


def _read_other_changes(
    connection: Connection, action: ActionId, among: ColumnElement[bool]
) -> tuple[Change, ...]:
    """Return what an action did beside what is turned over as whole records.

    Args:
        connection: its table of what is turned over is filled.
        action: the action.
        among: a condition for the changes of interest.
    """
    return read_changes(connection, action, among & _is_not_turned())


def _is_not_turned() -> ColumnElement[bool]:
    return _CHANGE.c.id.not_in(select(TURNED.c.change))


def _revert(connection: Connection, changes: Sequence[Change]) -> _Reverted:
    """Return what becomes of records when these changes of them are taken back.

    Raises:
        UnknownRecordError: one is not in the directory.
    """
    loaded = _loaded(connection, changes)
    present: dict[RecordRef, Record] = {}
    found = _Reverted()
    for change in reversed(changes):
        record = present.setdefault(change.ref, loaded[change.ref])
        if not change.created:
            present[change.ref], conflicts = _revert_one(record, change.delta)
            if conflicts:
                found.conflicts.append(RecordConflict(change.ref, change.record_name, conflicts))
        elif _is_as_created(record, change.delta):
            found.binned.append(change.ref)
        elif record.binned_at is None:
            found.conflicts.append(RecordConflict(change.ref, change.record_name, ()))
    kept_in_bin = set(found.binned)
    found.records += (record for ref, record in present.items() if ref not in kept_in_bin)
    return found


def _loaded(connection: Connection, changes: Iterable[Change]) -> dict[RecordRef, Record]:
    """Return the records that were changed, as they are now.

    Raises:
        UnknownRecordError: one is not in the directory.
    """
    uids: dict[RecordKind, list[RecordUid]] = defaultdict(list)
    for change in changes:
        uids[change.ref.kind].append(change.ref.uid)
    found: dict[RecordRef, Record] = {}
    for kind, wanted in uids.items():
        records = load_many(connection, kind, wanted)
        for uid in wanted:
            if uid not in records:
                raise UnknownRecordError(uid)
            found[RecordRef(kind, uid)] = records[uid]
    return found


def _revert_one(record: Record, delta: Delta) -> tuple[Record, tuple[Conflict, ...]]:
    reverted, conflicts = revert(record, delta)
    if not is_nameless(reverted):
        return reverted, conflicts
    # Its other names were taken away since; the last one must stay.
    names: dict[str, Any] = {
        field: getattr(record, field)
        for field in ("names", "name", "title")
        if field in delta.after
    }
    left_alone = tuple(
        Conflict(field, "", encode(getattr(record, field)), delta.before[field]) for field in names
    )
    return dataclasses.replace(reverted, **names), (*conflicts, *left_alone)


def _is_as_created(record: Record, delta: Delta) -> bool:
    return delta.after == content_of(record)


def _unmark(writer: ActionWriter, action: Action) -> None:
    """When an undo is taken back, what it had taken back stands again."""
    if action.takes_back is not None:
        writer.connection.execute(
            update(_ACTION).where(_ACTION.c.id == action.takes_back).values(taken_back=False)
        )
