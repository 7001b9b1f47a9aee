"""What stands before the colon of a content line (RFC 6350 section 3.3).

A file has many lines and few different heads, so heads that were read are kept for a while.
"""

import binascii
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from directory_app.formats.vcard.decoding import decoded, octets_of

_LONGEST_REMEMBERED: Final = 200
_REMEMBERED: Final = 1024
"""Heads that are remembered, and characters of each; it bounds the memory they take."""

_TRANSFER_ENCODINGS: Final = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "7BIT", "8BIT"})
_PLACES_OF_VALUE: Final = frozenset({"INLINE", "URL", "CONTENT-ID", "CID"})
_MARKS_IN_NAMES: Final = {ord(mark): None for mark in "-_/."}
"""Beside letters and digits; the standards allow the first alone, KDE and others wrote the rest."""

OWN_PRINTED: Final = "X-PDIR-PRINTED"
"""Our parameter, in 3.0, for a number as its source prints it if it cannot be dialled from abroad.

Phones dial the value, so it is the international number there.
"""

OWN_NUMBER: Final = "X-PDIR-E164"
"""Our parameter, in 4.0, for the international number: a lossless card has the printed one."""

_BESIDE: Final = (OWN_PRINTED, OWN_NUMBER)
_ONE_VALUE: Final = re.compile(r'([^";,]+)|"([^"]*)"')
_OWN: Final = "X-PDIR-"

CARD_MARKS: Final = frozenset({"BEGIN", "END", "AGENT"})
"""Names of lines after which another card may begin or end."""

_ENCODED: Final = re.compile("QUOTED-PRINTABLE|BASE64|ENCODING|ISO-2022", re.IGNORECASE)
"""In a head after which a line that is not indented may go on with the value, or in which ASCII
stands for other letters."""

_ENCODED_LABEL: Final = re.compile(
    r"X-CUSTOM\(CHARSET=([^,()]*),ENCODING=QUOTED-PRINTABLE,([^()]*)\)", re.IGNORECASE
)
"""How phones of Samsung write a label of the user's: in place of a type, or of the property of a
messenger."""

_CARET: Final = re.compile(r"\^[n'^]")
_CARET_MEANING: Final = {"^n": "\n", "^'": '"', "^^": "^"}


@dataclass(slots=True, eq=False)
class Head:
    """Group, name and parameters of a property; compared by identity.

    Never changed once it is made, though not frozen: each number beside another one has its own.

    Attributes:
        name: property name in upper case.
        spelling: the name in the letters of the file; Apple's names mix them.
        params: values by parameter name in upper case.
        group: the group before the name (``item1``), or empty.
        types: the TYPE values in upper case.
        is_short: what is told from it may be remembered without taking much memory.
        is_plain: its line needs no second look before the next one: whatever that is, it goes on
            with this one only if it is indented. Never so for BEGIN, END and AGENT.
        is_simple: neither a group nor ENCODING nor a parameter of ours says how to take its line.
        common: the head without what differs from one number to the next; often it itself.
    """

    name: str
    spelling: str
    params: Mapping[str, tuple[str, ...]]
    group: str = ""
    is_short: bool = False
    is_plain: bool = False
    types: frozenset[str] = field(init=False)
    is_simple: bool = field(init=False)
    common: "Head" = field(init=False)

    def __post_init__(self) -> None:
        params = self.params
        self.types = frozenset(value.upper() for value in params.get("TYPE", ()))
        own = any(name.startswith(_OWN) for name in params)
        self.is_simple = not (self.group or own or "ENCODING" in params)
        self.common = self

    def beside(self, name: str, number: str) -> "Head":
        """Return this head with one parameter more, which says nothing that the others say."""
        made = object.__new__(Head)  # what the others say is not worked out again
        made.name = self.name
        made.spelling = self.spelling
        made.group = self.group
        made.params = {**self.params, name: (number,)}
        # Of a number without letters the encoding of a value cannot be told.
        made.is_short = True
        made.is_plain = self.is_plain and number.isascii() and number.upper() == number.lower()
        made.types = self.types
        made.is_simple = self.is_simple
        made.common = self.common
        return made

    def param(self, name: str) -> str:
        """Return the first value of a parameter, or an empty string."""
        values = self.params.get(name, ())
        return values[0] if values else ""


