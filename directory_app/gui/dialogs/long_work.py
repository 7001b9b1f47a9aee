"""How a dialog starts long work without knowing of threads: a request, and where the news go."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

RequestT = TypeVar("RequestT")
ResultT = TypeVar("ResultT")

Cancel = Callable[[], object]
"""Asks the work to stop; the news tell when it did."""


@dataclass(frozen=True, slots=True)
class Outcome(Generic[ResultT]):
    """Where the news of long work go, all of them on the GUI thread.

    Attributes:
        done: gets the result.
        failed: gets the error.
        progressed: gets the steps done and their total; 0 means that the total is not known.
        cancelled: called when the work stopped because it was asked to.
    """

    done: Callable[[ResultT], None]
    failed: Callable[[BaseException], None]
    progressed: Callable[[int, int], None]
    cancelled: Callable[[], None]


LongWork = Callable[[RequestT, Outcome[ResultT]], Cancel]
"""Starts the work for a request and returns at once."""
