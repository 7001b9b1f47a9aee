import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from directory_app.gui.theme import Theme
from directory_app.gui.widgets.busy_bar import BusyBar, ProgressLine
from directory_app.gui.widgets.link_button import LinkButton


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> BusyBar:
    bar = BusyBar()
    qtbot.addWidget(bar)
    return bar


def test_it_is_seen_only_while_something_goes_on(bar: BusyBar) -> None:
    before = bar.isHidden()
    bar.start("Importing…")
    meanwhile = bar.isHidden()
    bar.finish()

    assert (before, meanwhile, bar.isHidden()) == (True, False, True)


@pytest.mark.parametrize(("done", "total", "share"), [(30, 120, 0.25), (9, 3, 1.0), (5, 0, None)])
def test_it_shows_how_far_it_is(bar: BusyBar, done: int, total: int, share: float | None) -> None:
    bar.start("Importing…")

    bar.set_progress(done, total)

    assert bar.share() == share


def test_cancelling_is_asked_for_once(qtbot: QtBot, bar: BusyBar) -> None:
    asked: list[bool] = []
    bar.cancel_requested.connect(lambda: asked.append(True))
    bar.start("Importing…", cancellable=True)
    cancel = bar.findChildren(LinkButton)[0]

    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)

    assert asked == [True]


def test_what_cannot_be_cancelled_offers_no_cancel(bar: BusyBar) -> None:
    bar.start("Saving…")

    assert bar.findChildren(LinkButton)[0].isHidden()


def test_the_runner_moves_only_while_it_is_seen(qtbot: QtBot, theme: Theme) -> None:
    line = ProgressLine()
    qtbot.addWidget(line)
    line.resize(200, 3)
    line.show()
    first = line.grab().toImage()

    qtbot.waitUntil(lambda: line.grab().toImage() != first)
    line.hide()
    assert not line._timer.isActive()
