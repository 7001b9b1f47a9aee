"""Why entries were found: for each word that their rows do not show, the text that holds it."""

from collections.abc import Iterator, Mapping, Sequence
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
from directory_app.store.search.texts import FoundText, read_own_texts, read_texts

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
    # Most is explained by an entry's own texts; what it inherits takes thrice as long to read.
    found = _explained(hidden, read_own_texts(connection, hidden, day), wholly=True)
    further = {number: left for number, left in hidden.items() if number not in found}
    if further:
        found |= _explained(further, read_texts(connection, further, day), wholly=False)
    return found


def _explained(
    hidden: Mapping[int, _Matchers], texts: Mapping[int, Sequence[FoundText]], *, wholly: bool
) -> dict[int, tuple[MatchReason, ...]]:
    """Return the reasons of entries; ``wholly`` only of those whose every word is explained."""
    found = {}
    for number, matchers in hidden.items():
        present = [each for each in texts[number] if not (wholly and each.is_former)]
        reasons = _explain(matchers, present)
        if reasons and (None not in reasons or not wholly):
            found[number] = tuple(dict.fromkeys(each for each in reasons if each is not None))
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


def _explain(matchers: _Matchers, texts: Sequence[FoundText]) -> list[MatchReason | None]:
    """Return the best text for each of ``matchers``: own, present and telling ones first."""
    best = sorted(texts, key=_worth)
    return [_reason(matcher, term, best) for matcher, term in matchers]


def _reason(
    matcher: TermMatcher, term: SearchTerm, texts: Sequence[FoundText]
) -> MatchReason | None:
    for found in texts:
        if is_within(found, term.within) and matcher.is_in(found.text):
            return MatchReason(found.field, found.text, found.owner, found.is_former)
    return None


def _worth(found: FoundText) -> tuple[bool, int, int]:
    is_former = found.is_former and found.field is not MatchField.FORMER_NAME
    return is_former, _OWNERS[found.owner], _FIELDS[found.field]
