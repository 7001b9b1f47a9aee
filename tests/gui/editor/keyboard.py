"""Typing in tests."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def type_text(widget: QWidget, text: str) -> None:
    """Type letters of any script; QTest.keyClicks knows Latin-1 only and aborts at others."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)


def press_in_list(key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Press a key while a list of proposals is open, which gets it first."""
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, key)
