"""What is in the packages: nothing of the machine that built them, and nothing too large."""

import os
import pwd
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from devtools.project import this_project
from directory_app import APP_ID
from tests.installers.linux.tools import PACKAGE, built, run

pytestmark = [pytest.mark.installers, pytest.mark.timeout(300)]

MB = 1_000_000
RUST_OF_WHEELS = re.compile(rb"/\w+/\.cargo/registry/")
"""Where the makers of pydantic and calamine compile: their machine, not ours, in public wheels."""


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("deb") / "tree"
    run("dpkg-deb", "--raw-extract", built("*.deb"), folder)
    return folder


def files_in(tree: Path) -> Iterator[Path]:
    return (path for path in tree.rglob("*") if path.is_file() and not path.is_symlink())


def test_the_package_and_what_it_installs_are_small_enough(tree: Path) -> None:
    assert built("*.deb").stat().st_size <= 55 * MB
    assert sum(path.stat().st_size for path in files_in(tree / "usr")) <= 175 * MB


def test_no_file_names_a_folder_of_the_machine_that_built_it(tree: Path) -> None:
    folders = {this_project().root, Path(sys.base_prefix), home_of_builder()}
    words = [f"{folder}/".encode() for folder in folders if not folder.is_relative_to("/usr")]

    found = {
        path.relative_to(tree).as_posix()
        for path in files_in(tree)
        if any(word in RUST_OF_WHEELS.sub(b"", path.read_bytes()) for word in words)
    }

    assert found == set()


def home_of_builder() -> Path:
    """Return the home folder of this user as the system has it; tests have another."""
    return Path(pwd.getpwuid(os.geteuid()).pw_dir)


def test_nothing_is_left_of_tests_caches_and_tools(tree: Path) -> None:
    unwanted = re.compile(
        r"/(__pycache__|tests?|testing|conftest\.pyc?|pip|setuptools|pytest[^/]*|PyInstaller)(/|$)"
        r"|\.(pyi|pyx|c|cpp|h|orig|bak|log)$|/direct_url\.json$|/RECORD$"
    )

    names = [f"/{path.relative_to(tree).as_posix()}" for path in tree.rglob("*")]

    assert [name for name in names if unwanted.search(name)] == []


def test_only_basic_translations_of_qt_are_packed(tree: Path) -> None:
    names = {path.name for path in tree.rglob("PySide6/Qt/translations/*.qm")}

    assert {"qtbase_en.qm", "qtbase_ru.qm"} <= names
    assert {name.split("_")[0] for name in names} == {"qtbase"}


def test_every_file_has_one_time(tree: Path) -> None:
    # Unpacking gives links the time of today.
    assert len({path.stat().st_mtime for path in files_in(tree / "usr")}) == 1


def test_licences_of_all_python_packages_are_there(tree: Path) -> None:
    modules = tree / "usr" / "lib" / PACKAGE / "_internal"
    named = {
        path.parent.name.split("-")[0].lower() for path in modules.glob("*.dist-info/METADATA")
    }

    assert {"partner_directory", "sqlalchemy", "pyside6_essentials", "phonenumbers"} <= named
    text = (tree / "usr/share/doc" / PACKAGE / "copyright").read_text(encoding="utf-8")
    for name in ("babel", "sqlalchemy", "PySide6", "sqlcipher3"):
        assert f"_internal/{name}/*" in text


def test_lintian_finds_no_error_and_nothing_unexplained() -> None:
    told = run("lintian", "--allow-root", "--tag-display-limit", "0", built("*.deb"))

    assert told == ""


def test_menu_entry_and_description_are_valid(tree: Path) -> None:
    share = tree / "usr" / "share"

    run("desktop-file-validate", share / "applications" / f"{APP_ID}.desktop")
    run("appstreamcli", "validate", "--no-net", share / "metainfo" / f"{APP_ID}.metainfo.xml")


def test_icons_are_there_in_all_sizes(tree: Path) -> None:
    theme = tree / "usr" / "share" / "icons" / "hicolor"
    sides = {16, 22, 24, 32, 48, 64, 96, 128, 256, 512}

    for folder, name in (("apps", APP_ID), ("mimetypes", f"{APP_ID}-directory")):
        assert {path.parts[-3] for path in theme.glob(f"*/{folder}/{name}.png")} == {
            f"{side}x{side}" for side in sides
        }
        assert (theme / "scalable" / folder / f"{name}.svg").is_file()


def test_the_manual_page_is_without_warnings(tree: Path) -> None:
    page = tree / "usr" / "share" / "man" / "man1" / f"{PACKAGE}.1.gz"

    text = run("man", "--warnings", "--local-file", page)

    for word in ("import", "export", "search", "DIRECTORY_APP_PASSPHRASE", "EXIT STATUS"):
        assert word in text
