from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from directory_app.domain.identifiers import ListUid, RecordUid
from directory_app.domain.lists import ContactList
from directory_app.gui.dialogs.list_dialog import AddToListDialog, ListChoice, ListNameDialog
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.theme import Theme

Prepare = Callable[[Callable[[PlainDialog], None]], None]

PRESS = ContactList(uid=ListUid(RecordUid("press")), name="Press, Bishkek")
RULE = ContactList(uid=ListUid(RecordUid("rule")), name="Old ones", rule="verified:<2025")


def shown(qtbot: QtBot, dialog: PlainDialog) -> None:
    qtbot.addWidget(dialog)
    dialog.show()


def enter(qtbot: QtBot, widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_Return)


def test_a_list_is_chosen_by_its_first_letters(qtbot: QtBot, theme: Theme) -> None:
    dialog = AddToListDialog(lists=[PRESS, RULE], count=2)
    shown(qtbot, dialog)

    QTest.keyClicks(dialog.box.field, "pre")
    enter(qtbot, dialog.box.field)

    assert dialog.choice() == ListChoice(ListUid(RecordUid("press")))


def test_a_list_with_a_rule_takes_no_members(qtbot: QtBot, theme: Theme) -> None:
    dialog = AddToListDialog(lists=[PRESS, RULE], count=2)
    shown(qtbot, dialog)

    assert [row.title for row in dialog.box.suggestions()] == ["Press, Bishkek"]


def test_a_name_no_list_has_makes_a_new_one(qtbot: QtBot, theme: Theme) -> None:
    dialog = AddToListDialog(lists=[PRESS], count=2)
    shown(qtbot, dialog)

    dialog.box.field.setText("Комитет")
    enter(qtbot, dialog.box.field)

    assert dialog.choice() == ListChoice(None, "Комитет")


def test_a_list_needs_a_name(qtbot: QtBot, theme: Theme, when_asked: Prepare) -> None:
    def answer(dialog: PlainDialog) -> None:
        assert isinstance(dialog, ListNameDialog)
        enter(qtbot, dialog.field)
        assert dialog.isVisible()
        QTest.keyClicks(dialog.field, "Press")
        enter(qtbot, dialog.field)

    when_asked(answer)

    assert ListNameDialog.ask(None) == "Press"
