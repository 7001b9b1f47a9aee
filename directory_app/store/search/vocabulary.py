"""The words of names and places, by their readings, to find what a slip was meant for."""

import re
import threading
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple, TypeVar

from sqlalchemy import Connection

from directory_app.domain.readings import beginnings, readings
from directory_app.store.search.edits import nearest

_SHORTEST: Final = 5
"""One edit is forgiven from this many letters on, as they are typed (issue 3)."""

_FEWEST_CODES: Final = 4
"""One edit in fewer sounds, as "qqqzzz" has them, could mean anything."""

_LONG: Final = 9
"""Two edits are forgiven from this many letters on."""

_FEWEST_COARSE: Final = 4
_MOST_SOUNDS: Final = 60
_MOST: Final = 12
"""How many words are meant by one slip at most."""

_TRIED_READINGS: Final = 4
_FARTHEST_SPELLING: Final = 3
_SOUNDS: Final = str.maketrans("eiubdgvzchjq", "aaaptkfsskxx")
_REPEATED: Final = re.compile(r"(.)\1+")

_CODES: Final = "aeiubcdfghjklmnpqrstvxz"
_AFTER_ALL: Final = "~"
_FEW_ADDED: Final = 200
"""As many words are put in their places one by one."""

_NEW_WORDS: Final = "SELECT word FROM search_word WHERE id > :last ORDER BY id"
_STATE: Final = """
SELECT (SELECT value FROM search_state WHERE name = 'built'),
       (SELECT coalesce(max(id), 0) FROM search_word)
"""


class Slip(NamedTuple):
    """A word that may have been meant.

    Attributes:
        codes: a reading of it, as the index keeps it.
        distance: how many letters differ; more for words that only sound much alike.
    """

    codes: str
    distance: int


class Vocabulary:
    """Keeps the words in memory, in order; only new ones are read, since words are only added.

    An edit is a letter that is missing, too many, another one, or swapped with its neighbour
    (optimal string alignment), counted in readings.
    """

    def __init__(self) -> None:
        """Know no word yet."""
        self._lock = threading.Lock()
        self._built: str | None = None
        self._last = 0
        self._words: list[str] = []
        self._by_length: dict[int, list[str]] = {}
        self._by_sound: dict[str, list[str]] = {}

    def refresh(self, connection: Connection) -> None:
        """Take in the words that were added since the last time; any thread may ask."""
        built, last = connection.exec_driver_sql(_STATE).one()
        with self._lock:
            is_same = built == self._built
            if is_same and last <= self._last:
                return
            known = self._last if is_same else 0
            added = connection.exec_driver_sql(_NEW_WORDS, {"last": known}).scalars().all()
            self._add(added, to_known=is_same)
            self._built, self._last = built, last

    def _add(self, added: Sequence[str], *, to_known: bool) -> None:
        """Put new collections in the place of those that other threads may be reading."""
        words = self._words if to_known else []
        if len(added) < _FEW_ADDED:
            words = words.copy()
            for word in added:
                insort(words, word)
        else:
            words = sorted([*words, *added])
        by_length = self._by_length.copy() if to_known else {}
        by_sound = self._by_sound.copy() if to_known else {}
        _group(by_length, added, len)
        _group(by_sound, added, _coarse)
        self._words, self._by_length, self._by_sound = words, by_length, by_sound

    def begun(self, codes: str, most: int) -> list[str] | None:
        """Return the words that begin with ``codes``; None when they are more than ``most``."""
        words = self._words
        start = bisect_left(words, codes)
        end = bisect_left(words, codes + _AFTER_ALL, start)
        return None if end - start > most else words[start:end]

    def slips(self, word: str) -> list[Slip]:
        """Return the words that ``word`` may have been meant for, nearest first.

        Args:
            word: as :func:`~directory_app.domain.words.words_of` gives it.
        """
        if len(word) < _SHORTEST or any(map(str.isdecimal, word)):
            return []
        allowed = 2 if len(word) >= _LONG else 1
        found: dict[str, int] = {}
        tried = [codes for codes in readings(word)[:_TRIED_READINGS] if len(codes) >= _FEWEST_CODES]
        for codes in tried:
            for meant, distance in self._near(codes, allowed):
                found[meant] = min(distance, found.get(meant, distance))
        if not found:
            found = {meant: 1 for codes in tried for meant in self._begun_nearly(codes)}
        if not found:
            found = {meant: allowed + 1 for codes in tried for meant in self._alike(codes)}
        ordered = sorted(found.items(), key=lambda each: (each[1], each[0]))
        return [Slip(meant, distance) for meant, distance in ordered[:_MOST]]

    def has_beginning(self, word: str) -> bool:
        """Tell whether a word begins with ``word``, however it is read."""
        return any(self.begun(codes, 0) is None for codes in beginnings(word))

    def nearest_to(self, word: str) -> str:
        """Return a reading of the word nearest to ``word``, or empty when none is near."""
        best = Slip("", _FARTHEST_SPELLING + 1)
        for codes in readings(word)[:_TRIED_READINGS]:
            farthest = min(_FARTHEST_SPELLING, len(codes) // 2)
            for meant, distance in self._near(codes, farthest):
                if distance < best.distance:
                    best = Slip(meant, distance)
        return best.codes

    def _near(self, codes: str, allowed: int) -> Iterator[tuple[str, int]]:
        """Yield words within ``allowed`` edits with their distance."""
        choices: list[str] = []
        for length in range(max(1, len(codes) - allowed), len(codes) + allowed + 1):
            choices += self._by_length.get(length, ())
        found = nearest(codes, choices, most_edits=allowed, most=_MOST)
        yield from ((word, distance) for word, distance in found.items() if distance)

    def _begun_nearly(self, codes: str) -> Iterator[str]:
        """Yield words that begin with ``codes`` but for one edit: what is not typed to its end."""
        for edited in _edited(codes):
            yield from (self.begun(edited, _MOST) or ())[:_MOST]

    def _alike(self, codes: str) -> Iterator[str]:
        """Yield words that sound much like ``codes``, nearest first: Fargʻona, Fergana."""
        coarse = _coarse(codes)
        if len(coarse) < _FEWEST_COARSE:
            return
        by_sound = self._by_sound
        sounds = nearest(coarse, by_sound, most_edits=1, most=_MOST_SOUNDS)
        alike = (word for sound in sounds for word in by_sound[sound])
        yield from nearest(codes, alike, most_edits=_FARTHEST_SPELLING, most=_MOST)


_K = TypeVar("_K")


def _group(groups: dict[_K, list[str]], words: Iterable[str], key_of: Callable[[str], _K]) -> None:
    """Add ``words`` to ``groups`` without touching the lists that are in it."""
    added: dict[_K, list[str]] = defaultdict(list)
    for word in words:
        added[key_of(word)].append(word)
    for key, new in added.items():
        groups[key] = [*groups.get(key, ()), *new]


def _coarse(codes: str) -> str:
    """Return ``codes`` with vowels made one and voiced letters voiceless, neighbours joined."""
    return _REPEATED.sub(r"\1", codes.translate(_SOUNDS))


def _edited(codes: str) -> Iterator[str]:
    """Yield everything that is one edit away from ``codes``, the first letter kept."""
    for place in range(1, len(codes)):
        before, after = codes[:place], codes[place:]
        yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in _CODES:
            yield before + letter + after[1:]
            yield before + letter + after
