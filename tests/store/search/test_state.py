"""What the index says of itself, and files whose index is of an older program."""

from datetime import date
from itertools import islice
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from directory_app.domain.dates import today
from directory_app.store.database import SCHEMA_VERSION, Database, make_engine
from directory_app.store.driver import APPLICATION_ID, make_empty_file
from directory_app.store.migrating import MIGRATIONS, run_step
from directory_app.store.search import state
from directory_app.store.search.state import day_of_index, is_folding_current, mark_current
from tests.benchmarks.generator import sample_records
from tests.store.search.conftest import MakeDirectory
from tests.support.index_content import content_of
from tests.support.searched_directory import SearchedDirectory
from tests.support.small_directory import person
from tests.support.taken_actions import save

QUERIES = ("a", "начальник", "head", "312", "border -head", "kind:post country:tm", "has:fax")


def change(path: Path, *statements: str) -> None:
    connection = dbapi2.connect(str(path))
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def file_of_the_first_schema(path: Path, source: Path) -> None:
    """Make a directory file of schema version 1 that holds the records of another file."""

    def upgrade(connection: Connection) -> None:
        config = Config()
        config.set_main_option("script_location", MIGRATIONS)
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql("PRAGMA user_version = 1")

    make_empty_file(path)
    engine = make_engine(path, None)
    run_step(engine, upgrade)
    engine.dispose()
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%entry_search%'"
    connection = dbapi2.connect(str(path))
    connection.execute("ATTACH :source AS source", {"source": str(source)})
    for (name,) in connection.execute(tables).fetchall():
        if name != "alembic_version":
            known = connection.execute(f"SELECT name FROM pragma_table_info('{name}')").fetchall()
            columns = ", ".join(f'"{column}"' for (column,) in known)
            connection.execute(f"INSERT INTO {name} SELECT {columns} FROM source.{name}")
    connection.execute("INSERT INTO entry_search (rowid, name) SELECT id, 'old' FROM entry")
    connection.commit()
    connection.close()


def test_a_new_index_is_of_this_folding_and_day(searched: SearchedDirectory) -> None:
    with searched.database.reading() as connection:
        assert is_folding_current(connection)
        assert day_of_index(connection) == today()


def test_a_day_is_kept(searched: SearchedDirectory) -> None:
    with searched.database.writing() as connection:
        mark_current(connection, date(2031, 2, 3))

    with searched.database.reading() as connection:
        assert day_of_index(connection) == date(2031, 2, 3)


def test_the_index_is_as_an_action_left_it_until_something_else_writes(
    searched: SearchedDirectory,
) -> None:
    def is_as_left_by(action: int) -> bool:
        with searched.database.reading() as connection:
            return state.is_as_left_by(connection, action)

    first = save(searched.database, person("Ann", "Alpha"))
    assert is_as_left_by(first)
    second = save(searched.database, person("Bob", "Beta"))
    assert not is_as_left_by(first)
    assert is_as_left_by(second)
    searched.rebuild()
    assert not is_as_left_by(second)


def test_everything_of_a_directory_of_the_first_schema_is_found_after_opening(
    make_directory: MakeDirectory, tmp_path: Path
) -> None:
    searched = make_directory(*islice(sample_records(150), 1_000))
    before, content = {text: searched.all(text) for text in QUERIES}, content_of(searched)
    assert all(before.values())
    searched.database.close()
    file_of_the_first_schema(tmp_path / "first.pdir", searched.database.path)

    upgraded = SearchedDirectory(Database.open(tmp_path / "first.pdir"))

    assert upgraded.database.schema_version() == SCHEMA_VERSION
    assert {text: upgraded.all(text) for text in QUERIES} == before
    assert content_of(upgraded) == content
    assert upgraded.similar("cooperasion").ids
    upgraded.database.close()
    assert len(list(tmp_path.glob("first.before-upgrade-*.pdir"))) == 1


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE search_state SET value = 'older' WHERE name = 'folding'",
        "DELETE FROM search_state",
    ],
)
def test_an_index_of_another_folding_is_built_anew_when_the_file_is_opened(
    make_directory: MakeDirectory, statement: str
) -> None:
    searched = make_directory(*islice(sample_records(30), 1_000))
    content, path = content_of(searched), searched.database.path
    searched.database.close()
    change(path, statement, "DELETE FROM entry_search", "DELETE FROM search_word")

    opened = SearchedDirectory(Database.open(path))

    assert content_of(opened) == content
    with opened.database.reading() as connection:
        assert is_folding_current(connection)
    opened.database.close()


def test_an_index_of_this_folding_is_left_as_it_is(make_directory: MakeDirectory) -> None:
    searched = make_directory(*islice(sample_records(30), 1_000))
    path = searched.database.path
    searched.database.close()
    change(path, "DELETE FROM entry_search")

    opened = SearchedDirectory(Database.open(path))

    assert content_of(opened)[0] == set()
    opened.database.close()
