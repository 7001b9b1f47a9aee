"""Asks the directory what a list shows; on the store lane, and only the latest question counts."""

import threading
import time
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from directory_app.domain.errors import StoppedError
from directory_app.domain.identifiers import EntryId
from directory_app.domain.search_views import MatchReason, Similar
from directory_app.domain.views import EntrySummary, ListQuery
from directory_app.gui.latest_question import LatestQuestion
from directory_app.gui.task_bridge import GuiTasks
from directory_app.system.tasks import Lane

if TYPE_CHECKING:
    # Only a type here: the service would load SQLAlchemy before the window is painted.
    from directory_app.services.browsing import BrowsingService

PAGE_SIZE: Final = 100
_REASONS_AT_ONCE: Final = 12
"""Reasons take longer than all else: they come after the first painting, so many at a time."""

_FIRST_SUMMARIES = 20

Reasons = Mapping[EntryId, tuple[MatchReason, ...]]


@dataclass(frozen=True, slots=True)
class PageAnswer:
    """The beginning of a list.

    Attributes:
        query: the question.
        total: how many entries it has; None: more than ``ids``, how many is not known yet.
        ids: the ids of the first ones.
        summaries: of as many as fit a window.
        milliseconds: how long finding them took.
    """

    query: ListQuery
    total: int | None
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

    query: ListQuery
    asked: list[int]
    found: Mapping[EntryId, EntrySummary]
    reasons: Reasons


@dataclass(frozen=True, slots=True)
class SimilarAnswer:
    """What a search finds when a slip of the fingers is forgiven, and how that looks in a list."""

    query: ListQuery
    found: Similar
    summaries: Mapping[EntryId, EntrySummary]
    reasons: Reasons


class EntryLoader(QObject):
    """Puts the questions of one list, each kind at most once at a time.

    An answer that is no longer asked for, since a newer question was put, never arrives; the work
    at it stops, so that the newer question does not wait for it.

    Signals:
        page_loaded(PageAnswer): the beginning of the list that was asked for last.
        ids_loaded(IdsAnswer): all ids of the list that was asked for last.
        summaries_loaded(SummariesAnswer): what was asked for last.
        similar_loaded(SimilarAnswer): near hits of the search that was asked for last.
    """

    page_loaded = Signal(object)
    ids_loaded = Signal(object)
    summaries_loaded = Signal(object)
    similar_loaded = Signal(object)

    def __init__(self, *, tasks: GuiTasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._browsing: BrowsingService | None = None
        self._page = LatestQuestion[PageAnswer](tasks)
        # Beside the store's own lane: the page of the next letter must not wait for all ids.
        self._ids = LatestQuestion[IdsAnswer](tasks, lane=Lane.COUNTS)
        self._summaries = LatestQuestion[SummariesAnswer](tasks)
        self._similar = LatestQuestion[SimilarAnswer](tasks)

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

    @property
    def is_similar_awaited(self) -> bool:
        """Whether near hits are on their way."""
        return self._similar.is_awaited

    def set_source(self, browsing: "BrowsingService | None") -> None:
        """Ask another directory from now on, or none."""
        self._page.drop()
        self._drop_details()
        self._browsing = browsing

    def ask_page(self, query: ListQuery) -> None:
        """Ask for the beginning of a list; questions about the list before are dropped."""
        browsing = self._browsing
        if browsing is None:
            return
        self._drop_details()

        def page(stop: threading.Event) -> PageAnswer:
            started = time.perf_counter()
            first = browsing.first_page(query, PAGE_SIZE, stop=stop)
            milliseconds = (time.perf_counter() - started) * 1000
            found = browsing.summaries(first.ids[:_FIRST_SUMMARIES])
            return PageAnswer(query, first.total, first.ids, found, milliseconds)

        self._page.ask_stoppable(page, self.page_loaded.emit)

    def ask_ids(self, query: ListQuery) -> None:
        """Ask for all ids of a list."""
        browsing = self._browsing
        if browsing is None:
            return

        def ids(stop: threading.Event) -> IdsAnswer:
            return IdsAnswer(query, browsing.all_ids(query, stop=stop))

        self._ids.ask_stoppable(ids, self.ids_loaded.emit)

    def ask_summaries(self, query: ListQuery, ids: list[int]) -> None:
        """Ask for summaries; an earlier question that is still in the queue is dropped."""
        browsing = self._browsing
        if browsing is None:
            return

        def summaries(stop: threading.Event) -> SummariesAnswer:
            wanted = [EntryId(entry_id) for entry_id in ids]
            found = browsing.summaries(wanted)
            return SummariesAnswer(query, ids, found, _reasons(browsing, query, wanted, stop))

        self._summaries.ask_stoppable(summaries, self.summaries_loaded.emit)

    def ask_similar(self, query: ListQuery) -> None:
        """Ask what a search finds when a slip is forgiven."""
        browsing = self._browsing
        if browsing is None:
            return

        def similar(stop: threading.Event) -> SimilarAnswer:
            found = browsing.similar(query, stop=stop)
            summaries = browsing.summaries(found.ids)
            return SimilarAnswer(
                query, found, summaries, _reasons(browsing, query, found.ids, stop)
            )

        self._similar.ask_stoppable(similar, self.similar_loaded.emit)

    def _drop_details(self) -> None:
        for question in (self._ids, self._summaries, self._similar):
            question.drop()


def _reasons(
    browsing: "BrowsingService", query: ListQuery, ids: Sequence[EntryId], stop: threading.Event
) -> Reasons:
    """Read why entries were found, a few at a time, so that a newer question need not wait.

    Raises:
        StoppedError: the question was dropped meanwhile.
    """
    found: dict[EntryId, tuple[MatchReason, ...]] = {}
    if not query.text:
        return found
    for start in range(0, len(ids), _REASONS_AT_ONCE):
        if stop.is_set():
            raise StoppedError
        found |= browsing.reasons(query, ids[start : start + _REASONS_AT_ONCE])
    return found
