"""The memory of this process and those it started, watched while something is done (Linux)."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_BETWEEN_LOOKS = 0.02
_PAGE = os.sysconf("SC_PAGE_SIZE")


@contextmanager
def watched_memory(*, mapped: bool = True) -> Iterator[Callable[[], int]]:
    """Give what tells the largest number of bytes all processes together had so far.

    Args:
        mapped: count pages of files too, such as the directory's, which the system shares and
            takes back as it likes.
    """
    peak = 0
    over = threading.Event()

    def look() -> int:
        nonlocal peak
        peak = max(peak, sum(_resident(process, mapped=mapped) for process in _family()))
        return peak

    def watch() -> None:
        while not over.wait(_BETWEEN_LOOKS):
            look()

    thread = threading.Thread(target=watch)
    look()
    thread.start()
    try:
        yield look
    finally:
        over.set()
        thread.join()


def _family() -> list[int]:
    own = os.getpid()
    children = Path(f"/proc/{own}/task/{own}/children").read_text().split()
    # Until it runs its own program, a child that is being started shares the memory of this one.
    command = _command(own)
    return [own, *(child for child in map(int, children) if _command(child) != command)]


def _command(process: int) -> bytes:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return b""  # it has just ended


def _resident(process: int, *, mapped: bool) -> int:
    try:
        _, resident, shared, *_ = map(int, Path(f"/proc/{process}/statm").read_text().split())
    except (OSError, ValueError):
        return 0  # it has just ended
    return (resident if mapped else resident - shared) * _PAGE
