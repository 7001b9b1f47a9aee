import shutil
from pathlib import Path

import pytest

from shipping.linux.needs import binaries_in, needed_glibc, needed_libraries

pytestmark = pytest.mark.skipif(shutil.which("objdump") is None, reason="there is no objdump")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(Path("/bin/ls").resolve(), tmp_path / "program")
    (tmp_path / "link").symlink_to("program")
    (tmp_path / "text.so").write_text("no library at all")
    return tmp_path


def test_programs_are_told_by_what_they_hold(folder: Path) -> None:
    assert binaries_in(folder) == [folder / "program"]


def test_needed_libraries_are_those_that_are_not_brought(folder: Path) -> None:
    before = needed_libraries(folder)
    (folder / "libselinux.so.1").touch()

    assert "libc.so.6" in before
    assert set(before) - set(needed_libraries(folder)) <= {"libselinux.so.1"}


def test_the_c_library_must_be_as_new_as_its_newest_symbol(folder: Path) -> None:
    major, minor = map(int, needed_glibc(folder).split("."))

    assert (2, 2) < (major, minor) < (3, 0)
