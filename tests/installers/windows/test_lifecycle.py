"""Installing elsewhere and for all users, refusing, removing: each on a computer of its own."""

import re
from pathlib import Path
from typing import Final

from tests.installers.windows.previous import VERSION
from tests.installers.windows.program import Program
from tests.installers.windows.registry import Registry
from tests.installers.windows.wine import Machine, pretend

FOREIGN_FOLDER: Final = 4
OLD_WINDOWS: Final = 6

USER: Final = "HKEY_CURRENT_USER"
EVERYBODY: Final = "HKEY_LOCAL_MACHINE"
UNINSTALL: Final = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Partner Directory"
CLASSES: Final = r"Software\Classes"
MENU_OF_EVERYBODY: Final = "ProgramData/Microsoft/Windows/Start Menu/Programs"
OURS: Final = re.compile(r"Partner ?Directory|\.pdir")


def test_removing_keeps_what_is_the_users(machine: Machine, previous: Path) -> None:
    assert machine.run(previous, "/S").code == 0
    program = Program.of_user(machine)
    program.data.mkdir(parents=True)
    directory = program.data / "directory.pdir"
    directory.write_bytes(b"invented")
    beside = program.folder / "notes.txt"
    beside.write_bytes(b"put there by somebody")
    machine.run("reg", "add", rf"HKCU\{CLASSES}\.vcf\OpenWithProgids", "/v", "Other.Program")

    program.uninstall()

    assert directory.read_bytes() == b"invented"
    assert list(program.folder.iterdir()) == [beside]
    assert not list(machine.home.rglob("Partner Directory.lnk"))
    left = machine.registry(r"HKCU\Software")
    assert "Other.Program" in left[rf"{USER}\{CLASSES}\.vcf\OpenWithProgids"]
    assert traces(left) == []


def test_removing_says_whether_it_went_well(machine: Machine, previous: Path) -> None:
    assert machine.run(previous, "/S").code == 0
    program = Program.of_user(machine)

    assert program.uninstall_in_place().code == 0

    assert [path.name for path in program.folder.iterdir()] == ["uninstall.exe"]


def test_it_is_installed_for_all_users_and_removed(machine: Machine, previous: Path) -> None:
    assert machine.run(previous, "/S", "/AllUsers").code == 0
    program = Program.of_everybody(machine)

    registry = machine.registry(r"HKLM\Software")
    assert program.windowed.is_file()
    assert registry[rf"{EVERYBODY}\{UNINSTALL}"]["Publisher"] == "The Partner Directory team"
    assert registry[rf"{EVERYBODY}\{CLASSES}\.pdir"] == {"": "PartnerDirectory.pdir"}
    assert (machine.drive / MENU_OF_EVERYBODY / "Partner Directory.lnk").is_file()
    assert traces(machine.registry(r"HKCU\Software")) == []

    program.uninstall()
    assert not program.folder.exists()
    assert traces(machine.registry(r"HKLM\Software")) == []


def test_what_is_there_for_all_users_is_renewed_for_them(machine: Machine, previous: Path) -> None:
    machine.run(previous, "/S", "/AllUsers")
    program = Program.of_everybody(machine)
    old = program.folder / "runtime" / "old.dll"
    old.write_bytes(b"of a version before")

    assert machine.run(previous, "/S").code == 0

    assert not old.exists()
    assert not Program.of_user(machine).folder.exists()


def test_it_goes_where_it_is_told_and_is_renewed_there(machine: Machine, previous: Path) -> None:
    folder = machine.drive / "Программы" / "Адреса"
    place = r"C:\Программы\Адреса"
    assert machine.run(previous, "/S", f"/D={place}").code == 0
    old = folder / "runtime" / "old.dll"
    old.write_bytes(b"of a version before")

    assert machine.run(previous, "/S").code == 0

    assert (folder / "PartnerDirectory.exe").is_file()
    assert not old.exists()
    entry = machine.registry(r"HKCU\Software")[rf"{USER}\{UNINSTALL}"]
    assert (entry["InstallLocation"], entry["DisplayVersion"]) == (place, VERSION)


def test_a_folder_with_something_else_is_refused(machine: Machine, previous: Path) -> None:
    folder = machine.drive / "Other"
    (folder / "runtime").mkdir(parents=True)

    assert machine.run(previous, "/S", r"/D=C:\Other").code == FOREIGN_FOLDER

    assert [path.name for path in folder.iterdir()] == ["runtime"]


def test_an_old_windows_is_refused(machine: Machine, previous: Path) -> None:
    pretend(machine, "win7")

    assert machine.run(previous, "/S").code == OLD_WINDOWS

    assert not Program.of_user(machine).folder.exists()


def traces(registry: Registry) -> list[str]:
    """Return the keys that belong to the program, and those that have a value that does.

    What Wine notes for itself is none of ours.
    """
    return [
        key
        for key, values in registry.items()
        if r"Software\Wine" not in key and OURS.search(f"{key} {values}")
    ]
