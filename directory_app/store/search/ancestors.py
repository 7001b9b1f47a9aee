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
_UPWARDS: Final = f"""
WITH RECURSIVE line(child, ancestor) AS (
    SELECT l.entry_id, l.organisation_id FROM parent_link l
    WHERE l.entry_id IN ({{numbers}}) AND {holds("l")}
    UNION
    SELECT line.child, l.organisation_id FROM line
    JOIN parent_link l ON l.entry_id = line.ancestor AND {holds("l")}
)
SELECT line.child,
       CASE WHEN n.text != '' THEN n.text ELSE n.given || ' ' || n.family END
FROM line
CROSS JOIN entry e ON e.id = line.ancestor AND e.binned_at IS NULL
CROSS JOIN entry_name n ON n.entry_id = line.ancestor
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
    names: dict[int, list[str]] = defaultdict(list)
    for batch in batches(organisations):
        statement = _UPWARDS.format(numbers=numbers(batch))
        for number, name in connection.exec_driver_sql(statement, {"day": day.isoformat()}):
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
