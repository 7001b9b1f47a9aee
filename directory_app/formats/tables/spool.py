"""Rows on their way into a table: only after the last one are its columns known."""

import json
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Generic, TextIO, TypeVar

KeyT = TypeVar("KeyT", bound=Hashable)


class RowSpool(Generic[KeyT]):
    """Keeps rows in a temporary file, so that memory holds one at a time.

    Attributes:
        widths: what the columns met so far hold, in the order in which they were met, with the
            characters of the longest line in them.
        count: how many rows there are.
    """

    def __init__(self, file: TextIO) -> None:
        """Keep rows in ``file``, which is open for writing and reading."""
        self.widths: dict[KeyT, int] = {}
        self.count = 0
        self._places: dict[KeyT, int] = {}
        self._file = file

    def add(self, cells: Iterable[tuple[KeyT, str]]) -> None:
        """Keep the filled cells of one row; several texts of one column become lines."""
        row: dict[int, str] = {}
        for key, text in cells:
            if not text:
                continue
            place = self._places.setdefault(key, len(self._places))
            row[place] = f"{row[place]}\n{text}" if place in row else text
            width = len(text) if "\n" not in text else max(map(len, text.split("\n")))
            if width > self.widths.get(key, 0):
                self.widths[key] = width
        self._file.write(json.dumps([*row.items()]))
        self._file.write("\n")
        self.count += 1

    def rows(self, columns: Sequence[KeyT]) -> Iterator[list[str]]:
        """Yield the rows with a cell for each of ``columns``."""
        targets = {self._places[key]: at for at, key in enumerate(columns) if key in self._places}
        self._file.seek(0)
        for line in self._file:
            row = [""] * len(columns)
            for place, text in json.loads(line):
                at = targets.get(place)
                if at is not None:
                    row[at] = text
            yield row
