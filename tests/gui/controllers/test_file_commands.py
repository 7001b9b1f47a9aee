import sqlite3
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot
from sqlcipher3 import dbapi2

from directory_app.gui.main_window import MainWindow
from directory_app.store.database import SCHEMA_VERSION
from directory_app.system.settings import Settings, SettingsFile
from tests.gui.new_directories import NewDirectories
from tests.gui.window import PATIENCE_MS, WindowDriver, directory_of
from tests.support.small_directory import crowd


@pytest.fixture
def fresh(qtbot: QtBot, driver: WindowDriver) -> MainWindow:
    """A window at the first start."""
    window = driver.window()
    window.show()
    with qtbot.waitSignal(window.files.start_page_wanted, timeout=PATIENCE_MS):
        window.begin(None)
    return window


def test_first_start_shows_the_ways_to_begin(fresh: MainWindow) -> None:
    assert fresh.pages.currentWidget() is fresh.start_page
    assert not fresh.tool_bar.isVisible()


def test_new_directory_is_made_at_its_usual_place(
    qtbot: QtBot, driver: WindowDriver, fresh: MainWindow, new_directories: NewDirectories
) -> None:
    with qtbot.waitSignal(fresh.ready, timeout=PATIENCE_MS):
        fresh.start_page.new_button.click()

    assert directory_of(fresh).path == driver.paths.default_directory
    assert not directory_of(fresh).encrypted
    assert fresh.pages.currentWidget() is fresh.splitter


def test_new_directory_is_encrypted_with_the_passphrase_chosen_for_it(
    qtbot: QtBot, driver: WindowDriver, fresh: MainWindow, new_directories: NewDirectories
) -> None:
    new_directories.passphrase = "open sesame"

    with qtbot.waitSignal(fresh.ready, timeout=PATIENCE_MS):
        fresh.start_page.new_button.click()

    assert directory_of(fresh).encrypted
    fresh.close()
    content = driver.paths.default_directory.read_bytes()
    assert not content.startswith(b"SQLite format 3")


@pytest.mark.parametrize("button", ["new_button", "import_button"])
def test_a_closed_question_makes_no_directory_and_imports_nothing_later(
    qtbot: QtBot,
    driver: WindowDriver,
    fresh: MainWindow,
    new_directories: NewDirectories,
    button: str,
) -> None:
    new_directories.passphrase = None

    getattr(fresh.start_page, button).click()

    assert new_directories.asked == 1
    assert not driver.paths.default_directory.exists()
    with qtbot.waitSignal(fresh.ready, timeout=PATIENCE_MS):
        fresh.start_page.demo_button.click()  # would ask for files if an import were still wanted


def test_demo_fills_a_directory_of_its_own(
    qtbot: QtBot, driver: WindowDriver, fresh: MainWindow
) -> None:
    with qtbot.waitSignal(fresh.ready, timeout=PATIENCE_MS):
        fresh.start_page.demo_button.click()

    driver.wait(lambda: fresh.lists.counts.total > 30)
    assert not driver.paths.default_directory.exists()


def test_import_at_first_start_makes_a_directory_and_asks_for_files(
    qtbot: QtBot,
    fresh: MainWindow,
    new_directories: NewDirectories,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[object] = []

    def choose(*_args: object) -> tuple[list[str], str]:
        asked.append(True)
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)

    with qtbot.waitSignal(fresh.ready, timeout=PATIENCE_MS):
        fresh.start_page.import_button.click()

    assert asked == [True]


def test_last_directory_is_opened_at_the_next_start(driver: WindowDriver) -> None:
    path = driver.make_file(crowd(2), "Geneva.pdir")
    driver.open(path).close()

    assert directory_of(driver.open()).path == path


def test_last_directory_that_is_gone_leads_to_the_start_page(
    qtbot: QtBot, driver: WindowDriver, tmp_path: Path
) -> None:
    file = SettingsFile(driver.paths.settings_file)
    file.save(Settings().with_directory(tmp_path / "gone.pdir"))
    window = driver.window()
    window.show()

    with qtbot.waitSignal(window.files.start_page_wanted, timeout=PATIENCE_MS):
        window.begin(None)

    assert window.start_page._recent.isHidden()


def test_wrong_file_is_explained_and_left_untouched(
    qtbot: QtBot, driver: WindowDriver, tmp_path: Path
) -> None:
    wrong = tmp_path / "stamps.db"
    connection = sqlite3.connect(wrong)
    connection.execute("CREATE TABLE stamp (name TEXT)")
    connection.close()
    before = wrong.read_bytes()
    window = driver.window()
    window.show()

    with qtbot.waitSignal(window.files.start_page_wanted, timeout=PATIENCE_MS):
        window.begin(wrong)

    assert "stamps.db" in window.start_page.remark()
    assert wrong.read_bytes() == before


def test_wrong_file_leaves_the_open_directory_open(driver: WindowDriver, tmp_path: Path) -> None:
    window = driver.open(driver.make_file(crowd(2)))
    open_path = directory_of(window).path

    window.files.open(tmp_path / "missing.pdir")

    driver.wait(lambda: bool(window.notifications.texts()))
    assert "missing.pdir" in window.notifications.texts()[0]
    assert directory_of(window).path == open_path
    assert window.panel.model.rowCount() == 2


def test_other_directory_replaces_the_open_one(qtbot: QtBot, driver: WindowDriver) -> None:
    window = driver.open(driver.make_file(crowd(2), "one.pdir"))
    other = driver.make_file(crowd(5), "two.pdir")

    with qtbot.waitSignal(window.ready, timeout=PATIENCE_MS):
        window.files.open(other)

    driver.wait(lambda: window.panel.model.rowCount() == 5)
    assert window.windowTitle().startswith("two")
    assert not window.actions_by_name.undo.isEnabled()


def test_where_the_backup_of_an_older_directory_lies_is_told(
    driver: WindowDriver, opened: list[str]
) -> None:
    path = driver.make_file(crowd(2))
    make_older(path)

    window = driver.open(path)

    (backup,) = path.parent.glob("*.before-upgrade-*.pdir")
    (text,) = window.notifications.texts()
    assert backup.name in text
    (button,) = [
        button for button in window.findChildren(QPushButton) if button.text() == "Show the folder"
    ]
    button.click()
    assert opened == [path.parent.as_uri()]


def make_older(path: Path) -> None:
    """Have a file say that an older program wrote it; its last migration is made once more."""
    connection = dbapi2.connect(str(path))
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION - 1}")
    connection.close()
