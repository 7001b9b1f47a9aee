"""The conditions of a query and of a scope, as expressions for the index and as SQL."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import Connection, select
from sqlalchemy.dialects import sqlite

from directory_app.domain.identifiers import RecordKind
from directory_app.domain.query import (
    AnyPart,
    DateField,
    GroupKind,
    Has,
    Having,
    InCountry,
    InGroup,
    InRole,
    IsVacant,
    OfKind,
    OnDate,
    ToReview,
    Words,
)
from directory_app.domain.views import RECORD_KIND_OF, Scope, ScopeKind
from directory_app.store.reading.columns import ENTRY
from directory_app.store.reading.scopes import entries_in
from directory_app.store.reading.search_engine import Search
from directory_app.store.search import tokens
from directory_app.store.search.groups import Groups
from directory_app.store.search.patterns import either
from directory_app.store.search.sql import INDEX, holds, numbers

_HELD_POST: Final = f"SELECT t.entry_id FROM tenure t WHERE t.post_id IS NOT NULL AND {holds('t')}"
_HELD_BODY: Final = (
    f"SELECT t.entry_id FROM tenure t LEFT JOIN post p ON p.entry_id = t.post_id"
    f" WHERE coalesce(t.organisation_id, p.organisation_id) IS NOT NULL AND {holds('t')}"
    " UNION SELECT p.entry_id FROM post p WHERE p.organisation_id IS NOT NULL"
)
_WHOLE: Final = frozenset({ScopeKind.EVERYTHING, ScopeKind.SAVED_SEARCH})


@dataclass(slots=True)
class Conditions:
    """What entries must fulfil beside holding words.

    Attributes:
        facets: expressions for the index, all of which must match.
        excluded: expressions for the index, none of which may match.
        sql: conditions on ``entry e``, all of which must hold.
        parameters: what ``sql`` binds.
        kind: the one kind of record all entries are of, if that is known.
        is_narrow: it is likely that few entries fulfil ``sql``.
    """

    facets: list[str] = field(default_factory=list)
    excluded: list[str] = field(default_factory=list)
    sql: list[str] = field(default_factory=list)
    parameters: dict[str, Any] = field(default_factory=dict)
    kind: RecordKind | None = None
    is_narrow: bool = False

    def add(self, condition: str, *, negated: bool = False) -> None:
        """Add a condition in SQL; one that is unknown (NULL) does not hold."""
        self.sql.append(f"NOT coalesce(({condition}), 0)" if negated else f"({condition})")

    def bind(self, value: object) -> str:
        """Return the name of a parameter for ``value``, with its colon."""
        name = f"c{len(self.parameters)}"
        self.parameters[name] = value
        return f":{name}"

    def where(self) -> str:
        """Return the conditions in SQL, each after an AND."""
        return "".join(f" AND {each}" for each in self.sql)

    def by_index(self) -> str:
        """Return in SQL what the index demands, for statements that do not ask it otherwise."""
        conditions = []
        if self.facets:
            conditions.append(f"e.id IN ({self._matching(' AND '.join(self.facets))})")
        if self.excluded:
            conditions.append(f"e.id NOT IN ({self._matching(either(self.excluded))})")
        return " AND ".join(conditions) or "1"

    def _matching(self, expression: str) -> str:
        return f"SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH {self.bind(expression)}"


def conditions_of(
    connection: Connection, search: Search, groups: Groups, *, depth: int
) -> Conditions:
    """Return what the query and the scope of ``search`` demand beside words.

    Args:
        connection: where groups are looked up.
        search: the question.
        groups: programmes, tags and lists.
        depth: how many lists by rule lie around this search.
    """
    found = Conditions()
    _add_scope(found, search.scope, search.day)
    for part in (*search.query.parts, *search.within.parts):
        if isinstance(part, InGroup) and part.group is GroupKind.TAG:
            tags = groups.tag_tokens(connection, part.text)
            _add_facet(found, tags, negated=part.negated)
        elif isinstance(part, InGroup):
            condition = groups.condition(connection, part, search.day, depth)
            found.add(condition, negated=part.negated)
            found.is_narrow = found.is_narrow or not part.negated
        elif not isinstance(part, Words):
            _add_part(found, connection, search, part, groups)
    return found


def _add_scope(found: Conditions, scope: Scope, day: date) -> None:
    if scope.kind is ScopeKind.BIN:
        found.sql.append("e.binned_at IS NOT NULL")
        found.is_narrow = True
        return
    found.sql.append("e.binned_at IS NULL")
    if scope.kind in RECORD_KIND_OF:
        found.kind = RECORD_KIND_OF[scope.kind]
        found.sql.append(f"e.kind = '{found.kind.value}'")
        found.facets.append(f'"{tokens.record_token(found.kind)}"')
    elif scope.kind is ScopeKind.ORGANISATION_KIND:
        found.facets.append(f'"=k{"".join(filter(_is_token_sign, scope.key))}"')
    elif scope.kind not in _WHOLE:
        statement, parameters = _scope_statement(scope, day)
        names = {name: f"s_{name}" for name in parameters}
        for name in sorted(names, key=len, reverse=True):
            statement = statement.replace(f":{name}", f":{names[name]}")
        found.sql.append(f"e.id IN ({statement})")
        found.parameters |= {names[name]: value for name, value in parameters.items()}
        found.is_narrow = True


def _is_token_sign(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


@lru_cache(64)
def _scope_statement(scope: Scope, day: date) -> tuple[str, dict[str, Any]]:
    """Return the SELECT of the entries in ``scope`` with named parameters."""
    compiled = (
        select(ENTRY.c.id)
        .where(*entries_in(scope, day))
        .compile(
            dialect=sqlite.dialect(paramstyle="named"),
            compile_kwargs={"render_postcompile": True},
        )
    )
    return str(compiled), dict(compiled.params)


def _add_part(
    found: Conditions, connection: Connection, search: Search, part: AnyPart, groups: Groups
) -> None:
    match part:
        case OfKind():
            records = [tokens.record_token(kind) for kind in sorted(part.records)]
            bodies = [tokens.organisation_token(kind) for kind in sorted(part.organisations)]
            _add_facet(found, [*records, *bodies], negated=part.negated)
        case InCountry():
            codes = [tokens.country_token(code) for code in sorted(part.codes)]
            _add_facet(found, codes, negated=part.negated)
        case ToReview():
            _add_facet(found, [tokens.TO_REVIEW], negated=part.negated is part.to_review)
        case Has(what=Having.POST | Having.ORGANISATION):
            held = _HELD_POST if part.what is Having.POST else _HELD_BODY
            found.add(f"e.id IN ({held})", negated=part.negated is part.present)
        case Has():
            token = tokens.having_token(part.what)
            _add_facet(found, [token], negated=part.negated is part.present)
        case IsVacant():
            binned = "SELECT id FROM entry WHERE binned_at IS NOT NULL"
            holder = (
                "SELECT 1 FROM tenure t WHERE t.post_id = e.id "
                f"AND t.entry_id NOT IN ({binned}) AND {holds('t')}"
            )
            kind = f"e.kind = '{RecordKind.POST.value}'"
            exists = "NOT EXISTS" if part.vacant else "EXISTS"
            found.add(f"{kind} AND {exists} ({holder})", negated=part.negated)
        case InRole():
            found.add(_in_role(connection, search, part, groups), negated=part.negated)
            found.is_narrow = found.is_narrow or not part.negated
        case OnDate():
            found.add(_on_date(found, part), negated=part.negated)
        case Words() | InGroup():
            pass


def _add_facet(found: Conditions, names: list[str], *, negated: bool) -> None:
    expression = either(f'"{name}"' for name in names) if names else '"=none"'
    (found.excluded if negated else found.facets).append(expression)


def _in_role(connection: Connection, search: Search, part: InRole, groups: Groups) -> str:
    """Return the condition of a role; with a programme named beside it, a role in that."""
    kinds = ", ".join(f"'{kind.value}'" for kind in sorted(part.roles))
    condition = (
        "e.id IN (SELECT r.organisation_id FROM role r JOIN phase f ON f.id = r.phase_id"
        f" WHERE f.binned_at IS NULL AND r.kind IN ({kinds})"
    )
    named = [
        each
        for each in (*search.query.parts, *search.within.parts)
        if isinstance(each, InGroup) and each.group is GroupKind.PROGRAMME and not each.negated
    ]
    for programme in named:
        condition += f" AND r.phase_id IN ({numbers(groups.phases(connection, programme.text))})"
    return f"{condition})"


def _on_date(found: Conditions, part: OnDate) -> str:
    if part.which is DateField.VERIFIED:
        if part.never:
            return "e.verified_on IS NULL"
        since, until = part.since, part.until
        bounds = [
            f"e.verified_on >= {found.bind(since.isoformat())}" if since else "",
            f"e.verified_on <= {found.bind(until.isoformat())}" if until else "",
        ]
    else:
        until = part.until + timedelta(days=1) if part.until else None
        bounds = [
            f"e.changed_at >= {found.bind(start_of_day(part.since))}" if part.since else "",
            f"e.changed_at < {found.bind(start_of_day(until))}" if until else "",
        ]
    return " AND ".join(bound for bound in bounds if bound) or "1"


def start_of_day(day: date) -> str:
    """Return the beginning of a day here as the store writes times: UTC without a zone."""
    return datetime.combine(day, time.min).astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
