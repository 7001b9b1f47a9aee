"""Actions are read from the history."""

from dataclasses import replace

from directory_app.domain.records import ref_of
from directory_app.store.database import Database
from directory_app.store.history import read_actions
from tests.support.sample_directory import SampleDirectory
from tests.support.taken_actions import save


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
