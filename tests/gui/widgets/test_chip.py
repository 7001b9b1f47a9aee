import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from directory_app.gui.widgets.chip import Chip


@pytest.fixture
def chip(qtbot: QtBot) -> Chip:
    chip = Chip("press contact", removable=True)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    chip.show()
    return chip


def cross(chip: Chip) -> QPoint:
    return QPoint(chip.width() - 12, chip.height() // 2)


def test_the_word_is_clicked(qtbot: QtBot, chip: Chip) -> None:
    with (
        qtbot.waitSignal(chip.clicked),
        qtbot.assertNotEmitted(chip.remove_requested),
    ):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(12, 8))


def test_the_cross_asks_for_removal_and_is_no_click(qtbot: QtBot, chip: Chip) -> None:
    with (
        qtbot.waitSignal(chip.remove_requested),
        qtbot.assertNotEmitted(chip.clicked),
    ):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=cross(chip))


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_the_keyboard_removes_too(qtbot: QtBot, chip: Chip, key: Qt.Key) -> None:
    with qtbot.waitSignal(chip.remove_requested):
        QTest.keyClick(chip, key)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_the_keyboard_clicks_too(qtbot: QtBot, chip: Chip, key: Qt.Key) -> None:
    with qtbot.waitSignal(chip.clicked):
        QTest.keyClick(chip, key)


def test_a_chip_that_stays_cannot_be_removed(qtbot: QtBot) -> None:
    chip = Chip("coordinator")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())

    with qtbot.assertNotEmitted(chip.remove_requested):
        QTest.keyClick(chip, Qt.Key.Key_Delete)
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=cross(chip))


def test_a_screen_reader_hears_the_word(chip: Chip) -> None:
    assert chip.accessibleName() == "press contact"
