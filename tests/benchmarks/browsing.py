"""Time looking around in a large directory: opening cards and scrolling, in the real window.

A card counts from the click on its row to the moment it is painted. Scrolling counts how long the
window is kept from its event loop, which is what a user feels as a jump.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from directory_app.gui.application import Application
from directory_app.gui.instance.presence import Presence
from directory_app.system.paths import AppPaths
from tests.benchmarks.measuring import LARGE, milliseconds, print_figures, sample_directory

CARDS = 200
WHEEL_TURNS = 400
_FRAME_MS = 16
_PATIENCE_S = 30


class _NextPaint(QObject):
    """Ends a loop when a widget has been painted."""

    def __init__(self, widget: QWidget, loop: QEventLoop) -> None:
        super().__init__(widget)
        self._loop = loop
        widget.installEventFilter(self)
        widget.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._loop.quit()
        return False


class _Browser:
    """Clicks and scrolls in the window of a running program."""

    def __init__(self, program: Application) -> None:
        self._window = program.window

    def wait(self, condition: Callable[[], bool]) -> None:
        """Let the window live until ``condition`` holds."""
        end = time.monotonic() + _PATIENCE_S
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError
            QTest.qWait(1)

    def open_cards(self) -> list[float]:
        """Click on rows all over the list and return how long each card took, in milliseconds."""
        panel = self._window.panel
        view, total = panel.list_view, panel.model.rowCount()
        figures = []
        for number in range(CARDS):
            row = number * (total - 20) // CARDS
            view.scrollTo(panel.model.index(row, 0), view.ScrollHint.PositionAtCenter)
            self._wait_for_row(row)
            place = view.visualRect(panel.model.index(row, 0)).center()
            figures.append(milliseconds(partial(self._click_and_wait, place)))
        return figures

    def _wait_for_row(self, row: int) -> None:
        model = self._window.panel.model
        self.wait(lambda: model.summary_at(row) is not None)

    def _click_and_wait(self, place: QPoint) -> None:
        # The window sleeps in its loop as it does for a user; asking it again and again would
        # take the interpreter away from the thread that reads the card.
        loop = QEventLoop()
        card = self._window.pane.card()
        watch = self._window.cards.card_changed.connect(
            lambda: self._window.cards.card and _NextPaint(card.page, loop)
        )
        QTest.mouseClick(
            self._window.panel.list_view.viewport(), Qt.MouseButton.LeftButton, pos=place
        )
        loop.exec()
        self._window.cards.card_changed.disconnect(watch)

    def scroll(self) -> list[float]:
        """Scroll through the list and return the gaps between turns of the event loop, in ms."""
        bar = self._window.panel.list_view.verticalScrollBar()
        gaps: list[float] = []
        last = time.perf_counter()

        def beat() -> None:
            nonlocal last
            now = time.perf_counter()
            gaps.append((now - last) * 1000)
            last = now

        heart = QTimer()
        heart.setInterval(0)
        heart.timeout.connect(beat)
        heart.start()
        step = max(1, bar.maximum() // WHEEL_TURNS)
        for turn in range(WHEEL_TURNS):
            bar.setValue(turn * step)
            QTest.qWait(_FRAME_MS)
        heart.stop()
        return gaps


def main() -> int:
    """Measure on a sample of the size asked for and print the figures."""
    parser = argparse.ArgumentParser(prog="browsing", description=__doc__)
    parser.add_argument("--entries", type=int, default=LARGE)
    parser.add_argument("--sample", type=Path, help="a directory that dev.py sample made")
    arguments = parser.parse_args()
    with (
        sample_directory(arguments.entries, arguments.sample) as path,
        tempfile.TemporaryDirectory() as folder,
    ):
        paths = AppPaths.below(Path(folder))
        paths.make()
        program = Application(["browsing"], paths, Presence(paths))
        program.window.show()
        program.window.begin(path)
        browser = _Browser(program)
        browser.wait(lambda: program.window.late is not None)
        browser.wait(lambda: program.window.panel.model.is_complete)
        browser.open_cards()  # once unmeasured: the first cards load fonts and words
        print_figures(f"card, click to painted ({CARDS} of them)", browser.open_cards())
        print_figures("scrolling, gap between turns of the loop", browser.scroll())
        program.window.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
