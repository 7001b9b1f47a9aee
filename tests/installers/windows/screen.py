"""A screen that nobody sees, what is on it, and pictures of it."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PIL import Image

_SIZE: Final = "1400x900x24"
_SECONDS: Final = 120.0
_PAUSE: Final = 0.2
_FEW: Final = 64
"""Colours: a window with text has more."""

LIST: Final = 1700
"""Colours: a list of entries with their signs has more, an empty window or a greeting fewer."""


@contextmanager
def screen() -> Iterator[str]:
    """Start an X server on a display of its own choice; it ends with the block.

    Yields:
        The display.
    """
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", _SIZE, "-nolisten", "tcp"]
    with subprocess.Popen(
        command, pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        os.close(writer)
        try:
            with os.fdopen(reader) as answer:
                number = answer.readline().strip()
            yield f":{number}"
        finally:
            server.terminate()


def wait_for_window(display: str, title: str) -> str:
    """Return the number of the first visible window whose title has ``title`` in it.

    Raises:
        TimeoutError: none appears.
    """
    end = time.monotonic() + _SECONDS
    while time.monotonic() < end:
        found = _xdotool(display, "search", "--onlyvisible", "--name", title).split()
        if found:
            return found[0]
        time.sleep(_PAUSE)  # the window is another program's; X can only be asked for it
    raise TimeoutError(f"no window is called {title!r}")


def press(display: str, window: str, key: str) -> None:
    """Press a key in a window."""
    _xdotool(display, "windowfocus", "--sync", window, "key", key)


def photograph(display: str, target: Path, *, colours: int = _FEW) -> Path:
    """Keep a picture of all that is on the screen, once there is something to see.

    Args:
        display: of the screen.
        target: the file of the picture.
        colours: how many are there at least then, smooth edges of letters counted.

    Raises:
        TimeoutError: nothing is drawn.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    end = time.monotonic() + _SECONDS
    while time.monotonic() < end:
        subprocess.run(["import", "-display", display, "-window", "root", target], check=True)
        with Image.open(target) as image:
            if image.convert("RGB").getcolors(colours) is None:
                return target
        time.sleep(_PAUSE)  # when a program of Windows has painted, nothing tells
    raise TimeoutError("the screen stays empty")


def _xdotool(display: str, *arguments: str) -> str:
    done = subprocess.run(
        ["xdotool", *arguments],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "DISPLAY": display, "LC_ALL": "C.UTF-8"},
    )
    return done.stdout
