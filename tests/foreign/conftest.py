"""Installs the foreign programs before the first test, and gives what they are asked to read."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.formats.cards import VCardVersion
from tests.foreign.fields import COMPARED, FURTHER, Outcome
from tests.foreign.programs import Program, install
from tests.foreign.reading import Readings
from tests.foreign.shortfalls import Cell, known_shortfalls, table
from tests.support.whole_exports import Content, export


class Tables:
    """What the readers made of the fields, for the table at the end of the run."""

    def __init__(self) -> None:
        """Begin with no outcome."""
        self.outcomes: dict[Cell, Outcome] = {}


_OBSTACLES = pytest.StashKey[dict[Program, str]]()
_TABLES = pytest.StashKey[Tables]()


def pytest_configure(config: pytest.Config) -> None:
    """Have a place for the table."""
    config.stash[_TABLES] = Tables()


def pytest_collection_finish(session: pytest.Session) -> None:
    """Install what the tests that will run need, outside the time limit of a test."""
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


@pytest.fixture(scope="session")
def tables(pytestconfig: pytest.Config) -> Tables:
    """Give the place where outcomes are noted for the table."""
    return pytestconfig.stash[_TABLES]


@pytest.fixture(scope="session")
def readings() -> Iterator[Readings]:
    """Give the readers."""
    with Readings() as running:
        yield running


@pytest.fixture(scope="session")
def exports(
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[tuple[Content, VCardVersion], Path]:
    """Give the files that we have exported."""
    folder = tmp_path_factory.mktemp("exports")
    return {
        (content, version): export(content, version, folder)
        for content in Content
        for version in VCardVersion
    }


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print the tables of fields by reader, and what has become better than is known."""
    outcomes = config.stash[_TABLES].outcomes
    if not outcomes:
        return
    terminalreporter.section("what other programs understand of our cards")
    for fields in (COMPARED, FURTHER):
        terminalreporter.write_line("\n".join([*table(outcomes, fields), ""]))
    for cell, outcome in known_shortfalls().items():
        found = outcomes.get(cell, outcome)
        if found > outcome:
            where = f"{cell.reader.name} {cell.version}: {cell.field}"
            terminalreporter.write_line(f"better than listed: {where} is {found.name}")
