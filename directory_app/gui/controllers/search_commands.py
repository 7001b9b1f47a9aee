"""Add conditions to the search from a menu, and keep a search as a list."""

import threading

from PySide6.QtCore import QObject, QPoint, Slot

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.dates import today
from directory_app.domain.query import AnyPart
from directory_app.domain.query_reading import part_text
from directory_app.domain.views import ListQuery, Scope
from directory_app.gui.actions import Actions
from directory_app.gui.controllers.list_controller import ListController
from directory_app.gui.controllers.undo_controller import UndoController
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.dialogs.list_dialog import SearchNameDialog
from directory_app.gui.latest_question import LatestQuestion
from directory_app.gui.navigation.navigation_view import NavigationView
from directory_app.gui.navigation.outline import scope_text
from directory_app.gui.search.filter_menu import Choices, FilterMenu
from directory_app.gui.search.part_words import chip_words
from directory_app.gui.widgets.search_box import SearchBox
from directory_app.system.tasks import Lane


class SearchCommands(QObject):
    """Serves the buttons of the search box."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        undo: UndoController,
        *,
        search: SearchBox,
        lists: ListController,
        navigation: NavigationView,
        parent: QObject | None = None,
    ) -> None:
        """Listen to the search box and the commands.

        Args:
            bench: the window's tools.
            actions: the commands.
            undo: offers to take back what was done.
            search: the search box.
            lists: which list is shown.
            navigation: knows what the place is called.
            parent: owner.
        """
        super().__init__(parent)
        self._bench = bench
        self._undo = undo
        self._search = search
        self._lists = lists
        self._navigation = navigation
        # Beside the store lane: nothing that is typed meanwhile waits for the counting.
        self._choices = LatestQuestion[Choices](bench.tasks, lane=Lane.COUNTS)
        self.menu = FilterMenu(search)
        self.menu.part_chosen.connect(self._on_part_chosen)
        self.menu.part_dropped.connect(search.remove_part)
        self.menu.aboutToHide.connect(self._choices.drop)
        search.filter_requested.connect(self.choose_condition)
        actions.save_search.triggered.connect(self.save)
        bench.session.closing.connect(self._choices.drop)

    @Slot()
    def choose_condition(self) -> None:
        """Open the menu of conditions; what they would leave is counted meanwhile."""
        if not self._bench.session.is_open:
            return
        browsing = self._bench.directory.browsing
        query = self._lists.query

        def count(stop: threading.Event) -> Choices:
            return browsing.filter_choices(query, stop=stop)

        self.menu.show_counting()
        self._choices.ask_stoppable(count, self._show_choices)
        button = self._search.filter_button
        self.menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    @Slot()
    def save(self) -> None:
        """Ask for a name and keep what is shown as a list that a search decides on."""
        query = self._lists.query
        name = SearchNameDialog.ask(self._bench.window, name=self._proposed_name(query))
        directory = self._bench.directory
        if not name:
            return

        def save() -> ChangeSet:
            return directory.lists.create_rule(name, directory.browsing.rule_of(query))

        def tell(changes: ChangeSet) -> None:
            self._bench.bus.publish(changes, self)
            self._undo.offer_undo(self.tr("Saved the search “{name}”.").format(name=name), changes)

        self._bench.tasks.change(save, on_success=tell)

    def _proposed_name(self, query: ListQuery) -> str:
        """Return the place, the chips and the words of a search, as far as there are any."""
        line = self._navigation.line
        place = "" if line is None or query.scope == Scope() else scope_text(line)
        chips = [chip_words(part) for part in self._search.parts()]
        return ", ".join(each for each in (place, *chips, self._search.words()) if each)

    def _show_choices(self, choices: Choices) -> None:
        self.menu.show_choices(choices, self._search.parts(), today())

    @Slot(object)
    def _on_part_chosen(self, part: AnyPart) -> None:
        self._search.add_text(part_text(part))
