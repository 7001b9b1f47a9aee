"""Where the words of a search stand in a text, whatever script both are in."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Final

from directory_app.domain.folding import fold, fold_digits
from directory_app.domain.query import Query
from directory_app.domain.readings import aligned_readings, beginnings, readings
from directory_app.domain.search_terms import SearchTerm, may_be_one, terms_of, written_together
from directory_app.domain.words import PlacedWord, placed_words_of, words_of

Span = tuple[int, int]
"""Start and end (exclusive) in code points of a text."""

_OPENING: Final = 3
"""So many letters tell of most words that they do not begin as what was typed."""

_KEPT_TEXTS: Final = 4_000
_DIGIT: Final = re.compile(r"\d")


class Marker:
    """Finds in texts what a query looks for, to mark it; remembers what it found."""

    def __init__(self, query: Query, *, also: Iterable[str] = ()) -> None:
        """Look for the words of ``query``.

        Args:
            query: what is searched for.
            also: further words to mark, such as those found by forgiving a slip.
        """
        self._terms = terms_of(query)
        self._also = [*map(_word_matcher, also)]
        self._found: dict[str, tuple[Span, ...]] = {}

    def spans(self, text: str) -> tuple[Span, ...]:
        """Return what to mark in ``text``: in order, never overlapping.

        A character that stands for several sounds (щ) is marked whole when the match ends in it.
        """
        if not (self._terms or self._also) or not text:
            return ()
        found = self._found.get(text)
        if found is None:
            if len(self._found) >= _KEPT_TEXTS:
                self._found.clear()
            found = self._found[text] = self._look_for(text)
        return found

    def _look_for(self, text: str) -> tuple[Span, ...]:
        words = _placed_words(text)
        by_term = [list(_matcher(term).spans(text, words)) for term in self._terms]
        spans = [span for found in by_term for span in found]
        for place, terms in enumerate(pairwise(self._terms)):
            if not all(by_term[place : place + 2]):
                for together in written_together(terms):
                    spans += _matcher(together).spans(text, words)
        for matcher in self._also:
            spans += matcher.spans(text, words)
        return _merged(spans)


class TermMatcher:
    """Compares one term with texts."""

    def __init__(self, term: SearchTerm) -> None:
        """Prepare for ``term``."""
        self._words = [_TypedWord(word) for word in term.words]
        self._joined = _TypedWord(term.joined) if term.joined else None
        self._number = term.number
        self._phrase = [fold(word) for word in term.phrase]

    def is_in(self, text: str) -> bool:
        """Tell whether all words of the term begin words of ``text``, or its number is in it.

        Words without a blank between them, as in Jalal-Abad, may be typed as one.
        """
        if self._number and not _DIGIT.search(text):
            return False
        words, glued = _words(text)
        if self.is_in_words(words) or (self._number and self._is_in_number(words)):
            return True
        return bool(glued) and not self._phrase and self._are_begun((*words, *glued))

    def is_in_words(self, words: Sequence[str]) -> bool:
        """Tell whether all words of the term begin one of ``words``, or two of them are one."""
        if self._phrase:
            folded = [fold(word) for word in words]
            return any(True for _ in _phrase_places(folded, self._phrase))
        if self._are_begun(words):
            return True
        return all(
            any(word.begins(each) for each in words)
            or any(word.is_both(one, other) for one, other in pairwise(words))
            for word in self._words
        )

    def may_be_among(self, words: Collection[str]) -> bool:
        """Tell whether some text of ``words`` could be matched: each word begins one of them."""
        return bool(self._phrase) or all(
            any(word.begins(each) or word.may_begin_with(each) for each in words)
            for word in self._words
        )

    def spans(self, text: str, words: Sequence[PlacedWord]) -> Iterator[Span]:
        """Yield where words of the term begin one of ``words``, and where its number stands.

        Args:
            text: the text.
            words: its words.
        """
        if self._phrase:
            yield from self._phrase_spans(words)
            return
        if self._number:
            yield from _number_spans(words, self._number)
        if self._number and len(self._words) > 1 and not self._are_begun([w.word for w in words]):
            return  # a group of a number that is not all there says nothing
        for typed in (*self._words, self._joined):
            if typed:
                yield from _word_spans(text, words, typed)

    def _are_begun(self, words: Sequence[str]) -> bool:
        if self._joined and any(map(self._joined.begins, words)):
            return True
        return all(any(map(word.begins, words)) for word in self._words)

    def _is_in_number(self, words: Sequence[str]) -> bool:
        runs = groupby(words, key=str.isdecimal)
        return any(
            self._number in fold_digits("".join(run)) for is_number, run in runs if is_number
        )

    def _phrase_spans(self, words: Sequence[PlacedWord]) -> Iterator[Span]:
        folded = [fold(placed.word) for placed in words]
        for start, end in _phrase_places(folded, self._phrase):
            yield words[start].starts[0], words[end - 1].ends[-1]


class _TypedWord:
    """A word that is looked for."""

    def __init__(self, word: str) -> None:
        """Prepare for ``word``."""
        self.starts = beginnings(word)
        self.readings = frozenset(readings(word))

    def begins(self, word: str) -> bool:
        """Tell whether it begins ``word``."""
        return self._may_begin(word) and any(
            codes.startswith(self.starts) for codes in readings(word)
        )

    def _may_begin(self, word: str) -> bool:
        """Tell by its first letters alone whether ``word`` is worth reading; few are.

        Only words of ASCII letters keep every reading that their first letters promise: others
        may be read by their romanisation as a whole.
        """
        return not word.isascii() or any(
            opening.startswith(self.starts)
            or any(start.startswith(opening) for start in self.starts)
            for opening in beginnings(word[:_OPENING])
        )

    def may_begin_with(self, word: str) -> bool:
        """Tell whether it may be ``word`` and another one written as one."""
        return any(mine.startswith(codes) for codes in readings(word) for mine in self.readings)

    def is_both(self, one: str, other: str) -> bool:
        """Tell whether it is two words written as one: nurbek, Nur Bek."""
        # Few words begin so; only then the two are worth reading as one.
        if not self._may_begin(one):
            return False
        return not self.readings.isdisjoint(readings(one + other))


def matches(query_text: str, text: str) -> bool:
    """Tell whether every word of ``query_text`` begins a word of ``text``, whatever the script."""
    runs = map(words_of, query_text.split())
    terms = [SearchTerm(tuple(dict.fromkeys(words))) for words in runs if words]
    return all(
        _matcher(term).is_in(text)
        or any(
            _matcher(together).is_in(text)
            for together in written_together(terms[max(place - 1, 0) : place + 2])
        )
        for place, term in enumerate(terms)
    )


@lru_cache(_KEPT_TEXTS)
def _words(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of ``text``, and neighbours without a blank between them as one."""
    words, runs = tuple(words_of(text)), text.split()
    if len(words) <= len(runs):
        return words, ()
    pairs = (pair for run in runs for pair in pairwise(words_of(run)))
    return words, tuple(one + other for one, other in pairs if may_be_one(one, other))


