"""The editor as a whole: nothing is lost, one name is needed, everything made goes along."""

import gc
from dataclasses import replace
from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from directory_app.domain.contact_points import Email, Phone
from directory_app.domain.entries import Entry, Name, Organisation, Person, Post, Tenure
from directory_app.domain.identifiers import EntryUid, ProgrammeUid, RecordUid, SourceUid, TagUid
from directory_app.domain.lists import Tag
from directory_app.gui.editor.chips_field import ChipsField
from directory_app.gui.editor.entry_editor import EntryEditor
from directory_app.gui.editor.entry_form import EntryForm
from directory_app.gui.editor.phone_row import PhoneRow
from directory_app.gui.editor.row_list import RowList
from tests.gui.editor.conftest import (
    AGENCY,
    COORDINATOR,
    LABELS,
    LETTER,
    MINISTRY,
    PRESS,
    PROGRAMME,
    EditorOnTrial,
    suggest,
)
from tests.support.record_strategies import Pools, records

POOLS: Pools = {
    EntryUid: [MINISTRY, AGENCY, COORDINATOR, EntryUid(RecordUid("unknown"))],
    ProgrammeUid: [PROGRAMME],
    SourceUid: [LETTER.uid, "unknown source"],
    TagUid: [PRESS.uid, "unknown tag"],
}
UID = EntryUid(RecordUid("entry"))
SHARED_EDITOR = settings(
    max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
"""One editor for all examples: that is how the window uses it, and what one left must not stay."""


def form_of(editor: EntryEditor) -> EntryForm:
    form = editor.form()
    assert form is not None
    return form


def open_everything(form: EntryForm) -> None:
    for name in ("names", "emails", "phones", "addresses", "links", "tenures", "parents"):
        field = form.field(name)
        if isinstance(field, RowList):
            for row in field.rows():
                row.open_details()


def type_into_focus(text: str) -> None:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    QTest.keyClicks(focused, text)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    # An open list of proposals gets the keys, as from a real keyboard.
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, modifier)


@pytest.mark.parametrize("record_class", [Person, Organisation, Post])
@pytest.mark.parametrize("opened", [False, True], ids=["closed", "opened"])
def test_opening_and_saving_loses_nothing(
    trial: EditorOnTrial, record_class: type[Entry], opened: bool
) -> None:
    @SHARED_EDITOR
    @given(records(record_class, POOLS))
    def check(record: object) -> None:
        entry = cast("Entry", record)
        editor = trial.edit(entry)
        if opened:
            open_everything(form_of(editor))

        assert trial.record() == entry
        assert not editor.is_changed()

    check()


def test_a_new_person_is_named_where_the_focus_is(trial: EditorOnTrial) -> None:
    trial.edit(Person(uid=UID), is_new=True)

    type_into_focus("Mira")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    type_into_focus("Example")

    (name,) = trial.record().names
    assert (name.given, name.family, name.script) == ("Mira", "Example", "Latn")


def test_without_a_name_nothing_is_saved_and_the_reason_is_told(
    qtbot: QtBot, trial: EditorOnTrial
) -> None:
    editor = trial.edit(Organisation(uid=UID, country="KG"), is_new=True)
    editor.focus_field("country")

    with qtbot.assertNotEmitted(editor.save_requested):
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert "name" in editor.message()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert form_of(editor).names.isAncestorOf(focused)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_keyboard_saves(qtbot: QtBot, trial: EditorOnTrial, key: Qt.Key) -> None:
    editor = trial.edit(Post(uid=UID, names=(Name(text="Coordinator"),)))

    with qtbot.waitSignal(editor.save_requested):
        press(key, Qt.KeyboardModifier.ControlModifier)


def test_escape_leaves(qtbot: QtBot, trial: EditorOnTrial) -> None:
    editor = trial.edit(Post(uid=UID, names=(Name(text="Coordinator"),)))

    with qtbot.waitSignal(editor.cancel_requested):
        press(Qt.Key.Key_Escape)


def test_escape_closes_a_list_of_proposals_first(qtbot: QtBot, trial: EditorOnTrial) -> None:
    editor = trial.edit(Post(uid=UID, names=(Name(text="Coordinator"),)))
    editor.focus_field("country")
    press(Qt.Key.Key_Down)
    assert QApplication.activePopupWidget() is not None

    with qtbot.assertNotEmitted(editor.cancel_requested):
        press(Qt.Key.Key_Escape)

    assert QApplication.activePopupWidget() is None


def test_a_typed_number_is_understood_in_the_country_of_the_entry(trial: EditorOnTrial) -> None:
    editor = trial.edit(Organisation(uid=UID, names=(Name(text="Ministry"),), country="KG"))
    editor.focus_field("phones")

    type_into_focus("0312 26 10 00")

    (phone,) = trial.record().phones
    row = form_of(editor).phones.rows()[0]
    assert isinstance(row, PhoneRow)
    assert (phone.printed, phone.e164) == ("0312 26 10 00", "+996312261000")
    assert row.hint() == "+996 312 261 000"


