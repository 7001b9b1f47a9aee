"""A search prepared for its statements: terms, conditions, order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Final, Self

from sqlalchemy import Connection

from directory_app.domain.search_terms import (
    SearchTerm,
    left_out_terms_of,
    terms_of,
    written_together,
)
from directory_app.domain.views import ScopeKind
from directory_app.store.reading.search_engine import Rank, Search
from directory_app.store.search.conditions import Conditions, conditions_of
from directory_app.store.search.groups import Groups
from directory_app.store.search.numbers import entries_with_number, reached_by_number
from directory_app.store.search.orders import Order, order_of
from directory_app.store.search.patterns import (
    MOST_COMPLETED,
    Spell,
    TermPattern,
    both,
    completed,
    number_expression,
    whole,
)
from directory_app.store.search.phrases import holding_phrases
from directory_app.store.search.sql import INDEX, numbers
from directory_app.store.search.vocabulary import Vocabulary

_FEWEST_OF_A_RUN: Final = 3


@dataclass(frozen=True, slots=True)
class Plan:
    """What the tiers of a search are made of.

    Attributes:
        patterns: what must be found.
        together: the same with two neighbouring words written as one, for each such pair.
        conditions: what must hold beside the words.
        where: those conditions in SQL, each after an AND.
        by_index: what the index demands beside the words, in SQL.
        phrases: the terms that were quoted.
        spell_whole: writes what a whole word may be met by.
        order: of equally good hits.
        parameters: what both bind.
    """

    patterns: tuple[TermPattern, ...]
    together: tuple[tuple[TermPattern, ...], ...]
    conditions: Conditions
    where: str
    by_index: str
    phrases: tuple[SearchTerm, ...]
    spell_whole: Spell
    order: Order
    parameters: dict[str, Any]

    @classmethod
    def of(
        cls,
        connection: Connection,
        search: Search,
        groups: Groups,
        vocabulary: Vocabulary,
        *,
        depth: int,
    ) -> Self | None:
        """Prepare ``search``; None when it asks for nothing."""
        if search.query.is_empty and search.within.is_empty:
            return None
        vocabulary.refresh(connection)
        in_names = partial(vocabulary.begun, most=MOST_COMPLETED)
        anywhere = partial(completed, partial(_begun_anywhere, connection, vocabulary))

        def pattern(term: SearchTerm) -> TermPattern:
            spell = whole if _is_written_out(connection, term) else anywhere
            tokens = groups.tokens_for(connection, term)
            return TermPattern(term, groups=tokens, spell=spell, known=partial(completed, in_names))

        terms = terms_of(search.query)
        patterns = tuple(map(pattern, terms))
        together = tuple(
            (*patterns[:place], pattern(joined), *patterns[place + 2 :])
            for place, joined in _written_together(terms)
        )
        return cls.of_patterns(connection, search, groups, patterns, together=together, depth=depth)

    @classmethod
    def of_patterns(
        cls,
        connection: Connection,
        search: Search,
        groups: Groups,
        patterns: tuple[TermPattern, ...],
        *,
        together: tuple[tuple[TermPattern, ...], ...] = (),
        spell_whole: Spell = whole,
        depth: int = 0,
    ) -> Self:
        """Prepare ``search`` with these patterns in place of those of its own words."""
        conditions = conditions_of(connection, search, groups, depth=depth)
        kept = terms_of(search.within)
        _keep(connection, conditions, kept, groups)
        for query in (search.query, search.within):
            _leave_out(connection, conditions, left_out_terms_of(query), groups, search.day)
        by_index = conditions.by_index()
        return cls(
            patterns=patterns,
            together=together,
            conditions=conditions,
            where=conditions.where(),
            by_index=by_index,
            phrases=tuple(
                term for term in (*(each.term for each in patterns), *kept) if term.phrase
            ),
            spell_whole=spell_whole,
            order=order_of(
                search.sort,
                descending=search.descending,
                kind=conditions.kind,
                binned=search.scope.kind is ScopeKind.BIN,
            ),
            parameters={"day": search.day.isoformat(), **conditions.parameters},
        )

    @property
    def terms(self) -> tuple[SearchTerm, ...]:
        """What must be found."""
        return tuple(each.term for each in self.patterns)


def _written_together(terms: Sequence[SearchTerm]) -> list[tuple[int, SearchTerm]]:
    """Return the place of each pair of neighbours that may be one word, and that word."""
    return [
        (place, joined)
        for place in range(len(terms) - 1)
        for joined in written_together(terms[place : place + 2])
    ]


def _is_written_out(connection: Connection, term: SearchTerm) -> bool:
    """Tell whether a run of several words, such as an e-mail address, stands somewhere as it is.

    Then its last word need not be taken for a beginning: "example" begins in every address.
    """
    if len(term.words) < _FEWEST_OF_A_RUN or term.number:
        return False
    statement = f"SELECT 1 FROM {INDEX} WHERE {INDEX} MATCH :words LIMIT 1"
    words = both(*map(whole, term.words))
    return connection.exec_driver_sql(statement, {"words": words}).first() is not None


def _begun_anywhere(connection: Connection, vocabulary: Vocabulary, codes: str) -> list[str] | None:
    """Return all words of the index that begin with ``codes``; None when they are too many."""
    known = vocabulary.begun(codes, MOST_COMPLETED)
    if known is None:
        return None
    others = (
        "SELECT token FROM search_token WHERE token >= :first AND token < :first || '~'"
        f" LIMIT {MOST_COMPLETED + 1}"
    )
    found = connection.exec_driver_sql(others, {"first": codes}).scalars().all()
    return None if len(found) > MOST_COMPLETED else [*known, *found]


def _keep(
    connection: Connection, conditions: Conditions, terms: Iterable[SearchTerm], groups: Groups
) -> None:
    """Add that entries have ``terms`` somewhere, however well."""
    for term in terms:
        expression = _anywhere(connection, term, groups)
        if not number_expression(term):
            conditions.facets.append(expression)
            continue
        own = entries_with_number(term, conditions.bind)
        words = f"SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH {conditions.bind(expression)}"
        conditions.add(f"e.id IN ({own} UNION {reached_by_number(own)} UNION {words})")
        conditions.is_narrow = True


def _leave_out(
    connection: Connection,
    conditions: Conditions,
    terms: Iterable[SearchTerm],
    groups: Groups,
    day: date,
) -> None:
    """Add that entries with one of ``terms`` are left out."""
    for term in terms:
        expression = _anywhere(connection, term, groups)
        if term.phrase:
            # The index knows who has the words, not in which order they stand.
            statement = f"SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH :words"
            having = connection.exec_driver_sql(statement, {"words": expression}).scalars().all()
            holding = numbers(holding_phrases(connection, having, (term,), day))
            conditions.add(f"e.id IN ({holding})", negated=True)
            continue
        conditions.excluded.append(expression)
        if number_expression(term):
            own = entries_with_number(term, conditions.bind)
            conditions.add(f"e.id IN ({own} UNION {reached_by_number(own)})", negated=True)


def _anywhere(connection: Connection, term: SearchTerm, groups: Groups) -> str:
    pattern = TermPattern(term, groups=groups.tokens_for(connection, term))
    return f"({pattern.up_to(Rank.INHERITED)})"
