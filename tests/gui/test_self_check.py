"""What the self-check tries of Qt."""

from pytestqt.qtbot import QtBot

from directory_app.gui.self_check import qt_steps
from directory_app.system.resources import resource_path


def test_icon_and_pictures_work_and_translations_if_they_are_compiled(qtbot: QtBot) -> None:
    steps = {step.name: step.passed for step in qt_steps()}

    assert steps.pop("translation") is any(resource_path("translations").glob("*.qm"))
    assert steps == {"Qt on offscreen": True, "icon": True, "image formats": True}
