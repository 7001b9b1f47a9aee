"""The settings can be changed at the very first start, before there is a directory."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from directory_app.gui.dialogs.settings_dialog import SettingsDialog
from directory_app.gui.main_window import MainWindow
from directory_app.gui.theme import ColourScheme
from directory_app.system.settings import SettingsFile
from tests.gui.window import PATIENCE_MS, WindowDriver


@pytest.fixture
def window(qtbot: QtBot, driver: WindowDriver) -> MainWindow:
    """A window without a directory."""
    window = driver.window()
    window.show()
    with qtbot.waitSignal(window.files.start_page_wanted, timeout=PATIENCE_MS):
        window.begin(None)
    return window


def answer(window: MainWindow, look: Callable[[SettingsDialog], None]) -> None:
    """Ask for the settings and look at the dialog."""

    def find() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SettingsDialog)
        look(dialog)

    QTimer.singleShot(0, window, find)
    window.actions_by_name.settings.trigger()


def test_the_settings_are_changed_without_a_directory(
    driver: WindowDriver, window: MainWindow
) -> None:
    seen: list[bool] = []

    def choose(dialog: SettingsDialog) -> None:
        seen.append(dialog.forget_button.isVisible())
        dialog.user_name.set_value("Mira Example")
        dialog.scheme_button(ColourScheme.DARK).click()
        dialog.accept()

    answer(window, choose)

    settings = SettingsFile(driver.paths.settings_file).load()
    assert (settings.user_name, settings.colour_scheme) == ("Mira Example", "dark")
    assert seen == [False]  # there is no passphrase to forget


def test_colours_that_were_only_tried_go_back(driver: WindowDriver, window: MainWindow) -> None:
    worn: list[ColourScheme] = []

    def look(dialog: SettingsDialog) -> None:
        dialog.scheme_button(ColourScheme.DARK).click()
        worn.append(window._theme.scheme)
        QDialog.reject(dialog)

    before = window._theme.scheme
    answer(window, look)

    assert worn == [ColourScheme.DARK]
    assert window._theme.scheme is not ColourScheme.DARK or before is ColourScheme.DARK
