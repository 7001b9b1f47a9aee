"""Bring the window before the user who asked for it."""

import os

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

_ALERT_AFTER_MS = 400
"""When a window that is still behind others asks for attention instead."""


def bring_forward(window: QWidget, token: str) -> None:
    """Show ``window`` before all others, or have it ask for attention where that is not allowed.

    Args:
        window: the main window; a dialog over it comes along.
        token: what the desktop gave for the right to do so; may be empty.
    """
    if token and QGuiApplication.platformName().startswith("wayland"):
        # Qt takes it from here, and away again, when a window is activated.
        os.environ["XDG_ACTIVATION_TOKEN"] = token
    if window.isMinimized():
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    top = QApplication.activeModalWidget() or window
    top.raise_()
    top.activateWindow()
    QTimer.singleShot(_ALERT_AFTER_MS, window, lambda: QApplication.alert(window))
