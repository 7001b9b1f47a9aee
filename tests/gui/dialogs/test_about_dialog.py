import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

import directory_app
from directory_app.gui.dialogs.about_dialog import AboutDialog
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.theme import Theme


def shown(qtbot: QtBot, dialog: PlainDialog) -> None:
    qtbot.addWidget(dialog)
    dialog.show()


@pytest.mark.parametrize("part", ["Python", "Qt", "SQLCipher 4.12"])
def test_the_versions_can_be_copied(qtbot: QtBot, theme: Theme, part: str) -> None:
    dialog = AboutDialog(store_versions=(("SQLCipher", "4.12"),))
    shown(qtbot, dialog)

    dialog.copy_button.click()

    text = QGuiApplication.clipboard().text()
    assert f"Partner Directory {directory_app.__version__}" in text
    assert part in text
