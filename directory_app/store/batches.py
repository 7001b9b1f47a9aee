"""Cut long lists of values into the batches that one query may bind."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

BATCH = 500
"""How many values one query binds; far below SQLite's limit of 32,766."""

_T = TypeVar("_T")


def batches(values: Iterable[_T]) -> Iterator[list[_T]]:
    """Yield ``values`` without repetitions, in order, in lists of at most ``BATCH``."""
    remaining = iter(dict.fromkeys(values))
    while batch := list(islice(remaining, BATCH)):
        yield batch
