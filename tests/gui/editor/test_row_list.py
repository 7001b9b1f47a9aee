"""Rows of a field with several values: one empty row, order, identity."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from directory_app.domain.contact_points import Email
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.email_row import EmailRow
from directory_app.gui.editor.entry_form import contact_list
from directory_app.gui.editor.row_list import RowList

FIRST = Email(address="first@example.org", preferred=True)
SECOND = Email(address="second@example.org")


@pytest.fixture
def rows(qtbot: QtBot, context: EditorContext) -> RowList[Email]:
    rows = contact_list(lambda item: EmailRow(item, context))
    qtbot.addWidget(rows)
    rows.show()
    rows.set_items([FIRST, SECOND])
    return rows


def address(rows: RowList[Email], index: int) -> QLineEdit:
    row = rows.rows()[index]
    assert isinstance(row, EmailRow)
    return row.address


def blank_rows(rows: RowList[Email]) -> list[int]:
    return [index for index, row in enumerate(rows.rows()) if row.is_blank()]


def test_one_empty_row_stands_at_the_end(rows: RowList[Email]) -> None:
    assert blank_rows(rows) == [2]


def test_typing_into_the_empty_row_makes_the_next_one(rows: RowList[Email]) -> None:
    QTest.keyClicks(address(rows, 2), "third@example.org")

    assert blank_rows(rows) == [3]
    assert [email.address for email in rows.items()][2] == "third@example.org"


def test_a_new_value_keeps_the_identity_it_got(rows: RowList[Email]) -> None:
    QTest.keyClicks(address(rows, 2), "third")
    uid = rows.items()[2].uid
    QTest.keyClicks(address(rows, 2), "@example.org")

    assert rows.items()[2].uid == uid


def test_an_edited_value_keeps_its_identity(rows: RowList[Email]) -> None:
    QTest.keyClicks(address(rows, 0), "X")

    assert rows.items()[0].uid == FIRST.uid
    assert rows.items()[0].address != FIRST.address


def test_an_emptied_row_stays_until_it_is_left(rows: RowList[Email]) -> None:
    address(rows, 0).setFocus()
    address(rows, 0).selectAll()
    QTest.keyClick(address(rows, 0), Qt.Key.Key_Delete)
    assert rows.items() == (SECOND,)
    assert len(rows.rows()) == 3

    address(rows, 1).setFocus()

    assert len(rows.rows()) == 2
    assert blank_rows(rows) == [1]


def test_alt_and_arrows_move_a_row_with_its_identity(rows: RowList[Email]) -> None:
    address(rows, 0).setFocus()
    QTest.keyClick(address(rows, 0), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert rows.items() == (SECOND, FIRST)
    assert address(rows, 1).hasFocus()
    assert blank_rows(rows) == [2]


def test_no_row_moves_below_the_empty_one(rows: RowList[Email]) -> None:
    QTest.keyClick(address(rows, 1), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(address(rows, 2), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert rows.items() == (FIRST, SECOND)


def test_a_removed_row_is_gone(rows: RowList[Email]) -> None:
    rows.rows()[0].remove_requested.emit()

    assert rows.items() == (SECOND,)
    assert blank_rows(rows) == [1]


def test_choosing_a_preferred_value_takes_the_preference_from_the_others(
    rows: RowList[Email],
) -> None:
    row = rows.rows()[1]
    assert isinstance(row, EmailRow)

    row.star.click()

    assert [email.preferred for email in rows.items()] == [False, True]


def test_a_value_that_came_empty_is_kept_as_it_came(rows: RowList[Email]) -> None:
    odd = Email(address="", note="illegible")
    rows.set_items([odd])

    assert rows.items() == (odd,)
