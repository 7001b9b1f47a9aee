"""Texts as words: what is compared when something is looked for, and where it stands."""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from directory_app.domain.folding import APOSTROPHES

_APOSTROPHE = "'"
_DIACRITICS = (("\u0300", "\u036f"), ("\u0483", "\u0489"), ("\u1ab0", "\u1aff"))
"""Blocks of marks that stand above or below a letter and may be left out."""


class PlacedWord(NamedTuple):
    """A word of a text and where its letters stand.

    Attributes:
        word: as :func:`words_of` gives it.
        starts: for each letter of ``word`` the position in the text where it begins.
        ends: for each letter of ``word`` the position behind it; marks belong to their letter.
    """

    word: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


class _WordTable(dict[int, str]):
    """Map code points for ``str.translate``; each is worked out once, when first met."""

    def __missing__(self, code_point: int) -> str:
        """Work out, keep and return what ``code_point`` is to a word."""
        sign = _word_sign(chr(code_point))
        self[code_point] = sign
        return sign


def words_of(text: str) -> list[str]:
    """Return the words of ``text``: small letters, digits and apostrophes inside them.

    Case goes (Unicode full case folding) and so do marks that stand alone; letters keep their
    accents. All other signs separate words: ``O’Brien-Şahin`` gives ``o'brien`` and ``şahin``.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text.casefold()).translate(_TABLE)
    else:
        text = text.lower().translate(_TABLE)
    words = text.split()
    if _APOSTROPHE in text:
        stripped = (word.strip(_APOSTROPHE) for word in words)
        return [word for word in stripped if word]
    return words


def placed_words_of(text: str) -> Iterator[PlacedWord]:
    """Yield the words of ``text``, the same as :func:`words_of`, with their places."""
    letters: list[tuple[str, int, int]] = []
    for start, end, signs in _clusters_of(text):
        for sign in signs:
            if sign == " ":
                yield from _placed(letters)
                letters = []
            else:
                letters.append((sign, start, end))
    yield from _placed(letters)


def _placed(letters: list[tuple[str, int, int]]) -> Iterator[PlacedWord]:
    while letters and letters[0][0] == _APOSTROPHE:
        del letters[0]
    while letters and letters[-1][0] == _APOSTROPHE:
        del letters[-1]
    if letters:
        signs, starts, ends = zip(*letters, strict=True)
        yield PlacedWord("".join(signs), starts, ends)


def _clusters_of(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield each character of ``text`` together with what composes with it (Unicode NFC)."""
    start = 0
    for end in range(1, len(text) + 1):
        if end < len(text) and _continues(text[end]):
            continue
        cluster = unicodedata.normalize("NFC", text[start:end].casefold())
        yield start, end, cluster.translate(_TABLE)
        start = end


def _continues(character: str) -> bool:
    """Tell whether ``character`` belongs to the one before: a mark, or a Hangul vowel or final."""
    if character.isascii():
        return False
    return "\u1160" <= character <= "\u11ff" or unicodedata.category(character)[0] == "M"


def _word_sign(sign: str) -> str:
    """Return what one small letter or sign is to a word: itself, an apostrophe, nothing, a gap."""
    if sign in APOSTROPHES:
        return _APOSTROPHE
    # Letters, marks and numbers make words; every other category separates them.
    if unicodedata.category(sign)[0] not in "LMN":
        return " "
    is_diacritic = any(first <= sign <= last for first, last in _DIACRITICS)
    return "" if is_diacritic else sign


_TABLE = _WordTable({ord(sign): _word_sign(sign.lower()) for sign in map(chr, range(128))})
