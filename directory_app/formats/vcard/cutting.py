"""Where a large file of cards can be cut, so that several readers can share it.

The lines END and BEGIN are never joined with others, and a BEGIN that follows an END begins a card
of its own whatever was open before. So the pieces of a file that is cut between these two lines
hold the very cards that the file holds.
"""

import io
import re
from collections.abc import Iterator
from typing import BinaryIO, Final

from directory_app.formats.vcard.decoding import encoding_of

_BETWEEN_CARDS: Final = re.compile(rb"\nEND:VCARD\r?\n(?=BEGIN:VCARD\r?\n)")
_LONGEST: Final = len(b"\nEND:VCARD\r\nBEGIN:VCARD\r\n")
_WINDOW: Final = 8 * 1024
"""Bytes that are looked at together; a few cards."""


def cuts(file: BinaryIO, distance: int) -> Iterator[int]:
    """Yield places between cards, in order, at least ``distance`` bytes from each other.

    There are none in files whose lines cannot be told from their bytes (UTF-16).

    Args:
        file: open for reading bytes, seekable.
        distance: how large the pieces are, except for those that a large card makes larger.

    Raises:
        OSError: the file cannot be read.
    """
    file.seek(0)
    if not encoding_of(file.read(_WINDOW)).startswith("utf-8"):
        return
    place = _next_cut(file, distance)
    while place is not None:
        yield place
        place = _next_cut(file, place + distance)


def _next_cut(file: BinaryIO, start: int) -> int | None:
    """Return the first place between two cards that is found from ``start`` on."""
    file.seek(start)
    before, window = b"", file.read(_WINDOW)
    while window:
        found = _BETWEEN_CARDS.search(before + window)
        if found is not None:
            return start - len(before) + found.end()
        start += len(window)
        before, window = (before + window)[-_LONGEST:], file.read(_WINDOW)
    return None


class FilePart:
    """The bytes of a file between two cuts, as a file of its own.

    Attributes:
        lines: how many lines were read of it so far.
    """

    def __init__(self, file: BinaryIO, start: int, end: int) -> None:
        """Begin to read ``file``, open for reading bytes, at ``start``."""
        self._file = file
        self._file.seek(start)
        self._left = end - start
        self._ends = io.IncrementalNewlineDecoder(None, translate=True)
        self.lines = 0

    def read(self, size: int, /) -> bytes:
        """Return at most ``size`` bytes, none at the end of the part."""
        raw = self._file.read(min(size, self._left))
        self._left -= len(raw)
        # All encodings that a part may have share the line ends of ASCII.
        self.lines += self._ends.decode(raw.decode("latin-1")).count("\n")
        return raw

    def readinto(self, buffer: bytearray, /) -> int:
        """Fill ``buffer`` as far as the part goes, and return how many bytes came."""
        raw = self.read(len(buffer))
        buffer[: len(raw)] = raw
        return len(raw)
