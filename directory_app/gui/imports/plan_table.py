"""The table of an import's plan: whole rows of one height, whatever their number."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

_ROW_ROOM = 10
_LEAST_WIDTH = 48
_Index = QModelIndex | QPersistentModelIndex


class PlanTable(QTableView):
    """Shows cards or faults.

    Signals:
        row_changed(): another row is current.
    """

    row_changed = Signal()

    def __init__(
        self,
        name: str,
        model: QAbstractItemModel,
        widths: Mapping[int, int],
        parent: QWidget | None = None,
    ) -> None:
        """Show all columns.

        Args:
            name: translated, for screen readers.
            model: the rows.
            widths: of the columns by position, in pixels; the first one takes what is left.
            parent: owner.
        """
        super().__init__(parent)
        self._widths = widths
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + _ROW_ROOM)
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setMinimumSectionSize(_LEAST_WIDTH)
        self.setModel(model)
        self.show_columns(widths.keys())
        columns.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def show_columns(self, shown: Collection[int]) -> None:
        """Show the columns at some positions, each as wide as its words usually are.

        A heading is shown whole: in some languages it is longer than what stands below it.
        """
        headings = self.horizontalHeader()
        for column, width in self._widths.items():
            self.setColumnHidden(column, column not in shown)
            self.setColumnWidth(column, max(width, headings.sectionSizeHint(column)))

    def selected_rows(self) -> list[int]:
        """Return the rows that are selected, or the current one."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return rows or [self.currentIndex().row()]

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.row_changed.emit()
