from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

import directory_app
from directory_app.gui.dialogs.about_dialog import AboutDialog
from directory_app.gui.theme import Theme


def shown(qtbot: QtBot, folder: Path, *, is_portable: bool = False) -> AboutDialog:
    dialog = AboutDialog(
        store_versions={"SQLCipher": "4.12"}, data_folder=folder, is_portable=is_portable
    )
    qtbot.addWidget(dialog, before_close_func=lambda _: dialog.done(0))
    dialog.show()
    return dialog


@pytest.mark.parametrize("part", ["Python", "Qt", "SQLCipher 4.12"])
def test_the_versions_can_be_copied(qtbot: QtBot, theme: Theme, tmp_path: Path, part: str) -> None:
    dialog = shown(qtbot, tmp_path)

    dialog.copy_button.click()

    text = QGuiApplication.clipboard().text()
    assert f"Partner Directory {directory_app.__version__}" in text
    assert part in text


def test_the_data_folder_is_one_click(
    qtbot: QtBot, theme: Theme, tmp_path: Path, opened: list[str]
) -> None:
    dialog = shown(qtbot, tmp_path)

    dialog.folder_link.click()

    assert opened == [tmp_path.as_uri()]


def test_where_nothing_shows_folders_that_is_said(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    dialog = shown(qtbot, tmp_path)

    dialog.folder_link.click()

    assert "The path was copied" in dialog.remark()


@pytest.mark.parametrize("is_portable", [True, False])
def test_a_portable_copy_says_that_it_is_one(
    qtbot: QtBot, theme: Theme, tmp_path: Path, is_portable: bool
) -> None:
    dialog = shown(qtbot, tmp_path, is_portable=is_portable)

    words = [label.text() for label in dialog.findChildren(QLabel)]

    assert any("portable" in text for text in words) is is_portable


def test_parts_can_be_asked_for(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    dialog = shown(qtbot, tmp_path)

    with qtbot.waitSignal(dialog.parts_requested):
        dialog.parts_button.click()
