"""Actions are read from the history."""

from dataclasses import replace

from directory_app.domain.changes import ActionKind, TakenBack
from directory_app.domain.identifiers import ActionId
from directory_app.domain.records import Record, ref_of
from directory_app.store.actions import recording
from directory_app.store.database import Database
from directory_app.store.history import read_actions
from directory_app.store.loading import load
from directory_app.store.taking_back import take_back
from tests.support.sample_directory import SampleDirectory


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
