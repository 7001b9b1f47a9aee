"""Where entries come to lie in the columns of pages."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Place(NamedTuple):
    """Where an entry, or a part of one, lies.

    Attributes:
        entry: which entry, from 0.
        part: which part of an entry that is longer than a column, from 0.
        page: from 0.
        column: from 0.
        top: from the upper edge of the column.
    """

    entry: int
    part: int
    page: int
    column: int
    top: float


class Columns:
    """Puts entries one below the other; one is broken only where a column is too short for it."""

    def __init__(self, *, count: int, height: float, gap: float) -> None:
        """Begin at the top of the first page.

        Args:
            count: how many columns a page has.
            height: of a column.
            gap: between two entries.
        """
        self._count = count
        self._height = height
        self._gap = gap
        self._frame = 0
        self._used = 0.0
        self._entries = 0

    @property
    def pages(self) -> int:
        """How many pages there are by now; the first one is there without any entry."""
        last = self._frame if self._used else self._frame - 1
        return max(0, last) // self._count + 1

    def add(self, heights: Iterable[float]) -> Iterator[Place]:
        """Put the next entry.

        Args:
            heights: of its parts, none higher than a column; each begins a column but the first.

        Yields:
            the place of each part.
        """
        entry, self._entries = self._entries, self._entries + 1
        for part, height in enumerate(heights):
            top = self._used + self._gap if self._used else 0.0
            if part or (top + height > self._height and self._used):
                self._frame, top = self._frame + 1, 0.0
            page, column = divmod(self._frame, self._count)
            yield Place(entry, part, page, column, top)
            self._used = top + height
