"""The package for administrators."""

from typing import Final

import directory_app
from tests.installers.windows.program import Installers, Program
from tests.installers.windows.wine import Machine, windows_path

CLASSES: Final = r"HKEY_LOCAL_MACHINE\Software\Classes"


def test_it_is_installed_works_and_is_removed(machine: Machine, installers: Installers) -> None:
    package = windows_path(installers.msi)
    program = Program.of_everybody(machine)
    program.data.mkdir(parents=True)

    assert machine.run("msiexec", "/i", package, "/qn").code == 0

    version = program.run("--version")
    assert version.output.strip() == f"directory-app {directory_app.__version__}"
    started = program.seen_from_windows(program.windowed)
    registry = machine.registry(r"HKLM\Software\Classes")
    for kind in ("vcf", "pdir"):
        command = registry[rf"{CLASSES}\PartnerDirectory.{kind}\shell\open\command"]
        assert command == {"": f'"{started}" "%1"'}
    assert registry[rf"{CLASSES}\.pdir"] == {"": "PartnerDirectory.pdir"}
    assert list(machine.drive.rglob("Partner Directory.lnk"))

    assert machine.run("msiexec", "/x", package, "/qn").code == 0

    assert not program.windowed.exists()
    left = machine.registry(r"HKLM\Software\Classes")
    assert not left.get(rf"{CLASSES}\PartnerDirectory.pdir\shell\open\command")
    assert not list(machine.drive.rglob("Partner Directory.lnk"))
    assert program.data.is_dir()
