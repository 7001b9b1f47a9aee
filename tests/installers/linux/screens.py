"""A screen in memory, and the windows on it."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from devtools.project import this_project
from tests.installers.linux.tools import run

PATIENCE: Final = 30.0
"""Seconds within which a window must be there, on the busiest machine."""

WITH_ENTRIES: Final = 1_200
"""Colours on the screen when entries are shown; the empty window has a thousand."""

SCREENSHOTS: Final = this_project().root / "build" / "screenshots"


@contextmanager
def screen() -> Iterator[str]:
    """Give the name of a new screen, such as ``:3``."""
    read, write = os.pipe()
    server = subprocess.Popen(
        # Without -noreset the server starts anew whenever the last window goes.
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-noreset", "-ac"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as numbers:
            yield f":{numbers.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


class Running:
    """A program with its windows.

    Attributes:
        display: the screen it is on.
        process: the program.
        started: when it was asked for, by the monotonic clock.
    """

    def __init__(
        self, command: Sequence[str | Path], display: str, env: Mapping[str, str] | None = None
    ) -> None:
        """Start the program.

        Args:
            command: the program with its arguments.
            display: the screen.
            env: variables besides those of the test.
        """
        self.display = display
        self._env = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", **(env or {})}
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            [str(part) for part in command],
            env=self._env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            # Whatever it starts is ended with it.
            start_new_session=True,
        )

    def __enter__(self) -> "Running":
        """Return the running program."""
        return self

    def __exit__(self, *_exception: object) -> None:
        """End the program and what it has started."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGTERM)
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def window(self, name: str = ".") -> str:
        """Wait for a visible window whose title fits `name`, and return its number."""
        search = ["xdotool", "search", "--onlyvisible", "--name", name]
        while True:
            done = subprocess.run(
                search, check=False, capture_output=True, text=True, env=self._env
            )
            if done.returncode == 0 and done.stdout.strip():
                return done.stdout.split()[-1]
            waited = time.monotonic() - self.started
            assert waited < PATIENCE, f"no window {name!r} after {waited:.0f} s"
            time.sleep(0.005)  # X can only be asked; short, for this is timed

    def seconds_to_window(self) -> float:
        """Wait for the first window and return how long it took since the start."""
        self.window()
        return time.monotonic() - self.started

    def property_of(self, window: str, name: str) -> str:
        """Return a property of a window as `xprop` prints it."""
        return run("xprop", "-id", window, name, env=self._env)

    def keep_screenshot(self, name: str, colours: int) -> None:
        """Wait until the screen has so many colours and rests, and keep a picture of it."""
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        target = SCREENSHOTS / f"{name}.png"
        before = ""
        while True:
            run("import", "-window", "root", target, env=self._env)
            found, picture = run("identify", "-format", "%k %#", target).split()
            if int(found) >= colours and picture == before:
                return
            before = picture
            waited = time.monotonic() - self.started
            assert waited < PATIENCE, f"{found} colours after {waited:.0f} s, not {colours}"
            time.sleep(0.5)  # two pictures so far apart that are the same are of a screen at rest
