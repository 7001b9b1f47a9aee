"""Choosing other records by typing, and making those that are missing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from directory_app.domain.entries import Name, Organisation, Person, Post
from directory_app.domain.identifiers import EntryUid, RecordUid
from directory_app.gui.editor.row_list import RowList
from directory_app.gui.editor.tenure_row import TenureRow
from tests.gui.editor.conftest import COORDINATOR, MINISTRY, EditorOnTrial
from tests.gui.editor.keyboard import press_in_list

PERSON = Person(uid=EntryUid(RecordUid("mira")), names=(Name(given="Mira"),))


@pytest.fixture
def row(qtbot: QtBot, trial: EditorOnTrial) -> TenureRow:
    form = trial.edit(PERSON).form()
    assert form is not None
    tenures = form.field("tenures")
    assert isinstance(tenures, RowList)
    found = tenures.rows()[0]
    assert isinstance(found, TenureRow)
    return found


def test_a_record_is_found_by_typing_and_taken_with_enter(
    trial: EditorOnTrial, row: TenureRow
) -> None:
    row.organisation.setFocus()
    QTest.keyClicks(row.organisation, "minis")
    press_in_list()

    record = trial.record()
    assert isinstance(record, Person)
    assert record.tenures[0].organisation == MINISTRY
    assert row.organisation.text() == "Ministry of Examples"
    assert trial.companions() == ()


def test_the_last_row_makes_what_is_missing(trial: EditorOnTrial, row: TenureRow) -> None:
    row.organisation.setFocus()
    QTest.keyClicks(row.organisation, "Institute of Patterns")
    assert [found.is_new for found in row.organisation.offered()] == [True]
    press_in_list()

    (organisation,) = trial.companions()
    record = trial.record()
    assert isinstance(organisation, Organisation)
    assert organisation.names[0].text == "Institute of Patterns"
    assert isinstance(record, Person)
    assert record.tenures[0].organisation == organisation.uid


def test_a_new_post_is_made_in_the_new_organisation_beside_it(
    trial: EditorOnTrial, row: TenureRow
) -> None:
    row.organisation.setFocus()
    QTest.keyClicks(row.organisation, "Institute of Patterns")
    press_in_list()
    row.post.setFocus()
    QTest.keyClicks(row.post, "Director")
    assert "Institute of Patterns" in row.post.offered()[-1].title
    press_in_list()

    organisation, post = trial.companions()
    assert isinstance(post, Post)
    assert post.organisation == organisation.uid


def test_what_was_made_and_not_used_is_dropped(trial: EditorOnTrial, row: TenureRow) -> None:
    row.organisation.setFocus()
    QTest.keyClicks(row.organisation, "Institute of Patterns")
    press_in_list()
    row.organisation.selectAll()
    QTest.keyClicks(row.organisation, "minis")
    press_in_list()

    assert trial.companions() == ()


def test_words_that_name_no_post_are_the_title_as_printed(
    trial: EditorOnTrial, row: TenureRow
) -> None:
    row.post.setFocus()
    QTest.keyClicks(row.post, "Chief specialist")
    press_in_list(Qt.Key.Key_Escape)

    record = trial.record()
    assert isinstance(record, Person)
    assert (record.tenures[0].post, record.tenures[0].title) == (None, "Chief specialist")


def test_a_post_is_taken_only_when_somebody_says_so(trial: EditorOnTrial, row: TenureRow) -> None:
    row.post.setFocus()
    QTest.keyClicks(row.post, "National Coordinator")
    press_in_list(Qt.Key.Key_Tab)
    record = trial.record()
    assert isinstance(record, Person)
    assert record.tenures[0].post is None

    row.post.setFocus()
    QTest.keyClick(row.post, Qt.Key.Key_Down)
    press_in_list()

    record = trial.record()
    assert isinstance(record, Person)
    assert (record.tenures[0].post, record.tenures[0].title) == (COORDINATOR, "")


def test_an_organisation_that_is_only_typed_is_made_on_saving(
    trial: EditorOnTrial, row: TenureRow
) -> None:
    row.organisation.setFocus()
    QTest.keyClicks(row.organisation, "Institute of Patterns")
    assert "Institute of Patterns" in row.hint()
    assert trial.companions() == ()

    trial.editor.request_save()

    assert len(trial.companions()) == 1


def test_the_whole_name_typed_is_the_record_of_that_name(
    trial: EditorOnTrial, row: TenureRow
) -> None:
    row.organisation.setFocus()
    QTest.keyClicks(row.organisation, "ministry of examples")
    press_in_list(Qt.Key.Key_Tab)

    assert row.organisation.uid() == MINISTRY


def test_clearing_takes_the_choice_back(trial: EditorOnTrial, row: TenureRow) -> None:
    row.organisation.setFocus()
    QTest.keyClicks(row.organisation, "minis")
    press_in_list()

    row.organisation.selectAll()
    QTest.keyClick(row.organisation, Qt.Key.Key_Delete)

    assert row.organisation.uid() is None
