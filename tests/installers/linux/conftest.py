"""Installs what the tests need before the first one, and the package for those that try it."""

import os
from collections.abc import Iterator

import pytest

from tests.installers.linux.screens import screen
from tests.installers.linux.tools import PACKAGE, apt_get, built, installed_version, obstacle

_OBSTACLE = pytest.StashKey[str]()
_IS_OURS = pytest.StashKey[bool]()


def pytest_collection_finish(session: pytest.Session) -> None:
    """Install the tools outside the time limit of a test."""
    if session.config.option.collectonly or not any(map(_is_ours, session.items)):
        return
    if os.geteuid() != 0:
        reason = "packages are installed by root alone"
    elif installed_version():
        reason = f"{PACKAGE} is installed here already; remove it first"
    else:
        reason = obstacle()
    session.config.stash[_OBSTACLE] = reason


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test where something that it needs cannot be had."""
    reason = item.config.stash.get(_OBSTACLE, "") if _is_ours(item) else ""
    if reason:
        pytest.skip(f"not run: {reason}")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the package that the tests have installed."""
    if config.stash.get(_IS_OURS, False) and installed_version():
        apt_get("purge", PACKAGE)


def _is_ours(item: pytest.Item) -> bool:
    return item.get_closest_marker("installers") is not None and "linux" in item.path.parts


@pytest.fixture
def installed(pytestconfig: pytest.Config) -> str:
    """Have the package installed on this machine, and return the command."""
    if not installed_version():
        pytestconfig.stash[_IS_OURS] = True
        apt_get("install", built("*.deb"))
    return f"/usr/bin/{PACKAGE}"


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """Give a screen."""
    with screen() as name:
        yield name