@lru_cache(_KEPT_TEXTS)
def _placed_words(text: str) -> tuple[PlacedWord, ...]:
    """Return the words of ``text``; the same rows are painted again with each letter typed."""
    return tuple(placed_words_of(text))


@lru_cache(64)
def _matcher(term: SearchTerm) -> TermMatcher:
    return TermMatcher(term)


def _word_matcher(word: str) -> TermMatcher:
    return _matcher(SearchTerm(tuple(words_of(word))))


def _word_spans(text: str, words: Sequence[PlacedWord], typed: _TypedWord) -> Iterator[Span]:
    """Yield what of ``words`` is covered by what was typed, also of two words written as one."""
    for placed in words:
        if typed.begins(placed.word):
            yield _covered(placed, typed)
    for one, other in pairwise(words):
        if typed.begins(one.word):
            continue
        both = PlacedWord(one.word + other.word, one.starts + other.starts, one.ends + other.ends)
        gap = text[one.ends[-1] : other.starts[0]]
        is_glued = may_be_one(one.word, other.word) and not any(map(str.isspace, gap))
        if (is_glued and typed.begins(both.word)) or typed.is_both(one.word, other.word):
            yield _covered(both, typed)


def _covered(placed: PlacedWord, typed: _TypedWord) -> Span:
    """Return what of a word is covered by its beginning that was typed."""
    if not typed.readings.isdisjoint(readings(placed.word)):
        return placed.starts[0], placed.ends[-1]
    for reading in aligned_readings(placed.word):
        begun = [len(start) for start in typed.starts if reading.codes.startswith(start)]
        if begun:
            return placed.starts[0], placed.ends[reading.ends[max(begun) - 1] - 1]
    return placed.starts[0], placed.ends[-1]


def _phrase_places(words: Sequence[str], phrase: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield from where to where the words of ``phrase`` stand one behind the other."""
    length = len(phrase)
    for start in range(len(words) - length + 1):
        if list(words[start : start + length]) == phrase:
            yield start, start + length


def _number_spans(words: Sequence[PlacedWord], number: str) -> Iterator[Span]:
    """Yield where ``number`` stands in the digits of neighbouring groups."""
    for is_number, run in groupby(words, key=lambda placed: placed.word.isdecimal()):
        if not is_number:
            continue
        places = [
            (sign, start, end)
            for placed in run
            for sign, start, end in zip(placed.word, placed.starts, placed.ends, strict=True)
        ]
        digits = fold_digits("".join(sign for sign, _, _ in places))
        position = digits.find(number)
        while position >= 0:
            behind = position + len(number)
            yield places[position][1], places[behind - 1][2]
            position = digits.find(number, behind)


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return ``spans`` in order, those that overlap made one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
