"""Letters that no table lists: accents left out, and other scripts written in Latin letters."""

import unicodedata
from functools import lru_cache

from directory_app.domain.folding import APOSTROPHES, fold
from directory_app.domain.reading_tables import LATIN, SPELLINGS


def sounds_of_unlisted(sign: str) -> str:
    """Return what a sign that no table lists stands for; empty for a silent one."""
    if sign in APOSTROPHES:
        return ""
    if sign.isdecimal():
        return str(unicodedata.decimal(sign))
    plain = without_accents(sign)
    return "".join(map(_first_sounds, plain if plain != sign else _romanised_sign(sign)))


@lru_cache(4096)
def without_accents(text: str) -> str:
    """Return ``text`` with accented Latin letters made plain ones, of the same length."""
    return "".join(map(_plain_letter, text))


def is_foreign(word: str) -> bool:
    """Tell whether ``word`` has letters of a script without a table of its own."""
    return not word.isascii() and any(map(_is_foreign_sign, word))


def romanised(word: str) -> tuple[str, tuple[int, ...]]:
    """Return ``word`` in Latin letters as folding writes it, and the place of each in ``word``."""
    letters: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(word):
        latin = _romanised_sign(sign)
        letters.append(latin)
        places += [place] * len(latin)
    return "".join(letters), tuple(places)


def _first_sounds(sign: str) -> str:
    """Return what a plain letter or digit stands for in the first place."""
    return sign if sign.isdecimal() else SPELLINGS[sign][0]


@lru_cache(4096)
def _is_foreign_sign(sign: str) -> bool:
    is_letter = unicodedata.category(sign)[0] in "LM"
    return is_letter and sign not in SPELLINGS and without_accents(sign) == sign


@lru_cache(4096)
def _romanised_sign(sign: str) -> str:
    """Return the small letters and digits that folding makes of a sign."""
    return fold(sign).replace(" ", "")


@lru_cache(4096)
def _plain_letter(sign: str) -> str:
    if sign.isascii() or not ("À" <= sign <= "ɏ" or "Ḁ" <= sign <= "ỿ"):
        return sign
    base = unicodedata.normalize("NFD", sign)[0]
    return base if base in LATIN else _romanised_sign(sign)[:1] or sign
