"""Exit codes, and stdout that holds the answer and nothing else."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import directory_app
from directory_app.cli.app import COULD_NOT, DONE, USAGE
from tests.cli.conftest import Run

_READING = [["stats"], ["check"], ["search", "janna"], ["show", "some-uid"]]


def program(*arguments: str | Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own."""
    command = [sys.executable, "-m", "directory_app", *map(str, arguments)]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    return subprocess.run(
        command,
        capture_output=True,
        encoding="utf-8",
        input=stdin,
        env=environment,
        timeout=100,
        check=False,
    )


def test_the_demo_is_exported_imported_elsewhere_and_found(tmp_path: Path) -> None:
    first, second = ("--data-dir", tmp_path / "first"), ("--data-dir", tmp_path / "second")
    cards = tmp_path / "cards.vcf"

    assert program(*first, "demo").returncode == DONE
    assert program(*first, "export", "--to", "vcard4", "--out", cards).returncode == DONE
    imported = program(*second, "import", cards, "--json")
    found = program(*second, "search", "--from", "-", stdin="ташиева\nnobody here\n")

    assert json.loads(imported.stdout)["added"] == 39
    hits, misses = map(json.loads, found.stdout.splitlines())
    assert [hit["name"] for hit in hits] == ["Janna Tashieva"]
    assert misses == []


def test_json_is_utf_8_whatever_the_locale_says(tmp_path: Path) -> None:
    options = ("--data-dir", tmp_path)
    program(*options, "demo")

    result = program(*options, "search", "--json", "министерство")

    assert result.returncode == DONE
    assert len(result.stdout.splitlines()) == 1
    assert isinstance(json.loads(result.stdout), list)


def test_a_wrong_command_is_told_on_stderr_alone(tmp_path: Path) -> None:
    result = program("--data-dir", tmp_path, "frobnicate")

    assert (result.returncode, result.stdout) == (USAGE, "")
    assert "frobnicate" in result.stderr


@pytest.mark.parametrize("command", _READING)
def test_a_missing_directory_is_one_clear_line(
    run_command: Run, data_dir: Path, command: list[str]
) -> None:
    outcome = run_command(*command)

    assert (outcome.code, outcome.out) == (COULD_NOT, "")
    assert outcome.err == f"There is no directory file {data_dir / 'directory.pdir'}.\n"
    assert not data_dir.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["search"],
        ["search", "x", "--from", "y"],
        ["search", "x", "--limit", "0"],
        ["show"],
        ["import"],
        ["export", "--to", "vcard3"],
        ["export", "--to", "papyrus", "--out", "x"],
        ["stats", "--jsno"],
    ],
)
def test_wrong_usage_is_told_apart(demo: Run, arguments: list[str]) -> None:
    outcome = demo(*arguments)

    assert (outcome.code, outcome.out) == (USAGE, "")
    assert outcome.err


def test_the_version_needs_no_directory(run_command: Run) -> None:
    outcome = run_command("--version")

    assert (outcome.code, outcome.out) == (DONE, f"directory-app {directory_app.__version__}\n")


def test_a_directory_can_be_named(run_command: Run, tmp_path: Path) -> None:
    path = tmp_path / "named.pdir"

    assert run_command("--directory", path, "demo").code == DONE
    assert run_command("--directory", path, "stats", "--json").document["entries"] == 39


def test_a_file_that_is_no_directory_is_left_alone(run_command: Run, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear colleagues, " * 100)

    for command in (["demo"], ["stats"], ["import", str(path)]):
        outcome = run_command("--directory", path, *command)
        assert outcome.code == COULD_NOT
        assert len(outcome.err.splitlines()) == 1
    assert path.read_text() == "Dear colleagues, " * 100
