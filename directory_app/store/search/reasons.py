"""Why entries were found: for each word that their rows do not show, the text that holds it."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from sqlalchemy import Connection

from directory_app.domain.identifiers import EntryId
from directory_app.domain.matching import TermMatcher
from directory_app.domain.search_terms import SearchTerm
from directory_app.domain.search_views import MatchField, MatchOwner, MatchReason
from directory_app.domain.views import EntrySummary
from directory_app.store.reading.summaries import read_summaries
from directory_app.store.search.phrases import is_within
from directory_app.store.search.sql import numbers
from directory_app.store.search.texts import FoundText, read_texts

_FIELDS: Final = {field: place for place, field in enumerate(MatchField)}
_OWNERS: Final = {owner: place for place, owner in enumerate(MatchOwner)}

_Matchers = Sequence[tuple[TermMatcher, SearchTerm]]


def reasons_for(
    connection: Connection, terms: Sequence[SearchTerm], ids: Sequence[int], day: date
) -> dict[int, tuple[MatchReason, ...]]:
    """Return the reasons for those of ``ids`` whose row does not show all words."""
    matchers = [(TermMatcher(unit), unit) for term in terms for unit in _units(term)]
    hidden = _hidden_by_names(connection, matchers, ids)
    if not hidden:
        return {}
    numbers_of = list(map(EntryId, hidden))
    rows = read_summaries(connection, numbers_of, day, with_reach=False)
    hidden = {
        number: left
        for number, matchers_left in hidden.items()
        if number in rows and (left := _not_in_row(rows[EntryId(number)], matchers_left))
    }
    texts = read_texts(connection, hidden, day)
    found = {number: _explain(left, texts[number]) for number, left in hidden.items()}
    return {number: reasons for number, reasons in found.items() if reasons}


def _units(term: SearchTerm) -> Iterator[SearchTerm]:
    """Yield what is to be explained of a term: each word, but numbers and quotes as a whole."""
    if term.number or term.phrase or len(term.words) == 1:
        yield term
        return
    for word in term.words:
        yield SearchTerm((word,), term.within)


def _hidden_by_names(
    connection: Connection, matchers: _Matchers, ids: Sequence[int]
) -> dict[int, _Matchers]:
    statement = f"SELECT id, display_name FROM entry WHERE id IN ({numbers(ids)})"
    hidden: dict[int, _Matchers] = {}
    for number, name in connection.exec_driver_sql(statement):
        if left := [each for each in matchers if not each[0].is_in(name)]:
            hidden[number] = left
    return hidden


def _not_in_row(row: EntrySummary, matchers: _Matchers) -> _Matchers:
    shown = " ".join((row.name, row.title, row.context, *row.holders))
    return [each for each in matchers if not each[0].is_in(shown)]


def _explain(matchers: _Matchers, texts: Sequence[FoundText]) -> tuple[MatchReason, ...]:
    """Return the best text for each of ``matchers``: own, present and telling ones first."""
    best = sorted(texts, key=_worth)
    reasons: dict[MatchReason, None] = {}
    for matcher, term in matchers:
        for found in best:
            if is_within(found, term.within) and matcher.is_in(found.text):
                reasons.setdefault(
                    MatchReason(found.field, found.text, found.owner, found.is_former)
                )
                break
    return tuple(reasons)


def _worth(found: FoundText) -> tuple[bool, int, int]:
    is_former = found.is_former and found.field is not MatchField.FORMER_NAME
    return is_former, _OWNERS[found.owner], _FIELDS[found.field]
