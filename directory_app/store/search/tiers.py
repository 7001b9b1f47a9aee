"""The statements of a search, tier after tier.

Each gives its entries in the order asked for. A tier of few entries is sorted; of a large one the
order is walked along an index of the entry table until enough of its entries are met, since
ranking all hits is what costs.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from sqlalchemy import Connection

from directory_app.domain.search_terms import SearchTerm
from directory_app.domain.sorting import sort_key
from directory_app.store.reading.search_engine import Rank
from directory_app.store.search import patterns
from directory_app.store.search.closeness import closest_first
from directory_app.store.search.numbers import (
    entries_with_number,
    has_number,
    reached_by_number,
)
from directory_app.store.search.patterns import NAME_FIELDS, both, either, number_expression
from directory_app.store.search.plan import Plan
from directory_app.store.search.sql import INDEX, PHONE_INDEX

SORTED: Final = 1_500
"""As many entries are sorted; of more the order is walked."""

_DENSE: Final = 0.02
"""Where more of the entries may have a number, each that is walked by is looked at by itself."""

COMPARED: Final = 200
"""As many exact names are compared letter by letter."""

_NAME_RANKS: Final = frozenset({Rank.NAME_START, Rank.NAME})
"""Ranks of names that may be written otherwise than typed."""

_POSITION_RANKS: Final = (Rank.POST, Rank.PAST_POST, Rank.BODY, Rank.PAST_BODY)
_OTHER_RANKS: Final = (Rank.REST, Rank.INHERITED)

_Ranked = tuple[tuple[Rank, str], ...]
"""Expressions for the index with the rank of what they match, best first."""


class Tiers:
    """Runs the statements of one search."""

    def __init__(self, connection: Connection, plan: Plan, limit: int | None) -> None:
        """Prepare.

        Args:
            connection: to run them on.
            plan: the search.
            limit: no more entries are needed than these; None: all are.
        """
        self._connection = connection
        self._plan = plan
        # Quoted words are compared afterwards, so nobody knows how many are needed before.
        self._limit = None if plan.phrases else limit
        self._found: set[int] = set()
        self._seen: set[int] = set()

    def run(self) -> Iterator[list[int]]:
        """Yield the entries of each tier; one may come again in a later tier."""
        if not self._plan.patterns:
            yield from self._by_conditions()
            return
        for part in (self._by_names, self._by_numbers, self._by_everything):
            yield from part()
            if self._is_enough():
                return

    def names(self) -> Iterator[tuple[Rank, list[int]]]:
        """Yield the entries of each tier of names with the rank of the tier."""
        for rank, expression in self._name_ranks():
            ids = self._matching(expression)
            if self._is_cut(ids):
                yield rank, self._walked(expression)
            else:
                fresh = [number for number in ids if number not in self._seen]
                yield rank, self._in_order(fresh, rank)
            if self._is_enough():
                return

    def _is_enough(self) -> bool:
        return self._limit is not None and len(self._found) >= self._limit

    def _by_conditions(self) -> Iterator[list[int]]:
        conditions = self._plan.conditions
        if conditions.facets and not conditions.is_narrow:
            yield from self._ranked(((Rank.NAME, both(*conditions.facets)),))
            return
        # Where few are left they lead; walking an order would pass all the others.
        source = "" if conditions.is_narrow else self._plan.order.walked
        yield self._ids(
            f"SELECT e.id FROM {source or 'entry e'} {self._tail('', self._plan.by_index)}"
        )

    def _by_names(self) -> Iterator[list[int]]:
        yield from self._ranked(self._name_ranks())

    def _name_ranks(self) -> _Ranked:
        terms = self._plan.terms
        all_words = self._all_up_to(Rank.NAME)
        ranked: list[tuple[Rank, str]] = []
        if all(term.within in NAME_FIELDS for term in terms):
            ranked.append((Rank.EXACT_NAME, patterns.exact_name(terms, self._plan.spell_whole)))
            ranked.append((Rank.NAME_START, both(patterns.name_start(terms), all_words)))
            if acronym := patterns.acronym(terms):
                ranked.append((Rank.ACRONYM, acronym))
        return (*ranked, (Rank.NAME, all_words)) if all_words else ()

    def _by_everything(self) -> Iterator[list[int]]:
        if not self._is_walkable():
            yield self._all_ranked(self._at(*_POSITION_RANKS, *_OTHER_RANKS))
            return
        yield from self._ranked(self._at(*_POSITION_RANKS))
        if not self._is_enough():
            yield from self._ranked(self._at(*_OTHER_RANKS))

    def _at(self, *ranks: Rank) -> _Ranked:
        """Return what matches at each of ``ranks``, without those at which nothing can."""
        ranked = ((rank, self._all_up_to(rank)) for rank in ranks)
        return tuple(each for each in ranked if each[1])

    def _is_walkable(self) -> bool:
        """Tell whether the order may be walked: not if all are wanted, or few can be left."""
        is_narrow = self._plan.conditions.is_narrow
        return self._limit is not None and bool(self._plan.order.walked) and not is_narrow

    def _all_up_to(self, rank: Rank) -> str:
        """Return what matches every term as well as ``rank``; empty for nothing."""
        alternatives = (self._plan.patterns, *self._plan.together)
        every = ([pattern.up_to(rank) for pattern in patterns] for patterns in alternatives)
        found = [both(*each) for each in every if all(each)]
        return either(f"({each})" for each in found) if len(found) > 1 else "".join(found)

    def _by_numbers(self) -> Iterator[list[int]]:
        """Yield who has the numbers, own before inherited, with the other words anywhere."""
        numbered = [each for each in self._plan.patterns if number_expression(each.term)]
        if not numbered:
            return
        bound: dict[str, Any] = {}

        def bind(value: object) -> str:
            name = f"n{len(bound)}"
            bound[name] = value
            return f":{name}"

        words = [each for each in self._plan.patterns if each not in numbered]
        own, reached = [self._plan.by_index], [self._plan.by_index]
        are_dense = not words
        for each in numbered:
            having = entries_with_number(each.term, bind)
            share = self._share_of(each.term)
            if share is None:
                # They are few: worked out once and named by row number.
                are_dense = False
                ids = self._connection.exec_driver_sql(having, bound).scalars().all()
                having = f"SELECT value FROM json_each({bind(json.dumps(ids))})"
                reached.append(f"e.id IN ({reached_by_number(having)})")
                own.append(f"e.id IN ({having})")
            else:
                by_index = share < _DENSE or not self._is_walkable()
                are_dense = are_dense and not by_index
                own.append(has_number(each.term, bind, by_index=by_index))
        if words:
            among = bind(both(*(each.up_to(Rank.INHERITED) for each in words)))
            rest = f"e.id IN (SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH {among})"
            own.append(rest)
            reached.append(rest)
        yield self._numbered(own, bound, are_dense=are_dense)
        if not self._is_enough() and len(reached) > 1 + bool(words):
            yield self._numbered(reached, bound)

    def _share_of(self, term: SearchTerm) -> float | None:
        """Return how large a share of the entries may have a number; None where they are few."""
        first = (
            f"SELECT count(*), max(rowid) FROM (SELECT rowid FROM {PHONE_INDEX}"
            f" WHERE {PHONE_INDEX} MATCH :digits LIMIT {SORTED + 1})"
        )
        bound = {"digits": number_expression(term)}
        count, last = self._connection.exec_driver_sql(first, bound).one()
        # The index gives row numbers in order: how far the first reach tells how dense all lie.
        return None if count <= SORTED else count / last

    def _numbered(
        self, conditions: Sequence[str], bound: dict[str, Any], *, are_dense: bool = False
    ) -> list[int]:
        """Return who fulfils ``conditions``, by sorting them or, if they are many, by walking."""
        condition = " AND ".join(conditions)
        if are_dense or (self._is_walkable() and self._are_many(condition, bound)):
            source = self._plan.order.walked
        else:
            source = "entry e"
        return self._ids(f"SELECT e.id FROM {source} {self._tail('', condition)}", bound)

    def _are_many(self, condition: str, bound: dict[str, Any]) -> bool:
        """Tell whether more entries fulfil ``condition`` than are sorted."""
        count = f"SELECT count(*) FROM (SELECT 1 FROM entry e WHERE {condition} LIMIT {SORTED + 1})"
        parameters = {**self._plan.parameters, **bound}
        return bool(self._connection.exec_driver_sql(count, parameters).scalar_one() > SORTED)

    def _ranked(self, ranked: _Ranked) -> Iterator[list[int]]:
        """Yield entries by the best of ``ranked``; each matches all that those before it match.

        The last is asked first: mostly it matches nothing new, and the others are spared.
        """
        if not ranked:
            return
        if not self._is_walkable():
            yield self._all_ranked(ranked)
            return
        everyone = self._matching(ranked[-1][1])
        left = None if self._is_cut(everyone) else set(everyone) - self._seen
        for rank, expression in ranked:
            if left is not None and not left:
                return
            is_last = expression is ranked[-1][1]
            ids = everyone if is_last else self._matching(expression)
            if self._is_cut(ids):
                yield self._walked(expression)
            elif ids:
                fresh = [number for number in ids if number not in self._seen]
                yield self._in_order(fresh, rank)
                if left is not None:
                    left.difference_update(fresh)
            if self._is_enough():
                return

    def _is_cut(self, ids: Sequence[int]) -> bool:
        """Tell whether more entries match than are sorted."""
        return len(ids) > SORTED

    def _matching(self, expression: str) -> Sequence[int]:
        """Return what matches, in no order; one more than are sorted where there are more."""
        statement = f"SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH :whole LIMIT {SORTED + 1}"
        bound = {"whole": self._with_facets(expression)}
        return self._connection.exec_driver_sql(statement, bound).scalars().all()

    def _in_order(self, ids: Sequence[int], rank: Rank) -> list[int]:
        """Return those of ``ids`` that fulfil the conditions, in the order asked for."""
        if not ids:
            return []
        self._seen.update(ids)
        first, bound = self._literal_first([rank] if rank in _NAME_RANKS else [], f"{rank:d}")
        statement = (
            "SELECT e.id FROM json_each(:ids) h CROSS JOIN entry e ON e.id = h.value"
            f" {self._tail(first, at_least=COMPARED)}"
        )
        found = self._ids(statement, {"ids": json.dumps(ids), **bound})
        return self._closest_first(found) if rank is Rank.EXACT_NAME else found

    def _closest_first(self, ids: list[int]) -> list[int]:
        """Return exact names with those first that are written most like what was typed."""
        if len(ids) < 2 or not self._plan.terms:
            return ids
        nearest = closest_first(self._connection, ids[:COMPARED], self._plan.terms)
        return [*nearest, *ids[COMPARED:]]

    def _all_ranked(self, ranked: _Ranked) -> list[int]:
        """Return everything that matches the last of ``ranked``, by the best of them."""
        named = [
            rank
            for rank, expression in ranked
            if rank in _NAME_RANKS and not self._is_cut(self._matching(expression))
        ]
        first, bound = self._literal_first(named, "rank")
        cases, bound["whole"] = [], self._with_facets(ranked[-1][1])
        for rank, expression in ranked[:-1]:
            bound[f"r{rank:d}"] = expression
            among = f"SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH :r{rank:d}"
            cases.append(f"WHEN e.id IN ({among}) THEN {rank:d}")
        last = f"{ranked[-1][0]:d}"
        rank_sql = f"CASE {' '.join(cases)} ELSE {last} END" if cases else last
        statement = (
            f"WITH h(id) AS MATERIALIZED (SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH :whole)"
            f" SELECT e.id, {rank_sql} AS rank FROM h CROSS JOIN entry e"
            f" ON e.id = h.id {self._tail(f'rank, {first}', at_least=COMPARED)}"
        )
        parameters = {**self._plan.parameters, **bound}
        rows = self._connection.exec_driver_sql(statement, parameters).all()
        self._take_note(number for number, _ in rows)
        exact = [number for number, rank in rows if rank == Rank.EXACT_NAME]
        others = [number for number, rank in rows if rank != Rank.EXACT_NAME]
        return [*self._closest_first(exact), *others]

    def _literal_first(self, ranks: Sequence[Rank], rank: str) -> tuple[str, dict[str, str]]:
        """Return what orders names written as typed before those that only sound so.

        Args:
            ranks: the tiers in which it counts; one that is walked has too many entries for it.
            rank: the expression of an entry's rank.
        """
        if not ranks or not self._plan.terms:
            return "", {}
        among = ", ".join(f"{each:d}" for each in ranks)
        begins = "e.sort_name LIKE :typed || '%' OR e.sort_name LIKE '% ' || :typed || '%'"
        typed = sort_key(self._plan.terms[0].words[0])
        return f"CASE WHEN {rank} IN ({among}) AND NOT ({begins}) THEN 1 ELSE 0 END, ", {
            "typed": typed
        }

    def _walked(self, expression: str) -> list[int]:
        """Return what matches, met along the order."""
        among = f"e.id IN (SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH :whole)"
        statement = f"SELECT e.id FROM {self._plan.order.walked} {self._tail('', among)}"
        return self._ids(statement, {"whole": self._with_facets(expression)})

    def _tail(self, first: str, condition: str = "1", *, at_least: int = 0) -> str:
        """Return joins, conditions, order and limit of a statement over ``entry e``."""
        order = self._plan.order
        limit = ""
        if self._limit is not None:
            # What earlier tiers found may come again.
            limit = f" LIMIT {max(self._limit + len(self._found), at_least)}"
        return (
            f"{order.join} WHERE {condition}{self._plan.where}"
            f" ORDER BY {first}{order.columns}{limit}"
        )

    def _with_facets(self, expression: str) -> str:
        conditions = self._plan.conditions
        wanted = both(expression, *conditions.facets)
        return f"({wanted}) NOT {either(conditions.excluded)}" if conditions.excluded else wanted

    def _ids(self, statement: str, bound: dict[str, Any] | None = None) -> list[int]:
        parameters = {**self._plan.parameters, **(bound or {})}
        ids = self._connection.exec_driver_sql(statement, parameters).scalars().all()
        self._take_note(ids)
        return list(ids)

    def _take_note(self, ids: Iterable[int]) -> None:
        """Count ``ids``, each once however many tiers they are in."""
        if self._limit is not None:
            self._found.update(ids)
