from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from directory_app.domain import errors
from directory_app.domain.errors import (
    DirectoryError,
    FileError,
    FileProblem,
    InvalidDateError,
    KeyRingError,
    KeyRingProblem,
    StoreError,
    StoreProblem,
)
from directory_app.gui.error_messages import describe, is_expected

FILE = Path("/home/somebody/bomca.pdir")


def kinds_of_error() -> list[type[DirectoryError]]:
    """Return every kind of expected error that is raised as such."""
    found = [value for value in vars(errors).values() if isinstance(value, type)]
    return [
        kind for kind in found if issubclass(kind, DirectoryError) and kind is not DirectoryError
    ]


@pytest.mark.parametrize("problem", list(StoreProblem))
def test_every_trouble_with_a_directory_has_its_sentences(
    qapp: QApplication, problem: StoreProblem
) -> None:
    message = describe(StoreError(problem, FILE, "disk I/O error"))

    assert message.title
    assert message.advice
    assert "bomca.pdir" in message.sentence()
    assert message.text.endswith(".")


@pytest.mark.parametrize("problem", list(FileProblem))
def test_every_trouble_with_a_file_has_its_sentences(
    qapp: QApplication, problem: FileProblem
) -> None:
    message = describe(FileError(problem, Path("cards.vcf")))

    assert message.title
    assert message.advice
    assert "cards.vcf" in message.text


@pytest.mark.parametrize("kind", kinds_of_error())
def test_every_expected_error_has_words_of_its_own(
    qapp: QApplication, kind: type[DirectoryError]
) -> None:
    arguments: dict[type[DirectoryError], DirectoryError] = {
        StoreError: StoreError(StoreProblem.BUSY),
        FileError: FileError(FileProblem.MISSING, FILE),
        KeyRingError: KeyRingError(KeyRingProblem.REFUSED),
        errors.NotEmptyError: errors.NotEmptyError(),
    }
    error = arguments[kind] if kind in arguments else kind("text")

    assert is_expected(error)
    assert describe(error) != describe(ZeroDivisionError())


def test_a_wrong_passphrase_and_a_foreign_file_get_the_same_sentence(qapp: QApplication) -> None:
    message = describe(StoreError(StoreProblem.LOCKED, FILE))

    assert message.text == "The passphrase is wrong, or this file is not a directory."


def test_a_file_name_with_braces_is_shown_as_it_is(qapp: QApplication) -> None:
    message = describe(StoreError(StoreProblem.MISSING, Path("{file}{value}.pdir")))

    assert "“{file}{value}.pdir”" in message.text


def test_a_trouble_without_a_file_speaks_of_the_directory(qapp: QApplication) -> None:
    assert "the directory" in describe(StoreError(StoreProblem.NO_SPACE)).text


def test_no_folder_and_no_detail_of_the_machine_is_shown(qapp: QApplication) -> None:
    message = describe(StoreError(StoreProblem.DAMAGED, FILE, "malformed image"))

    assert "somebody" not in message.sentence()
    assert "malformed" not in message.sentence()


def test_a_text_that_is_no_date_is_quoted(qapp: QApplication) -> None:
    assert "“13th of May”" in describe(InvalidDateError("13th of May")).text


def test_an_unexpected_error_never_speaks_for_itself(qapp: QApplication) -> None:
    error = ValueError("aida.example@example.org")

    assert not is_expected(error)
    assert "aida" not in describe(error).sentence()
