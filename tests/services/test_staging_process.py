"""A second process prepares new records; whatever happens to it, the import is the same."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from directory_app.domain.changes import ActionKind
from directory_app.domain.identifiers import TagUid, new_record_uid
from directory_app.domain.lists import Tag
from directory_app.domain.receivers import ExportFormat
from directory_app.services import importing, staging_process
from directory_app.services.directory import Directory
from directory_app.services.staging_process import StagingProcess
from directory_app.store.actions import recording
from directory_app.store.database import Database
from directory_app.store.staging import KnownNumbers
from tests.benchmarks.generator import sample_records
from tests.support.export_requests import request_to
from tests.support.import_desk import Desk
from tests.support.index_content import assert_index_is_true
from tests.support.searched_directory import SearchedDirectory

CARDS = 700


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    """Return a file of cards of every kind."""
    source = Directory.create(tmp_path / "source.pdir", user_name="tester")
    source.entries.save(list(sample_records(CARDS)))
    path = tmp_path / "many.vcf"
    source.exporting.export(None, request_to(path, export_format=ExportFormat.VCARD3))
    source.close()
    return path


class Eager(StagingProcess):
    """Waits for the process to begin, so that it surely gets something to do."""

    given = 0

    def is_free(self) -> bool:
        self._begin().exception()
        return super().is_free()

    def stage(self, numbers: Sequence[int], known: KnownNumbers) -> None:
        Eager.given += len(numbers)
        super().stage(numbers, known)


class Late(Eager):
    """Begins after somebody else wrote to the directory."""

    def is_free(self) -> bool:
        if self._begun is None:
            database = Database.reopen(self._database)
            with recording(database, ActionKind.CREATE, user_name="other") as action:
                action.save([Tag(uid=TagUid(new_record_uid()), name="urgent")])
            database.close()
        return super().is_free()


class Mortal(Eager):
    """Dies of its second piece."""

    def stage(self, numbers: Sequence[int], known: KnownNumbers) -> None:
        if len(self._given) == 1:
            for process in self._pool._processes.values():
                process.kill()
        super().stage(numbers, known)


@pytest.mark.parametrize("process", [Eager, Mortal])
def test_a_second_process_prepares_what_the_first_one_would(
    desk: Desk, cards: Path, monkeypatch: pytest.MonkeyPatch, process: type[Eager]
) -> None:
    monkeypatch.setattr(importing, "_MANY", 10)
    monkeypatch.setattr(importing, "StagingProcess", process)
    monkeypatch.setattr("directory_app.services.import_planning._PIECE", 50)
    Eager.given = 0

    plan = desk.directory.importing.plan([cards])
    report = desk.carry_out(plan)

    assert Eager.given > 100
    assert report.added == report.cards
    assert desk.directory.checking.check().is_sound
    assert_index_is_true(SearchedDirectory(desk.directory._database))
    assert desk.directory.importing.plan([cards]).counts.unchanged == report.cards


def test_a_process_that_would_see_another_state_of_the_directory_gets_nothing_to_do(
    desk: Desk, cards: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "_MANY", 10)
    monkeypatch.setattr(importing, "StagingProcess", Late)
    Eager.given = 0

    report = desk.carry_out(desk.directory.importing.plan([cards]))

    assert Eager.given == 0
    assert report.added == report.cards


def test_a_process_that_cannot_be_started_is_not_missed(
    desk: Desk, cards: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "_MANY", 10)
    monkeypatch.setattr(staging_process, "_begin", _refuse)

    report = desk.carry_out(desk.directory.importing.plan([cards]))

    assert report.added == report.cards


def _refuse(*_arguments: object) -> None:
    raise OSError
