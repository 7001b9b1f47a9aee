"""The signs of the index: how words, beginnings, kinds and phone numbers are written in it.

Words are written as their readings (``domain.readings``), all of them, so one word may give
several tokens. Tokens that begin with a sign can never be met by a typed word:

- ``^`` and a reading: a name begins with this word (or its family name does);
- ``@`` and a reading: an acronym begins with it;
- ``=w`` and a number: a name has so many words;
- ``=t``, ``=k``, ``=c``, ``=h`` and ``=r``: record kind, organisation kind, country, what the entry
  has, and that it is to be reviewed;
- ``=g`` and ``=p`` with a row number: the entry bears a tag, has to do with a programme. Their
  names are looked up when somebody searches, so renaming them rewrites nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import OrganisationKind
from directory_app.domain.query import Having
from directory_app.domain.readings import readings
from directory_app.domain.words import words_of

NAME_START: Final = "^"
ACRONYM_START: Final = "@"
TO_REVIEW: Final = "=r"
_TRIGRAM: Final = 3
_KEPT_TEXTS: Final = 8_192


def word_tokens(words: Iterable[str]) -> Iterator[str]:
    """Yield every reading of each of ``words``."""
    for word in words:
        yield from readings(word)


def tokens_of_texts(texts: Iterable[str]) -> Iterable[str]:
    """Return the tokens of ``texts``, each once."""
    return dict.fromkeys(chain.from_iterable(map(_tokens_of, filter(None, texts))))


@lru_cache(_KEPT_TEXTS)
def _tokens_of(text: str) -> tuple[str, ...]:
    """Return the tokens of a text; the names of a body stand with all its people."""
    return tuple(dict.fromkeys(word_tokens(words_of(text))))


def started(sign: str, word: str) -> Iterator[str]:
    """Yield the tokens that mark ``word`` as the first of a name."""
    return (sign + codes for codes in readings(word))


def word_count_token(words: Sequence[str]) -> str:
    """Return the token of a name with as many words."""
    return f"=w{len(words)}"


def record_token(kind: RecordKind) -> str:
    """Return the token of entries of ``kind``."""
    return f"=t{kind.value}"


def organisation_token(kind: OrganisationKind | str) -> str:
    """Return the token of organisations of ``kind``."""
    return f"=k{kind}"


def tag_token(tag: int) -> str:
    """Return the token of entries that bear a tag (row number)."""
    return f"=g{tag}"


def programme_token(programme: int) -> str:
    """Return the token of what has to do with a programme (row number)."""
    return f"=p{programme}"


def country_token(code: str) -> str:
    """Return the token of entries of a country."""
    return f"=c{code.lower()}"


def having_token(what: Having) -> str:
    """Return the token of entries that have something."""
    return f"=h{what.value}"


def trigrams(number: str) -> list[str]:
    """Return the groups of three digits that ``number`` consists of, each once."""
    places = range(len(number) - _TRIGRAM + 1)
    return list(dict.fromkeys(number[place : place + _TRIGRAM] for place in places))
