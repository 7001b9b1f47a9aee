"""What the tests of dialogs share: an invented directory and answers to modal dialogs."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.services.directory import Directory

Prepare = Callable[[Callable[[PlainDialog], None]], None]


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    """Give an empty directory in a file of this test."""
    directory = Directory.create(tmp_path / "test.pdir", user_name="mira")
    yield directory
    directory.close()


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
