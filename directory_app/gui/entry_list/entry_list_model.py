"""The entries of a list as a Qt model: ids at once, what they look like when it is looked at."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from directory_app.domain.identifiers import EntryId
from directory_app.domain.search_views import MatchReason, Similar
from directory_app.domain.views import EntrySummary, ListQuery
from directory_app.gui.entry_list.columns import Column, cell_text
from directory_app.gui.entry_list.entry_loader import (
    EntryLoader,
    IdsAnswer,
    PageAnswer,
    SimilarAnswer,
    SummariesAnswer,
)
from directory_app.gui.entry_list.id_rows import UNKNOWN_ID, id_array, set_apart
from directory_app.gui.entry_list.id_table_model import IdTableModel
from directory_app.gui.entry_list.row_wishes import RowWishes, with_neighbours
from directory_app.gui.entry_list.row_words import description, tool_tip
from directory_app.gui.entry_list.summary_cache import SummaryCache

_IDS_DELAY_MS = 150
"""Somebody who types a word asks for the first rows of six lists and for all ids of one."""

FEW_HITS: Final = 5
"""A search that finds fewer is asked for near hits too."""

_NO_PARENT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What the model tells beside Qt's own roles."""

    SUMMARY = Qt.ItemDataRole.UserRole + 1
    """The EntrySummary, or None as long as it is not there."""
    REASONS = Qt.ItemDataRole.UserRole + 2
    """Why it was found: a tuple of MatchReason, empty where the row shows it."""


