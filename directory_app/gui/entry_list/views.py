"""The two views of a list: rows of two lines, and a table."""

from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QPoint,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from directory_app.domain.views import SortKey
from directory_app.gui.entry_list.columns import SHOWN_AT_FIRST, SORT_KEYS, Column, heading
from directory_app.gui.entry_list.entry_delegate import ROW_HEIGHT, EntryDelegate
from directory_app.gui.entry_list.table_delegate import TABLE_ROW_HEIGHT, TableDelegate

_OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

_FIRST_WIDTHS: Final[dict[Column, int]] = {
    Column.NAME: 240,
    Column.POST: 200,
    Column.ORGANISATION: 220,
    Column.KIND: 150,
    Column.COUNTRY: 70,
    Column.EMAIL: 190,
    Column.PHONE: 150,
    Column.CHANGED: 120,
}


class EntryView(QTableView):
    """What both views share: whole rows of one height, chosen, opened, dragged and searched.

    Both are table views: Qt's list view asks the model four questions for each row before it shows
    the first one, which takes a second with 100,000 entries; a table asks only for what is seen.

    Signals:
        drag_requested(): the selected entries are being dragged.
        open_requested(): Enter or a double click.
        menu_requested(QPoint): the context menu is wanted, at this place on the screen.
        letters_typed(str): letters were typed; they are meant to be searched for.
        top_passed(): the keyboard goes up beyond the first row.
    """

    drag_requested = Signal()
    open_requested = Signal()
    menu_requested = Signal(QPoint)
    letters_typed = Signal(str)
    top_passed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.row_height())
        self.doubleClicked.connect(self.open_requested)

    def row_height(self) -> int:
        """Return the height of every row in the present font, in pixels."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING_KEYS:
            self.open_requested.emit()
        elif event.key() == Qt.Key.Key_Up and self._is_at_top(event):
            self.top_passed.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        # Qt would look at every row, which would fetch the whole directory.
        self.letters_typed.emit(search)

    def startDrag(self, supported_actions: Qt.DropAction) -> None:
        self.drag_requested.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(self._menu_place(event))

    def setSelectionModel(self, selection: QItemSelectionModel) -> None:
        super().setSelectionModel(selection)
        # With everything selected the heading asks for the flags of every cell, only to know
        # whether a whole column is: 3 s with 100,000 rows. One of its own is always empty.
        header = self.horizontalHeader()
        header.setSelectionModel(QItemSelectionModel(selection.model(), header))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(self.row_height())

    def _is_at_top(self, event: QKeyEvent) -> bool:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return is_plain and self.currentIndex().row() == 0

    def _menu_place(self, event: QContextMenuEvent) -> QPoint:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            current = self.visualRect(self.currentIndex())
            return self.viewport().mapToGlobal(current.center())
        return event.globalPos()


class EntryListView(EntryView):
    """Rows of two lines, in one column as wide as the view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry_delegate = EntryDelegate(self)
        self.setItemDelegate(self.entry_delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        for column in Column:
            self.setColumnHidden(column, column is not Column.NAME)
        self.horizontalHeader().setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)

    def sizeHint(self) -> QSize:
        return QSize(390, 600)

    def row_height(self) -> int:
        return max(ROW_HEIGHT, self.fontMetrics().height() * 2 + 20)


class EntryTableView(EntryView):
    """A table with columns to choose in the menu of its heading.

    Signals:
        sort_requested(Column): the heading of a column that can be sorted by was clicked.
        columns_changed(): columns were shown, hidden, moved or made wider.
    """

    sort_requested = Signal(object)
    columns_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry_delegate = TableDelegate(self)
        self.setItemDelegate(self.entry_delegate)
        self._set_up_headings()

    def row_height(self) -> int:
        return max(TABLE_ROW_HEIGHT, self.fontMetrics().height() + 16)

    def show_first_columns(self) -> None:
        """Show the columns a fresh user sees, in their order and widths."""
        for column in Column:
            self.setColumnWidth(column, _FIRST_WIDTHS[column])
            self.setColumnHidden(column, column not in SHOWN_AT_FIRST)

    def show_order(self, sort: SortKey, *, descending: bool) -> None:
        """Mark the heading the list is ordered by, if there is a column for it."""
        header = self.horizontalHeader()
        column = next((column for column, key in SORT_KEYS.items() if key is sort), None)
        header.setSortIndicatorShown(column is not None)
        if column is not None:
            order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(column, order)

    def columns_menu(self, parent: QWidget) -> QMenu:
        """Return a new menu to choose columns in; the name is always there."""
        menu = QMenu(parent)
        for column in Column:
            if column is Column.NAME:
                continue
            action = menu.addAction(heading(column))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(column))
            action.toggled.connect(
                lambda shown, chosen=column: self._show_column(chosen, shown=shown)
            )
        return menu

    def _set_up_headings(self) -> None:
        columns = self.horizontalHeader()
        columns.setSectionsMovable(True)
        columns.setSectionsClickable(True)
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        columns.customContextMenuRequested.connect(self._on_heading_menu_requested)
        columns.sectionClicked.connect(self._on_heading_clicked)
        columns.sectionResized.connect(self.columns_changed)
        columns.sectionMoved.connect(self.columns_changed)

    def _show_column(self, column: Column, *, shown: bool) -> None:
        self.setColumnHidden(column, not shown)
        if shown and self.columnWidth(column) == 0:
            self.setColumnWidth(column, _FIRST_WIDTHS[column])
        self.columns_changed.emit()

    @Slot(QPoint)
    def _on_heading_menu_requested(self, position: QPoint) -> None:
        menu = self.columns_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(position))

    @Slot(int)
    def _on_heading_clicked(self, section: int) -> None:
        if Column(section) in SORT_KEYS:
            self.sort_requested.emit(Column(section))
