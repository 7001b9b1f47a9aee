import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer.core
import typer.main
from PySide6.QtWidgets import QApplication, QMessageBox

import directory_app
from directory_app import main as program
from directory_app.cli.app import app
from directory_app.main import COMMANDS, COULD_NOT, DONE, WindowRequest, window_request
from directory_app.system import paths


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
        (["a.vcf"], WindowRequest(files=(Path("a.vcf"),))),
        (["a.vcf", "b"], WindowRequest(files=(Path("a.vcf"), Path("b")))),
        (["file:///office/a%20b.vcf"], WindowRequest(files=(Path("/office/a b.vcf"),))),
        (
            ["--data-dir=d", "a.vcf", "--directory", "o.pdir"],
            WindowRequest(Path("o.pdir"), Path("d"), (Path("a.vcf"),)),
        ),
        (["a.vcf", "--json"], None),
        (["import", "a.vcf"], None),
        (["./demo"], WindowRequest(files=(Path("demo"),))),
        (["stast"], None),
    ],
)
def test_a_command_line_without_a_command_or_with_files_opens_the_window(
    arguments: list[str], request_: WindowRequest | None
) -> None:
    assert window_request(arguments) == request_


def test_a_command_is_no_file_even_where_there_is_one_of_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("demo").touch()

    assert window_request(["demo"]) is None


def test_the_commands_are_those_of_the_command_line() -> None:
    commands = typer.main.get_command(app)

    assert isinstance(commands, typer.core.TyperGroup)
    assert set(commands.commands) == COMMANDS


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


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Close dialogs of Qt's own at once, and tell their words."""
    told: list[str] = []

    def show(_parent: None, _title: str, words: str) -> None:
        told.append(words)

    monkeypatch.setattr(QMessageBox, "critical", show)
    return told


def test_folder_that_cannot_be_made_is_told_in_one_line_and_in_a_dialog(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: QApplication, told: list[str]
) -> None:
    (tmp_path / "file").write_text("in the way")

    assert program.main(["--data-dir", str(tmp_path / "file" / "below")]) == COULD_NOT
    assert capsys.readouterr().err.count("\n") == 1
    assert len(told) == 1
    assert str(tmp_path / "file") in told[0]


def test_a_portable_copy_that_cannot_be_written_beside_does_not_use_the_profile(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    qapp: QApplication,
    told: list[str],
    own_folders: Path,
) -> None:
    monkeypatch.setattr(paths, "program_folder", lambda: tmp_path)
    (tmp_path / "portable.txt").touch()
    (tmp_path / "data").write_text("in the way")
    before = sorted(own_folders.rglob("*"))

    assert program.main([]) == COULD_NOT

    assert str(tmp_path / "data") in told[0]
    assert "portable.txt" in capsys.readouterr().err
    assert sorted(own_folders.rglob("*")) == before


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
