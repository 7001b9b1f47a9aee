"""Know before starting whether the program would open a window and whether there is a screen."""

import sys
from collections.abc import Mapping, Sequence

# Global options of `directory-app` that are followed by a value of their own.
_OPTIONS_WITH_VALUE = frozenset({"--data-dir", "--directory"})
_OPTIONS_THAT_ANSWER = frozenset({"--help", "--version", "-h"})

NO_DISPLAY = (
    "There is no display to open the window on (neither DISPLAY nor WAYLAND_DISPLAY is set); "
    "commands such as `run -- demo` or `run -- search TEXT` work without one."
)


def opens_window(arguments: Sequence[str]) -> bool:
    """Return whether `directory-app` with these arguments opens its window.

    It does unless a command or an option that only prints something is among them.
    """
    remaining = iter(arguments)
    for argument in remaining:
        if argument in _OPTIONS_THAT_ANSWER:
            return False
        if argument in _OPTIONS_WITH_VALUE:
            next(remaining, None)
        elif not argument.startswith("-"):
            return False
    return True


def has_display(env: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Return whether Qt finds a screen, or was told to do without, in the environment `env`."""
    if not platform.startswith("linux"):
        return True
    return any(env.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
