"""From a key press in the search box to the repainted list, in the real window."""

import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from directory_app.gui.application import Application
from directory_app.gui.instance.presence import Presence
from directory_app.system.paths import AppPaths

_PATIENCE_S = 60
_REST_MS = 250
"""Between two searches a user rests, and the list learns all its ids."""

_LATEST_MS = 5_000


class _PaintWatch(QObject):
    """Ends a loop at the first painting of a widget after its list was answered."""

    def __init__(self, widget: QWidget, loop: QEventLoop) -> None:
        super().__init__(widget)
        self._widget = widget
        self._loop = loop
        self.is_answered = False
        widget.installEventFilter(self)

    def end(self) -> None:
        """Watch no more."""
        self._widget.removeEventFilter(self)
        self.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self.is_answered:
            # The loop ends when this painting is over, before anything else is done.
            self._loop.quit()
        return False


class KeyPresses:
    """Types searches letter by letter into the window of a running program."""

    def __init__(self, path: Path) -> None:
        """Type into the directory at ``path``."""
        self._path = path

    def measure(self, texts: Sequence[str]) -> tuple[list[float], list[float]]:
        """Return how long the list took to be painted, in milliseconds.

        First for the last key of each text; then for the same list put down and painted again
        without any search, which is what no search can be faster than.
        """
        with tempfile.TemporaryDirectory() as folder:
            paths = AppPaths.below(Path(folder))
            paths.make()
            program = Application(["search"], paths, Presence(paths))
            window = program.window
            window.show()
            window.begin(self._path)
            self._wait(lambda: window.late is not None and window.panel.model.is_complete)
            QTest.qWait(_REST_MS)
            figures, floor = [], []
            for text in ("a", "warm", *texts):
                figure = self._type(program, text)
                if text not in ("a", "warm"):
                    figures.append(figure)
                    floor.append(self._paint_again(program))
            window.close()
        return figures, floor

    def _paint_again(self, program: Application) -> float:
        """Put the list down again as it is, and wait until it is painted."""
        QTest.qWait(_REST_MS)
        panel, loop = program.window.panel, QEventLoop()
        watches = _watches(program, loop)
        for watch in watches:
            watch.is_answered = True
        QTimer.singleShot(_LATEST_MS, loop.quit)
        started = time.perf_counter()
        panel.model.beginResetModel()
        panel.model.endResetModel()
        if not panel.model.rowCount():
            panel.empty_state.update()
        loop.exec()
        took = (time.perf_counter() - started) * 1000
        for watch in watches:
            watch.end()
        return took

    def _type(self, program: Application, text: str) -> float:
        """Type all but the last letter, let the list rest, type the last and wait for the list."""
        box = program.window.tool_bar.search
        panel = program.window.panel
        field = box.focusProxy()
        assert field is not None
        box.set_text("")
        QTest.qWait(_REST_MS)
        box.set_text(text[:-1])
        QTest.qWait(_REST_MS)
        loop = QEventLoop()
        watches = _watches(program, loop)

        def answered() -> None:
            for watch in watches:
                watch.is_answered = True

        connection = panel.model.query_answered.connect(answered)
        QTimer.singleShot(_LATEST_MS, loop.quit)
        started = time.perf_counter()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            # QTest types Latin letters only.
            none = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(field, QKeyEvent(kind, 0, none, text[-1]))
        loop.exec()
        took = (time.perf_counter() - started) * 1000
        panel.model.query_answered.disconnect(connection)
        for watch in watches:
            watch.end()
        QTest.keyClick(field, Qt.Key.Key_End)
        return took

    def _wait(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + _PATIENCE_S
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError
            QTest.qWait(1)


def _watches(program: Application, loop: QEventLoop) -> list[_PaintWatch]:
    """Watch what is painted after an answer: the list, or what stands in its place."""
    panel = program.window.panel
    return [_PaintWatch(each, loop) for each in (panel.list_view.viewport(), panel.empty_state)]
