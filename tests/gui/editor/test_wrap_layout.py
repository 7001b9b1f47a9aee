"""Fields side by side that break lines where it is narrow."""

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from directory_app.gui.editor.wrap_layout import CELL_GAP, WHOLE_LINE, WrapLayout


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    holder = QWidget()
    qtbot.addWidget(holder)
    return holder


def shown(holder: QWidget, width: int) -> None:
    layout = holder.layout()
    assert layout is not None
    holder.resize(width, layout.heightForWidth(width))
    holder.show()
    layout.activate()


def test_fields_share_the_width_of_a_line(holder: QWidget) -> None:
    layout = WrapLayout(holder)
    first, second = QLineEdit(), QLineEdit()
    layout.add(first, 100, 1)
    layout.add(second, 100, 3)
    shown(holder, 408)

    assert first.y() == second.y()
    assert first.width() + CELL_GAP + second.width() == 408
    assert second.width() > first.width()


def test_a_field_without_room_begins_a_line(holder: QWidget) -> None:
    layout = WrapLayout(holder)
    first, second = QLineEdit(), QLineEdit()
    layout.add(first, 200)
    layout.add(second, 200)
    shown(holder, 300)

    assert second.y() > first.y()
    assert first.width() == second.width() == 300


def test_a_field_may_have_a_line_of_its_own(holder: QWidget) -> None:
    layout = WrapLayout(holder)
    first, second = QLineEdit(), QLineEdit()
    layout.add(first, WHOLE_LINE)
    layout.add(second, 50)
    shown(holder, 300)

    assert second.y() > first.y()
    assert first.width() == 300


def test_the_place_of_a_hidden_field_may_be_kept_free(holder: QWidget) -> None:
    layout = WrapLayout(holder)
    first, second = QLineEdit(), QLineEdit()
    layout.add(first, 100)
    layout.add(second, 100, 0, reserve=True)
    second.hide()
    shown(holder, 300)
    assert first.width() == 300 - CELL_GAP - 100

    shown(holder, 150)

    assert layout.heightForWidth(150) == first.height()
