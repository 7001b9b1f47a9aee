import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from directory_app.gui.dialogs.shortcut_sheet import KeyCaps, ShortcutSheet, groups_of
from directory_app.gui.search.search_help import SearchExample
from directory_app.gui.theme import Theme


@pytest.fixture
def menus(qtbot: QtBot) -> list[QMenu]:
    file, edit = QMenu("&File"), QMenu("&Edit")
    for menu in (file, edit):
        qtbot.addWidget(menu)
    add(file, "&Open directory…", "Ctrl+O")
    add(file, "&New directory…", "")
    file.addSeparator()
    add(file.addMenu("More"), "&Quit", "Ctrl+Q")
    add(edit, "&Undo", "Ctrl+Z")
    return [file, edit]


def add(menu: QMenu, text: str, keys: str) -> QAction:
    action = menu.addAction(text)
    action.setShortcut(QKeySequence(keys))
    return action


@pytest.fixture
def sheet(qtbot: QtBot, theme: Theme, menus: list[QMenu]) -> ShortcutSheet:
    sheet = ShortcutSheet(groups=groups_of(menus))
    qtbot.addWidget(sheet)
    sheet.show()
    return sheet


def test_every_command_with_keys_is_shown_submenus_included(sheet: ShortcutSheet) -> None:
    assert sheet.shown_rows() == [
        ("Open directory", "Ctrl+O"),
        ("Quit", "Ctrl+Q"),
        ("Undo", "Ctrl+Z"),
    ]


def test_a_changed_shortcut_is_shown_as_changed(
    qtbot: QtBot, theme: Theme, menus: list[QMenu]
) -> None:
    menus[1].actions()[0].setShortcut(QKeySequence("Alt+Backspace"))

    sheet = ShortcutSheet(groups=groups_of(menus))
    qtbot.addWidget(sheet)

    assert ("Undo", "Alt+Backspace") in sheet.shown_rows()


@pytest.mark.parametrize("typed", ["und", "ctrl+z", "EDIT"])
def test_typing_finds_by_words_keys_and_group(sheet: ShortcutSheet, typed: str) -> None:
    sheet.filter_field().setText(typed)

    assert sheet.shown_rows() == [("Undo", "Ctrl+Z")]


def test_plus_as_a_key_is_a_key(qtbot: QtBot, theme: Theme) -> None:
    caps = KeyCaps("Ctrl++")
    qtbot.addWidget(caps)

    assert caps._caps == ["Ctrl", "+"]


def test_language_of_the_search_box_has_a_section_of_its_own(
    qtbot: QtBot, theme: Theme, menus: list[QMenu]
) -> None:
    examples = [SearchExample("Country", "country:kg"), SearchExample("Has something", "has:fax")]
    sheet = ShortcutSheet(groups=groups_of(menus), examples=examples)
    qtbot.addWidget(sheet)
    sheet.show()

    sheet.filter_field().setText("fax")

    assert sheet.shown_rows() == [("Has something", "has:fax")]
