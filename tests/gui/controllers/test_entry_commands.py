import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from directory_app.domain.identifiers import ListUid, RecordKind, RecordUid
from directory_app.domain.records import ref_of
from directory_app.domain.views import Scope, ScopeKind
from directory_app.gui.dialogs.list_dialog import AddToListDialog, ListChoice, ListNameDialog
from directory_app.gui.dialogs.tag_dialog import TagDialog
from directory_app.gui.main_window import MainWindow
from tests.gui.window import WindowDriver, directory_of
from tests.support.small_directory import crowd

PEOPLE = crowd(6)


@pytest.fixture
def window(driver: WindowDriver) -> MainWindow:
    window = driver.open(driver.make_file(PEOPLE))
    window.activateWindow()
    window.panel.view.setFocus()
    return window


def select_rows(window: MainWindow, *rows: int) -> None:
    selection = window.panel.view.selectionModel()
    for row in rows:
        selection.select(
            window.panel.model.index(row, 0),
            QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
        )


def test_delete_key_moves_the_selection_to_the_bin(
    qtbot: QtBot, driver: WindowDriver, window: MainWindow
) -> None:
    select_rows(window, 0, 2, 4)

    QTest.keyClick(window.panel.view, Qt.Key.Key_Delete)

    driver.wait(lambda: window.panel.model.rowCount() == 3)


def test_delete_key_in_the_search_box_deletes_letters_only(
    qtbot: QtBot, driver: WindowDriver, window: MainWindow
) -> None:
    select_rows(window, 0)
    window.tool_bar.search.set_text("number")
    field = window.tool_bar.search.focusProxy()
    assert field is not None
    field.setFocus()

    QTest.keyClick(field, Qt.Key.Key_Home)
    QTest.keyClick(field, Qt.Key.Key_Delete)

    assert window.tool_bar.search.text() == "umber"
    assert window.notifications.texts() == []


def test_restore_brings_entries_back_from_the_bin(driver: WindowDriver, window: MainWindow) -> None:
    window.bus.publish(directory_of(window).entries.delete([ref_of(PEOPLE[0])]))
    window.navigation.choose(Scope(ScopeKind.BIN))
    driver.wait(lambda: window.panel.model.rowCount() == 1)
    select_rows(window, 0)

    window.actions_by_name.restore.trigger()

    driver.wait(lambda: window.panel.model.rowCount() == 0 and window.lists.counts.total == 6)


def test_verified_today_is_noted_on_all_selected(driver: WindowDriver, window: MainWindow) -> None:
    select_rows(window, 0, 1)

    window.actions_by_name.verify.trigger()

    driver.wait(lambda: window.notifications.texts() == ["Verified 2 entries today."])
    assert directory_of(window).entries.get(PEOPLE[1].uid).verified_on is not None


def test_tag_marks_the_selection_and_can_be_taken_off(
    driver: WindowDriver, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TagDialog, "ask", lambda *_args, **_named: "press")
    select_rows(window, 0, 1)

    window.actions_by_name.tag.trigger()
    driver.wait(lambda: "Tagged 2 entries." in window.notifications.texts())
    assert len(directory_of(window).entries.get(PEOPLE[0].uid).tags) == 1
    window.actions_by_name.untag.trigger()

    driver.wait(lambda: "Took the tag off 2 entries." in window.notifications.texts())
    assert directory_of(window).entries.get(PEOPLE[0].uid).tags == ()


def test_untagged_entries_offer_no_tag_to_take_off(
    driver: WindowDriver, window: MainWindow
) -> None:
    select_rows(window, 0)

    window.actions_by_name.untag.trigger()

    driver.wait(lambda: window.notifications.texts() == ["None of these entries has a tag."])


def test_entries_go_on_a_new_list_and_off_again(
    driver: WindowDriver, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        AddToListDialog, "ask", lambda *_args, **_named: ListChoice(None, "Press, Bishkek")
    )
    select_rows(window, 0, 1, 2)
    window.actions_by_name.add_to_list.trigger()
    driver.wait(lambda: len(directory_of(window).lists.all()) == 1)
    uid = ListUid(RecordUid(directory_of(window).lists.all()[0].uid))
    scope = Scope(ScopeKind.LIST, uid)
    driver.wait(lambda: window.navigation._model.index_of(scope).isValid())
    window.navigation.choose(scope)
    driver.wait(lambda: window.panel.model.rowCount() == 3)
    window.panel.selection.clear()
    select_rows(window, 0)

    window.actions_by_name.remove_from_list.trigger()

    driver.wait(lambda: window.panel.model.rowCount() == 2)


def test_list_can_be_renamed(
    driver: WindowDriver, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes = directory_of(window).lists.create("Press")
    window.bus.publish(changes)
    uid = next(ref.uid for ref in changes.added if ref.kind is RecordKind.LIST)
    scope = Scope(ScopeKind.LIST, uid)
    driver.wait(lambda: window.navigation._model.index_of(scope).isValid())
    window.navigation.choose(scope)
    driver.wait(window.actions_by_name.rename_list.isEnabled)
    monkeypatch.setattr(ListNameDialog, "ask", lambda *_args, **_named: "Press, Bishkek")

    window.actions_by_name.rename_list.trigger()

    driver.wait(lambda: directory_of(window).lists.all()[0].name == "Press, Bishkek")
