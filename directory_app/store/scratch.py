"""A private database for work under way: what is too much for memory and not in the directory yet.

It may hold what the directory keeps under a passphrase, so it always is encrypted, with a key that
is made for it and never leaves the memory. The file goes when the work is over or the program ends.
"""

import secrets
import shutil
import tempfile
import threading
import weakref
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2

from directory_app.store import driver
from directory_app.store.batches import BATCH

ATTACHED: Final = "scratch"
"""The name under which a directory's connection sees the scratch file; those beside it have this
name and a number, from 1."""

_CACHE: Final = 4_000
"""Kilobytes of the file in memory: it is mostly written at its end."""

_FIRST: Final = 4
"""Rows that are read together until it is known how long they are."""

_ROOM: Final = 4_000_000
"""Characters that are read together, about."""

_SECRET_BYTES: Final = 32
_SALT_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class ScratchHandle:
    """What another process of this program needs to open the same file."""

    path: Path
    key: driver.Key


class ScratchFile:
    """An encrypted file of tables that nobody else reads; any thread may use it.

    Attributes:
        beside: other scratch files that a directory's connection sees as well.
    """

    def __init__(self, tables: Iterable[str], handle: ScratchHandle | None = None) -> None:
        """Make the file with tables, or open one that another process of this program made.

        Args:
            tables: statements that make them.
            handle: opens the other process's file.

        Raises:
            StoreError: there is no room for it.
        """
        self.beside: list[ScratchFile] = []
        self._remove: Callable[[], object] = _keep
        if handle is None:
            folder = Path(tempfile.mkdtemp(prefix="partner-directory-"))  # mode 0700
            # The file goes with this object, or when the program ends, even if nobody closes it.
            self._remove = weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
            key = driver.Key(
                secrets.token_bytes(_SECRET_BYTES),
                secrets.token_bytes(_SALT_BYTES),
                driver.PASSING_PAGES,
            )
            handle = ScratchHandle(folder / "scratch", key)
            driver.make_empty_file(handle.path)
        self.handle: Final = handle
        self._path, self._key = handle.path, handle.key
        self._lock = threading.RLock()
        self._connection = driver.connect(self._path, self._key)
        # Nobody needs it after a crash.
        self._connection.execute("PRAGMA journal_mode = OFF")
        self._connection.execute("PRAGMA synchronous = OFF")
        self._connection.execute(f"PRAGMA cache_size = -{_CACHE}")
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

    def in_order(self, statement: str, numbers: Iterable[int]) -> Iterator[tuple[Any, ...]]:
        """Yield rows in the order of ``numbers``, as many at once as there is room for.

        Args:
            statement: reads the rows whose numbers are put for ``{}``; the first column is the
                number, the last one a text, which may hold pictures.
            numbers: those of rows that are there.

        Raises:
            IndexError: one is not.
        """
        remaining = iter(numbers)
        count = _FIRST
        while batch := list(islice(remaining, count)):
            rows = self.run(statement.format(", ".join(map(str, batch))))
            found = {row[0]: row for row in rows}
            for number in batch:
                if number not in found:
                    raise IndexError(number)
                yield found[number]
            size = max(1, sum(len(row[-1]) for row in rows))
            count = min(BATCH, 2 * count, max(1, len(batch) * _ROOM // size))

    @contextmanager
    def attached_to(self, connection: dbapi2.Connection) -> Iterator[None]:
        """Let a connection of the directory see the tables as ``scratch.…``; not in a transaction.

        What was written here before is seen; nothing may be written meanwhile.
        """
        with self._lock, ExitStack() as stack:
            for place, file in enumerate((self, *self.beside)):
                name = f"{ATTACHED}{place or ''}"
                path, key = file.handle.path, file.handle.key
                stack.enter_context(driver.attached(connection, path, key, name))
            yield

    def close(self) -> None:
        """Remove the file; may be called again."""
        for other in self.beside:
            other.close()
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


def _keep() -> None:
    """Leave the file to the process that made it."""
