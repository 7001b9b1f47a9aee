"""Which list is shown: the chosen place, the words searched for, the order."""

import dataclasses

from PySide6.QtCore import QLocale, QObject, Signal, Slot

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.views import (
    ListQuery,
    NavigationLine,
    Scope,
    ScopeKind,
    SortKey,
)
from directory_app.gui.actions import Actions
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.entry_list.entry_list_panel import EntryListPanel, ListPlace
from directory_app.gui.entry_list.entry_loader import PageAnswer
from directory_app.gui.icons import IconName
from directory_app.gui.latest_question import LatestQuestion
from directory_app.gui.navigation.navigation_view import NavigationView
from directory_app.gui.widgets.search_box import SearchBox
from directory_app.gui.widgets.throttle import Throttle

_TYPING_MS = 30


class ListController(QObject):
    """Turns place, words and order into the list that is shown, and keeps it up to date.

    Signals:
        shown(): another list is shown, or its count is another.
        scope_changed(Scope): another place is shown.
        order_changed(): the list is ordered otherwise.
    """

    shown = Signal()
    scope_changed = Signal(object)
    order_changed = Signal()

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        *,
        navigation: NavigationView,
        panel: EntryListPanel,
        search: SearchBox,
        parent: QObject | None = None,
    ) -> None:
        """Listen to the widgets; nothing is shown before :meth:`start`."""
        super().__init__(parent)
        self._bench = bench
        self._actions = actions
        self._navigation = navigation
        self._panel = panel
        self._search = search
        self._query = ListQuery()
        self._before_search: ListPlace | None = None
        self._place_to_go: ListPlace | None = None
        self._is_first_wanted = False
        self._total = 0
        self._counts = LatestQuestion[tuple[NavigationLine, ...]](bench.tasks)
        self._typing = Throttle(_TYPING_MS, self._search_for_text, self)
        self._connect()

    @property
    def query(self) -> ListQuery:
        """The list that is shown."""
        return self._query

    @property
    def total(self) -> int:
        """How many entries the whole directory has."""
        return self._total

    @property
    def is_search(self) -> bool:
        """Whether words are searched for."""
        return bool(self._query.text)

    def start(self, *, place: ListPlace | None = None) -> None:
        """Show everything in the directory that was just opened, its counts still unknown.

        Args:
            place: where to go in it, or None.
        """
        self._search.set_text("")
        self._typing.cancel()
        self._before_search = None
        self._place_to_go = place
        self._panel.set_source(self._bench.directory.browsing)
        self._query = dataclasses.replace(self._query, scope=Scope(), text="")
        self._show()

    def set_order(self, sort: SortKey, *, descending: bool) -> None:
        """Order the list; takes effect at once if a directory is open."""
        self._query = dataclasses.replace(self._query, sort=sort, descending=descending)
        self._panel.set_order(sort, descending=descending)
        self._actions.sorts[sort].setChecked(True)
        self._actions.descending.setChecked(descending)
        self.order_changed.emit()
        if self._bench.session.is_open:
            self._show()

    def choose_scope(self, scope: Scope) -> None:
        """Show a place, by its line in the navigation if it has one."""
        self._navigation.choose(scope)

    def refresh_counts(self) -> None:
        """Count again behind every line of the navigation."""
        self._counts.ask(self._bench.directory.browsing.navigation, self._on_counted)

    def _connect(self) -> None:
        self._navigation.scope_chosen.connect(self._on_scope_chosen)
        self._panel.model.query_answered.connect(self._on_query_answered)
        self._panel.model.ids_changed.connect(self._on_ids_changed)
        self._panel.sort_requested.connect(self._on_sort_requested)
        self._panel.letters_typed.connect(self._on_letters_typed)
        self._search.text_changed.connect(self._on_search_text_changed)
        self._search.down_pressed.connect(self._panel.go_to_first)
        self._search.return_pressed.connect(self._on_search_return_pressed)
        self._search.escape_pressed.connect(self._on_search_escape_pressed)
        self._actions.find.triggered.connect(self._search.select_all)
        self._bench.bus.changes_committed.connect(self._on_changes_committed)
        for sort, action in self._actions.sorts.items():
            action.triggered.connect(lambda _checked, key=sort: self._on_sort_requested(key))
        self._actions.descending.triggered.connect(self._on_descending_triggered)

    def _show(self) -> None:
        self._say_why_empty()
        self._panel.show_query(self._query, self._query.text.split())

    def _say_why_empty(self) -> None:
        if self._query.text:
            self._panel.set_empty_words(
                IconName.SEARCH,
                self.tr("Nothing found"),
                self.tr("Try fewer letters, or search in everything."),
            )
        elif self._query.scope.kind is ScopeKind.BIN:
            self._panel.set_empty_words(IconName.BIN, self.tr("The bin is empty"))
        else:
            self._panel.set_empty_words(
                IconName.INBOX,
                self.tr("No entries here"),
                self.tr("Add a person or an organisation, or import vCards."),
            )

    def _search_for_text(self) -> None:
        text = self._search.text().strip()
        if not self._bench.session.is_open or text == self._query.text:
            return
        if not self._query.text:
            self._before_search = self._panel.place()
        elif not text:
            self._place_to_go, self._before_search = self._before_search, None
        self._query = dataclasses.replace(self._query, text=text)
        self._show()

    def _show_result(self, count: int, milliseconds: float | None) -> None:
        if not self._query.text:
            self._search.set_result_text("")
            return
        text = self.tr("%n found", "", count)
        if milliseconds is not None:
            time = self.tr("%1 ms").replace("%1", QLocale().toString(max(1, round(milliseconds))))
            text = f"{text} · {time}"
        self._search.set_result_text(text)

    def _on_counted(self, lines: tuple[NavigationLine, ...]) -> None:
        self._total = next(
            (line.count for line in lines if line.scope.kind is ScopeKind.EVERYTHING), 0
        )
        self._navigation.show_lines(lines)
        self.shown.emit()

    @Slot(object)
    def _on_scope_chosen(self, scope: Scope) -> None:
        self._before_search = self._place_to_go = None
        self._query = dataclasses.replace(self._query, scope=scope)
        self.scope_changed.emit(scope)
        self._show()

    @Slot(object)
    def _on_query_answered(self, answer: PageAnswer) -> None:
        self._show_result(answer.total, answer.milliseconds)
        if self._place_to_go is not None:
            place, self._place_to_go = self._place_to_go, None
            self._panel.go_to(place)
        if self._is_first_wanted:
            self._is_first_wanted = False
            self._panel.open_first()
        self.shown.emit()

    @Slot(bool)
    def _on_ids_changed(self, same_list: bool) -> None:
        if same_list:
            self._show_result(self._panel.model.rowCount(), None)
            self.shown.emit()

    @Slot(object)
    def _on_sort_requested(self, sort: SortKey) -> None:
        same = sort is self._query.sort
        # Last changes are looked at from the latest one.
        descending = not self._query.descending if same else sort is SortKey.CHANGED
        self.set_order(sort, descending=descending)

    @Slot(bool)
    def _on_descending_triggered(self, checked: bool) -> None:
        self.set_order(self._query.sort, descending=checked)

    @Slot(str)
    def _on_letters_typed(self, letters: str) -> None:
        self._search.select_all()
        self._search.set_text(letters)

    @Slot(str)
    def _on_search_text_changed(self, _text: str) -> None:
        self._typing.request()

    @Slot()
    def _on_search_return_pressed(self) -> None:
        self._typing.flush()
        if self._panel.model.is_answer_awaited:
            self._is_first_wanted = True
        else:
            self._panel.open_first()

    @Slot()
    def _on_search_escape_pressed(self) -> None:
        self._panel.view.setFocus()

    @Slot(object, object)
    def _on_changes_committed(self, _changes: ChangeSet, _initiator: object) -> None:
        self._panel.model.refresh()
        self.refresh_counts()
