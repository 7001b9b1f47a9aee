from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from directory_app.domain.contact_points import Phone
from directory_app.domain.entries import Name, Person
from directory_app.domain.identifiers import ItemUid
from directory_app.domain.merging import Merge
from directory_app.domain.records import Record
from directory_app.domain.views import ListQuery
from directory_app.gui.dialogs.draft_dialog import (
    DraftChoice,
    DraftDialog,
    UnsavedAnswer,
    UnsavedDialog,
)
from directory_app.gui.dialogs.stale_dialog import StaleDialog
from directory_app.gui.editor.entry_editor import EntryEditor
from directory_app.gui.main_window import MainWindow
from tests.gui.window import WindowDriver, directory_of, shown_names, shown_uid
from tests.support.small_directory import person

MIRA = replace(
    person("Mira", "Example"),
    phones=(Phone(uid=ItemUid("office"), printed="0312 00 00 01"),),
    note="as met",
)
OTHER = person("Aida", "Specimen")


@pytest.fixture
def window(driver: WindowDriver) -> MainWindow:
    window = driver.open(driver.make_file([MIRA, OTHER]))
    driver.select(window, MIRA.uid)
    return window


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[UnsavedAnswer]:
    """Answers to give when the editor is left; what is asked takes one out."""
    answers: list[UnsavedAnswer] = []

    def ask(_parent: QWidget | None, *, name: str) -> UnsavedAnswer:
        return answers.pop(0)

    monkeypatch.setattr(UnsavedDialog, "ask", ask)
    return answers


def open_editor(driver: WindowDriver, window: MainWindow) -> EntryEditor:
    window.actions_by_name.edit.trigger()
    driver.wait(lambda: window.pane.is_editing)
    return editor_of(window)


def editor_of(window: MainWindow) -> EntryEditor:
    assert window.late is not None
    return window.late.edit._editor()


def type_note(editor: EntryEditor, text: str) -> None:
    form = editor.form()
    assert form is not None
    form.set_entry(replace(form.entry(), note=text))
    form.edited.emit()


def stored(window: MainWindow) -> Person:
    entry = directory_of(window).entries.get(MIRA.uid)
    assert isinstance(entry, Person)
    return entry


def test_saved_edit_is_on_the_card_and_can_be_undone(
    driver: WindowDriver, window: MainWindow
) -> None:
    editor = open_editor(driver, window)
    type_note(editor, "prefers Russian")

    window.actions_by_name.save.trigger()

    driver.wait(lambda: not window.pane.is_editing)
    driver.wait(
        lambda: window.cards.card is not None and window.cards.card.entry.note == "prefers Russian"
    )
    assert window.notifications.texts() == ["Saved: Mira Example"]
    window.actions_by_name.undo.trigger()
    driver.wait(lambda: stored(window).note == "as met")


def test_new_person_is_shown_once_saved(driver: WindowDriver, window: MainWindow) -> None:
    window.actions_by_name.new_person.trigger()
    driver.wait(lambda: window.pane.is_editing)
    editor = editor_of(window)
    form = editor.form()
    assert form is not None
    form.set_entry(replace(form.entry(), names=(Name(given="Bea", family="Beispiel"),)))

    editor.request_save()

    driver.wait(lambda: "Bea Beispiel" in shown_names(window))
    driver.wait(
        lambda: window.cards.card is not None and window.cards.card.summary.name == "Bea Beispiel"
    )


def test_leaving_an_unchanged_editor_asks_nothing(
    driver: WindowDriver, window: MainWindow, asked: list[UnsavedAnswer]
) -> None:
    open_editor(driver, window)

    driver.select(window, OTHER.uid)

    assert not window.pane.is_editing


def test_going_on_editing_puts_the_selection_back(
    driver: WindowDriver, window: MainWindow, asked: list[UnsavedAnswer]
) -> None:
    editor = open_editor(driver, window)
    type_note(editor, "typed")
    asked.append(UnsavedAnswer.GO_ON)
    current = window.panel.selection.current

    row = window.panel.model.index(1 if window.panel.model.id_at(0) == current else 0, 0)
    window.panel.view.setCurrentIndex(row)

    driver.wait(lambda: not asked and window.panel.selection.current == current)
    assert window.pane.is_editing
    assert editor.result().record.note == "typed"


