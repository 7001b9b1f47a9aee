"""Terms as FTS5 expressions (https://sqlite.org/fts5.html#full_text_query_syntax).

Tokens are letters, digits and signs of ours and stand in quotes, so that no text can be syntax.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from directory_app.domain.identifiers import RecordKind
from directory_app.domain.query import TextField
from directory_app.domain.readings import beginnings, readings
from directory_app.domain.search_terms import SearchTerm
from directory_app.store.reading.search_engine import Rank
from directory_app.store.search.tokens import (
    ACRONYM_START,
    NAME_START,
    record_token,
    trigrams,
    word_count_token,
)

Spell = Callable[[str], str]
"""Writes what a word may be met by: the expression of one word."""


NAME_FIELDS: Final = frozenset({TextField.ANY, TextField.NAME})
"""Fields whose words may be a whole name, or begin one."""

_POST: Final = f'"{record_token(RecordKind.POST)}"'
_BODY: Final = f'"{record_token(RecordKind.ORGANISATION)}"'

_COLUMNS: Final = {
    Rank.NAME: "name",
    Rank.POST: "name post",
    Rank.PAST_POST: "name post past_post",
    Rank.BODY: "name post past_post body",
    Rank.PAST_BODY: "name post past_post body past_body",
    Rank.REST: "name post past_post body past_body email phone link place note",
    Rank.INHERITED: "name post past_post body past_body email phone link place note via via_place",
}
"""What is looked at for each rank; a later one holds all that an earlier one holds."""

_OWN_COLUMN: Final = {
    TextField.EMAIL: ("email", "email via"),
    TextField.PLACE: ("place", "place via_place"),
    TextField.NOTE: ("note", "note"),
    TextField.LINK: ("link", "link via"),
    TextField.PHONE: ("phone", "phone"),
}
"""The columns of a field: the entry's own, and with what it inherits."""


def in_columns(columns: str, expression: str) -> str:
    """Return ``expression`` limited to columns, named with blanks between."""
    return f"{{{columns}}} : {expression}"


def both(*expressions: str) -> str:
    """Return what all non-empty ``expressions`` match."""
    return " AND ".join(f"({each})" for each in expressions if each)


def either(expressions: Iterable[str]) -> str:
    """Return what any of ``expressions`` matches."""
    return "(" + " OR ".join(expressions) + ")"


def begun(word: str, sign: str = "") -> str:
    """Return what begins with ``word``, however it is read."""
    return either(f'"{sign}{codes}" *' for codes in beginnings(word))


def whole(word: str) -> str:
    """Return what is ``word``, however it is read."""
    return either(f'"{codes}"' for codes in readings(word))


class TermPattern:
    """The expressions of one term by rank."""

    def __init__(
        self,
        term: SearchTerm,
        *,
        groups: Sequence[str] = (),
        spell: Spell = begun,
        known: Spell | None = None,
    ) -> None:
        """Prepare.

        Args:
            term: what is looked for.
            groups: tokens of the programmes and tags that have the term in their name.
            spell: writes the expression of one of its words.
            known: writes it for columns all of whose words are known; by default as ``spell``.
        """
        self.term = term
        self._groups = [f'"{token}"' for token in groups]
        self._words = _words_expression(term, spell)
        self._known = _words_expression(term, known) if known else self._words

    def up_to(self, rank: Rank) -> str:
        """Return what matches the term as well as ``rank`` or better; empty for nothing."""
        within = self.term.within
        match within:
            case TextField.ANY:
                words = self._words if rank >= Rank.REST else self._known
                found = [in_columns(_COLUMNS[rank], words)]
                return either([*found, *self._groups] if rank >= Rank.REST else found)
            case TextField.NAME:
                return in_columns("name", self._known)
            case TextField.POST:
                own = both(_POST, in_columns("name", self._known))
                columns = {Rank.NAME: "", Rank.POST: "post"}.get(rank, "post past_post")
                return self._own_or_in(own, columns)
            case TextField.ORGANISATION:
                own = both(_BODY, in_columns("name", self._known))
                columns = "" if rank < Rank.BODY else "body"
                return self._own_or_in(own, f"{columns} past_body" if rank > Rank.BODY else columns)
            case _:
                if rank < Rank.REST:
                    return ""
                return in_columns(_OWN_COLUMN[within][rank - Rank.REST], self._words)

    def _own_or_in(self, own: str, columns: str) -> str:
        if not columns:
            return own
        return either([f"({own})", f"({in_columns(columns, self._known)})"])


def _words_expression(term: SearchTerm, spell: Spell) -> str:
    """Return what holds all words of ``term``, or them written as one."""
    if term.number:
        return either([" AND ".join(map(spell, term.words))])
    # What a sign ends is a whole word: only the last one may go on (a.ivanov@cust).
    *ended, last = term.words
    unfinished = whole(last) if term.phrase else spell(last)
    apart = either([" AND ".join([*map(whole, ended), unfinished])])
    return either([apart, spell(term.joined)]) if term.joined else apart


def completed(words_begun: Callable[[str], Sequence[str] | None], word: str) -> str:
    """Return what begins with ``word``, as the words there are.

    FTS5 gathers all entries of a beginning before it looks at one; whole words it passes quickly.

    Args:
        words_begun: gives the words of the index that begin with a reading; None for too many.
        word: what was typed.
    """
    found: dict[str, None] = {}
    for codes in beginnings(word):
        words = words_begun(codes)
        found |= {f'"{codes}" *': None} if words is None else {f'"{each}"': None for each in words}
    return either(found) if found else _NOTHING


MOST_COMPLETED: Final = 40
"""A beginning of more words is left to FTS5, which keeps short ones ready."""

_NOTHING: Final = '"=none"'


def number_expression(term: SearchTerm) -> str:
    """Return the expression for the index of phone digits, or empty for what is no number."""
    if term.within not in {TextField.ANY, TextField.PHONE} or not term.number:
        return ""
    return " AND ".join(f'"{each}"' for each in trigrams(term.number))


def exact_name(terms: Sequence[SearchTerm], spell: Spell = whole) -> str:
    """Return what has a name of just the words of ``terms``, in whatever order.

    Args:
        terms: what is looked for.
        spell: writes what a whole word may be met by.
    """
    words = [word for term in terms for word in term.words]
    exact = " AND ".join(map(spell, words))
    return in_columns("name", f'({exact} AND "{word_count_token(words)}")')


def name_start(terms: Sequence[SearchTerm]) -> str:
    """Return what has a name, or family name, that begins with the first word of ``terms``."""
    return in_columns("name", begun(terms[0].words[0], NAME_START))


def acronym(terms: Sequence[SearchTerm]) -> str:
    """Return what has an acronym that begins with the only word of ``terms``, or empty."""
    words = [word for term in terms for word in term.words]
    return in_columns("name", begun(words[0], ACRONYM_START)) if len(words) == 1 else ""
