"""Read the history."""

from sqlalchemy import ColumnElement, Connection, RowMapping, select

from directory_app.domain.changes import (
    Action,
    Change,
)
from directory_app.domain.deltas import Delta
from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.identifiers import ActionId, RecordRef
from directory_app.store.tables import METADATA

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


def read_changes(
    connection: Connection, action: ActionId, among: ColumnElement[bool] | None = None
) -> tuple[Change, ...]:
    """Return what an action did, record by record, in the order it was done.

    Args:
        connection: a transaction of the directory.
        action: the action.
        among: a condition for the changes of interest, or None for all.
    """
    query = select(_CHANGE).where(_CHANGE.c.action_id == action).order_by(_CHANGE.c.id)
    if among is not None:
        query = query.where(among)
    return tuple(
        Change(
            RecordRef(row["record_kind"], row["record_uid"]),
            row["record_name"],
            row["created"],
            Delta(row["before"], row["after"]),
        )
        for row in connection.execute(query).mappings()
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
