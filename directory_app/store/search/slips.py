"""Forgiving slips of the fingers, when a search as it was typed finds little."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from sqlalchemy import Connection

from directory_app.domain.readings import readings
from directory_app.domain.scripts import guess_script
from directory_app.domain.search_terms import SearchTerm
from directory_app.domain.words import words_of
from directory_app.store.search.patterns import Spell, either, in_columns
from directory_app.store.search.sql import INDEX, numbers
from directory_app.store.search.vocabulary import Slip, Vocabulary

Meant = Mapping[str, Sequence[Slip]]
"""For each word that was typed the words it may have been meant for."""

_LOOKED_AT: Final = 8


def meant_by(vocabulary: Vocabulary, terms: Sequence[SearchTerm]) -> dict[str, list[Slip]]:
    """Return what the words of ``terms`` may have been meant for; numbers and quotes are meant."""
    typed = [term for term in terms if not term.number and not term.phrase]
    words = [word for term in typed for word in (*term.words, term.joined) if word]
    # Words that nothing begins with are the wrong ones; if there is none, any of them may be.
    unknown = [word for word in words if not vocabulary.has_beginning(word)]
    found = {word: vocabulary.slips(word) for word in unknown or words}
    return {word: slips for word, slips in found.items() if slips}


def spelled_within(meant: Meant, distance: int, as_typed: Spell, word: str) -> str:
    """Return the expression of ``word`` with all it may have been meant for within a distance.

    Args:
        meant: what words may have been meant for.
        distance: no farther from what was typed.
        as_typed: writes the expression of the word itself.
        word: what was typed.
    """
    tokens = [f'"{slip.codes}"' for slip in meant.get(word, ()) if slip.distance <= distance]
    return either([as_typed(word), *tokens])


def distances(meant: Meant) -> list[int]:
    """Return the different distances there are, nearest first."""
    return sorted({slip.distance for slips in meant.values() for slip in slips})


def as_written(connection: Connection, codes: str, typed: str) -> str:
    """Return a word of some name or place that reads ``codes``, as it is written there.

    One in the script of what was ``typed`` is preferred.
    """
    matching = f"SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH :wanted LIMIT {_LOOKED_AT}"
    wanted = in_columns("name place", f'"{codes}"')
    ids = connection.exec_driver_sql(matching, {"wanted": wanted}).scalars().all()
    written = [
        word.strip("()\"'«»“”.;:")
        for text in _texts(connection, ids)
        for word in text.replace(",", " ").split()
        if any(codes in readings(each) for each in words_of(word))
    ]
    script = guess_script(typed)
    alike = (word for word in written if guess_script(word) == script)
    return next(alike, written[0] if written else "")


def words_meant(connection: Connection, ids: Sequence[int], meant: Meant) -> tuple[str, ...]:
    """Return the words of the names of ``ids`` that were meant, to mark them where they stand."""
    codes = {slip.codes for slips in meant.values() for slip in slips}
    found = {
        word: None
        for text in _texts(connection, ids)
        for word in words_of(text)
        if not codes.isdisjoint(readings(word))
    }
    return tuple(found)


def _texts(connection: Connection, ids: Sequence[int]) -> Iterator[str]:
    among = numbers(ids)
    names = (
        "SELECT text || ' ' || given || ' ' || additional || ' ' || family FROM entry_name"
        f" WHERE entry_id IN ({among})"
    )
    places = f"SELECT locality || ' ' || region FROM postal_address WHERE entry_id IN ({among})"
    for statement in (names, places):
        yield from connection.exec_driver_sql(statement).scalars()
