import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from directory_app.domain.changes import TakenBack
from directory_app.domain.contact_points import Phone
from directory_app.domain.entries import Name, Person
from directory_app.domain.identifiers import ActionId, EntryUid, new_record_uid
from directory_app.gui.dialogs.history_dialog import HistoryDialog, TakeBack
from directory_app.gui.dialogs.long_work import Cancel, Outcome
from directory_app.gui.theme import Theme
from directory_app.services.directory import Directory

PAGE = 3


def make(
    qtbot: QtBot, theme: Theme, directory: Directory, take_back: TakeBack | None = None
) -> HistoryDialog:
    history = directory.history

    def take_back_at_once(action: ActionId, outcome: Outcome[TakenBack]) -> Cancel:
        outcome.done(history.take_back(action))
        return lambda: None

    dialog = HistoryDialog(
        theme=theme,
        load_actions=lambda before, answer: answer(history.actions(before=before, limit=PAGE)),
        load_changes=lambda action, answer: answer(history.changes(action)),
        load_labels=lambda uids, answer: answer(directory.browsing.labels(uids)),
        take_back=take_back or take_back_at_once,
    )
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def saved(directory: Directory, person: Person) -> Person:
    directory.entries.save([person])
    entry = directory.entries.get(EntryUid(person.uid))
    assert isinstance(entry, Person)
    return entry


@pytest.fixture
def mira(directory: Directory) -> Person:
    person = Person(
        uid=EntryUid(new_record_uid()),
        names=(Name(text="Mira Example"),),
        phones=(Phone(printed="0312 00 00 00"),),
    )
    return saved(directory, person)


def with_number(person: Person, number: str) -> Person:
    phone = dataclasses.replace(person.phones[0], printed=number)
    return dataclasses.replace(person, phones=(phone,))


def test_an_empty_history_says_so(qtbot: QtBot, theme: Theme, directory: Directory) -> None:
    dialog = make(qtbot, theme, directory)

    assert "Nothing was changed yet." in dialog.details.plain_text()
    assert not dialog.take_back_button.isEnabled()


def test_the_newest_action_is_shown_with_its_change(
    qtbot: QtBot, theme: Theme, directory: Directory, mira: Person
) -> None:
    saved(directory, with_number(mira, "0312 00 00 01"))

    dialog = make(qtbot, theme, directory)

    assert dialog.rows()[:2] == ["Changed Mira Example", "Added Mira Example"]
    text = dialog.details.plain_text()
    assert "Changed phone of Mira Example" in text
    assert "0312 00 00 00  →  0312 00 00 01" in text


def test_older_actions_are_loaded_on_request(
    qtbot: QtBot, theme: Theme, directory: Directory, mira: Person
) -> None:
    for number in range(1, 5):
        mira = saved(directory, with_number(mira, f"0312 00 00 0{number}"))
    dialog = make(qtbot, theme, directory)
    assert len(dialog.rows()) == PAGE + 1

    last = dialog.view.model().index(PAGE, 0)
    dialog.view.activated.emit(last)

    assert dialog.rows()[:5] == ["Changed Mira Example"] * 4 + ["Added Mira Example"]


def test_a_change_is_taken_back(
    qtbot: QtBot, theme: Theme, directory: Directory, mira: Person
) -> None:
    saved(directory, with_number(mira, "0312 00 00 01"))
    dialog = make(qtbot, theme, directory)

    dialog.take_back_button.click()

    entry = directory.entries.get(EntryUid(mira.uid))
    assert entry.phones[0].printed == "0312 00 00 00"
    assert dialog.rows()[0] == "Took back: Mira Example"
    assert dialog.remark() == "It was taken back."
    dialog.select_row(1)
    assert not dialog.take_back_button.isEnabled()


def test_what_cannot_be_taken_back_is_told_in_words(
    qtbot: QtBot, theme: Theme, directory: Directory, mira: Person
) -> None:
    second = saved(directory, with_number(mira, "0312 00 00 01"))
    saved(directory, with_number(second, "0312 00 00 02"))
    dialog = make(qtbot, theme, directory)

    dialog.select_row(1)
    dialog.take_back_button.click()

    text = dialog.details.plain_text()
    assert "Left as it is" in text
    assert "0312 00 00 02" in text
    assert "would have become: 0312 00 00 00" in text
    assert directory.entries.get(EntryUid(mira.uid)).phones[0].printed == "0312 00 00 02"


def test_taking_back_can_be_stopped(
    qtbot: QtBot, theme: Theme, directory: Directory, mira: Person
) -> None:
    def take_back(_action: ActionId, outcome: Outcome[TakenBack]) -> Cancel:
        outcome.progressed(1, 4)
        return outcome.cancelled

    dialog = make(qtbot, theme, directory, take_back)
    dialog.take_back_button.click()
    assert not dialog.take_back_button.isEnabled()

    dialog.stop_work()

    assert dialog.remark() == "Stopped. Nothing was changed."
    assert dialog.take_back_button.isEnabled()
    assert directory.entries.get(EntryUid(mira.uid)).binned_at is None


def test_the_demo_is_told_without_codes(
    qtbot: QtBot, theme: Theme, directory: Directory, tmp_path: Path
) -> None:
    directory.demo.fill()

    dialog = make(qtbot, theme, directory)

    assert dialog.rows()[0] == "Filled in the demo data"
    assert "Added BOMCA" in dialog.details.plain_text()


def test_an_answer_after_closing_is_ignored(
    qtbot: QtBot, theme: Theme, directory: Directory, mira: Person
) -> None:
    waiting: list[Callable[[], None]] = []
    dialog = HistoryDialog(
        theme=theme,
        load_actions=lambda _before, answer: waiting.append(
            lambda: answer(directory.history.actions())
        ),
        load_changes=lambda _action, _answer: None,
        load_labels=lambda _uids, _answer: None,
        take_back=lambda _action, _outcome: waiting.clear,
    )
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.reject()

    waiting[0]()

    assert dialog.rows() == []
