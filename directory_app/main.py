"""The entry point: no command opens the window, any command goes to the command line."""

import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import directory_app

if TYPE_CHECKING:
    # Only types here: nothing of Qt is loaded before it is known that there is a display.
    from directory_app.gui.application import Application
    from directory_app.system.paths import AppPaths

DONE = 0
COULD_NOT = 1

SELF_CHECK = "self-check"
_OPTIONS_BEFORE_COMMAND = ("--directory", "--data-dir")


@dataclass(frozen=True, slots=True)
class WindowRequest:
    """What the window needs to know of the command line.

    Attributes:
        directory: the directory file to open, or None for the one opened last.
        data_dir: the folder that holds everything of the program, or None for the usual ones.
    """

    directory: Path | None = None
    data_dir: Path | None = None


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code.

    Args:
        arguments: the command line without the program's name; None takes the process's own.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    _be_other_process_if_frozen()
    if given == ["--version"]:
        sys.stdout.write(f"directory-app {directory_app.__version__}\n")
        return DONE
    request = window_request(given)
    if request is not None:
        return open_window(request)
    if command_of(given) == SELF_CHECK and not check_window_parts():
        return _refuse("The installation is not complete: the window cannot be shown.")
    return run_command(given)


def _be_other_process_if_frozen() -> None:
    """Do another process's work if this is one that a frozen program started for it."""
    if getattr(sys, "frozen", False):
        from directory_app.system.producing import support_frozen_program

        support_frozen_program()


def window_request(arguments: Sequence[str]) -> WindowRequest | None:
    """Return what the window is asked for, or None when the command line is to take over.

    Only the two options before a command are understood here: everything else, wrong options
    included, is for the command line's own parser, which takes long to load.
    """
    values: dict[str, Path] = {}
    rest = list(arguments)
    while rest:
        name, equals, value = rest.pop(0).partition("=")
        if name not in _OPTIONS_BEFORE_COMMAND:
            return None
        if not equals:
            if not rest:
                return None
            value = rest.pop(0)
        values[name] = Path(value).expanduser()
    return WindowRequest(values.get("--directory"), values.get("--data-dir"))


def command_of(arguments: Sequence[str]) -> str:
    """Return the command that is asked for, or the first word that can be none; empty for none."""
    rest = list(arguments)
    while rest:
        name, equals, _ = rest.pop(0).partition("=")
        if name not in _OPTIONS_BEFORE_COMMAND:
            return name
        if not equals:
            del rest[:1]
    return ""


def check_window_parts() -> bool:
    """Try what the window needs of Qt, tell about each, and return whether all of it works.

    The rest of the self-check needs no Qt and is a command like the others.
    """
    # Late: only this command and the window load Qt.
    from directory_app.gui.self_check import qt_steps

    steps = list(qt_steps())
    for step in steps:
        sys.stdout.write(f"{step.name}: {'ok' if step.passed else 'FAILED'}\n")
    return all(step.passed for step in steps)


def run_command(arguments: Sequence[str]) -> int:
    """Hand the command line over to its parser."""
    # Late: the window needs neither typer nor rich.
    from directory_app.cli.app import run

    return run(arguments)


def open_window(request: WindowRequest) -> int:
    """Open the window and return when it is closed; say in one line why it cannot be opened."""
    if not has_display():
        return _refuse("There is no display to open a window on (DISPLAY is not set).")
    # Late: a command may need no folders.
    from directory_app.system.paths import AppPaths

    folder = request.data_dir
    paths = AppPaths.of_user() if folder is None else AppPaths.below(folder.absolute())
    try:
        paths.make()
    except OSError as error:
        return _refuse(f"The folder {error.filename} cannot be made: {error.strerror}.")
    directory = None if request.directory is None else request.directory.absolute()
    return make_application(paths).run(directory)


def make_application(paths: "AppPaths") -> "Application":
    """Load Qt and make the application with its window.

    Args:
        paths: the program's folders, which exist.
    """
    # Nothing made while starting is garbage, and looking for some takes a tenth of the start; the
    # application lets the collector run again once it is up.
    gc.disable()
    # Late: without a display, or for a command, Qt is not loaded at all.
    from directory_app.gui.plain_imports import leave_imports_plain

    leave_imports_plain()
    from directory_app.gui.application import Application

    return Application(sys.argv[:1], paths)


def has_display() -> bool:
    """Tell whether Qt would find a screen; without one it ends the process."""
    if sys.platform in ("win32", "darwin"):
        return True
    variables = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(variable) for variable in variables)


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return COULD_NOT
