"""Content lines of a card file; joins those that were folded, in every known way of folding."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from directory_app.formats.vcard.decoding import MAX_LINE
from directory_app.formats.vcard.heads import HEADS, Head
from directory_app.formats.vcard.lines import ContentLine, decoded_line, parse_line

_NOT_FIRST: Final = " \t\ufeff"
"""Blanks, and the byte order mark, of which each of several joined files has its own."""

_LONGEST_HEAD: Final = 1000
"""Characters in which the encoding of a line is looked for."""

_PARTS_AT_ONCE: Final = 4096
"""Parts that are kept apart; joined ones take less memory, which counts where they are tiny."""

_CARD: Final = "VCARD"
_BEGIN, _END = f"BEGIN:{_CARD}", f"END:{_CARD}"
_BEGIN_HEAD, _END_HEAD = Head("BEGIN", "BEGIN", {}), Head("END", "END", {})
_ENDS: Final = frozenset({_BEGIN, _END})
_LONGEST_END: Final = 40

_FOLDS: Final = frozenset({" ", "\t"})
_LONGEST_RUN: Final = 64 * 1024
"""Characters that are read together; what follows in the same card comes line by line."""

_LONGEST_FOLDED: Final = 1000
"""Characters of a text to which a folded line is added at once; more are gathered first."""


@dataclass(slots=True)
class PlainRun:
    """Properties that follow each other and need no second look, as nearly all do.

    Attributes:
        lines: the properties.
        size: the characters of their texts.
    """

    lines: list[ContentLine]
    size: int


def content_lines(
    lines: Iterable[str],
) -> Iterator[tuple[int, str, ContentLine | PlainRun | None]]:
    """Yield the number of the first line, from 1, the text and the property of each unfolded line.

    Beside the leading white space of the standards there are quoted-printable soft breaks (vCard
    2.1 section 2.1.3), base64 whose lines are not indented but end at an empty line (BlackBerry),
    and an empty line after each line, which a doubled CR makes. A text longer than ``MAX_LINE`` is
    cut off after it, and no property. BEGIN and END of a card are never joined with what stands
    around them.

    After a BEGIN that follows an END, and so begins a card whatever was before, properties come
    together in a ``PlainRun`` as far as that goes.

    Args:
        lines: the lines of a file without their ends.
    """
    plain = HEADS.plain.get
    start, whole = 0, ""
    last: ContentLine | None = None  # what ``whole`` says, if its head is plain
    folded: _Folded | None = None
    number = 0
    rest = iter(lines)
    while (line := next(rest, None)) is not None:
        number += 1
        if line == _BEGIN and whole == _END:
            yield start, whole, ContentLine(_END_HEAD, _CARD, start)
            yield number, line, ContentLine(_BEGIN_HEAD, _CARD, number)
            run, whole, number, line = _plain_run(rest, number)
            last, folded = None, None
            if run.lines:
                # The next line may go on with the last one.
                last = run.lines.pop()
                start = last.number
                yield 0, "", run
            if line is None:
                continue
        # Most lines are whole: they have a colon, and the one before does not ask for them.
        written, colon, value = line.partition(":")
        if folded is None and colon and (last is not None or whole[-1:] != "="):
            head = plain(written)
            if head is not None or line[0] not in _NOT_FIRST:
                if whole:
                    yield start, whole, last or _parsed(whole, start)
                start, whole = number, line
                last = None if head is None else decoded_line(head, value, number)
                continue
        folded = folded or _Folded(whole)
        if folded.takes(line) or not line or line.isspace():
            continue
        whole = folded.text()
        if whole:
            yield start, whole, _parsed(whole, start)
        start, whole, last, folded = number, line.lstrip(_NOT_FIRST), None, None
    whole = folded.text() if folded else whole
    if whole:
        yield start, whole, _parsed(whole, start)


def _plain_run(rest: Iterator[str], before: int) -> tuple[PlainRun, str, int, str | None]:
    """Read properties whose heads are plain, so that only an indented line continues one.

    Args:
        rest: the lines that were not read yet.
        before: the number of the line before them.

    Returns:
        The run; the text of its last property, which is not counted in its size; the number of the
        line at which it ended; and that line if it is no part of the run.
    """
    plain = HEADS.plain.get
    found: list[ContentLine] = []
    text = ""
    size = 0
    number = before
    for number, line in enumerate(rest, before + 1):
        written, colon, value = line.partition(":")
        head = plain(written) or _plain_head(written, colon)
        if head is not None and colon:
            found.append(
                ContentLine(head, value, number)
                if value.isascii()
                else decoded_line(head, value, number)
            )
            text = line
        elif found and line[:1] in _FOLDS and len(text) < _LONGEST_FOLDED:
            text += line[1:]
            size -= 1
            begun = found[-1]
            found[-1] = decoded_line(begun.head, text.partition(":")[2], begun.number)
        else:
            return PlainRun(found, size - len(text)), text, number, line
        size += len(line)
        if size > _LONGEST_RUN:
            break
    return PlainRun(found, size - len(text)), text, number, None


def _plain_head(written: str, colon: str) -> Head | None:
    """Read a head that is not among those that are remembered, or not plain."""
    if not colon or written[:1] in _NOT_FIRST or '"' in written:
        return None
    head = HEADS[written]
    return head if head is not None and head.is_plain else None


def _parsed(text: str, number: int) -> ContentLine | None:
    return parse_line(text, number) if len(text) <= MAX_LINE else None


class _Folded:
    """A line with the lines that continue it."""

    __slots__ = ("_done", "_head", "_is_over", "_is_single", "_parts", "_size")

    def __init__(self, first: str) -> None:
        self._done: list[str] = []
        self._parts = [first] if first else []
        self._size = len(first)
        self._head = first[:_LONGEST_HEAD]
        self._is_over = False
        self._is_single = not first or _is_card_end(first)

    def takes(self, line: str) -> bool:
        """Add ``line`` if it continues this one, and tell whether it does."""
        if self._is_single:
            return False
        if self._parts[-1].endswith("=") and "QUOTED-PRINTABLE" in self._encoding():
            if _is_card_end(line):
                return False
            self._parts[-1] = self._parts[-1][:-1]
            self._append(line)
            return True
        if line[:1] in {" ", "\t"}:
            self._append(line[1:])
            return True
        if not line:
            self._is_over = True
            return False
        if self._is_over or ":" in line or ";" in line or not self._is_base64():
            return False
        self._append(line.strip())
        return True

    def text(self) -> str:
        """Return the whole line."""
        return "".join([*self._done, *self._parts])

    def _append(self, part: str) -> None:
        if self._size > MAX_LINE:
            return
        if len(self._parts) == _PARTS_AT_ONCE:
            self._done.append("".join(self._parts))
            self._parts.clear()
        self._parts.append(part)
        self._size += len(part)
        if ":" not in self._head and len(self._head) < _LONGEST_HEAD:
            self._head += part[:_LONGEST_HEAD]  # the head itself may be folded

    def _encoding(self) -> str:
        """Return the head, in which the encoding is named, in capitals."""
        return self._head.partition(":")[0].upper()

    def _is_base64(self) -> bool:
        head = self._encoding()
        return "BASE64" in head or "ENCODING=B" in head


def _is_card_end(line: str) -> bool:
    """Tell whether ``line`` begins or ends a card."""
    return len(line) <= _LONGEST_END and "".join(line.split()).upper() in _ENDS
