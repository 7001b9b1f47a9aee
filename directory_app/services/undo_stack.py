"""Remember which actions this window did, for undo and redo.

Apart from the services that use it, since the window asks it before those are imported.
"""

from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Only a type here: it brings along every sort of record, and the first rows need none.
    from directory_app.domain.changes import Action


class UndoStack:
    """The actions of one window that can be undone, and those that can be repeated.

    Reading is cheap and safe from any thread; the window's menu does so at every change.
    """

    def __init__(self) -> None:
        """Begin with nothing done."""
        self._lock = Lock()
        self._done: list[Action] = []
        self._undone: list[tuple[Action, Action]] = []

    @property
    def undo_action(self) -> "Action | None":
        """The action that undo would take back, or None."""
        with self._lock:
            return self._done[-1] if self._done else None

    @property
    def redo_action(self) -> "Action | None":
        """The action that redo would repeat, or None."""
        with self._lock:
            return self._undone[-1][0] if self._undone else None

    @property
    def redo_target(self) -> "Action | None":
        """The undo that redo takes back, or None."""
        with self._lock:
            return self._undone[-1][1] if self._undone else None

    def did(self, action: "Action") -> None:
        """Note a new action; nothing can be repeated after it."""
        with self._lock:
            self._done.append(action)
            self._undone.clear()

    def undid(self, by: "Action | None") -> None:
        """Note that the last action was taken back ``by`` another one (None: all in conflict)."""
        with self._lock:
            undone = self._done.pop()
            if by is not None:
                self._undone.append((undone, by))

    def redid(self, by: "Action | None") -> None:
        """Note that the last undo was taken back ``by`` another action (None: all in conflict)."""
        with self._lock:
            self._undone.pop()
            if by is not None:
                self._done.append(by)
