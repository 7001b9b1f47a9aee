"""Scripts of texts: which alphabet a name is written in."""

import re
from collections import Counter
from typing import Final

_BLOCKS = (
    (0x0041, 0x005A, "Latn"),
    (0x0061, 0x007A, "Latn"),
    (0x00C0, 0x024F, "Latn"),
    (0x0250, 0x02AF, "Latn"),
    (0x0370, 0x03FF, "Grek"),
    (0x0400, 0x052F, "Cyrl"),
    (0x0530, 0x058F, "Armn"),
    (0x0590, 0x05FF, "Hebr"),
    (0x0600, 0x06FF, "Arab"),
    (0x0750, 0x077F, "Arab"),
    (0x08A0, 0x08FF, "Arab"),
    (0x0900, 0x097F, "Deva"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x10A0, 0x10FF, "Geor"),
    (0x1100, 0x11FF, "Kore"),
    (0x1800, 0x18AF, "Mong"),
    (0x1C80, 0x1C8F, "Cyrl"),
    (0x1C90, 0x1CBF, "Geor"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFF, "Grek"),
    (0x2D00, 0x2D2F, "Geor"),
    (0x2DE0, 0x2DFF, "Cyrl"),
    (0x3040, 0x30FF, "Jpan"),
    (0x3400, 0x4DBF, "Hani"),
    (0x4E00, 0x9FFF, "Hani"),
    (0xA640, 0xA69F, "Cyrl"),
    (0xAC00, 0xD7AF, "Kore"),
    (0xF900, 0xFAFF, "Hani"),
    (0xFB50, 0xFDFF, "Arab"),
    (0xFE70, 0xFEFF, "Arab"),
)
"""Unicode blocks (first, last) with the ISO 15924 code of their script, in order."""

UNSPACED_SCRIPTS: Final = frozenset({"Hani", "Jpan"})
"""Scripts in which the parts of a name stand together without a blank (CLDR person names)."""


def guess_script(text: str) -> str:
    """Return the ISO 15924 code of the script most letters of ``text`` are in, or empty.

    Kana or Hangul among ideographs make a text Japanese (``Jpan``) or Korean (``Kore``), which are
    mixtures of scripts in ISO 15924.
    """
    if text.isascii():
        return "Latn" if _ASCII_LETTER.search(text) else ""
    if _CYRILLIC_ALONE.fullmatch(text):
        return "Cyrl"  # what nearly all other names here are in, told without a look at each letter
    found = set(map(_SCRIPTS.__getitem__, text)) - {""}
    if len(found) <= 1:
        return next(iter(found), "")
    counts = Counter(script for character in text if (script := _SCRIPTS[character]))
    for mixed in ("Jpan", "Kore"):
        if mixed in counts and "Hani" in counts:
            counts[mixed] += counts.pop("Hani")
    return max(counts, key=counts.__getitem__, default="")


class _ScriptByCharacter(dict[str, str]):
    """The script of each character met so far: names are looked at by the hundred thousand."""

    def __missing__(self, character: str) -> str:
        self[character] = script = _script_of_character(character)
        return script


_SCRIPTS: Final = _ScriptByCharacter()
_ASCII_LETTER: Final = re.compile("[A-Za-z]")
_CYRILLIC_ALONE: Final = re.compile("[\u0400-\u0481][ -@\u0400-\u0481\u048a-\u052f]*")


def _script_of_character(character: str) -> str:
    """Return the script of one letter; empty for signs, digits and rarer scripts."""
    if not character.isalpha():
        return ""
    code_point = ord(character)
    for first, last, script in _BLOCKS:
        if code_point <= last:
            return script if code_point >= first else ""
    return ""
