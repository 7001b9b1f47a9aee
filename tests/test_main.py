import os
import subprocess
import sys
from pathlib import Path

import pytest

import directory_app
from directory_app import main as program
from directory_app.main import COULD_NOT, DONE, WindowRequest, window_request


@pytest.mark.parametrize(
    ("arguments", "request_"),
    [
        ([], WindowRequest()),
        (["--directory", "a.pdir"], WindowRequest(directory=Path("a.pdir"))),
        (["--directory=a.pdir"], WindowRequest(directory=Path("a.pdir"))),
        (
            ["--data-dir", "d", "--directory", "a.pdir"],
            WindowRequest(directory=Path("a.pdir"), data_dir=Path("d")),
        ),
        (["stats"], None),
        (["--directory", "a.pdir", "stats", "--json"], None),
        (["--help"], None),
        (["--directory"], None),
        (["--wrong"], None),
    ],
)
def test_only_a_command_line_without_a_command_opens_the_window(
    arguments: list[str], request_: WindowRequest | None
) -> None:
    assert window_request(arguments) == request_


def test_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["--version"]) == DONE
    assert capsys.readouterr().out == f"directory-app {directory_app.__version__}\n"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
def test_without_a_display_one_line_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)

    assert program.main([]) == COULD_NOT
    assert capsys.readouterr().err.count("\n") == 1


def test_folder_that_cannot_be_made_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")

    assert program.main(["--data-dir", str(tmp_path / "file" / "below")]) == COULD_NOT
    assert capsys.readouterr().err.count("\n") == 1


def test_command_reaches_the_command_line(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "directory_app", "--no-such-option"],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )

    assert done.returncode == 2
    assert "no-such-option" in done.stderr
