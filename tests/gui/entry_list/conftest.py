"""A list over a real directory file."""

import threading
from array import array
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from directory_app.domain.entries import Entry
from directory_app.domain.errors import StoppedError
from directory_app.domain.identifiers import EntryId
from directory_app.domain.search_views import Similar
from directory_app.domain.views import EntrySummary, ListQuery, Page
from directory_app.gui.task_bridge import GuiTasks
from directory_app.services.browsing import BrowsingService
from directory_app.services.directory import Directory
from tests.support.small_directory import make_directory

MakeDirectory = Callable[[Sequence[Entry]], Directory]


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[GuiTasks]:
    errors: list[BaseException] = []
    tasks = GuiTasks(show_error=errors.append)
    yield tasks
    tasks.shutdown()
    assert errors == []


@pytest.fixture
def new_directory(tmp_path: Path, tasks: GuiTasks) -> Iterator[MakeDirectory]:
    directories: list[Directory] = []

    def make(entries: Sequence[Entry]) -> Directory:
        directories.append(make_directory(tmp_path / f"{len(directories)}.pdir", entries))
        return directories[-1]

    yield make
    tasks.shutdown()
    for directory in directories:
        directory.close()


class SlowBrowsing(BrowsingService):
    """The real service behind a gate, to see what happens while an answer takes long."""

    def __init__(self, directory: Directory) -> None:
        super().__init__(directory._database)
        self.gate = threading.Event()
        self.gate.set()
        self.asked: list[str] = []

    def first_page(
        self, query: ListQuery, size: int = 100, *, stop: threading.Event | None = None
    ) -> Page:
        self.asked.append("first_page")
        self._wait(stop)
        return super().first_page(query, size, stop=stop)

    def all_ids(self, query: ListQuery, *, stop: threading.Event | None = None) -> "array[int]":
        self.asked.append("all_ids")
        self._wait(stop)
        return super().all_ids(query, stop=stop)

    def similar(
        self, query: ListQuery, size: int = 20, *, stop: threading.Event | None = None
    ) -> Similar:
        self.asked.append("similar")
        self._wait(stop)
        return super().similar(query, size, stop=stop)

    def summaries(self, ids: Sequence[EntryId]) -> dict[EntryId, EntrySummary]:
        self.asked.append(f"summaries {len(ids)}")
        return super().summaries(ids)

    def _wait(self, stop: threading.Event | None) -> None:
        """Wait until the gate is open; whoever is stopped waits no longer."""
        while not self.gate.wait(0.01):
            if stop is not None and stop.is_set():
                raise StoppedError
