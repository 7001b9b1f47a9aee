"""A table of which only the ids of the rows are known for sure."""

from array import array
from collections.abc import Iterable
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from directory_app.domain.identifiers import EntryId
from directory_app.gui.entry_list.columns import Column, heading
from directory_app.gui.entry_list.id_rows import UNKNOWN_ID, changed_span, id_array

_NO_PARENT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class IdTableModel(QAbstractTableModel):
    """Holds the ids of a list, those still unknown too, with near hits below its own entries.

    Signals:
        ids_about_to_change(): rows will be removed and inserted.
        ids_changed(bool): rows were removed and inserted, or their ids or number are known now;
            true: it is still the same list.
    """

    ids_about_to_change = Signal()
    ids_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        """Be empty."""
        super().__init__(parent)
        self._ids = id_array()
        self._own = self._known = 0
        self._is_open_ended = False

    @property
    def is_complete(self) -> bool:
        """Whether the ids of all entries of the list are known."""
        return self._known == self._own and not self._is_open_ended

    @property
    def total(self) -> int | None:
        """How many entries the list has, near hits left out; None: it is not known yet."""
        return None if self._is_open_ended else self._own

    @property
    def similar_count(self) -> int:
        """How many near hits stand below the true ones."""
        return len(self._ids) - self._own

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

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return heading(Column(section)) if orientation is Qt.Orientation.Horizontal else section + 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return _ROW_FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def _replace_all(self, ids: "array[int]", known: int, *, is_open_ended: bool) -> None:
        self.ids_about_to_change.emit()
        self.beginResetModel()
        self._ids, self._own, self._known = ids, len(ids), known
        self._is_open_ended = is_open_ended
        self.endResetModel()
        self.ids_changed.emit(False)

    def _apply_difference(self, new: "array[int]") -> None:
        """Replace only the rows that differ, so that views keep what they show of the others."""
        span = changed_span(self._ids, new)
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


# Worked out once: Qt asks for the flags of every row when everything is selected.
_ROW_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
