"""Exact counts of large groups, without reading their rows.

SQLite counts a whole table or index in no time; what lies in the bin is little and is taken off
again. Asking every entry whether it is binned would take ten times as long.
"""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, func, not_, select

from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import OrganisationKind
from directory_app.store.reading.columns import (
    CONTACT_LIST,
    ENTRY,
    ENTRY_TAG,
    EVENT,
    ORGANISATION,
    PERSON,
    POST,
    PROGRAMME,
)
from directory_app.store.reading.scopes import binned_entries, holders_of

_TABLES = {
    RecordKind.PERSON: PERSON,
    RecordKind.ORGANISATION: ORGANISATION,
    RecordKind.POST: POST,
}


def count_by_kind(connection: Connection) -> dict[RecordKind, int]:
    """Return how many people, organisations and posts there are, the bin left out."""
    totals = connection.execute(
        select(
            *(select(func.count()).select_from(each).scalar_subquery() for each in _TABLES.values())
        )
    ).one()
    counted = dict(zip(_TABLES, totals, strict=True))
    binned = connection.execute(
        select(ENTRY.c.kind, func.count())
        .where(ENTRY.c.binned_at.is_not(None))
        .group_by(ENTRY.c.kind)
    )
    for kind, count in binned:
        counted[RecordKind(kind)] -= count
    return counted


def count_by_organisation_kind(connection: Connection) -> dict[OrganisationKind, int]:
    """Return how many organisations of each kind there are, without kinds nobody has."""
    counted = _count_groups(connection, ORGANISATION.c.kind, ORGANISATION.c.entry_id)
    return {kind: counted[kind] for kind in OrganisationKind if counted.get(kind)}


def count_by_tag(connection: Connection) -> dict[int, int]:
    """Return how many entries bear each tag, by the tag's row number."""
    return _count_groups(connection, ENTRY_TAG.c.tag_id, ENTRY_TAG.c.entry_id)


def count_records(connection: Connection) -> tuple[int, int, int]:
    """Return how many programmes, events and lists there are, the bin left out."""
    counting = (
        select(func.count()).select_from(table).where(table.c.binned_at.is_(None))
        for table in (PROGRAMME, EVENT, CONTACT_LIST)
    )
    programmes, events, lists = connection.execute(
        select(*(count.scalar_subquery() for count in counting))
    ).one()
    return programmes, events, lists


def count_vacant_posts(connection: Connection, day: date) -> int:
    """Return how many posts nobody holds on ``day``."""
    return connection.execute(
        select(func.count())
        .select_from(POST)
        .where(
            not_(exists(holders_of(POST.c.entry_id, day, around=POST))),
            POST.c.entry_id.not_in(binned_entries()),
        )
    ).scalar_one()


def _count_groups(
    connection: Connection, group: ColumnElement[Any], entry: ColumnElement[int]
) -> dict[Any, int]:
    """Return the number of rows by ``group``, less those whose ``entry`` lies in the bin."""
    counting = select(group, func.count()).group_by(group)
    counted: dict[Any, int] = dict(connection.execute(counting).all())
    for key, count in connection.execute(counting.where(entry.in_(binned_entries()))):
        counted[key] -= count
    return counted
