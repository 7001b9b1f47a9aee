"""A report of an unexpected error that holds nothing of anybody: no message, no values."""

import platform
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

from PySide6.QtCore import qVersion

import directory_app

_PACKAGE = Path(directory_app.__file__).resolve().parent


def crash_report(error: BaseException, *, sqlite_version: str = "unknown") -> str:
    """Return what a developer needs to find an error, and nothing more.

    Messages of errors and values of variables may hold names, numbers and passwords, so neither is
    written; folders of the user's machine are cut off the file names.

    Args:
        error: the error with its traceback, causes included.
        sqlite_version: of the SQLite in use.

    Returns:
        Plain text in English: it is read by developers.
    """
    lines = [
        f"Partner Directory {directory_app.__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, SQLite {sqlite_version}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        "",
        *_error_lines(error),
    ]
    return "\n".join(lines) + "\n"


def _error_lines(error: BaseException) -> list[str]:
    lines: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        if lines:
            lines.append("caused by")
        lines.append(_type_name(type(current)))
        lines.extend(_stack_lines(current.__traceback__))
        hidden = None if current.__suppress_context__ else current.__context__
        current = current.__cause__ or hidden
    return lines


def _type_name(error_type: type[BaseException]) -> str:
    return f"{error_type.__module__}.{error_type.__qualname__}"


def _stack_lines(traceback: TracebackType | None) -> list[str]:
    return [
        f"  {_shown_file(frame.f_code.co_filename)}:{line} {frame.f_code.co_qualname}"
        for frame, line in walk_tb(traceback)
    ]


def _shown_file(name: str) -> str:
    """Return a file name without the folders of this machine."""
    path = Path(name)
    if path.is_relative_to(_PACKAGE):
        return path.relative_to(_PACKAGE.parent).as_posix()
    parts = path.parts
    if "site-packages" in parts:
        return Path(*parts[parts.index("site-packages") + 1 :]).as_posix()
    return path.name
