"""The command line, run in this process."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from directory_app.cli.app import run


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command left: exit code and what it printed."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The JSON document on stdout, which must be all there is."""
        return json.loads(self.out)


Run = Callable[..., Outcome]


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """Return the folder of the program's data; it is not made yet."""
    return tmp_path / "data"


@pytest.fixture
def run_command(data_dir: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs a command on the directory in ``data_dir``."""

    def run_it(*arguments: str | Path) -> Outcome:
        capfd.readouterr()
        code = run(["--data-dir", str(data_dir), *map(str, arguments)])
        out, err = capfd.readouterr()
        return Outcome(code, out, err)

    return run_it


@pytest.fixture
def demo(run_command: Run) -> Run:
    """Return the function of ``run_command``, with the demo data in the directory."""
    assert run_command("demo").code == 0
    return run_command