class _Heads(dict[str, Head | None]):
    """Heads by their text, read when they are asked for.

    Attributes:
        plain: those of them that are plain.
        simple: those that are plain and simple, by their octets.
    """

    def __init__(self) -> None:
        super().__init__()
        self.plain: dict[str, Head] = {}
        self.simple: dict[bytes, Head] = {}

    def __missing__(self, text: str) -> Head | None:
        if len(text) > _LONGEST_REMEMBERED:
            return _read(text)
        for name in _BESIDE:
            if name in text:
                return _read_beside(text, name)
        if len(self) >= _REMEMBERED:
            self.clear()  # heads that are met again are read again, which is seldom
            self.plain.clear()
            self.simple.clear()
        head = self[text] = _read(text)
        if head is not None and head.is_plain:
            self.plain[text] = head
            if head.is_simple:
                self.simple[text.encode()] = head
        return head


HEADS: Final = _Heads()
"""Gives what the part of a line before its colon says; None if it has no name."""


def end_of_head(text: str) -> int:
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


def is_quoted_printable(values: Sequence[str]) -> bool:
    """Tell whether ``values`` of ENCODING name quoted-printable."""
    return any(value.upper() == "QUOTED-PRINTABLE" for value in values)


def is_base64(values: Sequence[str]) -> bool:
    """Tell whether ``values`` of ENCODING name base64, in the words of 2.1 or 3.0."""
    return any(value.upper() in {"BASE64", "B"} for value in values)


def _read_beside(text: str, name: str) -> Head | None:
    """Read the head of a number with another one beside it, which is new in each line.

    Args:
        text: the head.
        name: the parameter that the other number is in.
    """
    before, _, written = text.partition(f";{name}=")
    found = _ONE_VALUE.fullmatch(written)
    number = (found[1] or found[2] or "").strip() if found else ""
    common = HEADS[before] if number and '"' not in before else None
    if common is None or name in common.params:
        return _read(text)
    return common.beside(name, _uncaret(number))


def _read(text: str) -> Head | None:
    if "(" in text:
        text = _ENCODED_LABEL.sub(_label_as_type, text)
    name_part, *parameters = _split_unquoted(text, ";")
    group, _, name = name_part.strip().rpartition(".")
    if name[:2] in {"X-", "x-"}:
        name = name.replace(" ", "-")  # "X-GOOGLE TALK" (KDE, SyncML clients) is no name elsewhere
    letters = f"{group}{name}".translate(_MARKS_IN_NAMES)
    if not (name and letters.isalnum() and letters.isascii()):
        return None
    params = _parameters(parameters) if parameters else {}
    upper = name.upper()
    is_plain = upper not in CARD_MARKS and "ENCODING" not in params and _is_plain(text)
    return Head(upper, name, params, group, len(text) <= _LONGEST_REMEMBERED, is_plain)


def _label_as_type(found: re.Match[str]) -> str:
    """Return an encoded label as a type of its own, which is how phones write plain ones."""
    octets = binascii.a2b_qp(octets_of(found[2]))
    label = decoded(octets, found[1])[0].replace('"', "'")
    name = "" if found.string.endswith(";", 0, found.start()) else "X-CUSTOM;"
    return f'{name}TYPE="X-{label}"'


def _is_plain(text: str) -> bool:
    """Tell whether a head needs no second look: at its charset, its quotes, its encoding."""
    return (
        text.isascii() and text[0].isalnum() and '"' not in text and _ENCODED.search(text) is None
    )


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
        if '"' not in value:
            values = value.split(",")
        elif name == "TYPE":
            values = value.replace('"', "").split(",")
        else:
            values = [part.replace('"', "") for part in _split_unquoted(value, ",")]
        said = [_uncaret(part.strip()) for part in values if part and not part.isspace()]
        if name and said:
            params.setdefault(name, []).extend(said)
    return {name: tuple(said) for name, said in params.items()}


def _name_of_bare(value: str) -> str:
    """Name the parameter that vCard 2.1 leaves unnamed (section 2.1.2)."""
    if value in _TRANSFER_ENCODINGS:
        return "ENCODING"
    return "VALUE" if value in _PLACES_OF_VALUE else "TYPE"


def _uncaret(value: str) -> str:
    """Undo RFC 6868."""
    return _CARET.sub(lambda found: _CARET_MEANING[found[0]], value) if "^" in value else value
