"""Which list is shown: the chosen place, the words searched for, the order."""

import dataclasses
from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject, Signal, Slot

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.views import (
    ListQuery,
    Scope,
    ScopeKind,
    SortKey,
)
from directory_app.gui.actions import Actions
from directory_app.gui.controllers.count_controller import CountController
from directory_app.gui.controllers.empty_list import EmptyList
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.entry_list.entry_list_panel import EntryListPanel, ListPlace
from directory_app.gui.entry_list.entry_loader import PageAnswer
from directory_app.gui.navigation.navigation_view import NavigationView
from directory_app.gui.navigation.outline import is_rule
from directory_app.gui.search import language
from directory_app.gui.widgets.line_painting import Mark, mark_nothing
from directory_app.gui.widgets.search_box import SearchBox

_UNSAYABLE = frozenset({ScopeKind.BIN, ScopeKind.PHASE_COORDINATORS, ScopeKind.PHASE_EVENTS})
"""The places that no search stands for."""


class ListController(QObject):
    """Turns place, words and order into the list that is shown, and keeps it up to date.

    Attributes:
        counts: how many entries stand behind each line of the navigation.
        empty: says why the list is empty.

    Signals:
        shown(): another list is shown, or its count is another.
        text_changed(): something else is searched for.
        scope_changed(Scope): another place is shown.
        order_changed(): the list is ordered otherwise.
    """

    shown = Signal()
    text_changed = Signal()
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
        self._milliseconds: float | None = None
        self.counts = CountController(bench, navigation, self)
        self.empty = EmptyList(panel=panel, search=search, navigation=navigation, parent=self)
        search.set_language(language.read, language.name)
        self._connect()

    @property
    def query(self) -> ListQuery:
        """The list that is shown."""
        return self._query

    @property
    def is_search(self) -> bool:
        """Whether words are searched for."""
        return bool(self._query.text)

    @property
    def is_rule(self) -> bool:
        """Whether the list that is shown is one that a search decides on."""
        line = self._navigation.line
        return line is not None and line.scope == self._query.scope and is_rule(line)

    @property
    def can_be_saved(self) -> bool:
        """Whether what is shown can be kept as a search: not everything, nor the bin."""
        scope = self._query.scope
        return scope.kind not in _UNSAYABLE and (self.is_search or scope != Scope())

    def start(self, *, place: ListPlace | None = None) -> None:
        """Show everything in the directory that was just opened, its counts still unknown.

        Args:
            place: where to go in it, or None.
        """
        self._query = dataclasses.replace(self._query, scope=Scope(), text="")
        self._search.set_text("")
        self._before_search = None
        self._place_to_go = place
        self._panel.set_source(self._bench.directory.browsing)
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

    def _connect(self) -> None:
        self._navigation.scope_chosen.connect(self._on_scope_chosen)
        self._panel.model.query_answered.connect(self._on_query_answered)
        self._panel.model.ids_changed.connect(self._on_ids_changed)
        self._panel.model.similar_found.connect(self._on_similar_found)
        self._panel.sort_requested.connect(self._on_sort_requested)
        self._panel.top_passed.connect(self._search.setFocus)
        self._panel.letters_typed.connect(self._on_letters_typed)
        self._search.text_changed.connect(self._search_for_text)
        self._search.down_pressed.connect(self._panel.go_to_first)
        self._search.return_pressed.connect(self._on_search_return_pressed)
        self._search.escape_pressed.connect(self._on_search_escape_pressed)
        self._actions.find.triggered.connect(self._search.select_all)
        self._bench.bus.changes_committed.connect(self._on_changes_committed)
        for sort, action in self._actions.sorts.items():
            action.triggered.connect(lambda _checked, key=sort: self._on_sort_requested(key))
        self._actions.descending.triggered.connect(self._on_descending_triggered)

    def _show(self) -> None:
        self._milliseconds = None
        self._panel.show_query(self._query, self._mark())

    def _mark(self, also: Sequence[str] = ()) -> Mark:
        """Return what marks what is searched for, and further words."""
        if not self._query.text:
            return mark_nothing
        # Late: nothing is searched for in the first rows.
        from directory_app.domain.matching import Marker

        return Marker(language.read(self._query.text), also=also).spans

    @Slot(str)
    def _search_for_text(self, text: str) -> None:
        if not self._bench.session.is_open or text == self._query.text:
            return
        if not self._query.text:
            self._before_search = self._panel.place()
        elif not text:
            self._place_to_go, self._before_search = self._before_search, None
        self._query = dataclasses.replace(self._query, text=text)
        self._show()
        self.text_changed.emit()

    def _show_result(self) -> None:
        self._search.set_result_text(self._result_text() if self._query.text else "")

    def _result_text(self) -> str:
        """Return what the search found: "4 found · 3 ms", "100+ found", "2 found · 3 similar"."""
        model = self._panel.model
        locale = QLocale()
        if model.total is None:
            return self.tr("{number}+ found").format(number=locale.toString(model.rowCount()))
        number = locale.toString(model.total)
        text = self.tr("%n found", "", model.total).replace(str(model.total), number)
        beside = ""
        if model.similar_count:
            beside = self.tr("%n similar", "", model.similar_count)
        elif self._milliseconds is not None:
            time = locale.toString(max(1, round(self._milliseconds)))
            beside = self.tr("{number} ms").format(number=time)
        return f"{text} · {beside}" if beside else text

    @Slot(object)
    def _on_scope_chosen(self, scope: Scope) -> None:
        self._before_search = self._place_to_go = None
        self._query = dataclasses.replace(self._query, scope=scope)
        self.scope_changed.emit(scope)
        self._show()

    @Slot(object)
    def _on_query_answered(self, answer: PageAnswer) -> None:
        self._milliseconds = answer.milliseconds
        self._show_result()
        self.empty.say_why(self._query)
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
            self._show_result()
            self.shown.emit()

    @Slot()
    def _on_similar_found(self) -> None:
        if self._panel.model.similar_count:
            self._panel.set_mark(self._mark(self._panel.model.similar_words))
        self._show_result()
        self.empty.say_why(self._query)

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
        self._search.set_words(letters)

    @Slot()
    def _on_search_return_pressed(self) -> None:
        if self._panel.model.is_answer_awaited:
            self._is_first_wanted = True
        else:
            self._panel.open_first()

    @Slot()
    def _on_search_escape_pressed(self) -> None:
        self._panel.view.setFocus()

    @Slot(object, object)
    def _on_changes_committed(self, _changes: ChangeSet, _initiator: object) -> None:
        self._milliseconds = None
        self._panel.model.refresh()
