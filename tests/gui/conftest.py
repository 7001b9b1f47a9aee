"""What holds for every test of the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from directory_app.gui.plain_imports import leave_imports_plain
from directory_app.gui.theme import ColourScheme, Theme
from directory_app.services.directory import Directory
from tests.gui.new_directories import NewDirectories
from tests.gui.window import WindowDriver
from tests.support.url_catcher import caught_urls

# As the program does before anything else. PySide's own import statement keeps books for all
# threads at once, and the store's thread imports while the window is alive.
leave_imports_plain()


@pytest.fixture(autouse=True)
def empty_clipboard(request: pytest.FixtureRequest) -> Iterator[None]:
    """Empty the clipboard after each test of the window.

    What Python put there would otherwise be destroyed by Qt after Python's own end, in a crash.
    """
    yield
    if "qapp" in request.fixturenames:
        QApplication.clipboard().clear()


@pytest.fixture
def opened(qapp: QApplication) -> Iterator[list[str]]:
    """Give the list of URLs that are handed to other programs."""
    with caught_urls() as urls:
        yield urls


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """Dress the application in the light theme and undress it after the test."""
    font = qapp.font()
    theme = Theme()
    theme.apply(qapp, ColourScheme.LIGHT)
    yield theme
    theme.deleteLater()
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    qapp.setFont(font)
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Unknown)


@pytest.fixture
def driver(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[WindowDriver]:
    """Drive real windows; whatever crashed in one fails the test."""
    driver = WindowDriver(qtbot, theme, tmp_path / "office")
    yield driver
    driver.close()
    assert driver.crashes == []


@pytest.fixture
def new_directories(qapp: QApplication) -> NewDirectories:
    """Answer the question for the passphrase of each new directory: without one."""
    return NewDirectories()


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    """Give an empty directory in a file of this test."""
    directory = Directory.create(tmp_path / "test.pdir", user_name="mira")
    yield directory
    directory.close()
