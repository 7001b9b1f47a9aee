"""Which process has the window of a data folder; only Qt's core is loaded here."""

import hashlib
import logging
import os
import stat
import sys
from pathlib import Path

from PySide6.QtCore import QLockFile

from directory_app.system.paths import APP_NAME, AppPaths
from directory_app.system.user import login_name

logger = logging.getLogger(__name__)

_PRIVATE_FOLDER = 0o700
_NAME_BYTES = 12


class Presence:
    """The mark that a process has, or soon will have, the window of a data folder.

    The mark is a lock file in the user's folder for such things. That of a process which ended
    without taking it away does not count (Qt looks for the process).
    """

    def __init__(self, paths: AppPaths) -> None:
        """Mark nothing yet.

        Args:
            paths: the program's folders, whose copy of the program is meant.
        """
        self._name = _name_for(paths)
        self._folder = _private_folder(paths.runtime)
        self._lock: QLockFile | None = None
        if self._folder is not None:
            self._lock = QLockFile(str(self._folder / f"{self._name}.lock"))
            # Not by age: the program may run for weeks. A process that is gone is noticed.
            self._lock.setStaleLockTime(0)

    @property
    def address(self) -> str:
        """Where the process with the window listens: a socket's path, or a pipe's name."""
        if sys.platform == "win32" or self._folder is None:
            return f"{APP_NAME}-{self._name}"
        return str(self._folder / f"{self._name}.socket")

    @property
    def is_ours(self) -> bool:
        """Whether this process has the mark."""
        return self._lock is not None and self._lock.isLocked()

    def take(self, patience_ms: int = 0) -> bool:
        """Take the mark, waiting for it at most so long; return whether no other process has it.

        Where no mark can be made at all, nobody has it, and every start gets a window of its own.
        """
        if self._lock is None or self._lock.tryLock(patience_ms):
            return True
        if self._lock.error() is QLockFile.LockError.LockFailedError:
            # The number of a process that crashed may be used again; this removes the file only
            # where the operating system knows of nobody who holds it.
            return self._lock.removeStaleLockFile() and self._lock.tryLock(0)
        logger.info("no mark of a running window can be made here")
        return True

    def other_process(self) -> int:
        """Return the number of the process that has the mark; 0 if that is not known."""
        if self._lock is None:
            return 0
        process, _computer, _program = self._lock.getLockInfo()
        return process

    def give_up(self) -> None:
        """Let another process have the mark."""
        if self._lock is not None:
            self._lock.unlock()


def _name_for(paths: AppPaths) -> str:
    """Return a name that no other user and no other data folder has."""
    folders = [os.fspath(folder.resolve()) for folder in (paths.data, paths.config)]
    marked = "\0".join([login_name(), *folders]).encode(errors="surrogateescape")
    return hashlib.sha256(marked).hexdigest()[: 2 * _NAME_BYTES]


def _private_folder(folder: Path) -> Path | None:
    """Return the folder, made for this user alone, or None where somebody else could be in it."""
    try:
        folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
        found = folder.lstat()
    except OSError as error:
        logger.info("no folder for a running window: %s", type(error).__name__)
        return None
    if sys.platform == "win32":
        return folder
    is_private = stat.S_ISDIR(found.st_mode) and not stat.S_IMODE(found.st_mode) & 0o077
    return folder if is_private and found.st_uid == os.geteuid() else None
