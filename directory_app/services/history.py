"""The history of a directory: look at it, undo, redo, take back."""

from directory_app.domain.changes import Action, ActionKind, Change, TakenBack
from directory_app.domain.identifiers import ActionId, RecordRef
from directory_app.services.recorder import Recorder
from directory_app.store.history import read_action, read_actions, read_changes
from directory_app.store.taking_back import take_back
from directory_app.system.tasks import NO_PROGRESS, Progress


class HistoryService:
    """Undo and redo this window's actions; look at and take back any action."""

    def __init__(self, recorder: Recorder) -> None:
        """Work on the directory and the undo stack of ``recorder``."""
        self._recorder = recorder

    @property
    def undo_action(self) -> Action | None:
        """The action that :meth:`undo` would take back, or None; cheap."""
        return self._recorder.undo_stack.undo_action

    @property
    def redo_action(self) -> Action | None:
        """The action that :meth:`redo` would repeat, or None; cheap."""
        return self._recorder.undo_stack.redo_action

    def undo(self, *, progress: Progress = NO_PROGRESS) -> TakenBack | None:
        """Take back this window's last action; None when there is none.

        Args:
            progress: hears how far it is; cancelling leaves everything as it was.

        Raises:
            CancelledError: the user cancelled.
            StoreError: the file could not be written; nothing was changed.
        """
        stack = self._recorder.undo_stack
        action = stack.undo_action
        if action is None:
            return None
        taken = self._take_back(action.id, ActionKind.UNDO, progress)
        stack.undid(self._action_of(taken))
        return taken

    def redo(self, *, progress: Progress = NO_PROGRESS) -> TakenBack | None:
        """Repeat the action undone last; None when there is none.

        Args:
            progress: hears how far it is; cancelling leaves everything as it was.

        Raises:
            CancelledError: the user cancelled.
            StoreError: the file could not be written; nothing was changed.
        """
        stack = self._recorder.undo_stack
        target = stack.redo_target
        if target is None:
            return None
        taken = self._take_back(target.id, ActionKind.REDO, progress)
        stack.redid(self._action_of(taken))
        return taken

    def take_back(self, action: ActionId, *, progress: Progress = NO_PROGRESS) -> TakenBack:
        """Take back any action, however old, as far as nobody changed its values since.

        Args:
            action: the action.
            progress: hears how far it is; cancelling leaves everything as it was.

        Raises:
            CancelledError: the user cancelled.
            UnknownRecordError: there is no such action.
            StoreError: the file could not be written; nothing was changed.
        """
        taken = self._take_back(action, ActionKind.UNDO, progress)
        done = self._action_of(taken)
        if done is not None:
            self._recorder.undo_stack.did(done)
        return taken

    def actions(
        self, *, ref: RecordRef | None = None, before: ActionId | None = None, limit: int = 100
    ) -> tuple[Action, ...]:
        """Return actions, newest first: all, or those that changed one record."""
        with self._recorder.database.reading() as connection:
            return read_actions(connection, ref=ref, before=before, limit=limit)

    def changes(self, action: ActionId) -> tuple[Change, ...]:
        """Return what an action did to which records."""
        with self._recorder.database.reading() as connection:
            return read_changes(connection, action)

    def _take_back(self, action: ActionId, kind: ActionKind, progress: Progress) -> TakenBack:
        return take_back(
            self._recorder.database,
            action,
            kind,
            user_name=self._recorder.user_name,
            report=progress.report,
        )

    def _action_of(self, taken: TakenBack) -> Action | None:
        if taken.changes.action is None:
            return None
        with self._recorder.database.reading() as connection:
            return read_action(connection, taken.changes.action)
