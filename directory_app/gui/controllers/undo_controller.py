"""Undo and redo: the menu entries, the work, and what could not be taken back."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.changes import Action, TakenBack
from directory_app.domain.identifiers import ActionId
from directory_app.gui.actions import Actions
from directory_app.gui.controllers.long_changes import LongChanges
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.dialogs.history_words import action_words
from directory_app.system.tasks import NO_PROGRESS, Progress

_MANY: Final = 500
"""Records from which on taking them back may take a while."""


class UndoController(QObject):
    """Takes back and repeats this window's actions.

    Signals:
        stack_changed(): other actions can be taken back or repeated now.
    """

    stack_changed = Signal()

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        long_changes: LongChanges,
        parent: QObject | None = None,
    ) -> None:
        """Listen to the commands and to changes; ``long_changes`` takes back what is much."""
        super().__init__(parent)
        self._bench = bench
        self._long_changes = long_changes
        self._actions = actions
        self._offers: dict[ActionId, int] = {}
        actions.undo.triggered.connect(self.undo)
        actions.redo.triggered.connect(self.redo)
        bench.bus.changes_committed.connect(self._on_changes_committed)
        bench.session.opened.connect(self._on_opened)

    @property
    def can_undo(self) -> bool:
        """Whether there is an action to take back."""
        return self._undo_action() is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is an action to repeat."""
        return self._redo_action() is not None

    @Slot()
    def undo(self) -> None:
        """Take back the last action."""
        history = self._bench.directory.history
        self._change(
            _count_of(self._undo_action()),
            self.tr("Undoing…"),
            lambda progress: history.undo(progress=progress),
            self._on_undone,
        )

    @Slot()
    def redo(self) -> None:
        """Repeat the action that was taken back last."""
        history = self._bench.directory.history
        self._change(
            _count_of(self._redo_action()),
            self.tr("Doing it again…"),
            lambda progress: history.redo(progress=progress),
            self._on_redone,
        )

    def offer_undo(self, text: str, changes: ChangeSet) -> None:
        """Tell what was done, with a button to take exactly that back.

        Args:
            text: translated sentence.
            changes: what was done; nothing is told if that is nothing.
        """
        if changes.action is not None:
            self._offers[changes.action] = self._bench.notifications.success(
                text, self.tr("Undo"), lambda: self._take_back(changes)
            )

    def _take_back(self, changes: ChangeSet) -> None:
        action = changes.action
        if action is None:
            return
        history = self._bench.directory.history

        def work(progress: Progress) -> TakenBack | None:
            last = history.undo_action
            if last is not None and last.id == action:
                return history.undo(progress=progress)
            return history.take_back(action, progress=progress)

        self._change(len(changes.refs), self.tr("Undoing…"), work, self._on_undone)

    def _change(
        self,
        count: int,
        words: str,
        work: Callable[[Progress], TakenBack | None],
        done: Callable[[TakenBack | None], None],
    ) -> None:
        """Take back or repeat what changed ``count`` records; of many it is shown how far it is."""
        if count < _MANY:
            self._bench.tasks.change(lambda: work(NO_PROGRESS), on_success=done)
        else:
            self._long_changes.run(words, work, on_success=done, on_stopped=self._tell_stopped)

    def _tell_stopped(self) -> None:
        self._bench.notifications.info(self.tr("Stopped. Nothing was changed."))

    def _on_undone(self, taken: TakenBack | None) -> None:
        self._tell(taken, self.tr("Undone: {action}"))

    def _on_redone(self, taken: TakenBack | None) -> None:
        self._tell(taken, self.tr("Done again: {action}"))

    def _tell(self, taken: TakenBack | None, words: str) -> None:
        self._show_stack()
        if taken is None:
            return
        offer = self._offers.pop(taken.action.id, None)
        if offer is not None:
            self._bench.notifications.close(offer)
        self._bench.bus.publish(taken.changes, self)
        if taken.conflicts:
            self._bench.notifications.warning(
                self.tr(
                    "%n records were changed since and were left as they are.",
                    "",
                    len(taken.conflicts),
                )
            )
        else:
            self._bench.notifications.info(words.format(action=action_words(taken.action)))

    def _undo_action(self) -> Action | None:
        session = self._bench.session
        return session.directory.undo_stack.undo_action if session.is_open else None

    def _redo_action(self) -> Action | None:
        session = self._bench.session
        return session.directory.undo_stack.redo_action if session.is_open else None

    def _show_stack(self) -> None:
        undo, redo = self._undo_action(), self._redo_action()
        undo_words = self.tr("Undo: {action}").format(action=action_words(undo)) if undo else ""
        redo_words = self.tr("Redo: {action}").format(action=action_words(redo)) if redo else ""
        self._actions.undo.setToolTip(undo_words or self.tr("Undo"))
        self._actions.redo.setToolTip(redo_words or self.tr("Redo"))
        self.stack_changed.emit()

    @Slot(object, object)
    def _on_changes_committed(self, _changes: ChangeSet, _initiator: object) -> None:
        self._show_stack()

    @Slot(object)
    def _on_opened(self, _directory: object) -> None:
        self._show_stack()


def _count_of(action: Action | None) -> int:
    return 0 if action is None else action.count
