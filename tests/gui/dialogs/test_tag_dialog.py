from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from directory_app.domain.identifiers import RecordUid, TagUid
from directory_app.domain.lists import Tag
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.dialogs.tag_dialog import TagDialog
from directory_app.gui.theme import Theme

TAG = Tag(uid=TagUid(RecordUid("tag")), name="press contact")


def shown(qtbot: QtBot, dialog: PlainDialog) -> None:
    qtbot.addWidget(dialog)
    dialog.show()


def enter(qtbot: QtBot, widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_Return)


def test_a_new_word_makes_a_tag(qtbot: QtBot, theme: Theme) -> None:
    dialog = TagDialog(tags=[TAG], count=1)
    shown(qtbot, dialog)

    QTest.keyClicks(dialog.box.field, "coordinator")
    enter(qtbot, dialog.box.field)

    assert dialog.tag_name() == "coordinator"


def test_only_a_tag_that_is_there_can_be_removed(qtbot: QtBot, theme: Theme) -> None:
    dialog = TagDialog(tags=[TAG], count=1, removing=True)
    shown(qtbot, dialog)

    QTest.keyClicks(dialog.box.field, "coordinator")
    enter(qtbot, dialog.box.field)

    assert dialog.tag_name() is None
    assert dialog.isVisible()
