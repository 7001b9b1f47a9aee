"""The real program as a process that tells what happens in its window, a line each.

Run with the words of a command line. It presses *Import* in each plan that it is told to accept
(a line ``import`` on its input), and closes the window at ``close``.
"""

import sys

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from directory_app import main as program
from directory_app.gui.application import Application
from directory_app.gui.imports.import_dialog import ImportDialog
from directory_app.gui.instance.listener import Listener
from directory_app.gui.instance.presence import Presence
from directory_app.gui.main_window import MainWindow
from directory_app.system.paths import AppPaths
from tests.gui.window import shown_names

_LOOK_MS = 20


class Reporter(QObject):
    """Looks at the window and tells what is new."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._told: list[str] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(_LOOK_MS)
        self._input = QSocketNotifier(0, QSocketNotifier.Type.Read, self)
        self._input.activated.connect(self._obey)

    def _look(self) -> None:
        now = list(self._seen())
        for line in now:
            if line not in self._told:
                sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
        self._told = now

    def _seen(self) -> list[str]:
        window = self._window
        dialog = QApplication.activeModalWidget()
        seen = [f"notice: {text}" for text in window.notifications.texts()]
        if window.findChild(Listener) is not None:
            seen.append("listening")
        if window.session.is_open:
            seen.append(f"directory: {window.session.directory.path.name}")
            seen.append(f"entries: {', '.join(shown_names(window))}")
        elif window.pages.currentWidget() is not window.splitter:
            seen.append("start page")
            seen.append(f"waiting: {window.start_page.waiting_text()}")
        if isinstance(dialog, ImportDialog) and dialog.import_button.isEnabled():
            seen.append("plan")
        seen.append("minimised" if window.isMinimized() else "shown")
        return seen

    def _obey(self) -> None:
        match sys.stdin.readline().strip():
            case "import":
                dialog = QApplication.activeModalWidget()
                if isinstance(dialog, ImportDialog):
                    dialog.import_button.click()
            case "minimise":
                self._window.showMinimized()
            case _:
                # Else the window would ask what becomes of files that wait.
                self._window.arrivals.forget()
                self._window.close()


def main() -> int:
    """Run the program with a reporter."""
    make = program.make_application
    reporters = []

    def make_reporting(paths: AppPaths, presence: Presence) -> Application:
        application = make(paths, presence)
        reporters.append(Reporter(application.window))
        return application

    vars(program)["make_application"] = make_reporting
    return program.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
