import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread, qInstallMessageHandler, qWarning
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from directory_app.gui.crash_dialog import CrashDialog
from directory_app.gui.excepthook import CrashHandler, route_qt_messages
from tests.support.log_watch import LogWatch


class Shown:
    """Keeps the reports that a user would see, and on which thread they came."""

    def __init__(self) -> None:
        self.reports: list[str] = []
        self.threads: list[QThread] = []

    def __call__(self, report: str) -> None:
        self.reports.append(report)
        self.threads.append(QThread.currentThread())


@pytest.fixture
def shown() -> Shown:
    return Shown()


@pytest.fixture
def handler(qapp: QApplication, shown: Shown) -> Iterator[CrashHandler]:
    handler = CrashHandler(show_report=shown, sqlite_version=lambda: "3.53.0")
    handler.install()
    yield handler
    handler.uninstall()


def error_with_traceback() -> ZeroDivisionError:
    with pytest.raises(ZeroDivisionError) as caught:
        _ = 1 // 0
    return caught.value


def test_an_error_nobody_caught_is_shown_later(
    qtbot: QtBot, handler: CrashHandler, shown: Shown, fail_on_logging: LogWatch
) -> None:
    fail_on_logging.expect("directory_app.gui.excepthook", "ZeroDivisionError")
    error = error_with_traceback()

    sys.excepthook(type(error), error, error.__traceback__)

    assert shown.reports == []
    qtbot.waitUntil(lambda: len(shown.reports) == 1)
    assert "test_excepthook.py" in shown.reports[0]
    assert "SQLite 3.53.0" in shown.reports[0]


def test_an_error_of_another_thread_is_shown_on_the_windows(
    qtbot: QtBot, handler: CrashHandler, shown: Shown, fail_on_logging: LogWatch
) -> None:
    fail_on_logging.expect("directory_app.gui.excepthook", "ZeroDivisionError")
    thread = threading.Thread(target=error_of_a_thread)

    thread.start()
    thread.join()

    qtbot.waitUntil(lambda: len(shown.reports) == 1)
    assert shown.threads == [QThread.currentThread()]


def error_of_a_thread() -> None:
    raise ZeroDivisionError


def test_neither_log_nor_report_hold_the_errors_own_words(
    qtbot: QtBot,
    handler: CrashHandler,
    shown: Shown,
    fail_on_logging: LogWatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    fail_on_logging.expect("directory_app.gui.excepthook", "ValueError")

    handler.report(ValueError("aida@example.org"))

    qtbot.waitUntil(lambda: len(shown.reports) == 1)
    assert "aida" not in shown.reports[0]
    assert "aida" not in caplog.text


def test_uninstalling_gives_the_hooks_back(qapp: QApplication) -> None:
    before = (sys.excepthook, threading.excepthook)
    handler = CrashHandler()
    handler.install()

    handler.uninstall()

    assert (sys.excepthook, threading.excepthook) == before


def test_many_errors_open_one_dialog(
    qtbot: QtBot, qapp: QApplication, fail_on_logging: LogWatch
) -> None:
    fail_on_logging.expect("directory_app.gui.excepthook", "ValueError")
    handler = CrashHandler()
    for _ in range(5):
        handler.report(ValueError("aida@example.org"))

    def dialogs() -> list[CrashDialog]:
        found = qapp.topLevelWidgets()
        return [w for w in found if isinstance(w, CrashDialog) and w.isVisible()]

    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    qapp.sendPostedEvents()  # the four other reports, which wait in the queue
    assert len(dialogs()) == 1
    dialogs()[0].reject()
    qtbot.waitUntil(lambda: not dialogs())


def test_what_qt_says_goes_into_the_log(
    fail_on_logging: LogWatch, caplog: pytest.LogCaptureFixture
) -> None:
    fail_on_logging.expect("qt", "something odd")
    earlier = qInstallMessageHandler(None)
    try:
        route_qt_messages()
        qWarning("something odd")
    finally:
        qInstallMessageHandler(earlier)

    assert [record.levelno for record in caplog.records if record.name == "qt"] == [logging.WARNING]
