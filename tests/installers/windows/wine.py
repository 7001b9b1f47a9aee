"""A computer with Windows, as far as Wine 8 goes: a prefix of its own, and what is run in it."""

import os
import shutil
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path, PureWindowsPath
from typing import Final

from tests.installers.windows.registry import Registry, read_registry

SHIMS: Final = Path(__file__).with_name("shims")
COMPILER: Final = "x86_64-w64-mingw32-gcc"

_SECONDS: Final = 300
_PAUSE: Final = 0.1

_OF_TESTS: Final = ("PYTHON", "QT_", "XDG_")

# The debugger would wait for somebody; mscoree and mshtml ask to be downloaded; Qt needs a colour
# management that Wine 8 only pretends to have.
_OVERRIDES: Final = "mscoree,mshtml=;winedbg.exe=d;mscms=n,b"


@dataclass(frozen=True, slots=True)
class Finished:
    """How a program ended.

    Attributes:
        code: its exit code.
        output: what it wrote, on both streams.
    """

    code: int
    output: str


@dataclass(frozen=True, slots=True)
class Machine:
    """One prefix of Wine.

    Attributes:
        prefix: its folder.
        display: the X display that windows appear on.
        variables: of the environment, in addition.
    """

    prefix: Path
    display: str
    variables: Mapping[str, str] = field(default_factory=dict)

    @property
    def drive(self) -> Path:
        """The folder of C:."""
        return self.prefix / "drive_c"

    @property
    def home(self) -> Path:
        """The folder of the user, who is called as on this computer."""
        users = [path for path in (self.drive / "users").iterdir() if path.name != "Public"]
        return users[0]

    @property
    def environment(self) -> dict[str, str]:
        """The variables that Wine is started with: none that the tests set for Python on Linux."""
        plain = {key: value for key, value in os.environ.items() if not key.startswith(_OF_TESTS)}
        return {
            **plain,
            "WINEPREFIX": str(self.prefix),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": _OVERRIDES,
            "DISPLAY": self.display,
            "LC_ALL": "C.UTF-8",
            **self.variables,
        }

    def run(self, program: Path | str, *arguments: str) -> Finished:
        """Run a program and wait until it ends.

        Args:
            program: a file, or the name of one of Windows's own.
            arguments: of the program; paths as Windows writes them.
        """
        # Python refuses a plain file as its output under Wine; what is captured here is a pipe.
        done = subprocess.run(
            ["wine", str(program), *arguments],
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=_SECONDS,
            env=self.environment,
        )
        return Finished(done.returncode, done.stdout.decode(errors="replace"))

    @contextmanager
    def started(self, program: Path, *arguments: str) -> Iterator["subprocess.Popen[bytes]"]:
        """Start a program; it is ended at the latest when the block is left."""
        with subprocess.Popen(
            ["wine", str(program), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=self.environment,
        ) as process:
            try:
                yield process
            finally:
                process.kill()

    @contextmanager
    def watched(self, word: str) -> Iterator[set[int]]:
        """Look again and again which processes have a word in their command line.

        Yields:
            Their numbers, which are complete when the block is left.
        """
        seen: set[int] = set()
        enough = threading.Event()

        def look() -> None:
            while not enough.wait(_PAUSE):
                seen.update(_processes(self.prefix, word))

        watcher = threading.Thread(target=look)
        watcher.start()
        try:
            yield seen
        finally:
            enough.set()
            watcher.join()

    def registry(self, key: str) -> Registry:
        """Return all that is in the registry at a key and below it; nothing if it is not there."""
        name = "exported.reg"
        self.run("reg", "export", key, rf"C:\{name}", "/y")
        file = self.drive / name
        return read_registry(file.read_text(encoding="utf-16")) if file.exists() else {}

    def ask_to_close(self, program: str) -> None:
        """Tell the windows of a program to close, as the button in their title bar does."""
        self.run("taskkill", "/im", program)

    def wait(self) -> None:
        """Wait until every program has ended by itself and the registry is written."""
        subprocess.run(["wineserver", "-w"], check=False, timeout=_SECONDS, env=self.environment)

    def close(self) -> None:
        """End every program."""
        subprocess.run(["wineserver", "-k"], check=False, env=self.environment)
        self.wait()


def _processes(prefix: Path, word: str) -> Iterator[int]:
    """Yield the processes of a prefix that have a word in their command line."""
    own = f"WINEPREFIX={prefix}".encode()
    for folder in Path("/proc").glob("[0-9]*"):
        # A process may end while it is looked at.
        with suppress(OSError):
            variables = (folder / "environ").read_bytes().split(b"\0")
            if own in variables and word.encode() in (folder / "cmdline").read_bytes():
                yield int(folder.name)


def windows_path(path: Path) -> str:
    """Return what programs for Windows call a file of this computer."""
    return str(PureWindowsPath("Z:/", path.as_posix().lstrip("/")))


def boot(prefix: Path, display: str) -> Machine:
    """Make a prefix that says it is Windows 10, with what Wine 8 lacks of it."""
    machine = Machine(prefix, display)
    subprocess.run(
        ["wineboot", "--init"],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=_SECONDS,
        env=machine.environment,
    )
    compile_shims(machine.drive / "windows" / "system32")
    pretend(machine, "win10")
    machine.close()
    return machine


def pretend(machine: Machine, version: str) -> None:
    """Let Wine say that it is some version of Windows, such as ``win7``."""
    machine.run("winecfg", "-v", version)


def copy_of(machine: Machine, prefix: Path) -> Machine:
    """Return a machine like one that is closed."""
    shutil.copytree(machine.prefix, prefix, symlinks=True)
    return Machine(prefix, machine.display, machine.variables)


def compile_shims(folder: Path) -> None:
    """Put what Wine 8 lacks of Windows 10 into a folder; none of it is ever shipped."""
    for source in SHIMS.glob("*.c"):
        subprocess.run(
            [
                *(COMPILER, "-shared", "-s", "-o", str(folder / f"{source.stem}.dll")),
                *(str(source), "-ladvapi32"),
            ],
            check=True,
        )
