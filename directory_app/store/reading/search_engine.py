"""What a search engine of a directory does; SQLite's is ``full_text``."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from typing import Final, NamedTuple, Protocol

from sqlalchemy import Connection

from directory_app.domain.query import Query
from directory_app.domain.search_views import MatchReason, Similar
from directory_app.domain.views import Scope, SortKey

ID_TYPE: Final = "q"
"""The array type of row numbers: signed 64 bit, as SQLite has them."""


class Rank(IntEnum):
    """How well an entry is met, best first (design section 6)."""

    EXACT_NAME = 0
    NAME_START = 1
    ACRONYM = 2
    NAME = 3
    POST = 4
    PAST_POST = 5
    BODY = 6
    PAST_BODY = 7
    REST = 8
    INHERITED = 9


@dataclass(frozen=True, slots=True)
class Search:
    """A question to a search engine.

    Attributes:
        query: what must hold, and how well hits are ranked.
        within: what must hold besides, such as the rule of a list; it ranks nothing.
        scope: among which entries; a saved search or rule is the whole directory here.
        sort: the order of equally good hits.
        day: the day that "now" means.
    """

    query: Query
    day: date
    within: Query = field(default_factory=Query)
    scope: Scope = field(default_factory=Scope)
    sort: SortKey = SortKey.NAME
    descending: bool = False


class Hits(NamedTuple):
    """The best entries.

    Attributes:
        ids: row numbers, best first.
        is_complete: whether these are all.
    """

    ids: tuple[int, ...]
    is_complete: bool


class SearchEngine(Protocol):
    """Answers searches from one connection; ranks as design section 6 says.

    An exact name comes first, then the beginning of a name, an acronym, words of names, posts,
    organisations and everything else; those who hold a post now before those who held it; equally
    good hits in the order asked for.
    """

    def first(self, connection: Connection, search: Search, size: int) -> Hits:
        """Return the best ``size`` entries."""

    def all(self, connection: Connection, search: Search) -> "array[int]":
        """Return all entries, best first (array type ``q``); it begins with those of ``first``."""

    def count(self, connection: Connection, search: Search) -> int:
        """Return how many entries there are."""

    def similar(self, connection: Connection, search: Search, size: int) -> Similar:
        """Return at most ``size`` entries found by forgiving slips, none of the true hits."""

    def reasons(
        self, connection: Connection, search: Search, ids: Sequence[int]
    ) -> dict[int, tuple[MatchReason, ...]]:
        """Return why each of ``ids`` was found, for words that its name does not show."""

    def names(self, connection: Connection, search: Search, size: int) -> list[tuple[Rank, int]]:
        """Return the best entries that have all words in one name, with their ranks."""
