"""Lets another process produce values one after the other, so that both processors have work.

Where no process can be started, or it dies, the values are produced here: slower, but the same.
"""

import logging
import multiprocessing
import signal
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Final, TypeVar, cast

from directory_app.system.collecting import keep_what_is_loaded

logger = logging.getLogger(__name__)

T = TypeVar("T")

_START_METHOD: Final = "spawn"
"""A fork would copy the locks of all threads of the window as they happen to be."""

_PATIENCE: Final = 5.0
"""Seconds a process is given to end by itself."""


@dataclass(frozen=True, slots=True)
class _End:
    """What the other process sends at its end.

    Attributes:
        error: what it could not go on for, or None.
    """

    error: Exception | None = None


def support_frozen_program() -> None:
    """Do the work of the other process if this is it; to be called first in a frozen program."""
    multiprocessing.freeze_support()


def produced_apart(function: Callable[..., Iterator[T]], *arguments: object) -> Generator[T]:
    """Let another process call ``function``, and return an iterator of what that yields.

    The process begins at once. Ending the iteration early ends it.

    Args:
        function: a function of a module; it always yields the same for the same arguments.
        arguments: what it is called with; they and the values are pickled.

    Raises:
        Exception: while iterating, what the function raised.
    """
    produced = _produced(function, arguments)
    next(produced)  # starts the process
    return cast("Generator[T]", produced)


def _produced(
    function: Callable[..., Iterator[T]], arguments: tuple[object, ...]
) -> Generator[T | None]:
    """Yield None once the process has begun, and then the values."""
    taken = 0
    with _process(function, arguments) as receiver:
        yield None
        for value in _received(receiver):
            if isinstance(value, _End):
                if value.error is not None:
                    raise value.error
                return
            taken += 1
            yield cast("T", value)
    logger.warning("a process did not finish its work; it is done here")
    yield from islice(function(*arguments), taken, None)


@contextmanager
def _process(
    function: Callable[..., Iterator[Any]], arguments: tuple[object, ...]
) -> Iterator["Connection[Any, Any]"]:
    """Let a process send what ``function`` yields; it ends at the end of the block."""
    context = multiprocessing.get_context(_START_METHOD)
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_produce, args=(sender, function, arguments), daemon=True)
    try:
        process.start()
    except OSError as error:
        logger.info("no process could be started: %s", error)
    finally:
        sender.close()
    try:
        with receiver:
            yield receiver
    finally:
        if process.pid is not None:
            _end(process)


def _end(process: BaseProcess) -> None:
    """Wait for the end of a process to which nobody listens any more, or end it."""
    process.join(0)
    if process.is_alive():
        process.terminate()
    process.join(_PATIENCE)
    process.close()


def _received(receiver: "Connection[Any, Any]") -> Iterator[object]:
    """Yield what the other process sends; what it sends last is an ``_End``, unless it dies."""
    while True:
        try:
            value = receiver.recv()
        except EOFError:
            return
        yield value


def _produce(
    sender: "Connection[Any, Any]",
    function: Callable[..., Iterator[Any]],
    arguments: tuple[object, ...],
) -> None:
    """Send what ``function`` yields; this is what the other process does."""
    # Ctrl+C in a terminal goes to every process; the one that asked decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    keep_what_is_loaded()
    with sender:
        try:
            for value in function(*arguments):
                sender.send(value)
        except BrokenPipeError:
            return
        except Exception as error:  # whatever it is, the process that asked raises it
            _tell_end(sender, error)
        else:
            _tell_end(sender)


def _tell_end(sender: "Connection[Any, Any]", error: Exception | None = None) -> None:
    """Say that nothing comes any more, and why, unless nobody listens by now."""
    with suppress(BrokenPipeError):
        sender.send(_End(error))
