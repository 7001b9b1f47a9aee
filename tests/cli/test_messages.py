"""Every expected error has a sentence."""

from pathlib import Path

import pytest

from directory_app.cli.messages import FILE_MESSAGES, STORE_MESSAGES, sentence_of
from directory_app.domain.errors import (
    DirectoryError,
    FileError,
    FileProblem,
    InvalidDateError,
    KeyRingError,
    KeyRingProblem,
    NamelessRecordError,
    NotEmptyError,
    PrintError,
    StaleRecordError,
    StoreError,
    StoreProblem,
    UnknownRecordError,
    UnsayableScopeError,
)

_PATH = Path("office.pdir")

_ERRORS: list[DirectoryError] = [
    *(StoreError(problem, _PATH) for problem in StoreProblem),
    *(FileError(problem, _PATH) for problem in FileProblem),
    UnknownRecordError("uid"),
    NamelessRecordError("uid"),
    StaleRecordError("uid"),
    InvalidDateError("2017-99"),
    NotEmptyError(),
    PrintError(),
    UnsayableScopeError("bin"),
    *(KeyRingError(problem) for problem in KeyRingProblem),
]


def test_every_problem_has_a_sentence() -> None:
    assert set(STORE_MESSAGES) == set(StoreProblem)
    assert set(FILE_MESSAGES) == set(FileProblem)


@pytest.mark.parametrize("error", _ERRORS, ids=str)
def test_an_error_is_one_sentence(error: DirectoryError) -> None:
    sentence = sentence_of(error)

    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert "{" not in sentence


def test_every_class_of_error_is_known() -> None:
    known = {type(error) for error in _ERRORS}
    assert set(DirectoryError.__subclasses__()) <= known


def test_a_file_is_named() -> None:
    assert "office.pdir" in sentence_of(StoreError(StoreProblem.TOO_NEW, _PATH))


def test_a_directory_without_a_path_is_named_in_words() -> None:
    assert "the directory" in sentence_of(StoreError(StoreProblem.BUSY))
