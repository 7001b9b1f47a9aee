"""A second process of this program that prepares new records beside the first one.

It works into a scratch file of its own. Whatever it does not do, because it could not be started or
came to an end too early, the first process does.
"""

import signal
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack, closing
from multiprocessing import get_context
from typing import Final

from directory_app.store.database import Database, DatabaseHandle
from directory_app.store.loading import settle
from directory_app.store.scratch import ScratchFile, ScratchHandle
from directory_app.store.staging import SCRATCH_TABLES, KnownNumbers, Stager
from directory_app.system.collecting import keep_what_is_loaded

_MOST_GIVEN: Final = 2
"""Pieces it has at once: the next one lies ready when it is done with one."""


class StagingProcess:
    """Stages records beside this process; close it when everything is staged or given up.

    Attributes:
        scratch: holds what it staged.
    """

    def __init__(
        self, database: DatabaseHandle, notes: ScratchHandle, is_untouched: Callable[[], bool]
    ) -> None:
        """Prepare the process; it is started when somebody asks for it.

        Args:
            database: opens the directory.
            notes: opens the file in which this process notes new records.
            is_untouched: tells whether nobody has written to the directory since this process
                reads it.
        """
        self._is_untouched = is_untouched
        self._sees_the_same: bool | None = None
        self.scratch = ScratchFile(SCRATCH_TABLES)
        self._database = database
        self._notes = notes
        # A fork would copy the locks of all threads of the window as they happen to be.
        self._pool = ProcessPoolExecutor(1, get_context("spawn"), initializer=_ignore_interrupts)
        self._given: list[tuple[Sequence[int], Future[None]]] = []
        self._begun: Future[None] | None = None

    def is_free(self) -> bool:
        """Tell whether it can take more by now; it takes most of a second until it can."""
        begun = self._begin()
        if not begun.done():
            return False
        if self._sees_the_same is None:
            self._sees_the_same = begun.exception() is None and self._is_untouched()
        if not self._sees_the_same:
            return False
        return sum(not done.done() for _, done in self._given[-_MOST_GIVEN:]) < _MOST_GIVEN

    def stage(self, numbers: Sequence[int], known: KnownNumbers) -> None:
        """Let it stage records, given the numbers it does not know yet."""
        done: Future[None] = Future()
        try:
            done = self._pool.submit(_stage, numbers, known)
        except RuntimeError as error:  # it has ended
            done.set_exception(error)
        self._given.append((numbers, done))

    def left_undone(self) -> Iterable[Sequence[int]]:
        """Wait for its end and return what it was given and did not do.

        What it staged before it failed cannot be trusted, so then that is everything.
        """
        if all(done.exception() is None for _, done in self._given):
            return ()
        self.scratch.close()
        self.scratch = ScratchFile(SCRATCH_TABLES)
        return [numbers for numbers, _ in self._given]

    def close(self) -> None:
        """End the process."""
        self._pool.shutdown(cancel_futures=True)

    def _begin(self) -> Future[None]:
        if self._begun is None:
            try:
                handles = self._database, self._notes, self.scratch.handle
                self._begun = self._pool.submit(_begin, *handles)
            except OSError as error:  # no process could be started
                self._begun = Future()
                self._begun.set_exception(error)
        return self._begun


_held: Final[list[tuple[ExitStack, Stager]]] = []
"""What the second process holds from its first task on."""


def _ignore_interrupts() -> None:
    # Ctrl+C in a terminal goes to every process; the first one decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _begin(database: DatabaseHandle, notes: ScratchHandle, scratch: ScratchHandle) -> None:
    """Open the directory and both files in the second process, and settle which state is read."""
    stack = ExitStack()
    opened = stack.enter_context(closing(Database.reopen(database)))
    connection = stack.enter_context(opened.reading())
    settle(connection)
    noted = stack.enter_context(closing(ScratchFile((), notes)))
    staged = stack.enter_context(closing(ScratchFile((), scratch)))
    _held.append((stack, Stager(staged, connection, notes=noted)))
    keep_what_is_loaded()


def _stage(numbers: Sequence[int], known: KnownNumbers) -> None:
    """Stage records in the second process."""
    ((_, stager),) = _held
    stager.learn(known)
    stager.stage_noted(numbers)
