import sys
from pathlib import Path

import pytest

from devtools.project import DevError
from shipping.windows.local_python import find_local_python


@pytest.fixture(autouse=True)
def nothing_else_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder that pyenv is told to look into."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    return tmp_path


def pretend(path: Path, version: str) -> Path:
    """Make a program that says it is CPython of some version."""
    path.parent.mkdir(parents=True)
    path.write_text(f"#!/bin/sh\necho cpython {version}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_this_interpreter_is_taken_if_it_fits() -> None:
    minor = f"{sys.version_info.major}.{sys.version_info.minor}"

    assert find_local_python(minor) == Path(sys.executable)


def test_one_on_the_path_is_found(nothing_else_installed: Path) -> None:
    there = pretend(nothing_else_installed / "bin" / "python3.99", "3.99")

    assert find_local_python("3.99") == there


def test_what_only_bears_the_name_is_passed_over(nothing_else_installed: Path) -> None:
    pretend(nothing_else_installed / "bin" / "python3.99", "3.98")
    older = pretend(nothing_else_installed / "pyenv/versions/3.99.9/bin/python", "3.99")
    newer = pretend(nothing_else_installed / "pyenv/versions/3.99.10/bin/python", "3.99")

    assert older.exists()
    assert find_local_python("3.99") == newer


def test_none_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(DevError, match=r"need CPython 3\.99 on this machine"):
        find_local_python("3.99")
