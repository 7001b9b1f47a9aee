from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from directory_app.gui.dialogs.passphrase_dialog import (
    Doubt,
    GivenPassphrase,
    NewPassphraseDialog,
    PassphraseDialog,
    RingState,
)
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.theme import Theme

FILE = Path("office.pdir")


def shown(qtbot: QtBot, dialog: PlainDialog) -> None:
    qtbot.addWidget(dialog)
    dialog.show()


def enter(qtbot: QtBot, widget: QWidget) -> None:
    QTest.keyClick(widget, Qt.Key.Key_Return)


def test_a_passphrase_is_hidden_until_the_eye_is_clicked(qtbot: QtBot, theme: Theme) -> None:
    dialog = PassphraseDialog(path=FILE)
    shown(qtbot, dialog)
    assert dialog.field.echoMode() is QLineEdit.EchoMode.Password

    dialog.field.eye.trigger()

    assert dialog.field.echoMode() is QLineEdit.EchoMode.Normal


def test_a_wrong_passphrase_gets_the_usual_sentence(qtbot: QtBot, theme: Theme) -> None:
    dialog = PassphraseDialog(path=FILE, doubt=Doubt.WRONG)
    shown(qtbot, dialog)

    assert dialog.remark() == "The passphrase is wrong, or this file is not a directory."


def test_a_kept_passphrase_that_does_not_fit_is_told_of(qtbot: QtBot, theme: Theme) -> None:
    dialog = PassphraseDialog(path=FILE, doubt=Doubt.KEPT_WRONG)
    shown(qtbot, dialog)

    assert "forgotten" in dialog.remark()


def test_enter_gives_the_passphrase(qtbot: QtBot, theme: Theme) -> None:
    dialog = PassphraseDialog(path=FILE, ring=RingState.READY)
    shown(qtbot, dialog)

    QTest.keyClicks(dialog.field, "open sesame")
    enter(qtbot, dialog.field)

    assert dialog.result() == PassphraseDialog.DialogCode.Accepted
    assert dialog.given() == GivenPassphrase("open sesame", keep=False)


def test_escape_gives_no_passphrase(qtbot: QtBot, theme: Theme) -> None:
    dialog = PassphraseDialog(path=FILE)
    shown(qtbot, dialog)

    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.result() == PassphraseDialog.DialogCode.Rejected


def test_keeping_is_a_wish_and_not_the_rule(qtbot: QtBot, theme: Theme) -> None:
    dialog = PassphraseDialog(path=FILE, ring=RingState.READY)
    shown(qtbot, dialog)
    dialog.field.setText("open sesame")
    assert not dialog.given().keep

    QTest.keyClick(dialog.keep, Qt.Key.Key_Space)

    assert dialog.given().keep


@pytest.mark.parametrize("ring", [RingState.ASKED, RingState.ABSENT, RingState.SILENT])
def test_without_a_ring_nothing_can_be_kept_and_the_reason_is_said(
    qtbot: QtBot, theme: Theme, ring: RingState
) -> None:
    dialog = PassphraseDialog(path=FILE, ring=ring)
    shown(qtbot, dialog)

    assert not dialog.keep.isEnabled()
    assert "key ring" in dialog.keep.toolTip()
    assert dialog.keeping_words() == dialog.keep.toolTip()


def test_a_ring_that_answers_late_can_keep_it_after_all(qtbot: QtBot, theme: Theme) -> None:
    dialog = PassphraseDialog(path=FILE, ring=RingState.ASKED)
    shown(qtbot, dialog)

    dialog.show_ring(RingState.READY)

    assert dialog.keep.isEnabled()


def test_what_was_given_is_not_in_its_description() -> None:
    assert "sesame" not in repr(GivenPassphrase("open sesame", keep=True))


def test_a_new_passphrase_is_typed_twice_alike(qtbot: QtBot, theme: Theme) -> None:
    dialog = NewPassphraseDialog()
    shown(qtbot, dialog)

    QTest.keyClicks(dialog.field, "sesame")
    QTest.keyClicks(dialog.repeated, "sesma")
    assert dialog.remark()
    assert not dialog.create_button.isEnabled()
    dialog.repeated.setText("sesame")

    assert not dialog.remark()
    assert dialog.create_button.isEnabled()
