"""The demo data, as it lies in a directory."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.changes import ActionKind
from directory_app.domain.errors import NotEmptyError
from directory_app.domain.identifiers import RecordKind
from directory_app.services.directory import Directory
from tests.support.sample_directory import SampleDirectory


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Directory]:
    opened = Directory.create(tmp_path / "empty.pdir", user_name="tester")
    yield opened
    opened.close()


def test_the_demo_fills_an_empty_directory_in_one_action(empty: Directory) -> None:
    changes = empty.demo.fill()

    counts = empty.statistics.read()
    assert (counts["organisations"], counts["people"]) == (37, 1)
    assert (counts["programmes"], counts["events"]) == (2, 1)
    (action,) = empty.history.actions()
    assert action.kind is ActionKind.DEMO
    assert action.id == changes.action


def test_undoing_the_demo_leaves_nothing_to_see(empty: Directory) -> None:
    empty.demo.fill()

    empty.history.undo()

    assert empty.statistics.read()["entries"] == 0


def test_a_directory_with_records_gets_no_demo(
    directory: Directory, sample: SampleDirectory
) -> None:
    with pytest.raises(NotEmptyError):
        directory.demo.fill()


def test_records_in_the_bin_count_as_records(empty: Directory) -> None:
    changes = empty.demo.fill()
    empty.entries.delete(changes.added)

    with pytest.raises(NotEmptyError):
        empty.demo.fill()


def test_every_kind_of_demo_record_is_there(empty: Directory) -> None:
    kinds = {ref.kind for ref in empty.demo.fill().added}

    assert {RecordKind.POST, RecordKind.PHASE, RecordKind.SOURCE, RecordKind.EVENT} <= kinds
