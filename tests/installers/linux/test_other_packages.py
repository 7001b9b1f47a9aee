"""The packages for other distributions: unpacked and run here."""

import os
import tarfile
from pathlib import Path

import pytest

import directory_app
from devtools.project import this_project
from tests.installers.linux.tools import PACKAGE, built, run

pytestmark = [pytest.mark.installers, pytest.mark.timeout(300)]


def check(program: Path) -> None:
    """Let an unpacked program say its version and check itself."""
    assert run(program, "--version") == f"directory-app {directory_app.__version__}\n"
    assert "FAILED" not in run(program, "self-check")


def test_the_rpm_can_be_installed_used_and_removed(tmp_path: Path) -> None:
    root = tmp_path / "root"
    # The database of this machine's own kind of packages knows none of the libraries.
    rpm = ("rpm", "--root", root, "--nodeps", "--noscripts")

    run(*rpm, "--install", built("*.rpm"))
    check(root / "usr" / "bin" / PACKAGE)
    run(*rpm, "--erase", PACKAGE)

    left = [path for path in (root / "usr").rglob("*") if not path.is_dir()]
    assert left == []
    assert not (root / "usr" / "lib" / PACKAGE).exists()


def test_the_rpm_asks_for_libraries_by_name() -> None:
    needs = set(run("rpm", "--query", "--requires", "--package", built("*.rpm")).splitlines())

    assert {"libEGL.so.1()(64bit)", "libfontconfig.so.1()(64bit)", "libX11.so.6()(64bit)"} <= needs
    assert any(line.startswith("libc.so.6(GLIBC_2.") for line in needs)
    # What is packed, and what only Debian calls so.
    assert [line for line in needs if line.startswith(("libQt6", "libxcb-cursor", "libbz2"))] == []


def test_the_archive_runs_from_any_folder(tmp_path: Path) -> None:
    folder = tmp_path / "Мои программы (new)"
    with tarfile.open(built("*.tar.xz")) as archive:
        members = archive.getmembers()
        archive.extractall(folder, filter="data")

    check(folder / f"{PACKAGE}-{directory_app.__version__}" / "bin" / PACKAGE)
    names = [member.name for member in members]
    assert names == sorted(names, key=lambda name: Path(name).parts)
    assert {(m.uid, m.gid, m.uname, m.gname) for m in members} == {(0, 0, "root", "root")}
    assert len({member.mtime for member in members}) == 1


def test_the_appdir_runs_and_has_what_an_appimage_needs() -> None:
    folder = this_project().root / "build" / "linux" / "AppDir"

    check(folder / "AppRun")
    desktop = next(folder.glob("*.desktop"))
    assert desktop.name == f"{directory_app.APP_ID}.desktop"
    assert (folder / f"{directory_app.APP_ID}.png").is_file()
    assert os.access(folder / "AppRun", os.X_OK)
