"""Suggestions for pickers and quick jumps: the records whose name fits what is typed."""

from datetime import date
from typing import Final

from sqlalchemy import Connection, select

from directory_app.domain.identifiers import ENTRY_KINDS, EntryId, RecordKind
from directory_app.domain.query import OfKind, Query, Words
from directory_app.domain.sorting import sort_key
from directory_app.domain.views import RecordLabel
from directory_app.store.reading.columns import ENTRY
from directory_app.store.reading.labels import read_entry_labels, read_record_labels
from directory_app.store.reading.search_engine import Rank, Search, SearchEngine

_BEST: Final = 0
"""The rank of an exact name, and of everything when nothing is typed."""

_LAST: Final = 2
_RANKS: Final = {Rank.EXACT_NAME: _BEST, Rank.NAME_START: 1, Rank.ACRONYM: 1}


def read_suggestions(
    connection: Connection,
    engine: SearchEngine,
    text: str,
    kinds: frozenset[RecordKind],
    limit: int,
    day: date,
) -> tuple[RecordLabel, ...]:
    """Return at most ``limit`` records of ``kinds`` whose name fits ``text``, best first.

    Each word of the text must begin a word of the name. An exact name comes before a name that
    begins so, and that before one with the words anywhere; of one rank, programmes, lists and the
    like come before entries. Nothing in the bin is suggested.
    """
    hits = [
        *_records(connection, text, kinds - ENTRY_KINDS),
        *_entries(connection, engine, text, kinds & ENTRY_KINDS, limit, day),
    ]
    ranked = sorted(hits, key=lambda hit: hit[0])  # stable: the order inside a rank stays
    return tuple(label for _, label in ranked[:limit])


def _entries(
    connection: Connection,
    engine: SearchEngine,
    text: str,
    kinds: frozenset[RecordKind],
    limit: int,
    day: date,
) -> list[tuple[int, RecordLabel]]:
    """Return the best entries with their ranks."""
    if not kinds:
        return []
    words = tuple(Words(text=word) for word in text.split())
    if words:
        search = Search(Query((*words, OfKind(records=kinds))), day)
        found = engine.names(connection, search, limit)
        ranks = {EntryId(number): _RANKS.get(rank, _LAST) for rank, number in found}
    else:
        statement = select(ENTRY.c.id).where(
            ENTRY.c.binned_at.is_(None), ENTRY.c.kind.in_(sorted(kinds))
        )
        ordered = statement.order_by(ENTRY.c.sort_name, ENTRY.c.id).limit(limit)
        ranks = dict.fromkeys(map(EntryId, connection.execute(ordered).scalars()), _BEST)
    labels = read_entry_labels(connection, ranks, day)
    return [(ranks[number], label) for number, label in labels.items()]


def _records(
    connection: Connection, text: str, kinds: frozenset[RecordKind]
) -> list[tuple[int, RecordLabel]]:
    """Return the records of the few other kinds that fit, with their ranks, by name."""
    if not kinds:
        return []
    # The tables that folding needs load when somebody searches, not before the first list.
    from directory_app.domain.folding import fold
    from directory_app.domain.matching import matches

    wanted = fold(text)
    labels = read_record_labels(connection, sorted(kinds))
    return [
        (_rank(wanted, fold(label.name)), label)
        for label in sorted(labels, key=lambda label: sort_key(label.name))
        if matches(text, f"{label.name} {label.detail}")
    ]


def _rank(wanted: str, name: str) -> int:
    """Return how well a folded name fits what is ``wanted``: 0 best."""
    if wanted in (name, ""):
        return _BEST
    return 1 if name.startswith(wanted) else _LAST
