"""Content lines: unfolding and folding, groups, parameters (RFC 6350 sections 3.2 and 3.3)."""

import binascii
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from directory_app.formats.vcard.decoding import MAX_LINE, decoded, repaired

FOLD_OCTETS: Final = 75
"""Longest line in octets without its end (RFC 2426 section 2.6, RFC 6350 section 3.2)."""

_TRANSFER_ENCODINGS: Final = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "7BIT", "8BIT"})
_PLACES_OF_VALUE: Final = frozenset({"INLINE", "URL", "CONTENT-ID", "CID"})
_MARKS_IN_NAMES: Final = {ord(mark): None for mark in "-_/."}
"""Beside letters and digits; the standards allow the first alone, KDE and others wrote the rest."""

_CARET: Final = re.compile(r"\^[n'^]")
_CARET_MEANING: Final = {"^n": "\n", "^'": '"', "^^": "^"}
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class LogicalLine(NamedTuple):
    """One unfolded line: the number of its first line in the file, its text, whether it is cut."""

    number: int
    text: str
    cut: bool


@dataclass(frozen=True, slots=True)
class ContentLine:
    """One property of a card as it stands in the file.

    Attributes:
        name: property name in upper case, without its group.
        value: what follows the colon; transfer encodings are undone, escapes are still there.
        params: values by parameter name in upper case.
        group: the group before the name (``item1``), or empty.
        number: line number in the file, from 1.
        certain: False if the charset had to be guessed.
        spelling: the name in the letters of the file; Apple's names mix them.
    """

    name: str
    value: str
    params: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    group: str = ""
    number: int = 0
    certain: bool = True
    spelling: str = ""

    @property
    def types(self) -> frozenset[str]:
        """The TYPE values in upper case."""
        return frozenset(value.upper() for value in self.params.get("TYPE", ()))

    def param(self, name: str) -> str:
        """Return the first value of a parameter, or an empty string."""
        values = self.params.get(name, ())
        return values[0] if values else ""

    def text(self) -> str:
        """Return the line for keeping: unfolded, in UTF-8, with named parameters."""
        params = {
            name: values
            for name, values in self.params.items()
            if name != "CHARSET" and not (name == "ENCODING" and is_quoted_printable(values))
        }
        return format_line(self.spelling, self.value.replace("\n", "\\n"), params, self.group)


def unfold(lines: Iterable[str]) -> Iterator[LogicalLine]:
    """Join folded lines in every known way of folding.

    Beside the leading white space of the standards: quoted-printable soft breaks (vCard 2.1
    section 2.1.3), base64 whose lines are not indented but end at an empty line (BlackBerry), and
    an empty line after each line, which a doubled CR makes.
    """
    gathered = _Gathered()
    for number, line in enumerate(lines, 1):
        if gathered.takes(line) or not line or line.isspace():
            continue
        if gathered.parts:
            yield gathered.joined()
        gathered = _Gathered()
        gathered.begin(number, line)
    if gathered.parts:
        yield gathered.joined()


def fold(line: str) -> str:
    """Return ``line`` with CRLF at its end and folds of at most 75 octets.

    No fold is inside a character: Thunderbird refuses the whole file where one is.
    """
    raw = line.encode("utf-8", "replace")
    if len(raw) <= FOLD_OCTETS:
        return line + "\r\n"
    pieces = []
    start, room = 0, FOLD_OCTETS
    while len(raw) - start > room:
        end = start + room
        while raw[end] & 0xC0 == 0x80:  # a continuation byte of UTF-8
            end -= 1
        pieces.append(raw[start:end])
        start, room = end, FOLD_OCTETS - 1
    pieces.append(raw[start:])
    return b"\r\n ".join(pieces).decode() + "\r\n"


def parse_line(text: str, number: int = 0) -> ContentLine | None:
    """Read one unfolded line; None if it is no property (no colon, or no name before it).

    Takes linear time whatever the text is.
    """
    colon = _end_of_head(text)
    if colon < 0:
        return None
    head, *parameters = _split_unquoted(text[:colon], ";")
    group, _, name = head.strip().rpartition(".")
    if not (head.isascii() and f"{group}{name}".translate(_MARKS_IN_NAMES).isalnum() and name):
        return None
    params = _parameters(parameters) if parameters else {}
    value, certain = _value(text[colon + 1 :], params)
    return ContentLine(name.upper(), value, params, group, number, certain, name)


def format_line(
    name: str, value: str, params: Mapping[str, Sequence[str]] | None = None, group: str = ""
) -> str:
    """Return one unfolded content line.

    Args:
        name: property name.
        value: the value, escaped as its type wants.
        params: values by name; TYPE is written as an unquoted list, since Evolution shows no
            number at all where the list is quoted. Empty values are left out.
        group: group name, or empty.
    """
    head = f"{group}.{name}" if group else name
    for key, values in (params or {}).items():
        written = ",".join(_parameter_value(one) for one in values if one)
        if written:
            head += f";{key}={written}"
    return f"{head}:{_CONTROLS.sub('', value)}"


