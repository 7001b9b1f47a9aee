"""The cards of a jCard file as JSON values, one by one: memory holds one of them at a time."""

import codecs
import json
import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from directory_app.formats.cards import CardProblem, CardProblemCode
from directory_app.formats.vcard.decoding import ByteSource
from directory_app.formats.vcard.jcard_values import Json
from directory_app.formats.vcard.sorted_lines import problem

MAX_JCARD: Final = 64 * 1024 * 1024
"""Characters of one card that are read; JSON has to be in memory as a whole."""

_CHUNK: Final = 1024 * 1024
_BLANKS: Final = " \t\r\n"
_SKIPPED: Final = re.compile(f"[{_BLANKS}]*")
_END_OF_ARRAY: Final = "]"
_DECODER: Final = json.JSONDecoder()


class Element(NamedTuple):
    """A JSON value of the outer array with the line it begins in."""

    line: int
    value: Json


def read_elements(source: ByteSource | Iterable[str]) -> Iterator[Element | CardProblem]:
    """Yield the values of the outer array, or the whole as the only one if it is a card.

    The first problem is the end: nobody knows where the next card begins.

    Args:
        source: a file opened for reading bytes, or the text in pieces.
    """
    reading = _Reading(_pieces(source))
    try:
        yield from reading.elements()
    except UnicodeDecodeError as error:
        yield problem(0, reading.line, CardProblemCode.UNDECODABLE_TEXT, str(error))


class _Reading:
    """Reads JSON from a text of which the part that is being read is in memory.

    Attributes:
        line: the line of the last element that began.
    """

    def __init__(self, pieces: Iterator[str]) -> None:
        self.line = 1
        self._pieces = pieces
        self._text = ""
        self._place = 0
        self._counted = 0

    def elements(self) -> Iterator[Element | CardProblem]:
        if not self._is_array():
            yield self._value()
            return
        self._place += 1
        while self._next_sign() not in {_END_OF_ARRAY, ""}:
            element = self._value()
            yield element
            if isinstance(element, CardProblem):
                return
            if self._next_sign() == ",":
                self._place += 1
        if self._next_sign() != _END_OF_ARRAY:
            yield problem(0, self.line, CardProblemCode.OUTSIDE_CARD, self._text[-100:])

    def _is_array(self) -> bool:
        """Tell whether the text is an array of cards, and not one card."""
        if self._next_sign() != "[":
            return False
        while not (rest := self._text[self._place + 1 :].lstrip(_BLANKS)) and self._has_more():
            pass
        return not rest.startswith('"')

    def _value(self) -> Element | CardProblem:
        """Return the JSON value that begins here, and go behind it."""
        self._next_sign()
        self._count_lines()
        while True:
            try:
                value, end = _DECODER.raw_decode(self._text, self._place)
            except RecursionError as error:
                return problem(0, self.line, CardProblemCode.OUTSIDE_CARD, str(error))
            except ValueError as error:
                # No JSON, a number of thousands of digits, or not yet the whole value.
                size = len(self._text) - self._place
                if size > MAX_JCARD:
                    return problem(0, self.line, CardProblemCode.CARD_TOO_LARGE, str(size))
                if not self._has_more():
                    return problem(0, self.line, CardProblemCode.OUTSIDE_CARD, str(error))
            else:
                self._place = end
                return Element(self.line, value)

    def _next_sign(self) -> str:
        """Go to the next sign that is no blank and return it; empty at the end."""
        while True:
            found = _SKIPPED.match(self._text, self._place)
            self._place = self._place if found is None else found.end()
            if self._place < len(self._text) or not self._has_more():
                return self._text[self._place : self._place + 1]

    def _has_more(self) -> bool:
        """Let go of what was read and take as much again as is left, at least a piece."""
        self._count_lines()
        left = self._text[self._place :]
        taken: list[str] = []
        size = 0
        for piece in self._pieces:
            taken.append(piece)
            size += len(piece)
            if size >= max(len(left), _CHUNK):
                break
        self._text = "".join((left, *taken))
        self._place = self._counted = 0
        return size > 0

    def _count_lines(self) -> None:
        self.line += self._text.count("\n", self._counted, self._place)
        self._counted = self._place


def _pieces(source: ByteSource | Iterable[str]) -> Iterator[str]:
    """Yield the text of ``source``; raises ``UnicodeDecodeError`` where it is none."""
    if not isinstance(source, ByteSource):
        yield from source
        return
    raw = source.read(_CHUNK)
    decoder = codecs.getincrementaldecoder(json.detect_encoding(raw))()
    yield decoder.decode(raw).removeprefix("\ufeff")
    while raw:
        raw = source.read(_CHUNK)
        yield decoder.decode(raw, final=not raw)
