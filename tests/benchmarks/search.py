"""Time searching: the service's answer, from key press to repainted list, and forgiving slips.

The reference is FTS5 itself with the same tokenizer on the same index in the same run: all entries
with the words of the query, by name and by its own ranking (bm25), the first fifty of each. Figures
of a noisy machine are compared with it, not with the clock of another day.
"""

import argparse
import os
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from directory_app.domain.dates import today
from directory_app.domain.query_reading import read_query
from directory_app.domain.readings import readings
from directory_app.domain.search_terms import terms_of
from directory_app.domain.views import ListQuery
from directory_app.services.browsing import FEW_HITS
from directory_app.services.directory import Directory
from directory_app.store.database import Database
from directory_app.store.search.sql import INDEX, PHONE_INDEX
from tests.benchmarks.key_presses import KeyPresses
from tests.benchmarks.measuring import (
    LARGE,
    milliseconds,
    platform_plugin,
    print_figures,
    sample_directory,
)
from tests.benchmarks.queries import KINDS, Asked, queries

PAGE: Final = 50
_USER: Final = "benchmark"


def main() -> int:
    """Measure on a sample of the size asked for and print the figures."""
    parser = argparse.ArgumentParser(prog="search", description=__doc__)
    parser.add_argument("--entries", type=int, default=LARGE)
    parser.add_argument("--sample", type=Path, help="a directory that dev.py sample made")
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--no-window", action="store_true", help="measure the service alone")
    parser.add_argument("--no-size", action="store_true", help="leave the bytes unmeasured")
    arguments = parser.parse_args()
    asked = queries(arguments.seed)
    with sample_directory(arguments.entries, arguments.sample) as path:
        _measure_service(path, asked)
        if not arguments.no_window:
            os.environ["QT_QPA_PLATFORM"] = platform_plugin()
            print(f"platform {platform_plugin()}")
            figures, floor = KeyPresses(path).measure([each.text for each in asked])
            print_figures("the same lists painted, no search", floor)
            print_figures("key press to repainted list", figures, floor)
        if not arguments.no_size:
            _print_size(path)
    return 0


def _measure_service(path: Path, asked: Sequence[Asked]) -> None:
    directory = Directory.open(path, user_name=_USER)
    database = Database.open(path)
    try:
        answers = _answers(directory, asked)
        with database.reading() as connection:
            print_figures("raw FTS5, all by name, first 50", _raw(connection, asked, "e.sort_name"))
            print_figures("raw FTS5, all by bm25, first 50", _raw(connection, asked, "rank"))
        everything = [figure for figures in answers.values() for figure in figures]
        print_figures("service answer, first 50 ranked", everything)
        for kind, figures in answers.items():
            print_figures(f"    {kind}", figures)
        _print_slips(directory, asked)
    finally:
        database.close()
        directory.close()


def _answers(directory: Directory, asked: Sequence[Asked]) -> dict[str, list[float]]:
    """Return how long the service takes by kind of query, after one round that is not counted."""
    figures: dict[str, list[float]] = {kind: [] for kind in KINDS}
    slowest: list[tuple[float, str]] = []
    for is_counted in (False, True):
        for each in asked:
            query = ListQuery(text=each.text)
            took = milliseconds(partial(directory.browsing.first_page, query, PAGE))
            if is_counted:
                figures[each.kind].append(took)
                slowest.append((took, each.text))
    for took, text in sorted(slowest, reverse=True)[:5]:
        print(f"    slow: {took:7.2f} ms  {text}")
    return figures


def _raw(connection: Connection, asked: Sequence[Asked], order: str) -> list[float]:
    """Return how long FTS5 takes for the plain words of each query."""
    source = f"{INDEX} JOIN entry e ON e.id = {INDEX}.rowid" if order != "rank" else INDEX
    statement = (
        f"SELECT {INDEX}.rowid FROM {source} WHERE {INDEX} MATCH :words ORDER BY {order} LIMIT 50"
    )
    figures = []
    for is_counted in (False, True):
        for each in asked:
            words = [
                word
                for term in terms_of(read_query(each.text, today=today()))
                for word in term.words
            ]
            if not words:
                continue
            expression = " AND ".join(f'"{readings(word)[0]}" *' for word in words)
            took = milliseconds(partial(_read, connection, statement, {"words": expression}))
            if is_counted:
                figures.append(took)
    return figures


def _read(connection: Connection, statement: str, bound: dict[str, str]) -> None:
    connection.exec_driver_sql(statement, bound).all()


def _print_slips(directory: Directory, asked: Sequence[Asked]) -> None:
    """Print how long forgiving takes for those queries that find little as they are."""
    figures, found = [], 0
    for each in asked:
        query = ListQuery(text=each.text)
        page = directory.browsing.first_page(query, PAGE)
        if page.total is not None and page.total < FEW_HITS:
            similar = directory.browsing.similar(query)
            figures.append(milliseconds(partial(directory.browsing.similar, query)))
            found += bool(similar.ids)
    if figures:
        print_figures(f"slip search ({len(figures)} queries, {found} found more)", figures)


def _print_size(path: Path) -> None:
    """Print bytes an entry, and how they compare with the same data without index."""
    with tempfile.TemporaryDirectory() as folder:
        with_index, without = Path(folder) / "with.pdir", Path(folder) / "without.pdir"
        database = Database.open(path)
        with database.reading() as connection:
            entries = connection.exec_driver_sql("SELECT count(*) FROM entry").scalar_one()
        _copy(database, with_index)
        database.close()
        copy = Database.open(with_index)
        with copy.writing() as connection:
            for table in (INDEX, PHONE_INDEX, "search_word"):
                connection.exec_driver_sql(f"DROP TABLE {table}")
        _copy(copy, without)
        copy.close()
        sizes = [file.stat().st_size for file in (with_index, without)]
    print(
        f"bytes an entry: {sizes[0] / entries:,.0f} with index, {sizes[1] / entries:,.0f} without; "
        f"ratio {sizes[0] / sizes[1]:.2f}"
    )


def _copy(database: Database, target: Path) -> None:
    """Copy a directory without its free pages."""
    with database._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute(f"VACUUM INTO '{target}'")


if __name__ == "__main__":
    raise SystemExit(main())
