"""How long the write lock of a directory is held while something is done."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from sqlcipher3 import dbapi2

_BETWEEN_LOOKS = 0.1


class Locked(NamedTuple):
    """The longest time that others had to wait.

    Attributes:
        seconds: of the clock.
        cpu: processor seconds of this process in it.
    """

    seconds: float = 0.0
    cpu: float = 0.0

    def __str__(self) -> str:
        """Return both figures for a table."""
        return f"locked {self.seconds:.1f} s ({self.cpu:.1f} s of the processor)"


@contextmanager
def watched_lock(path: Path) -> Iterator[Callable[[], Locked]]:
    """Give what tells the longest time that others had to wait for the lock so far.

    Args:
        path: a directory without a passphrase.
    """
    longest = Locked()
    over = threading.Event()

    def watch() -> None:
        nonlocal longest
        since: Locked | None = None
        with closing(dbapi2.connect(str(path), timeout=0, isolation_level=None)) as connection:
            while not over.wait(_BETWEEN_LOOKS):
                if not _is_locked(connection):
                    since = None
                    continue
                now = Locked(time.perf_counter(), time.process_time())
                since = since or now
                held = Locked(now.seconds - since.seconds, now.cpu - since.cpu)
                longest = max(longest, held)

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield lambda: longest
    finally:
        over.set()
        thread.join()


def _is_locked(connection: dbapi2.Connection) -> bool:
    try:
        connection.execute("BEGIN IMMEDIATE")
    except dbapi2.OperationalError:
        return True
    connection.execute("ROLLBACK")
    return False
