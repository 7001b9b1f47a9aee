from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from directory_app.domain.query import AnyPart, InCountry, Query
from directory_app.domain.query_reading import part_text, read_query
from directory_app.gui.widgets.chip import Chip
from directory_app.gui.widgets.search_box import SearchBox

TODAY = date(2026, 11, 14)


def read(text: str) -> Query:
    return read_query(text, today=TODAY)


def name(part: AnyPart) -> str:
    return part_text(part).upper()


@pytest.fixture
def box(qtbot: QtBot) -> SearchBox:
    box = SearchBox()
    box.set_language(read, name)
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    box.show()
    box.activateWindow()
    box.setFocus()
    return box


@pytest.fixture
def told(box: SearchBox) -> list[str]:
    told: list[str] = []
    box.text_changed.connect(told.append)
    return told


def line(box: SearchBox) -> QLineEdit:
    return box.findChildren(QLineEdit)[0]


def chips(box: SearchBox) -> list[Chip]:
    return list(box._row.widgets())


def chip_words(box: SearchBox) -> list[str]:
    return [chip.text() for chip in chips(box)]


def cross_of(chip: Chip) -> QPoint:
    return QPoint(chip.width() - 12, chip.height() // 2)


def clear_button(box: SearchBox) -> QToolButton:
    buttons = box.findChildren(QToolButton)
    return next(each for each in buttons if each.accessibleName() == "Empty the search box")


def test_each_letter_is_told(qtbot: QtBot, box: SearchBox, told: list[str]) -> None:
    QTest.keyClicks(line(box), "mi")

    assert told == ["m", "mi"]


def test_the_cross_is_there_only_for_words_and_empties_the_box(
    qtbot: QtBot, box: SearchBox
) -> None:
    cross = clear_button(box)
    before = cross.isHidden()
    box.set_text("country:kg mira")

    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)

    assert (before, box.text(), cross.isHidden(), chips(box)) == (True, "", True, [])


def test_escape_empties_first_and_leaves_then(qtbot: QtBot, box: SearchBox) -> None:
    box.set_text("country:kg mira")
    with qtbot.assertNotEmitted(box.escape_pressed):
        QTest.keyClick(line(box), Qt.Key.Key_Escape)
    emptied = box.text()

    with qtbot.waitSignal(box.escape_pressed):
        QTest.keyClick(line(box), Qt.Key.Key_Escape)

    assert emptied == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up])
def test_arrows_go_to_the_results(qtbot: QtBot, box: SearchBox, key: Qt.Key) -> None:
    with qtbot.waitSignal(box.down_pressed):
        QTest.keyClick(line(box), key)


def test_alt_and_down_want_the_menu_of_conditions(qtbot: QtBot, box: SearchBox) -> None:
    with qtbot.waitSignal(box.filter_requested), qtbot.assertNotEmitted(box.down_pressed):
        QTest.keyClick(line(box), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_return_wants_the_first_result(qtbot: QtBot, box: SearchBox, key: Qt.Key) -> None:
    with qtbot.waitSignal(box.return_pressed):
        QTest.keyClick(line(box), key)


def test_all_words_can_be_typed_over(qtbot: QtBot, box: SearchBox) -> None:
    box.set_text("mira")

    box.select_all()
    QTest.keyClicks(line(box), "x")

    assert box.text() == "x"


def test_a_screen_reader_hears_what_the_box_is_for(box: SearchBox) -> None:
    assert line(box).accessibleName() == "Search everything"


def test_a_condition_becomes_a_chip_when_a_blank_ends_it(
    qtbot: QtBot, box: SearchBox, told: list[str]
) -> None:
    QTest.keyClicks(line(box), "country:kg")
    before = chip_words(box)

    QTest.keyClicks(line(box), " mi")

    assert (before, chip_words(box)) == ([], ["COUNTRY:KG"])
    assert line(box).text() == "mi"
    assert box.text() == "country:kg mi"
    assert told[-3:] == ["country:kg", "country:kg m", "country:kg mi"]


def test_a_chip_leaves_the_words_before_it_in_the_line(qtbot: QtBot, box: SearchBox) -> None:
    QTest.keyClicks(line(box), "mira country:kg ex")

    assert line(box).text() == "mira ex"
    assert box.text() == "country:kg mira ex"


def test_words_and_quoted_words_stay_text(qtbot: QtBot, box: SearchBox) -> None:
    QTest.keyClicks(line(box), 'mira "ex am" -bin ')

    assert chips(box) == []


def test_text_put_in_shows_chips_at_once_and_is_told_once(box: SearchBox, told: list[str]) -> None:
    box.set_text("mira country:kg has:fax")
    box.set_text("country:kg has:fax mira")

    assert chip_words(box) == ["COUNTRY:KG", "HAS:FAX"]
    assert told == ["country:kg has:fax mira"]


def test_chips_that_stay_are_not_made_anew(qtbot: QtBot, box: SearchBox) -> None:
    box.set_text("country:kg")
    first = chips(box)[0]

    QTest.keyClicks(line(box), "has:fax mira")

    assert chips(box)[0] is first
    assert len(chips(box)) == 2


def test_backspace_at_the_beginning_opens_the_last_chip(
    qtbot: QtBot, box: SearchBox, told: list[str]
) -> None:
    box.set_text("has:fax country:kg mira")
    line(box).setCursorPosition(0)
    told.clear()

    QTest.keyClick(line(box), Qt.Key.Key_Backspace)
    opened = (chip_words(box), line(box).text(), line(box).cursorPosition())
    QTest.keyClick(line(box), Qt.Key.Key_Backspace)
    QTest.keyClicks(line(box), "z ")

    assert opened == (["HAS:FAX"], "country:kg mira", 10)
    assert chip_words(box) == ["HAS:FAX", "COUNTRY:KZ"]
    assert told == ["has:fax country:k mira", "has:fax country:kz mira"]


def test_click_on_a_chip_opens_it(qtbot: QtBot, box: SearchBox) -> None:
    box.set_text("has:fax country:kg")

    QTest.mouseClick(chips(box)[0], Qt.MouseButton.LeftButton, pos=QPoint(10, 8))

    assert (chip_words(box), line(box).text()) == (["COUNTRY:KG"], "has:fax")
    assert line(box).hasFocus()


def test_cross_of_a_chip_removes_it(qtbot: QtBot, box: SearchBox, told: list[str]) -> None:
    box.set_text("has:fax country:kg mira")
    told.clear()
    chip = chips(box)[0]

    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=cross_of(chip))

    assert told == ["country:kg mira"]


