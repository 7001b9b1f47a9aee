"""Directories to search in; those of many entries are made once for all tests of a file."""

import shutil
from collections.abc import Callable, Iterator
from itertools import islice

import pytest

from directory_app.domain.records import Record
from directory_app.store.database import Database
from tests.benchmarks.generator import sample_records
from tests.support.expected_search import ExpectedSearch
from tests.support.searched_directory import SearchedDirectory

SAMPLE_ENTRIES = 300

MakeDirectory = Callable[..., SearchedDirectory]
"""Makes a new directory file that holds the records given."""


@pytest.fixture(scope="session")
def make_directory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MakeDirectory]:
    """Return a function that makes directories: copies of one empty file, which is quicker."""
    empty = tmp_path_factory.mktemp("empty") / "empty.pdir"
    Database.create(empty).close()
    made: list[SearchedDirectory] = []

    def make(*records: Record) -> SearchedDirectory:
        path = tmp_path_factory.mktemp("searched") / "searched.pdir"
        shutil.copy(empty, path)
        directory = SearchedDirectory(Database.open(path))
        made.append(directory)
        if records:
            directory.save(*records)
        return directory

    yield make
    for each in made:
        each.database.close()


@pytest.fixture
def searched(make_directory: MakeDirectory) -> SearchedDirectory:
    """Return a new, empty directory."""
    return make_directory()


@pytest.fixture(scope="module")
def invented() -> tuple[Record, ...]:
    """Return the records of a few hundred invented entries."""
    return tuple(islice(sample_records(SAMPLE_ENTRIES), 10_000))


@pytest.fixture(scope="module")
def invented_directory(
    make_directory: MakeDirectory, invented: tuple[Record, ...]
) -> SearchedDirectory:
    """Return a directory that holds ``invented``, some of it in the bin; it is only read."""
    made = make_directory(*invented)
    made.bin(*list(made.loaded().values())[7::23])
    return made


@pytest.fixture(scope="module")
def expected(invented_directory: SearchedDirectory, invented: tuple[Record, ...]) -> ExpectedSearch:
    """Return what is to be found in ``invented_directory``."""
    return ExpectedSearch(invented_directory.loaded(), invented, invented_directory.day)
