"""Opening, creating and refusing files; transactions."""

import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from directory_app.domain.errors import StoreError, StoreProblem
from directory_app.store.database import SCHEMA_VERSION, Database


def problem_of_opening(path: Path, passphrase: str | None = None) -> StoreProblem:
    with pytest.raises(StoreError) as caught:
        Database.open(path, passphrase=passphrase)
    assert caught.value.path == path
    return caught.value.problem


def test_a_new_directory_is_readable_by_its_owner_alone(database: Database) -> None:
    assert stat.S_IMODE(database.path.stat().st_mode) == 0o600
    with database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
    assert database.schema_version() == SCHEMA_VERSION
    assert database.check_integrity() == ()


def test_a_directory_is_found_again_after_closing(filled: Database) -> None:
    filled.close()

    again = Database.open(filled.path)

    with again.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM entry").scalar() == 4
    again.close()
    assert list(filled.path.parent.glob("office*")) == [filled.path]


def test_an_existing_file_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "there.pdir"
    path.write_text("precious")

    with pytest.raises(StoreError) as caught:
        Database.create(path)

    assert caught.value.problem is StoreProblem.EXISTS
    assert path.read_text() == "precious"


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    assert problem_of_opening(tmp_path / "nowhere.pdir") is StoreProblem.MISSING


def test_a_folder_is_no_directory_file(tmp_path: Path) -> None:
    assert problem_of_opening(tmp_path) is StoreProblem.NOT_A_DIRECTORY


@pytest.mark.parametrize("content", [b"", b"short", b"a letter\n" * 500])
def test_a_file_of_another_kind_is_refused_and_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(content)

    assert problem_of_opening(path) in {StoreProblem.NOT_A_DIRECTORY, StoreProblem.LOCKED}
    assert path.read_bytes() == content


def test_another_programs_sqlite_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    other = dbapi2.connect(str(path))
    other.execute("CREATE TABLE notes (text)")
    other.close()
    before = path.read_bytes()

    assert problem_of_opening(path) is StoreProblem.NOT_A_DIRECTORY
    assert path.read_bytes() == before


def test_a_newer_directory_is_refused_and_untouched(database: Database) -> None:
    database.close()
    newer = dbapi2.connect(str(database.path))
    newer.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    newer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    newer.close()
    before = database.path.read_bytes()

    assert problem_of_opening(database.path) is StoreProblem.TOO_NEW
    assert database.path.read_bytes() == before


def test_a_truncated_directory_is_damaged(filled: Database) -> None:
    filled.close()
    whole = filled.path.read_bytes()
    filled.path.write_bytes(whole[: len(whole) // 2])

    assert problem_of_opening(filled.path) is StoreProblem.DAMAGED
    assert filled.path.read_bytes() == whole[: len(whole) // 2]


def test_an_encrypted_directory_opens_with_its_passphrase_alone(tmp_path: Path) -> None:
    path = tmp_path / "secret.pdir"
    Database.create(path, passphrase="correct horse").close()
    assert b"CREATE TABLE" not in path.read_bytes()

    assert problem_of_opening(path) is StoreProblem.LOCKED
    assert problem_of_opening(path, "wrong") is StoreProblem.LOCKED
    opened = Database.open(path, passphrase="correct horse")
    assert opened.encrypted
    assert opened.check_integrity() == ()
    opened.close()


def delete_entries_and_fail(database: Database) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM entry")
        raise ZeroDivisionError


def test_a_failed_write_leaves_nothing(filled: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        delete_entries_and_fail(filled)

    with filled.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM entry").scalar() == 4


def fill_the_disk(database: Database) -> None:
    """Write more than the file may grow, as on a full disk."""
    with database.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        connection.exec_driver_sql("UPDATE entry SET note = hex(randomblob(1000000))")


def test_a_full_disk_is_said_to_be_full(filled: Database) -> None:
    with pytest.raises(StoreError) as caught:
        fill_the_disk(filled)

    assert caught.value.problem is StoreProblem.NO_SPACE
    assert filled.check_integrity() == ()


def test_reading_goes_on_while_somebody_writes(filled: Database) -> None:
    with filled.writing() as writer:
        writer.exec_driver_sql("UPDATE entry SET note = 'new'")
        with filled.reading() as reader:
            notes = reader.exec_driver_sql("SELECT DISTINCT note FROM entry").scalars().all()

    assert "new" not in notes


def test_a_folder_that_may_not_be_written_is_named_in_the_error(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("a file where a folder should be")

    with pytest.raises(StoreError) as caught:
        Database.create(blocked / "new.pdir")

    assert caught.value.path == blocked / "new.pdir"


OPEN_AS_NOBODY = """
import os, sys
from pathlib import Path
from directory_app.domain.errors import StoreError
from directory_app.store.database import Database
if os.geteuid() == 0:
    os.setuid(65534)  # root may write anywhere
try:
    Database.open(Path(sys.argv[1]))
except StoreError as error:
    print(error.problem)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no modes there")
def test_a_file_in_a_read_only_folder_is_refused_and_untouched(database: Database) -> None:
    database.close()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "office.pdir"
        shutil.copyfile(database.path, path)
        path.chmod(0o444)
        folder.chmod(0o555)
        ran = subprocess.run(
            [sys.executable, "-c", OPEN_AS_NOBODY, str(path)],
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        folder.chmod(0o755)

        assert ran.stdout.strip() == StoreProblem.READ_ONLY
        assert path.read_bytes() == database.path.read_bytes()