class EntryListModel(IdTableModel):
    """Holds the ids of a list and summaries of the rows that were looked at.

    A row whose summary is on its way has none. A search whose number of hits is not known yet has
    the rows of its beginning; one that finds little has near hits below the true ones. Nothing here
    waits for the directory.

    Signals:
        query_answered(PageAnswer): another list is shown, from its beginning.
        similar_found(): near hits of the search were looked for.
    """

    query_answered = Signal(object)
    similar_found = Signal()

    def __init__(self, loader: EntryLoader, parent: QObject | None = None) -> None:
        """Be empty.

        Args:
            loader: puts the questions; it belongs to this model alone.
            parent: owner.
        """
        super().__init__(parent)
        self._loader = loader
        self._query = ListQuery()
        self._shown = ListQuery()
        self._similar = Similar()
        self._cache = SummaryCache()
        self._reasons: dict[EntryId, tuple[MatchReason, ...]] = {}
        self._explained: set[int] = set()
        self._wishes = RowWishes()
        self._asked: dict[int, int] = {}
        self._fetch_timer = self._single_shot(0, self._on_fetch_timeout)
        self._ids_timer = self._single_shot(_IDS_DELAY_MS, self.ask_ids)
        self.ids_about_to_change.connect(self._wishes.clear)
        loader.page_loaded.connect(self._on_page_loaded)
        loader.ids_loaded.connect(self._on_ids_loaded)
        loader.summaries_loaded.connect(self._on_summaries_loaded)
        loader.similar_loaded.connect(self._on_similar_loaded)

    @property
    def query(self) -> ListQuery:
        """The question asked last; its answer may be on its way."""
        return self._query

    @property
    def is_answer_awaited(self) -> bool:
        """Whether the answer to the question asked last is on its way."""
        return self._loader.is_page_awaited

    @property
    def is_similar_awaited(self) -> bool:
        """Whether near hits are being looked for."""
        return self._loader.is_similar_awaited

    @property
    def spelling(self) -> str:
        """The nearest spelling of the search that is shown; empty if none is near or known."""
        return self._similar.spelling

    @property
    def similar_words(self) -> tuple[str, ...]:
        """The words that near hits were found by, to be marked in them."""
        return self._similar.words

    def show_query(self, query: ListQuery) -> None:
        """Show another list; the rows of the one before stay until its beginning is there."""
        self._query = query
        self._ids_timer.stop()
        self._loader.ask_page(query)

    def refresh(self) -> None:
        """Ask the same question again, since the directory was changed."""
        self._cache.make_stale()
        self._explained.clear()
        self._want_again()
        if self._loader.is_page_awaited or not self._ids:
            self._loader.ask_page(self._query)
        else:
            self._loader.ask_ids(self._query)

    def clear(self) -> None:
        """Show nothing, for there is no directory."""
        self._cache.clear()
        self._shown = ListQuery()
        self._replace_all(id_array(), 0, is_open_ended=False)

    def summary_at(self, row: int) -> EntrySummary | None:
        """Return what is known of the entry in ``row`` without asking for it."""
        entry_id = self.id_at(row)
        return None if entry_id is None else self._cache.get(entry_id)

    def summary_of(self, entry_id: EntryId) -> EntrySummary | None:
        """Return what is known of an entry without asking for it."""
        return self._cache.get(entry_id)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _ANSWERED_ROLES:
            return None
        summary = self._summary_for_show(index.row())
        if role == Role.SUMMARY:
            return summary
        if summary is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(summary, Column(index.column()))
        reasons = self._reasons.get(summary.id, ())
        if role == Role.REASONS:
            return reasons
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return description(summary, reasons) if index.column() == Column.NAME else ""
        return tool_tip(summary, reasons)

    def _single_shot(self, interval_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer

    def _summary_for_show(self, row: int) -> EntrySummary | None:
        entry_id = self._ids[row]
        if self._is_wanting(row):
            self._wishes.add(row)
            self._fetch_timer.start()
        return None if entry_id == UNKNOWN_ID else self._cache.get(entry_id)

    def _is_wanting(self, row: int) -> bool:
        """Tell whether the id, an up-to-date summary or the reasons of a row are missing."""
        entry_id = self._ids[row]
        if entry_id == UNKNOWN_ID or not self._cache.is_fresh(entry_id):
            return True
        return bool(self._shown.text) and entry_id not in self._explained

    def _want_again(self) -> None:
        """Have the views ask for what they show: they paint, and painting asks."""
        if self._ids:
            self._emit_rows_changed(0, len(self._ids) - 1)

    @Slot()
    def _on_fetch_timeout(self) -> None:
        if self._loader.are_summaries_awaited:
            return  # its answer looks here again
        rows = self._wishes.take(len(self._ids), self._is_wanting)
        if any(self._ids[row] == UNKNOWN_ID for row in rows):
            self.ask_ids()
        self._asked = {
            self._ids[row]: row
            for row in with_neighbours(rows, len(self._ids))
            if self._ids[row] != UNKNOWN_ID and self._is_wanting(row)
        }
        if self._asked:
            self._loader.ask_summaries(self._shown, list(self._asked))

    @Slot(object)
    def _on_summaries_loaded(self, answer: SummariesAnswer) -> None:
        changed = self._cache.put(answer.asked, answer.found)
        if answer.query == self._shown:
            self._explained.update(answer.asked)
            changed |= {each for each in answer.asked if self._explain(EntryId(each), answer)}
        # A row that moved meanwhile is painted anew by having moved.
        rows = [row for entry_id in changed if self.id_at(row := self._asked[entry_id]) == entry_id]
        if rows:
            self._emit_rows_changed(min(rows), max(rows))
        if self._wishes:
            self._fetch_timer.start()

    def _explain(self, entry_id: EntryId, answer: SummariesAnswer) -> bool:
        """Take over why an entry was found; true: it is news."""
        before, now = (each.get(entry_id, ()) for each in (self._reasons, answer.reasons))
        if now != before:
            self._reasons[entry_id] = now
        return now != before

    @Slot(object)
    def _on_page_loaded(self, answer: PageAnswer) -> None:
        self._cache.put(list(answer.summaries), answer.summaries)
        self._shown = answer.query
        self._reasons = {}
        self._explained = set()
        self._similar = Similar()
        ids = id_array(answer.ids)
        known = len(ids)
        if answer.total is not None:
            ids.extend([UNKNOWN_ID] * (answer.total - known))
        self._replace_all(ids, known, is_open_ended=answer.total is None)
        self._ask_similar()
        self.query_answered.emit(answer)
        if not self.is_complete:
            self._ids_timer.start()

    def _ask_similar(self) -> None:
        """Look for near hits where the true ones are known and few."""
        if self._shown.text and self.is_complete and self._own < FEW_HITS:
            self._loader.ask_similar(self._shown)

    @Slot()
    def ask_ids(self) -> None:
        """Ask now for all ids of the list, unless they are known or on their way."""
        self._ids_timer.stop()
        is_awaited = self._loader.are_ids_awaited or self._loader.is_page_awaited
        if not is_awaited and not self.is_complete:
            self._loader.ask_ids(self._query)

    @Slot(object)
    def _on_ids_loaded(self, answer: IdsAnswer) -> None:
        self._ids_timer.stop()
        known, was_open_ended = self._known, self._is_open_ended
        # Near hits stay until they are looked for again.
        similar = self._ids[self._own :] if len(answer.ids) < FEW_HITS else id_array()
        old, new = self._ids, answer.ids + id_array(set_apart(similar, answer.ids))
        self._own = self._known = len(answer.ids)
        self._is_open_ended = False
        if len(old) == len(new) and old[:known] == new[:known]:
            self._ids = new
            if known < len(answer.ids):
                self._emit_rows_changed(known, len(new) - 1)
            if known < len(answer.ids) or was_open_ended:
                self.ids_changed.emit(True)
        else:
            self._apply_difference(new)
        self._ask_similar()

    @Slot(object)
    def _on_similar_loaded(self, answer: SimilarAnswer) -> None:
        own = self._ids[: self._own]
        self._cache.put(list(answer.summaries), answer.summaries)
        self._reasons.update(answer.reasons)
        self._explained.update(answer.summaries)
        self._similar = answer.found
        self._apply_difference(own + id_array(set_apart(answer.found.ids, own)))
        self.similar_found.emit()


_ANSWERED_ROLES = frozenset(
    {
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.ToolTipRole),
        int(Qt.ItemDataRole.AccessibleDescriptionRole),
        int(Role.SUMMARY),
        int(Role.REASONS),
    }
)