def is_quoted_printable(values: Sequence[str]) -> bool:
    """Tell whether ``values`` of ENCODING name quoted-printable."""
    return any(value.upper() == "QUOTED-PRINTABLE" for value in values)


def is_base64(values: Sequence[str]) -> bool:
    """Tell whether ``values`` of ENCODING name base64, in the words of 2.1 or 3.0."""
    return any(value.upper() in {"BASE64", "B"} for value in values)


class _Gathered:
    """The physical lines of one logical line so far."""

    __slots__ = ("_base64", "_head", "_number", "_quoted", "_size", "parts")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._head = ""
        self._number = 0
        self._size = 0
        self._quoted = False
        self._base64 = False

    def begin(self, number: int, line: str) -> None:
        """Start with the first line."""
        self._number = number
        self._append(line.lstrip(" \t\ufeff"))  # each of several joined files has its mark

    def takes(self, line: str) -> bool:
        """Add ``line`` if it continues this one, and tell whether it does."""
        if not self.parts:
            return False
        if self._quoted and self.parts[-1].endswith("="):
            if line[:9].upper() == "END:VCARD":
                return False
            self.parts[-1] = self.parts[-1][:-1]
            self._append(line)
            return True
        if line[:1] in {" ", "\t"}:
            self._append(line[1:])
            return True
        if not line:
            self._base64 = False
            return False
        if self._base64 and ":" not in line and ";" not in line:
            self._append(line.strip())
            return True
        return False

    def joined(self) -> LogicalLine:
        """Return the whole line."""
        return LogicalLine(self._number, "".join(self.parts), self._size > MAX_LINE)

    def _append(self, part: str) -> None:
        if self._size > MAX_LINE:
            return
        self.parts.append(part)
        self._size += len(part)
        if ":" not in self._head and len(self._head) < 1000:
            # The head itself may be folded: look again while its colon has not come.
            self._head += part[:1000].upper()
            head = self._head.partition(":")[0]
            self._quoted = "QUOTED-PRINTABLE" in head
            self._base64 = "BASE64" in head or "ENCODING=B" in head


def _end_of_head(text: str) -> int:
    """Return where the colon between head and value is, or -1; colons in quotes do not count."""
    first = colon = text.find(":")
    quote = text.find('"', 0, max(colon, 0))
    while quote >= 0:
        closing = text.find('"', quote + 1)
        colon = text.find(":", closing) if closing >= 0 else -1
        if colon < 0:  # the quotes do not pair: they are nothing but characters
            return first
        quote = text.find('"', closing + 1, colon)
    return colon


def _split_unquoted(text: str, separator: str) -> list[str]:
    """Split at separators that are not in double quotes."""
    if '"' not in text:
        return text.split(separator)
    parts: list[str] = []
    current = ""
    for index, segment in enumerate(text.split('"')):
        if index % 2:
            current += f'"{segment}"'
            continue
        first, *others = segment.split(separator)
        current += first
        for other in others:
            parts.append(current)
            current = other
    parts.append(current)
    return parts


def _parameters(written: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Read parameters in every spelling: lists, repeated, quoted, bare as in 2.1."""
    params: dict[str, list[str]] = {}
    for one in written:
        name, equals, value = one.partition("=")
        name = name.strip().upper()
        if not equals:
            name, value = _name_of_bare(name), one.strip()
        if name == "TYPE":
            values = value.replace('"', "").split(",")
        else:
            values = _split_unquoted(value, ",")
        params.setdefault(name, []).extend(
            _uncaret(part.strip().replace('"', "")) for part in values if part.strip()
        )
    return {name: tuple(values) for name, values in params.items() if name and values}


def _name_of_bare(value: str) -> str:
    """Name the parameter that vCard 2.1 leaves unnamed (section 2.1.2)."""
    if value in _TRANSFER_ENCODINGS:
        return "ENCODING"
    return "VALUE" if value in _PLACES_OF_VALUE else "TYPE"


def _uncaret(value: str) -> str:
    """Undo RFC 6868."""
    return _CARET.sub(lambda found: _CARET_MEANING[found[0]], value) if "^" in value else value


def _parameter_value(value: str) -> str:
    """Write a parameter value: RFC 6868 carets, and quotes where they are needed."""
    value = value.replace("^", "^^").replace("\n", "^n").replace('"', "^'")
    value = _CONTROLS.sub("", value)
    return f'"{value}"' if any(mark in value for mark in ":;,") else value


def _value(raw: str, params: Mapping[str, tuple[str, ...]]) -> tuple[str, bool]:
    """Undo the transfer encoding and charset of a value, and tell whether that is certain."""
    charset = params.get("CHARSET", ("",))[0]
    encodings = params.get("ENCODING", ())
    if not encodings:
        return repaired(raw, charset)
    if is_quoted_printable(encodings):
        text, certain = decoded(binascii.a2b_qp(raw.encode("utf-8", "surrogateescape")), charset)
        return text.replace("\r\n", "\n").replace("\r", "\n"), certain
    if is_base64(encodings):
        return "".join(raw.split()), True
    return repaired(raw, charset)
