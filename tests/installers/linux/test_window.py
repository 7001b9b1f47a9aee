"""The window of the installed program, as a desktop sees it."""

import os
import statistics
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from devtools.project import this_project
from directory_app import APP_ID
from tests.installers.linux.screens import WITH_ENTRIES, Running
from tests.installers.linux.tools import run

pytestmark = [pytest.mark.installers, pytest.mark.timeout(300)]

ROUNDS = 9
SLOWER_AT_MOST = 1.15

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Aybek Invented\r\nN:Invented;Aybek;;;\r\nEND:VCARD\r\n"


def test_the_demo_is_shown_under_the_name_of_the_desktop_file(installed: str, display: str) -> None:
    run(installed, "demo")

    with Running([installed], display) as program:
        window = program.window("Partner Directory")
        named = program.property_of(window, "WM_CLASS")
        program.keep_screenshot("linux-installed-demo", WITH_ENTRIES)

    desktop = Path(f"/usr/share/applications/{APP_ID}.desktop").read_text(encoding="utf-8")
    wanted = desktop.partition("StartupWMClass=")[2].splitlines()[0]
    assert named.strip().endswith(f', "{wanted}"')


def test_a_card_is_opened_from_the_file_manager(
    installed: str, display: str, own_folders: Path, tmp_path: Path
) -> None:
    run(installed, "demo")
    chosen = own_folders / "config" / "mimeapps.list"
    chosen.write_text(f"[Default Applications]\ntext/vcard={APP_ID}.desktop\n", encoding="utf-8")
    card = tmp_path / "Айбек и другие.vcf"
    card.write_text(CARD, encoding="utf-8", newline="")

    with Running(["xdg-open", card], display) as program:
        program.window("Import")
        program.keep_screenshot("linux-xdg-open", WITH_ENTRIES)


def test_the_installed_program_starts_as_fast_as_the_checkout(
    installed: str, display: str, own_folders: Path, record_property: Callable[[str, object], None]
) -> None:
    commands = {
        "installed": [installed],
        "checkout": [sys.executable, "-m", "directory_app"],
    }
    # Users have compiled modules, and the checkout has them after the first round.
    env = {"PYTHONPATH": str(this_project().root), "PYTHONDONTWRITEBYTECODE": ""}
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(ROUNDS + 1):
        for name, command in commands.items():
            with Running(command, display, env=env if name == "checkout" else None) as program:
                taken = program.seconds_to_window()
            if number:  # the first round warms the caches of the disk
                seconds[name].append(taken)

    medians = {name: statistics.median(values) for name, values in seconds.items()}
    ratio = medians["installed"] / medians["checkout"]
    figures = ", ".join(f"{name} {value * 1000:.0f} ms" for name, value in medians.items())
    record_property("start", f"{figures}, ratio {ratio:.2f}")
    assert ratio <= SLOWER_AT_MOST, figures


def test_directory_files_have_their_own_type_and_icon(installed: str, own_folders: Path) -> None:
    run(installed, "demo")
    directory = own_folders / "data" / "partner-directory" / "directory.pdir"

    told = run("gio", "info", "--attributes=standard::content-type,standard::icon", directory)
    programs = run("gio", "mime", "application/x-partner-directory")

    assert "standard::content-type: application/x-partner-directory" in told
    assert f"{APP_ID}-directory" in told
    assert f"{APP_ID}.desktop" in programs
    assert f"{APP_ID}.desktop" in run("gio", "mime", "text/vcard", env=os.environ)
