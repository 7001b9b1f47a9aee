"""Trees and archives: one time, the modes of installed files, the same bytes every time."""

import gzip
import hashlib
import tarfile
from pathlib import Path

import pytest

from shipping.linux.archive import write_tar
from shipping.linux.deb import md5sums
from shipping.linux.tree import settle, write_gzip

EPOCH = 1_700_000_000


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "root"
    program = root / "usr" / "lib" / "directory-app"
    program.mkdir(parents=True)
    (program / "directory-app").write_bytes(b"program")
    (program / "library.so").write_bytes(b"library")
    (program / "library.so").chmod(0o775)
    (root / "usr" / "bin").mkdir()
    (root / "usr" / "bin" / "directory-app").symlink_to("../lib/directory-app/directory-app")
    return root


def test_only_the_program_may_be_run_and_all_has_one_time(root: Path) -> None:
    settle(root, EPOCH)

    program = root / "usr" / "lib" / "directory-app"
    assert (program / "directory-app").stat().st_mode & 0o777 == 0o755
    assert (program / "library.so").stat().st_mode & 0o777 == 0o644
    assert program.stat().st_mode & 0o777 == 0o755
    assert {path.lstat().st_mtime for path in [root, *root.rglob("*")]} == {EPOCH}


def test_an_archive_of_the_same_files_has_the_same_bytes(root: Path, tmp_path: Path) -> None:
    write_tar(root / "usr", tmp_path / "one.tar", "program-1.0", EPOCH)
    (root / "usr" / "bin" / "directory-app").touch()
    write_tar(root / "usr", tmp_path / "two.tar", "program-1.0", EPOCH)

    assert (tmp_path / "one.tar").read_bytes() == (tmp_path / "two.tar").read_bytes()
    with tarfile.open(tmp_path / "one.tar") as archive:
        assert {member.name.split("/")[0] for member in archive} == {"program-1.0"}
        assert {(member.uid, member.uname, member.mtime) for member in archive} == {
            (0, "root", EPOCH)
        }


def test_checksums_are_of_files_and_not_of_links(root: Path) -> None:
    digest = hashlib.md5(b"library", usedforsecurity=False).hexdigest()

    lines = list(md5sums(root))

    assert f"{digest}  usr/lib/directory-app/library.so\n" in lines
    assert [line for line in lines if "usr/bin" in line] == []


def test_a_packed_text_has_neither_time_nor_name(tmp_path: Path) -> None:
    target = tmp_path / "man1" / "page.1.gz"

    write_gzip(target, "text")

    assert gzip.decompress(target.read_bytes()) == b"text"
    assert target.read_bytes()[3:8] == bytes(5)  # flags and time, RFC 1952 section 2.3
