"""What lists, navigation and pickers read: fast, and without the ORM."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from directory_app.domain.dates import today
from directory_app.domain.identifiers import EntryId, RecordKind, RecordUid
from directory_app.domain.views import (
    EntrySummary,
    ListQuery,
    NavigationLine,
    Page,
    RecordLabel,
)
from directory_app.store.database import Database
from directory_app.store.reading.labels import read_ids, read_label, read_labels
from directory_app.store.reading.lists import EntryLists
from directory_app.store.reading.navigation import read_navigation
from directory_app.store.reading.search import FullTextSearch
from directory_app.store.reading.suggestions import read_suggestions
from directory_app.store.reading.summaries import read_summaries


class BrowsingService:
    """Answers what is in the directory, each call from one unchanging state of it."""

    def __init__(self, database: Database, *, today: Callable[[], date] = today) -> None:
        """Read from ``database``; ``today`` decides which tenures and memberships hold."""
        self._database = database
        self._today = today
        self._lists = EntryLists(FullTextSearch())

    def first_page(self, query: ListQuery, size: int = 100) -> Page:
        """Return how many entries ``query`` finds and the ids of the first ``size`` in order."""
        with self._database.reading() as connection:
            return self._lists.first_page(connection, query, size, self._today())

    def all_ids(self, query: ListQuery) -> "array[int]":
        """Return the id of every entry that ``query`` finds, in order (array type ``q``)."""
        with self._database.reading() as connection:
            return self._lists.all_ids(connection, query, self._today())

    def summaries(self, ids: Sequence[EntryId]) -> dict[EntryId, EntrySummary]:
        """Return what a list shows of each entry; ids that are gone are left out."""
        with self._database.reading() as connection:
            return read_summaries(connection, ids, self._today())

    def ids_of(self, uids: Iterable[RecordUid]) -> dict[RecordUid, EntryId]:
        """Return the id of each entry, the bin's too; UIDs of no entry are left out."""
        with self._database.reading() as connection:
            return read_ids(connection, uids)

    def navigation(self) -> tuple[NavigationLine, ...]:
        """Return the lines of the navigation in order, with their counts."""
        with self._database.reading() as connection:
            return read_navigation(connection, self._lists, self._today())

    def suggest(
        self, text: str, kinds: frozenset[RecordKind], limit: int = 20
    ) -> tuple[RecordLabel, ...]:
        """Return the records of ``kinds`` whose name fits ``text`` best, best first.

        Nothing in the bin is suggested. An empty text suggests the first ones by name.
        """
        with self._database.reading() as connection:
            return read_suggestions(connection, text, kinds, limit, self._today())

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
