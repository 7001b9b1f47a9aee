"""Writes what was staged into the directory, in the open transaction of an action."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, func, select

from directory_app.domain.errors import StaleRecordError
from directory_app.domain.identifiers import ActionId, RecordKind, RecordRef, RecordUid
from directory_app.store.column_types import stored_moment
from directory_app.store.mapping import MAPPINGS
from directory_app.store.scratch import ATTACHED
from directory_app.store.staged_tables import (
    REAL_FACETS,
    STAGED_KINDS,
    WORD_TABLES,
    StagedTable,
    staged_tables,
)

_CHUNK: Final = 2_000
"""Rows written between two reports."""

_NEW_TAG: Final = re.compile(r"=g-(\d+)")

_CHOSEN: Final = f"record NOT IN (SELECT record FROM {ATTACHED}.left_out)"
_CHANGED: Final = """
SELECT e.uid FROM {source}.relied_on r JOIN main.entry e ON e.id = r.id
WHERE e.version != r.version LIMIT 1
"""
_ADDED: Final = f"""
SELECT t.uid FROM {ATTACHED}.change c JOIN main.{{table}} t ON t.uid = c.record_uid
WHERE c.{_CHOSEN} LIMIT 1
"""
_RECORDS: Final = f"SELECT record_kind, record_uid FROM {ATTACHED}.change WHERE {_CHOSEN}"

Report = Callable[[int, int], None]
"""Is told how many rows are written, and how many there are."""


def staged_records(connection: Connection) -> Iterator[RecordRef]:
    """Yield the records that :func:`write_staged` writes."""
    for kind, uid in connection.exec_driver_sql(_RECORDS):
        yield RecordRef(RecordKind(kind), RecordUid(uid))


def check_staged(connection: Connection) -> None:
    """See that the directory still is as it was when the records were staged.

    Raises:
        StaleRecordError: a record that they rely on was changed, or one of them was added.
    """
    changed = [_CHANGED.format(source=source) for source in _sources(connection)]
    tables = {MAPPINGS[kind].table.name for kind in STAGED_KINDS}
    for statement in (*changed, *(_ADDED.format(table=table) for table in sorted(tables))):
        uid = connection.exec_driver_sql(statement).scalar()
        if uid is not None:
            raise StaleRecordError(RecordUid(uid))


def write_staged(connection: Connection, action: ActionId, now: datetime, report: Report) -> None:
    """Write the staged records that are not left out, with their history and index.

    Args:
        connection: in a write transaction, with the scratch file attached.
        action: the action they are written by.
        now: when they are made and changed.
        report: is told how far it is; what it raises ends the work.
    """
    driver_connection: Any = connection.connection.driver_connection
    driver_connection.create_function(REAL_FACETS, 2, _real_facets, deterministic=True)
    bound = {
        "action": action,
        "now": stored_moment(now, connection.dialect),
        **_highest_numbers(connection),
    }
    sources = _sources(connection)
    pieces = [(table, _last_row(connection, sources, table)) for table in staged_tables().values()]
    done, total = 0, sum(last for _, last in pieces)
    for table, last in pieces:
        statement = table.write(sources)
        for after in range(0, last, _CHUNK):
            report(done + after, total)
            driver_connection.execute(statement, {**bound, "after": after, "upto": after + _CHUNK})
        done += last
    for source in sources:
        for name, column in WORD_TABLES.items():
            connection.exec_driver_sql(
                f"INSERT OR IGNORE INTO main.{name} ({column}) "
                f"SELECT {column} FROM {source}.{name} WHERE {_CHOSEN}"
            )
    report(total, total)


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


def _last_row(connection: Connection, sources: Sequence[str], table: StagedTable) -> int:
    queries = (f"SELECT max(rowid) FROM {source}.{table.name}" for source in sources)
    return max(connection.exec_driver_sql(query).scalar() or 0 for query in queries)


def _real_facets(facets: str, highest: int) -> str:
    return _NEW_TAG.sub(lambda found: f"=g{int(found[1]) + highest}", facets)
