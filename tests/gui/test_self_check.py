"""What the self-check tries of Qt."""

import subprocess
import sys

import pytest
from pytestqt.qtbot import QtBot

from directory_app.gui.self_check import qt_steps
from directory_app.system.resources import resource_path

_WITHOUT = """
import sys
from importlib.abc import MetaPathFinder
class Missing(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name == sys.argv[1]:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Missing())
from directory_app.main import main
sys.exit(main(["self-check"]))
"""


def test_all_parts_work_and_translations_if_they_are_compiled(qtbot: QtBot) -> None:
    steps = {step.name: step.passed for step in qt_steps()}

    assert steps.pop("translation") is any(resource_path("translations").glob("*.qm"))
    assert steps == {
        "Qt on offscreen": True,
        "widgets": True,
        "icon": True,
        "image formats": True,
        "printing to PDF": True,
        "local sockets": True,
    }


@pytest.mark.parametrize(
    ("part", "step"),
    [
        ("PySide6.QtPrintSupport", "printing to PDF"),
        ("PySide6.QtSvg", "icon"),
        ("PySide6.QtNetwork", "local sockets"),
    ],
)
def test_a_part_that_is_missing_fails_its_step_and_the_check(part: str, step: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT, part],
        check=False,
        capture_output=True,
        text=True,
        timeout=100,
    )

    assert done.returncode == 1
    assert f"{step}: FAILED" in done.stdout.splitlines()
    assert "widgets: ok" in done.stdout
    assert "Traceback" not in done.stderr
