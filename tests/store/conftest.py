"""A real directory file for every test of the store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.changes import ActionKind
from directory_app.store.actions import recording
from directory_app.store.database import Database
from tests.support.sample_directory import SampleDirectory, sample_directory


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Return a new, empty directory."""
    opened = Database.create(tmp_path / "office.pdir")
    yield opened
    opened.close()


@pytest.fixture
def sample() -> SampleDirectory:
    """Return one record of every kind."""
    return sample_directory()


@pytest.fixture
def filled(database: Database, sample: SampleDirectory) -> Database:
    """Return a directory that holds ``sample``."""
    with recording(database, ActionKind.CREATE, user_name="tester") as action:
        action.save(sample.records)
    return database
