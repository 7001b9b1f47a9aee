"""The middle pane: header, list or table, and what an empty list says."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QVBoxLayout, QWidget

from directory_app.domain.identifiers import EntryId
from directory_app.domain.views import ListQuery, SortKey
from directory_app.gui.actions import Actions
from directory_app.gui.entry_list.columns import SORT_KEYS, Column
from directory_app.gui.entry_list.entry_list_model import EntryListModel
from directory_app.gui.entry_list.entry_loader import EntryLoader
from directory_app.gui.entry_list.list_header import ListHeader
from directory_app.gui.entry_list.place_keeper import ScrollKeeper, SelectionKeeper
from directory_app.gui.entry_list.views import EntryListView, EntryTableView
from directory_app.gui.icons import IconName
from directory_app.gui.task_bridge import GuiTasks
from directory_app.gui.widgets.empty_state import EmptyState, Offer
from directory_app.gui.widgets.line_painting import Mark, mark_nothing
from directory_app.gui.widgets.section import Hairline
from directory_app.system.settings import ListLook

if TYPE_CHECKING:
    # Only a type here: the service would load SQLAlchemy before the window is painted.
    from directory_app.services.browsing import BrowsingService

_LEAST_WIDTH = 240


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Where somebody is in a list.

    Attributes:
        current: the current entry, or None.
        scroll: position of the scroll bar, in pixels.
    """

    current: EntryId | None
    scroll: int


