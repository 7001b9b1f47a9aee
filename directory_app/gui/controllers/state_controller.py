"""Which commands can be used now, and what the status line says."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from directory_app.domain.views import ScopeKind
from directory_app.gui.actions import Actions, WindowState
from directory_app.gui.controllers.card_controller import CardController
from directory_app.gui.controllers.list_controller import ListController
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.entry_list.entry_list_panel import EntryListPanel
from directory_app.gui.entry_pane import EntryPane
from directory_app.gui.status_line import StatusLine

if TYPE_CHECKING:
    # Only a type here: it is imported after the first rows.
    from directory_app.gui.controllers.late import LateControllers


class StateController(QObject):
    """Looks at the parts of the window whenever one of them says that something is different."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        *,
        lists: ListController,
        cards: CardController,
        panel: EntryListPanel,
        pane: EntryPane,
        status: StatusLine,
        parent: QObject | None = None,
    ) -> None:
        """Watch the parts.

        Args:
            bench: the window's tools.
            actions: enabled and disabled here.
            lists: which list is shown.
            cards: which card is shown.
            panel: tells the selection.
            pane: tells whether the editor is shown.
            status: says which file and how many entries.
            parent: owner.
        """
        super().__init__(parent)
        self._bench = bench
        self._actions = actions
        self._lists = lists
        self._cards = cards
        self._panel = panel
        self._pane = pane
        self._status = status
        self._late: LateControllers | None = None
        panel.selection_changed.connect(self.refresh)
        lists.shown.connect(self.refresh)
        lists.scope_changed.connect(self.refresh)
        lists.text_changed.connect(self.refresh)
        lists.counts.counted.connect(self.refresh)
        cards.card_changed.connect(self.refresh)
        bench.session.opened.connect(self.refresh)

    def set_late(self, late: "LateControllers") -> None:
        """Offer the commands of the late controllers too from now on."""
        self._late = late
        late.undo.stack_changed.connect(self.refresh)
        late.edit.editing_changed.connect(self.refresh)
        late.edit.text_changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look at everything anew."""
        self._actions.update_state(self._state())
        session = self._bench.session
        if session.is_open:
            directory = session.directory
            unsaved = self._late is not None and self._late.edit.has_unsaved_text
            self._status.show_file(directory.path, encrypted=directory.encrypted, unsaved=unsaved)
            self._status.show_counts(self._lists.counts.total, self._panel.model.rowCount())
        else:
            self._status.clear_words()

    def _state(self) -> WindowState:
        late = self._late
        card = self._cards.card
        return WindowState(
            is_open=self._bench.session.is_open and late is not None,
            is_editing=self._pane.is_editing,
            selected=self._panel.selection.selected_count(),
            has_card=card is not None and not card.summary.binned,
            in_bin=self._lists.query.scope.kind is ScopeKind.BIN,
            in_list=self._lists.query.scope.kind is ScopeKind.LIST,
            in_rule=self._lists.is_rule,
            has_search=self._lists.can_be_saved,
            can_go_back=self._cards.can_go_back,
            can_undo=late is not None and late.undo.can_undo,
            can_redo=late is not None and late.undo.can_redo,
        )
