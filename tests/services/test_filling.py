"""Whole directory files made of records."""

from pathlib import Path

import pytest

from directory_app.domain.errors import StoreError, UnknownRecordError
from directory_app.services.directory import Directory
from directory_app.services.filling import fill
from tests.support.sample_directory import sample_directory
from tests.support.small_directory import crowd


def test_records_are_written_in_chunks_with_index_and_history(tmp_path: Path) -> None:
    path = tmp_path / "crowd.pdir"

    assert fill(path, iter(crowd(25)), chunk=10) == 25

    directory = Directory.open(path, user_name="tester")
    assert directory.statistics.read()["people"] == 25
    assert len(directory.history.actions()) == 3
    assert directory.checking.check().is_sound
    directory.close()


def test_a_record_may_refer_to_others_of_its_chunk(tmp_path: Path) -> None:
    assert fill(tmp_path / "sample.pdir", sample_directory().records) == 11


def test_a_reference_to_a_later_chunk_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownRecordError):
        fill(tmp_path / "sample.pdir", sample_directory().records, chunk=1)


def test_an_existing_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "there.pdir"
    path.write_text("mine")

    with pytest.raises(StoreError):
        fill(path, [])
    assert path.read_text() == "mine"
