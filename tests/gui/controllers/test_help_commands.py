from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

import directory_app
from directory_app.gui.controllers import help_commands
from directory_app.gui.dialogs.about_dialog import AboutDialog
from directory_app.gui.dialogs.licences_dialog import LicencesDialog
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.dialogs.shortcut_sheet import ShortcutSheet
from directory_app.gui.dialogs.whats_new_dialog import WhatsNewDialog
from directory_app.gui.main_window import MainWindow
from directory_app.system.settings import Settings, SettingsFile
from tests.gui.window import PATIENCE_MS, WindowDriver

VERSION = directory_app.__version__


@pytest.fixture
def window(qtbot: QtBot, driver: WindowDriver) -> MainWindow:
    """A window without a directory: help is there all the same."""
    window = driver.window()
    window.show()
    with qtbot.waitSignal(window.files.start_page_wanted, timeout=PATIENCE_MS):
        window.begin(None)
    return window


def close(dialog: QWidget) -> None:
    dialog.close()


def when_open(kind: type[QDialog], answer: Callable[[QWidget], None]) -> None:
    """Call ``answer`` with the dialog of a kind once it is open."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, kind):
        answer(dialog)
    else:
        QTimer.singleShot(20, lambda: when_open(kind, answer))


def test_about_shows_versions_of_the_engine_and_leads_to_the_licences(
    driver: WindowDriver, window: MainWindow
) -> None:
    seen: list[str] = []

    def look(about: QWidget) -> None:
        assert isinstance(about, AboutDialog)
        seen.append(about.versions_text())
        when_open(LicencesDialog, look_at_licences)
        about.parts_button.click()

    def look_at_licences(licences: QWidget) -> None:
        assert isinstance(licences, LicencesDialog)
        seen.extend(part for part, _licence in licences.rows())
        licences.close()
        when_open(AboutDialog, close)

    when_open(AboutDialog, look)
    window.actions_by_name.about.trigger()

    driver.wait(lambda: len(seen) > 1 and QApplication.activeModalWidget() is None)
    assert "SQLCipher" in seen[0]
    assert str(window.help._paths.data) not in seen[0]  # nothing personal is copied
    assert seen[1].startswith("partner-directory ")


def test_shortcuts_are_shown_without_a_directory(driver: WindowDriver, window: MainWindow) -> None:
    rows: list[tuple[str, str]] = []

    def look(sheet: QWidget) -> None:
        assert isinstance(sheet, ShortcutSheet)
        rows.extend(sheet.shown_rows())
        sheet.close()

    when_open(ShortcutSheet, look)
    window.actions_by_name.shortcuts.trigger()

    assert ("Import", "Ctrl+I") in rows


def test_the_page_with_new_versions_is_opened_only_when_asked(
    window: MainWindow, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = "https://example.org/directory/releases"
    monkeypatch.setattr(help_commands, "release_page", lambda: page)
    assert opened == []

    window.actions_by_name.new_version.trigger()

    assert opened == [page]
    assert any(VERSION in text for text in window.notifications.texts())


def test_where_no_browser_is_the_address_is_copied(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = "https://example.org/directory/releases"
    monkeypatch.setattr(help_commands, "release_page", lambda: page)

    window.actions_by_name.new_version.trigger()

    assert QApplication.clipboard().text() == page
    assert any("copied" in text for text in window.notifications.texts())


def test_a_copy_without_an_address_says_which_version_it_is(
    window: MainWindow, opened: list[str]
) -> None:
    titles: list[str] = []

    def look(dialog: QWidget) -> None:
        titles.append(dialog.windowTitle())
        dialog.close()

    when_open(PlainDialog, look)
    window.actions_by_name.new_version.trigger()

    assert titles == [f"This is version {VERSION}"]
    assert opened == []


@pytest.mark.parametrize(("seen", "is_told"), [("", False), ("0.0.9", True), (VERSION, False)])
def test_what_is_new_is_shown_once_after_an_upgrade(
    driver: WindowDriver, seen: str, is_told: bool
) -> None:
    path = driver.make_file([])
    settings = SettingsFile(driver.paths.settings_file)
    settings.save(Settings(seen_version=seen))

    window = driver.open(path)

    dialogs = window.findChildren(WhatsNewDialog)
    assert bool(dialogs) is is_told
    assert all(not dialog.isModal() for dialog in dialogs)
    assert settings.load().seen_version == VERSION
    window.close()
    assert driver.open(path).findChildren(WhatsNewDialog) == []


def test_what_is_new_can_be_read_at_any_time(window: MainWindow) -> None:
    window.actions_by_name.whats_new.trigger()

    (dialog,) = window.findChildren(WhatsNewDialog)
    assert dialog.isVisible()
    assert f"Version {VERSION}" in dialog.pane.plain_text()
    assert "One search box" in dialog.pane.plain_text()
