"""What stands for a place of the navigation in a query, so that it can be kept as a rule."""

from datetime import date
from typing import Any, Final

from sqlalchemy import Connection

from directory_app.domain.errors import UnsayableScopeError
from directory_app.domain.kinds import CONSORTIUM_ROLES, OrganisationKind
from directory_app.domain.query import (
    AnyPart,
    GroupKind,
    InGroup,
    InRole,
    IsVacant,
    OfKind,
    Query,
    ToReview,
)
from directory_app.domain.query_reading import query_text, read_query
from directory_app.domain.views import RECORD_KIND_OF, ListQuery, Scope, ScopeKind

_PHASE_PARTS: Final[dict[ScopeKind, tuple[AnyPart, ...]]] = {
    ScopeKind.PHASE: (),
    ScopeKind.PHASE_PARTNERS: (InRole(roles=CONSORTIUM_ROLES),),
}
"""What is said beside the phase of the places below it.

Coordinators cannot be told from guests of its events, so no query says either.
"""

_TAG_NAME: Final = "SELECT name FROM tag WHERE uid = :key"
_LIST_NAME: Final = "SELECT name FROM contact_list WHERE uid = :key"
_LIST_RULE: Final = "SELECT rule FROM contact_list WHERE uid = :key"
_SAVED_QUERY: Final = "SELECT query FROM saved_search WHERE uid = :key"
_PHASE_NAME: Final = """
SELECT rtrim(n.text || ' ' || CASE WHEN f.number != '' THEN f.number ELSE f.title END) FROM phase f
JOIN programme_name n ON n.programme_id = f.programme_id
WHERE f.uid = :key ORDER BY n.kind = 'acronym' DESC, n.position LIMIT 1
"""


def rule_of(connection: Connection, query: ListQuery, day: date) -> str:
    """Return the text of a search that finds what ``query`` lists.

    Raises:
        UnsayableScopeError: no query stands for the scope, such as the bin.
    """
    parts = (*_scope_parts(connection, query.scope, day), *read_query(query.text, today=day).parts)
    return query_text(Query(parts))


def _scope_parts(connection: Connection, scope: Scope, day: date) -> tuple[AnyPart, ...]:
    if scope.kind in RECORD_KIND_OF:
        return (OfKind(records=frozenset({RECORD_KIND_OF[scope.kind]})),)
    if scope.kind in _PHASE_PARTS:
        phase = _group(connection, GroupKind.PROGRAMME, _PHASE_NAME, scope)
        return (phase, *_PHASE_PARTS[scope.kind])
    match scope.kind:
        case ScopeKind.EVERYTHING:
            return ()
        case ScopeKind.ORGANISATION_KIND:
            return (OfKind(organisations=frozenset({OrganisationKind(scope.key)})),)
        case ScopeKind.VACANT_POSTS:
            return (IsVacant(vacant=True),)
        case ScopeKind.TO_REVIEW:
            return (ToReview(to_review=True),)
        case ScopeKind.TAG:
            return (_group(connection, GroupKind.TAG, _TAG_NAME, scope),)
        case ScopeKind.LIST | ScopeKind.SAVED_SEARCH:
            return _kept_parts(connection, scope, day)
        case _:
            raise UnsayableScopeError(scope.kind)


def _kept_parts(connection: Connection, scope: Scope, day: date) -> tuple[AnyPart, ...]:
    """Return the rule of a list or saved search; a list of members is named."""
    is_list = scope.kind is ScopeKind.LIST
    rule = _one(connection, _LIST_RULE if is_list else _SAVED_QUERY, scope)
    if rule or not is_list:
        return read_query(rule, today=day).parts
    return (_group(connection, GroupKind.LIST, _LIST_NAME, scope),)


def _group(connection: Connection, group: GroupKind, statement: str, scope: Scope) -> InGroup:
    return InGroup(group=group, text=_one(connection, statement, scope))


def _one(connection: Connection, statement: str, scope: Scope) -> str:
    found: Any = connection.exec_driver_sql(statement, {"key": scope.key}).scalar()
    return found or ""
