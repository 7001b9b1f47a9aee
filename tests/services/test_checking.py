"""What the check of a directory finds."""

import pytest

from directory_app.domain.dates import today
from directory_app.domain.views import ListQuery
from directory_app.services.checking import FindingCode
from directory_app.services.directory import Directory
from directory_app.store.database import Database
from directory_app.store.search.state import day_of_index
from directory_app.system.tasks import CancelledError

_DAMAGES = {
    "DELETE FROM entry_search WHERE rowid = 1": FindingCode.INDEX_MISSING,
    "INSERT INTO entry_search (rowid, name) VALUES (999, 'ghost')": FindingCode.INDEX_LEFT_OVER,
    "DELETE FROM entry_search; "
    "INSERT INTO entry_search (rowid, name) SELECT id, 'wrong' FROM entry": FindingCode.INDEX_WRONG,
    "UPDATE citation SET record_uid = 'gone' WHERE id = 1": FindingCode.CITATION_DANGLING,
    "UPDATE email SET tenure = 'gone' WHERE tenure IS NOT NULL": FindingCode.TENURE_UNKNOWN,
    "UPDATE entry SET sort_name = 'wrong' WHERE id = 1": FindingCode.SHOWN_NAME_WRONG,
    "UPDATE change SET after = '{\"unknown\": 1}', created = 0": FindingCode.HISTORY_UNREADABLE,
}


def test_a_directory_that_was_only_used_is_sound(directory: Directory) -> None:
    assert directory.checking.check().is_sound


@pytest.mark.parametrize("statement", _DAMAGES)
def test_what_was_damaged_is_found(directory: Directory, statement: str) -> None:
    database = Database.open(directory.path)
    with database.writing() as connection:
        for each in statement.split("; "):
            connection.exec_driver_sql(each)
    database.close()

    report = directory.checking.check()

    assert not report.is_sound
    assert [finding.code for finding in report.findings] == [_DAMAGES[statement]]
    assert report.findings[0].count > 0


def test_a_dangling_reference_is_damage_of_the_file(directory: Directory) -> None:
    database = Database.open(directory.path)
    raw = database._engine.raw_connection()
    cursor = raw.cursor()
    cursor.execute("PRAGMA foreign_keys = OFF")
    cursor.execute("UPDATE tenure SET organisation_id = 999 WHERE organisation_id IS NOT NULL")
    raw.close()
    database.close()

    codes = [finding.code for finding in directory.checking.check().findings]

    assert codes == [FindingCode.FILE_DAMAGED]


def test_a_rebuilt_index_is_sound_again(directory: Directory) -> None:
    database = Database.open(directory.path)
    with database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM entry_search")
    database.close()
    assert not directory.checking.check().is_sound

    directory.checking.rebuild_index()

    assert directory.checking.check().is_sound
    assert directory.browsing.first_page(ListQuery(text="mira")).total == 1


def test_rebuilding_that_is_cancelled_changes_nothing(directory: Directory) -> None:
    class Impatient:
        def report(self, done: int, total: int) -> None:
            raise CancelledError

    with pytest.raises(CancelledError):
        directory.checking.rebuild_index(Impatient())

    assert directory.checking.check().is_sound
    assert directory.browsing.first_page(ListQuery(text="mira")).total == 1


def test_the_index_is_brought_to_today(directory: Directory) -> None:
    database = Database.open(directory.path)
    with database.writing() as connection:
        connection.exec_driver_sql(
            "UPDATE search_state SET value = '2020-01-01' WHERE name = 'day'"
        )
    directory.checking.bring_index_to_today()

    with database.reading() as connection:
        assert day_of_index(connection) == today()
    database.close()
    directory.checking.bring_index_to_today()
    assert directory.checking.check().is_sound
