import sys
from pathlib import Path

import pytest

from directory_app.system import resources
from directory_app.system.resources import candidate_roots, resource_path


def test_a_checkout_finds_the_folder_beside_the_package() -> None:
    assert resource_path("styles", "app.qss").is_file()


def test_without_parts_the_folder_itself_is_meant() -> None:
    assert resource_path().is_dir()


def test_a_wheel_looks_into_the_package_before_its_neighbours() -> None:
    package = Path(resources.__file__).parents[1]

    assert candidate_roots() == [package / "resources", package.parent / "resources"]


def test_a_frozen_program_looks_where_it_was_unpacked_and_beside_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "unpacked"), raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "bin" / "directory-app"))

    assert candidate_roots()[:3] == [
        tmp_path / "unpacked" / "resources",
        tmp_path / "unpacked" / "directory_app" / "resources",
        tmp_path / "bin" / "resources",
    ]
