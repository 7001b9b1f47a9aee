"""A real directory with its services."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.services.directory import Directory
from tests.support.import_desk import Desk
from tests.support.sample_directory import SampleDirectory, sample_directory


@pytest.fixture
def sample() -> SampleDirectory:
    """Return one record of every kind."""
    return sample_directory()


@pytest.fixture
def directory(tmp_path: Path, sample: SampleDirectory) -> Iterator[Directory]:
    """Return an open directory that holds ``sample``."""
    opened = Directory.create(tmp_path / "office.pdir", user_name="tester")
    opened.entries.save(sample.records)
    yield opened
    opened.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    directory = Directory.create(tmp_path / "desk.pdir", user_name="tester")
    folder = tmp_path / "files"
    folder.mkdir()
    yield Desk(directory, folder)
    directory.close()
