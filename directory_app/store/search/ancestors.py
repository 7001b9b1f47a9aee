"""Which organisations others are part of: upwards for their names, downwards for a renaming."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Final

from sqlalchemy import Connection

from directory_app.store.batches import batches
from directory_app.store.search.sql import holds, numbers

# UNION, not UNION ALL: links that run in a circle end by themselves. CROSS JOIN keeps SQLite from
# reading all names first.
_NAME: Final = "CASE WHEN n.text != '' THEN n.text ELSE n.given || ' ' || n.family END"

_LINE: Final = f"""
WITH RECURSIVE line(child, ancestor) AS (
    SELECT l.entry_id, l.organisation_id FROM parent_link l
    WHERE l.entry_id IN ({{numbers}}) AND {holds("l")}
    UNION
    SELECT line.child, l.organisation_id FROM line
    JOIN parent_link l ON l.entry_id = line.ancestor AND {holds("l")}
)
"""

_UPWARDS: Final = f"""
{_LINE}
SELECT line.child, {_NAME}
FROM line
CROSS JOIN entry e ON e.id = line.ancestor AND e.binned_at IS NULL
CROSS JOIN entry_name n ON n.entry_id = line.ancestor
"""

_ABOVE: Final = f"{_LINE} SELECT DISTINCT ancestor FROM line"

_THEMSELVES: Final = f"""
SELECT e.id, {_NAME} FROM entry e JOIN entry_name n ON n.entry_id = e.id
WHERE e.id IN ({{numbers}}) AND e.binned_at IS NULL
"""

_DOWNWARDS: Final = f"""
WITH RECURSIVE below(id) AS (
    SELECT l.entry_id FROM parent_link l
    WHERE l.organisation_id IN ({{numbers}}) AND {holds("l")}
    UNION
    SELECT l.entry_id FROM below
    JOIN parent_link l ON l.organisation_id = below.id AND {holds("l")}
)
SELECT id FROM below
"""


def ancestor_names(
    connection: Connection, organisations: Iterable[int], day: date
) -> dict[int, list[str]]:
    """Return the names of all that each organisation (row number) is part of on ``day``."""
    return _names(connection, _UPWARDS, organisations, {"day": day.isoformat()})


def ancestors_of(connection: Connection, organisations: Iterable[int], day: date) -> set[int]:
    """Return the row numbers of all that ``organisations`` are part of on ``day``."""
    found: set[int] = set()
    for batch in batches(organisations):
        statement = _ABOVE.format(numbers=numbers(batch))
        found.update(connection.exec_driver_sql(statement, {"day": day.isoformat()}).scalars())
    return found


def names_as_ancestors(
    connection: Connection, organisations: Iterable[int]
) -> dict[int, list[str]]:
    """Return the names that each organisation (row number) has for those that are part of it."""
    return _names(connection, _THEMSELVES, organisations, {})


def _names(
    connection: Connection, statement: str, organisations: Iterable[int], bound: dict[str, str]
) -> dict[int, list[str]]:
    names: dict[int, list[str]] = defaultdict(list)
    for batch in batches(organisations):
        numbered = statement.format(numbers=numbers(batch))
        for number, name in connection.exec_driver_sql(numbered, bound):
            names[number].append(name)
    return names


def organisations_below(
    connection: Connection, organisations: Iterable[int], day: date
) -> set[int]:
    """Return the row numbers of what is part of ``organisations`` on ``day``, at any depth."""
    found: set[int] = set()
    for batch in batches(organisations):
        statement = _DOWNWARDS.format(numbers=numbers(batch))
        found.update(connection.exec_driver_sql(statement, {"day": day.isoformat()}).scalars())
    return found
