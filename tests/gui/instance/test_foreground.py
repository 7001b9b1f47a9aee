import os

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from directory_app.gui.instance.foreground import bring_forward


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_a_minimised_window_is_shown_as_it_was(qtbot: QtBot, window: QWidget) -> None:
    window.showMaximized()
    window.showMinimized()
    qtbot.waitUntil(window.isMinimized)

    bring_forward(window, "")

    assert not window.isMinimized()
    assert window.isMaximized()
    qtbot.waitUntil(window.isActiveWindow)


def test_a_dialog_over_the_window_is_what_gets_the_keyboard(qtbot: QtBot, window: QWidget) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    dialog = QDialog(window)
    dialog.open()
    other.show()
    other.activateWindow()

    bring_forward(window, "")

    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.done(0)


def test_a_token_is_for_wayland_alone(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)

    bring_forward(window, "token")

    assert "XDG_ACTIVATION_TOKEN" not in os.environ
