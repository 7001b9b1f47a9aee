"""Which rows of a list were looked at and still lack something."""

from collections.abc import Callable
from typing import Final

CHUNK: Final = 60
"""Rows asked for at once: a window full and what the next turn of the wheel shows."""


class RowWishes:
    """Remembers the rows that were looked at, the latest last."""

    def __init__(self) -> None:
        self._rows: dict[int, None] = {}

    def __bool__(self) -> bool:
        """Tell whether there is a wish."""
        return bool(self._rows)

    def add(self, row: int) -> None:
        """Take note that a row was looked at."""
        # The latest wish goes last, that is first when they are too many.
        self._rows.pop(row, None)
        self._rows[row] = None

    def clear(self) -> None:
        """Forget all wishes; the rows are others now."""
        self._rows.clear()

    def take(self, count: int, is_wanting: Callable[[int], bool]) -> list[int]:
        """Return the rows that still want something, and forget all wishes.

        Args:
            count: how many rows there are.
            is_wanting: tells whether a row lacks something.
        """
        rows = [row for row in self._rows if row < count and is_wanting(row)]
        self._rows.clear()
        return rows


def with_neighbours(rows: list[int], count: int) -> range | list[int]:
    """Return the rows wanted last and those around them, a chunk at most.

    Args:
        rows: the rows that want something, latest last.
        count: how many rows there are.
    """
    if not rows:
        return []
    latest = rows[-CHUNK:]
    low, high = min(latest), max(latest) + 1
    if high - low > CHUNK:  # from two places: no room for neighbours
        return latest
    spare = (CHUNK - (high - low)) // 2
    return range(max(0, low - spare), min(count, high + spare))
