"""A typed text as the terms that must all be found, and how full-text search spells them."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import groupby

_SHORTEST_NUMBER = 3
"""Fewer digits are found at the beginning of numbers only, not inside them."""


@dataclass(frozen=True, slots=True)
class Term:
    """One word, or a run of words that are all digits and may be one phone number.

    Attributes:
        words: folded words; more than one only in a run of digits.
        number: the digits of the run without the prefix that dials abroad (00) or across the
            country (0), or empty when it is no number.
    """

    words: tuple[str, ...]
    number: str = ""

    def pattern(self) -> str:
        """Return the FTS5 expression for entries whose own words begin so.

        Folding leaves only letters and digits, and each word is quoted, so that no text can be
        taken for syntax (https://sqlite.org/fts5.html#full_text_query_syntax).
        """
        separate = " AND ".join(f'"{word}"*' for word in self.words)
        return f'(({separate}) OR "{self.number}"*)' if self.number else f"({separate})"

    def is_in(self, words: Collection[str]) -> bool:
        """Tell whether each word of the term begins one of ``words``."""
        return all(any(found.startswith(word) for found in words) for word in self.words)

    @property
    def reaches_far(self) -> bool:
        """Whether it says enough to look beyond the entry's own words."""
        return len("".join(self.words)) > 1


def terms_of(query: str) -> tuple[Term, ...]:
    """Return the terms of ``query``; none when it holds no letter and no digit."""
    # The tables that folding needs load when somebody searches, not before the first list.
    from directory_app.domain.folding import fold

    terms: list[Term] = []
    for are_digits, words in groupby(fold(query).split(), key=str.isdecimal):
        if are_digits:
            run = tuple(words)
            terms.append(Term(run, _number("".join(run))))
        else:
            terms.extend(Term((word,)) for word in words)
    return tuple(dict.fromkeys(terms))


def _number(digits: str) -> str:
    """Return a number without its dialling prefix (ITU-T E.123: 00 abroad, 0 in the country)."""
    number = digits.removeprefix("00") if digits.startswith("00") else digits.removeprefix("0")
    return number if len(number) >= _SHORTEST_NUMBER else ""
