"""The registry as `reg export` writes it."""

import re
from typing import Final

Registry = dict[str, dict[str, str]]
"""The values of each key by name; that of the key itself has an empty name."""

_KEY: Final = re.compile(r"\[(.+)\]")
_VALUE: Final = re.compile(r'(?:@|"((?:[^"\\]|\\.)*)")=(?:"((?:[^"\\]|\\.)*)"|dword:([0-9a-f]{8}))')
_ESCAPED: Final = re.compile(r"\\(.)")


def read_registry(text: str) -> Registry:
    """Return the texts and numbers of a file of the registry; what is binary is passed over.

    Args:
        text: of the file.

    Returns:
        The values; numbers are written in decimal digits.
    """
    registry: Registry = {}
    values: dict[str, str] = {}
    for line in text.splitlines():
        if key := _KEY.fullmatch(line):
            values = registry.setdefault(key[1], {})
        elif found := _VALUE.fullmatch(line):
            name, written, number = found.groups()
            values[_plain(name)] = _plain(written) if number is None else str(int(number, 16))
    return registry


def _plain(text: str | None) -> str:
    return _ESCAPED.sub(r"\1", text or "")
