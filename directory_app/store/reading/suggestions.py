"""Suggestions for pickers and quick jumps: the records whose name fits what is typed."""

from datetime import date

from sqlalchemy import Connection, literal, select

from directory_app.domain.identifiers import ENTRY_KINDS, EntryId, RecordKind
from directory_app.domain.sorting import sort_key
from directory_app.domain.views import RecordLabel
from directory_app.store.reading.columns import ENTRY
from directory_app.store.reading.labels import read_entry_labels, read_record_labels
from directory_app.store.reading.search import NameSearch

_BEST = 0
"""The rank of an exact name, and of everything when nothing is typed."""


def read_suggestions(
    connection: Connection, text: str, kinds: frozenset[RecordKind], limit: int, day: date
) -> tuple[RecordLabel, ...]:
    """Return at most ``limit`` records of ``kinds`` whose name fits ``text``, best first.

    Each word of the text must begin a word of the name. An exact name comes before a name that
    begins so, and that before one with the words anywhere; of one rank, programmes, lists and the
    like come before entries. Nothing in the bin is suggested.
    """
    hits = [
        *_records(connection, text, kinds - ENTRY_KINDS),
        *_entries(connection, text, kinds & ENTRY_KINDS, limit, day),
    ]
    ranked = sorted(hits, key=lambda hit: hit[0])  # stable: the order inside a rank stays
    return tuple(label for _, label in ranked[:limit])


def _entries(
    connection: Connection, text: str, kinds: frozenset[RecordKind], limit: int, day: date
) -> list[tuple[int, RecordLabel]]:
    """Return the best entries with their ranks."""
    if not kinds:
        return []
    found = NameSearch().find(connection, text, day)
    rank = literal(_BEST) if found is None else found.rank
    statement = select(ENTRY.c.id, rank.label("rank")).where(ENTRY.c.binned_at.is_(None))
    if kinds != ENTRY_KINDS:
        statement = statement.where(ENTRY.c.kind.in_(sorted(kinds)))
    if found is not None:
        statement = statement.where(found.condition).order_by("rank")
    statement = statement.order_by(ENTRY.c.sort_name, ENTRY.c.id).limit(limit)
    ranks = {EntryId(number): rank for number, rank in connection.execute(statement)}
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

    wanted = fold(text)
    labels = read_record_labels(connection, sorted(kinds))
    return [
        (rank, label)
        for label in sorted(labels, key=lambda label: sort_key(label.name))
        if (rank := _rank(wanted, fold(label.name), fold(label.detail))) is not None
    ]


def _rank(wanted: str, name: str, detail: str) -> int | None:
    """Return how well folded texts fit what is ``wanted``: 0 best, None not at all."""
    if wanted in (name, ""):
        return _BEST
    if name.startswith(wanted):
        return 1
    words = f"{name} {detail}".split()
    fits = all(any(word.startswith(part) for word in words) for part in wanted.split())
    return 2 if fits else None
