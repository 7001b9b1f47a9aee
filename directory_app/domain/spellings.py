"""Words cut into spellings, and what each may stand for where it stands.

The tables (``reading_tables``) say what a spelling may stand for; here is what its neighbours and
the end of the word change about it.
"""

import re
from collections.abc import Iterator
from string import digits
from typing import Final

from directory_app.domain.reading_tables import (
    GERMAN,
    SOFT_C,
    SPELLINGS,
)
from directory_app.domain.romanising import sounds_of_unlisted

Row = tuple[tuple[str, ...], int]
"""What a spelling may stand for, the likeliest first, and the position behind it."""

_SHORTEST_GERMAN: Final = 4
_SHORTEST_ENDED: Final = 4


def spellings_in(word: str) -> list[Row]:
    """Return the spellings that ``word`` is made of, the longest that fit."""
    rows: list[Row] = []
    end = 0
    for spelling in _PIECES.findall(word):
        end += len(spelling)
        codes = _PLAIN.get(spelling)
        rows.append((_in_context(word, end, spelling) if codes is None else codes, end))
    _add_endings(word, rows)
    return rows


def completed(word: str) -> Iterator[str]:
    """Yield ``word`` with its last letters made a longer spelling that they may begin."""
    for length in range(1, min(len(word), _LONGEST_START) + 1):
        for spelling in _LONGER_BY_START.get(word[-length:], ()):
            yield word[:-length] + spelling


# --- what stands beside a spelling -----------------------------------------------------------

_VOWELS: Final = frozenset("aeiouyäöüаеёиоуыэюяөүұәіїєьъйj")
_AFTER_SOFT_C: Final = frozenset("eiyéèíý")
_UA: Final = frozenset({"ua", "уа", "уә", "уе"})

_DEPENDING: Final = (
    *("ce", "ci", "cyu", "ciu", "gue", "gui"),
    *(sh + vowel for sh in ("sh", "sch") for vowel in "aou"),
    *_UA,
)
"""Letters the last of which changes what those before it stand for."""


# French writes gu for g before e, i and y: Gueorgui, Evgueni.
_PIECES: Final = re.compile(
    "|".join(
        (
            # Most letters begin nothing longer; asked first, they are found at once.
            f"[^{''.join({spelling[0] for spelling in SPELLINGS if len(spelling) > 1})}]",
            *sorted((each for each in SPELLINGS if len(each) > 1), key=len, reverse=True),
            "gu(?=[eiyéèï])",
            ".",
        )
    ),
    re.DOTALL,
)
"""The spellings of a word, the longest that fit; all others are a sign each."""

_DEPENDENT: Final = frozenset({"c", "gu", "sh", "sch", "u", "у", "ю", "yu", "iu"})
"""Spellings whose neighbours change what they stand for."""

_PLAIN: Final = {
    spelling: codes for spelling, codes in SPELLINGS.items() if spelling not in _DEPENDENT
} | {digit: (digit,) for digit in digits}


def _in_context(word: str, end: int, spelling: str) -> tuple[str, ...]:
    """Return what a spelling that ends at ``end`` stands for where it stands."""
    codes = SPELLINGS.get(spelling)
    is_first = end == len(spelling)
    match spelling:
        case "gu":
            return "g", "gu"
        case _ if codes is None:
            return (sounds_of_unlisted(spelling),)
        case "c" if word[end : end + 1] in _AFTER_SOFT_C:
            return SOFT_C
        case "sh" | "sch" if word[end : end + 1] in {"a", "o", "u"} and not is_first:
            # Сх between syllables is often written so: Исхаков, Ishakov, Ischakow.
            return (*codes, "sh")
        case "ю" | "yu" | "iu" if not is_first and word[end - len(spelling) - 1] not in _VOWELS:
            # Russian writes the Turkic ү so behind a consonant: Тюп, Tüp.
            return (*codes, "u")
        case "u" | "у" if is_first and word[:2] in _UA:
            # Russian writes в for the Kazakh у before a vowel: Уәлихан, Валихан.
            return (*codes, "v")
        case _:
            return codes


_LONGER: Final = (*(spelling for spelling in SPELLINGS if len(spelling) > 1), *_DEPENDING)
_LONGEST_START: Final = max(map(len, _LONGER)) - 1
_LONGER_BY_START: Final = {
    start: tuple(
        longer for longer in _LONGER if len(longer) > len(start) and longer.startswith(start)
    )
    for start in {longer[:length] for longer in _LONGER for length in range(1, len(longer))}
}
"""The spellings of several letters by what each begins with."""


# --- the end of a word -----------------------------------------------------------------------

_LATVIAN_ENDING: Final = re.compile(r"(?:[oe]v|[aeiou]j|[bdghklļmnņprtz]|sk[iy])s$")
"""Nominative -s of men's names and places in Latvian: Ivanovs, Sergejs, Aibeks."""


def _add_endings(word: str, rows: list[Row]) -> None:
    """Add the readings that only the end of a Latin word has."""
    if len(word) < _SHORTEST_ENDED or not "a" <= word[0] <= "ž":
        return
    codes, end = rows[-1]
    if word.endswith(("of", "ef", "off", "eff")):
        # Western spellings of -ov and -ev: Ivanoff, Gorbatschef.
        rows[-1] = (("v", "f"), end)
        if word.endswith("ff"):
            rows[-2] = (("",), rows[-2][1])
    elif word.endswith("ine") or _LATVIAN_ENDING.search(word):
        # French keeps the n of -in spoken: Poutine, Eltsine.
        rows[-1] = ((*codes, ""), end)


# --- German ----------------------------------------------------------------------------------

_NEVER_GERMAN: Final = re.compile(r"[^a-zäöüß]|zh|kh|gh|(?<!c)sh|^sh|y[aeou]|q|x")
"""What German transcription never writes; a word with it needs no German reading."""

_NOT_GERMAN_ENDING: Final = re.compile(r"[oe]va?$")

_VOICED_S: Final = re.compile(
    r"(?<=[aeiouyäöüdlnrmj])s(?=[aeiouyäöübdgwmnlr])|^s(?=[aeiouyäöüwbdg])"
)
_MAYBE_VOICED_S: Final = re.compile(r"(?<=[aeiouyäöü])s$")
_MAYBE_GOING_ON: Final = re.compile(r"(?<=[aeiouyäöüdlnrmj])s$|^s$")
"""An s at the end may be voiced (Dschingis, Чингиз), or be so by what follows."""


def german_rows(word: str, rows: list[Row], *, open_end: bool) -> list[Row]:
    """Return ``rows`` as German transcription means them; none if it would not write ``word`` so.

    Args:
        word: the whole word.
        rows: as :func:`spellings_in` gives them.
        open_end: whether ``word`` may be only the beginning of one.
    """
    if not open_end and (len(word) < _SHORTEST_GERMAN or _NOT_GERMAN_ENDING.search(word)):
        return []
    if _NEVER_GERMAN.search(word):
        return []
    voiced = {found.start() for found in _VOICED_S.finditer(word)}
    may_be_voiced = (_MAYBE_GOING_ON if open_end else _MAYBE_VOICED_S).search(word)
    german: list[Row] = []
    start = 0
    for codes, end in rows:
        spelling = word[start:end]
        if spelling != "s":
            german.append((GERMAN.get(spelling, codes), end))
        elif start in voiced:
            german.append((("z",), end))
        elif may_be_voiced and end == len(word):
            german.append(((*codes, "z"), end))
        else:
            german.append((codes, end))
        start = end
    return german if german != rows else []
