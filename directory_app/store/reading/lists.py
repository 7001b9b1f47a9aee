"""The entries a list shows, as ids in order: the first page at once, or all of them."""

from array import array
from collections.abc import Iterator
from datetime import date
from itertools import islice

from sqlalchemy import ColumnElement, Connection, false, func, select

from directory_app.domain.identifiers import EntryId, RecordKind
from directory_app.domain.views import ListQuery, Page, Scope, ScopeKind, SortKey
from directory_app.store.reading.columns import CONTACT_LIST, ENTRY, SAVED_SEARCH
from directory_app.store.reading.counts import count_by_kind, count_vacant_posts
from directory_app.store.reading.orders import sorted_by, walk_organisations
from directory_app.store.reading.scopes import entries_in
from directory_app.store.reading.search import SearchEngine

_ID_TYPE = "q"
"""Signed 64 bit: SQLite's row numbers."""

_RECORD_KINDS = {
    ScopeKind.PEOPLE: RecordKind.PERSON,
    ScopeKind.ORGANISATIONS: RecordKind.ORGANISATION,
    ScopeKind.POSTS: RecordKind.POST,
}
_ORGANISATIONS = frozenset({ScopeKind.ORGANISATIONS, ScopeKind.ORGANISATION_KIND})
_WALKED = frozenset(
    {ScopeKind.EVERYTHING, ScopeKind.PEOPLE, ScopeKind.POSTS, ScopeKind.VACANT_POSTS}
)
"""Scopes so large that sorting them by organisation would be slow."""

Conditions = tuple[ColumnElement[bool], ...]


class EntryLists:
    """Answers list queries; what a typed text means is left to the search engine."""

    def __init__(self, search: SearchEngine) -> None:
        """Use ``search`` for queries with a text and for lists that are a rule."""
        self._search = search

    def first_page(self, connection: Connection, query: ListQuery, size: int, day: date) -> Page:
        """Return how many entries ``query`` finds on ``day`` and the first ``size`` of them."""
        conditions, rank = self._conditions(connection, query, day)
        if rank is not None:
            return _best(connection, query, conditions, rank, size)
        total = _count(connection, query, conditions, day)
        ids = islice(_ids(connection, query, conditions, rank, limit=size), size)
        return Page(total, tuple(map(EntryId, ids)))

    def all_ids(self, connection: Connection, query: ListQuery, day: date) -> "array[int]":
        """Return every id ``query`` finds on ``day``, in order, as an array of type ``q``."""
        conditions, rank = self._conditions(connection, query, day)
        return array(_ID_TYPE, _ids(connection, query, conditions, rank))

    def count(self, connection: Connection, query: ListQuery, day: date) -> int:
        """Return how many entries ``query`` finds on ``day``."""
        conditions, _ = self._conditions(connection, query, day)
        return _count(connection, query, conditions, day)

    def _conditions(
        self, connection: Connection, query: ListQuery, day: date
    ) -> tuple[Conditions, ColumnElement[int] | None]:
        """Return what the entries of ``query`` fulfil, and their rank if a text is searched."""
        conditions = entries_in(query.scope, day)
        rule = _rule_of(connection, query.scope)
        if rule is not None:
            kept = self._search.find(connection, rule, day)
            conditions = (*entries_in(Scope(), day), false() if kept is None else kept.condition)
        found = self._search.find(connection, query.text, day) if query.text else None
        if found is None:
            return conditions, None
        return (*conditions, found.condition), found.rank


def _best(
    connection: Connection,
    query: ListQuery,
    conditions: Conditions,
    rank: ColumnElement[int],
    size: int,
) -> Page:
    """Return the first page of a search, counted on the way, since searching twice is slow."""
    statement = select(ENTRY.c.id, func.count().over()).where(*conditions)
    ordered = sorted_by(statement, query.sort, descending=query.descending, first=(rank,))
    counted = connection.execute(ordered.limit(size)).all()
    total = counted[0][1] if counted else 0
    return Page(total, tuple(EntryId(number) for number, _ in counted))


def _count(connection: Connection, query: ListQuery, conditions: Conditions, day: date) -> int:
    if not query.text:
        kind = query.scope.kind
        if kind is ScopeKind.EVERYTHING:
            return sum(count_by_kind(connection).values())
        if kind in _RECORD_KINDS:
            return count_by_kind(connection)[_RECORD_KINDS[kind]]
        if kind is ScopeKind.VACANT_POSTS:
            return count_vacant_posts(connection, day)
    counting = select(func.count()).select_from(ENTRY).where(*conditions)
    return connection.execute(counting).scalar_one()


def _ids(
    connection: Connection,
    query: ListQuery,
    conditions: Conditions,
    rank: ColumnElement[int] | None,
    *,
    limit: int | None = None,
) -> Iterator[int]:
    """Yield the ids of ``query`` in order; those after the first ``limit`` may be missing."""
    sort = query.sort
    if sort is SortKey.ORGANISATION and rank is None:
        if query.scope.kind in _WALKED:
            yield from walk_organisations(
                connection,
                conditions,
                with_organisations=query.scope.kind is ScopeKind.EVERYTHING,
                descending=query.descending,
            )
            return
        if query.scope.kind in _ORGANISATIONS:
            sort = SortKey.NAME  # they come under their own name, which an index answers
    if sort is SortKey.CHANGED and rank is None and query.scope.kind in _RECORD_KINDS:
        # Hidden in an expression, the kind keeps SQLite from its index: the index of times gives
        # the order, and most of what it passes is of the kind wanted.
        kind = _RECORD_KINDS[query.scope.kind]
        conditions = (ENTRY.c.binned_at.is_(None), ENTRY.c.kind.concat("") == kind.value)
    first = () if rank is None else (rank,)
    statement = select(ENTRY.c.id).where(*conditions)
    statement = sorted_by(statement, sort, descending=query.descending, first=first)
    yield from connection.execute(statement.limit(limit)).scalars()


def _rule_of(connection: Connection, scope: Scope) -> str | None:
    """Return the search that ``scope`` stands for, empty if it is gone; None for other scopes.

    A list without a rule has members instead.
    """
    if scope.kind is ScopeKind.SAVED_SEARCH:
        of_search = select(SAVED_SEARCH.c.query).where(SAVED_SEARCH.c.uid == scope.key)
        return connection.execute(of_search).scalar_one_or_none() or ""
    if scope.kind is ScopeKind.LIST:
        of_list = select(CONTACT_LIST.c.rule).where(CONTACT_LIST.c.uid == scope.key)
        return connection.execute(of_list).scalar_one_or_none() or None
    return None
