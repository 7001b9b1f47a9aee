"""What lists, navigation and pickers read: fast, and without the ORM."""

import threading
from array import array
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property
from typing import Final

from directory_app.domain.dates import today
from directory_app.domain.identifiers import EntryId, RecordKind, RecordUid
from directory_app.domain.search_views import ChoiceGroup, FilterChoice, MatchReason, Similar
from directory_app.domain.views import (
    EntrySummary,
    ListQuery,
    NavigationLine,
    Page,
    RecordLabel,
    Scope,
)
from directory_app.store.database import Database
from directory_app.store.reading.labels import read_ids, read_label, read_labels
from directory_app.store.reading.lists import EntryLists, search_of
from directory_app.store.reading.navigation import read_navigation
from directory_app.store.reading.search_engine import SearchEngine
from directory_app.store.reading.suggestions import read_suggestions
from directory_app.store.reading.summaries import read_summaries

FEW_HITS: Final = 5
"""A search with fewer entries may have been mistyped."""

_UNLIKELY: Final = "zzzzzz"


class BrowsingService:
    """Answers what is in the directory, each call from one unchanging state of it.

    Calls with a ``stop`` raise ``StoppedError`` soon after somebody sets it.
    """

    def __init__(self, database: Database, *, today: Callable[[], date] = today) -> None:
        """Read from ``database``; ``today`` decides which tenures and memberships hold."""
        self._database = database
        self._today = today
        self._lists = EntryLists(lambda: self._search)

    @cached_property
    def _search(self) -> SearchEngine:
        # What folding needs loads when somebody searches, not before the first list.
        from directory_app.store.search.full_text import FullTextSearch

        return FullTextSearch()

    def warm_up(self) -> None:
        """Search once, so that the first letter typed does not wait for modules to load."""
        query = ListQuery(text=_UNLIKELY)
        self.first_page(query)
        self.similar(query)

    def first_page(
        self, query: ListQuery, size: int = 100, *, stop: threading.Event | None = None
    ) -> Page:
        """Return the ids of the first ``size`` entries in order, and how many there are.

        Of a search with more entries their number is not known yet.
        """
        with self._database.reading(stop) as connection:
            return self._lists.first_page(connection, query, size, self._today())

    def all_ids(self, query: ListQuery, *, stop: threading.Event | None = None) -> "array[int]":
        """Return the id of every entry that ``query`` finds, in order (array type ``q``)."""
        with self._database.reading(stop) as connection:
            return self._lists.all_ids(connection, query, self._today())

    def count(self, scope: Scope, *, stop: threading.Event | None = None) -> int:
        """Return how many entries a line of the navigation stands for."""
        with self._database.reading(stop) as connection:
            return self._lists.count(connection, ListQuery(scope), self._today())

    def similar(
        self, query: ListQuery, size: int = 20, *, stop: threading.Event | None = None
    ) -> Similar:
        """Return what ``query`` finds only when slips of the fingers are forgiven.

        To be asked when a search has fewer than :data:`FEW_HITS` entries.
        """
        with self._database.reading(stop) as connection:
            search = search_of(connection, query, self._today())
            if search is None:
                return Similar()
            return self._search.similar(connection, search, size)

    def reasons(
        self, query: ListQuery, ids: Sequence[EntryId]
    ) -> dict[EntryId, tuple[MatchReason, ...]]:
        """Return why entries were found, of those whose rows do not show it."""
        with self._database.reading() as connection:
            search = search_of(connection, query, self._today())
            if search is None:
                return {}
            found = self._search.reasons(connection, search, ids)
            return {EntryId(number): reasons for number, reasons in found.items()}

    def filter_choices(
        self, query: ListQuery, *, stop: threading.Event | None = None
    ) -> dict[ChoiceGroup, tuple[FilterChoice, ...]]:
        """Return what ``query`` can be narrowed by, with how many entries each choice keeps."""
        from directory_app.store.search.choices import ChoiceCounter

        with self._database.reading(stop) as connection:
            day = self._today()
            ids = self._lists.all_ids(connection, query, day)
            return ChoiceCounter(connection, ids, day).choices()

    def rule_of(self, query: ListQuery) -> str:
        """Return the text of a search that finds what ``query`` lists, scope included.

        Raises:
            UnsayableScopeError: no search stands for the scope, such as the bin.
        """
        from directory_app.store.search.rules import rule_of

        with self._database.reading() as connection:
            return rule_of(connection, query, self._today())

    def summaries(self, ids: Sequence[EntryId]) -> dict[EntryId, EntrySummary]:
        """Return what a list shows of each entry; ids that are gone are left out."""
        with self._database.reading() as connection:
            return read_summaries(connection, ids, self._today())

    def ids_of(self, uids: Iterable[RecordUid]) -> dict[RecordUid, EntryId]:
        """Return the id of each entry, the bin's too; UIDs of no entry are left out."""
        with self._database.reading() as connection:
            return read_ids(connection, uids)

    def navigation(self) -> tuple[NavigationLine, ...]:
        """Return the lines of the navigation in order, with their counts.

        Lists by rule and saved searches are counted by :meth:`count`.
        """
        with self._database.reading() as connection:
            return read_navigation(connection, self._lists, self._today())

    def suggest(
        self, text: str, kinds: frozenset[RecordKind], limit: int = 20
    ) -> tuple[RecordLabel, ...]:
        """Return the records of ``kinds`` whose name fits ``text`` best, best first.

        Nothing in the bin is suggested. An empty text suggests the first ones by name.
        """
        with self._database.reading() as connection:
            return read_suggestions(connection, self._search, text, kinds, limit, self._today())

    def label(self, uid: RecordUid) -> RecordLabel:
        """Return the shown name of one record.

        Raises:
            UnknownRecordError: if the directory has no such record.
        """
        with self._database.reading() as connection:
            return read_label(connection, uid, self._today())

    def labels(self, uids: Iterable[RecordUid]) -> dict[RecordUid, RecordLabel]:
        """Return the shown names of records of any kind; UIDs that are gone are left out."""
        with self._database.reading() as connection:
            return read_labels(connection, uids, self._today())
