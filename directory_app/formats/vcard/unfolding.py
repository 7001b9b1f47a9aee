"""Content lines of a card file; joins those that were folded, in every known way of folding."""

from collections.abc import Iterable, Iterator
from typing import Final

from directory_app.formats.vcard.decoding import MAX_LINE
from directory_app.formats.vcard.heads import HEADS
from directory_app.formats.vcard.lines import ContentLine, decoded_line, parse_line

_BLANKS: Final = " \t"
_NOT_FIRST: Final = f"{_BLANKS}\ufeff"
"""Blanks, and the byte order mark, of which each of several joined files has its own."""

_LONGEST_HEAD: Final = 1000
"""Characters in which the encoding of a line is looked for."""

_PARTS_AT_ONCE: Final = 4096
"""Parts that are kept apart; joined ones take less memory, which counts where they are tiny."""

_BEGIN: Final = "BEGIN:VCARD"
_ENDS: Final = frozenset({_BEGIN, "END:VCARD"})
_LONGEST_END: Final = 40


def content_lines(
    lines: Iterable[str], before: int = 0
) -> Iterator[tuple[int, str, ContentLine | None]]:
    """Yield the number of the first line, from 1, the text and the property of each unfolded line.

    Beside the leading white space of the standards there are quoted-printable soft breaks (vCard
    2.1 section 2.1.3), base64 whose lines are not indented but end at an empty line (BlackBerry),
    and an empty line after each line, which a doubled CR makes. A text longer than ``MAX_LINE`` is
    cut off after it, and no property. BEGIN and END of a card are never joined with what stands
    around them. A card may be indented as a whole, as one in a text about cards is.

    Args:
        lines: the lines of a file without their ends.
        before: how many lines of the file are before them.
    """
    plain = HEADS.plain.get
    start, whole = 0, ""
    last: ContentLine | None = None  # what ``whole`` says, if its head is plain
    folded: _Folded | None = None
    for number, line in enumerate(_without_indent(lines), before + 1):
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


def _without_indent(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines, those of a card that is indented as a whole without its indent.

    Nothing goes on with BEGIN, so blanks before the line after it are no fold.
    """
    indent: str | None = ""
    for line in lines:
        if indent is None and line and not line.isspace():
            indent = line[: len(line) - len(line.lstrip(_BLANKS))]
        if indent and line.startswith(indent):
            bare = line[len(indent) :]
            written, colon, _value = bare.partition(":")
            yield bare if colon and HEADS[written] is not None else line
        else:
            yield line
        if len(line) <= _LONGEST_END and line.strip(_NOT_FIRST).upper() == _BEGIN:
            indent = None


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