def test_saving_on_the_way_out_saves_and_goes_there(
    driver: WindowDriver, window: MainWindow, asked: list[UnsavedAnswer]
) -> None:
    editor = open_editor(driver, window)
    type_note(editor, "typed")
    asked.append(UnsavedAnswer.SAVE)

    driver.select(window, OTHER.uid)

    assert stored(window).note == "typed"
    assert not window.pane.is_editing


def test_discarding_forgets_what_was_typed(
    driver: WindowDriver, window: MainWindow, asked: list[UnsavedAnswer]
) -> None:
    editor = open_editor(driver, window)
    type_note(editor, "typed")
    asked.append(UnsavedAnswer.DISCARD)

    window.actions_by_name.back.trigger()

    driver.wait(lambda: not window.pane.is_editing)
    assert stored(window).note == "as met"
    driver.wait(lambda: directory_of(window).drafts.all() == ())


def test_closing_the_window_asks_about_unsaved_text(
    driver: WindowDriver, window: MainWindow, asked: list[UnsavedAnswer]
) -> None:
    editor = open_editor(driver, window)
    type_note(editor, "typed")
    asked.append(UnsavedAnswer.GO_ON)

    window.close()

    driver.wait(lambda: not asked)
    assert window.isVisible()


def test_window_closes_after_saving(
    driver: WindowDriver, window: MainWindow, asked: list[UnsavedAnswer]
) -> None:
    editor = open_editor(driver, window)
    type_note(editor, "typed")
    asked.append(UnsavedAnswer.SAVE)

    window.close()

    driver.wait(lambda: not window.isVisible())
    again = driver.open()
    assert stored(again).note == "typed"


def test_text_that_was_never_saved_is_offered_at_the_next_start(
    driver: WindowDriver, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = open_editor(driver, window)
    type_note(editor, "half a sen")
    driver.wait(lambda: len(directory_of(window).drafts.all()) == 1)
    driver.close()
    monkeypatch.setattr(
        DraftDialog, "ask", lambda _parent, *, drafts: DraftChoice(open=drafts[0].ref)
    )

    again = driver.open()

    driver.wait(lambda: again.pane.is_editing)
    assert editor_of(again).result().record.note == "half a sen"


def test_change_made_meanwhile_elsewhere_is_explained_and_merged(
    driver: WindowDriver, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    merges: list[Merge] = []

    def ask(_parent: QWidget | None, *, merged: Merge, labels: object) -> Record:
        merges.append(merged)
        return merged.record

    monkeypatch.setattr(StaleDialog, "ask", ask)
    editor = open_editor(driver, window)
    type_note(editor, "mine")
    directory_of(window).entries.save([replace(stored(window), country="LV")])

    editor.request_save()

    driver.wait(lambda: not window.pane.is_editing)
    assert merges[0].changed_elsewhere == ("country",)
    assert (stored(window).country, stored(window).note) == ("LV", "mine")


def test_going_on_after_a_change_elsewhere_keeps_the_text(
    driver: WindowDriver, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[None] = [None]
    monkeypatch.setattr(StaleDialog, "ask", lambda *_args, **_named: answers.pop())
    editor = open_editor(driver, window)
    type_note(editor, "mine")
    directory_of(window).entries.save([replace(stored(window), note="theirs")])

    editor.request_save()

    driver.wait(lambda: not answers)
    assert window.pane.is_editing
    assert editor.result().record.note == "mine"
    assert stored(window).note == "theirs"


def test_commands_for_the_selection_rest_while_editing(
    qtbot: QtBot, driver: WindowDriver, window: MainWindow
) -> None:
    open_editor(driver, window)

    assert not window.actions_by_name.delete.isEnabled()
    assert not window.actions_by_name.undo.isEnabled()
    assert window.actions_by_name.save.isEnabled()


def test_search_goes_on_while_editing(driver: WindowDriver, window: MainWindow) -> None:
    open_editor(driver, window)

    window.tool_bar.search.set_text("aida")

    driver.wait(lambda: window.panel.model.query == ListQuery(text="aida"))
    driver.wait(lambda: shown_names(window) == ["Aida Specimen"])
    assert window.pane.is_editing
    assert shown_uid(window) == MIRA.uid
