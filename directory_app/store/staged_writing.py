"""Writes what was staged into the directory, in the open transaction of an action."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, func, select

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.errors import StaleRecordError
from directory_app.domain.identifiers import ActionId, RecordKind, RecordRef, RecordUid
from directory_app.store.column_types import stored_moment
from directory_app.store.mapping import MAPPINGS
from directory_app.store.scratch import ATTACHED
from directory_app.store.search.sql import INDEX, PHONE_INDEX
from directory_app.store.search.upkeep import IndexUpkeep, Spread
from directory_app.store.staged_rows import StagedRows, StagedStatement
from directory_app.store.staged_tables import (
    PHONE_SEARCH,
    REAL_FACETS,
    SEARCH,
    STAGED_KINDS,
    WORD_TABLES,
    staged_tables,
)

_CHUNK: Final = 2_000
"""Rows written between two reports."""

_DELETE_MERGE: Final = 10
"""The percentage that FTS5 sets out with (https://www.sqlite.org/fts5.html, section 6)."""

_HASHED: Final = 1 << 20
_MUCH_HASHED: Final = 1 << 22
"""Bytes that FTS5 gathers before it writes a segment, to begin with and while much is written:
fewer segments are to be merged then (``hashsize`` in its sources)."""

_NEW_TAG: Final = re.compile(r"=g-(\d+)")

_CHOSEN: Final = f"record NOT IN (SELECT record FROM {ATTACHED}.left_out)"
_CHANGED: Final = """
SELECT e.uid FROM {source}.{table} r JOIN main.entry e ON e.id = r.id
WHERE e.version != r.version LIMIT 1
"""
_ADDED: Final = f"""
SELECT t.uid FROM {ATTACHED}.change c JOIN main.{{table}} t ON t.uid = c.record_uid
WHERE c.{_CHOSEN} LIMIT 1
"""
_RECORDS: Final = f"SELECT record_kind, record_uid FROM {ATTACHED}.change WHERE {_CHOSEN}"

_CHANGED_RECORDS: Final = f"SELECT kind, uid, was_binned, is_binned FROM {ATTACHED}.changed"
_SPREAD: Final = f"SELECT id, spread FROM {ATTACHED}.changed WHERE spread != ''"
# Roles of organisations belong to programmes; they may have got more since.
_INDEXED: Final = f"""
SELECT c.id FROM {ATTACHED}.changed c
WHERE {{has}} (SELECT 1 FROM main.role r WHERE r.organisation_id = c.id)
"""
_MOVED: Final = f"SELECT id FROM {ATTACHED}.changed WHERE is_moved"

_CHANGED_INDEX: Final = (
    *(
        StagedStatement(
            f"DELETE FROM main.{index} WHERE rowid IN (SELECT id FROM "
            f"{ATTACHED}.changed_{INDEX} WHERE id > :after AND id <= :upto)",
            f"changed_{INDEX}",
        )
        for index in (INDEX, PHONE_INDEX)
    ),
    *(
        StagedStatement(
            f"INSERT INTO main.{table.name} ({', '.join(table.targets)}) "
            f"SELECT {', '.join(('id', *list(table.targets.values())[1:]))} "
            f"FROM {ATTACHED}.changed_{table.name} "
            "WHERE id > :after AND id <= :upto ORDER BY id",
            f"changed_{table.name}",
        )
        for table in (SEARCH, PHONE_SEARCH)
    ),
)
"""What writes the index of changed entries: all that goes first, since the index gathers what is
written in the order of its rows."""

Report = Callable[[int, int], None]
"""Is told how many rows are written, and how many there are."""


def no_report(_done: int, _total: int) -> None:
    """Tell nobody."""


def staged_records(connection: Connection) -> Iterator[RecordRef]:
    """Yield the records that :func:`write_staged` writes."""
    for kind, uid in connection.exec_driver_sql(_RECORDS):
        yield RecordRef(RecordKind(kind), RecordUid(uid))


def check_staged(connection: Connection) -> None:
    """See that the directory still is as it was when the records were staged.

    Raises:
        StaleRecordError: a record that they rely on was changed, or one of them was added.
    """
    changed = [
        _CHANGED.format(source=source, table=table)
        for source in _sources(connection)
        for table in ("relied_on", "changed")
    ]
    tables = {MAPPINGS[kind].table.name for kind in STAGED_KINDS}
    for statement in (*changed, *(_ADDED.format(table=table) for table in sorted(tables))):
        uid = connection.exec_driver_sql(statement).scalar()
        if uid is not None:
            raise StaleRecordError(RecordUid(uid))


def changed_records(connection: Connection) -> ChangeSet:
    """Return the entries that staged rows change: those of the bin that come back are added."""
    refs: dict[tuple[bool, bool], set[RecordRef]] = defaultdict(set)
    for kind, uid, *states in connection.exec_driver_sql(_CHANGED_RECORDS):
        was_binned, is_binned = map(bool, states)
        refs[was_binned, is_binned].add(RecordRef(RecordKind(kind), RecordUid(uid)))
    return ChangeSet(
        added=frozenset(refs[True, False]),
        updated=frozenset(refs[False, False] | refs[True, True]),
        removed=frozenset(refs[False, True]),
    )


def write_staged(
    connection: Connection,
    action: ActionId,
    now: datetime,
    report: Report,
    changes: StagedRows | None,
) -> None:
    """Write the staged records that are not left out, with their history and index.

    Args:
        connection: in a write transaction, with the scratch file attached.
        action: the action they are written by.
        now: when they are made and changed.
        report: is told how far it is; what it raises ends the work.
        changes: what becomes of present entries, or None.
    """
    driver_connection: Any = connection.connection.driver_connection
    driver_connection.create_function(REAL_FACETS, 2, _real_facets, deterministic=True)
    bound = {
        "action": action,
        "now": stored_moment(now, connection.dialect),
        **_highest_numbers(connection),
    }
    sources = _sources(connection)
    pieces = [
        (table.write(sources), _last_row(connection, sources, table.name))
        for table in staged_tables().values()
    ]
    if changes is not None:
        for statement, table in (*changes.statements(), *_CHANGED_INDEX):
            pieces.append((statement, _last_row(connection, [ATTACHED], table)))
    _set_up_index(connection, delete_merge=0, hash_bytes=_MUCH_HASHED)
    done, total = 0, sum(last for _, last in pieces)
    for statement, last in pieces:
        for after in range(0, last, _CHUNK):
            report(done + after, total)
            driver_connection.execute(statement, {**bound, "after": after, "upto": after + _CHUNK})
        done += last
    _set_up_index(connection, delete_merge=_DELETE_MERGE, hash_bytes=_HASHED)
    for source in sources:
        for name, column in WORD_TABLES.items():
            connection.exec_driver_sql(
                f"INSERT OR IGNORE INTO main.{name} ({column}) "
                f"SELECT {column} FROM {source}.{name} WHERE {_CHOSEN}"
            )
    report(total, total)


def _set_up_index(connection: Connection, *, delete_merge: int, hash_bytes: int) -> None:
    """Say how the index takes what is written, until it is said otherwise.

    Args:
        connection: in a write transaction.
        delete_merge: the percentage of rows of a segment that are deleted when it is merged, or 0
            for never. Merging a page for each row that goes takes longer than all else.
        hash_bytes: what is gathered in memory before it becomes a segment.
    """
    for table in (INDEX, PHONE_INDEX):
        for option, value in (("deletemerge", delete_merge), ("hashsize", hash_bytes)):
            connection.exec_driver_sql(
                f"INSERT INTO main.{table} ({table}, rank) VALUES ('{option}', {value})"
            )


def _sources(connection: Connection) -> list[str]:
    """Return the names of the scratch files that are attached."""
    names = (row[1] for row in connection.exec_driver_sql("PRAGMA database_list"))
    return [name for name in names if name.startswith(ATTACHED)]


def _highest_numbers(connection: Connection) -> dict[str, int]:
    """Return by how much the numbers of new records are raised, by table."""
    numbers = {"programme": 0}
    for kind in STAGED_KINDS:
        table = MAPPINGS[kind].table
        numbers[table.name] = connection.execute(select(func.max(table.c.id))).scalar() or 0
    return numbers


def moved_posts(connection: Connection) -> list[int]:
    """Return the row numbers of posts that staged rows bring to another organisation."""
    return list(connection.exec_driver_sql(_MOVED).scalars())


def note_in_index(connection: Connection, index: IndexUpkeep) -> None:
    """Let ``index`` take note of the entries that staged rows changed."""
    spread = defaultdict(list)
    for number, each in connection.exec_driver_sql(_SPREAD):
        spread[Spread(each)].append(number)
    index.note_staged(
        spread,
        done=connection.exec_driver_sql(_INDEXED.format(has="NOT EXISTS")).scalars(),
        not_done=connection.exec_driver_sql(_INDEXED.format(has="EXISTS")).scalars(),
    )


def _last_row(connection: Connection, sources: Sequence[str], table: str) -> int:
    queries = (f"SELECT max(rowid) FROM {source}.{table}" for source in sources)
    return max(connection.exec_driver_sql(query).scalar() or 0 for query in queries)


def _real_facets(facets: str, highest: int) -> str:
    return _NEW_TAG.sub(lambda found: f"=g{int(found[1]) + highest}", facets)
