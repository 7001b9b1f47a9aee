import json
import shutil
import sys
from pathlib import Path

import pytest

from devtools.environment import ensure_environment, ensure_interpreter
from devtools.project import DevError, Project

PYPROJECT = """\
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]

[project]
name = "tiny"
version = "1"
"""

# A build backend of ten lines: what pip asks for, and no package to fetch.
BACKEND = """\
import zipfile
from pathlib import Path


def build_editable(folder, config_settings=None, metadata_directory=None):
    info = "tiny-1.dist-info"
    with zipfile.ZipFile(Path(folder, "tiny-1-py3-none-any.whl"), "w") as wheel:
        wheel.writestr("tiny.pth", str(Path.cwd()))
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\\nName: tiny\\nVersion: 1\\n")
        wheel.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"
        )
        wheel.writestr(f"{info}/RECORD", "")
    return "tiny-1-py3-none-any.whl"
"""


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project(tmp_path_factory.mktemp("checkout"))
    (project.root / "packaging").mkdir()
    project.pyproject.write_text(PYPROJECT, encoding="utf-8")
    (project.root / "backend.py").write_text(BACKEND, encoding="utf-8")
    return project


@pytest.fixture
def project(checkout: Project) -> Project:
    """Give a checkout with empty lock files; its `.venv` may be there, since making one is slow."""
    for path in checkout.lock_files:
        path.write_text("# nothing\n", encoding="utf-8")
    checkout.stamp.unlink(missing_ok=True)
    return checkout


def test_the_environment_is_made_once_and_renewed_after_a_change(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(project.venv, ignore_errors=True)

    ensure_environment(project)
    assert project.python.exists()
    assert "Making the virtual environment" in capsys.readouterr().out

    ensure_environment(project)
    assert capsys.readouterr().out == ""

    project.lock_files.program.write_text("# still nothing\n", encoding="utf-8")
    ensure_environment(project)
    printed = capsys.readouterr().out
    assert "Installing the locked packages" in printed
    assert "Making the virtual environment" not in printed


def test_a_failed_installation_leaves_no_stamp(project: Project) -> None:
    project.lock_files.tools.write_text(
        "no-such-file-at-all @ file:///nowhere.whl\n", encoding="utf-8"
    )

    with pytest.raises(DevError, match=r"^Installing the locked packages failed: "):
        ensure_environment(project)

    assert not project.stamp.exists()


def test_a_broken_interpreter_is_replaced(project: Project) -> None:
    project.python.parent.mkdir(parents=True, exist_ok=True)
    project.python.unlink(missing_ok=True)
    project.python.write_text("", encoding="utf-8")

    assert ensure_interpreter(project)
    assert not ensure_interpreter(project)


def test_a_damaged_stamp_counts_as_none(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    ensure_environment(project)
    project.stamp.write_text("{", encoding="utf-8")
    capsys.readouterr()

    ensure_environment(project)

    assert "Installing the locked packages" in capsys.readouterr().out
    assert set(json.loads(project.stamp.read_text(encoding="utf-8"))) == {"checkout", "packages"}


def test_missing_lock_files_are_named_with_the_way_to_make_them(project: Project) -> None:
    project.lock_files.program.unlink()

    with pytest.raises(DevError, match=r"requirements\.lock is missing; .* lock$"):
        ensure_environment(project)


def test_a_python_without_venv_is_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    monkeypatch.setattr("shutil.which", lambda _: None)

    with pytest.raises(DevError) as failure:
        ensure_interpreter(Project(tmp_path))

    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert str(failure.value).startswith("Python lacks its venv module")
    assert f"python{version}-venv" in str(failure.value)
