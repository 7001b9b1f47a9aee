"""A directory file together with a search engine, asked and answered in UIDs."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from threading import Event

from directory_app.domain.changes import ActionKind
from directory_app.domain.dates import today
from directory_app.domain.entries import Entry
from directory_app.domain.identifiers import EntryId, RecordUid
from directory_app.domain.query import AnyPart, Query
from directory_app.domain.records import Record, ref_of
from directory_app.domain.search_views import ChoiceGroup, FilterChoice, MatchReason, Similar
from directory_app.domain.views import ListQuery, Scope
from directory_app.store.actions import recording
from directory_app.store.database import Database
from directory_app.store.history import read_actions
from directory_app.store.loading import load_entries
from directory_app.store.reading.labels import read_ids
from directory_app.store.reading.lists import EntryLists, search_of
from directory_app.store.reading.search_engine import Search
from directory_app.store.reading.summaries import read_summaries
from directory_app.store.search.choices import ChoiceCounter
from directory_app.store.search.full_text import FullTextSearch
from directory_app.store.search.index import rebuild_index
from directory_app.store.search.rules import rule_of
from directory_app.store.taking_back import take_back


@dataclass(slots=True)
class SearchedDirectory:
    """Writes records and asks for them.

    Attributes:
        day: the day that questions take for today.
    """

    database: Database
    day: date = field(default_factory=today)
    engine: FullTextSearch = field(default_factory=FullTextSearch)

    def save(self, *records: Record) -> None:
        """Add or change records in one action."""
        with recording(self.database, ActionKind.EDIT, user_name="tester") as action:
            action.save(records)

    def bin(self, *records: Record, binned: bool = True) -> None:
        """Put records into the bin, or bring them back."""
        with recording(self.database, ActionKind.DELETE, user_name="tester") as action:
            action.set_binned([ref_of(record) for record in records], binned=binned)

    def undo(self) -> None:
        """Take back the last action."""
        with self.database.reading() as connection:
            (last,) = read_actions(connection, limit=1)
        take_back(self.database, last.id, ActionKind.UNDO, user_name="tester")

    def rebuild(self) -> None:
        """Write the index anew."""
        with self.database.writing() as connection:
            rebuild_index(connection)

    def all(self, asked: ListQuery | str, *, stop: Event | None = None) -> list[str]:
        """Return the UIDs of everything that is found, in order."""
        with self.database.reading(stop) as connection:
            found = self._lists().all_ids(connection, _query(asked), self.day)
        return self.uids(found)

    def first(self, asked: ListQuery | str, size: int) -> tuple[list[str], int | None]:
        """Return the UIDs of the first page, and how many are found if that is known."""
        with self.database.reading() as connection:
            page = self._lists().first_page(connection, _query(asked), size, self.day)
        return self.uids(page.ids), page.total

    def count(self, asked: ListQuery | str) -> int:
        """Return how many are found."""
        with self.database.reading() as connection:
            return self._lists().count(connection, _query(asked), self.day)

    def all_of(self, *parts: AnyPart, scope: Scope | None = None) -> list[str]:
        """Return the UIDs of what fulfils all ``parts``."""
        search = Search(Query(parts), self.day, scope=scope or Scope())
        with self.database.reading() as connection:
            return self.uids(self.engine.all(connection, search))

    def similar(self, asked: ListQuery | str, size: int = 20) -> Similar:
        """Return what is found when slips are forgiven."""
        with self.database.reading() as connection:
            search = search_of(connection, _query(asked), self.day)
            return Similar() if search is None else self.engine.similar(connection, search, size)

    def reasons(self, asked: ListQuery | str) -> dict[str, tuple[MatchReason, ...]]:
        """Return why each hit was found, of those whose rows do not show it."""
        with self.database.reading() as connection:
            search = search_of(connection, _query(asked), self.day)
            if search is None:
                return {}
            ids = self.engine.all(connection, search)
            found = self.engine.reasons(connection, search, ids)
        return dict(zip(self.uids(found), found.values(), strict=True))

    def choices(self, asked: ListQuery | str) -> dict[ChoiceGroup, tuple[FilterChoice, ...]]:
        """Return what a search can be narrowed by."""
        with self.database.reading() as connection:
            ids = self._lists().all_ids(connection, _query(asked), self.day)
            return ChoiceCounter(connection, ids, self.day).choices()

    def rule_of(self, asked: ListQuery) -> str:
        """Return the text of a search that finds the same."""
        with self.database.reading() as connection:
            return rule_of(connection, asked, self.day)

    def rows(self, uids: Iterable[str]) -> dict[str, str]:
        """Return the words that the row of each entry shows."""
        with self.database.reading() as connection:
            ids = read_ids(connection, map(RecordUid, uids))
            rows = read_summaries(connection, list(ids.values()), self.day)
        return {
            row.uid: " ".join((row.name, row.title, row.context, *row.holders))
            for row in rows.values()
        }

    def uids(self, ids: Iterable[int]) -> list[str]:
        """Return the UIDs of row numbers."""
        with self.database.reading() as connection:
            rows = connection.exec_driver_sql("SELECT id, uid FROM entry").all()
        known: dict[int, str] = dict(tuple(row) for row in rows)
        return [known[number] for number in ids]

    def loaded(self) -> dict[int, Entry]:
        """Return all entries as they are stored, the bin's too, by row number."""
        with self.database.reading() as connection:
            ids = connection.exec_driver_sql("SELECT id FROM entry").scalars().all()
            numbers = read_ids(connection, map(RecordUid, self.uids(ids)))
            entries = load_entries(connection, list(map(EntryId, ids)), binned=True)
        return {numbers[entry.uid]: entry for entry in entries}

    def _lists(self) -> EntryLists:
        return EntryLists(lambda: self.engine)


def _query(asked: ListQuery | str) -> ListQuery:
    return ListQuery(text=asked) if isinstance(asked, str) else asked
