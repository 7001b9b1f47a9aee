"""What of the text in the search box stands there as chips, and what stays to be typed in."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from directory_app.domain.query import AnyPart, Query, TextField, Words

_QUOTES = '"“”„«»'

Read = Callable[[str], Query]
"""Reads a text as a search."""
Name = Callable[[AnyPart], str]
"""Says in a few words what a part of a search asks for."""


class ChipText(NamedTuple):
    """A part of a search that was understood.

    Attributes:
        source: as it was typed.
        part: what it means.
    """

    source: str
    part: AnyPart


class Taken(NamedTuple):
    """A text parted in two.

    Attributes:
        chips: what stands as chips.
        rest: what is left of the text.
        cursor: where the cursor stands in the rest, in code points.
    """

    chips: tuple[ChipText, ...]
    rest: str
    cursor: int


def read_nothing(_text: str) -> Query:
    """Understand no part of a text; everything is words."""
    return Query()


def name_nothing(_part: AnyPart) -> str:
    """Have no words for a part; its text is shown."""
    return ""


def is_chip(part: AnyPart) -> bool:
    """Tell whether a part is shown as a chip: a condition, or words in one field."""
    return not isinstance(part, Words) or part.within is not TextField.ANY


def take_all(text: str, read: Read) -> Taken:
    """Part a text that was put into the box: everything that was understood is a chip."""
    parts = [part for part in read(text).parts if is_chip(part) and _is_closed(text, part)]
    taken = _take(text, parts, len(text))
    rest = " ".join(taken.rest.split()) if parts else text
    return Taken(taken.chips, rest, len(rest))


def take_finished(text: str, cursor: int, read: Read) -> Taken:
    """Part a text that is being typed: what a blank ends, and the cursor has left, is a chip.

    Args:
        text: the text of the line.
        cursor: where the cursor stands, in code points.
        read: reads it.
    """
    if ":" not in text:
        # No field was named: nothing to take out, and no reading at each key.
        return Taken((), text, cursor)
    finished = [
        part
        for part in read(text).parts
        if is_chip(part)
        and _is_closed(text, part)
        and text[part.end : part.end + 1].isspace()
        and not part.start <= cursor <= part.end
    ]
    return _take(text, finished, cursor)


def code_points(text: str, units: int) -> int:
    """Return how many characters the first ``units`` UTF-16 units of ``text`` are, as Qt counts."""
    if text.isascii():
        return units
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def utf16_units(text: str) -> int:
    """Return how long Qt says that ``text`` is."""
    return len(text) + sum(character > "\uffff" for character in text)


def _is_closed(text: str, part: AnyPart) -> bool:
    """Tell whether no quote is open in a part: one that is goes on behind its blank."""
    return sum(text.count(sign, part.start, part.end) for sign in _QUOTES) % 2 == 0


def _take(text: str, parts: Sequence[AnyPart], cursor: int) -> Taken:
    chips = tuple(ChipText(text[part.start : part.end], part) for part in parts)
    rest, left, place = "", 0, cursor
    for part in parts:
        rest += text[left : part.start]
        # The blank that ended the part goes with it, and all of them where the rest has one.
        left = part.end + text[part.end : part.end + 1].isspace()
        while (not rest or rest[-1].isspace()) and text[left : left + 1].isspace():
            left += 1
        if part.start < cursor:
            place -= min(left, cursor) - part.start
    return Taken(chips, rest + text[left:], place)
