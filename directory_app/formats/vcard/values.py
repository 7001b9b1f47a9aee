"""Escapes of text values and their lists (RFC 2426 section 4, RFC 6350 section 3.4)."""

import re
from collections.abc import Iterable
from typing import Final

from directory_app.formats.cards import VCardVersion

_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)
_TOKENS: Final = {
    separator: re.compile(rf"\\.|{separator}|[^\\{separator}]+|\\", re.DOTALL)
    for separator in (";", ",")
}
_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def unescape(value: str) -> str:
    """Return the text that ``value`` stands for; a backslash before another letter stays."""
    if "\\" not in value:
        return value
    return _ESCAPE.sub(_meaning, value)


def split_value(value: str, separator: str) -> list[str]:
    """Split a structured value (``;``) or a list (``,``) and undo the escapes of its parts."""
    if "\\" not in value:
        return value.split(separator)
    if f"\\{separator}" not in value:  # so every separator is one
        return list(map(unescape, value.split(separator)))
    parts: list[str] = []
    current: list[str] = []
    for token in _TOKENS[separator].findall(value):
        if token == separator:
            parts.append(unescape("".join(current)))
            current = []
        else:
            current.append(token)
    parts.append(unescape("".join(current)))
    return parts


def escape_text(value: str, version: VCardVersion) -> str:
    """Escape a text value.

    A semicolon is escaped in 3.0 (Evolution cuts the text at a bare one) and left in 4.0, where
    RFC 6350 section 3.4 allows both and most programs would show the backslash.
    """
    escaped = _escaped(value)
    return escaped.replace(";", "\\;") if version is VCardVersion.V3 else escaped


def escape_parts(parts: Iterable[str], separator: str = ";") -> str:
    """Join the components of a structured value, with everything in them escaped."""
    return separator.join([_escaped(part).replace(";", "\\;") if part else "" for part in parts])


def one_kind_of_line_end(text: str) -> str:
    """Return ``text`` with line feeds for all line ends, those of Unicode too.

    Readers that split lines by Unicode's rules would see two content lines.
    """
    # What is printable has none; to ask first counts for the pictures of cards, which are long.
    return text if text.isprintable() else _LINE_ENDS.sub("\n", text)


def _escaped(text: str) -> str:
    """Escape all but semicolons.

    Nearly all values need nothing, so what is asked first is what takes least: a table or regular
    expression would look at each letter and take ten times as long.
    """
    if text.isalnum():
        return text
    if not text.isprintable():
        text = one_kind_of_line_end(text)
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace(",", "\\,")


def in_one_line(value: str) -> str:
    """Return an escaped value in which line ends that were not escaped are."""
    return one_kind_of_line_end(value).replace("\n", "\\n")


def _meaning(found: re.Match[str]) -> str:
    character = found[1]
    if character in "nN":
        return "\n"
    return character if character in "\\,;:" else found[0]
