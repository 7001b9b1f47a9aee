"""Private files, whole or not at all, and names every system takes."""

import os
import stat
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.errors import FileError, FileProblem
from directory_app.system.files import (
    LONGEST_NAME,
    opened_file,
    safe_file_name,
    whole_file,
    whole_folder,
    write_private,
)


class WritingStoppedError(Exception):
    """What stops the writing of a file half-way."""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return an empty folder."""
    folder = tmp_path / "place"
    folder.mkdir()
    return folder


def test_a_file_appears_only_when_it_is_whole(place: Path) -> None:
    path = place / "file.vcf"

    with whole_file(path) as file:
        file.write(b"half")
        assert not path.exists()

    assert path.read_bytes() == b"half"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(place.iterdir()) == [path]


def test_what_goes_wrong_inside_a_folder_is_told_of_the_folder(place: Path) -> None:
    path = place / "cards"
    with pytest.raises(FileError) as caught, whole_folder(path) as folder:
        write_private(folder / "no" / "card.vcf", b"")
    assert (caught.value.problem, caught.value.path) == (FileProblem.MISSING, path)


def test_an_error_leaves_what_was_there(place: Path) -> None:
    path = place / "file.vcf"
    path.write_bytes(b"before")

    def write_half() -> None:
        with whole_file(path, overwrite=True) as file:
            file.write(b"half")
            raise WritingStoppedError

    with pytest.raises(WritingStoppedError):
        write_half()

    assert path.read_bytes() == b"before"
    assert list(place.iterdir()) == [path]


def test_a_missing_folder_is_told(place: Path) -> None:
    with pytest.raises(FileError) as caught, whole_file(place / "no" / "file.vcf"):
        pass
    assert caught.value.problem is FileProblem.MISSING


def test_a_folder_is_no_file_to_replace(place: Path) -> None:
    with pytest.raises(FileError) as caught, whole_file(place, overwrite=True):
        pass
    assert caught.value.problem is FileProblem.NOT_A_FILE


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among its files")
def test_a_pipe_is_neither_read_nor_replaced(place: Path) -> None:
    pipe = place / "pipe"
    os.mkfifo(pipe)

    with pytest.raises(FileError) as reading:
        opened_file(pipe)
    with pytest.raises(FileError) as writing, whole_file(pipe, overwrite=True):
        pass

    assert reading.value.problem is writing.value.problem is FileProblem.NOT_A_FILE
    assert pipe.is_fifo()


@pytest.mark.parametrize(
    ("name", "content", "beside"),
    [
        ("office.pdir", b"encrypted, so that its content tells nothing", ""),
        ("office.pdir-wal", b"", ""),
        ("contacts.db", b"SQLite format 3\0 and the rest", ""),
        ("contacts.db", b"encrypted, and open", "contacts.db-wal"),
    ],
)
def test_a_directory_is_never_written_over(
    place: Path, name: str, content: bytes, beside: str
) -> None:
    path = place / name
    path.write_bytes(content)
    if beside:
        (place / beside).touch()

    with pytest.raises(FileError) as caught, whole_file(path, overwrite=True) as file:
        file.write(b"BEGIN:VCARD")

    assert caught.value.problem is FileProblem.DIRECTORY_FILE
    assert path.read_bytes() == content


def test_a_file_that_came_meanwhile_is_not_replaced(place: Path) -> None:
    path = place / "file.vcf"
    with pytest.raises(FileError) as caught, whole_file(path):
        path.write_text("came first")
    assert caught.value.problem is FileProblem.EXISTS
    assert path.read_text() == "came first"


def test_a_folder_is_filled_all_at_once_and_keeps_its_other_files(place: Path) -> None:
    target = place / "cards"
    target.mkdir()
    (target / "other.txt").write_text("mine")

    with whole_folder(target, overwrite=True) as folder:
        (folder / "one.vcf").write_text("one")
        assert not (target / "one.vcf").exists()

    assert sorted(path.name for path in target.iterdir()) == ["one.vcf", "other.txt"]
    assert list(place.iterdir()) == [target]


def test_a_folder_with_something_in_it_is_refused(place: Path) -> None:
    (place / "mine.txt").touch()
    with pytest.raises(FileError) as caught, whole_folder(place):
        pass
    assert caught.value.problem is FileProblem.EXISTS


def test_an_unfinished_folder_is_taken_away(place: Path) -> None:
    def write_some() -> None:
        with whole_folder(place / "cards") as folder:
            (folder / "one.vcf").touch()
            raise WritingStoppedError

    with pytest.raises(WritingStoppedError):
        write_some()
    assert list(place.iterdir()) == []


def test_a_private_file_never_replaces_another_one(place: Path) -> None:
    path = place / "file.vcf"
    write_private(path, b"one")

    with pytest.raises(FileError):
        write_private(path, b"two")
    assert path.read_bytes() == b"one"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Жанна Ташиева", "Жанна Ташиева.vcf"),
        ("a/b\\c:d*e?f", "a_b_c_d_e_f.vcf"),
        ("CON", "CON_.vcf"),
        ("nul.txt", "nul.txt_.vcf"),
        ("  .hidden. ", "hidden.vcf"),
        ("two\nlines\tand\x07bell", "two lines andbell.vcf"),
        ("\u202egnp.exe", "gnp.exe.vcf"),
        ("", "_.vcf"),
    ],
)
def test_a_name_is_taken_by_every_system(text: str, name: str) -> None:
    assert safe_file_name(text, ".vcf", set()) == name


def test_equal_names_get_numbers_whatever_their_case() -> None:
    taken: set[str] = set()
    names = [safe_file_name(text, ".vcf", taken) for text in ("Anna", "ANNA", "anna")]
    assert names == ["Anna.vcf", "ANNA (2).vcf", "anna (3).vcf"]


@given(st.lists(st.text(max_size=200), max_size=5))
def test_names_are_short_different_and_free_of_forbidden_signs(texts: list[str]) -> None:
    taken: set[str] = set()
    names = [safe_file_name(text, ".vcf", taken) for text in texts]

    folded = {unicodedata.normalize("NFC", name.casefold()) for name in names}
    assert len(folded) == len(names)
    for name in names:
        assert len(name) <= LONGEST_NAME
        assert len(name.encode()) <= 255
        assert not set(name) & set('<>:"/\\|?*\0\n')
        assert not name.startswith(".")
