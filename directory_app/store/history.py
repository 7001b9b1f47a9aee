"""Read the history, and take actions back."""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, select, update

from directory_app.domain.changes import (
    Action,
    ActionKind,
    Change,
    RecordConflict,
    TakenBack,
)
from directory_app.domain.codec import content_of, encode
from directory_app.domain.deltas import Conflict, Delta, revert
from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.identifiers import ActionId, RecordKind, RecordRef, RecordUid
from directory_app.domain.labels import is_nameless
from directory_app.domain.records import Record
from directory_app.store.actions import ActionWriter, recording
from directory_app.store.database import Database
from directory_app.store.loading import load_many
from directory_app.store.tables import METADATA
from directory_app.store.turning import TURNED

_ACTION = METADATA.tables["action"]
_CHANGE = METADATA.tables["change"]


def read_action(connection: Connection, number: ActionId) -> Action:
    """Return one action of the history.

    Raises:
        UnknownRecordError: there is none of that number.
    """
    row = connection.execute(select(_ACTION).where(_ACTION.c.id == number)).mappings().first()
    if row is None:
        raise UnknownRecordError(str(number))
    return _action_of(row)


def read_actions(
    connection: Connection,
    *,
    ref: RecordRef | None = None,
    before: ActionId | None = None,
    limit: int = 100,
) -> tuple[Action, ...]:
    """Return actions, newest first: all, or those that changed the record ``ref`` names.

    Args:
        connection: a transaction of the directory.
        ref: the record of interest, or None for all.
        before: only actions older than this one, to read page after page.
        limit: how many at most.
    """
    query = select(_ACTION).order_by(_ACTION.c.id.desc()).limit(limit)
    if ref is not None:
        touching = select(_CHANGE.c.action_id).where(_CHANGE.c.record_uid == ref.uid)
        query = query.where(_ACTION.c.id.in_(touching))
    if before is not None:
        query = query.where(_ACTION.c.id < before)
    return tuple(_action_of(row) for row in connection.execute(query).mappings())


def read_changes(connection: Connection, action: ActionId) -> tuple[Change, ...]:
    """Return what an action did, record by record, in the order it was done."""
    return _changes(connection, select(_CHANGE).where(_CHANGE.c.action_id == action))


def _read_other_changes(connection: Connection, action: ActionId) -> tuple[Change, ...]:
    """Return what an action did beside what was turned over as whole records."""
    turned = select(TURNED.c.change)
    query = select(_CHANGE).where(_CHANGE.c.action_id == action, _CHANGE.c.id.not_in(turned))
    return _changes(connection, query)


def _changes(connection: Connection, query: Select[Any]) -> tuple[Change, ...]:
    return tuple(
        Change(
            RecordRef(row["record_kind"], row["record_uid"]),
            row["record_name"],
            row["created"],
            Delta(row["before"], row["after"]),
        )
        for row in connection.execute(query.order_by(_CHANGE.c.id)).mappings()
    )


def take_back(
    database: Database, number: ActionId, kind: ActionKind, *, user_name: str
) -> TakenBack:
    """Take an action back as far as its values still are the ones it wrote.

    A record it created goes to the bin, if nobody changed it since. Taking back is an action of
    its own (``kind`` is UNDO or REDO) and can be taken back in turn.

    Raises:
        UnknownRecordError: there is no such action.
        StoreError: the file could not be written; nothing was changed.
    """
    with database.reading() as connection:
        action = read_action(connection, number)
    with recording(
        database, kind, user_name=user_name, subject=action.subject, takes_back=number
    ) as writer:
        writer.take_back_whole_records(number)
        conflicts = _revert_changes(writer, _read_other_changes(writer.connection, number))
        _unmark(writer, action)
    return TakenBack(action, writer.changes, conflicts)


def _revert_changes(
    writer: ActionWriter, changes: tuple[Change, ...]
) -> tuple[RecordConflict, ...]:
    loaded = _loaded(writer.connection, changes)
    present: dict[RecordRef, Record] = {}
    binned: list[RecordRef] = []
    conflicts: list[RecordConflict] = []
    for change in reversed(changes):
        record = present.setdefault(change.ref, loaded[change.ref])
        if not change.created:
            present[change.ref], found = _revert_one(record, change.delta)
            if found:
                conflicts.append(RecordConflict(change.ref, change.record_name, found))
        elif _is_as_created(record, change.delta):
            binned.append(change.ref)
        elif record.binned_at is None:
            conflicts.append(RecordConflict(change.ref, change.record_name, ()))
    kept_in_bin = set(binned)
    writer.save([record for ref, record in present.items() if ref not in kept_in_bin])
    writer.set_binned(binned, binned=True)
    return tuple(conflicts)


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


def _action_of(row: RowMapping) -> Action:
    return Action(
        ActionId(row["id"]),
        row["kind"],
        row["at"],
        row["user_name"],
        row["subject"],
        row["count"],
        row["takes_back"],
        row["taken_back"],
    )
