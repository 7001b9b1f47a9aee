"""Readings: how a word may sound, written so that spellings of one name in all scripts meet.

Both sides of a search go through :func:`readings`: two words match if their sets of readings meet,
and the beginning of a word matches if one of its :func:`beginnings` begins a reading of the word.
What each letter may stand for, and whence that is known, stands in ``reading_tables``. Readings are
for finding only; nothing that is shown is ever made of them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Final, NamedTuple

from directory_app.domain.folding import APOSTROPHES
from directory_app.domain.reading_tables import BLENDS
from directory_app.domain.romanising import is_foreign, romanised, without_accents
from directory_app.domain.spellings import Row, completed, german_rows, spellings_in

MOST_READINGS: Final = 8
"""One manner of reading (as it stands, without accents, German, ...) gives no more than these; the
ones with the fewest unlikely letters are kept."""

SILENT_WORD: Final = "y"
"""The reading of a word whose signs are all silent, such as ь; no other reading has this code."""

_KEPT_WORDS: Final = 1 << 14


class Reading(NamedTuple):
    """One way to read a word.

    Attributes:
        codes: the sounds, a letter each.
        ends: for each code the position behind the letters of the word it stands for.
    """

    codes: str
    ends: tuple[int, ...]


class _Form(NamedTuple):
    """A word as it might be written otherwise, and the place of each letter in the word."""

    text: str
    places: Sequence[int]


class _Found(NamedTuple):
    """How a reading was found: in which form, and what each of its spellings stood for."""

    form: _Form
    rows: Sequence[Row]
    chosen: Sequence[str]

    def ends(self) -> tuple[int, ...]:
        """Return for each code of the reading the position behind its letters."""
        sounds = (
            (code, end)
            for codes, (_, end) in zip(self.chosen, self.rows, strict=True)
            for code in codes
        )
        places = self.form.places
        return tuple([places[end - 1] + 1 for _, end in _joined(sounds)])


@lru_cache(_KEPT_WORDS)
def readings(word: str) -> tuple[str, ...]:
    """Return the readings of ``word``, the likeliest first; there is always one.

    Args:
        word: one word of :func:`~directory_app.domain.words.words_of`: small letters, digits and
            apostrophes in Unicode normal form C.
    """
    return tuple(_found_readings(word)) or (SILENT_WORD,)


@lru_cache(_KEPT_WORDS)
def beginnings(word: str) -> tuple[str, ...]:
    """Return what readings of longer words that begin with ``word`` may begin with.

    The last letters may be the start of a spelling that reads otherwise: "s" begins "sh" as well,
    "d" begins "dzh". None of the result begins another one. Each reading of a word is begun by one
    of the beginnings of whatever the word begins with, so that it stays found while it is typed.
    """
    found: dict[str, None] = {}
    for form in _forms(word, foreign=is_foreign(word)):
        for text in (form.text, *completed(form.text)):
            for rows in _manners(text, open_end=True):
                for codes in _read(rows, open_end=True):
                    found[codes] = None
                    found.update(dict.fromkeys(_blended(codes)))
    found.pop("", None)
    return tuple(_without_longer(found)) or (SILENT_WORD,)


def aligned_readings(word: str) -> tuple[Reading, ...]:
    """Return the readings of ``word`` with the letters that each code stands for."""
    found = _found_readings(word)
    aligned = tuple(Reading(codes, how.ends()) for codes, how in found.items())
    return aligned or (Reading(SILENT_WORD, (len(word),)),)


def _found_readings(word: str) -> dict[str, _Found]:
    """Return the readings of a word, the likeliest first, and how each was found."""
    found: dict[str, _Found] = {}
    foreign = is_foreign(word)
    for form in _forms(word, foreign=foreign):
        _add_readings(found, form)
    if not foreign and not word.isascii():
        # The tables leave a few words that their own romanisation would not meet: სჩ, sch.
        latin: dict[str, _Found] = {}
        _add_readings(latin, _Form(*romanised(word)))
        if found.keys().isdisjoint(latin):
            found |= latin
    found.pop("", None)
    return found


def _add_readings(found: dict[str, _Found], form: _Form) -> None:
    """Add to ``found`` how a form of a word may be read."""
    for rows in _manners(form.text, open_end=False):
        for codes, chosen in _read(rows, open_end=False).items():
            if codes not in found:
                found[codes] = _Found(form, rows, chosen)


def _forms(word: str, *, foreign: bool) -> Iterator[_Form]:
    """Yield ``word`` as it stands and as people might write it otherwise."""
    yield _Form(word, range(len(word)))
    if word.isascii() and "'" not in word:
        return
    if (plain := without_accents(word)) != word:
        # People leave accents out: Sahin for Şahin, Berzins for Bērziņš.
        yield _Form(plain, range(len(word)))
    if not APOSTROPHES.isdisjoint(word):
        places = [place for place, sign in enumerate(word) if sign not in APOSTROPHES]
        yield _Form("".join(plain[place] for place in places), places)
    if foreign:
        yield _Form(*romanised(word))


def _manners(text: str, *, open_end: bool) -> Iterator[list[Row]]:
    """Yield what ``text`` is made of as it stands, and as German means it if that differs."""
    rows = spellings_in(text)
    yield rows
    if german := german_rows(text, rows, open_end=open_end):
        yield german


def _read(rows: Sequence[Row], *, open_end: bool) -> dict[str, Sequence[str]]:
    """Return the readings of ``rows`` and what each of them stood for, likeliest first.

    With an open end no reading is given up at the last letters, as the next ones might make it one
    of the likelier.
    """
    kept: list[tuple[int, list[str]]] = [(0, [])]
    last = rows[-1][1] if rows and open_end else -1
    for codes, end in rows:
        if len(codes) == 1:
            for _, chosen in kept:
                chosen.append(codes[0])
            continue
        kept = [
            (unlikely + position, [*chosen, alternative])
            for unlikely, chosen in kept
            for position, alternative in enumerate(codes)
        ]
        if len(kept) > MOST_READINGS and end != last:
            kept.sort(key=_unlikely)
            del kept[MOST_READINGS:]
    kept.sort(key=_unlikely)
    found: dict[str, Sequence[str]] = {}
    for _, chosen in kept:
        sounds = "".join(chosen)
        if _BLENDING.search(sounds):
            sounds = "".join([code for code, _ in _joined((code, 0) for code in sounds)])
        found.setdefault(sounds, chosen)
    return found


_unlikely: Final = itemgetter(0)

_BLENDING: Final = re.compile(rf"(\D)\1|{'|'.join(BLENDS)}")
"""What is in codes of which some blend with each other."""


def _joined(sounds: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """Return ``sounds`` with those that blend made one: aa is a, dj is j, ts is c, ie is e.

    Args:
        sounds: codes, each with the position behind its letters.
    """
    joined: list[tuple[str, int]] = []
    for code, end in sounds:
        blend = code
        if joined and (joined[-1][0] + code) in BLENDS:
            blend = BLENDS[joined.pop()[0] + code]
        if joined and joined[-1][0] == blend and not blend.isdecimal():
            joined.pop()
        joined.append((blend, end))
    return joined


def _blended(codes: str) -> Iterator[str]:
    """Yield what the last of ``codes`` becomes if it blends with codes that follow."""
    for pair, blend in BLENDS.items():
        if codes.endswith(pair[0]):
            before = codes[:-1]
            blended = before if before.endswith(blend) else before + blend
            yield blended
            yield from _blended(blended)


def _without_longer(found: Iterable[str]) -> Iterator[str]:
    """Yield those of ``found`` that none of the others begins."""
    kept: list[str] = []
    for codes in sorted(found, key=len):
        if not codes.startswith(tuple(kept)):
            kept.append(codes)
            yield codes
