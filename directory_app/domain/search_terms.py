"""The words of a query as terms: what is looked for, in the form both sides are compared in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final

from directory_app.domain.folding import fold_digits
from directory_app.domain.query import Query, TextField, Words
from directory_app.domain.words import words_of

_SHORTEST_PART: Final = 2

SHORTEST_NUMBER: Final = 3
"""Fewer digits are found at the beginning of words only, not inside a phone number."""


@dataclass(frozen=True, slots=True)
class SearchTerm:
    """What one part of a query looks for; all its words must be found.

    Attributes:
        words: as :func:`~directory_app.domain.words.words_of` gives them, none twice.
        within: the field they must stand in.
        number: digits that may stand anywhere in a phone number, without the prefix that dials
            abroad (00) or across the country (0); empty when it is no number.
        phrase: the words in their order, for what was quoted; else empty.
    """

    words: tuple[str, ...]
    within: TextField = TextField.ANY
    number: str = ""
    phrase: tuple[str, ...] = ()

    @property
    def joined(self) -> str:
        """The words written as one, for names with a hyphen: "jalalabad"; empty for one word."""
        return "".join(self.words) if len(self.words) > 1 and not self.number else ""


def terms_of(query: Query) -> tuple[SearchTerm, ...]:
    """Return what ``query`` looks for; neighbouring groups of digits are one phone number."""
    return tuple(dict.fromkeys(_terms(query.words)))


def left_out_terms_of(query: Query) -> tuple[SearchTerm, ...]:
    """Return what must not be found."""
    parts = (part for part in query.parts if isinstance(part, Words) and part.negated)
    return tuple(dict.fromkeys(term for part in parts for term in _terms([part])))


def written_together(terms: Sequence[SearchTerm]) -> Iterator[SearchTerm]:
    """Yield each two neighbouring words of one field as one word: jalal abad is Jalalabad as well.

    Either both words are found, or the two as one.
    """
    for one, other in pairwise(terms):
        words = (*one.words, *other.words)
        if one.within is not other.within or len(words) != 2 or _is_whole(one, other):
            continue
        if may_be_one(*words):
            yield SearchTerm(("".join(words),), one.within)


def may_be_one(one: str, other: str) -> bool:
    """Tell whether two neighbouring words may be written as one.

    A single letter is the beginning of a word, or an initial: o.shamurov is no word of Osh.
    """
    return min(len(one), len(other)) >= _SHORTEST_PART


def _is_whole(*terms: SearchTerm) -> bool:
    """Tell whether one of ``terms`` is a number or quoted, and so never part of a word."""
    return any(term.number or term.phrase for term in terms)


def _terms(parts: Sequence[Words]) -> Iterator[SearchTerm]:
    for is_number, run in groupby(parts, key=_may_be_number):
        group = list(run)
        if is_number:
            for within, same_field in groupby(group, key=lambda part: part.within):
                yield _number_term(within, list(same_field))
            continue
        for part in group:
            words = words_of(part.text)
            if words:
                phrase = tuple(words) if part.is_exact else ()
                yield SearchTerm(tuple(dict.fromkeys(words)), part.within, phrase=phrase)


def _may_be_number(part: Words) -> bool:
    words = words_of(part.text)
    is_place = part.within in {TextField.ANY, TextField.PHONE}
    return is_place and not part.is_exact and bool(words) and all(map(str.isdecimal, words))


def _number_term(within: TextField, parts: Sequence[Words]) -> SearchTerm:
    words = tuple(word for part in parts for word in words_of(part.text))
    return SearchTerm(tuple(dict.fromkeys(words)), within, number=number_of("".join(words)))


def number_of(digits: str) -> str:
    """Return a number without its dialling prefix (ITU-T E.123: 00 abroad, 0 in the country).

    Args:
        digits: decimal digits of whatever script.
    """
    dialled = fold_digits(digits)
    number = dialled.removeprefix("00" if dialled.startswith("00") else "0")
    return number if len(number) >= SHORTEST_NUMBER else ""
