"""Where things are in a checkout, and the one error that the tools report."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple


class DevError(Exception):
    """Something the developer has to put right; its text is one clear line."""


class LockFiles(NamedTuple):
    """The exact versions, each package in the first file that needs it.

    Attributes:
        program: The program and all it needs.
        tools: What tests, checks and builds it.
        packing: What makes packages and installers of it.
    """

    program: Path
    tools: Path
    packing: Path


@dataclass(frozen=True, slots=True)
class Project:
    """A checkout of the project.

    Attributes:
        root: The folder that holds `pyproject.toml`.
    """

    root: Path

    @property
    def venv(self) -> Path:
        """The virtual environment that all commands share."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The interpreter of the virtual environment."""
        return interpreter_of(self.venv)

    @property
    def stamp(self) -> Path:
        """The note of what was installed last."""
        return self.venv / "setup-stamp.json"

    @property
    def pyproject(self) -> Path:
        """The description of the project."""
        return self.root / "pyproject.toml"

    @property
    def lock_files(self) -> LockFiles:
        """The exact versions."""
        folder = self.root / "packaging"
        return LockFiles(
            folder / "requirements.lock",
            folder / "requirements-dev.lock",
            folder / "requirements-packing.lock",
        )

    @property
    def benchmarks(self) -> Path:
        """The folder of the measuring scripts."""
        return self.root / "tests" / "benchmarks"

    @property
    def translations(self) -> Path:
        """The folder of the texts in other languages."""
        return self.root / "resources" / "translations"


def interpreter_of(venv: Path) -> Path:
    """Return the path of the interpreter in the virtual environment `venv`."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def this_project() -> Project:
    """Return the checkout that this file belongs to."""
    return Project(Path(__file__).resolve().parents[2])
