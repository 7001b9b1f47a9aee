"""Installs the foreign programs before the first test, outside the time limit of a test."""

import pytest

from tests.foreign.programs import Program, install

_OBSTACLES = pytest.StashKey[dict[Program, str]]()


def pytest_collection_finish(session: pytest.Session) -> None:
    """Install what the tests that will run need."""
    if session.config.option.collectonly:
        return
    needed = {program: None for item in session.items for program in _needs(item)}
    session.config.stash[_OBSTACLES] = install(needed)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose program could not be installed."""
    obstacles = item.config.stash[_OBSTACLES]
    for program in _needs(item):
        if program in obstacles:
            pytest.skip(f"not run: {obstacles[program]}")


def _needs(item: pytest.Item) -> list[Program]:
    return [program for mark in item.iter_markers("needs") for program in mark.args]
