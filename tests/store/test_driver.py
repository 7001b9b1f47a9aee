"""How the pages of encrypted files are made, whatever another file is made like."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from directory_app.store import driver
from directory_app.store.scratch import ATTACHED, ScratchFile

_SECRET = "Жанна Бишкекова"


@pytest.fixture
def key() -> driver.Key:
    return driver.Key(bytes(range(32)), bytes(range(16)))


@pytest.fixture
def kept(tmp_path: Path, key: driver.Key) -> Path:
    path = tmp_path / "kept.pdir"
    _make(path, key)
    return path


@pytest.fixture
def scratch() -> Iterator[ScratchFile]:
    with closing(ScratchFile(["CREATE TABLE word (text)"])) as file:
        file.run_many([("INSERT INTO word VALUES (?)", [(_SECRET,)])])
        yield file


def _make(path: Path, key: driver.Key) -> None:
    driver.make_empty_file(path)
    with closing(driver.connect(path, key)) as connection:
        connection.execute("CREATE TABLE word (text)")
        connection.execute("INSERT INTO word VALUES (?)", (_SECRET,))


def _read_as_sqlcipher_does(path: Path, key: driver.Key) -> str:
    """Return the word of a file, read with nothing but the key, as any program would."""
    with closing(dbapi2.connect(path)) as connection:
        connection.execute(f"PRAGMA key = {key.literal()}")
        (text,) = connection.execute("SELECT text FROM word").fetchone()
    return str(text)


def test_a_directory_is_an_ordinary_sqlcipher_file(kept: Path, key: driver.Key) -> None:
    assert _read_as_sqlcipher_does(kept, key) == _SECRET


def test_a_changed_page_of_a_directory_is_noticed(kept: Path, key: driver.Key) -> None:
    content = bytearray(kept.read_bytes())
    content[-200] ^= 1
    kept.write_bytes(content)
    with closing(driver.connect(kept, key)) as connection, pytest.raises(dbapi2.DatabaseError):
        connection.execute("SELECT text FROM word").fetchall()


def test_a_scratch_file_is_secret(scratch: ScratchFile) -> None:
    content = scratch.handle.path.read_bytes()
    assert len(content) >= driver.PASSING_PAGES.size
    assert _SECRET.encode() not in content
    assert b"SQLite format" not in content
    assert b"CREATE TABLE" not in content


def test_another_process_opens_a_scratch_file_by_its_handle(scratch: ScratchFile) -> None:
    with closing(ScratchFile((), scratch.handle)) as other:
        assert other.run("SELECT text FROM word") == [(_SECRET,)]


def test_both_kinds_of_pages_go_together(
    kept: Path, key: driver.Key, scratch: ScratchFile, tmp_path: Path
) -> None:
    beside = tmp_path / "beside.pdir"
    with closing(driver.connect(kept, key)) as connection:
        with scratch.attached_to(connection):
            _make(beside, key)
            joined = f"SELECT text FROM main.word JOIN {ATTACHED}.word USING (text)"
            assert connection.execute(joined).fetchall() == [(_SECRET,)]
        connection.execute("ATTACH DATABASE ? AS copy KEY " + key.literal(), (str(beside),))
        assert connection.execute("SELECT text FROM copy.word").fetchall() == [(_SECRET,)]
    assert _read_as_sqlcipher_does(beside, key) == _SECRET


def test_after_a_file_that_cannot_be_attached_the_next_ones_are_as_ever(
    kept: Path, key: driver.Key, tmp_path: Path
) -> None:
    broken = tmp_path / "broken"
    broken.write_bytes(b"no database" * 5_000)
    passing = replace(key, pages=driver.PASSING_PAGES)
    with closing(driver.connect(kept, key)) as connection:
        with (
            pytest.raises(dbapi2.DatabaseError),
            driver.attached(connection, broken, passing, "other"),
        ):
            pass
        beside = tmp_path / "beside.pdir"
        _make(beside, key)
        connection.execute("ATTACH DATABASE ? AS copy KEY " + key.literal(), (str(beside),))
        assert connection.execute("SELECT text FROM copy.word").fetchall() == [(_SECRET,)]
