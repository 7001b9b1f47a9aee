"""Programmes, phases, tags and lists by their names; they are few, and their words are kept."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection

from directory_app.domain.matching import TermMatcher
from directory_app.domain.query import GroupKind, InGroup, TextField
from directory_app.domain.search_terms import SearchTerm
from directory_app.domain.words import words_of
from directory_app.store.search.sql import holds, numbers
from directory_app.store.search.tokens import programme_token, tag_token

_STATES: Final = {
    "programme": "SELECT count(*), sum(version) FROM programme",
    "tag": "SELECT count(*), sum(version) FROM tag",
}
_PROGRAMMES: Final = """
SELECT p.id, n.text FROM programme p JOIN programme_name n ON n.programme_id = p.id
WHERE p.binned_at IS NULL
"""
_PHASES: Final = " UNION ALL ".join(
    f"SELECT f.id, {name} FROM phase f JOIN programme p ON p.id = f.programme_id"
    " JOIN programme_name n ON n.programme_id = p.id"
    " WHERE p.binned_at IS NULL AND f.binned_at IS NULL"
    for name in (
        "n.text",
        "n.text || ' ' || f.number",
        "n.text || ' ' || f.number || ' ' || f.title",
    )
)
"""What a phase is called: its programme's name says all phases of that, its number which."""

_TAGS: Final = "SELECT id, name FROM tag WHERE binned_at IS NULL"
_LISTS: Final = "SELECT id, name, rule FROM contact_list WHERE binned_at IS NULL"

Rule = Callable[[Connection, str, date, int], Iterable[int]]
"""Finds the row numbers of what a rule (a query as text) keeps on a day, so many rules deep."""


@dataclass(slots=True)
class _Kept:
    """Names with their words, as long as nothing was changed."""

    state: object = None
    words: list[tuple[int, list[str]]] = field(default_factory=list)
    different: frozenset[str] = frozenset()


class Groups:
    """Finds groups of entries by name, for one engine."""

    def __init__(self, rule: Rule) -> None:
        """Answer lists that are a rule by ``rule``."""
        self._rule = rule
        self._programmes = _Kept()
        self._tags = _Kept()

    def tokens_for(self, connection: Connection, term: SearchTerm) -> list[str]:
        """Return the tokens of the programmes and tags that have the words of ``term``."""
        if len("".join(term.words)) < 2 or term.within is not TextField.ANY:
            return []
        matcher = TermMatcher(term)
        programmes = self._named(connection, self._programmes, "programme", _PROGRAMMES, matcher)
        tags = self._named(connection, self._tags, "tag", _TAGS, matcher)
        return [*map(programme_token, programmes), *map(tag_token, tags)]

    def phases(self, connection: Connection, name: str) -> list[int]:
        """Return the row numbers of the phases called ``name``, or else those with its words."""
        phases = connection.exec_driver_sql(_PHASES).all()
        return _called(phases, name) or _with_words(phases, name)

    def condition(self, connection: Connection, part: InGroup, day: date, depth: int) -> str:
        """Return the condition that ``e`` is on a list or in a programme that ``part`` names.

        Tags are told by their tokens. Groups of just that name are meant, or if there are none,
        those with its words.
        """
        if part.group is GroupKind.LIST:
            return self._on_lists(connection, part.text, day, depth)
        programmes = connection.exec_driver_sql(_PROGRAMMES).all()
        phases = connection.exec_driver_sql(_PHASES).all()
        whole, some = _called(programmes, part.text), _called(phases, part.text)
        if not whole and not some:
            whole = _with_words(programmes, part.text)
            some = _with_words(phases, part.text)
        selects = [*_members_of_programmes(whole), *_members_of_phases(some)]
        return f"e.id IN ({' UNION '.join(selects)})"

    def tag_tokens(self, connection: Connection, name: str) -> list[str]:
        """Return the tokens of the tags called ``name``, or else of those with its words."""
        tags = connection.exec_driver_sql(_TAGS).all()
        return [tag_token(tag) for tag in _called(tags, name) or _with_words(tags, name)]

    def _on_lists(self, connection: Connection, name: str, day: date, depth: int) -> str:
        lists = connection.exec_driver_sql(_LISTS).all()
        names = [(number, text) for number, text, _ in lists]
        named = _called(names, name) or _with_words(names, name)
        static = numbers(number for number, _, rule in lists if number in named and not rule)
        members = f"SELECT m.entry_id FROM membership m WHERE m.list_id IN ({static})"
        condition = f"e.id IN ({members} AND {holds('m')})"
        for number, _, rule in lists:
            if rule and number in named:
                kept = numbers(self._rule(connection, rule, day, depth))
                condition += f" OR e.id IN ({kept})"
        return condition

    def _named(
        self,
        connection: Connection,
        kept: _Kept,
        table: str,
        names: str,
        matcher: TermMatcher,
    ) -> list[int]:
        state = tuple(connection.exec_driver_sql(_STATES[table]).one())
        if kept.state != state:
            rows = connection.exec_driver_sql(names).all()
            kept.words = [(number, words_of(text)) for number, text in rows]
            kept.different = frozenset(word for _, words in kept.words for word in words)
            kept.state = state
        # Most words are in no name at all: a hundred programmes have few different words.
        if not matcher.may_be_among(kept.different):
            return []
        return sorted({number for number, words in kept.words if matcher.is_in_words(words)})


