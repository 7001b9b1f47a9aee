"""Run user actions, each in one transaction with its history."""

from collections.abc import Callable

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.changes import ActionKind
from directory_app.services.undo_stack import UndoStack
from directory_app.store.actions import ActionWriter, recording
from directory_app.store.database import Database
from directory_app.store.history import read_action
from directory_app.store.scratch import ScratchFile


class Recorder:
    """Runs every change as one action of the present user.

    Attributes:
        database: the open directory.
        user_name: whose name stands in the history.
        undo_stack: what this window did.
    """

    def __init__(self, database: Database, user_name: str, undo_stack: UndoStack) -> None:
        """Record into ``database`` under ``user_name`` and note each action in ``undo_stack``."""
        self.database = database
        self.user_name = user_name
        self.undo_stack = undo_stack

    def run(
        self,
        kind: ActionKind,
        write: Callable[[ActionWriter], None],
        *,
        subject: str = "",
        scratch: ScratchFile | None = None,
    ) -> ChangeSet:
        """Run ``write`` in one transaction with history, and remember it for undo.

        Args:
            kind: what the user does.
            write: makes the changes.
            subject: what it is done to; by default the name of the first record changed.
            scratch: holds staged records that ``write`` adds.

        Raises:
            StoreError: the file could not be written; nothing was changed.
            DirectoryError: whatever ``write`` raises; nothing was changed.
        """
        with recording(
            self.database,
            kind,
            user_name=self.user_name,
            subject=subject,
            scratch=scratch,
        ) as action:
            write(action)
        if action.changes.action is not None:
            with self.database.reading() as connection:
                self.undo_stack.did(read_action(connection, action.changes.action))
        return action.changes
