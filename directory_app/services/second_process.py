"""A second process of this program that makes parts of a file of cards beside the first one.

Python works on one processor at a time. The second process opens the same directory, and once it is
certain that both see the same state of it, both take parts of the file from one queue. Until then,
and without it, the first process makes them all.
"""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, closing
from datetime import date
from multiprocessing import get_context
from typing import Final, NamedTuple

from directory_app.domain.errors import StoreError
from directory_app.domain.identifiers import EntryId
from directory_app.domain.receivers import ExportTerms
from directory_app.services.card_parts import Part, write_part
from directory_app.services.card_source import CardSource
from directory_app.store.database import Database, DatabaseHandle
from directory_app.store.export_reading import ExportReader
from directory_app.system.collecting import keep_what_is_loaded

_MOST_GIVEN: Final = 2
"""Parts the second process has at once: the next one lies ready when it is done with one."""

_MOST_KEPT: Final = 20
"""Parts that may wait for an earlier one before the first process waits for it too."""


class SecondProcess:
    """Makes parts of a file beside this process; close it when the file is written or given up."""

    def __init__(
        self,
        handle: DatabaseHandle,
        is_untouched: Callable[[], bool],
        terms: ExportTerms,
        day: date,
    ) -> None:
        """Start the process; it takes most of a second until it can do something.

        Args:
            handle: opens the directory.
            is_untouched: tells whether nobody has written to it since this process reads it.
            terms: on which terms entries are written.
            day: the day whose values are taken.
        """
        self._is_untouched = is_untouched
        # A fork would copy the locks of all threads of the window as they happen to be.
        context = get_context("spawn")
        self._pool = ProcessPoolExecutor(1, context, initializer=_ignore_interrupts)
        self._begun: Future[None] = Future()
        try:
            self._begun = self._pool.submit(_begin, handle, terms, day)
        except OSError as error:  # no process could be started
            self._begun.set_exception(error)
        self._is_of_use: bool | None = None

    def has_begun(self) -> bool:
        """Tell whether it is known by now whether it is of use."""
        return self._begun.done()

    def is_of_use(self) -> bool:
        """Tell whether it can make parts by now, and reads the very state this process reads."""
        if self._is_of_use is None and self.has_begun():
            self._is_of_use = self._begun.exception() is None and self._is_untouched()
        return bool(self._is_of_use)

    def make(self, ids: Sequence[EntryId]) -> Future[Part]:
        """Let it make the part of some entries."""
        return self._pool.submit(_make, ids)

    def close(self) -> None:
        """End the process."""
        self._pool.shutdown(cancel_futures=True)


def shared(
    pieces: Iterable[Sequence[EntryId]],
    make: Callable[[Sequence[EntryId]], Part],
    second: SecondProcess,
) -> Iterator[Part]:
    """Yield the parts of ``pieces`` in order, those of ``make`` and those of ``second``.

    What the other process fails at is made here.
    """
    waiting = deque(pieces)
    begun: deque[Part | _Given] = deque()
    while waiting or begun:
        while waiting and second.is_of_use() and _given(begun) < _MOST_GIVEN:
            piece = waiting.popleft()
            begun.append(_Given(piece, second.make(piece)))
        if waiting:
            begun.append(make(waiting.popleft()))
        must_wait = not waiting or len(begun) > _MOST_KEPT
        while begun and (must_wait or _is_done(begun[0])):
            yield _result(begun.popleft(), make)
            must_wait = not waiting


class _Given(NamedTuple):
    """A part that the other process is to make, and of what."""

    ids: Sequence[EntryId]
    part: Future[Part]


def _given(begun: Iterable[Part | _Given]) -> int:
    return sum(isinstance(one, _Given) and not one.part.done() for one in begun)


def _is_done(one: Part | _Given) -> bool:
    return isinstance(one, Part) or one.part.done()


def _result(one: Part | _Given, make: Callable[[Sequence[EntryId]], Part]) -> Part:
    if isinstance(one, Part):
        return one
    try:
        return one.part.result()
    except (BrokenProcessPool, StoreError):
        return make(one.ids)


class _Held(NamedTuple):
    """What the second process holds from its first task on: an open transaction."""

    stack: ExitStack
    source: CardSource
    terms: ExportTerms


_held: Final[list[_Held]] = []


def _ignore_interrupts() -> None:
    # Ctrl+C in a terminal goes to every process; the first one decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _begin(handle: DatabaseHandle, terms: ExportTerms, day: date) -> None:
    """Open the directory in the second process and settle which state of it is read."""
    stack = ExitStack()
    database = stack.enter_context(closing(Database.reopen(handle)))
    reader = ExportReader(stack.enter_context(database.reading()), day)
    reader.settle()
    _held.append(_Held(stack, CardSource(reader, terms.level), terms))
    keep_what_is_loaded()


def _make(ids: Sequence[EntryId]) -> Part:
    """Make a part in the second process."""
    (held,) = _held
    cards = (made.card for made in held.source.entries(ids))
    return write_part(cards, held.terms, len(ids))
