"""How a change of a record stands in the history."""

from typing import Any

from directory_app.domain.deltas import Delta
from directory_app.domain.identifiers import ActionId
from directory_app.domain.labels import record_label
from directory_app.domain.records import Record, kind_of
from directory_app.store.changed_rows import Later


def change_columns(
    action: ActionId | Later, record: Record, delta: Delta, *, created: bool
) -> dict[str, Any]:
    """Return the columns of a row of the table ``change``.

    Args:
        action: what changed the record.
        record: as it is afterwards.
        delta: how it differs from before.
        created: there was none before.
    """
    return {
        "action_id": action,
        "record_kind": kind_of(record),
        "record_uid": record.uid,
        "record_name": record_label(record),
        "created": created,
        "before": delta.before,
        "after": delta.after,
    }
