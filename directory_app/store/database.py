"""One directory file: opening and creating it safely, and its read and write transactions."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from directory_app.domain.errors import StoppedError, StoreError, StoreProblem
from directory_app.store import driver
from directory_app.store.filesystem import is_on_network_share
from directory_app.store.json_text import json_text, json_value
from directory_app.store.scratch import ScratchFile
from directory_app.store.search.state import is_folding_current

SCHEMA_VERSION = 4
"""Number of the newest migration; kept in the file's ``user_version``."""

_WRITES = "directory_app_writes"


@dataclass(frozen=True, slots=True)
class DatabaseHandle:
    """What another process of this program needs to open the same file: where it is and its key."""

    path: Path
    key: driver.Key | None


class Database:
    """An open directory file.

    Any thread may use it; each transaction has a connection of its own.

    Attributes:
        path: the file.
        on_network_share: whether it lies on a share, so that WAL mode is not used.
        encrypted: whether the file has a passphrase.
        backup: the copy of the file as an older program left it, made when it was opened; None if
            it was of this program already.
    """

    def __init__(self, path: Path, key: driver.Key | None) -> None:
        """Prepare for ``path``; nothing is opened yet. Use :meth:`open` or :meth:`create`."""
        self.path = path
        self.encrypted = key is not None
        self.backup: Path | None = None
        self.on_network_share = is_on_network_share(path)
        self._key = key
        self._engine = make_engine(path, key, mapped=key is None and not self.on_network_share)

    @classmethod
    def open(cls, path: Path, *, passphrase: str | None = None) -> Self:
        """Open an existing directory; an older one is backed up beside itself and migrated.

        Raises:
            StoreError: the file is missing, no directory, newer than this program, damaged,
                encrypted with another passphrase, or cannot be written. It is left untouched.
        """
        database = cls(path, driver.look_at(path, passphrase))
        try:
            version = database._read_version()
            if version < SCHEMA_VERSION:
                database._migrate(backup=True)
            database._choose_journal()
            database._refresh_index()
        except BaseException:
            database.close()
            raise
        return database

    @classmethod
    def create(cls, path: Path, *, passphrase: str | None = None) -> Self:
        """Make a new, empty directory file that only its owner may read (mode 0600).

        Raises:
            StoreError: the file exists, or cannot be made; nothing is left behind then.
        """
        driver.make_empty_file(path)
        database = cls(path, driver.Key.for_new_file(passphrase) if passphrase else None)
        try:
            database._migrate(backup=False)
            database._choose_journal()
            database._refresh_index()
        except BaseException:
            database.close()
            path.unlink(missing_ok=True)
            raise
        return database

    @property
    def handle(self) -> DatabaseHandle:
        """What another process opens the file with, while it is open here."""
        return DatabaseHandle(self.path, self._key)

    @classmethod
    def reopen(cls, handle: DatabaseHandle) -> Self:
        """Open a file that is open in another process, which has looked at it."""
        return cls(handle.path, handle.key)

    def close(self) -> None:
        """Close every connection; SQLite folds the write-ahead log into the file."""
        self._engine.dispose()

    @contextmanager
    def reading(self, stop: threading.Event | None = None) -> Iterator[Connection]:
        """Give a connection that sees one unchanging state of the directory.

        Args:
            stop: set from any thread when nobody wants what is read any more.

        Raises:
            StoreError: the file could not be read.
            StoppedError: ``stop`` was set meanwhile.
        """
        with (
            self._translated(stop),
            self._engine.connect() as connection,
            connection.begin(),
            driver.stoppable(connection.connection.driver_connection, stop),
        ):
            yield connection

    @contextmanager
    def watched(self) -> Iterator[Callable[[], bool]]:
        """Give what tells whether nobody has written to the file since.

        Raises:
            StoreError: the file could not be read.
        """
        with self._translated(), closing(self._engine.raw_connection()) as connection:
            cursor = connection.cursor()

            def version() -> object:
                # Of one connection, it changes with what any other one commits
                # (https://sqlite.org/pragma.html#pragma_data_version).
                return cursor.execute("PRAGMA data_version").fetchone()

            before = version()
            yield lambda: version() == before

    @contextmanager
    def writing(self, scratch: ScratchFile | None = None) -> Iterator[Connection]:
        """Give a connection in a write transaction: committed at the end, rolled back on error.

        Args:
            scratch: a file whose tables the transaction reads as well.

        Raises:
            StoreError: the file could not be written; nothing was changed.
        """
        with (
            self._translated(),
            self._engine.connect().execution_options(**{_WRITES: True}) as connection,
            _attached(connection, scratch),
            connection.begin(),
        ):
            yield connection

    def check_integrity(self) -> tuple[str, ...]:
        """Return what SQLite finds wrong with the file and its references; empty when sound."""
        with self.reading() as connection:
            findings = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
            dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        return tuple(str(found) for found in findings if found != "ok") + tuple(
            f"foreign key: {row[0]} -> {row[2]}" for row in dangling
        )

    def size(self) -> int:
        """Return the size of the file in bytes, the write-ahead log not counted."""
        return self.path.stat().st_size

    def schema_version(self) -> int:
        """Return the schema version of the file."""
        with self.reading() as connection:
            return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())

    @contextmanager
    def _translated(self, stop: threading.Event | None = None) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, dbapi2.Error) as error:
            if stop is not None and stop.is_set():
                raise StoppedError from error
            original = error.orig if isinstance(error, DBAPIError) else error
            translated = driver.error_of_driver(original, self.path)
            if translated is None:
                raise
            raise translated from error

    def _read_version(self) -> int:
        with self.reading() as connection:
            if (
                connection.exec_driver_sql("PRAGMA application_id").scalar_one()
                != driver.APPLICATION_ID
            ):
                raise StoreError(StoreProblem.NOT_A_DIRECTORY, self.path)
            version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
        if version > SCHEMA_VERSION:
            raise StoreError(StoreProblem.TOO_NEW, self.path, str(version))
        return version

    def _migrate(self, *, backup: bool) -> None:
        # Alembic and the mapped classes cost a third of a second; most openings need neither.
        from directory_app.store.migrating import back_up_beside, migrate

        with self._translated():
            if backup:
                self.backup = back_up_beside(self.path, self._key)
            migrate(self._engine, SCHEMA_VERSION)

    def _refresh_index(self) -> None:
        """Build the index anew if it was written by a program that folded otherwise."""
        with self.reading() as connection:
            if is_folding_current(connection):
                return
        # What reads texts is not needed by most openings.
        from directory_app.store.search.index import rebuild_index

        with self.writing() as connection:
            rebuild_index(connection)

    def _choose_journal(self) -> None:
        mode = "DELETE" if self.on_network_share else "WAL"
        with self._translated():
            connection = self._engine.raw_connection()
            try:
                connection.cursor().execute(f"PRAGMA journal_mode = {mode}")
            finally:
                connection.close()


@contextmanager
def _attached(connection: Connection, scratch: ScratchFile | None) -> Iterator[None]:
    if scratch is None:
        yield
        return
    with scratch.attached_to(connection.connection.driver_connection):
        yield


def make_engine(path: Path, key: driver.Key | None, *, mapped: bool = False) -> Engine:
    """Return an engine whose transactions are begun by us: BEGIN to read, IMMEDIATE to write.

    The driver's own transactions let rolled-back DDL stay, and taking the write lock late gives
    "database is locked" at once instead of waiting (design section 5).
    """
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: driver.connect(path, key, mapped=mapped),
        poolclass=QueuePool,
        pool_size=4,
        json_serializer=json_text,
        json_deserializer=json_value,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(_WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
