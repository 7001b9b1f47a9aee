"""Migrations make exactly the mapped tables, and rebuilding a table loses nothing."""

from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlcipher3 import dbapi2

from directory_app.domain.errors import StoreError, StoreProblem
from directory_app.store import driver
from directory_app.store.database import SCHEMA_VERSION, Database, make_engine
from directory_app.store.migrating import back_up_beside, run_step
from directory_app.store.tables import METADATA
from tests.support.sample_directory import SampleDirectory


def counts(path: Path) -> dict[str, int]:
    connection = dbapi2.connect(str(path))
    tables = [
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        if not name.startswith("sqlite_")
    ]
    found = {
        name: connection.execute(sa.text(f"SELECT count(*) FROM {name}").text).fetchone()[0]
        for name in tables
    }
    connection.close()
    return found


def test_the_migrations_make_exactly_the_mapped_tables(database: Database) -> None:
    def is_compared(_item: object, name: str | None, kind: str, *_rest: object) -> bool:
        return not (kind == "table" and name is not None and name.startswith("entry_search"))

    with database.reading() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_object": is_compared}
        )
        differences = compare_metadata(context, METADATA)

    assert differences == []


def test_every_constraint_has_a_name() -> None:
    unnamed = [
        (table.name, constraint)
        for table in METADATA.tables.values()
        for constraint in table.constraints
        if constraint.name is None
    ]

    assert unnamed == []


def test_rebuilding_the_entry_table_keeps_every_row_of_every_table(filled: Database) -> None:
    before = counts(filled.path)
    empty = {"draft", "imported_card", "phase_budget", "programme_link"}
    assert all(before[name] for name in METADATA.tables if name not in empty)
    engine = make_engine(filled.path, None)

    def rebuild(connection: sa.Connection) -> None:
        operations = Operations(MigrationContext.configure(connection))
        with operations.batch_alter_table("entry", recreate="always") as batch:
            batch.add_column(sa.Column("nickname", sa.Text(), server_default="", nullable=False))

    run_step(engine, rebuild)
    engine.dispose()

    assert counts(filled.path) == before
    assert filled.check_integrity() == ()
    with filled.reading() as connection:
        assert connection.exec_driver_sql("SELECT nickname FROM entry").scalars().all() == [""] * 4


def test_a_step_that_leaves_dangling_references_is_rolled_back(filled: Database) -> None:
    before = counts(filled.path)
    engine = make_engine(filled.path, None)

    def lose_entries(connection: sa.Connection) -> None:
        connection.execute(sa.text("DELETE FROM entry"))

    with pytest.raises(StoreError) as caught:
        run_step(engine, lose_entries)
    engine.dispose()

    assert caught.value.problem is StoreProblem.DAMAGED
    assert counts(filled.path) == before


def test_an_older_directory_is_backed_up_and_brought_up_to_date(filled: Database) -> None:
    filled.close()
    older = dbapi2.connect(str(filled.path))
    older.execute(f"PRAGMA user_version = {SCHEMA_VERSION - 1}")
    older.close()

    opened = Database.open(filled.path)

    assert opened.schema_version() == SCHEMA_VERSION
    opened.close()
    (backup,) = filled.path.parent.glob("*.before-upgrade-*.pdir")
    assert opened.backup == backup
    assert counts(backup) == counts(filled.path)


def test_a_directory_of_this_version_needs_no_backup(filled: Database) -> None:
    filled.close()

    opened = Database.open(filled.path)
    opened.close()

    assert opened.backup is None
    assert list(filled.path.parent.glob("*.before-upgrade-*")) == []


def test_a_backup_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "secret.pdir"
    Database.create(path, passphrase="correct horse").close()

    with pytest.raises(dbapi2.DatabaseError):
        back_up_beside(path, None)

    assert list(tmp_path.glob("*.before-upgrade-*")) == []


def test_a_backup_holds_what_is_still_in_the_write_ahead_log(
    filled: Database, sample: SampleDirectory
) -> None:
    copy = back_up_beside(filled.path, None)

    assert counts(copy)["entry"] == 4
    assert copy.stat().st_mode & 0o777 == 0o600
    assert sample.person.uid.encode() in copy.read_bytes()


def test_a_backup_of_an_encrypted_directory_is_encrypted(tmp_path: Path) -> None:
    path = tmp_path / "secret.pdir"
    Database.create(path, passphrase="correct horse").close()
    key = driver.look_at(path, "correct horse")

    copy = back_up_beside(path, key)

    assert b"CREATE TABLE" not in copy.read_bytes()
