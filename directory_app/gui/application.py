"""The application object: look, icon, languages, unexpected errors, and the one window."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

import directory_app
from directory_app.gui.excepthook import CrashHandler, route_qt_messages
from directory_app.gui.icons import app_icon
from directory_app.gui.instance.presence import Presence
from directory_app.gui.instance.reception import Reception
from directory_app.gui.main_window import MainWindow
from directory_app.gui.settings_keeper import SettingsKeeper
from directory_app.gui.theme import Theme
from directory_app.system.collecting import keep_what_is_loaded
from directory_app.system.open_requests import OpenRequest
from directory_app.system.paths import AppPaths
from directory_app.system.resources import resource_path
from directory_app.system.settings import SettingsFile

_TRANSLATION = "partner-directory"
_SOURCE_LANGUAGE = "en"

_TURN_S = 0.0005
"""How long a thread keeps the interpreter while another waits, in seconds.

Python's own 5 ms make the thread that reads a card wait for the window's painting several times
over; with shorter turns a card is on the screen sooner.
"""

_START_MS = 5_000
"""When the start is over at the latest: no directory may be open by then."""


class Application:
    """Everything that lives as long as the program: made in order, closed in order."""

    def __init__(self, arguments: Sequence[str], paths: AppPaths, presence: Presence) -> None:
        """Make the application and its window; nothing is shown or opened yet.

        Args:
            arguments: what Qt may look at: the program's name.
            paths: the program's folders, which exist.
            presence: the mark of the window; later starts are heard if it is this process's.
        """
        sys.setswitchinterval(_TURN_S)
        route_qt_messages()
        QGuiApplication.setDesktopFileName(directory_app.APP_ID)
        self.qt = QApplication(list(arguments))
        self.qt.setApplicationName("Partner Directory")
        self.qt.setApplicationVersion(directory_app.__version__)
        self.qt.setWindowIcon(app_icon())
        self._translators = install_translators(self.qt, QLocale(), resource_path("translations"))
        self.crash_handler = CrashHandler()
        self.crash_handler.install()
        keeper = SettingsKeeper(SettingsFile(paths.settings_file, paths.program))
        self.theme = Theme()
        self.theme.apply(self.qt, keeper.colour_scheme)
        self.window = MainWindow(
            theme=self.theme,
            keeper=keeper,
            paths=paths,
            report_crash=self.crash_handler.report,
        )
        self._reception = Reception(presence, self.window)

    def run(self, request: OpenRequest) -> int:
        """Show the window, open in it what is asked for, and return when it is closed."""
        self.window.ready.connect(collect_garbage_again)
        QTimer.singleShot(_START_MS, self.window, collect_garbage_again)
        self._reception.begin()
        self.window.show()
        self.window.begin(request.directory, request.files)
        result = self.qt.exec()
        self._reception.end()
        return result


def collect_garbage_again() -> None:
    """End the garbage collector's rest during the start; what there is now stays for good."""
    if not gc.isenabled():
        keep_what_is_loaded()
        gc.enable()


def install_translators(
    application: QApplication, locale: QLocale, folder: Path
) -> list[QTranslator]:
    """Have all words in one language: ours, Qt's, and those of dates, numbers and countries.

    It is the first language ``locale`` asks for that we have a translation of, else English, whose
    plurals need their file too.

    Args:
        application: what is to speak.
        locale: its languages, the best first.
        folder: of our compiled translations.

    Returns:
        the translators; they must live as long as the application.
    """
    own = QTranslator()
    is_spoken = own.load(locale, _TRANSLATION, "_", str(folder))
    if not is_spoken and not own.load(f"{_TRANSLATION}_{_SOURCE_LANGUAGE}", str(folder)):
        # A checkout in which nothing has been compiled yet.
        return []
    application.installTranslator(own)
    # The system may have one language for words and another for dates.
    QLocale.setDefault(QLocale(QLocale(own.language()).language(), locale.territory()))
    qt = QTranslator()
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not qt.load(f"qtbase_{own.language()}", qt_folder):
        return [own]
    application.installTranslator(qt)
    return [own, qt]
