"""When the window, the first rows and the first card of the real program are painted."""

import json
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from directory_app.gui.application import Application


class Milestones(QObject):
    """Follows the start and prints what was reached when, in seconds; then ends the program."""

    def __init__(self, application: Application, started: float) -> None:
        """Watch the window of ``application``.

        Args:
            application: the program, made but not running.
            started: when its process was asked for, in seconds since 1970.
        """
        super().__init__()
        self._window = application.window
        self._quit = application.qt.quit
        self._started = started
        self._reached: dict[str, float] = {}
        self._watched: tuple[QWidget, str] | None = None
        self._window.first_painted.connect(lambda: self._reach("window"))
        self._window.first_rows_shown.connect(self._watch_rows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._watched is not None:
            widget, milestone = self._watched
            if watched is widget:
                widget.removeEventFilter(self)
                self._watched = None
                QTimer.singleShot(0, self, lambda: self._reach(milestone))
        return False

    def _watch(self, widget: QWidget, milestone: str) -> None:
        self._watched = (widget, milestone)
        widget.installEventFilter(self)
        widget.update()

    def _watch_rows(self) -> None:
        self._watch(self._window.panel.list_view.viewport(), "rows")

    def _reach(self, milestone: str) -> None:
        self._reached[milestone] = time.time() - self._started
        if milestone == "rows":
            self._window.cards.card_changed.connect(self._watch_card)
            self._window.panel.go_to_first()
        elif milestone == "card":
            print(json.dumps(self._reached), flush=True)
            self._quit()

    def _watch_card(self) -> None:
        if self._window.cards.shown is not None:
            self._window.cards.card_changed.disconnect(self._watch_card)
            self._watch(self._window.pane.card(), "card")
