"""A private database for work under way: what is too much for memory and not in the directory yet.

It may hold what the directory keeps under a passphrase, so it always is encrypted, with a key that
is made for it and never leaves the memory. The file goes when the work is over or the program ends.
"""

import secrets
import shutil
import tempfile
import threading
import weakref
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2

from directory_app.store import driver

ATTACHED: Final = "scratch"
"""The name under which a directory's connection sees the scratch file."""

_SECRET_BYTES: Final = 32
_SALT_BYTES: Final = 16


class ScratchFile:
    """An encrypted file of tables that nobody else reads; any thread may use it."""

    def __init__(self, tables: Iterable[str]) -> None:
        """Make the file with tables.

        Args:
            tables: statements that make them.

        Raises:
            StoreError: there is no room for it.
        """
        folder = Path(tempfile.mkdtemp(prefix="partner-directory-"))  # mode 0700
        # The file goes with this object, or when the program ends, even if nobody closes it.
        self._remove = weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        self._path: Final = folder / "scratch"
        self._key: Final = driver.Key(
            secrets.token_bytes(_SECRET_BYTES), secrets.token_bytes(_SALT_BYTES)
        )
        self._lock = threading.RLock()
        driver.make_empty_file(self._path)
        self._connection = driver.connect(self._path, self._key)
        # Nobody needs it after a crash.
        self._connection.execute("PRAGMA journal_mode = OFF")
        self._connection.execute("PRAGMA synchronous = OFF")
        try:
            for statement in tables:
                self.run(statement)
        except BaseException:
            self.close()
            raise

    def run(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Run one statement and return its rows."""
        with self._lock, self._translated():
            return list(self._connection.execute(statement, values))

    def run_many(self, statements: Iterable[tuple[str, Sequence[Sequence[object]]]]) -> None:
        """Run statements, each for many rows of values, as one."""
        with self._lock, self._translated():
            self._connection.execute("BEGIN")
            for statement, rows in statements:
                self._connection.executemany(statement, rows)
            self._connection.execute("COMMIT")

    @contextmanager
    def attached_to(self, connection: dbapi2.Connection) -> Iterator[None]:
        """Let a connection of the directory see the tables as ``scratch.…``; not in a transaction.

        What was written here before is seen; nothing may be written meanwhile.
        """
        with self._lock:
            connection.execute(
                f"ATTACH DATABASE ? AS {ATTACHED} KEY {self._key.literal()}", (str(self._path),)
            )
            try:
                yield
            finally:
                connection.execute(f"DETACH DATABASE {ATTACHED}")

    def close(self) -> None:
        """Remove the file; may be called again."""
        with self._lock:
            self._connection.close()
            self._remove()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except dbapi2.Error as error:
            translated = driver.error_of_driver(error, self._path)
            if translated is None:
                raise
            raise translated from error
