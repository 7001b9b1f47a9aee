"""Content lines: a head and a value, read and written (RFC 6350 sections 3.2 and 3.3)."""

import binascii
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from directory_app.formats.vcard.decoding import ESCAPE, decoded, octets_of, repaired
from directory_app.formats.vcard.heads import (
    HEADS,
    Head,
    end_of_head,
    is_base64,
    is_quoted_printable,
)
from directory_app.formats.vcard.values import in_one_line, one_kind_of_line_end

FOLD_OCTETS: Final = 75
"""Longest line in octets without its end (RFC 2426 section 2.6, RFC 6350 section 3.2)."""

_BLANKS: Final = re.compile(rb"\s+")
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(slots=True)
class ContentLine:
    """One property of a card as it stands in the file; never changed, though not frozen, for speed.

    Attributes:
        head: its name and parameters.
        value: what follows the colon; transfer encodings are undone, escapes are still there.
        number: line number in the file, from 1.
        certain: False if the charset had to be guessed.
    """

    head: Head
    value: str
    number: int = 0
    certain: bool = True

    @property
    def name(self) -> str:
        """The property name in upper case, without its group."""
        return self.head.name

    @property
    def spelling(self) -> str:
        """The name in the letters of the file."""
        return self.head.spelling

    @property
    def group(self) -> str:
        """The group before the name (``item1``), or empty."""
        return self.head.group

    @property
    def params(self) -> Mapping[str, tuple[str, ...]]:
        """The values by parameter name in upper case."""
        return self.head.params

    @property
    def types(self) -> frozenset[str]:
        """The TYPE values in upper case."""
        return self.head.types

    def param(self, name: str) -> str:
        """Return the first value of a parameter, or an empty string."""
        return self.head.param(name)

    def text(self) -> str:
        """Return the line for keeping: unfolded, in UTF-8, with named parameters."""
        params = {
            name: values
            for name, values in self.params.items()
            if name != "CHARSET" and not (name == "ENCODING" and is_quoted_printable(values))
        }
        return format_line(self.spelling, in_one_line(self.value), params, self.group)


def folded(lines: Iterable[str]) -> str:
    """Return ``lines`` as one text, with CRLF at their ends and folds of at most 75 octets.

    No fold is inside a character: Thunderbird refuses the whole file where one is. Only a line with
    74 blanks on end may be longer.
    """
    # Most lines are short and of ASCII, and need no look at their octets.
    return "".join(
        [
            line + "\r\n" if len(line) <= FOLD_OCTETS and line.isascii() else _folded(line)
            for line in lines
        ]
    )


def _folded(line: str) -> str:
    raw = line.encode("utf-8", "replace")
    if len(raw) <= FOLD_OCTETS:
        return line + "\r\n"
    pieces = []
    start, room = 0, FOLD_OCTETS
    while len(raw) - start > room:
        end = start + room
        if raw[end : end + FOLD_OCTETS - 1].isspace():
            # Readers take a line of nothing but blanks for an empty one: none is folded inside.
            blanks = _BLANKS.match(raw, end)
            end = end if blanks is None else blanks.end()
            if end == len(raw):
                break
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
    written, colon, value = text.partition(":")
    if '"' in written:
        place = end_of_head(text)
        written, value = text[:place], text[place + 1 :]
    head = HEADS[written] if colon else None
    if head is None:
        return None
    if text.isascii() and "ENCODING" not in head.params and ESCAPE not in value:
        return ContentLine(head, value, number)
    if written.isascii():
        return decoded_line(head, value, number)
    written, is_certain = repaired(written, head.param("CHARSET"))
    head = HEADS[written]
    return None if head is None else decoded_line(head, value, number, certain=is_certain)


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
    return join_line(format_head(name, params or {}, group), value)


def format_head(name: str, params: Mapping[str, Sequence[str]], group: str = "") -> str:
    """Return what stands before the colon of a content line; see :func:`format_line`.

    Lines of the values of entries have few different heads: who writes them keeps those.
    """
    head = f"{group}.{name}" if group else name
    for key, values in params.items():
        if written := [_parameter_value(one) for one in values if one]:
            head += f";{key}={','.join(written)}"
    return head


def add_parameter(head: str, name: str, value: str) -> str:
    """Return ``head`` with one more parameter, unless its value is empty."""
    return f"{head};{name}={_parameter_value(value)}" if value else head


def join_line(head: str, value: str) -> str:
    """Return the unfolded content line of a head and a value that is escaped."""
    # A line feed that nobody escaped would begin a line of its own.
    return f"{head}:{_without_controls(value)}".replace("\n", "\\n")


def _parameter_value(value: str) -> str:
    """Write a parameter value: RFC 6868 carets, and quotes where they are needed."""
    if value.isalnum():  # as most are
        return value
    if not value.isprintable():
        value = _CONTROLS.sub("", one_kind_of_line_end(value))
    value = value.replace("^", "^^").replace("\n", "^n").replace('"', "^'")
    return f'"{value}"' if ":" in value or ";" in value or "," in value else value


def _without_controls(text: str) -> str:
    # What is printable has none, and to ask costs a tenth of looking for them.
    return text if text.isprintable() else _CONTROLS.sub("", one_kind_of_line_end(text))


def decoded_line(head: Head, raw: str, number: int, *, certain: bool = True) -> ContentLine:
    """Undo the charset and the transfer encoding of a value.

    Args:
        head: the head.
        raw: the value as it stands in the file.
        number: the number of the line.
        certain: whether the charset of the head did not have to be guessed.
    """
    params = head.params
    charset = head.param("CHARSET") if "CHARSET" in params else ""
    encodings = params.get("ENCODING", ())
    if not encodings:
        value, is_sure = repaired(raw, charset)
    elif is_quoted_printable(encodings):
        octets = binascii.a2b_qp(octets_of(raw))
        value, is_sure = decoded(octets, charset)
        value = value.replace("\r\n", "\n").replace("\r", "\n")
    elif is_base64(encodings):
        value, is_sure = repaired("".join(raw.split()), charset)
    else:
        value, is_sure = repaired(raw, charset)
    return ContentLine(head, value, number, certain and is_sure)
