"""What the index says of itself: with which folding and on which day it was made."""

import secrets
from datetime import date
from typing import Final

from sqlalchemy import Connection

FOLDING_VERSION: Final = "2"
"""Changes whenever readings or tokens are others than before; older indexes are built anew."""

_FOLDING: Final = "folding"
_DAY: Final = "day"
_BUILT: Final = "built"
_AFTER: Final = "after"

_LAST_ACTION: Final = "SELECT coalesce(max(id), 0) FROM action"


def is_folding_current(connection: Connection) -> bool:
    """Tell whether the index was written with the folding of this program."""
    return _read(connection, _FOLDING) == FOLDING_VERSION


def day_of_index(connection: Connection) -> date:
    """Return the day whose present and former holders the index knows."""
    return date.fromisoformat(_read(connection, _DAY) or date.min.isoformat())


def mark_built(connection: Connection) -> None:
    """Say that the index was built anew, so that what was remembered of it is worth nothing."""
    _write(connection, _BUILT, secrets.token_hex(8))


def mark_current(connection: Connection, day: date) -> None:
    """Say that the index has the folding of this program and what holds on ``day``."""
    _write(connection, _FOLDING, FOLDING_VERSION)
    _write(connection, _DAY, day.isoformat())
    _write(connection, _AFTER, str(_last_action(connection)))


def is_as_left_by(connection: Connection, action: int) -> bool:
    """Tell whether nothing was written into the index since an action, nor anything else.

    What went into the bin with the action is indexed then as it was before.
    """
    after = _read(connection, _AFTER)
    is_written_by_it = after is not None and int(after) < action
    return is_written_by_it and _last_action(connection) == action


def _last_action(connection: Connection) -> int:
    return int(connection.exec_driver_sql(_LAST_ACTION).scalar_one())


def _read(connection: Connection, name: str) -> str | None:
    query = "SELECT value FROM search_state WHERE name = :name"
    found: str | None = connection.exec_driver_sql(query, {"name": name}).scalar()
    return found


def _write(connection: Connection, name: str, value: str) -> None:
    connection.exec_driver_sql(
        "INSERT INTO search_state (name, value) VALUES (:name, :value) "
        "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        {"name": name, "value": value},
    )
