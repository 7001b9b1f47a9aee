"""Has another process read a workbook of old Excel first, since reading it may end the process.

The library believes what such a file says of its own sizes, and a program in Rust that gets no
memory is ended at once, without an exception. XLSX and ODS are looked through in
``workbook_bounds`` instead.
"""

import multiprocessing
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

MAX_MEMORY: Final = 3 * 1024**3
"""Bytes of address space that reading may take, where the system can be told so."""

_PATIENCE: Final = 60.0
"""Seconds that reading may take."""


def survives(read: Callable[[Path], None], path: Path) -> bool:
    """Tell whether a process that calls ``read`` with ``path`` lives to its end.

    In a process that another one started to read files the answer is yes: it may die, and the
    other one then asks here.

    Args:
        read: a function of a module.
        path: the file.
    """
    if multiprocessing.current_process().daemon:
        return True
    process = multiprocessing.get_context("spawn").Process(
        target=_bounded, args=(read, path), daemon=True
    )
    process.start()
    process.join(_PATIENCE)
    if process.is_alive():
        process.kill()
        process.join()
    code = process.exitcode
    process.close()
    return code == 0


def _bounded(read: Callable[[Path], None], path: Path) -> None:
    """Call ``read`` within bounds of memory."""
    if sys.platform != "win32":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        allowed = MAX_MEMORY if most == resource.RLIM_INFINITY else min(MAX_MEMORY, most)
        resource.setrlimit(resource.RLIMIT_AS, (allowed, most))
    # What a program says that is ended is for nobody.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    read(path)
