import zipfile
from pathlib import Path

import pytest

from devtools.project import this_project
from devtools.wheel import build_wheel


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    wheel = build_wheel(this_project(), tmp_path_factory.mktemp("wheel"))
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def files_below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_the_resources_are_part_of_the_package(content: dict[str, bytes]) -> None:
    prefix = "directory_app/resources/"

    packed = {name.removeprefix(prefix) for name in content if name.startswith(prefix)}

    assert packed == files_below(this_project().root / "resources")


def test_every_module_and_the_type_marker_are_packed(content: dict[str, bytes]) -> None:
    package = this_project().root / "directory_app"
    wanted = {name for name in files_below(package) if name.endswith((".py", ".mako", "py.typed"))}

    assert {f"directory_app/{name}" for name in wanted} - set(content) == set()


def test_the_command_is_installed(content: dict[str, bytes]) -> None:
    entry_points = next(text for name, text in content.items() if name.endswith("entry_points.txt"))

    assert b"directory-app = directory_app.main:main" in entry_points


def test_nothing_else_is_packed(content: dict[str, bytes]) -> None:
    tops = {name.split("/")[0] for name in content}

    assert {top for top in tops if not top.endswith(".dist-info")} == {"directory_app"}
