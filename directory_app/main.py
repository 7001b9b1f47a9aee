"""The entry point: no command, or files, open the window; a command goes to the command line."""

import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import directory_app

if TYPE_CHECKING:
    # Only types here: nothing of Qt is loaded before it is known that there is a display.
    from directory_app.gui.application import Application
    from directory_app.gui.instance.presence import Presence
    from directory_app.system.open_requests import OpenRequest
    from directory_app.system.paths import AppPaths

DONE = 0
COULD_NOT = 1

SELF_CHECK = "self-check"
COMMANDS = frozenset({"check", "demo", "export", "import", "search", SELF_CHECK, "show", "stats"})
"""The commands of the command line, whose parser takes long to load."""

_OPTIONS_BEFORE_COMMAND = ("--directory", "--data-dir")


@dataclass(frozen=True, slots=True)
class WindowRequest:
    """What the window needs to know of the command line.

    Attributes:
        directory: the directory file to open, or None for the one opened last.
        data_dir: the folder that holds everything of the program, or None for the usual ones.
        files: what is to be opened or imported.
    """

    directory: Path | None = None
    data_dir: Path | None = None
    files: tuple[Path, ...] = ()


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

    Only the two options before a command and files are understood here: everything else, wrong
    options included, is for the command line's own parser, which takes long to load. A word that
    is a command is no file; with a folder in front (``./demo``) it is.
    """
    values: dict[str, Path] = {}
    words: list[str] = []
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        name, equals, value = word.partition("=")
        if name in _OPTIONS_BEFORE_COMMAND:
            if not equals:
                if not rest:
                    return None
                value = rest.pop(0)
            values[name] = Path(value).expanduser()
        elif word.startswith("-"):
            return None
        else:
            words.append(word)
    if not words:
        return WindowRequest(values.get("--directory"), values.get("--data-dir"))
    files = _files_of(words)
    if files is None:
        return None
    return WindowRequest(values.get("--directory"), values.get("--data-dir"), files)


def _files_of(words: Sequence[str]) -> tuple[Path, ...] | None:
    """Return the files that words mean, or None when the first is a command or a slip."""
    # Late: most starts are given no file.
    from directory_app.system.given_paths import given_path, may_be_file

    if words[0] in COMMANDS or not may_be_file(words[0]):
        return None
    return tuple(map(given_path, words))


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
    from directory_app.system.open_requests import OpenRequest
    from directory_app.system.paths import AppPaths

    named = request.data_dir
    paths = AppPaths.usual() if named is None else AppPaths.below(named.absolute())
    try:
        paths.make()
    except OSError as error:
        folder, reason = Path(error.filename or paths.data), error.strerror or str(error)
        return _refuse_folder(folder, reason, is_portable=paths.is_portable)
    presence = make_presence(paths)
    wish = OpenRequest(request.directory, request.files).absolute()
    if not presence.take() and _hand_over(presence, wish):
        return DONE
    return make_application(paths, presence).run(wish)


def make_presence(paths: "AppPaths") -> "Presence":
    """Load Qt's core and return the mark of the process that has the window of these folders.

    Args:
        paths: the program's folders, which exist.
    """
    # Nothing made while starting is garbage, and looking for some takes a tenth of the start; the
    # application lets the collector run again once it is up.
    gc.disable()
    # Late: without a display, or for a command, Qt is not loaded at all.
    from directory_app.gui.plain_imports import leave_imports_plain

    leave_imports_plain()
    from directory_app.gui.instance.presence import Presence

    return Presence(paths)


def make_application(paths: "AppPaths", presence: "Presence") -> "Application":
    """Load Qt's widgets and make the application with its window.

    Args:
        paths: the program's folders, which exist.
        presence: made by :func:`make_presence`.
    """
    from directory_app.gui.application import Application

    return Application(sys.argv[:1], paths, presence)


def _hand_over(presence: "Presence", wish: "OpenRequest") -> bool:
    """Let the window that is there open what is asked for; return whether it does."""
    # Late: only a start beside another one loads Qt's network, and then nothing else of Qt.
    from directory_app.gui.instance.handing_over import activation_token, hand_over

    return hand_over(presence, replace(wish, token=activation_token()))


def has_display() -> bool:
    """Tell whether Qt would find a screen; without one it ends the process."""
    if sys.platform in ("win32", "darwin"):
        return True
    variables = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(variable) for variable in variables)


def _refuse_folder(folder: Path, reason: str, *, is_portable: bool) -> int:
    """Say that the program's folder cannot be used: in one line, and where nobody sees that."""
    if sys.stderr is None or not sys.stderr.isatty():
        from directory_app.gui.start_failure import tell_folder_failure

        tell_folder_failure(folder, reason, is_portable=is_portable)
    if is_portable:
        return _refuse(
            f"This copy is portable, and its folder {folder} cannot be written to: {reason}. Move "
            "the program to a folder of your own, or delete the file portable.txt beside it."
        )
    return _refuse(f"The folder {folder} cannot be made: {reason}.")


def _refuse(sentence: str) -> int:
    # A program without a terminal has no such stream on Windows.
    if sys.stderr is not None:
        sys.stderr.write(f"{sentence}\n")
    return COULD_NOT
