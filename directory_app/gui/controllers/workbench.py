"""What every controller of a window works with."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from directory_app.gui.change_bus import ChangeBus
from directory_app.gui.directory_session import DirectorySession
from directory_app.gui.notifications import Notifications
from directory_app.gui.task_bridge import GuiTasks

if TYPE_CHECKING:
    # Only a type here: the services would load SQLAlchemy before the window is painted.
    from directory_app.services.directory import Directory

Leave = Callable[[Callable[[], None], Callable[[], None]], None]
"""Leaves the editor: calls the first when that is settled, the second if the user stays."""


@dataclass(frozen=True, slots=True)
class Workbench:
    """The tools of one window.

    Attributes:
        window: dialogs belong to it.
        session: the open directory.
        tasks: runs work off the GUI thread.
        bus: announces changes.
        notifications: tells the user things in passing.
    """

    window: QWidget
    session: DirectorySession
    tasks: GuiTasks
    bus: ChangeBus
    notifications: Notifications

    @property
    def directory(self) -> "Directory":
        """The open directory; see :attr:`DirectorySession.directory`."""
        return self.session.directory