def test_keyboard_goes_from_the_line_to_the_chips_and_back(qtbot: QtBot, box: SearchBox) -> None:
    box.set_text("has:fax country:kg")

    QTest.keyClick(line(box), Qt.Key.Key_Left)
    on_last = chips(box)[1].hasFocus()
    QTest.keyClick(chips(box)[1], Qt.Key.Key_Left)
    on_first = chips(box)[0].hasFocus()
    QTest.keyClick(chips(box)[0], Qt.Key.Key_Right)
    QTest.keyClick(chips(box)[1], Qt.Key.Key_Right)

    assert (on_last, on_first, line(box).hasFocus()) == (True, True, True)


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_keyboard_removes_chips_one_after_the_other(
    qtbot: QtBot, box: SearchBox, key: Qt.Key
) -> None:
    box.set_text("has:fax country:kg")
    chips(box)[1].setFocus()

    QTest.keyClick(chips(box)[1], key)
    on_other = chips(box)[0].hasFocus()
    QTest.keyClick(chips(box)[0], key)

    assert on_other
    assert box.text() == ""
    assert line(box).hasFocus()


def test_letters_typed_on_a_chip_go_into_the_line(qtbot: QtBot, box: SearchBox) -> None:
    box.set_text("country:kg mi")
    chips(box)[0].setFocus()

    QTest.keyClicks(chips(box)[0], "r")

    assert box.text() == "country:kg mir"
    assert line(box).hasFocus()


def test_enter_on_a_chip_opens_it_and_nothing_else(qtbot: QtBot, box: SearchBox) -> None:
    box.set_text("country:kg")
    chips(box)[0].setFocus()

    with qtbot.assertNotEmitted(box.return_pressed):
        QTest.keyClick(chips(box)[0], Qt.Key.Key_Return)

    assert line(box).text() == "country:kg"


def test_escape_on_a_chip_empties_the_box_and_goes_to_the_line(
    qtbot: QtBot, box: SearchBox
) -> None:
    box.set_text("has:fax country:kg mira")
    chips(box)[0].setFocus()

    QTest.keyClick(chips(box)[0], Qt.Key.Key_Escape)

    assert box.text() == ""
    assert line(box).hasFocus()


def test_tab_goes_through_the_chips_in_their_order(qtbot: QtBot, box: SearchBox) -> None:
    box.set_text("has:fax country:kg")

    QTest.keyClick(line(box), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    on_last = chips(box)[1].hasFocus()
    QTest.keyClick(chips(box)[1], Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)

    assert (on_last, chips(box)[0].hasFocus()) == (True, True)


def test_a_screen_reader_hears_chips(box: SearchBox) -> None:
    box.set_text("country:kg")

    assert chips(box)[0].accessibleName() == "COUNTRY:KG"
    assert "Delete" in chips(box)[0].accessibleDescription()
    assert chips(box)[0].toolTip() == "country:kg"


def test_a_condition_can_be_added_and_taken_out(box: SearchBox, told: list[str]) -> None:
    box.set_text("mira")

    box.add_text("country:kg")
    parts = box.parts()
    box.remove_part(InCountry(codes=frozenset({"KG"})))

    assert parts == (InCountry(codes=frozenset({"KG"})),)
    assert told == ["mira", "country:kg mira", "mira"]


def test_words_can_be_replaced_beside_chips(box: SearchBox) -> None:
    box.set_text("country:kg mira")

    box.set_words("x")

    assert box.text() == "country:kg x"


def test_many_chips_leave_room_for_typing(qtbot: QtBot, box: SearchBox) -> None:
    box.set_text(" ".join(f"tag:specimen{number}" for number in range(8)))

    qtbot.waitUntil(lambda: line(box).width() >= 120)
    assert line(box).geometry().right() <= box.width()


def test_what_was_found_stands_at_the_right_where_there_is_room(box: SearchBox) -> None:
    box.set_result_text("4 found · 3 ms")
    shown = not box._result.isHidden()
    box.set_text(" ".join(f"tag:specimen{number}" for number in range(8)))

    assert box.result_text() == "4 found · 3 ms"
    assert (shown, box._result.isHidden()) == (True, True)


def test_saving_is_offered_when_there_is_something_to_save(qtbot: QtBot, box: SearchBox) -> None:
    hidden = box._save.isHidden()
    box.show_save(can_save=True)

    with qtbot.waitSignal(box.save_requested):
        QTest.mouseClick(box._save, Qt.MouseButton.LeftButton)

    assert hidden
