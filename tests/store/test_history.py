"""Taking actions back: exactly, partly, across other changes, also after a restart."""

from dataclasses import replace

import pytest

from directory_app.domain.changes import ActionKind, TakenBack
from directory_app.domain.contact_points import Email
from directory_app.domain.entries import Name, Person, Tenure
from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.identifiers import ActionId
from directory_app.domain.records import Record, ref_of
from directory_app.store.actions import recording
from directory_app.store.database import Database
from directory_app.store.history import read_actions, read_changes, take_back
from directory_app.store.loading import load
from tests.support.index_content import assert_index_is_true
from tests.support.sample_directory import SampleDirectory, entry_uid
from tests.support.searched_directory import SearchedDirectory
from tests.support.small_directory import organisation, person


def save(database: Database, *changed: Record) -> ActionId:
    with recording(database, ActionKind.EDIT, user_name="tester") as action:
        action.save(changed)
    assert action.changes.action is not None
    return action.changes.action


def undo(database: Database, action: ActionId) -> TakenBack:
    return take_back(database, action, ActionKind.UNDO, user_name="tester")


def stored(database: Database, record: Record) -> Record:
    with database.reading() as connection:
        found = load(connection, ref_of(record))
    return replace(found, version=0, created_at=None, changed_at=None)


def test_an_edit_is_taken_back_after_a_restart(filled: Database, sample: SampleDirectory) -> None:
    action = save(filled, replace(sample.person, note="changed", country="UZ"))
    filled.close()
    again = Database.open(filled.path)

    taken = undo(again, action)

    assert taken.conflicts == ()
    assert taken.changes.updated == {ref_of(sample.person)}
    assert stored(again, sample.person) == sample.person
    again.close()


def test_taking_back_a_creation_puts_the_record_into_the_bin(filled: Database) -> None:
    person = Person(uid=entry_uid("new"), names=(Name(text="New"),))
    action = save(filled, person)

    taken = undo(filled, action)

    assert taken.changes.removed == {ref_of(person)}
    assert stored(filled, person).binned_at is not None


def test_a_record_changed_since_its_creation_stays(filled: Database) -> None:
    person = Person(uid=entry_uid("new"), names=(Name(text="New"),))
    action = save(filled, person)
    save(filled, replace(person, note="worked on since"))

    taken = undo(filled, action)

    assert not taken.changes
    assert [conflict.ref for conflict in taken.conflicts] == [ref_of(person)]
    assert stored(filled, person).binned_at is None


def test_only_what_was_not_changed_since_is_taken_back(
    filled: Database, sample: SampleDirectory
) -> None:
    email = Email(address="new@example.org")
    changed = replace(sample.person, country="UZ", emails=(*sample.person.emails, email))
    action = save(filled, changed)
    now = replace(changed, country="TJ")
    save(filled, now)

    taken = undo(filled, action)

    (conflict,) = taken.conflicts
    assert [field.field for field in conflict.conflicts] == ["country"]
    assert stored(filled, sample.person) == replace(sample.person, country="TJ")


def test_the_last_name_is_never_taken_away(filled: Database, sample: SampleDirectory) -> None:
    other = Name(text="Other name")
    action = save(filled, replace(sample.department, names=(*sample.department.names, other)))
    save(filled, replace(sample.department, names=(other,)))

    taken = undo(filled, action)

    assert stored(filled, sample.department) == replace(sample.department, names=(other,))
    assert taken.conflicts


def test_undoing_an_undo_repeats_the_action_and_the_marks_follow(
    filled: Database, sample: SampleDirectory
) -> None:
    changed = replace(sample.person, note="changed")
    action = save(filled, changed)
    first = undo(filled, action)
    assert first.changes.action is not None

    take_back(filled, first.changes.action, ActionKind.REDO, user_name="tester")

    assert stored(filled, sample.person) == changed
    with filled.reading() as connection:
        marks = {each.id: each.taken_back for each in read_actions(connection)}
    assert marks[action] is False
    assert marks[first.changes.action] is True


def test_actions_are_read_newest_first_page_by_page_and_by_record(
    filled: Database, sample: SampleDirectory
) -> None:
    numbers = [save(filled, replace(sample.person, note=str(each))) for each in range(3)]
    other = save(filled, replace(sample.ministry, note="other"))

    with filled.reading() as connection:
        newest = read_actions(connection, limit=2)
        older = read_actions(connection, before=newest[-1].id, limit=2)
        of_person = read_actions(connection, ref=ref_of(sample.person))

    assert [each.id for each in newest] == [other, numbers[2]]
    assert [each.id for each in older] == [numbers[1], numbers[0]]
    assert [each.id for each in of_person] == [numbers[2], numbers[1], numbers[0], 1]


def test_an_action_that_never_was_is_an_error(filled: Database) -> None:
    with pytest.raises(UnknownRecordError):
        undo(filled, ActionId(999))
    with filled.reading() as connection:
        assert read_changes(connection, ActionId(999)) == ()


def test_many_records_go_into_the_bin_and_come_back_but_for_those_changed_since(
    database: Database,
) -> None:
    body = organisation("body", "Ministry of Quills")
    people = [
        person("Given", f"Quill{number}", tenures=[Tenure(organisation=body.uid)])
        for number in range(20)
    ]
    action = save(database, body, *people)
    save(database, replace(people[3], note="changed since"))
    rest = {ref_of(body), *(ref_of(each) for each in people if each is not people[3])}

    undone = undo(database, action)

    assert undone.changes.removed == rest
    assert len(undone.conflicts) == 1
    assert undone.changes.action is not None
    redone = undo(database, undone.changes.action)
    assert redone.changes.added == rest
    assert redone.conflicts == ()
    assert stored(database, people[0]) == people[0]
    assert_index_is_true(SearchedDirectory(database))
