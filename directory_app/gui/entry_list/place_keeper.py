"""Keep selection and scroll position by id while the rows of a list come and go."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QObject,
    QPoint,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QAbstractItemView

from directory_app.domain.identifiers import EntryId
from directory_app.gui.entry_list.columns import Column
from directory_app.gui.entry_list.entry_list_model import EntryListModel

_SELECT = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True, slots=True)
class _Selected:
    """What was selected before rows were replaced."""

    ids: frozenset[int] = frozenset()
    current: EntryId | None = None
    current_row: int = -1


class SelectionKeeper(QObject):
    """Announces what is selected, and puts it back after rows were replaced.

    Entries that are gone leave the selection. When the current entry is gone from the same list
    (it was deleted), its neighbour becomes current; in another list nothing does.

    Signals:
        current_changed(object): the current entry is another one now: its id, or None.
        selection_changed(): other entries are selected now.
    """

    current_changed = Signal(object)
    selection_changed = Signal()

    def __init__(self, model: EntryListModel, selection: QItemSelectionModel) -> None:
        """Look after ``selection`` on ``model``."""
        super().__init__(selection)
        self._model = model
        self._selection = selection
        self._kept = _Selected()
        self._announced: EntryId | None = None
        self._wish: EntryId | None = None
        self._is_replacing = False
        model.ids_about_to_change.connect(self._on_ids_about_to_change)
        model.ids_changed.connect(self._on_ids_changed)
        selection.currentChanged.connect(self._on_current_changed)
        selection.selectionChanged.connect(self._on_selection_changed)

    @property
    def current(self) -> EntryId | None:
        """The entry that was announced as current last."""
        return self._announced

    def selected_ids(self) -> tuple[EntryId, ...]:
        """Return the ids of the selected entries, in the order of the list."""
        rows = sorted((part.top(), part.bottom()) for part in self._parts())
        return tuple(
            EntryId(entry_id)
            for first, last in rows
            for entry_id in self._model.ids_in(first, last)
        )

    def selected_count(self) -> int:
        """Return how many entries are selected."""
        return sum(part.height() for part in self._parts())

    def select(self, entry_id: EntryId) -> None:
        """Select this entry alone; if its row is not known yet, as soon as it is."""
        row = self._model.row_of(entry_id)
        if row is None:
            self._wish = None if self._model.is_complete else entry_id
            self._selection.clear()
        else:
            self._wish = None
            self._go_to(row)

    def clear(self) -> None:
        """Select nothing."""
        self._wish = None
        self._selection.clear()

    def _parts(self) -> list[QItemSelectionRange]:
        """Return the runs of selected rows."""
        selection = self._selection.selection()
        return [selection.at(position) for position in range(selection.size())]

    def _go_to(self, row: int) -> None:
        self._selection.setCurrentIndex(
            self._model.index(row, 0), _SELECT.ClearAndSelect | _SELECT.Rows
        )

    @Slot()
    def _on_ids_about_to_change(self) -> None:
        row = self._selection.currentIndex().row()
        self._kept = _Selected(frozenset(self.selected_ids()), self._model.id_at(row), row)
        self._is_replacing = True

    @Slot(bool)
    def _on_ids_changed(self, same_list: bool) -> None:
        if self._is_replacing:
            self._restore(same_list)
            self._is_replacing = False
        if self._wish is not None:
            self.select(self._wish)
        self._announce_current()
        self.selection_changed.emit()

    def _restore(self, same_list: bool) -> None:
        kept, self._kept = self._kept, _Selected()
        rows = self._model.rows_of(kept.ids)
        current = None if kept.current is None else self._model.row_of(kept.current)
        if same_list and current is None and kept.current is not None:
            current = min(kept.current_row, self._model.rowCount() - 1)
            rows = rows or [current]
        index = QModelIndex() if current is None else self._model.index(current, 0)
        self._selection.setCurrentIndex(index, _SELECT.NoUpdate)
        self._selection.select(self._as_selection(rows), _SELECT.ClearAndSelect)

    def _as_selection(self, rows: list[int]) -> QItemSelection:
        """Return whole rows, neighbours joined: 100,000 single ranges would take long."""
        selection = QItemSelection()
        last_column = len(Column) - 1
        start = 0
        for position, row in enumerate(rows):
            if position + 1 == len(rows) or rows[position + 1] != row + 1:
                selection.select(
                    self._model.index(rows[start], 0), self._model.index(row, last_column)
                )
                start = position + 1
        return selection

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self._announce_current()

    @Slot(QItemSelection, QItemSelection)
    def _on_selection_changed(self, _selected: QItemSelection, _left: QItemSelection) -> None:
        if not self._is_replacing:
            self.selection_changed.emit()

    def _announce_current(self) -> None:
        if self._is_replacing:
            return
        current = self._model.id_at(self._selection.currentIndex().row())
        if current != self._announced:
            self._announced = current
            self.current_changed.emit(current)


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A row that was to be seen: its entry and how far below the upper edge it stood, in pixels."""

    entry_id: EntryId | None
    top: int


class ScrollKeeper(QObject):
    """Puts the topmost row of a view back to where it was after rows were replaced.

    A list scrolled to its beginning stays at its beginning, so that what is new there is seen.
    """

    def __init__(self, model: EntryListModel, view: QAbstractItemView) -> None:
        """Look after the scroll position of ``view``, which shows ``model``."""
        super().__init__(view)
        self._model = model
        self._view = view
        self._anchors: list[_Anchor] = []
        model.ids_about_to_change.connect(self._on_ids_about_to_change)
        model.ids_changed.connect(self._on_ids_changed)

    @Slot()
    def _on_ids_about_to_change(self) -> None:
        self._anchors = []
        top = self._view.indexAt(QPoint(1, 1))
        if not top.isValid() or self._view.verticalScrollBar().value() == 0:
            return
        height = max(1, self._view.visualRect(top).height())
        shown = self._view.viewport().height() // height + 1
        for row in range(top.row(), min(top.row() + shown, self._model.rowCount())):
            place = self._view.visualRect(self._model.index(row, 0)).top()
            self._anchors.append(_Anchor(self._model.id_at(row), place))

    @Slot(bool)
    def _on_ids_changed(self, same_list: bool) -> None:
        anchors, self._anchors = self._anchors, []
        if not same_list:
            return
        for anchor in anchors:
            row = None if anchor.entry_id is None else self._model.row_of(anchor.entry_id)
            if row is not None:
                self._put(row, anchor.top)
                return

    def _put(self, row: int, top: int) -> None:
        bar = self._view.verticalScrollBar()
        moved = self._view.visualRect(self._model.index(row, 0)).top() - top
        bar.setValue(bar.value() + moved)
