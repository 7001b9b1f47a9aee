import dataclasses

import pytest

from directory_app.domain.identifiers import RecordRef
from directory_app.domain.records import ref_of
from directory_app.gui.main_window import MainWindow
from tests.gui.window import WindowDriver, directory_of, shown_names
from tests.support.small_directory import crowd

PEOPLE = crowd(4)


@pytest.fixture
def window(driver: WindowDriver) -> MainWindow:
    return driver.open(driver.make_file(PEOPLE))


def delete(driver: WindowDriver, window: MainWindow, *refs: RecordRef) -> None:
    assert window.late is not None
    before = window.panel.model.rowCount()
    window.late.commands.delete(refs)
    driver.wait(lambda: window.panel.model.rowCount() == before - len(refs))


def test_nothing_can_be_undone_in_a_fresh_window(window: MainWindow) -> None:
    assert not window.actions_by_name.undo.isEnabled()
    assert not window.actions_by_name.redo.isEnabled()


def test_delete_can_be_undone_and_done_again(driver: WindowDriver, window: MainWindow) -> None:
    delete(driver, window, ref_of(PEOPLE[0]), ref_of(PEOPLE[1]))
    assert window.actions_by_name.undo.isEnabled()

    window.actions_by_name.undo.trigger()
    driver.wait(lambda: window.panel.model.rowCount() == 4)
    driver.wait(window.actions_by_name.redo.isEnabled)
    window.actions_by_name.redo.trigger()

    driver.wait(lambda: window.panel.model.rowCount() == 2)


def test_what_was_done_is_told_with_a_way_back(driver: WindowDriver, window: MainWindow) -> None:
    delete(driver, window, ref_of(PEOPLE[0]), ref_of(PEOPLE[1]))

    assert window.notifications.texts() == ["Moved 2 entries to the bin."]


def test_offer_vanishes_once_it_was_taken_back_otherwise(
    driver: WindowDriver, window: MainWindow
) -> None:
    delete(driver, window, ref_of(PEOPLE[0]))

    window.actions_by_name.undo.trigger()

    driver.wait(lambda: window.panel.model.rowCount() == 4)
    assert not any(text.startswith("Moved") for text in window.notifications.texts())


def test_offer_takes_back_its_own_action_even_after_others(
    driver: WindowDriver, window: MainWindow
) -> None:
    delete(driver, window, ref_of(PEOPLE[0]))
    number = next(iter(window.notifications._shown))
    delete(driver, window, ref_of(PEOPLE[1]))

    window.notifications._on_action_requested(number)

    driver.wait(lambda: window.panel.model.rowCount() == 3)
    assert "Specimen Number00000" in shown_names(window)


def test_what_cannot_be_taken_back_is_told(driver: WindowDriver, window: MainWindow) -> None:
    directory = directory_of(window)
    present = directory.entries.get(PEOPLE[0].uid)
    mine = directory.entries.save([dataclasses.replace(present, note="mine")])
    action = directory.undo_stack.undo_action
    present = directory.entries.get(PEOPLE[0].uid)
    directory.entries.save([dataclasses.replace(present, note="later")])
    assert window.late is not None
    assert action is not None

    window.late.undo._take_back(mine)

    driver.wait(lambda: any("left as they are" in text for text in window.notifications.texts()))
    assert directory.entries.get(PEOPLE[0].uid).note == "later"
