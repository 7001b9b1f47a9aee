"""Go to anything: records, and the commands of the menus."""

from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from directory_app.domain.identifiers import RecordKind, RecordRef
from directory_app.domain.views import RecordLabel
from directory_app.gui.actions import Actions
from directory_app.gui.controllers.card_controller import CardController
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.dialogs.go_to_dialog import GoToDialog, Suggest
from directory_app.gui.latest_question import LatestQuestion
from directory_app.gui.menus import commands_in

_RECENT_MAX = 8
_GO_TO_KINDS = frozenset(RecordKind) - {RecordKind.SOURCE}


class GoToCommands(QObject):
    """Asks where to go and goes there; the cards looked at last are offered first."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        *,
        cards: CardController,
        menus: Sequence[QMenu],
        parent: QObject | None = None,
    ) -> None:
        """Listen to the command.

        Args:
            bench: the window's tools.
            actions: the commands.
            cards: goes to records.
            menus: whose commands can be found.
            parent: owner.
        """
        super().__init__(parent)
        self._bench = bench
        self._cards = cards
        self._menus = menus
        self._recent: deque[RecordLabel] = deque(maxlen=_RECENT_MAX)
        self._suggestions = LatestQuestion[Sequence[RecordLabel]](bench.tasks)
        cards.card_changed.connect(self._on_card_changed)
        actions.go_to.triggered.connect(self.go_to)

    @Slot()
    def go_to(self) -> None:
        """Ask where to go, and go there."""
        chosen = GoToDialog.ask(
            self._bench.window,
            suggest=self._suggest(),
            actions=[action for menu in self._menus for action in commands_in(menu)],
            recent=list(self._recent),
        )
        if isinstance(chosen, QAction):
            chosen.trigger()
        elif chosen is not None:
            self._cards.visit(chosen)

    def _suggest(self) -> Suggest:
        browsing = self._bench.directory.browsing

        def suggest(text: str, answer: Callable[[Sequence[RecordLabel]], None]) -> None:
            self._suggestions.ask(lambda: browsing.suggest(text, _GO_TO_KINDS), answer)

        return suggest

    @Slot()
    def _on_card_changed(self) -> None:
        card = self._cards.card
        if card is None:
            return
        ref = RecordRef(card.summary.kind, card.summary.uid)
        label = RecordLabel(ref, card.summary.name, card.summary.context)
        others = [each for each in self._recent if each.ref != ref]
        self._recent = deque([label, *others], maxlen=_RECENT_MAX)
