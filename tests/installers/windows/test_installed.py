"""The set-up program has installed the program over the version before; the program works."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

import directory_app
from devtools.project import this_project
from tests.installers.windows.previous import OBSOLETE
from tests.installers.windows.program import Program
from tests.installers.windows.wine import windows_path

STEPS: Final = (
    "widgets",
    "icon",
    "image formats",
    "printing to PDF",
    "local sockets",
    "translation",
    "plain directory",
    "encrypted directory",
    "for phone",
    "for lossless",
    "key ring",
)


def test_the_version_before_leaves_nothing(installed: Program) -> None:
    assert installed.windowed.is_file()
    assert [path for path in OBSOLETE if (installed.folder / path).exists()] == []
    assert installed.run("--version").output.strip() == f"directory-app {directory_app.__version__}"


def test_every_binary_part_works(installed: Program) -> None:
    checked = installed.run("self-check")

    assert checked.code == 0, checked.output
    for step in STEPS:
        assert f"{step}: ok" in checked.output


def test_it_is_registered_for_this_user(installed: Program) -> None:
    registry = installed.machine.registry(r"HKCU\Software")
    program = installed.seen_from_windows(installed.windowed)
    software = r"HKEY_CURRENT_USER\Software"
    classes = rf"{software}\Classes"
    entry = registry[rf"{software}\Microsoft\Windows\CurrentVersion\Uninstall\Partner Directory"]

    for kind in ("vcf", "pdir"):
        name = f"PartnerDirectory.{kind}"
        assert registry[rf"{classes}\{name}\shell\open\command"] == {"": f'"{program}" "%1"'}
        assert registry[rf"{classes}\.{kind}\OpenWithProgids"] == {name: ""}
    assert registry[rf"{classes}\PartnerDirectory.pdir\DefaultIcon"] == {"": f"{program},1"}
    assert registry[rf"{classes}\.pdir"] == {"": "PartnerDirectory.pdir"}
    assert not registry.get(rf"{classes}\.vcf"), "vCards are taken from another program"
    assert registry[rf"{software}\RegisteredApplications"] == {
        "Partner Directory": r"Software\Partner Directory\Capabilities"
    }
    assert entry["DisplayVersion"] == directory_app.__version__
    assert int(entry["EstimatedSize"]) > 100_000
    assert entry["InstallLocation"] == installed.seen_from_windows(installed.folder)


def test_the_start_menu_has_it(installed: Program) -> None:
    menu = installed.machine.home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs"

    assert (menu / "Partner Directory.lnk").is_file()


@pytest.mark.parametrize("version", ["vcard3", "vcard4"])
def test_vcards_are_the_same_bytes_as_on_linux(
    installed: Program, demo: Path, version: str, tmp_path: Path
) -> None:
    theirs, ours = tmp_path / "windows.vcf", tmp_path / "linux.vcf"
    export = ("export", "--to", version, "--out")
    on_windows = installed.run("--directory", windows_path(demo), *export, windows_path(theirs))
    assert on_windows.code == 0, on_windows.output
    subprocess.run(
        [sys.executable, "-m", "directory_app", "--directory", demo, *export, ours],
        check=True,
        cwd=this_project().root,
    )

    assert theirs.read_bytes() == ours.read_bytes()
    assert theirs.read_bytes().count(b"BEGIN:VCARD") > 10


def test_thousands_of_cards_are_read_by_a_process_of_their_own(
    installed: Program, tmp_path: Path
) -> None:
    cards = tmp_path / "cards.vcf"
    sample = ("--entries", "4000", "--format", "vcf", "--out", str(cards))
    subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.sample", *sample],
        check=True,
        cwd=this_project().root,
    )

    with installed.machine.watched("--multiprocessing-fork") as seen:
        done = installed.run(
            "--data-dir", windows_path(tmp_path / "data"), "import", windows_path(cards)
        )

    assert "cards 4000, added 4000" in done.output
    assert seen, "no other process was started"
