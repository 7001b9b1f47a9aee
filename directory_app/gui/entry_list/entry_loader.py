"""Asks the directory what a list shows; on the store lane, and only the latest question counts."""

import time
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from directory_app.domain.identifiers import EntryId
from directory_app.domain.views import EntrySummary, ListQuery
from directory_app.gui.latest_question import LatestQuestion
from directory_app.gui.task_bridge import GuiTasks

if TYPE_CHECKING:
    # Only a type here: the service would load SQLAlchemy before the window is painted.
    from directory_app.services.browsing import BrowsingService

PAGE_SIZE: Final = 100
_FIRST_SUMMARIES = 40


@dataclass(frozen=True, slots=True)
class PageAnswer:
    """The beginning of a list.

    Attributes:
        query: the question.
        total: how many entries it has.
        ids: the ids of the first ones.
        summaries: of as many as fit a window.
        milliseconds: how long finding them took.
    """

    query: ListQuery
    total: int
    ids: tuple[EntryId, ...]
    summaries: Mapping[EntryId, EntrySummary]
    milliseconds: float


@dataclass(frozen=True, slots=True)
class IdsAnswer:
    """All ids of a list, in order."""

    query: ListQuery
    ids: "array[int]"


@dataclass(frozen=True, slots=True)
class SummariesAnswer:
    """Summaries of ``asked``; what is not in ``found`` is gone."""

    asked: list[int]
    found: Mapping[EntryId, EntrySummary]


class EntryLoader(QObject):
    """Puts the questions of one list, each kind at most once at a time.

    An answer that is no longer asked for, since a newer question was put, never arrives.

    Signals:
        page_loaded(PageAnswer): the beginning of the list that was asked for last.
        ids_loaded(IdsAnswer): all ids of the list that was asked for last.
        summaries_loaded(SummariesAnswer): what was asked for last.
    """

    page_loaded = Signal(object)
    ids_loaded = Signal(object)
    summaries_loaded = Signal(object)

    def __init__(self, *, tasks: GuiTasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._browsing: BrowsingService | None = None
        self._page = LatestQuestion[PageAnswer](tasks)
        self._ids = LatestQuestion[IdsAnswer](tasks)
        self._summaries = LatestQuestion[SummariesAnswer](tasks)

    @property
    def is_page_awaited(self) -> bool:
        """Whether the beginning of a list is on its way."""
        return self._page.is_awaited

    @property
    def are_ids_awaited(self) -> bool:
        """Whether the ids of a list are on their way."""
        return self._ids.is_awaited

    @property
    def are_summaries_awaited(self) -> bool:
        """Whether summaries are on their way."""
        return self._summaries.is_awaited

    def set_source(self, browsing: "BrowsingService | None") -> None:
        """Ask another directory from now on, or none."""
        for question in (self._page, self._ids, self._summaries):
            question.drop()
        self._browsing = browsing

    def ask_page(self, query: ListQuery) -> None:
        """Ask for the beginning of a list; questions about the list before are dropped."""
        browsing = self._browsing
        if browsing is None:
            return
        self._ids.drop()

        def page() -> PageAnswer:
            started = time.perf_counter()
            first = browsing.first_page(query, PAGE_SIZE)
            milliseconds = (time.perf_counter() - started) * 1000
            summaries = browsing.summaries(first.ids[:_FIRST_SUMMARIES])
            return PageAnswer(query, first.total, first.ids, summaries, milliseconds)

        self._page.ask(page, self.page_loaded.emit)

    def ask_ids(self, query: ListQuery) -> None:
        """Ask for all ids of a list."""
        browsing = self._browsing
        if browsing is None:
            return
        self._ids.ask(lambda: IdsAnswer(query, browsing.all_ids(query)), self.ids_loaded.emit)

    def ask_summaries(self, ids: list[int]) -> None:
        """Ask for summaries; an earlier question that is still in the queue is dropped."""
        browsing = self._browsing
        if browsing is None:
            return

        def summaries() -> SummariesAnswer:
            return SummariesAnswer(ids, browsing.summaries([EntryId(entry_id) for entry_id in ids]))

        self._summaries.ask(summaries, self.summaries_loaded.emit)
