"""The program's window, on the platform that users have."""

from pathlib import Path
from typing import Final

from devtools.project import this_project
from tests.installers.windows import screen
from tests.installers.windows.program import Installers, Program
from tests.installers.windows.wine import windows_path

TITLE: Final = "Partner Directory"
PICTURES: Final = this_project().root / "build" / "screenshots"
RUNNING: Final = 3


def test_the_window_opens_keeps_the_set_up_waiting_and_closes(
    installed: Program, installers: Installers, display: str
) -> None:
    assert installed.run("demo").code == 0

    with installed.machine.started(installed.windowed) as process:
        screen.wait_for_window(display, TITLE)
        renewed = installed.machine.run(installers.setup, "/S")
        removed = installed.uninstall_in_place()
        screen.photograph(display, PICTURES / "windows-window.png", colours=screen.LIST)
        installed.machine.ask_to_close(installed.windowed.name)
        process.wait(timeout=60)

    assert (renewed.code, removed.code) == (RUNNING, RUNNING)
    assert process.returncode == 0
    assert installed.windowed.is_file()
    assert (installed.data / "directory.pdir").is_file()


def test_a_second_start_hands_its_file_to_the_window_that_is_there(
    installed: Program, demo: Path, display: str
) -> None:
    with installed.machine.started(installed.windowed) as process:
        screen.wait_for_window(display, TITLE)
        second = installed.machine.run(installed.windowed, windows_path(demo))
        screen.wait_for_window(display, f"{demo.stem} — {TITLE}")
        screen.photograph(display, PICTURES / "windows-second-start.png", colours=screen.LIST)
        installed.machine.ask_to_close(installed.windowed.name)
        process.wait(timeout=60)

    assert (second.code, process.returncode) == (0, 0)


def test_a_broken_installation_says_so_in_a_box(
    unpacked: Path, installed: Program, display: str, tmp_path: Path
) -> None:
    copy = tmp_path / installed.windowed.name
    copy.write_bytes((unpacked / copy.name).read_bytes())

    with installed.machine.started(copy) as process:
        box = screen.wait_for_window(display, TITLE)
        screen.photograph(display, PICTURES / "windows-broken.png")
        screen.press(display, box, "Return")
        process.wait(timeout=60)

    assert process.returncode == 3
