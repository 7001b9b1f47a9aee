import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from directory_app.gui.widgets import copy_button
from directory_app.gui.widgets.copy_button import CopyButton


@pytest.fixture
def button(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> CopyButton:
    monkeypatch.setattr(copy_button, "CONFIRMATION_MS", 30)
    button = CopyButton("mira@example.org", "Copy the e-mail address")
    qtbot.addWidget(button)
    return button


def test_a_click_copies_the_text(qtbot: QtBot, button: CopyButton) -> None:
    with qtbot.waitSignal(button.copied) as copied:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert copied.args == ["mira@example.org"]
    assert QGuiApplication.clipboard().text() == "mira@example.org"


def test_it_says_so_for_a_moment(qtbot: QtBot, button: CopyButton) -> None:
    button.copy()
    said = (button.is_confirming(), button.accessibleName())

    qtbot.waitUntil(lambda: not button.is_confirming())
    assert said == (True, "Copied")
    assert button.accessibleName() == button.toolTip() == "Copy the e-mail address"


def test_another_text_is_copied_from_then_on(button: CopyButton) -> None:
    button.set_text("+996312000000")

    button.copy()

    assert QGuiApplication.clipboard().text() == "+996312000000"
