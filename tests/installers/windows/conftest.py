"""Computers with Windows, as far as Wine goes, and what is installed on them."""

import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

from devtools.project import DevError, this_project
from devtools.system_libraries import install_packages
from tests.installers.windows.previous import build_previous
from tests.installers.windows.program import Installers, Program, installers_in
from tests.installers.windows.screen import screen
from tests.installers.windows.wine import COMPILER, Machine, boot, copy_of, windows_path

_HERE: Final = Path(__file__).parent
_SECONDS: Final = 600
"""Under Wine and on a busy computer everything takes its time."""

_PACKAGES: Final = {
    "wine": "wine",
    "/usr/lib/wine/wine64": "wine64",
    COMPILER: "gcc-mingw-w64-x86-64",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "import": "imagemagick",
    "osslsigncode": "osslsigncode",
}

_OBSTACLE = pytest.StashKey[str]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder, and give them time."""
    for item in items:
        if item.path.is_relative_to(_HERE):
            item.add_marker(pytest.mark.installers)
            item.add_marker(pytest.mark.timeout(_SECONDS))


def pytest_collection_finish(session: pytest.Session) -> None:
    """Install what the tests need, outside the time limit of a test."""
    session.config.stash[_OBSTACLE] = ""
    needed = any(item.path.is_relative_to(_HERE) for item in session.items)
    if session.config.option.collectonly or not needed:
        return
    missing = {package for name, package in _PACKAGES.items() if shutil.which(name) is None}
    try:
        if missing:
            install_packages(
                sorted(missing), purpose="Tools that installers are tried with are missing"
            )
    except DevError as error:
        session.config.stash[_OBSTACLE] = str(error)


@pytest.fixture(autouse=True)
def _tools(pytestconfig: pytest.Config) -> None:
    if obstacle := pytestconfig.stash[_OBSTACLE]:
        pytest.skip(f"not run: {obstacle}")


@pytest.fixture(scope="session")
def installers() -> Installers:
    """Give what `packaging/dev.py package windows` built."""
    return installers_in(this_project().root / "dist")


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """Give a screen for all windows."""
    with screen() as name:
        yield name


@pytest.fixture(scope="session")
def new_machine(
    tmp_path_factory: pytest.TempPathFactory, display: str
) -> Iterator[Callable[[], Machine]]:
    """Give a maker of computers that nobody has used yet."""
    folder = tmp_path_factory.mktemp("machines")
    first = boot(folder / "first", display)
    machines: list[Machine] = []

    def make() -> Machine:
        machines.append(copy_of(first, folder / f"copy-{len(machines)}"))
        return machines[-1]

    yield make
    for machine in machines:
        machine.close()


@pytest.fixture
def machine(new_machine: Callable[[], Machine]) -> Iterator[Machine]:
    """Give a computer of this test's own."""
    own = new_machine()
    yield own
    own.close()
    shutil.rmtree(own.prefix)


@pytest.fixture(scope="session")
def previous(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the set-up program of a version before, which installs little."""
    return build_previous(tmp_path_factory.mktemp("previous"))


@pytest.fixture(scope="session")
def installed(
    new_machine: Callable[[], Machine], installers: Installers, previous: Path
) -> Program:
    """Give the program as a user has it who had installed the version before."""
    machine = new_machine()
    assert machine.run(previous, "/S").code == 0
    assert machine.run(installers.setup, "/S").code == 0
    return Program.of_user(machine)


@pytest.fixture(scope="session")
def unpacked(installers: Installers, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of the program, which all ways to install it have in common."""
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(installers.portable) as archive:
        archive.extractall(folder)
    (root,) = folder.iterdir()
    return root


@pytest.fixture(scope="session")
def demo(installed: Program, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the directory of the demo, made on Windows."""
    folder = tmp_path_factory.mktemp("made on Windows")
    made = installed.run("--data-dir", windows_path(folder), "demo")
    assert made.code == 0, made.output
    return (folder / "directory.pdir").rename(folder / "Демо.pdir")
