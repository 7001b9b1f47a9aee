"""Lets another process produce values one after the other, so that both processors have work.

Where no process can be started, or it dies, the values are produced here: slower, but the same.
"""

import gc
import logging
import multiprocessing
import signal
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection
from typing import Any, Final, TypeVar, cast

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
    """Yield what ``function`` yields when another process calls it.

    Ending the iteration early ends the process.

    Args:
        function: a function of a module; it always yields the same for the same arguments.
        arguments: what it is called with; they and the values are pickled.

    Raises:
        Exception: what the function raised.
    """
    taken = 0
    for value in _from_process(function, arguments):
        if isinstance(value, _End):
            if value.error is not None:
                raise value.error
            return
        taken += 1
        yield cast("T", value)
    logger.warning("a process did not finish its work; it is done here")
    yield from islice(function(*arguments), taken, None)


def _from_process(
    function: Callable[..., Iterator[Any]], arguments: tuple[object, ...]
) -> Iterator[object]:
    """Yield what the other process sends; what it sends last is an ``_End``, unless it dies."""
    context = multiprocessing.get_context(_START_METHOD)
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_produce, args=(sender, function, arguments), daemon=True)
    try:
        process.start()
    except OSError as error:
        logger.info("no process could be started: %s", error)
        receiver.close()
        return
    finally:
        sender.close()
    try:
        while True:
            yield receiver.recv()
    except EOFError:
        return
    finally:
        receiver.close()
        process.join(0)
        if process.is_alive():
            process.terminate()
        process.join(_PATIENCE)
        process.close()


def _produce(
    sender: "Connection[Any, Any]",
    function: Callable[..., Iterator[Any]],
    arguments: tuple[object, ...],
) -> None:
    """Send what ``function`` yields; this is what the other process does."""
    # Ctrl+C in a terminal goes to every process; the one that asked decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()  # what was loaded stays; the collector need not look at it again and again
    with sender:
        try:
            for value in function(*arguments):
                sender.send(value)
        except BrokenPipeError:
            return
        except Exception as error:
            # Whatever it is, the process that asked raises it: here nobody would see it.
            sender.send(_End(error))
        else:
            sender.send(_End())
