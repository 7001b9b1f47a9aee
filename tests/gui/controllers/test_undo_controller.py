import dataclasses
import threading
from collections.abc import Iterator

import pytest

from directory_app.domain.changes import TakenBack
from directory_app.domain.identifiers import RecordRef
from directory_app.domain.records import ref_of
from directory_app.gui.controllers.undo_controller import UndoController
from directory_app.gui.main_window import MainWindow
from directory_app.services.history import HistoryService
from directory_app.system.tasks import NO_PROGRESS, Progress
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


MANY = crowd(600)


@pytest.fixture
def crowded(driver: WindowDriver) -> MainWindow:
    """A window of many entries, all of which were saved as one action in it."""
    window = driver.open(driver.make_file(()))
    saved: list[object] = []
    entries = directory_of(window).entries
    window.tasks.change(lambda: entries.save(MANY), on_success=saved.append)
    driver.wait(lambda: bool(saved))
    return window


@pytest.fixture
def held_back(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Hold taking back back until the event is set."""
    go_on = threading.Event()
    undo = HistoryService.undo

    def wait(service: HistoryService, *, progress: Progress = NO_PROGRESS) -> TakenBack | None:
        while not go_on.wait(0.01):
            progress.report(1, 2)
        return undo(service, progress=progress)

    monkeypatch.setattr(HistoryService, "undo", wait)
    yield go_on
    go_on.set()


def begin_to_undo(driver: WindowDriver, window: MainWindow) -> UndoController:
    """Undo the last action and wait until that is shown."""
    assert window.late is not None
    window.late.undo.undo()
    driver.wait(lambda: window.status.work_text() == "Undoing…")
    return window.late.undo


def test_it_is_shown_that_much_is_taken_back(
    driver: WindowDriver, crowded: MainWindow, held_back: threading.Event
) -> None:
    undo = begin_to_undo(driver, crowded)

    crowded.close()
    assert crowded.isVisible()
    assert "A large change is being written. Wait for its end, or stop it below." in (
        crowded.notifications.texts()
    )

    held_back.set()
    driver.wait(lambda: crowded.status.work_text() == "")
    undo.redo()
    driver.wait(lambda: crowded.status.work_text() == "Doing it again…")
    driver.wait(lambda: crowded.status.work_text() == "")
    assert directory_of(crowded).browsing.ids_of([MANY[0].uid])


def test_what_is_asked_for_meanwhile_comes_after_it(
    driver: WindowDriver, crowded: MainWindow, held_back: threading.Event
) -> None:
    begin_to_undo(driver, crowded).redo()
    words = "A large change is being written. Yours is saved right after it."
    driver.wait(lambda: words in crowded.notifications.texts())

    held_back.set()

    driver.wait(lambda: crowded.status.work_text() == "")
    assert len(directory_of(crowded).history.actions()) >= 2


def test_taking_back_can_be_stopped(
    driver: WindowDriver, crowded: MainWindow, held_back: threading.Event
) -> None:
    undo = begin_to_undo(driver, crowded)

    crowded.status.stop_requested.emit()

    driver.wait(lambda: "Stopped. Nothing was changed." in crowded.notifications.texts())
    assert crowded.status.work_text() == ""
    assert undo.can_undo
    assert len(directory_of(crowded).history.actions()) == 1
