"""Folding: one Latin, lower-case, accent-free spelling of any text, so that search finds it.

It compares what was written, for pickers and for matching records; it is never shown. Search asks
how words may sound instead (``readings``), since ``j`` is ж in English and й in German.
"""

import re
import unicodedata
from collections.abc import Iterable

APOSTROPHES = frozenset("'`´‘’‛′ʹʻʼʽʾʿˈ＇")
"""Signs written inside words: O'Brien, oʻzbek; they vanish instead of splitting the word."""

_CHOSEN = {
    # A text with е for ё is the rule in Russian print, so both must fold alike.
    "ё": "e",
    "ъ": "",
    "ь": "",
    # ң before г is written "ng" once ("Чыңгыз", Chyngyz), so ң itself is a plain n.
    "ң": "n",
    "ө": "o",
    "ү": "u",
    "ұ": "u",
    "ә": "a",
    "ə": "a",
    "ғ": "g",
    "қ": "q",
    "һ": "h",
    "ҳ": "h",
    "ҷ": "j",
    "ӣ": "i",
    "ӯ": "u",
    # Uzbek; its Latin spelling oʻ folds to o as well.
    "ў": "o",
    "і": "i",
    "ї": "i",
    "є": "ye",
    "й": "y",
    "ы": "y",
    "э": "e",
    "х": "kh",
    "щ": "shch",
}
"""Where the usual national romanisations (passports, BGN/PCGN) differ from anyascii's table."""


class _FoldTable(dict[int, str]):
    """Map code points for ``str.translate``; each is worked out once, when first met."""

    def __missing__(self, code_point: int) -> str:
        """Work out, keep and return what ``code_point`` folds to."""
        folded = _fold_character(chr(code_point))
        self[code_point] = folded
        return folded


def fold(text: str) -> str:
    """Return ``text`` as lower-case ASCII words with one space between them.

    Case and accents go, every script is written in Latin letters, digits stay, apostrophes inside
    words are dropped and all other signs separate words: ``O'Brien-Şahin`` gives
    ``obrien sahin`` and ``Жанна@Бишкек`` gives ``zhanna bishkek``. Folding twice changes nothing,
    and texts that differ in case only (Unicode full case folding) fold alike.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text.casefold())
    return " ".join(text.translate(_TABLE).split())


def fold_words(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the different folded words of ``texts`` in the order they are met."""
    words = (word for text in texts for word in fold(text).split())
    return tuple(dict.fromkeys(words))


def fold_digits(text: str) -> str:
    """Return the decimal digits in ``text``, of whatever script, as ASCII digits."""
    digits = _NOT_DIGITS.sub("", text)
    if digits.isascii():
        return digits
    return "".join(str(unicodedata.decimal(digit)) for digit in digits)


def _fold_character(character: str) -> str:
    """Return what one lower-case character folds to: letters and digits, nothing, or a blank."""
    if character in _CHOSEN:
        return _CHOSEN[character]
    if character in APOSTROPHES:
        return ""
    # Letters, marks and numbers make words; every other category separates them.
    if unicodedata.category(character)[0] not in "LMN":
        return " "
    if character.isascii():
        return character
    # Imported late: it brings importlib.resources along, and the first rows need no folding.
    from anyascii import anyascii

    return "".join(sign for sign in anyascii(character).lower() if sign.isalnum())


_NOT_DIGITS = re.compile(r"\D+")
_TABLE = _FoldTable({ord(sign): _fold_character(sign.lower()) for sign in map(chr, range(128))})
