"""Phone numbers: who has the digits that were typed anywhere in a number, or inherits them."""

from collections.abc import Callable
from typing import Final

from directory_app.domain.search_terms import SHORTEST_NUMBER, SearchTerm
from directory_app.store.search.patterns import number_expression
from directory_app.store.search.sql import PHONE_INDEX

_PRINTED_DIGITS: Final = "f.printed"
_SEPARATORS: Final = (
    *(" ", "-", "(", ")", ".", ",", "/", "\u00a0", "\u202f"),
    *("\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"),
)
"""Signs between groups of digits: blanks, hyphens and dashes of all kinds."""


def entries_with_number(term: SearchTerm, bind: Callable[[object], str]) -> str:
    """Return the SELECT of who has the number of ``term``.

    Three digits are what the index of phones keeps; more of them are compared with the numbers
    themselves, since the index does not know in which order they stand.

    Args:
        term: a number.
        bind: gives a value the name of a parameter.
    """
    indexed = (
        f"SELECT rowid FROM {PHONE_INDEX} WHERE {PHONE_INDEX} MATCH {bind(number_expression(term))}"
    )
    if len(term.number) <= SHORTEST_NUMBER:
        return indexed
    number = bind(term.number)
    return (
        f"SELECT f.entry_id FROM phone f WHERE f.entry_id IN ({indexed})"
        f" AND (instr(f.e164, {number}) > 0 OR instr({_digits()}, {number}) > 0)"
    )


def has_number(term: SearchTerm, bind: Callable[[object], str], *, by_index: bool) -> str:
    """Return the condition that ``entry e`` has the number of ``term``, to be asked row by row.

    Args:
        term: a number.
        bind: gives a value the name of a parameter.
        by_index: look into the index of phones before the numbers themselves.
    """
    number = bind(term.number)
    condition = (
        "EXISTS (SELECT 1 FROM phone f WHERE f.entry_id = e.id"
        f" AND (instr(f.e164, {number}) > 0 OR instr({_digits()}, {number}) > 0))"
    )
    if not by_index:
        return condition
    indexed = (
        f"e.id IN (SELECT rowid FROM {PHONE_INDEX}"
        f" WHERE {PHONE_INDEX} MATCH {bind(number_expression(term))})"
    )
    # Three digits are what the index keeps.
    return indexed if len(term.number) <= SHORTEST_NUMBER else f"({indexed} AND {condition})"


def reached_by_number(own: str) -> str:
    """Return the SELECT of who is reached through those that the SELECT ``own`` gives.

    Nobody is reached through what lies in the bin.
    """
    own = f"SELECT o.id FROM entry o WHERE o.id IN ({own}) AND o.binned_at IS NULL"
    return (
        f"SELECT t.entry_id FROM tenure t WHERE t.post_id IN ({own})"
        f" UNION SELECT t.entry_id FROM tenure t WHERE t.organisation_id IN ({own})"
        f" UNION SELECT p.entry_id FROM post p WHERE p.organisation_id IN ({own})"
        " UNION SELECT t.entry_id FROM post p JOIN tenure t ON t.post_id = p.entry_id"
        f" WHERE p.organisation_id IN ({own})"
    )


def _digits() -> str:
    """Return the expression of a printed number without what separates its groups."""
    expression = _PRINTED_DIGITS
    for sign in _SEPARATORS:
        expression = f"replace({expression}, '{sign}', '')"
    return expression
