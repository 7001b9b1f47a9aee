"""Lines of LDIF (RFC 2849): records of attributes, and back to text."""

import base64
import binascii
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from directory_app.formats.vcard.decoding import ByteSource, physical_lines, repaired

MAX_RECORD: Final = 64 * 1024 * 1024
"""Characters of one record; a larger one is left out, so that memory stays bounded."""

_FOLD: Final = 76
_SAFE: Final = re.compile(r"(?![ :<])[\x01-\x09\x0b\x0c\x0e-\x7f]*(?<! )")
"""SAFE-STRING, and no blank at the end, which readers lose."""


class Attribute(NamedTuple):
    """One line of a record.

    Attributes:
        name: in small letters, without options.
        options: what follows the name after semicolons, in small letters.
        value: the text.
        raw: the bytes of a value that is no text, else empty.
        line: number of its line in the file, from 1.
        spelling: the name as it is written.
        is_url: the value is the address of a file that holds the content; it is never opened.
        is_certain: False if its encoding had to be guessed.
    """

    name: str
    options: tuple[str, ...]
    value: str
    raw: bytes = b""
    line: int = 0
    spelling: str = ""
    is_url: bool = False
    is_certain: bool = True


@dataclass(slots=True)
class Record:
    """One record: its lines, where it begins, and how long it is.

    Attributes:
        broken: texts of lines that are no attribute, with their numbers.
    """

    line: int
    attributes: list[Attribute] = field(default_factory=list)
    broken: list[tuple[int, str]] = field(default_factory=list)
    size: int = 0


def read_records(source: ByteSource | Iterable[str]) -> Iterator[Record]:
    """Yield the records of an LDIF file as a stream, comments and the version line left out.

    A record of more than ``MAX_RECORD`` characters comes without its attributes.
    """
    record: Record | None = None
    for number, text in _unfolded(source):
        if not text:
            if record is not None:
                yield record
            record = None
            continue
        if text.startswith("#"):
            continue
        attribute = _attribute(text, number)
        if attribute is not None and attribute.name == "version" and record is None:
            continue
        record = record or Record(number)
        record.size += len(text)
        if record.size > MAX_RECORD:
            record.attributes.clear()
        elif attribute is None:
            record.broken.append((number, text[:200]))
        else:
            record.attributes.append(attribute)
    if record is not None:
        yield record


def attribute_lines(name: str, value: str) -> Iterator[str]:
    """Yield the physical lines of one attribute, without their ends.

    Text that is not plain ASCII is base64, as RFC 2849 wants it.
    """
    if _SAFE.fullmatch(value):
        yield from _folded(f"{name}: {value}" if value else f"{name}:")
    else:
        yield from binary_lines(name, value.encode("utf-8", "replace"))


def binary_lines(name: str, value: bytes) -> Iterator[str]:
    """Yield the physical lines of an attribute whose value is bytes."""
    yield from _folded(f"{name}:: {base64.b64encode(value).decode()}")


def _folded(line: str) -> Iterator[str]:
    yield line[:_FOLD]
    for start in range(_FOLD, len(line), _FOLD - 1):
        yield f" {line[start : start + _FOLD - 1]}"


def _unfolded(source: ByteSource | Iterable[str]) -> Iterator[tuple[int, str]]:
    """Join folded lines; an empty text stands between records."""
    begin, parts, size = 0, list[str](), 0
    for number, line in enumerate(physical_lines(source), 1):
        if line.startswith(" ") and parts:
            size += len(line)
            if size <= MAX_RECORD:
                parts.append(line[1:])
            continue
        if parts:
            yield begin, "".join(parts)
        begin, parts, size = number, [line.lstrip("\ufeff") if number == 1 else line], len(line)
    if parts:
        yield begin, "".join(parts)


def _attribute(text: str, number: int) -> Attribute | None:
    """Read one unfolded line; None if it is no attribute."""
    head, colon, value = text.partition(":")
    spelling, *options = head.strip().split(";")
    if not colon or not spelling.replace("-", "").replace(".", "").isalnum():
        return None
    found = Attribute(
        spelling.lower(), tuple(map(str.lower, options)), "", line=number, spelling=spelling
    )
    if value.startswith(":"):
        try:
            raw = base64.b64decode(value[1:].encode("ascii", "replace"), validate=False)
        except binascii.Error:
            return None
        try:
            return found._replace(value=raw.decode("utf-8"))
        except UnicodeDecodeError:
            return found._replace(raw=raw)
    if value.startswith("<"):
        return found._replace(value=value[1:].strip(), is_url=True)
    text, is_certain = repaired(value.strip(" "), "")
    return found._replace(value=text, is_certain=is_certain)
