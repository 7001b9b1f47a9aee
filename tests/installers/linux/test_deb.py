"""The package on this machine: installed, used, upgraded, removed."""

import json
import shutil
import sys
from pathlib import Path

import pytest

import directory_app
from directory_app import APP_ID
from shipping.linux.deb import pack_deb
from tests.installers.linux.tools import PACKAGE, apt_get, built, installed_version, run

pytestmark = [pytest.mark.installers, pytest.mark.timeout(400)]

CARDS = 3_000


def test_the_installed_program_says_its_version(installed: str) -> None:
    assert run(installed, "--version") == f"directory-app {directory_app.__version__}\n"


def test_the_installed_program_checks_itself(installed: str) -> None:
    lines = run(installed, "self-check").splitlines()

    assert lines
    assert [line for line in lines if ": ok" not in line] == []


def test_many_cards_go_in_and_out_by_the_installed_command(installed: str, tmp_path: Path) -> None:
    cards, copy = tmp_path / "cards.vcf", tmp_path / "copy.vcf"
    sample = (sys.executable, "-m", "tests.benchmarks.sample", "--format", "vcf", "--out", cards)
    run(*sample, "--entries", str(CARDS))

    imported = json.loads(run(installed, "import", cards, "--json"))
    run(installed, "export", "--to", "vcard4", "--out", copy)

    assert imported["added"] == CARDS
    assert imported["errors"] == []
    assert copy.read_bytes().count(b"BEGIN:VCARD") == CARDS


def test_an_upgrade_takes_old_files_and_keeps_data(installed: str, tmp_path: Path) -> None:
    apt_get("purge", PACKAGE)
    apt_get("install", older_package(tmp_path))
    obsolete = Path("/usr/lib", PACKAGE, "_internal", "directory_app", "obsolete.pyc")
    assert installed_version() == "0.0.1"
    assert obsolete.exists()
    run(installed, "demo")
    before = run(installed, "stats", "--json")

    apt_get("install", built("*.deb"))

    assert installed_version() == directory_app.__version__
    assert not obsolete.exists()
    assert run(installed, "stats", "--json") == before


def older_package(folder: Path) -> Path:
    """Return the package as a version before this one, with a file that this one lacks."""
    tree = folder / "older"
    run("dpkg-deb", "--raw-extract", built("*.deb"), tree)
    control = tree / "DEBIAN" / "control"
    text = control.read_text(encoding="utf-8")
    control.write_text(text.replace(f"Version: {directory_app.__version__}\n", "Version: 0.0.1\n"))
    modules = tree / "usr" / "lib" / PACKAGE / "_internal" / "directory_app"
    (modules / "obsolete.pyc").touch()
    result = folder / "older.deb"
    # Quickly: it is thrown away at once.
    run("dpkg-deb", "--root-owner-group", "-Znone", "--build", tree, result)
    return result


def test_removal_leaves_nothing_of_ours_and_all_of_the_users(
    installed: str, own_folders: Path
) -> None:
    run(installed, "demo")
    run(installed, "self-check")
    settings = own_folders / "config" / "partner-directory" / "settings.json"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("{}", encoding="utf-8")
    data = own_folders / "data" / "partner-directory" / "directory.pdir"
    kept = {path: path.read_bytes() for path in (data, settings)}
    ours = files_of_no_other_package()
    assert Path("/usr/lib", PACKAGE) in ours
    assert mentions_in_tables() != []

    apt_get("purge", PACKAGE)

    assert [path for path in ours if path.exists() or path.is_symlink()] == []
    assert mentions_in_tables() == []
    assert {path: path.read_bytes() for path in kept} == kept


def files_of_no_other_package() -> list[Path]:
    """Return the files and folders that the package alone has."""
    listed = [line for line in run("dpkg", "-L", PACKAGE).splitlines() if line != "/."]
    owners = run("dpkg", "-S", *listed).splitlines()
    return [
        Path(path)
        for names, _, path in (line.partition(": ") for line in owners)
        if names == PACKAGE
    ]


def mentions_in_tables() -> list[str]:
    """Return the tables of menus, types and icons of this machine that name the program."""
    share = Path("/usr/share")
    tables = [
        share / "applications" / "mimeinfo.cache",
        *(share / "mime").glob("*"),
        share / "icons" / "hicolor" / "icon-theme.cache",
    ]
    words = (APP_ID.encode(), b"partner-directory")
    files = [path for path in tables if path.is_file()]
    return [path.name for path in files if any(word in path.read_bytes() for word in words)]


def test_the_same_tree_gives_the_same_package(tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    run("dpkg-deb", "--raw-extract", built("*.deb"), tree)
    # The control files alone: how all of it is packed does not depend on how much it is.
    shutil.rmtree(tree / "usr" / "lib")

    built_twice = []
    for name in ("one.deb", "two.deb"):
        pack_deb(
            tree, tmp_path / name, {"SOURCE_DATE_EPOCH": "1700000000", "PATH": "/usr/bin:/bin"}
        )
        built_twice.append((tmp_path / name).read_bytes())

    assert built_twice[0] == built_twice[1]
