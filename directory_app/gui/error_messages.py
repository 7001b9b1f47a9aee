"""Sentences for every expected error: what happened, to which file, and what can be done."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

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

_CONTEXT = "ErrorMessages"


@dataclass(frozen=True, slots=True)
class ErrorMessage:
    """An error in words; every part is translated plain text.

    Attributes:
        title: a few words, for the heading of a dialog.
        text: what happened, one sentence with the file's name.
        advice: what can be done now, one or two sentences; may be empty.
    """

    title: str
    text: str
    advice: str

    def sentence(self) -> str:
        """Return text and advice in one line, for a notification."""
        return f"{self.text} {self.advice}".strip()


@dataclass(frozen=True, slots=True)
class _Source:
    """An untranslated message with ``{file}`` (name) and ``{value}`` as places for data.

    The parts are texts; PySide6's stubs call what QT_TRANSLATE_NOOP returns an object.
    """

    title: object
    text: object
    advice: object = ""


_CANNOT_OPEN = QT_TRANSLATE_NOOP("ErrorMessages", "The directory cannot be opened")
_CANNOT_SAVE = QT_TRANSLATE_NOOP("ErrorMessages", "The change was not saved")
_CANNOT_READ = QT_TRANSLATE_NOOP("ErrorMessages", "The file cannot be read")
_CANNOT_WRITE = QT_TRANSLATE_NOOP("ErrorMessages", "The file cannot be written")

STORE_MESSAGES = {
    StoreProblem.MISSING: _Source(
        _CANNOT_OPEN,
        QT_TRANSLATE_NOOP("ErrorMessages", "There is no file “{file}”."),
        QT_TRANSLATE_NOOP(
            "ErrorMessages",
            "It may have been moved or renamed, or its drive is not connected. "
            "Open it from where it is now.",
        ),
    ),
    StoreProblem.NOT_A_DIRECTORY: _Source(
        _CANNOT_OPEN,
        QT_TRANSLATE_NOOP("ErrorMessages", "“{file}” is not a directory of this program."),
        QT_TRANSLATE_NOOP(
            "ErrorMessages", "The file was not changed. To bring contacts in, use Import."
        ),
    ),
    StoreProblem.TOO_NEW: _Source(
        _CANNOT_OPEN,
        QT_TRANSLATE_NOOP(
            "ErrorMessages", "“{file}” was made by a newer version of Partner Directory."
        ),
        QT_TRANSLATE_NOOP("ErrorMessages", "The file was not changed. Update this program first."),
    ),
    StoreProblem.DAMAGED: _Source(
        _CANNOT_OPEN,
        QT_TRANSLATE_NOOP("ErrorMessages", "“{file}” is damaged or incomplete."),
        QT_TRANSLATE_NOOP(
            "ErrorMessages", "The file was not changed. Open a backup of it, or copy it once more."
        ),
    ),
    StoreProblem.READ_ONLY: _Source(
        _CANNOT_SAVE,
        QT_TRANSLATE_NOOP("ErrorMessages", "“{file}” or its folder is read-only."),
        QT_TRANSLATE_NOOP(
            "ErrorMessages",
            "Copy the file to a folder of your own, or ask for the right to change it.",
        ),
    ),
    StoreProblem.NO_SPACE: _Source(
        _CANNOT_SAVE,
        QT_TRANSLATE_NOOP("ErrorMessages", "There is no space left where “{file}” is kept."),
        QT_TRANSLATE_NOOP("ErrorMessages", "Free some space, then try again. Nothing was lost."),
    ),
    StoreProblem.NO_ACCESS: _Source(
        _CANNOT_OPEN,
        QT_TRANSLATE_NOOP("ErrorMessages", "You may not open “{file}”."),
        QT_TRANSLATE_NOOP(
            "ErrorMessages", "Ask its owner for the right to read and change the file."
        ),
    ),
    StoreProblem.BUSY: _Source(
        QT_TRANSLATE_NOOP("ErrorMessages", "The directory is in use"),
        QT_TRANSLATE_NOOP("ErrorMessages", "Another program is writing to “{file}” just now."),
        QT_TRANSLATE_NOOP("ErrorMessages", "Wait a moment, then try again. Nothing was lost."),
    ),
    StoreProblem.EXISTS: _Source(
        QT_TRANSLATE_NOOP("ErrorMessages", "The directory was not made"),
        QT_TRANSLATE_NOOP("ErrorMessages", "There is already a file “{file}”."),
        QT_TRANSLATE_NOOP("ErrorMessages", "Open it, or choose another name."),
    ),
    StoreProblem.LOCKED: _Source(
        _CANNOT_OPEN,
        QT_TRANSLATE_NOOP(
            "ErrorMessages", "The passphrase is wrong, or this file is not a directory."
        ),
        QT_TRANSLATE_NOOP("ErrorMessages", "“{file}” was not changed. Check the keyboard layout."),
    ),
}

FILE_MESSAGES = {
    FileProblem.MISSING: _Source(
        _CANNOT_READ,
        QT_TRANSLATE_NOOP("ErrorMessages", "There is no file “{file}”."),
        QT_TRANSLATE_NOOP("ErrorMessages", "It may have been moved or renamed. Choose it anew."),
    ),
    FileProblem.NO_ACCESS: _Source(
        QT_TRANSLATE_NOOP("ErrorMessages", "The file cannot be used"),
        QT_TRANSLATE_NOOP("ErrorMessages", "You may not read or write “{file}”."),
        QT_TRANSLATE_NOOP("ErrorMessages", "Choose another folder, or ask for the right."),
    ),
    FileProblem.NO_SPACE: _Source(
        _CANNOT_WRITE,
        QT_TRANSLATE_NOOP("ErrorMessages", "There is no space left for “{file}”."),
        QT_TRANSLATE_NOOP("ErrorMessages", "Free some space or choose another drive."),
    ),
    FileProblem.NOT_TEXT: _Source(
        _CANNOT_READ,
        QT_TRANSLATE_NOOP("ErrorMessages", "“{file}” is not a text file."),
        QT_TRANSLATE_NOOP("ErrorMessages", "Choose an export of contacts: vCard, CSV or LDIF."),
    ),
    FileProblem.NO_CARDS: _Source(
        QT_TRANSLATE_NOOP("ErrorMessages", "Nothing to import"),
        QT_TRANSLATE_NOOP("ErrorMessages", "There are no contacts in “{file}”."),
        QT_TRANSLATE_NOOP("ErrorMessages", "Look whether it is the file that you mean."),
    ),
    FileProblem.EXISTS: _Source(
        _CANNOT_WRITE,
        QT_TRANSLATE_NOOP("ErrorMessages", "There is already a file “{file}”."),
        QT_TRANSLATE_NOOP("ErrorMessages", "Choose another name or folder."),
    ),
    FileProblem.NOT_A_FILE: _Source(
        QT_TRANSLATE_NOOP("ErrorMessages", "The file cannot be used"),
        QT_TRANSLATE_NOOP("ErrorMessages", "“{file}” is a folder or a device, not a file."),
        QT_TRANSLATE_NOOP("ErrorMessages", "Choose a file, or another name."),
    ),
    FileProblem.DIRECTORY_FILE: _Source(
        _CANNOT_WRITE,
        QT_TRANSLATE_NOOP("ErrorMessages", "“{file}” is a directory of this program."),
        QT_TRANSLATE_NOOP("ErrorMessages", "It is not written over. Choose another name."),
    ),
    FileProblem.FORMAT_UNKNOWN: _Source(
        QT_TRANSLATE_NOOP("ErrorMessages", "The format is not known"),
        QT_TRANSLATE_NOOP("ErrorMessages", "The program does not know the format of “{file}”."),
        QT_TRANSLATE_NOOP(
            "ErrorMessages",
            "What can be imported: vCard, CSV, Excel, LDIF, jCard, and ZIP of vCards.",
        ),
    ),
    FileProblem.DAMAGED: _Source(
        _CANNOT_READ,
        QT_TRANSLATE_NOOP("ErrorMessages", "“{file}” is damaged or not what its name says."),
        QT_TRANSLATE_NOOP(
            "ErrorMessages", "Open it in the program it comes from and save it once more."
        ),
    ),
    FileProblem.TOO_LARGE: _Source(
        _CANNOT_READ,
        QT_TRANSLATE_NOOP("ErrorMessages", "“{file}” would grow beyond all bounds when read."),
        QT_TRANSLATE_NOOP(
            "ErrorMessages", "Delete empty rows and columns, or save the sheet as CSV."
        ),
    ),
    FileProblem.ENCRYPTED: _Source(
        _CANNOT_READ,
        QT_TRANSLATE_NOOP("ErrorMessages", "“{file}” is protected by a password."),
        QT_TRANSLATE_NOOP("ErrorMessages", "Save it without a password and import that."),
    ),
}

KEY_RING_MESSAGES = {
    KeyRingProblem.ABSENT: _Source(
        QT_TRANSLATE_NOOP("ErrorMessages", "No key ring"),
        QT_TRANSLATE_NOOP("ErrorMessages", "This session has no key ring to keep passphrases in."),
        QT_TRANSLATE_NOOP("ErrorMessages", "They are asked for each time."),
    ),
    KeyRingProblem.REFUSED: _Source(
        QT_TRANSLATE_NOOP("ErrorMessages", "The key ring gives no answer"),
        QT_TRANSLATE_NOOP(
            "ErrorMessages", "The key ring of this computer is locked or gives no answer."
        ),
        QT_TRANSLATE_NOOP("ErrorMessages", "Unlock it in the system’s settings, then try again."),
    ),
}

_INVALID_DATE = _Source(
    QT_TRANSLATE_NOOP("ErrorMessages", "Not a date"),
    QT_TRANSLATE_NOOP("ErrorMessages", "“{value}” is not a date."),
    QT_TRANSLATE_NOOP(
        "ErrorMessages", "Write a year, a month or a day: 2017, 2017-09 or 2017-09-13."
    ),
)
_UNKNOWN_RECORD = _Source(
    QT_TRANSLATE_NOOP("ErrorMessages", "The entry is gone"),
    QT_TRANSLATE_NOOP("ErrorMessages", "This entry is not in the directory any more."),
    QT_TRANSLATE_NOOP("ErrorMessages", "Somebody may have deleted it; look in the bin."),
)
_NAMELESS = _Source(
    QT_TRANSLATE_NOOP("ErrorMessages", "A name is missing"),
    QT_TRANSLATE_NOOP("ErrorMessages", "Something without any name cannot be saved."),
    QT_TRANSLATE_NOOP("ErrorMessages", "Give it a name, even a short one."),
)
_STALE = _Source(
    QT_TRANSLATE_NOOP("ErrorMessages", "Changed meanwhile"),
    QT_TRANSLATE_NOOP("ErrorMessages", "Somebody else changed this entry while you were at it."),
    QT_TRANSLATE_NOOP(
        "ErrorMessages", "Your text is kept. Compare it with the entry as it is now."
    ),
)
_NOT_EMPTY = _Source(
    QT_TRANSLATE_NOOP("ErrorMessages", "The directory is not empty"),
    QT_TRANSLATE_NOOP("ErrorMessages", "Demo data goes into an empty directory only."),
    QT_TRANSLATE_NOOP("ErrorMessages", "Make a new directory for it."),
)
_UNSAYABLE_SCOPE = _Source(
    QT_TRANSLATE_NOOP("ErrorMessages", "Cannot be kept as a search"),
    QT_TRANSLATE_NOOP("ErrorMessages", "No search finds what is listed here."),
    QT_TRANSLATE_NOOP("ErrorMessages", "Choose another place, or search in everything."),
)
_NOT_PRINTED = _Source(
    QT_TRANSLATE_NOOP("ErrorMessages", "Not printed"),
    QT_TRANSLATE_NOOP("ErrorMessages", "The printer did not take the pages."),
    QT_TRANSLATE_NOOP("ErrorMessages", "See whether it is on and connected, or save a PDF."),
)
_UNEXPECTED = _Source(
    QT_TRANSLATE_NOOP("ErrorMessages", "Something unexpected happened"),
    QT_TRANSLATE_NOOP(
        "ErrorMessages", "This could not be done, and the program does not know why."
    ),
    QT_TRANSLATE_NOOP("ErrorMessages", "Your data is safe. Try it once more."),
)


def describe(error: BaseException) -> ErrorMessage:
    """Return an error in the user's language.

    Args:
        error: any error; one that the program does not expect gets general words, never its own.
    """
    match error:
        case StoreError():
            return _translated(STORE_MESSAGES[error.problem], path=error.path)
        case FileError():
            return _translated(FILE_MESSAGES[error.problem], path=error.path)
        case KeyRingError():
            return _translated(KEY_RING_MESSAGES[error.problem])
        case InvalidDateError():
            return _translated(_INVALID_DATE, value=error.text)
        case _:
            return _translated(_plain_source(error))


def is_expected(error: BaseException) -> bool:
    """Say whether an error is one of those with words of their own."""
    return isinstance(error, DirectoryError)


def _plain_source(error: BaseException) -> _Source:
    """Return the message of an error that carries no data worth showing."""
    match error:
        case UnknownRecordError():
            return _UNKNOWN_RECORD
        case NamelessRecordError():
            return _NAMELESS
        case StaleRecordError():
            return _STALE
        case NotEmptyError():
            return _NOT_EMPTY
        case PrintError():
            return _NOT_PRINTED
        case UnsayableScopeError():
            return _UNSAYABLE_SCOPE
        case _:
            return _UNEXPECTED


def _translated(source: _Source, *, path: Path | None = None, value: str = "") -> ErrorMessage:
    translate = QCoreApplication.translate
    name = path.name if path is not None else ""
    if not name:
        name = translate("ErrorMessages", "the directory")
    data = {"file": name, "value": value}
    return ErrorMessage(
        translate(_CONTEXT, str(source.title)),
        translate(_CONTEXT, str(source.text)).format_map(data),
        translate(_CONTEXT, str(source.advice)).format_map(data) if source.advice else "",
    )
