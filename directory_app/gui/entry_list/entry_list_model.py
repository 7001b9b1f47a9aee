"""The entries of a list as a Qt model: ids at once, what they look like when it is looked at."""

from array import array
from collections.abc import Callable, Iterable
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from directory_app.domain.identifiers import EntryId
from directory_app.domain.views import EntrySummary, ListQuery
from directory_app.gui.entry_list.columns import Column, cell_text, heading
from directory_app.gui.entry_list.entry_loader import (
    EntryLoader,
    IdsAnswer,
    PageAnswer,
    SummariesAnswer,
)
from directory_app.gui.entry_list.id_rows import UNKNOWN_ID, changed_span, id_array
from directory_app.gui.entry_list.row_words import tool_tip
from directory_app.gui.entry_list.summary_cache import SummaryCache

CHUNK: Final = 60
"""Summaries asked for at once: a window full and what the next turn of the wheel shows."""

_IDS_DELAY_MS = 150
"""Somebody who types a word asks for the first rows of six lists and for all ids of one."""

_NO_PARENT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What the model tells beside Qt's own roles."""

    SUMMARY = Qt.ItemDataRole.UserRole + 1
    """The EntrySummary, or None as long as it is not there."""


class EntryListModel(QAbstractTableModel):
    """Holds the ids of a list and summaries of the rows that were looked at.

    The number of rows is right at once; a row whose summary is on its way has none. Nothing here
    waits for the directory.

    Signals:
        query_answered(PageAnswer): another list is shown, from its beginning.
        ids_about_to_change(): rows will be removed and inserted.
        ids_changed(bool): rows were removed and inserted, or their ids are known now; true: it is
            still the same list.
    """

    query_answered = Signal(object)
    ids_about_to_change = Signal()
    ids_changed = Signal(bool)

    def __init__(self, loader: EntryLoader, parent: QObject | None = None) -> None:
        """Be empty.

        Args:
            loader: puts the questions; it belongs to this model alone.
            parent: owner.
        """
        super().__init__(parent)
        self._loader = loader
        self._query = ListQuery()
        self._ids = id_array()
        self._known = 0
        self._cache = SummaryCache()
        self._wanted: dict[int, None] = {}
        self._asked: dict[int, int] = {}
        self._fetch_timer = self._single_shot(0, self._on_fetch_timeout)
        self._ids_timer = self._single_shot(_IDS_DELAY_MS, self.ask_ids)
        loader.page_loaded.connect(self._on_page_loaded)
        loader.ids_loaded.connect(self._on_ids_loaded)
        loader.summaries_loaded.connect(self._on_summaries_loaded)

    @property
    def query(self) -> ListQuery:
        """The question asked last; its answer may be on its way."""
        return self._query

    @property
    def is_answer_awaited(self) -> bool:
        """Whether the answer to the question asked last is on its way."""
        return self._loader.is_page_awaited

    @property
    def is_complete(self) -> bool:
        """Whether the ids of all rows are known."""
        return self._known == len(self._ids)

    def show_query(self, query: ListQuery) -> None:
        """Show another list; the rows of the one before stay until its beginning is there."""
        self._query = query
        self._ids_timer.stop()
        self._loader.ask_page(query)

    def refresh(self) -> None:
        """Ask the same question again, since the directory was changed."""
        self._cache.make_stale()
        self._want_again()
        if self._loader.is_page_awaited or not self._ids:
            self._loader.ask_page(self._query)
        else:
            self._loader.ask_ids(self._query)

    def clear(self) -> None:
        """Show nothing, for there is no directory."""
        self._cache.clear()
        self._replace_all(id_array(), 0)

    def id_at(self, row: int) -> EntryId | None:
        """Return the id of the entry in ``row``; None: not known yet, or no such row."""
        if 0 <= row < len(self._ids) and self._ids[row] != UNKNOWN_ID:
            return EntryId(self._ids[row])
        return None

    def row_of(self, entry_id: int) -> int | None:
        """Return the row an entry is in, or None."""
        try:
            return self._ids.index(entry_id)
        except ValueError:
            return None

    def rows_of(self, entry_ids: Iterable[int]) -> list[int]:
        """Return the rows of those entries that are in the list, in order."""
        wanted = set(entry_ids)
        if not wanted:
            return []
        return [row for row, entry_id in enumerate(self._ids) if entry_id in wanted]

    def ids_in(self, first: int, last: int) -> "array[int]":
        """Return the known ids of rows ``first`` to ``last`` (both included)."""
        return id_array(
            entry_id for entry_id in self._ids[first : last + 1] if entry_id != UNKNOWN_ID
        )

    def summary_at(self, row: int) -> EntrySummary | None:
        """Return what is known of the entry in ``row`` without asking for it."""
        entry_id = self.id_at(row)
        return None if entry_id is None else self._cache.get(entry_id)

    def summary_of(self, entry_id: EntryId) -> EntrySummary | None:
        """Return what is known of an entry without asking for it."""
        return self._cache.get(entry_id)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(Column)

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
        return tool_tip(summary)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return heading(Column(section)) if orientation is Qt.Orientation.Horizontal else section + 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return _ROW_FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def _single_shot(self, interval_ms: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(slot)
        return timer

    def _summary_for_show(self, row: int) -> EntrySummary | None:
        entry_id = self._ids[row]
        if self._is_wanting(row):
            # The latest wish goes last, that is first when they are too many.
            self._wanted.pop(row, None)
            self._wanted[row] = None
            self._fetch_timer.start()
        return None if entry_id == UNKNOWN_ID else self._cache.get(entry_id)

    def _is_wanting(self, row: int) -> bool:
        """Tell whether the id or an up-to-date summary of a row is missing."""
        entry_id = self._ids[row]
        return entry_id == UNKNOWN_ID or not self._cache.is_fresh(entry_id)

    def _want_again(self) -> None:
        """Have the views ask for what they show: they paint, and painting asks."""
        if self._ids:
            self._emit_rows_changed(0, len(self._ids) - 1)

    @Slot()
    def _on_fetch_timeout(self) -> None:
        if self._loader.are_summaries_awaited:
            return  # its answer looks here again
        rows = [row for row in self._wanted if row < len(self._ids) and self._is_wanting(row)]
        self._wanted.clear()
        if any(self._ids[row] == UNKNOWN_ID for row in rows):
            self.ask_ids()
        self._asked = {
            self._ids[row]: row
            for row in self._with_neighbours(rows)
            if self._ids[row] != UNKNOWN_ID and self._is_wanting(row)
        }
        if self._asked:
            self._loader.ask_summaries(list(self._asked))

    def _with_neighbours(self, rows: list[int]) -> Iterable[int]:
        """Return the rows wanted last and those around them, a chunk at most."""
        if not rows:
            return ()
        latest = rows[-CHUNK:]
        low, high = min(latest), max(latest) + 1
        if high - low > CHUNK:  # from two places: no room for neighbours
            return latest
        spare = (CHUNK - (high - low)) // 2
        return range(max(0, low - spare), min(len(self._ids), high + spare))

    @Slot(object)
    def _on_summaries_loaded(self, answer: SummariesAnswer) -> None:
        changed = self._cache.put(answer.asked, answer.found)
        # A row that moved meanwhile is painted anew by having moved.
        rows = [row for entry_id in changed if self.id_at(row := self._asked[entry_id]) == entry_id]
        if rows:
            self._emit_rows_changed(min(rows), max(rows))
        if self._wanted:
            self._fetch_timer.start()

    @Slot(object)
    def _on_page_loaded(self, answer: PageAnswer) -> None:
        self._cache.put(list(answer.summaries), answer.summaries)
        ids = id_array(answer.ids)
        known = len(ids)
        ids.extend([UNKNOWN_ID] * (answer.total - known))
        self._replace_all(ids, known)
        self.query_answered.emit(answer)
        if not self.is_complete:
            self._ids_timer.start()

    def _replace_all(self, ids: "array[int]", known: int) -> None:
        self._wanted.clear()
        self.ids_about_to_change.emit()
        self.beginResetModel()
        self._ids, self._known = ids, known
        self.endResetModel()
        self.ids_changed.emit(False)

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
        old, new, known = self._ids, answer.ids, self._known
        if len(old) == len(new) and old[:known] == new[:known]:
            self._ids, self._known = new, len(new)
            if known < len(new):
                self._emit_rows_changed(known, len(new) - 1)
                self.ids_changed.emit(True)
            return
        self._apply_difference(new)

    def _apply_difference(self, new: "array[int]") -> None:
        """Replace only the rows that differ, so that views keep what they show of the others."""
        span = changed_span(self._ids, new)
        self._known = len(new)
        self._wanted.clear()
        self.ids_about_to_change.emit()
        if span.old_end > span.start:
            self.beginRemoveRows(_NO_PARENT, span.start, span.old_end - 1)
            self._ids = self._ids[: span.start] + self._ids[span.old_end :]
            self.endRemoveRows()
        if span.new_end > span.start:
            self.beginInsertRows(_NO_PARENT, span.start, span.new_end - 1)
            self._ids = new
            self.endInsertRows()
        self.ids_changed.emit(True)

    def _emit_rows_changed(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))


_ANSWERED_ROLES = frozenset(
    {int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.ToolTipRole), int(Role.SUMMARY)}
)
# Worked out once: Qt asks for the flags of every row when everything is selected.
_ROW_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
