"""Unexpected errors of any thread end here: in the log, and in a dialog with words."""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    # Only a type here: what a crash needs is imported when there is one.
    from directory_app.gui.crash_dialog import CrashDialog

logger = logging.getLogger(__name__)
qt_logger = logging.getLogger("qt")

_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashHandler(QObject):
    """Takes what nobody caught, in whatever thread, and tells the user on the GUI thread.

    Signals:
        crashed(str): an unexpected error happened; the report of it.
    """

    crashed = Signal(str)

    def __init__(
        self,
        *,
        show_report: Callable[[str], None] | None = None,
        sqlite_version: Callable[[], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Catch nothing before :meth:`install`.

        Args:
            show_report: what tells the user; None for the dialog.
            sqlite_version: tells the version of the SQLite in use; None where it is not known.
            parent: owner.
        """
        super().__init__(parent)
        self._show_report = show_report or self._open_dialog
        self._sqlite_version = sqlite_version
        self._dialog: CrashDialog | None = None
        self._earlier = (sys.excepthook, threading.excepthook)
        # Through the event loop: the thread that crashed is perhaps not the window's, and a slot
        # that crashed should have ended before a dialog opens.
        self.crashed.connect(self._on_crashed, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over the hooks of Python."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._earlier

    def report(self, error: BaseException) -> None:
        """Handle an unexpected error that somebody else caught, the task runner for example."""
        report = self._report_of(error)
        logger.error("Unexpected error\n%s", report)
        self.crashed.emit(report)

    def _report_of(self, error: BaseException) -> str:
        from directory_app.gui.crash_report import crash_report

        version = "unknown" if self._sqlite_version is None else self._sqlite_version()
        return crash_report(error, sqlite_version=version)

    def _on_exception(
        self,
        error_type: type[BaseException],
        error: BaseException,
        traceback: TracebackType | None,
    ) -> None:
        if issubclass(error_type, KeyboardInterrupt):
            self._earlier[0](error_type, error, traceback)
            return
        self.report(error.with_traceback(traceback))

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.report(arguments.exc_value)

    @Slot(str)
    def _on_crashed(self, report: str) -> None:
        self._show_report(report)

    def _open_dialog(self, report: str) -> None:
        # One dialog at a time: an error while painting would open another with every frame.
        if self._dialog is not None:
            return
        from directory_app.gui.crash_dialog import CrashDialog

        self._dialog = CrashDialog(report, QApplication.activeWindow())
        self._dialog.finished.connect(self._on_dialog_finished)
        self._dialog.open()

    @Slot(int)
    def _on_dialog_finished(self, _result: int) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None


def route_qt_messages() -> None:
    """Send what Qt has to say into the log, by its level."""
    qInstallMessageHandler(_log_qt_message)


def _log_qt_message(level: QtMsgType, context: QMessageLogContext, message: str) -> None:
    category = context.category or "default"
    qt_logger.log(_QT_LEVELS[level], "%s: %s", category, message)
