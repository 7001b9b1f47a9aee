import os
import stat
import sys
from pathlib import Path

import pytest

from directory_app.system.paths import AppPaths, is_directory_file


def test_folders_of_the_user_lie_in_the_users_own_place(own_folders: Path) -> None:
    paths = AppPaths.of_user()

    if sys.platform == "linux":
        assert paths.default_directory == own_folders / "data/partner-directory/directory.pdir"
        assert paths.settings_file.is_relative_to(own_folders / "config")


def test_one_folder_holds_everything_when_asked(tmp_path: Path) -> None:
    paths = AppPaths.below(tmp_path)

    assert {paths.default_directory.parent, paths.settings_file.parent} == {tmp_path}
    assert paths.window_file.parent == tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file mode")
def test_made_folders_are_for_their_owner_only(tmp_path: Path) -> None:
    paths = AppPaths(data=tmp_path / "data" / "deep", config=tmp_path / "config")

    paths.make()
    paths.make()

    assert stat.S_IMODE(paths.data.stat().st_mode) == 0o700
    assert stat.S_IMODE(paths.config.stat().st_mode) == 0o700


def test_sockets_lie_in_the_folder_of_the_session(runtime_dir: Path, tmp_path: Path) -> None:
    assert AppPaths.below(tmp_path).runtime == runtime_dir / "partner-directory"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such variable")
def test_without_a_session_each_user_has_a_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")

    assert AppPaths.below(tmp_path).runtime.name == f"partner-directory-{os.getuid()}"


@pytest.mark.parametrize("name", ["office.pdir", "Büro.PDIR"])
def test_a_directory_file_is_known_by_its_ending(name: str) -> None:
    assert is_directory_file(Path(name))
    assert not is_directory_file(Path(f"{name}.vcf"))