def _called(groups: Iterable[Sequence[Any]], name: str) -> list[int]:
    """Return the numbers of those ``groups`` (number and name) that are called ``name``."""
    wanted = _whole_name(name)
    return sorted({number for number, text in groups if _whole_name(text) == wanted})


def _whole_name(text: str) -> list[str]:
    """Return the words of a name, or its signs where it has none."""
    return words_of(text) or text.split()


def _with_words(groups: Iterable[Sequence[Any]], name: str) -> list[int]:
    """Return the numbers of those ``groups`` that have all words of ``name``."""
    words = tuple(dict.fromkeys(words_of(name)))
    if not words:
        return []
    matcher = TermMatcher(SearchTerm(words))
    return sorted({number for number, text in groups if matcher.is_in(text)})


def _members_of_programmes(programmes: Iterable[int]) -> list[str]:
    """Return SELECTs of posts, present holders, role bearers and guests of ``programmes``."""
    among = f"IN ({numbers(programmes)})"
    return [
        f"SELECT p.entry_id FROM post p WHERE p.programme_id {among}",
        "SELECT t.entry_id FROM post p JOIN tenure t ON t.post_id = p.entry_id "
        f"WHERE p.programme_id {among} AND {holds('t')}",
        "SELECT r.organisation_id FROM role r JOIN phase f ON f.id = r.phase_id "
        f"WHERE f.programme_id {among} AND f.binned_at IS NULL",
        "SELECT a.entry_id FROM participation a JOIN event v ON v.id = a.event_id "
        f"WHERE v.binned_at IS NULL AND v.programme_id {among}",
    ]


def _members_of_phases(phases: Iterable[int]) -> list[str]:
    """Return SELECTs of role bearers, coordinators and guests of ``phases``."""
    among = f"IN ({numbers(phases)})"
    of_programmes = f"p.programme_id IN (SELECT programme_id FROM phase WHERE id {among})"
    return [
        f"SELECT r.organisation_id FROM role r WHERE r.phase_id {among}",
        f"SELECT p.entry_id FROM post p WHERE {of_programmes}",
        "SELECT t.entry_id FROM post p JOIN tenure t ON t.post_id = p.entry_id "
        f"WHERE {of_programmes} AND {holds('t')}",
        "SELECT a.entry_id FROM participation a JOIN event v ON v.id = a.event_id "
        f"WHERE v.binned_at IS NULL AND v.phase_id {among}",
    ]
