import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from directory_app.domain.entries import Entry
from directory_app.domain.search_views import ChoiceGroup
from directory_app.domain.views import NavigationLine, Scope, ScopeKind
from directory_app.gui.controllers.search_commands import SearchCommands
from directory_app.gui.dialogs.list_dialog import SearchNameDialog
from directory_app.gui.main_window import MainWindow
from tests.gui.window import WindowDriver, directory_of, shown_names
from tests.support.small_directory import crowd, organisation, person


@pytest.fixture
def window(driver: WindowDriver) -> MainWindow:
    entries: list[Entry] = [
        *crowd(3),
        person("Mira", "Example"),
        organisation("moi", "Ministry of Examples"),
    ]
    window = driver.open(driver.make_file(entries))
    window.activateWindow()
    return window


def commands(window: MainWindow) -> SearchCommands:
    assert window.late is not None
    return window.late.search


def choices(window: MainWindow, group: ChoiceGroup) -> list[QAction]:
    return commands(window).menu.submenu(group).actions()


def open_menu(driver: WindowDriver, window: MainWindow) -> None:
    field = window.tool_bar.search.focusProxy()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    driver.wait(lambda: not commands(window)._choices.is_awaited)


def answer(monkeypatch: pytest.MonkeyPatch, asked: list[str], name: str | None) -> None:
    def ask(_parent: QWidget | None, *, name: str) -> str | None:
        asked.append(name)
        return reply

    reply = name
    monkeypatch.setattr(SearchNameDialog, "ask", ask)


def rule_lines(window: MainWindow) -> list[NavigationLine]:
    lines = directory_of(window).browsing.navigation()
    return [line for line in lines if line.scope.kind is ScopeKind.LIST]


def test_menu_offers_conditions_with_what_they_leave(
    driver: WindowDriver, window: MainWindow
) -> None:
    open_menu(driver, window)

    kinds = [action.text() for action in choices(window, ChoiceGroup.KIND)]
    assert "Person\t4" in kinds
    assert "Ministry\t1" in kinds
    commands(window).menu.close()


def test_chosen_condition_becomes_a_chip_and_goes_when_chosen_again(
    driver: WindowDriver, window: MainWindow
) -> None:
    open_menu(driver, window)
    ministry = next(
        each for each in choices(window, ChoiceGroup.KIND) if each.text().startswith("Ministry")
    )

    ministry.trigger()

    commands(window).menu.close()
    driver.wait(lambda: shown_names(window) == ["Ministry of Examples"])
    assert window.tool_bar.search.text() == "kind:ministry"
    open_menu(driver, window)
    checked = [each for each in choices(window, ChoiceGroup.KIND) if each.isChecked()]
    assert [each.text() for each in checked] == ["Ministry\t1"]
    checked[0].trigger()
    commands(window).menu.close()
    assert window.tool_bar.search.text() == ""


def test_search_is_kept_as_a_list_with_a_live_count(
    driver: WindowDriver, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    answer(monkeypatch, asked, "My specimens")
    window.tool_bar.search.set_text("country:kg specimen")
    driver.wait(window.actions_by_name.save_search.isEnabled)

    window.actions_by_name.save_search.trigger()

    driver.wait(lambda: [line.name for line in rule_lines(window)] == ["My specimens"])
    assert asked == ["Kyrgyzstan, specimen"]
    scope = rule_lines(window)[0].scope
    driver.wait(lambda: window.navigation._model.index_of(scope).isValid())
    window.tool_bar.search.set_text("")
    window.navigation.choose(scope)
    driver.wait(lambda: len(shown_names(window)) == 3)
    assert window.lists.is_rule
    assert not window.actions_by_name.remove_from_list.isEnabled()


def test_kept_search_can_be_taken_back(
    driver: WindowDriver, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, [], "My people")
    window.navigation.choose(Scope(ScopeKind.PEOPLE))
    driver.wait(window.actions_by_name.save_search.isEnabled)
    window.actions_by_name.save_search.trigger()
    driver.wait(lambda: bool(rule_lines(window)))

    driver.wait(window.actions_by_name.undo.isEnabled)
    window.actions_by_name.undo.trigger()

    driver.wait(lambda: rule_lines(window) == [])


def test_nothing_is_kept_without_a_name(
    driver: WindowDriver, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    answer(monkeypatch, asked, None)
    window.navigation.choose(Scope(ScopeKind.PEOPLE))
    driver.wait(window.actions_by_name.save_search.isEnabled)

    window.actions_by_name.save_search.trigger()

    assert asked == ["People"]
    assert rule_lines(window) == []


def test_button_in_the_box_is_there_while_there_is_something_to_keep(
    driver: WindowDriver, window: MainWindow
) -> None:
    box = window.tool_bar.search
    before = box._save.isHidden()

    box.set_text("mira")

    driver.wait(lambda: not box._save.isHidden())
    assert before
