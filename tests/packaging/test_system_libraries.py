import os
import shutil
import sys
from pathlib import Path

import pytest

from devtools.project import DevError
from devtools.system_libraries import (
    FONT_PACKAGE,
    PACKAGE_OF_LIBRARY,
    can_load,
    install_packages,
    missing_packages,
)

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="is about Linux")


@pytest.fixture
def fonts(tmp_path: Path) -> Path:
    folder = tmp_path / "fonts"
    (folder / "truetype").mkdir(parents=True)
    (folder / "truetype" / "Sans.ttf").touch()
    return folder


def test_nothing_is_missing_where_all_libraries_load(fonts: Path) -> None:
    assert missing_packages(loads=lambda _: True, font_folders=[fonts]) == []


def test_a_library_that_does_not_load_names_its_package(fonts: Path) -> None:
    missing = missing_packages(loads=lambda name: name != "libEGL.so.1", font_folders=[fonts])

    assert missing == ["libegl1"]


def test_a_machine_without_fonts_gets_one(tmp_path: Path) -> None:
    missing = missing_packages(loads=lambda _: True, font_folders=[tmp_path / "none"])

    assert missing == [FONT_PACKAGE]


def test_all_packages_are_listed_once_and_sorted(fonts: Path) -> None:
    missing = missing_packages(loads=lambda _: False, font_folders=[fonts])

    assert missing == sorted(set(PACKAGE_OF_LIBRARY.values()))


@linux_only
def test_the_loader_is_asked_for_libraries() -> None:
    assert can_load("libc.so.6")
    assert not can_load("libnowhere.so.99")


@linux_only
def test_a_user_who_is_not_root_is_told_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(shutil, "which", lambda _: "/usr/bin/apt-get")

    with pytest.raises(DevError) as failure:
        install_packages(["libegl1", "libgl1"], purpose="Qt needs libraries")

    assert str(failure.value) == (
        "Qt needs libraries; install them with: "
        "sudo apt-get install --yes --no-install-recommends libegl1 libgl1"
    )


def test_another_system_is_told_the_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)

    with pytest.raises(DevError, match=r"what your system calls these .*: libegl1$"):
        install_packages(["libegl1"], purpose="Qt needs libraries")
