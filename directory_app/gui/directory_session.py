"""The directory that is open in this window, and opening another one."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from directory_app.domain.errors import StoreError, StoreProblem
from directory_app.gui.task_bridge import GuiTasks
from directory_app.system.tasks import Lane

if TYPE_CHECKING:
    # Only a type here: the services would load SQLAlchemy before the window is painted.
    from directory_app.services.directory import Directory


class DirectorySession(QObject):
    """Opens, makes and closes directory files on the store lane; one is open at a time.

    The directory before stays open until the next one is: a wrong file changes nothing.

    Signals:
        opening(Path): a file is being opened or made.
        opened(Directory): it is open now, and the one before is closed.
        closing(): the open directory is about to be closed; questions to it are to be stopped.
        passphrase_needed(Path, bool): the file is encrypted, or no directory; true: a passphrase
            was given and is wrong.
        failed(StoreError): it could not be opened; what was open before still is.
    """

    opening = Signal(object)
    opened = Signal(object)
    closing = Signal()
    passphrase_needed = Signal(object, bool)
    failed = Signal(object)

    def __init__(
        self, *, tasks: GuiTasks, user_name: Callable[[], str], parent: QObject | None = None
    ) -> None:
        """Have nothing open yet.

        Args:
            tasks: runs what takes time.
            user_name: tells under which name changes are recorded.
            parent: owner.
        """
        super().__init__(parent)
        self._tasks = tasks
        self._user_name = user_name
        self._directory: Directory | None = None

    @property
    def is_open(self) -> bool:
        """Whether a directory is open."""
        return self._directory is not None

    @property
    def directory(self) -> "Directory":
        """The open directory.

        Raises:
            RuntimeError: there is none; commands are disabled then.
        """
        if self._directory is None:
            raise RuntimeError("no directory is open")
        return self._directory

    def open(self, path: Path, passphrase: str | None = None) -> None:
        """Open the directory file at ``path``."""
        user_name = self._user_name()

        def work() -> "Directory":
            # Imported on the store lane: SQLAlchemy loads while the window is already there.
            from directory_app.services.directory import Directory

            return Directory.open(path, user_name=user_name, passphrase=passphrase)

        self._start(path, work, was_given=passphrase is not None)

    def create(self, path: Path, *, passphrase: str | None = None, with_demo: bool = False) -> None:
        """Make a new directory file.

        Args:
            path: where.
            passphrase: encrypts it; None leaves it plain.
            with_demo: fill it with the demo data.
        """
        user_name = self._user_name()

        def work() -> "Directory":
            # Imported on the store lane: SQLAlchemy loads while the window is already there.
            from directory_app.services.directory import Directory

            directory = Directory.create(path, user_name=user_name, passphrase=passphrase)
            if with_demo:
                directory.demo.fill()
            return directory

        self._start(path, work, was_given=False)

    def close(self) -> None:
        """Close the directory once everything that is queued for it is done."""
        directory = self._directory
        if directory is None:
            return
        self.closing.emit()
        # What goes on beside the store lane must be over: no connection may be in use.
        idle = {lane: threading.Event() for lane in (Lane.COUNTS, Lane.CHANGES)}
        for lane, is_idle in idle.items():
            self._tasks.run(is_idle.set, lane=lane)

        def close() -> None:
            for is_idle in idle.values():
                is_idle.wait()
            directory.close()

        self._tasks.run(close)
        self._directory = None

    def _start(self, path: Path, work: Callable[[], "Directory"], *, was_given: bool) -> None:
        self.opening.emit(path)
        self._tasks.run(
            work,
            on_success=self._on_opened,
            on_error=lambda error: self._on_failed(path, error, was_given=was_given),
        )

    def _on_opened(self, directory: "Directory") -> None:
        self.close()
        self._directory = directory
        self.opened.emit(directory)

    def _on_failed(self, path: Path, error: BaseException, *, was_given: bool) -> None:
        if not isinstance(error, StoreError):
            self._tasks.show_error(error)
        elif error.problem is StoreProblem.LOCKED:
            self.passphrase_needed.emit(path, was_given)
        else:
            self.failed.emit(error)
