"""Look at the history of one entry or of everything, and take back what is in it."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Slot

from directory_app.domain.changes import Action, Change, TakenBack
from directory_app.domain.identifiers import ActionId, RecordRef, RecordUid
from directory_app.domain.views import RecordLabel
from directory_app.gui.actions import Actions
from directory_app.gui.controllers.card_controller import CardController
from directory_app.gui.controllers.long_runs import long_work
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.dialogs.history_dialog import HistoryDialog
from directory_app.gui.dialogs.long_work import Cancel, LongWork, Outcome
from directory_app.gui.theme import Theme
from directory_app.system.tasks import Lane


class HistoryController(QObject):
    """Feeds the history dialog."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        *,
        cards: CardController,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        """Listen to the command.

        Args:
            bench: the window's tools.
            actions: the commands.
            cards: tells the name of the entry shown.
            theme: the dialog follows it.
            parent: owner.
        """
        super().__init__(parent)
        self._bench = bench
        self._cards = cards
        self._theme = theme
        actions.history.triggered.connect(self._on_history_triggered)

    def show(self, ref: RecordRef | None) -> None:
        """Show the history of one record, or of the whole directory."""
        card = self._cards.card
        is_shown = ref is not None and card is not None and card.summary.uid == ref.uid
        HistoryDialog.ask(
            self._bench.window,
            theme=self._theme,
            load_actions=lambda before, answer: self._load_actions(ref, before, answer),
            load_changes=self._load_changes,
            load_labels=self._load_labels,
            take_back=self._take_back,
            subject=card.summary.name if is_shown and card is not None else "",
        )

    def _load_actions(
        self,
        ref: RecordRef | None,
        before: ActionId | None,
        answer: Callable[[Sequence[Action]], None],
    ) -> None:
        history = self._bench.directory.history
        self._bench.tasks.run(lambda: history.actions(ref=ref, before=before), on_success=answer)

    def _load_changes(self, action: ActionId, answer: Callable[[Sequence[Change]], None]) -> None:
        history = self._bench.directory.history
        self._bench.tasks.run(lambda: history.changes(action), on_success=answer)

    def _load_labels(
        self,
        uids: frozenset[RecordUid],
        answer: Callable[[Mapping[RecordUid, RecordLabel]], None],
    ) -> None:
        browsing = self._bench.directory.browsing
        self._bench.tasks.run(lambda: browsing.labels(uids), on_success=answer)

    def _take_back(self, action: ActionId, outcome: Outcome[TakenBack]) -> Cancel:
        history = self._bench.directory.history

        def tell(taken: TakenBack) -> None:
            self._bench.bus.publish(taken.changes, self)
            outcome.done(taken)

        work: LongWork[ActionId, TakenBack] = long_work(
            self._bench.tasks,
            lambda wanted, progress: history.take_back(wanted, progress=progress),
            Lane.CHANGES,
        )
        return work(action, dataclasses.replace(outcome, done=tell))

    @Slot()
    def _on_history_triggered(self) -> None:
        self.show(None)
