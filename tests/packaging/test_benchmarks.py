from pathlib import Path

import pytest

from devtools.benchmarks import find_scripts, select_scripts
from devtools.project import DevError

SCRIPT = "def main() -> int:\n    return 0\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "benchmarks"
    folder.mkdir()
    for name in ("start_up.py", "card.py", "sample.py"):
        (folder / name).write_text(SCRIPT, encoding="utf-8")
    (folder / "measuring.py").write_text("LIMIT = 1\n", encoding="utf-8")
    return folder


def test_scripts_are_the_files_with_a_main_besides_the_sample(folder: Path) -> None:
    assert find_scripts(folder) == ["card", "start_up"]


def test_all_scripts_run_when_none_is_named(folder: Path) -> None:
    assert select_scripts(folder, []) == ["card", "start_up"]


def test_named_scripts_run_in_the_order_given(folder: Path) -> None:
    assert select_scripts(folder, ["start_up", "card"]) == ["start_up", "card"]


def test_an_unknown_name_is_answered_with_the_known_ones(folder: Path) -> None:
    with pytest.raises(DevError, match="'speed'; there are: card, start_up"):
        select_scripts(folder, ["speed"])


def test_no_scripts_at_all_is_said(tmp_path: Path) -> None:
    with pytest.raises(DevError, match="no benchmarks"):
        select_scripts(tmp_path, [])
