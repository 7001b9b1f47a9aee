import os
import subprocess
import sys
from pathlib import Path

import pytest

from devtools.commands import COMMANDS, main
from devtools.project import this_project

DEV = this_project().root / "packaging" / "dev.py"


def run_dev(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    env = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.run(
        [sys.executable, DEV, *arguments],
        check=False,
        capture_output=True,
        text=True,
        cwd=cwd,
        env=env,
    )


def test_no_command_lists_all_and_is_wrong_usage(tmp_path: Path) -> None:
    done = run_dev(cwd=tmp_path)

    assert done.returncode == 2
    assert all(f"\n  {name}" in done.stderr for name in COMMANDS)


def test_help_lists_all_commands(tmp_path: Path) -> None:
    done = run_dev("--help", cwd=tmp_path)

    assert done.returncode == 0
    assert all(f"\n  {name}" in done.stdout for name in COMMANDS)


def test_an_unknown_command_is_wrong_usage(tmp_path: Path) -> None:
    assert run_dev("fly", cwd=tmp_path).returncode == 2


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others always have a display")
@pytest.mark.parametrize("arguments", [[], ["--"], ["--", "--directory", "office.pdir"]])
def test_run_without_a_display_says_so_in_one_line(arguments: list[str], tmp_path: Path) -> None:
    done = run_dev("run", *arguments, cwd=tmp_path)

    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("There is no display")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("name", ["setup", "check", "lock", "smoke"])
def test_a_superfluous_argument_is_refused(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--fast"]) == 1

    assert capsys.readouterr().err == f"`{name}` takes no arguments, but there is '--fast'.\n"
