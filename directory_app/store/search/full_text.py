"""Search by SQLite's full-text index (FTS5)."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import islice
from typing import Final

from sqlalchemy import Connection

from directory_app.domain.identifiers import EntryId
from directory_app.domain.query_reading import read_query
from directory_app.domain.search_terms import terms_of
from directory_app.domain.search_views import MatchReason, Similar
from directory_app.store.reading.search_engine import ID_TYPE, Hits, Rank, Search
from directory_app.store.search import slips
from directory_app.store.search.groups import Groups
from directory_app.store.search.patterns import TermPattern, begun, whole
from directory_app.store.search.phrases import holding_phrases
from directory_app.store.search.plan import Plan
from directory_app.store.search.reasons import reasons_for
from directory_app.store.search.tiers import Tiers
from directory_app.store.search.vocabulary import Vocabulary

_SHORTEST_MISTYPED: Final = 4
"""For shorter words no other spelling is offered: something is always near them."""

_DEEPEST_RULE: Final = 3
"""Lists by rule may name lists by rule; deeper ones can only be a circle."""


class FullTextSearch:
    """A :class:`~directory_app.store.reading.search_engine.SearchEngine` for one directory file."""

    def __init__(self) -> None:
        """Know nothing of the directory yet."""
        self._groups = Groups(self._kept_by_rule)
        self._vocabulary = Vocabulary()

    def first(self, connection: Connection, search: Search, size: int) -> Hits:
        """Return the best ``size`` entries."""
        ids = list(islice(self._hits(connection, search, size + 1), size + 1))
        return Hits(tuple(ids[:size]), len(ids) <= size)

    def all(self, connection: Connection, search: Search) -> "array[int]":
        """Return all entries, best first (array type ``q``); it begins as ``first``."""
        return array(ID_TYPE, self._hits(connection, search, None))

    def count(self, connection: Connection, search: Search) -> int:
        """Return how many entries there are."""
        return sum(1 for _ in self._hits(connection, search, None))

    def names(self, connection: Connection, search: Search, size: int) -> list[tuple[Rank, int]]:
        """Return the best entries that have all words in their names, with their ranks."""
        plan = Plan.of(connection, search, self._groups, self._vocabulary, depth=0)
        if plan is None:
            return []
        found: dict[int, Rank] = {}
        for rank, ids in Tiers(connection, plan, size).names():
            for number in ids:
                found.setdefault(number, rank)
        return [(rank, number) for number, rank in islice(found.items(), size)]

    def similar(self, connection: Connection, search: Search, size: int) -> Similar:
        """Return at most ``size`` entries found by forgiving slips, none of the true hits."""
        terms = terms_of(search.query)
        self._vocabulary.refresh(connection)
        meant = slips.meant_by(self._vocabulary, terms)
        found: dict[int, None] = {}
        if meant:
            true_hits = set(self.all(connection, search))
            for distance in slips.distances(meant):
                spell = partial(slips.spelled_within, meant, distance, begun)
                patterns = tuple(TermPattern(term, spell=spell) for term in terms)
                plan = Plan.of_patterns(
                    connection,
                    search,
                    self._groups,
                    patterns,
                    spell_whole=partial(slips.spelled_within, meant, distance, whole),
                )
                for tier in Tiers(connection, plan, size + len(true_hits)).run():
                    others = [number for number in tier if number not in true_hits]
                    found |= dict.fromkeys(_with_phrases(connection, others, plan, search.day))
                if len(found) >= size:
                    break
        nearest = tuple(map(EntryId, islice(found, size)))
        if nearest:
            return Similar(nearest, slips.words_meant(connection, nearest, meant))
        return Similar(spelling=self._nearest_spelling(connection, search))

    def reasons(
        self, connection: Connection, search: Search, ids: Sequence[int]
    ) -> dict[int, tuple[MatchReason, ...]]:
        """Return why each of ``ids`` was found, for words that its row does not show."""
        return reasons_for(connection, terms_of(search.query), ids, search.day)

    def _nearest_spelling(self, connection: Connection, search: Search) -> str:
        """Return the search with unknown words replaced by the nearest ones there are."""
        words = [word for term in terms_of(search.query) for word in term.words]
        spelled = []
        for word in words:
            if len(word) < _SHORTEST_MISTYPED or self._vocabulary.has_beginning(word):
                spelled.append(word)
            elif codes := self._vocabulary.nearest_to(word):
                spelled.append(slips.as_written(connection, codes, word) or word)
            else:
                return ""
        return "" if spelled == words else " ".join(spelled)

    def _hits(
        self, connection: Connection, search: Search, limit: int | None, *, depth: int = 0
    ) -> Iterator[int]:
        """Yield entries, best first, each once; with a limit perhaps not those behind it."""
        plan = Plan.of(connection, search, self._groups, self._vocabulary, depth=depth)
        if plan is None:
            return
        seen: set[int] = set()
        for ids in Tiers(connection, plan, limit).run():
            fresh = [number for number in dict.fromkeys(ids) if number not in seen]
            seen.update(fresh)
            yield from _with_phrases(connection, fresh, plan, search.day)

    def _kept_by_rule(
        self, connection: Connection, rule: str, day: date, depth: int
    ) -> Iterable[int]:
        """Return the entries that a list by rule holds."""
        if depth >= _DEEPEST_RULE:
            return ()
        search = Search(read_query(rule, today=day), day)
        return self._hits(connection, search, None, depth=depth + 1)


def _with_phrases(
    connection: Connection, ids: Sequence[int], plan: Plan, day: date
) -> Iterable[int]:
    """Return those of ``ids`` in which quoted words stand as they were quoted, in order."""
    return holding_phrases(connection, ids, plan.phrases, day) if plan.phrases else ids
