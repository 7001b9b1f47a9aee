import errno
import os
import stat
import sys
from pathlib import Path

import pytest

import directory_app
from directory_app.system import paths as module
from directory_app.system.paths import AppPaths, is_directory_file, program_folder


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


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an installed program whose package lies below its executable."""
    folder = tmp_path / "Partner Directory"
    package = folder / "app" / "directory_app" / "system"
    package.mkdir(parents=True)
    monkeypatch.setattr(sys, "executable", str(folder / "PartnerDirectory.exe"))
    monkeypatch.setattr(module, "__file__", str(package / "paths.py"))
    return folder


@pytest.mark.parametrize("marker", ["portable.txt", "portable"])
def test_a_copy_with_a_marker_keeps_its_data_beside_the_program(program: Path, marker: str) -> None:
    (program / marker).touch()

    paths = AppPaths.usual()

    assert paths.is_portable
    assert paths.default_directory == program / "data" / "directory.pdir"
    assert paths.settings_file.parent == program / "data"
    assert AppPaths.below(program).is_portable is False


def test_a_copy_without_a_marker_keeps_its_data_with_the_user(program: Path) -> None:
    assert AppPaths.usual() == AppPaths.of_user()


def test_a_frozen_program_has_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "directory-app"))

    assert program_folder() == tmp_path.resolve()


def test_a_checkout_is_not_portable_even_beside_a_marker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "portable.txt").touch()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))

    assert program_folder() is None
    assert not Path(directory_app.__file__).is_relative_to(tmp_path)
    assert not AppPaths.usual().is_portable


@pytest.mark.parametrize("executable", ["", None])
def test_without_an_executable_there_is_no_folder(
    monkeypatch: pytest.MonkeyPatch, executable: str | None
) -> None:
    monkeypatch.setattr(sys, "executable", executable)

    assert program_folder() is None


def test_a_portable_folder_that_cannot_be_written_to_is_told(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (program / "portable").touch()
    paths = AppPaths.usual()

    def refuse(**_options: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(paths.data / "tmp123"))

    # Root may write everywhere, so the system is asked to say no.
    monkeypatch.setattr(module, "TemporaryFile", refuse)

    with pytest.raises(OSError, match="Permission denied") as caught:
        paths.make()

    assert caught.value.filename == str(paths.data)


def test_a_try_to_write_leaves_nothing_behind(program: Path) -> None:
    (program / "portable").touch()
    paths = AppPaths.usual()

    paths.make()

    assert list(paths.data.iterdir()) == []
