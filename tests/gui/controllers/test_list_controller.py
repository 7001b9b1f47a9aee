import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from directory_app.domain.entries import Entry
from directory_app.domain.kinds import OrganisationKind
from directory_app.domain.records import ref_of
from directory_app.domain.views import Scope, ScopeKind, SortKey
from directory_app.gui.main_window import MainWindow
from tests.gui.window import WindowDriver, directory_of, shown_names, shown_uid
from tests.support.small_directory import crowd, organisation, person


@pytest.fixture
def window(driver: WindowDriver) -> MainWindow:
    entries: list[Entry] = [
        *crowd(150),
        person("Mira", "Example"),
        person("Мира", "Образцова"),
        organisation("moi", "Ministry of Examples"),
    ]
    window = driver.open(driver.make_file(entries))
    window.activateWindow()
    return window


def search(driver: WindowDriver, window: MainWindow, text: str, found: int) -> None:
    window.tool_bar.search.set_text(text)
    driver.wait(
        lambda: (
            window.panel.model.query.text == text
            and not window.panel.model.is_answer_awaited
            and window.panel.model.total == found
        )
    )


def test_list_narrows_while_typing_in_whatever_script(
    driver: WindowDriver, window: MainWindow
) -> None:
    search(driver, window, "mira", 2)

    assert set(shown_names(window)) == {"Mira Example", "Мира Образцова"}
    assert window.tool_bar.search.result_text().startswith("2 found · ")


def test_language_of_the_box_is_understood(driver: WindowDriver, window: MainWindow) -> None:
    search(driver, window, "kind:ministry", 1)

    assert [chip.text() for chip in window.tool_bar.search._row.widgets()] == ["Ministry"]
    assert shown_names(window) == ["Ministry of Examples"]


def test_number_of_hits_is_exact_as_soon_as_it_is_known(
    driver: WindowDriver, window: MainWindow
) -> None:
    box = window.tool_bar.search
    seen: list[str] = []
    window.lists.shown.connect(lambda: seen.append(box.result_text()))

    search(driver, window, "specimen", 150)

    driver.wait(lambda: box.result_text().startswith("150 found · "))
    assert seen[0] == "100+ found"


def test_near_hits_are_shown_below_and_told_apart(driver: WindowDriver, window: MainWindow) -> None:
    window.tool_bar.search.set_text("exampel")

    driver.wait(lambda: window.panel.model.similar_count > 0)

    assert "Mira Example" in shown_names(window)
    assert window.tool_bar.search.result_text().startswith("0 found · ")
    assert "similar" in window.tool_bar.search.result_text()


def test_up_goes_from_the_first_row_back_to_the_search_box(
    qtbot: QtBot, driver: WindowDriver, window: MainWindow
) -> None:
    search(driver, window, "mira", 2)
    window.panel.go_to_first()

    QTest.keyClick(window.panel.view, Qt.Key.Key_Down)
    QTest.keyClick(window.panel.view, Qt.Key.Key_Up)
    in_list = window.panel.view.hasFocus()
    QTest.keyClick(window.panel.view, Qt.Key.Key_Up)

    field = window.tool_bar.search.focusProxy()
    assert field is not None
    assert (in_list, field.hasFocus()) == (True, True)


def test_letters_typed_into_the_list_leave_conditions_in_the_box(
    qtbot: QtBot, driver: WindowDriver, window: MainWindow
) -> None:
    search(driver, window, "country:kg mira", 2)

    QTest.keyClicks(window.panel.view, "s")

    driver.wait(lambda: window.lists.query.text == "country:kg s")


def test_enter_in_the_search_box_opens_the_first_result(
    qtbot: QtBot, driver: WindowDriver, window: MainWindow
) -> None:
    field = window.tool_bar.search.focusProxy()
    assert field is not None
    QTest.keyClicks(field, "mira ex")

    QTest.keyClick(field, Qt.Key.Key_Return)

    driver.wait(lambda: shown_uid(window) == "example")


def test_down_goes_from_the_search_box_into_the_list(
    qtbot: QtBot, driver: WindowDriver, window: MainWindow
) -> None:
    search(driver, window, "mira ex", 1)
    field = window.tool_bar.search.focusProxy()
    assert field is not None

    QTest.keyClick(field, Qt.Key.Key_Down)

    driver.wait(lambda: shown_uid(window) == "example")


def test_escape_empties_the_box_and_goes_back_to_the_former_place(
    qtbot: QtBot, driver: WindowDriver, window: MainWindow
) -> None:
    driver.select(window, crowd(120)[119].uid)
    window.panel.view.verticalScrollBar().setValue(4000)
    current = window.panel.selection.current
    search(driver, window, "mira", 2)
    driver.wait(lambda: window.panel.selection.current is None)
    field = window.tool_bar.search.focusProxy()
    assert field is not None

    QTest.keyClick(field, Qt.Key.Key_Escape)

    driver.wait(lambda: window.panel.selection.current == current)
    assert window.panel.view.verticalScrollBar().value() == 4000
    assert window.tool_bar.search.result_text() == ""


def test_letters_typed_into_the_list_are_searched_for(
    qtbot: QtBot, driver: WindowDriver, window: MainWindow
) -> None:
    QTest.keyClicks(window.panel.view, "m")

    driver.wait(lambda: window.lists.query.text == "m")


def test_chosen_place_decides_what_is_listed(driver: WindowDriver, window: MainWindow) -> None:
    driver.wait(lambda: window.navigation.line is not None)

    window.navigation.choose(Scope(ScopeKind.ORGANISATION_KIND, OrganisationKind.MINISTRY))

    driver.wait(lambda: shown_names(window) == ["Ministry of Examples"])


def test_counts_follow_a_change(driver: WindowDriver, window: MainWindow) -> None:
    directory = directory_of(window)
    before = window.lists.counts.total

    window.bus.publish(directory.entries.save([person("Ada", "Abacus")]))

    driver.wait(lambda: window.lists.counts.total == before + 1)
    line = window.navigation.line
    assert line is not None
    assert line.count == before + 1


def test_what_is_found_can_be_saved_unless_it_is_everything_or_the_bin(
    driver: WindowDriver, window: MainWindow
) -> None:
    lists = window.lists
    everything = lists.can_be_saved
    search(driver, window, "mira", 2)
    searched = lists.can_be_saved
    window.tool_bar.search.set_text("")
    window.navigation.choose(Scope(ScopeKind.PEOPLE))
    people = lists.can_be_saved
    window.navigation.choose(Scope(ScopeKind.BIN))

    assert (everything, searched, people, lists.can_be_saved) == (False, True, True, False)


def test_bin_lists_what_was_deleted(driver: WindowDriver, window: MainWindow) -> None:
    directory = directory_of(window)
    window.bus.publish(directory.entries.delete([ref_of(person("Mira", "Example"))]))

    window.navigation.choose(Scope(ScopeKind.BIN))

    driver.wait(lambda: shown_names(window) == ["Mira Example"])


def test_order_is_turned_round_by_choosing_it_again(
    driver: WindowDriver, window: MainWindow
) -> None:
    window.actions_by_name.sorts[SortKey.NAME].trigger()

    driver.wait(lambda: shown_names(window)[0] == "Мира Образцова")
    assert window.actions_by_name.descending.isChecked()


def test_last_changes_begin_with_the_latest(driver: WindowDriver, window: MainWindow) -> None:
    directory_of(window).entries.save([person("Late", "Latest")])

    window.actions_by_name.sorts[SortKey.CHANGED].trigger()

    driver.wait(lambda: shown_names(window)[0] == "Late Latest")