class EntryListPanel(QWidget):
    """Shows a list and says what is selected in it.

    Signals:
        current_changed(object): id of the current entry, or None.
        selection_changed(): other entries are selected.
        open_requested(): Enter or a double click on an entry.
        drag_requested(): the selected entries are being dragged out.
        menu_requested(QPoint): the context menu of the selection is wanted, here on the screen.
        sort_requested(SortKey): the heading of a column was clicked.
        letters_typed(str): letters typed into the list, meant to be searched for.
        top_passed(): the keyboard goes up beyond the first row.
    """

    current_changed = Signal(object)
    selection_changed = Signal()
    open_requested = Signal()
    drag_requested = Signal()
    menu_requested = Signal(QPoint)
    sort_requested = Signal(object)
    letters_typed = Signal(str)
    top_passed = Signal()

    def __init__(self, *, tasks: GuiTasks, actions: Actions, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            tasks: runs the questions to the directory.
            actions: commands of the header, and those with keys that work inside the list.
            parent: owner.
        """
        super().__init__(parent)
        self._loader = EntryLoader(tasks=tasks, parent=self)
        self.model = EntryListModel(self._loader, self)
        self.header = ListHeader(actions=actions)
        self.list_view = EntryListView()
        self.table_view = EntryTableView()
        self._views = QStackedWidget()
        self._look = ListLook.LIST
        self._is_answered = False
        self._place: ListPlace | None = None
        self._next_mark: Mark = mark_nothing
        self.empty_state = EmptyState(IconName.SEARCH, "")
        self._build_ui(actions)
        self.selection = SelectionKeeper(self.model, self.list_view.selectionModel())
        self._connect()

    @property
    def view(self) -> QAbstractItemView:
        """The view that is shown, or would be if the list were not empty."""
        return self.table_view if self.look is ListLook.TABLE else self.list_view

    @property
    def look(self) -> ListLook:
        """Whether entries are shown as a list or as a table."""
        return self._look

    def set_look(self, look: ListLook) -> None:
        """Show the entries as list or table."""
        had_focus = self._views.focusWidget() is not None and self.view.hasFocus()
        self._look = look
        self.header.columns_button.setVisible(look is ListLook.TABLE)
        self._show_what_there_is()
        if had_focus:
            self.view.setFocus()
        current = self.list_view.selectionModel().currentIndex()
        if current.isValid():
            self.view.scrollTo(current)

    def set_order(self, sort: SortKey, *, descending: bool) -> None:
        """Say in the header and headings what the list is ordered by."""
        self.header.show_order(sort, descending=descending)
        self.table_view.show_order(sort, descending=descending)

    def show_query(self, query: ListQuery, mark: Mark = mark_nothing) -> None:
        """Show another list.

        Args:
            query: which.
            mark: tells what to mark in it.
        """
        self._place = None
        self._next_mark = mark
        self.model.show_query(query)

    def set_mark(self, mark: Mark) -> None:
        """Mark something else in the list that is shown."""
        self.list_view.entry_delegate.set_mark(mark)
        self.table_view.entry_delegate.set_mark(mark)

    def place(self) -> ListPlace:
        """Return where the user is now, to come back to."""
        return ListPlace(self.selection.current, self.view.verticalScrollBar().value())

    def go_to(self, place: ListPlace) -> None:
        """Go back to a place in the list that is shown now."""
        self._place = place
        if place.current is None:
            self.selection.clear()
        else:
            self.selection.select(place.current)
        self._scroll_to_place()

    def select_entry(self, entry_id: EntryId) -> None:
        """Select an entry and bring it into view, if the list has it."""
        self.selection.select(entry_id)
        current = self.view.currentIndex()
        if current.isValid():
            # The view itself scrolls only to another current row than the one before.
            self.view.scrollTo(current)

    def go_to_first(self) -> None:
        """Make the first row current and give the list the keyboard."""
        if self.model.rowCount():
            if not self.list_view.selectionModel().currentIndex().isValid():
                self.view.setCurrentIndex(self.model.index(0, 0))
            self.view.setFocus()

    def open_first(self) -> None:
        """Make the first row current, whatever was, and give the list the keyboard."""
        if self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0, 0))
            self.view.setFocus()

    def show_empty_state(
        self, name: IconName, title: str, text: str = "", offers: Sequence[Offer] = ()
    ) -> None:
        """Say what stands where the list is empty, and what can be done about it; translated."""
        self.empty_state.show_state(name, title, text)
        self.empty_state.show_offers(offers)

    def set_source(self, browsing: "BrowsingService | None") -> None:
        """Show entries of another directory from now on, or of none."""
        self._is_answered = False
        self._loader.set_source(browsing)
        self.model.clear()

    def _build_ui(self, actions: Actions) -> None:
        self.list_view.setModel(self.model)
        self.table_view.setModel(self.model)
        self.table_view.setSelectionModel(self.list_view.selectionModel())
        self.table_view.show_first_columns()
        self.list_view.setAccessibleName(self.tr("Entries"))
        self.table_view.setAccessibleName(self.tr("Entries as a table"))
        for view in (self.list_view, self.table_view):
            ScrollKeeper(self.model, view)
            view.addActions(_actions_inside(actions))
        # Here and not in the views: an empty list is what one most likes to paste into.
        self.addAction(actions.paste_cards)
        for page in (self.list_view, self.table_view, self.empty_state):
            self._views.addWidget(page)
        self.setMinimumWidth(_LEAST_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(Hairline())
        layout.addWidget(self._views, 1)

    def _connect(self) -> None:
        self.selection.current_changed.connect(self._on_current_changed)
        self.selection.selection_changed.connect(self._on_selection_changed)
        self.model.query_answered.connect(self._on_query_answered)
        self.model.ids_changed.connect(self._on_ids_changed)
        self.model.similar_found.connect(self._show_what_there_is)
        for view in (self.list_view, self.table_view):
            view.open_requested.connect(self.open_requested)
            view.drag_requested.connect(self.drag_requested)
            view.menu_requested.connect(self.menu_requested)
            view.letters_typed.connect(self.letters_typed)
            view.top_passed.connect(self.top_passed)
        self.table_view.sort_requested.connect(self._on_sort_requested)
        self.header.columns_button.clicked.connect(self._on_columns_clicked)

    def _show_what_there_is(self) -> None:
        # A search that may have near hits is not called empty before they are looked for.
        is_empty = (
            self.model.rowCount() == 0 and self._is_answered and not self.model.is_similar_awaited
        )
        self._views.setCurrentWidget(self.empty_state if is_empty else self.view)

    def _show_count(self) -> None:
        self.header.show_count(
            self.model.rowCount(),
            self.selection.selected_count(),
            at_least=self.model.total is None,
        )

    def _scroll_to_place(self) -> None:
        """Scroll to where the user was; the view scrolled to the current row by itself."""
        if self._place is not None:
            self.view.doItemsLayout()
            self.view.verticalScrollBar().setValue(self._place.scroll)

    @Slot(object)
    def _on_current_changed(self, current: EntryId | None) -> None:
        # The row of a far entry is known some time after its list is shown.
        if current is not None:
            if self._place is not None and self._place.current == current:
                self._scroll_to_place()
            self._place = None
        self.current_changed.emit(current)

    @Slot(object)
    def _on_query_answered(self, _answer: object) -> None:
        self._is_answered = True
        # Not before: the rows of the former list would be marked by other words meanwhile.
        self.set_mark(self._next_mark)
        self._show_what_there_is()
        self.view.scrollToTop()

    @Slot(bool)
    def _on_ids_changed(self, _same_list: bool) -> None:
        self._show_count()
        self._show_what_there_is()

    @Slot()
    def _on_selection_changed(self) -> None:
        self._show_count()
        self.selection_changed.emit()

    @Slot(object)
    def _on_sort_requested(self, column: Column) -> None:
        self.sort_requested.emit(SORT_KEYS[column])

    @Slot()
    def _on_columns_clicked(self) -> None:
        button = self.header.columns_button
        menu = self.table_view.columns_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))


def _actions_inside(actions: Actions) -> list[QAction]:
    return [actions.delete, actions.select_all, actions.copy_cards]
