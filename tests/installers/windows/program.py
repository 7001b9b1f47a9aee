"""The files that were built, and the program once it is installed."""

from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from typing import Final

import pytest

from shipping.product import NAME
from shipping.windows.launcher import CONSOLE, WINDOWED
from tests.installers.windows.wine import Finished, Machine

UNINSTALLER: Final = "uninstall.exe"


@dataclass(frozen=True, slots=True)
class Installers:
    """What was built.

    Attributes:
        setup: the set-up program.
        msi: the package for Windows Installer.
        portable: the archive.
        parts: the list of parts.
    """

    setup: Path
    msi: Path
    portable: Path
    parts: Path


def installers_in(folder: Path) -> Installers:
    """Return the files in a folder, or fail when one is not there."""

    def only(pattern: str) -> Path:
        found = list(folder.glob(f"*-windows-x64{pattern}"))
        if len(found) != 1:
            pytest.fail(f"{len(found)} files {pattern}: first run packaging/dev.py package windows")
        return found[0]

    return Installers(only("-setup*.exe"), only("*.msi"), only("-portable*.zip"), only(".cdx.json"))


@dataclass(frozen=True, slots=True)
class Program:
    """The installed program.

    Attributes:
        machine: where it is installed.
        folder: its folder on this computer.
    """

    machine: Machine
    folder: Path

    @classmethod
    def of_user(cls, machine: Machine) -> "Program":
        """Return what is installed for one user, in the usual place."""
        return cls(machine, machine.home / "AppData" / "Local" / "Programs" / NAME)

    @classmethod
    def of_everybody(cls, machine: Machine) -> "Program":
        """Return what is installed for all users, in the usual place."""
        return cls(machine, machine.drive / "Program Files" / NAME)

    @property
    def data(self) -> Path:
        """The folder of the user's directories and settings."""
        return self.machine.home / "AppData" / "Roaming" / "partner-directory"

    @property
    def console(self) -> Path:
        """The program that writes on the console."""
        return self.folder / CONSOLE

    @property
    def windowed(self) -> Path:
        """The program that opens the window."""
        return self.folder / WINDOWED

    def run(self, *arguments: str) -> Finished:
        """Run a command of the program, without a screen."""
        return self._without_screen().run(self.console, *arguments)

    def uninstall(self) -> None:
        """Remove the program without a question, as Windows does.

        The uninstaller leaves the work to a copy of itself, so that its own file can go.
        """
        self.machine.run(self.folder / UNINSTALLER, "/S")
        self.machine.wait()

    def uninstall_in_place(self) -> Finished:
        """Remove all of the program but the uninstaller, whose exit code is known then."""
        # It takes the rest of its line for the folder; Wine alone would put quotes around it.
        folder = self.seen_from_windows(self.folder)
        batch = self.machine.drive / "uninstall.bat"
        batch.write_text(
            "@echo off\r\n"
            f'start "" /wait "{folder}\\{UNINSTALLER}" /S _?={folder}\r\n'
            "exit %errorlevel%\r\n",
            encoding="utf-8",
        )
        return self.machine.run("cmd", "/c", self.seen_from_windows(batch))

    def seen_from_windows(self, path: Path) -> str:
        """Return what Windows calls a file on drive C:."""
        return str(PureWindowsPath("C:/", path.relative_to(self.machine.drive)))

    def _without_screen(self) -> Machine:
        machine = self.machine
        return Machine(machine.prefix, machine.display, {"WINEQT_QPA_PLATFORM": "offscreen"})
