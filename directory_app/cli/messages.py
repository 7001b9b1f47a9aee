"""Sentences for every expected error, one line each, for a terminal."""

from typing import Final

from directory_app.domain.errors import (
    DirectoryError,
    FileError,
    FileProblem,
    InvalidDateError,
    KeyRingError,
    NamelessRecordError,
    NotEmptyError,
    PrintError,
    StaleRecordError,
    StoreError,
    StoreProblem,
    UnknownRecordError,
    UnsayableScopeError,
)

STORE_MESSAGES: Final[dict[StoreProblem, str]] = {
    StoreProblem.MISSING: "There is no directory file {path}.",
    StoreProblem.NOT_A_DIRECTORY: "{path} is not a directory of this program.",
    StoreProblem.TOO_NEW: "{path} was made by a newer version of this program.",
    StoreProblem.DAMAGED: "{path} is damaged or incomplete.",
    StoreProblem.READ_ONLY: "{path} or its folder is read-only.",
    StoreProblem.NO_SPACE: "There is no space left for {path}.",
    StoreProblem.NO_ACCESS: "You may not open {path}.",
    StoreProblem.BUSY: "Another program is writing to {path}; try again later.",
    StoreProblem.EXISTS: "There is already a file {path}.",
    StoreProblem.LOCKED: "The passphrase is wrong, or this file is not a directory: {path}.",
}

FILE_MESSAGES: Final[dict[FileProblem, str]] = {
    FileProblem.MISSING: "There is no such file or folder: {path}.",
    FileProblem.NO_ACCESS: "You may not read or write {path}.",
    FileProblem.NO_SPACE: "There is no space left for {path}.",
    FileProblem.NOT_TEXT: "{path} is not a text file.",
    FileProblem.NO_CARDS: "There are no contacts in {path}.",
    FileProblem.EXISTS: "There is already something at {path}.",
    FileProblem.NOT_A_FILE: "{path} is a folder or a device, not a file.",
    FileProblem.DIRECTORY_FILE: "{path} is a directory of this program; it is not written over.",
    FileProblem.FORMAT_UNKNOWN: "The format of {path} is not known.",
    FileProblem.DAMAGED: "{path} is damaged or not what its name says.",
    FileProblem.TOO_LARGE: "{path} would grow beyond all bounds when it is read.",
    FileProblem.ENCRYPTED: "{path} is protected by a password.",
}


_SENTENCES: Final[dict[type[DirectoryError], str]] = {
    PrintError: "The printer did not take the pages.",
    KeyRingError: "The key ring of this session is absent, locked or gives no answer.",
    StaleRecordError: "The directory was changed meanwhile; try again.",
    UnsayableScopeError: "This place of the navigation cannot be kept as a search.",
    NotEmptyError: "The directory is not empty; demo data goes into an empty one only.",
}
"""What needs no more than a sentence."""


def sentence_of(error: DirectoryError) -> str:
    """Return what went wrong as one line."""
    match error:
        case StoreError():
            place = "the directory" if error.path is None else str(error.path)
            return STORE_MESSAGES[error.problem].format(path=place)
        case FileError():
            return FILE_MESSAGES[error.problem].format(path=error.path)
        case UnknownRecordError():
            return f"There is no entry {error.uid}."
        case InvalidDateError():
            return f"{error.text} is not a date."
        case NamelessRecordError():
            return f"The record {error.uid} has no name."
        case _:
            return _SENTENCES.get(type(error), str(error))
