"""Errors the program expects; they carry data, and the window and command line make sentences."""

from enum import StrEnum
from pathlib import Path


class DirectoryError(Exception):
    """Root of every expected error: something the user can be told in a sentence."""


class StoppedError(Exception):
    """Nobody wants the answer any more; whoever meets it lets it pass. It is no failure."""


class UnsayableScopeError(DirectoryError):
    """No search finds what a place of the navigation lists, so it cannot be kept as one.

    Attributes:
        scope: the kind of place.
    """

    def __init__(self, scope: str) -> None:
        """Keep the kind of place."""
        super().__init__(f"no search stands for {scope}")
        self.scope = scope


class InvalidDateError(DirectoryError):
    """A text is no date.

    Attributes:
        text: what was given.
    """

    def __init__(self, text: str) -> None:
        """Keep the offending ``text``."""
        super().__init__(f"not a date: {text!r}")
        self.text = text


class UnknownRecordError(DirectoryError):
    """A record that was asked for is not in the directory.

    Attributes:
        uid: what was asked for.
    """

    def __init__(self, uid: str) -> None:
        """Keep the ``uid`` that was not found."""
        super().__init__(f"no record {uid!r}")
        self.uid = uid


class NamelessRecordError(DirectoryError):
    """A record without any name cannot be stored (the only value problem that blocks saving).

    Attributes:
        uid: the record's UID.
    """

    def __init__(self, uid: str) -> None:
        """Keep the ``uid`` of the record."""
        super().__init__(f"record {uid!r} has no name")
        self.uid = uid


class StaleRecordError(DirectoryError):
    """A record was changed elsewhere since it was read.

    Attributes:
        uid: the record's UID.
    """

    def __init__(self, uid: str) -> None:
        """Keep the ``uid`` of the record."""
        super().__init__(f"record {uid!r} was changed meanwhile")
        self.uid = uid


class NotEmptyError(DirectoryError):
    """The demo data was asked for in a directory that already holds records."""


class StoreProblem(StrEnum):
    """Why a directory file cannot be used."""

    MISSING = "missing"
    NOT_A_DIRECTORY = "not_a_directory"
    TOO_NEW = "too_new"
    DAMAGED = "damaged"
    READ_ONLY = "read_only"
    NO_SPACE = "no_space"
    NO_ACCESS = "no_access"
    BUSY = "busy"
    EXISTS = "exists"
    LOCKED = "locked"


class StoreError(DirectoryError):
    """A directory file cannot be opened, read or written.

    Attributes:
        problem: which sort of trouble.
        path: the file, or None where it is not known.
        detail: what SQLite or the operating system said; for reports, holds no personal data.
    """

    def __init__(self, problem: StoreProblem, path: Path | None = None, detail: str = "") -> None:
        """Keep what went wrong with which file."""
        super().__init__(f"{problem}: {path} {detail}".strip())
        self.problem = problem
        self.path = path
        self.detail = detail


class FileProblem(StrEnum):
    """Why a file that is not a directory (a vCard, an export) cannot be read or written."""

    MISSING = "missing"
    NO_ACCESS = "no_access"
    NO_SPACE = "no_space"
    NOT_TEXT = "not_text"
    NO_CARDS = "no_cards"
    EXISTS = "exists"
    NOT_A_FILE = "not_a_file"
    DIRECTORY_FILE = "directory_file"
    FORMAT_UNKNOWN = "format_unknown"
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    ENCRYPTED = "encrypted"


class FileError(DirectoryError):
    """A file to import or export cannot be read or written.

    Attributes:
        problem: which sort of trouble.
        path: the file.
        detail: what the operating system said.
    """

    def __init__(self, problem: FileProblem, path: Path, detail: str = "") -> None:
        """Keep what went wrong with which file."""
        super().__init__(f"{problem}: {path} {detail}".strip())
        self.problem = problem
        self.path = path
        self.detail = detail


class KeyRingProblem(StrEnum):
    """Why the key ring of the operating system cannot be used."""

    ABSENT = "absent"
    REFUSED = "refused"


class KeyRingError(DirectoryError):
    """The key ring of the operating system cannot be used.

    Attributes:
        problem: there is none in this session, or it is locked, gives no answer or refuses.
        detail: the name of the error it gave; never its text, which may quote a passphrase.
    """

    def __init__(self, problem: KeyRingProblem, detail: str = "") -> None:
        """Keep what went wrong."""
        super().__init__(f"key ring {problem} {detail}".strip())
        self.problem = problem
        self.detail = detail


class PrintError(DirectoryError):
    """A printer, or what stands for one, did not take the pages."""
