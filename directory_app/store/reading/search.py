"""What a typed text finds: words in any order, each the beginning of a word that is indexed.

This engine is simple on purpose; whatever comes later need only be a :class:`SearchEngine`.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple, Protocol

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    case,
    column,
    func,
    select,
    table,
    union,
)

from directory_app.store.reading.columns import (
    ENTRY,
    ENTRY_NAME,
    ENTRY_TAG,
    PARENT_LINK,
    PHASE,
    PHONE,
    POST,
    PROGRAMME_NAME,
    ROLE,
    TAG,
    TENURE,
)
from directory_app.store.reading.query_terms import Term, terms_of
from directory_app.store.reading.validity import holds_on

INDEX = table("entry_search", column("rowid"), column("entry_search"))
"""The full-text index: a row an entry, matched through the column of the table's own name."""

_MOST_EXACT = 500
"""Among how many entries an exact name is looked for; a name shared by more says nothing."""


class Found(NamedTuple):
    """What a text means for a query over ``ENTRY``: which entries match, and how well.

    ``rank`` is 0 for an exact name, 1 for the beginning of a name, 2 for words of a name, 3 for
    post, organisation, tag or programme, 4 for everything else.
    """

    condition: ColumnElement[bool]
    rank: ColumnElement[int]


class SearchEngine(Protocol):
    """Turns typed texts into conditions."""

    def find(self, connection: Connection, query: str, day: date) -> Found | None:
        """Return what ``query`` finds, as of ``day``; None when it holds nothing to look for."""


class FullTextSearch:
    """Search by SQLite's full-text index of the entries' own texts.

    What an entry inherits - its present post and organisations, parents, tags and programmes - is
    joined here, so the index never has to be rewritten for a change elsewhere.
    """

    def find(self, connection: Connection, query: str, day: date) -> Found | None:
        """Return what ``query`` finds, as of ``day``; None when it holds nothing to look for."""
        terms = terms_of(query)
        if not terms:
            return None
        everywhere, in_titles = [], []
        for term in terms:
            further = _inherited(connection, term, day)
            everywhere.append(_among(_matching(term.pattern()), *_phones(term), *further))
            in_titles.append(_among(_matching(f"{{name title}} : {term.pattern()}"), *further))
        names = _name_ranks(connection, terms)
        return Found(and_(*everywhere), case(*names, (and_(*in_titles), 3), else_=4))


class NameSearch:
    """Search in the entries' own names alone, for pickers and quick jumps."""

    def find(self, connection: Connection, query: str, _day: date) -> Found | None:
        """Return what ``query`` finds; None when it holds nothing to look for."""
        terms = terms_of(query)
        if not terms:
            return None
        return Found(
            _among(_matching(_in_names(terms))), case(*_name_ranks(connection, terms), else_=4)
        )


def _name_ranks(
    connection: Connection, terms: Sequence[Term]
) -> tuple[tuple[ColumnElement[bool], int], ...]:
    """Return the conditions of the ranks that names decide, best first."""
    phrase = " ".join(word for term in terms for word in term.words)
    return (
        (ENTRY.c.id.in_(_exact(connection, phrase)), 0),
        (_among(_matching(f'name : ^ "{phrase}" *')), 1),
        (_among(_matching(_in_names(terms))), 2),
    )


def _in_names(terms: Iterable[Term]) -> str:
    every = " AND ".join(term.pattern() for term in terms)
    return f"name : ({every})"


def _matching(pattern: str) -> Select[int]:
    """Select the entries whose index row matches an FTS5 expression."""
    return select(INDEX.c.rowid).where(INDEX.c.entry_search.op("MATCH")(pattern))


def _among(*selections: Select[Any]) -> ColumnElement[bool]:
    """Return the condition that an entry is in one of ``selections``."""
    return ENTRY.c.id.in_(selections[0] if len(selections) == 1 else union(*selections))


def _exact(connection: Connection, phrase: str) -> list[int]:
    """Return the entries one of whose names is just ``phrase``.

    The index knows words, not where a name ends, so the names that hold the phrase are folded.
    """
    # The table of Unicode folding loads only when somebody searches.
    from directory_app.domain.folding import fold

    holders = _matching(f'name : "{phrase}"').limit(_MOST_EXACT).subquery("holders")
    rows = connection.execute(
        select(ENTRY.c.id, ENTRY.c.display_name, ENTRY_NAME.c.text)
        .join_from(holders, ENTRY, ENTRY.c.id == holders.c.rowid)
        .join(ENTRY_NAME, ENTRY_NAME.c.entry_id == ENTRY.c.id)
    )
    return list(
        dict.fromkeys(row.id for row in rows if phrase in (fold(row.text), fold(row.display_name)))
    )


def _phones(term: Term) -> tuple[Select[int], ...]:
    """Select who has a phone number that holds the digits of ``term`` anywhere."""
    if not term.number:
        return ()
    return (select(PHONE.c.entry_id).where(func.instr(PHONE.c.e164, term.number) > 0),)


def _inherited(connection: Connection, term: Term, day: date) -> tuple[Select[Any], ...]:
    """Select who has the words of ``term`` in the name of what they belong to.

    A table expression, since both the condition and the rank ask for it: SQLite works it out once.
    """
    if not term.reaches_far:
        return ()
    named = _matching(_in_names((term,)))
    holds = holds_on(TENURE, day)
    of_post = select(TENURE.c.entry_id).join(POST, POST.c.entry_id == TENURE.c.post_id)
    found: list[Select[Any]] = [
        select(TENURE.c.entry_id).where(TENURE.c.post_id.in_(named), holds),
        select(TENURE.c.entry_id).where(TENURE.c.organisation_id.in_(named), holds),
        of_post.where(POST.c.organisation_id.in_(named), holds),
        select(POST.c.entry_id).where(POST.c.organisation_id.in_(named)),
        select(PARENT_LINK.c.entry_id).where(
            PARENT_LINK.c.organisation_id.in_(named), holds_on(PARENT_LINK, day)
        ),
    ]
    if tags := _named(connection, select(TAG.c.id, TAG.c.name), term):
        found.append(select(ENTRY_TAG.c.entry_id).where(ENTRY_TAG.c.tag_id.in_(tags)))
    names = select(PROGRAMME_NAME.c.programme_id, PROGRAMME_NAME.c.text)
    if programmes := _named(connection, names, term):
        in_programmes = POST.c.programme_id.in_(programmes)
        found += [
            select(POST.c.entry_id).where(in_programmes),
            of_post.where(in_programmes, holds),
            select(ROLE.c.organisation_id)
            .join(PHASE, PHASE.c.id == ROLE.c.phase_id)
            .where(PHASE.c.programme_id.in_(programmes)),
        ]
    return (select(union(*found).cte()),)


def _named(connection: Connection, names: Select[int, str], term: Term) -> list[int]:
    """Return the ids of tags or programmes, of which there are few, that have the words."""
    from directory_app.domain.folding import fold

    return [number for number, name in connection.execute(names) if term.is_in(fold(name).split())]
