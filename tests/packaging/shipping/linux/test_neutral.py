from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipping.linux.neutral import neutralise, stand_in


@given(
    st.lists(st.text("abc.é-", min_size=1), min_size=2).map(lambda names: "/usr/" + "/".join(names))
)
def test_a_stand_in_takes_as_many_bytes_and_keeps_the_last_name(path: str) -> None:
    replaced = stand_in(path)

    assert len(replaced.encode()) == len(path.encode())
    assert replaced.rpartition("/")[2] == path.rpartition("/")[2]


def test_a_stand_in_is_a_folder_of_the_system() -> None:
    replaced = stand_in("/home/somebody/python/3.11.7")

    assert Path(replaced) == Path("/usr/3.11.7")


def test_a_path_that_is_too_short_is_refused() -> None:
    with pytest.raises(ValueError, match="too short"):
        stand_in("/a/b")


def test_files_lose_the_paths_and_keep_their_length(tmp_path: Path) -> None:
    file, link = tmp_path / "library.so", tmp_path / "link.so"
    file.write_bytes(b"\0/home/somebody/python/lib\0other\0")
    link.symlink_to(file)

    changed = neutralise(tmp_path, [Path("/home/somebody/python"), Path("/usr/local")])

    assert changed == 1
    assert file.read_bytes() == b"\0" + b"/usr".ljust(14, b"/") + b"/python/lib\0other\0"
    assert link.is_symlink()
