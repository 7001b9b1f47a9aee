"""Which index rows a change or a new day touches beside those of the entries themselves.

People and posts are found by the names of their posts and organisations, so their rows hold copies
of those. Joining at query time instead needs 70 to 160 ms for two common words among 100,000
entries; copies need a few, at the price of the rows written here when a body is renamed.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final

from sqlalchemy import Connection

from directory_app.store.batches import batches
from directory_app.store.search.ancestors import organisations_below
from directory_app.store.search.sql import numbers

_HOLDERS: Final = "SELECT entry_id FROM tenure WHERE post_id IN ({ids})"
_MEMBERS: Final = """
SELECT entry_id FROM tenure WHERE organisation_id IN ({ids})
UNION SELECT entry_id FROM post WHERE organisation_id IN ({ids})
UNION SELECT t.entry_id FROM post p JOIN tenure t ON t.post_id = p.entry_id
WHERE p.organisation_id IN ({ids})
"""
_BEARERS: Final = "SELECT organisation_id FROM role WHERE phase_id IN ({ids})"

# A period that begins or ends between two days makes somebody present or former.
_TURNED: Final = """
(substr(ltrim(coalesce(valid_to, ''), '~') || '-99-99', 1, 10) >= :since
 AND substr(ltrim(coalesce(valid_to, '9999'), '~') || '-99-99', 1, 10) < :day)
OR (substr(ltrim(coalesce(valid_from, ''), '~') || '-00-00', 1, 10) > :since
    AND substr(ltrim(coalesce(valid_from, '9999'), '~') || '-00-00', 1, 10) <= :day)
"""
_TURNED_PEOPLE: Final = f"SELECT entry_id FROM tenure WHERE {_TURNED}"
_TURNED_NAMES: Final = f"SELECT entry_id FROM entry_name WHERE {_TURNED}"
_TURNED_BODIES: Final = f"SELECT entry_id FROM parent_link WHERE {_TURNED}"


def holders_of_posts(connection: Connection, posts: Iterable[int]) -> set[int]:
    """Return the people (row numbers) who hold or held ``posts``."""
    return _found(connection, _HOLDERS, posts)


def members_of(connection: Connection, bodies: Iterable[int]) -> set[int]:
    """Return the posts in ``bodies`` and the people who are or were in them."""
    return _found(connection, _MEMBERS, bodies)


def all_below(connection: Connection, bodies: Iterable[int], day: date) -> set[int]:
    """Return what is part of ``bodies`` on ``day``, with its posts and people, and theirs."""
    among = set(bodies)
    below = organisations_below(connection, among, day)
    return below | members_of(connection, among | below)


def bearers_of_roles(connection: Connection, phases: Iterable[int]) -> set[int]:
    """Return the organisations with a role in ``phases``."""
    return _found(connection, _BEARERS, phases)


def turned_between(connection: Connection, since: date, day: date) -> set[int]:
    """Return the entries whose names, posts or bodies began or ended after ``since``."""
    bound = {"since": since.isoformat(), "day": day.isoformat()}
    people = set(connection.exec_driver_sql(_TURNED_PEOPLE, bound).scalars())
    named = set(connection.exec_driver_sql(_TURNED_NAMES, bound).scalars())
    bodies = set(connection.exec_driver_sql(_TURNED_BODIES, bound).scalars())
    # Who is in a post or body is found by its former names as somebody who was there before.
    named |= holders_of_posts(connection, named) | members_of(connection, named)
    return people | named | bodies | all_below(connection, bodies, day)


def _found(connection: Connection, statement: str, ids: Iterable[int]) -> set[int]:
    found: set[int] = set()
    for batch in batches(ids):
        found.update(connection.exec_driver_sql(statement.format(ids=numbers(batch))).scalars())
    return found
