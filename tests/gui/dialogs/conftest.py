"""What the tests of dialogs share: answers to modal dialogs."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from directory_app.gui.dialogs.plain_dialog import PlainDialog

Prepare = Callable[[Callable[[PlainDialog], None]], None]


@pytest.fixture
def when_asked(qapp: QApplication) -> Prepare:
    """Let a function answer the next modal dialog."""

    def prepare(answer: Callable[[PlainDialog], None]) -> None:
        def respond() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, PlainDialog):
                QTimer.singleShot(5, respond)
                return
            answer(dialog)

        QTimer.singleShot(0, respond)

    return prepare
