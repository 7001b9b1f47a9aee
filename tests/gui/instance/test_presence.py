import os
import subprocess
import sys
from pathlib import Path

import pytest

from directory_app.gui.instance.presence import Presence
from directory_app.system.paths import AppPaths

HOLD = (
    "import sys; from pathlib import Path\n"
    "from directory_app.gui.instance.presence import Presence\n"
    "from directory_app.system.paths import AppPaths\n"
    "presence = Presence(AppPaths.below(Path(sys.argv[1])))\n"
    "print(presence.take(), flush=True)\n"
    "sys.stdin.read()\n"
)


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    return AppPaths.below(tmp_path / "office")


def hold(paths: AppPaths) -> subprocess.Popen[str]:
    """Start a process that has the mark."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(paths.data)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "True\n"
    return process


def test_the_first_process_has_the_mark_until_it_gives_it_up(paths: AppPaths) -> None:
    first, second = Presence(paths), Presence(paths)

    assert first.take()
    assert first.is_ours
    assert not second.take()
    assert not second.is_ours

    first.give_up()

    assert second.take()
    assert second.is_ours
    second.give_up()


def test_the_mark_of_a_process_that_was_killed_does_not_count(paths: AppPaths) -> None:
    with hold(paths) as process:
        ours = Presence(paths)
        assert not ours.take()
        assert ours.other_process() == process.pid

        process.kill()
        process.wait()

    assert ours.take()
    assert ours.is_ours
    ours.give_up()


def test_other_data_folders_are_apart(tmp_path: Path, paths: AppPaths) -> None:
    ours, other = Presence(paths), Presence(AppPaths.below(tmp_path / "copy"))

    assert ours.take()
    assert other.take()
    assert ours.address != other.address
    ours.give_up()
    other.give_up()


def test_a_link_to_the_data_folder_is_the_same_folder(tmp_path: Path, paths: AppPaths) -> None:
    paths.make()
    (tmp_path / "link").symlink_to(paths.data)

    assert Presence(AppPaths.below(tmp_path / "link")).address == Presence(paths).address


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Windows have no folder")
def test_a_folder_that_others_can_write_to_is_not_used(
    tmp_path: Path, paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    paths.runtime.mkdir()
    paths.runtime.chmod(0o777)

    presence = Presence(paths)

    assert presence.take()
    assert not presence.is_ours
    assert list(paths.runtime.iterdir()) == []


def test_the_mark_of_a_crash_does_not_count_even_if_its_number_is_used_again(
    paths: AppPaths,
) -> None:
    with hold(paths) as process:
        (file,) = paths.runtime.glob("*.lock")
        left = file.read_text()
        process.kill()
        process.wait()
    # In a sandbox each start may have the number of the one before.
    file.write_text(left.replace(str(process.pid), str(os.getpid()), 1))
    ours = Presence(paths)

    assert ours.take()
    assert ours.is_ours
    ours.give_up()
