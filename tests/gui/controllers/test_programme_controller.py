from dataclasses import replace

import pytest

from directory_app.domain.entries import Name
from directory_app.domain.events import Event
from directory_app.domain.identifiers import (
    EventUid,
    PhaseUid,
    ProgrammeUid,
    RecordKind,
    RecordRef,
    RecordUid,
)
from directory_app.domain.programmes import Phase, Programme
from directory_app.domain.views import Scope, ScopeKind
from directory_app.gui.main_window import MainWindow
from directory_app.gui.programmes.programme_editor import ProgrammeEditor
from directory_app.gui.programmes.record_dialog import EditedRecord, EditorTools
from tests.gui.window import WindowDriver, directory_of, shown_uid
from tests.support.small_directory import person

BOMCA = ProgrammeUid(RecordUid("bomca"))
PROGRAMME = Programme(uid=BOMCA, names=(Name(text="BOMCA"),))
PHASE = Phase(uid=PhaseUid(RecordUid("phase-10")), programme=BOMCA, number="10")
MISSION = Event(uid=EventUid(RecordUid("mission")), title="Mission", programme=BOMCA)
MIRA = person("Mira", "Example")


@pytest.fixture
def window(driver: WindowDriver) -> MainWindow:
    window = driver.open(driver.make_file([MIRA]))
    window.bus.publish(directory_of(window).entries.save([PROGRAMME, PHASE, MISSION]))
    return window


def shown_programme(window: MainWindow) -> str | None:
    assert window.late is not None
    page = window.late.programmes.page
    return page.shown_uid() if window.pane.currentWidget() is page else None


def test_command_shows_the_first_programme(driver: WindowDriver, window: MainWindow) -> None:
    window.actions_by_name.programmes.trigger()

    driver.wait(lambda: shown_programme(window) == BOMCA)


def test_phase_in_the_navigation_shows_its_programme(
    driver: WindowDriver, window: MainWindow
) -> None:
    driver.select(window, MIRA.uid)

    window.lists.choose_scope(Scope(ScopeKind.PHASE, PHASE.uid))

    driver.wait(lambda: shown_programme(window) == BOMCA)


def test_event_leads_to_its_programme(driver: WindowDriver, window: MainWindow) -> None:
    window.cards.visit(RecordRef(RecordKind.EVENT, MISSION.uid))

    driver.wait(lambda: shown_programme(window) == BOMCA)


def test_change_elsewhere_leaves_the_page_in_front(
    driver: WindowDriver, window: MainWindow
) -> None:
    driver.select(window, MIRA.uid)
    window.actions_by_name.programmes.trigger()
    driver.wait(lambda: shown_programme(window) == BOMCA)
    stored = directory_of(window).entries.get(MIRA.uid)

    window.bus.publish(directory_of(window).entries.save([replace(stored, note="new")]))

    driver.wait(lambda: window.cards.card is not None and window.cards.card.entry.note == "new")
    assert shown_programme(window) == BOMCA


def test_entry_clicked_on_the_page_shows_its_card(driver: WindowDriver, window: MainWindow) -> None:
    window.actions_by_name.programmes.trigger()
    driver.wait(lambda: shown_programme(window) == BOMCA)
    assert window.late is not None

    window.late.programmes.page.entry_requested.emit(RecordRef(RecordKind.PERSON, MIRA.uid))

    driver.wait(lambda: shown_uid(window) == MIRA.uid and shown_programme(window) is None)


def test_edited_programme_is_saved_and_shown_anew(
    driver: WindowDriver, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved: list[bool] = []

    def ask(_parent: object, *, programme: Programme, tools: EditorTools) -> bool:
        edited = EditedRecord(replace(programme, countries=("KG",)), ())
        tools.save(edited, lambda: saved.append(True), lambda _error: saved.append(False))
        return True

    monkeypatch.setattr(ProgrammeEditor, "ask", ask)
    window.actions_by_name.programmes.trigger()
    driver.wait(lambda: shown_programme(window) == BOMCA)
    assert window.late is not None

    window.late.programmes.edit_programme(BOMCA)

    driver.wait(lambda: saved == [True])
    assert directory_of(window).programmes.get_programme(BOMCA).countries == ("KG",)
