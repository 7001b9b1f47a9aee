"""Writing the full-text index: with each change what it touches, or all of it anew."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Final

from sqlalchemy import Connection

from directory_app.domain.dates import today
from directory_app.store.batches import batches
from directory_app.store.search.dependents import turned_between
from directory_app.store.search.index_rows import COLUMNS, read_index_rows
from directory_app.store.search.sql import INDEX, PHONE_INDEX
from directory_app.store.search.state import day_of_index, mark_built, mark_current

_COLUMN_NAMES: Final = ", ".join(COLUMNS)
_INSERT: Final = (
    f"INSERT INTO {INDEX} (rowid, {_COLUMN_NAMES}) "
    f"VALUES (:number, {', '.join(f':{column}' for column in COLUMNS)})"
)
_INSERT_PHONES: Final = f"INSERT INTO {PHONE_INDEX} (rowid, digits) VALUES (:number, :digits)"
_INSERT_OTHER: Final = "INSERT OR IGNORE INTO search_token (token) VALUES (:word)"
_INSERT_WORD: Final = "INSERT OR IGNORE INTO search_word (word) VALUES (:word)"

Report = Callable[[int, int], None]
"""Is told how many entries are done, and how many there are."""


def index_entries(connection: Connection, ids: Iterable[int], *, are_new: bool = False) -> None:
    """Write the index rows of entries (row numbers) from their rows, in the open transaction."""
    day = today()
    for batch in batches(ids):
        _index_batch(connection, batch, day, are_new=are_new)


def rebuild_index(connection: Connection, report: Report | None = None) -> None:
    """Write the whole index anew in the open transaction; what is there stays until it commits.

    Args:
        connection: in a write transaction; rolled back, everything is as it was.
        report: called now and then; what it raises ends the work.
    """
    for table in (INDEX, PHONE_INDEX):
        connection.exec_driver_sql(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
    for table in ("search_word", "search_token"):
        connection.exec_driver_sql(f"DELETE FROM {table}")
    ids = connection.exec_driver_sql("SELECT id FROM entry ORDER BY id").scalars().all()
    day, done = today(), 0
    for batch in batches(ids):
        if report is not None:
            report(done, len(ids))
        _index_batch(connection, batch, day, are_new=True)
        done += len(batch)
    for table in (INDEX, PHONE_INDEX):
        connection.exec_driver_sql(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
    mark_built(connection)
    mark_current(connection, day)


def bring_to_today(connection: Connection) -> None:
    """Index anew what became present or former since the index was last brought up to date."""
    day, since = today(), day_of_index(connection)
    if since < day:
        index_entries(connection, sorted(turned_between(connection, since, day)))
        mark_current(connection, day)


def _index_batch(connection: Connection, ids: Sequence[int], day: date, *, are_new: bool) -> None:
    rows: list[dict[str, object]] = []
    phones: list[dict[str, object]] = []
    words: set[str] = set()
    others: set[str] = set()
    for number, row in read_index_rows(connection, ids, day).items():
        rows.append({"number": number, **row.columns})
        if row.digits:
            phones.append({"number": number, "digits": row.digits})
        words |= row.vocabulary
        others |= row.others
    if not are_new:
        gone = [{"number": number} for number in ids]
        for table in (INDEX, PHONE_INDEX):
            connection.exec_driver_sql(f"DELETE FROM {table} WHERE rowid = :number", gone)
    connection.exec_driver_sql(_INSERT, rows)
    if phones:
        connection.exec_driver_sql(_INSERT_PHONES, phones)
    if words:
        connection.exec_driver_sql(_INSERT_WORD, [{"word": word} for word in sorted(words)])
    if others:
        connection.exec_driver_sql(_INSERT_OTHER, [{"word": word} for word in sorted(others)])
