"""Rows as ids: which span of a list is different in a newer version of it."""

from array import array
from collections.abc import Callable, Iterable
from typing import NamedTuple

UNKNOWN_ID = -1
"""Stands in a row whose id has not been fetched yet; real ids are positive."""


class ChangedSpan(NamedTuple):
    """Rows ``start`` to ``old_end`` of the old list became ``start`` to ``new_end`` of the new."""

    start: int
    old_end: int
    new_end: int


def id_array(ids: Iterable[int] = ()) -> "array[int]":
    """Return ``ids`` as the compact array the lists keep: eight bytes a row."""
    return array("q", ids)


def set_apart(ids: Iterable[int], others: "array[int]") -> Iterable[int]:
    """Return those of ``ids`` that are not among ``others``, which are few."""
    return (each for each in ids if each not in others)


def changed_span(old: "array[int]", new: "array[int]") -> ChangedSpan:
    """Return what lies between the common beginning and the common end of two lists.

    The ends of the span are exclusive; equal lists give an empty span.
    """
    shorter = min(len(old), len(new))
    start = _equal_length(shorter, lambda low, high: old[low:high] == new[low:high])
    end = _equal_length(
        shorter - start,
        lambda low, high: (
            old[len(old) - high : len(old) - low] == new[len(new) - high : len(new) - low]
        ),
    )
    return ChangedSpan(start, len(old) - end, len(new) - end)


def _equal_length(limit: int, are_equal: Callable[[int, int], bool]) -> int:
    """Return the greatest length up to ``limit`` to which two sequences are equal.

    ``are_equal`` compares a part; arrays do that in C, so halving beats a loop over the elements
    (100,000 ids: 0.1 ms instead of 5 ms).
    """
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if are_equal(low, middle):
            low = middle
        else:
            high = middle - 1
    return low