def test_a_number_is_read_again_when_the_country_comes_later(trial: EditorOnTrial) -> None:
    phone = Phone(printed="0312 26 10 00")
    editor = trial.edit(Person(uid=UID, names=(Name(given="Mira"),), phones=(phone,)))
    editor.focus_field("country")

    type_into_focus("Kyrgyzstan")

    record = trial.record()
    assert record.country == "KG"
    assert record.phones[0].e164 == "+996312261000"


def test_changes_are_told_and_compared_with_what_is_stored(
    qtbot: QtBot, trial: EditorOnTrial
) -> None:
    stored = Person(uid=UID, names=(Name(given="Mira"),))
    draft = replace(stored, note="not saved yet")
    editor = trial.edit(draft, baseline=stored)
    assert editor.is_changed()

    with qtbot.waitSignal(editor.changed):
        editor.focus_field("names")
        type_into_focus("Samira")

    assert editor.is_changed()


def test_taking_a_change_back_leaves_nothing_changed(trial: EditorOnTrial) -> None:
    editor = trial.edit(Person(uid=UID, names=(Name(given="Mira"),)))

    type_into_focus("X")
    assert editor.is_changed()
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert not editor.is_changed()


def test_a_new_tag_goes_along_and_an_unused_one_does_not(trial: EditorOnTrial) -> None:
    editor = trial.edit(Person(uid=UID, names=(Name(given="Mira"),)))
    editor.focus_field("tags")
    type_into_focus("witness,")
    type_into_focus("speaker,")
    field = form_of(editor).field("tags")
    assert isinstance(field, ChipsField)

    press(Qt.Key.Key_Backspace)

    (tag,) = trial.companions()
    assert isinstance(tag, Tag)
    assert tag.name == "witness"
    assert trial.record().tags == (tag.uid,)


def test_a_known_tag_is_used_again(trial: EditorOnTrial) -> None:
    editor = trial.edit(Person(uid=UID, names=(Name(given="Mira"),)))
    editor.focus_field("tags")

    type_into_focus("PRESS contact")
    press(Qt.Key.Key_Tab)

    assert trial.record().tags == (PRESS.uid,)
    assert trial.companions() == ()


def test_text_that_no_field_can_keep_goes_into_the_note(trial: EditorOnTrial) -> None:
    editor = trial.edit(Person(uid=UID, names=(Name(given="Mira"),)))
    editor.focus_field("country")

    type_into_focus("Atlantis")

    record = trial.record()
    assert record.country == ""
    assert record.note == "Country: Atlantis"


def test_contact_points_of_a_removed_position_no_longer_belong_to_it(
    trial: EditorOnTrial,
) -> None:
    tenure = Tenure(organisation=MINISTRY)
    email = Email(address="mira@example.org", tenure=tenure.uid)
    person = Person(uid=UID, names=(Name(given="Mira"),), tenures=(tenure,), emails=(email,))
    editor = trial.edit(person)
    tenures = form_of(editor).field("tenures")
    assert isinstance(tenures, RowList)

    tenures.rows()[0].remove_requested.emit()

    assert trial.record() == replace(person, tenures=(), emails=(replace(email, tenure=None),))


def test_saving_locks_the_form(trial: EditorOnTrial) -> None:
    editor = trial.edit(Person(uid=UID, names=(Name(given="Mira"),)))

    editor.set_saving(True)
    assert not form_of(editor).isEnabled()
    editor.set_saving(False)

    assert form_of(editor).isEnabled()


def test_one_editor_shows_people_organisations_and_posts_in_turn(trial: EditorOnTrial) -> None:
    entries: list[Entry] = [
        Person(uid=UID, names=(Name(given="Mira"),)),
        Organisation(uid=UID, names=(Name(text="Ministry"),)),
        Post(uid=UID, names=(Name(text="Coordinator"),), organisation=MINISTRY),
        Person(uid=UID, names=(Name(given="Samira"),)),
    ]
    for entry in entries:
        trial.edit(entry)

        assert trial.record() == entry


def test_an_editor_nobody_holds_any_more_goes_quietly(qapp: QApplication) -> None:
    def open_and_forget() -> None:
        editor = EntryEditor(suggest=suggest)
        editor.show()
        for _ in range(2):
            editor.edit(
                Person(uid=UID, phones=(Phone(printed="0312"),)),
                LABELS,
                tags=[],
                sources=[],
                is_new=True,
            )
            # What the event loop does between two entries, deleting rows included.
            qapp.sendPostedEvents()
            qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        editor.close()

    open_and_forget()
    gc.collect()

    assert not [widget for widget in qapp.topLevelWidgets() if isinstance(widget, EntryEditor)]
