"""Compare ways to build the full-text index: detail level, prefix indexes, tokenizer, trigrams.

Each is filled with the same tokens of a sample directory and asked the same queries, so that the
choice made in the migration can be checked. What cannot answer column filters (detail=none) is
measured without them.
"""

import argparse
import sqlite3
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from directory_app.domain.dates import today
from directory_app.domain.readings import beginnings
from directory_app.domain.words import words_of
from directory_app.store.batches import batches
from directory_app.store.database import Database
from directory_app.store.search.index_rows import COLUMNS, read_index_rows
from tests.benchmarks.measuring import milliseconds, percentile, sample_directory
from tests.benchmarks.queries import queries

_ENTRIES: Final = 20_000
_ASCII: Final = "tokenize=\"ascii tokenchars '^@=_'\""
_UNICODE: Final = "tokenize=\"unicode61 remove_diacritics 0 tokenchars '^@=_'\""


class _Choice(NamedTuple):
    """One way to build the index."""

    name: str
    options: str
    has_columns: bool = True


CHOICES: Final = (
    _Choice("chosen: column, prefix 1 2 3, ascii", f"detail=column, prefix='1 2 3', {_ASCII}"),
    _Choice("prefix 2 3", f"detail=column, prefix='2 3', {_ASCII}"),
    _Choice("prefix 1 2 3 4", f"detail=column, prefix='1 2 3 4', {_ASCII}"),
    _Choice("prefix 1 2", f"detail=column, prefix='1 2', {_ASCII}"),
    _Choice("prefix 2", f"detail=column, prefix='2', {_ASCII}"),
    _Choice("no prefix index", f"detail=column, {_ASCII}"),
    _Choice("detail=full", f"detail=full, prefix='1 2 3', {_ASCII}"),
    _Choice("detail=none", f"detail=none, prefix='1 2 3', {_ASCII}", has_columns=False),
    _Choice("unicode61", f"detail=column, prefix='1 2 3', {_UNICODE}"),
    _Choice("trigram, detail=none", "detail=none, tokenize='trigram'", has_columns=False),
)


def main() -> int:
    """Build each index and print its size and the times of the queries."""
    parser = argparse.ArgumentParser(prog="index_choices", description=__doc__)
    parser.add_argument("--entries", type=int, default=_ENTRIES)
    parser.add_argument("--sample", type=Path, help="a directory that dev.py sample made")
    arguments = parser.parse_args()
    with sample_directory(arguments.entries, arguments.sample) as path:
        rows = _rows_of(path)
    for choice in CHOICES:
        with tempfile.TemporaryDirectory() as folder:
            _measure(choice, rows, Path(folder) / "index.db")
    return 0


def _rows_of(path: Path) -> list[tuple[str, ...]]:
    database = Database.open(path)
    rows: list[tuple[str, ...]] = []
    with database.reading() as connection:
        ids = connection.exec_driver_sql("SELECT id FROM entry ORDER BY id").scalars().all()
        for batch in batches(ids):
            found = read_index_rows(connection, batch, today())
            rows += (tuple(row.columns[column] for column in COLUMNS) for row in found.values())
    database.close()
    return rows


def _measure(choice: _Choice, rows: Sequence[tuple[str, ...]], path: Path) -> None:
    connection = sqlite3.connect(path)
    columns = ", ".join(COLUMNS)
    connection.execute(
        f"CREATE VIRTUAL TABLE i USING fts5({columns}, content='', {choice.options})"
    )
    marks = ", ".join("?" * len(COLUMNS))
    with connection:
        built = milliseconds(
            lambda: connection.executemany(f"INSERT INTO i ({columns}) VALUES ({marks})", rows)
        )
    with connection:
        connection.execute("INSERT INTO i (i) VALUES ('optimize')")
    connection.execute("VACUUM")
    size = path.stat().st_size / len(rows)
    figures = [
        milliseconds(partial(_count, connection, text))
        for _ in range(2)
        for text in _expressions(choice)
    ]
    connection.close()
    print(
        f"{choice.name:<38} {size:6.0f} bytes an entry, built in {built:6.0f} ms, "
        f"queries median {percentile(figures, 50):6.3f}  p95 {percentile(figures, 95):6.3f} ms"
    )


def _count(connection: sqlite3.Connection, expression: str) -> None:
    connection.execute("SELECT count(*) FROM i WHERE i MATCH ?", (expression,)).fetchone()


def _expressions(choice: _Choice) -> list[str]:
    """Return the plain words of the sample's queries as expressions over names and positions."""
    expressions = []
    is_trigram = "trigram" in choice.options
    for asked in queries():
        words = [codes for word in words_of(asked.text) for codes in beginnings(word)[:1]]
        if is_trigram:
            words = [word for word in words if len(word) > 2]
            parts = [
                " AND ".join(f'"{word[place : place + 3]}"' for place in range(len(word) - 2))
                for word in words
            ]
        else:
            parts = [f'"{word}" *' for word in words]
        if parts:
            expression = f"({' AND '.join(parts)})"
            limit = "{name post body} : " if choice.has_columns else ""
            expressions.append(limit + expression)
    return expressions


if __name__ == "__main__":
    raise SystemExit(main())
