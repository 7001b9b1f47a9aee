"""The orders of a list, each answered by an index where the whole directory is listed."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeVarTuple

from sqlalchemy import ColumnElement, Connection, Select, and_, case, not_, or_, select

from directory_app.domain.identifiers import RecordKind
from directory_app.domain.views import SortKey
from directory_app.store.reading.columns import ENTRY
from directory_app.store.reading.scopes import binned_entries

Ts = TypeVarTuple("Ts")

_WALKED_AT_ONCE = 200
"""How many organisations are looked up together."""

_EMPLOYER = ENTRY.alias("employer")
_EMPLOYED = ENTRY.alias("employed")


def sorted_by(
    statement: Select[*Ts],
    key: SortKey,
    *,
    descending: bool,
) -> Select[*Ts]:
    """Return ``statement`` over ``ENTRY`` in the order of ``key``, ties broken by id.

    By organisation, organisations come under their own name, ahead of those who belong to them, and
    entries without an organisation come last whichever the direction.
    """
    if key is SortKey.ORGANISATION:
        known = and_(_EMPLOYER.c.id == ENTRY.c.employer_id, _EMPLOYER.c.binned_at.is_(None))
        itself = ENTRY.c.kind == RecordKind.ORGANISATION.value
        name = case((itself, ENTRY.c.sort_name), else_=_EMPLOYER.c.sort_name)
        number = case((itself, ENTRY.c.id), else_=_EMPLOYER.c.id)
        under = (name.desc(), number.desc()) if descending else (name, number)
        return statement.outerjoin(_EMPLOYER, known).order_by(
            name.is_(None), *under, itself.desc(), ENTRY.c.sort_name, ENTRY.c.id
        )
    column = {
        SortKey.NAME: ENTRY.c.sort_name,
        SortKey.FAMILY_NAME: ENTRY.c.sort_family,
        SortKey.CHANGED: ENTRY.c.changed_at,
    }[key]
    if descending:
        return statement.order_by(column.desc(), ENTRY.c.id.desc())
    return statement.order_by(column, ENTRY.c.id)


def walk_organisations(
    connection: Connection,
    conditions: Sequence[ColumnElement[bool]],
    *,
    with_organisations: bool,
    descending: bool,
) -> Iterator[int]:
    """Yield the ids of the entries of ``conditions`` in the order of ``SortKey.ORGANISATION``.

    For much of the directory this is far quicker than sorting: it goes along the index of
    organisations and looks up who is listed under each, so the first page comes at once.
    ``with_organisations`` tells whether all organisations are part of the list themselves.
    """
    is_organisation = ENTRY.c.kind == RecordKind.ORGANISATION.value
    organisations = select(ENTRY.c.id).where(ENTRY.c.binned_at.is_(None), is_organisation)
    ordered = sorted_by(organisations, SortKey.NAME, descending=descending)
    by_name = (ENTRY.c.sort_name, ENTRY.c.id)
    members = select(ENTRY.c.employer_id, ENTRY.c.id).where(*conditions).order_by(*by_name)
    for batch in connection.execute(ordered).scalars().partitions(_WALKED_AT_ONCE):
        listed = defaultdict(list)
        # As a set of ids, so that SQLite takes the index of employers and not the one of kinds.
        employed = select(_EMPLOYED.c.id).where(_EMPLOYED.c.employer_id.in_(batch))
        of_batch = members.where(ENTRY.c.id.in_(employed))
        for organisation, member in connection.execute(of_batch):
            listed[organisation].append(member)
        for organisation in batch:
            if with_organisations:
                yield organisation
            yield from listed[organisation]
    unlisted = or_(ENTRY.c.employer_id.is_(None), ENTRY.c.employer_id.in_(binned_entries()))
    rest = select(ENTRY.c.id).where(*conditions, not_(is_organisation), unlisted)
    yield from connection.execute(rest.order_by(*by_name)).scalars()
