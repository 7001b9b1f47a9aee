from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from directory_app.domain.identifiers import RecordKind, RecordRef, RecordUid
from directory_app.gui.dialogs.draft_dialog import (
    DraftChoice,
    DraftDialog,
    DraftLine,
    UnsavedAnswer,
    UnsavedDialog,
)
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.theme import Theme

Prepare = Callable[[Callable[[PlainDialog], None]], None]


def shown(qtbot: QtBot, dialog: PlainDialog) -> None:
    qtbot.addWidget(dialog)
    dialog.show()


def enter(qtbot: QtBot, widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_Return)


def draft(name: str, hour: int) -> DraftLine:
    ref = RecordRef(RecordKind.PERSON, RecordUid(name))
    return DraftLine(ref, name, False, datetime(2026, 11, 14, hour, tzinfo=UTC))


def test_closing_the_question_goes_on_editing(
    qtbot: QtBot, theme: Theme, when_asked: Prepare
) -> None:
    when_asked(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))

    assert UnsavedDialog.ask(None, name="Mira") is UnsavedAnswer.GO_ON


def test_enter_saves(qtbot: QtBot, theme: Theme, when_asked: Prepare) -> None:
    when_asked(lambda dialog: enter(qtbot, dialog))

    assert UnsavedDialog.ask(None, name="Mira") is UnsavedAnswer.SAVE


def test_discarding_takes_a_click(qtbot: QtBot, theme: Theme, when_asked: Prepare) -> None:
    def answer(dialog: PlainDialog) -> None:
        assert isinstance(dialog, UnsavedDialog)
        dialog.discard_button.click()

    when_asked(answer)

    assert UnsavedDialog.ask(None, name="Mira") is UnsavedAnswer.DISCARD


def test_the_newest_draft_is_gone_on_with_by_enter(qtbot: QtBot, theme: Theme) -> None:
    old, new = draft("old", 8), draft("new", 9)
    dialog = DraftDialog(drafts=[old, new])
    shown(qtbot, dialog)

    enter(qtbot, dialog)

    assert dialog.choice() == DraftChoice(open=new.ref)


def test_drafts_can_be_thrown_away_one_by_one(qtbot: QtBot, theme: Theme) -> None:
    old, new = draft("old", 8), draft("new", 9)
    dialog = DraftDialog(drafts=[old, new])
    shown(qtbot, dialog)

    dialog.discard_button.click()
    assert dialog.isVisible()
    dialog.discard_button.click()

    assert dialog.choice() == DraftChoice(discarded=(new.ref, old.ref))
    assert not dialog.isVisible()


def test_later_keeps_every_draft(qtbot: QtBot, theme: Theme) -> None:
    dialog = DraftDialog(drafts=[draft("old", 8)])
    shown(qtbot, dialog)

    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.choice() == DraftChoice()
