import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from directory_app.gui.widgets.search_box import SearchBox


@pytest.fixture
def box(qtbot: QtBot) -> SearchBox:
    box = SearchBox()
    qtbot.addWidget(box)
    box.show()
    return box


def field(box: SearchBox) -> QLineEdit:
    return box.findChildren(QLineEdit)[0]


def test_each_letter_is_told(qtbot: QtBot, box: SearchBox) -> None:
    told: list[str] = []
    box.text_changed.connect(told.append)

    QTest.keyClicks(field(box), "mi")

    assert told == ["m", "mi"]


def test_the_cross_is_there_only_for_words_and_empties_the_box(
    qtbot: QtBot, box: SearchBox
) -> None:
    cross = box.findChildren(QToolButton)[0]
    before = cross.isHidden()
    box.set_text("mira")

    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)

    assert (before, box.text(), cross.isHidden()) == (True, "", True)


def test_escape_empties_first_and_leaves_then(qtbot: QtBot, box: SearchBox) -> None:
    box.set_text("mira")
    with qtbot.assertNotEmitted(box.escape_pressed):
        QTest.keyClick(field(box), Qt.Key.Key_Escape)
    emptied = box.text()

    with qtbot.waitSignal(box.escape_pressed):
        QTest.keyClick(field(box), Qt.Key.Key_Escape)

    assert emptied == ""


def test_down_goes_to_the_results(qtbot: QtBot, box: SearchBox) -> None:
    with qtbot.waitSignal(box.down_pressed):
        QTest.keyClick(field(box), Qt.Key.Key_Down)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_return_wants_the_first_result(qtbot: QtBot, box: SearchBox, key: Qt.Key) -> None:
    with qtbot.waitSignal(box.return_pressed):
        QTest.keyClick(field(box), key)


def test_what_was_found_stands_at_the_right(box: SearchBox) -> None:
    box.set_result_text("4 found · 3 ms")

    assert box.result_text() == "4 found · 3 ms"


def test_all_words_can_be_typed_over(qtbot: QtBot, box: SearchBox) -> None:
    box.set_text("mira")

    box.select_all()
    QTest.keyClicks(field(box), "x")

    assert box.text() == "x"


def test_a_screen_reader_hears_what_the_box_is_for(box: SearchBox) -> None:
    assert field(box).accessibleName() == "Search everything"
