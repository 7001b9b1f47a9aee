"""Quoted words: the index finds entries that have them somewhere, their texts tell the order."""

from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import Connection

from directory_app.domain.matching import TermMatcher
from directory_app.domain.query import TextField
from directory_app.domain.search_terms import SearchTerm
from directory_app.domain.search_views import MatchField, MatchOwner
from directory_app.store.batches import batches
from directory_app.store.search.texts import FoundText, read_texts

FIELDS_OF: dict[TextField, frozenset[MatchField]] = {
    TextField.ANY: frozenset(MatchField),
    TextField.NAME: frozenset(
        {MatchField.NAME, MatchField.SHORT_NAME, MatchField.ACRONYM, MatchField.FORMER_NAME}
    ),
    TextField.POST: frozenset({MatchField.TITLE, MatchField.POST}),
    TextField.ORGANISATION: frozenset({MatchField.ORGANISATION, MatchField.PARENT}),
    TextField.PHONE: frozenset({MatchField.PHONE, MatchField.MOBILE, MatchField.FAX}),
    TextField.EMAIL: frozenset({MatchField.EMAIL}),
    TextField.PLACE: frozenset({MatchField.ADDRESS}),
    TextField.NOTE: frozenset({MatchField.NOTE, MatchField.LABEL}),
    TextField.LINK: frozenset({MatchField.LINK}),
}
"""Where a text may stand for a word that is looked for in one field."""


_FIRST_LOOK = 120


def is_within(found: FoundText, within: TextField) -> bool:
    """Tell whether a text is of the field that is searched."""
    fields = FIELDS_OF[within]
    own_name = found.owner is MatchOwner.ENTRY and found.field in FIELDS_OF[TextField.NAME]
    # A post's own name is a post, an organisation's own name is an organisation.
    return found.field in fields or (
        own_name and within in {TextField.POST, TextField.ORGANISATION}
    )


def holding_phrases(
    connection: Connection, ids: Sequence[int], phrases: Sequence[SearchTerm], day: date
) -> Iterator[int]:
    """Yield those of ``ids`` that have each of ``phrases`` in one of their texts, in order."""
    matchers = [(TermMatcher(term), term.within) for term in phrases]
    # A page needs few: the first are looked at before the many.
    for batch in (ids[:_FIRST_LOOK], *batches(ids[_FIRST_LOOK:])):
        texts = read_texts(connection, batch, day)
        for number in batch:
            if all(
                any(
                    is_within(found, within) and matcher.is_in(found.text)
                    for found in texts[number]
                )
                for matcher, within in matchers
            ):
                yield number
