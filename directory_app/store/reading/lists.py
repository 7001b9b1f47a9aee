"""The entries a list shows, as ids in order: the first page at once, or all of them."""

from array import array
from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice

from sqlalchemy import ColumnElement, Connection, func, select

from directory_app.domain.identifiers import EntryId
from directory_app.domain.query import AnyPart, Query
from directory_app.domain.views import RECORD_KIND_OF, ListQuery, Page, Scope, ScopeKind, SortKey
from directory_app.store.reading.columns import CONTACT_LIST, ENTRY, SAVED_SEARCH
from directory_app.store.reading.counts import count_by_kind, count_vacant_posts
from directory_app.store.reading.orders import sorted_by, walk_organisations
from directory_app.store.reading.scopes import entries_in
from directory_app.store.reading.search_engine import ID_TYPE, Search, SearchEngine

_ORGANISATIONS = frozenset({ScopeKind.ORGANISATIONS, ScopeKind.ORGANISATION_KIND})
_WALKED = frozenset(
    {ScopeKind.EVERYTHING, ScopeKind.PEOPLE, ScopeKind.POSTS, ScopeKind.VACANT_POSTS}
)
"""Scopes so large that sorting them by organisation would be slow."""

Conditions = tuple[ColumnElement[bool], ...]


class EntryLists:
    """Answers list queries; what a typed text means is left to the search engine."""

    def __init__(self, engine: Callable[[], SearchEngine]) -> None:
        """Ask ``engine`` for one when a query has a text or a list is a rule."""
        self._engine = engine

    def first_page(self, connection: Connection, query: ListQuery, size: int, day: date) -> Page:
        """Return the first ``size`` entries of ``query`` on ``day``, and how many there are.

        Of a search with more entries the number is not known yet: counting costs more.
        """
        search = search_of(connection, query, day)
        if search is not None:
            hits = self._engine().first(connection, search, size)
            ids = tuple(map(EntryId, hits.ids))
            return Page(len(ids) if hits.is_complete else None, ids)
        conditions = entries_in(query.scope, day)
        total = _count(connection, query, conditions, day)
        ids = tuple(map(EntryId, islice(_ids(connection, query, conditions, limit=size), size)))
        return Page(total, ids)

    def all_ids(self, connection: Connection, query: ListQuery, day: date) -> "array[int]":
        """Return every id ``query`` finds on ``day``, in order, as an array of type ``q``."""
        search = search_of(connection, query, day)
        if search is not None:
            return self._engine().all(connection, search)
        conditions = entries_in(query.scope, day)
        return array(ID_TYPE, _ids(connection, query, conditions))

    def count(self, connection: Connection, query: ListQuery, day: date) -> int:
        """Return how many entries ``query`` finds on ``day``."""
        search = search_of(connection, query, day)
        if search is not None:
            return self._engine().count(connection, search)
        return _count(connection, query, entries_in(query.scope, day), day)


def search_of(connection: Connection, query: ListQuery, day: date) -> Search | None:
    """Return what ``query`` searches for; None when it lists a scope without a search.

    A saved search, or a list by rule, is the whole directory with the parts of its rule.
    """
    parts = _parts_of(query.text, day)
    rule = _rule_of(connection, query.scope)
    if rule is None:
        if not parts:
            return None
        return _search(query, day, parts, (), query.scope)
    # A rule that says nothing keeps nothing.
    kept = _parts_of(rule, day)
    return _search(query, day, parts if kept else (), kept, Scope())


def _search(
    query: ListQuery,
    day: date,
    parts: tuple[AnyPart, ...],
    kept: tuple[AnyPart, ...],
    scope: Scope,
) -> Search:
    return Search(
        Query(parts),
        day,
        within=Query(kept),
        scope=scope,
        sort=query.sort,
        descending=query.descending,
    )


def _parts_of(text: str, day: date) -> tuple[AnyPart, ...]:
    if not text.strip():
        return ()
    # What reading a query needs loads when somebody searches, not before the first list.
    from directory_app.domain.query_reading import read_query

    return read_query(text, today=day).parts


def _count(connection: Connection, query: ListQuery, conditions: Conditions, day: date) -> int:
    kind = query.scope.kind
    if kind is ScopeKind.EVERYTHING:
        return sum(count_by_kind(connection).values())
    if kind in RECORD_KIND_OF:
        return count_by_kind(connection)[RECORD_KIND_OF[kind]]
    if kind is ScopeKind.VACANT_POSTS:
        return count_vacant_posts(connection, day)
    counting = select(func.count()).select_from(ENTRY).where(*conditions)
    return connection.execute(counting).scalar_one()


def _ids(
    connection: Connection,
    query: ListQuery,
    conditions: Conditions,
    *,
    limit: int | None = None,
) -> Iterator[int]:
    """Yield the ids of ``query`` in order; those after the first ``limit`` may be missing."""
    sort = query.sort
    if sort is SortKey.ORGANISATION:
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
    if sort is SortKey.CHANGED and query.scope.kind in RECORD_KIND_OF:
        # Hidden in an expression, the kind keeps SQLite from its index: the index of times gives
        # the order, and most of what it passes is of the kind wanted.
        kind = RECORD_KIND_OF[query.scope.kind]
        conditions = (ENTRY.c.binned_at.is_(None), ENTRY.c.kind.concat("") == kind.value)
    statement = select(ENTRY.c.id).where(*conditions)
    statement = sorted_by(statement, sort, descending=query.descending)
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
