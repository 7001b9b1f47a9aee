"""The rows of one multi-value field, always with exactly one empty row at the end."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from directory_app.domain.identifiers import ItemUid
from directory_app.gui.editor.item_row import ItemRow, ItemT

ROW_GAP = 6
WIDE_ROW_GAP = 14


class RowList(QWidget, Generic[ItemT]):
    """Keeps rows in order; typing into the empty one makes the next, emptied ones go when left.

    Signals:
        edited(): a value was changed, moved or removed.
    """

    edited = Signal()

    def __init__(
        self,
        make_row: Callable[[ItemT | None], ItemRow[ItemT]],
        *,
        gap: int = ROW_GAP,
        parent: QWidget | None = None,
    ) -> None:
        """Make a list without rows.

        Args:
            make_row: makes the row of an item, or with None an empty one with a new item.
            gap: between rows, in pixels; more where rows have several lines.
            parent: owner.
        """
        super().__init__(parent)
        self._make_row = make_row
        self._rows: list[ItemRow[ItemT]] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(gap)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def set_items(self, items: Sequence[ItemT]) -> None:
        """Show other items and one empty row."""
        for row in list(self._rows):
            self._drop(row)
        for item in items:
            row = self._make_row(item)
            self._add(row)
            row.mark_details()
            if row.has_telling_details():
                row.open_details()
        self._ensure_trailing_row()

    def set_gap(self, gap: int) -> None:
        """Set the room between rows, in pixels."""
        self._box.setSpacing(gap)

    def rows(self) -> Sequence[ItemRow[ItemT]]:
        """Return all rows, the empty one at the end included."""
        return self._rows

    def items(self) -> tuple[ItemT, ...]:
        """Return the items in order, without those of empty rows."""
        return tuple(row.item() for row in self._rows if not row.is_blank())

    def settle(self) -> None:
        """Finish what is half typed in any row."""
        for row in self._rows:
            row.settle()

    def check(self) -> None:
        """Look again at every value."""
        for row in self._rows:
            row.check()

    def focus_item(self, uid: ItemUid) -> bool:
        """Give the focus to the row of an item; return whether there is one."""
        for row in self._rows:
            if row.uid == uid:
                row.focus_first()
                return True
        return False

    def focus_trailing_row(self) -> None:
        """Give the focus to the empty row."""
        self._rows[-1].focus_first()

    def _add(self, row: ItemRow[ItemT]) -> None:
        row.edited.connect(partial(self._on_row_edited, row))
        row.remove_requested.connect(partial(self._on_remove_requested, row))
        row.move_requested.connect(partial(self._on_move_requested, row))
        self._rows.append(row)
        self._box.addWidget(row)
        if self.isVisible():
            # At once, not with the next event: Tab and the focus look for visible fields only.
            row.show()

    def _drop(self, row: ItemRow[ItemT]) -> None:
        self._rows.remove(row)
        self._box.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _ensure_trailing_row(self) -> None:
        if not self._rows or not self._rows[-1].is_blank():
            self._add(self._make_row(None))
        for row in self._rows:
            row.set_trailing(row is self._rows[-1])

    def _on_row_edited(self, row: ItemRow[ItemT]) -> None:
        if row is self._rows[-1]:
            self._ensure_trailing_row()
        self.edited.emit()

    def _on_remove_requested(self, row: ItemRow[ItemT]) -> None:
        index = self._rows.index(row)
        self._drop(row)
        self._ensure_trailing_row()
        self._rows[min(index, len(self._rows) - 1)].focus_first()
        self.edited.emit()

    def _on_move_requested(self, row: ItemRow[ItemT], step: int) -> None:
        index = self._rows.index(row)
        target = index + step
        # The empty row stays at the end.
        last = len(self._rows) - 2
        if index > last or not 0 <= target <= last:
            return
        focused = QApplication.focusWidget()
        self._rows.insert(target, self._rows.pop(index))
        self._box.removeWidget(row)
        self._box.insertWidget(target, row)
        if focused is not None:
            focused.setFocus()
        self.edited.emit()

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is None or not self.isAncestorOf(old):
            return
        for row in self._rows[:-1]:
            is_left = row.isAncestorOf(old) and not (new is not None and row.isAncestorOf(new))
            if is_left and row.is_blank():
                self._drop(row)
                self.edited.emit()
