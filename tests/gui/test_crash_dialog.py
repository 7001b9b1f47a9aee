import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from directory_app.gui.crash_dialog import CrashDialog

REPORT = "Partner Directory 0.1.0\nbuiltins.KeyError\n"


@pytest.fixture
def dialog(qtbot: QtBot) -> CrashDialog:
    dialog = CrashDialog(REPORT)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def button(dialog: CrashDialog, text: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == text)


def test_it_speaks_in_words_and_hides_the_report(dialog: CrashDialog) -> None:
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))

    assert "Something unexpected happened" in words
    assert "Your data is safe" in words
    assert "KeyError" not in words
    assert dialog.findChildren(QPlainTextEdit)[0].isHidden()


def test_the_report_is_copied(dialog: CrashDialog) -> None:
    QTest.mouseClick(dialog.copy_button(), Qt.MouseButton.LeftButton)

    assert QGuiApplication.clipboard().text() == REPORT
    assert dialog.copy_button().text() == "Copied"


def test_the_report_is_shown_on_request(dialog: CrashDialog) -> None:
    QTest.mouseClick(button(dialog, "Show the report"), Qt.MouseButton.LeftButton)

    report = dialog.findChildren(QPlainTextEdit)[0]
    assert not report.isHidden()
    assert report.toPlainText() == dialog.report() == REPORT


def test_escape_and_close_close_it(qtbot: QtBot, dialog: CrashDialog) -> None:
    with qtbot.waitSignal(dialog.finished):
        QTest.mouseClick(button(dialog, "Close"), Qt.MouseButton.LeftButton)
