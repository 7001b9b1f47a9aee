from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.dialogs.settings_dialog import SettingsChoice, SettingsDialog
from directory_app.gui.theme import ColourScheme, Theme


def shown(qtbot: QtBot, dialog: PlainDialog) -> None:
    qtbot.addWidget(dialog)
    dialog.show()


def test_settings_come_back_as_chosen(qtbot: QtBot, theme: Theme) -> None:
    dialog = SettingsDialog(choice=SettingsChoice(ColourScheme.LIGHT), login_name="mira")
    shown(qtbot, dialog)

    dialog.scheme_button(ColourScheme.DARK).click()
    QTest.keyClicks(dialog.user_name, "Mira E.")

    assert dialog.choice() == SettingsChoice(ColourScheme.DARK, "Mira E.")


def test_colours_are_seen_at_once_and_go_back_on_escape(qtbot: QtBot, theme: Theme) -> None:
    dialog = SettingsDialog(choice=SettingsChoice(ColourScheme.LIGHT), login_name="mira")
    shown(qtbot, dialog)
    seen: list[ColourScheme] = []
    dialog.scheme_previewed.connect(seen.append)

    dialog.scheme_button(ColourScheme.DARK).click()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert seen == [ColourScheme.DARK, ColourScheme.LIGHT]
