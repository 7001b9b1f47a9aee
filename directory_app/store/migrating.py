"""Bring a directory file to the newest schema: backup, one transaction, nothing lost."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine

from directory_app.domain.errors import StoreError, StoreProblem
from directory_app.store import driver

MIGRATIONS = "directory_app.store:migrations"
"""Where the migrations lie, inside the package."""


def migrate(engine: Engine, version: int) -> None:
    """Run every migration the file has not seen, in one transaction, and mark the new version.

    Raises:
        StoreError: DAMAGED when references would dangle afterwards; the file stays as it was.
    """

    def upgrade(connection: Connection) -> None:
        config = Config()
        config.set_main_option("script_location", MIGRATIONS)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.exec_driver_sql(f"PRAGMA application_id = {driver.APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {version}")

    run_step(engine, upgrade)


def run_step(engine: Engine, step: Callable[[Connection], None]) -> None:
    """Run ``step`` in one write transaction during which no row can vanish by cascade.

    Rebuilding a table drops the old one, and with foreign keys on that deletes every child row.
    The switch works only outside a transaction, so it is thrown on the driver's connection before
    SQLAlchemy begins one (design section 5).

    Raises:
        StoreError: DAMAGED when references dangle after the step; it is rolled back.
    """
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        if raw is None:
            raise StoreError(StoreProblem.NO_ACCESS)
        raw.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.execution_options(directory_app_writes=True).begin():
                step(connection)
                dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
                if dangling:
                    tables = ", ".join(sorted({row[0] for row in dangling}))
                    raise StoreError(StoreProblem.DAMAGED, detail=f"dangling references: {tables}")
        finally:
            raw.execute("PRAGMA foreign_keys = ON")


def back_up_beside(path: Path, key: driver.Key | None) -> Path:
    """Copy a directory with SQLite's backup API to a dated file beside it and return that file.

    A plain file copy would miss what is still in the write-ahead log.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    copy = path.with_name(f"{path.stem}.before-upgrade-{stamp}{path.suffix}")
    driver.make_empty_file(copy)
    try:
        with (
            closing(driver.connect(path, key)) as source,
            closing(driver.connect(copy, key)) as target,
        ):
            source.backup(target)
    except BaseException:
        # Half a backup would be taken for one.
        copy.unlink(missing_ok=True)
        raise
    return copy
