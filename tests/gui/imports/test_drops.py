from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from directory_app.gui.imports.drops import ImportDrops
from directory_app.gui.imports.offers import ImportOffer
from directory_app.gui.theme import Theme


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    return window


@pytest.fixture
def drops(window: QWidget) -> ImportDrops:
    return ImportDrops(window, window)


def files(*names: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/nowhere/{name}") for name in names])
    return data


def enter(window: QWidget, data: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.setDropAction(Qt.DropAction.MoveAction)
    event.ignore()
    QApplication.sendEvent(window, event)
    return event


def drop_of(data: QMimeData) -> QDropEvent:
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    return event


def drop(window: QWidget, data: QMimeData) -> QDropEvent:
    event = drop_of(data)
    QApplication.sendEvent(window, event)
    return event


def test_the_hint_covers_the_window_while_cards_are_dragged_over_it(
    window: QWidget, drops: ImportDrops
) -> None:
    event = enter(window, files("cards.vcf"))

    assert event.isAccepted()
    assert event.dropAction() is Qt.DropAction.CopyAction
    assert drops.hint.isVisible()
    assert drops.hint.title == "Drop here to import"
    assert drops.hint.geometry() == window.rect()
    window.resize(700, 500)
    assert drops.hint.geometry() == window.rect()

    QApplication.sendEvent(window, QDragLeaveEvent())

    assert not drops.hint.isVisible()


def test_the_hint_says_what_cannot_be_imported(window: QWidget, drops: ImportDrops) -> None:
    enter(window, files("holiday.png"))

    assert drops.hint.title == "This cannot be imported"
    assert "vCard" in drops.hint.accessibleDescription()


def test_plain_words_are_left_alone(window: QWidget, drops: ImportDrops) -> None:
    data = QMimeData()
    data.setText("only words")

    assert not enter(window, data).isAccepted()
    assert not drops.hint.isVisible()


def test_what_is_dropped_is_handed_on_after_the_drop(
    qtbot: QtBot, window: QWidget, drops: ImportDrops
) -> None:
    enter(window, files("cards.vcf", "holiday.png"))

    with qtbot.waitSignal(drops.dropped) as signal:
        event = drop(window, files("cards.vcf", "holiday.png"))
        assert event.isAccepted()

    assert signal.args == [
        ImportOffer((Path("/nowhere/cards.vcf"),), (Path("/nowhere/holiday.png"),))
    ]
    assert not drops.hint.isVisible()


def test_what_the_program_itself_dragged_out_is_not_taken(
    window: QWidget, drops: ImportDrops, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A real drag would take the pointer of the whole platform.
    monkeypatch.setattr(QDropEvent, "source", lambda _event: window)
    monkeypatch.setattr(QDragEnterEvent, "source", lambda _event: window)

    assert not enter(window, files("cards.vcf")).isAccepted()
    assert not drops.hint.isVisible()
    # Qt would send a drop to the window that took the last drag, which may be that of another test.
    data = files("cards.vcf")
    dropped = drop_of(data)
    assert not drops.eventFilter(window, dropped)
    assert not dropped.isAccepted()


def test_nothing_is_taken_while_a_dialog_waits(
    qtbot: QtBot, window: QWidget, drops: ImportDrops
) -> None:
    dialog = QWidget(window, Qt.WindowType.Dialog)
    qtbot.addWidget(dialog)
    dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
    dialog.show()

    assert not enter(window, files("cards.vcf")).isAccepted()


def test_other_events_pass(window: QWidget, drops: ImportDrops) -> None:
    assert not drops.eventFilter(window, QEvent(QEvent.Type.PaletteChange))
