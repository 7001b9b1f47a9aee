"""The lines of the navigation, each with the exact number of entries behind it."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, Subquery, func, select

from directory_app.domain.identifiers import RecordKind
from directory_app.domain.sorting import sort_key
from directory_app.domain.views import ListQuery, NavigationLine, Scope, ScopeKind
from directory_app.store.reading import scopes
from directory_app.store.reading.columns import (
    CONTACT_LIST,
    ENTRY,
    PHASE,
    PROGRAMME,
    SAVED_SEARCH,
    TAG,
)
from directory_app.store.reading.counts import (
    count_by_kind,
    count_by_organisation_kind,
    count_by_tag,
    count_vacant_posts,
)
from directory_app.store.reading.lists import EntryLists
from directory_app.store.reading.naming import newest_phase_first, phase_label, programme_label

_PHASE_SCOPES: dict[ScopeKind, Callable[[date], Subquery]] = {
    ScopeKind.PHASE: scopes.phase_members,
    ScopeKind.PHASE_COORDINATORS: scopes.phase_coordinators,
    ScopeKind.PHASE_PARTNERS: scopes.phase_partners,
    ScopeKind.PHASE_EVENTS: scopes.phase_event_participants,
}


def read_navigation(
    connection: Connection, lists: EntryLists, day: date
) -> tuple[NavigationLine, ...]:
    """Return every line in the order the window shows them.

    Organisation kinds that nothing belongs to are left out; programmes' phases come newest first.
    Lists by rule and saved searches have no count here: finding it takes a search each.
    """
    return (
        *_entry_lines(connection, day),
        *_phase_lines(connection, day),
        *_list_lines(connection, day),
        *_search_lines(connection),
        *_tag_lines(connection),
        _line(connection, lists, ScopeKind.TO_REVIEW, day),
        _line(connection, lists, ScopeKind.BIN, day),
    )


def _entry_lines(connection: Connection, day: date) -> Iterator[NavigationLine]:
    by_kind = count_by_kind(connection)
    yield NavigationLine(Scope(ScopeKind.EVERYTHING), sum(by_kind.values()))
    yield NavigationLine(Scope(ScopeKind.PEOPLE), by_kind[RecordKind.PERSON])
    yield NavigationLine(Scope(ScopeKind.ORGANISATIONS), by_kind[RecordKind.ORGANISATION])
    for kind, count in count_by_organisation_kind(connection).items():
        yield NavigationLine(Scope(ScopeKind.ORGANISATION_KIND, kind), count)
    yield NavigationLine(Scope(ScopeKind.POSTS), by_kind[RecordKind.POST])
    yield NavigationLine(Scope(ScopeKind.VACANT_POSTS), count_vacant_posts(connection, day))


def _line(connection: Connection, lists: EntryLists, kind: ScopeKind, day: date) -> NavigationLine:
    scope = Scope(kind)
    return NavigationLine(scope, lists.count(connection, ListQuery(scope), day))


def _phase_lines(connection: Connection, day: date) -> Iterator[NavigationLine]:
    programme = programme_label(PHASE.c.programme_id, PHASE)
    phases = connection.execute(
        select(PHASE.c.uid, phase_label(PHASE), programme.label("programme"))
        .join_from(PHASE, PROGRAMME, PROGRAMME.c.id == PHASE.c.programme_id)
        .where(PHASE.c.binned_at.is_(None), PROGRAMME.c.binned_at.is_(None))
        .order_by("programme", PROGRAMME.c.id, *newest_phase_first(PHASE), PHASE.c.id)
    ).all()
    if not phases:
        return
    counts = {
        kind: _count_members(connection, members(day)) for kind, members in _PHASE_SCOPES.items()
    }
    for uid, name, of_programme in phases:
        for kind, counted in counts.items():
            yield NavigationLine(
                Scope(kind, uid), counted.get(uid, 0), name=name, programme=of_programme or ""
            )


def _count_members(connection: Connection, members: Subquery) -> dict[str, int]:
    """Return how many members that are not in the bin each key has."""
    return dict(
        connection.execute(
            select(members.c.key, func.count())
            .join(ENTRY, ENTRY.c.id == members.c.entry_id)
            .where(ENTRY.c.binned_at.is_(None))
            .group_by(members.c.key)
        ).all()
    )


def _list_lines(connection: Connection, day: date) -> Iterator[NavigationLine]:
    kept = connection.execute(
        select(CONTACT_LIST.c.uid, CONTACT_LIST.c.name, CONTACT_LIST.c.rule)
        .where(CONTACT_LIST.c.binned_at.is_(None))
        .order_by(CONTACT_LIST.c.id)
    ).all()
    if not kept:
        return
    counted = _count_members(connection, scopes.list_members(day))
    for uid, name, rule in sorted(kept, key=_by_name):
        scope = Scope(ScopeKind.LIST, uid)
        count = None if rule else counted.get(uid, 0)
        yield NavigationLine(scope, count, name=name)


def _search_lines(connection: Connection) -> Iterator[NavigationLine]:
    kept = connection.execute(
        select(SAVED_SEARCH.c.uid, SAVED_SEARCH.c.name)
        .where(SAVED_SEARCH.c.binned_at.is_(None))
        .order_by(SAVED_SEARCH.c.id)
    ).all()
    for uid, name in sorted(kept, key=_by_name):
        scope = Scope(ScopeKind.SAVED_SEARCH, uid)
        yield NavigationLine(scope, None, name=name)


def _tag_lines(connection: Connection) -> Iterator[NavigationLine]:
    tags = connection.execute(
        select(TAG.c.id, TAG.c.uid, TAG.c.name, TAG.c.colour)
        .where(TAG.c.binned_at.is_(None))
        .order_by(TAG.c.id)
    ).all()
    if not tags:
        return
    counted = count_by_tag(connection)
    for number, uid, name, colour in sorted(tags, key=_by_name):
        yield NavigationLine(
            Scope(ScopeKind.TAG, uid), counted.get(number, 0), name=name, colour=colour
        )


def _by_name(row: Any) -> str:
    """Return what lists, searches and tags are sorted by."""
    return sort_key(row.name)
