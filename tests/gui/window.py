"""A real window over a real directory file, for the tests of the window's parts."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from directory_app.domain.entries import Entry
from directory_app.domain.identifiers import RecordUid
from directory_app.gui.main_window import MainWindow
from directory_app.gui.settings_keeper import SettingsKeeper
from directory_app.gui.theme import Theme
from directory_app.services.directory import Directory
from directory_app.system.paths import AppPaths
from directory_app.system.settings import SettingsFile
from tests.support.small_directory import make_directory

PATIENCE_MS = 20_000


class WindowDriver:
    """Opens windows and waits for what happens in them."""

    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path) -> None:
        self._qtbot = qtbot
        self._theme = theme
        self.paths = AppPaths.below(folder)
        self.paths.make()
        self.crashes: list[BaseException] = []
        self.windows: list[MainWindow] = []

    def make_file(self, entries: Sequence[Entry], name: str = "office.pdir") -> Path:
        """Return a closed directory file with ``entries``."""
        path = self.paths.data / name
        make_directory(path, entries).close()
        return path

    def window(self) -> MainWindow:
        """Return a window that has not begun."""
        window = MainWindow(
            theme=self._theme,
            keeper=SettingsKeeper(SettingsFile(self.paths.settings_file)),
            paths=self.paths,
            report_crash=self.crashes.append,
        )
        # Not given to qtbot, which would close it with its questions asked.
        self.windows.append(window)
        return window

    def open(self, path: Path | None = None) -> MainWindow:
        """Return a window with an open directory in which all commands work."""
        window = self.window()
        window.show()
        with self._qtbot.waitSignal(window.ready, timeout=PATIENCE_MS):
            window.begin(path)
        self.wait(lambda: window.panel.model.is_complete)
        return window

    def close(self) -> None:
        """Close the windows that are still open, whatever was typed or waits in them."""
        for window in self.windows:
            is_editing = window.late is not None and window.late.edit.is_editing
            if window.late is not None and window.isVisible() and is_editing:
                window.late.edit._close(drop_draft=False)
            window.arrivals.forget()
            # A window that writes an import does not close.
            self.wait(partial(_is_idle, window))
            window.close()
            window.deleteLater()
        self.windows.clear()
        # Now: a style sheet that is changed under a window which is about to go can crash Qt.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def wait(self, condition: Callable[[], bool]) -> None:
        """Wait until ``condition`` holds."""
        self._qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def select(self, window: MainWindow, uid: RecordUid) -> None:
        """Select an entry in the list and wait for its card."""
        entry_id = directory_of(window).browsing.ids_of([uid])[uid]
        window.panel.select_entry(entry_id)
        self.wait(lambda: shown_uid(window) == uid)


def _is_idle(window: MainWindow) -> bool:
    return window.late is None or not window.late.long_changes.is_running


def directory_of(window: MainWindow) -> Directory:
    """Return the open directory."""
    return window.session.directory


def shown_uid(window: MainWindow) -> str:
    """Return the UID of the entry whose card is shown, or an empty text."""
    return "" if window.cards.card is None else window.cards.card.summary.uid


def shown_names(window: MainWindow) -> list[str]:
    """Return the names in the list."""
    model = window.panel.model
    summaries = [model.summary_at(row) for row in range(model.rowCount())]
    return ["" if summary is None else summary.name for summary in summaries]
