import pytest
from pytestqt.qtbot import QtBot

from directory_app.domain.query import Words
from directory_app.gui.widgets.box_text import ChipText, name_nothing
from directory_app.gui.widgets.chip_row import ChipRow, shared_widths


def test_chips_with_enough_room_are_as_wide_as_they_wish() -> None:
    assert shared_widths([100, 60], 200) == [100, 60]


def test_widest_chips_give_way_first() -> None:
    assert shared_widths([200, 80, 160], 308) == [110, 80, 110]


def test_chips_never_become_too_short_to_say_something() -> None:
    assert shared_widths([100, 100, 40], 60) == [76, 76, 40]


@pytest.fixture
def row(qtbot: QtBot) -> ChipRow:
    row = ChipRow()
    qtbot.addWidget(row)
    texts = [ChipText(f"tag:specimen{number}", Words(text="x")) for number in range(5)]
    row.show_chips(texts, name_nothing)
    row.resize(200, 24)
    row.show()
    row.activateWindow()
    qtbot.waitUntil(row.isActiveWindow)
    for chip in row.widgets():
        chip.clearFocus()
    return row


def seen(row: ChipRow) -> list[int]:
    chips = row.widgets()
    return [place for place, chip in enumerate(chips) if row.rect().contains(chip.geometry())]


def test_last_chips_are_seen_where_there_is_no_room_for_all(row: ChipRow) -> None:
    assert seen(row) == [3, 4]


def test_chip_with_the_keyboard_is_seen(row: ChipRow) -> None:
    row.widgets()[0].setFocus()

    assert 0 in seen(row)


def test_all_chips_are_seen_where_there_is_room(row: ChipRow) -> None:
    row.resize(row.sizeHint())

    assert seen(row) == [0, 1, 2, 3, 4]
