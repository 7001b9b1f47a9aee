from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from directory_app.gui.dialogs.passphrase_dialog import NewPassphraseDialog, PassphraseDialog
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.theme import Theme

Prepare = Callable[[Callable[[PlainDialog], None]], None]

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
    dialog = PassphraseDialog(path=FILE, wrong=True)
    shown(qtbot, dialog)

    assert dialog.remark() == "The passphrase is wrong, or this file is not a directory."


def test_enter_gives_the_passphrase(qtbot: QtBot, theme: Theme, when_asked: Prepare) -> None:
    def answer(dialog: PlainDialog) -> None:
        assert isinstance(dialog, PassphraseDialog)
        QTest.keyClicks(dialog.field, "open sesame")
        enter(qtbot, dialog.field)

    when_asked(answer)

    assert PassphraseDialog.ask(None, path=FILE) == "open sesame"


def test_escape_gives_no_passphrase(qtbot: QtBot, theme: Theme, when_asked: Prepare) -> None:
    when_asked(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))

    assert PassphraseDialog.ask(None, path=FILE) is None


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
