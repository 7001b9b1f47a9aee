"""Private files, written whole or not at all, under names that every system takes."""

import errno
import os
import re
import unicodedata
from collections.abc import Iterator, MutableSet
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, Final

from directory_app.domain.errors import FileError, FileProblem
from directory_app.system.paths import is_directory_file

PRIVATE_FILE: Final = 0o600
PRIVATE_FOLDER: Final = 0o700

LONGEST_NAME: Final = 120
"""Characters of a file name with its ending."""

_LONGEST_NAME_BYTES: Final = 240
"""Most file systems of Unix take 255 bytes; a character of Cyrillic is two of them."""

_UNWANTED: Final = re.compile(r'[<>:"/\\|?*]+')
"""What Windows forbids in names (https://learn.microsoft.com/windows/win32/fileio/naming-a-file)."""

_RESERVED: Final = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\s*\..*)?")
"""Names that mean a device on Windows, whatever follows after a dot."""

_JOINERS: Final = frozenset("\u200c\u200d")
"""The invisible signs that some scripts need for their spelling."""

_SQLITE: Final = b"SQLite format 3\0"
"""How database files begin (https://www.sqlite.org/fileformat.html); encrypted ones do not."""

_COMPANIONS: Final = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside an open database, as endings of its name."""

_PROBLEM_OF_ERRNO: Final = {
    errno.ENOENT: FileProblem.MISSING,
    errno.ENOTDIR: FileProblem.MISSING,
    errno.EEXIST: FileProblem.EXISTS,
    errno.ENOTEMPTY: FileProblem.EXISTS,
    errno.EISDIR: FileProblem.NOT_A_FILE,
    errno.ENOSPC: FileProblem.NO_SPACE,
    errno.EDQUOT: FileProblem.NO_SPACE,
}


def file_error(error: OSError, path: Path) -> FileError:
    """Return the expected error that an error of the operating system means."""
    problem = _PROBLEM_OF_ERRNO.get(error.errno or 0, FileProblem.NO_ACCESS)
    return FileError(problem, path, error.strerror or "")


def opened_file(path: Path) -> BufferedReader:
    """Open a file for reading its bytes.

    Raises:
        FileError: NOT_A_FILE for a folder, a device, or a pipe, which may keep whoever opens it
            waiting.
        OSError: it cannot be opened.
    """
    if path.exists() and not path.is_file():
        raise FileError(FileProblem.NOT_A_FILE, path)
    return path.open("rb")


@contextmanager
def whole_file(path: Path, *, overwrite: bool = False) -> Iterator[BinaryIO]:
    """Give a file to write that appears at ``path``, with mode 0600, once the block is over.

    Until then it lies beside ``path`` under another name. When the block raises, nothing is left
    and what was at ``path`` is as it was. A directory of this program is never written over.

    Raises:
        FileError: EXISTS unless ``overwrite``; NOT_A_FILE for a folder or device; DIRECTORY_FILE;
            MISSING when there is no such folder; NO_ACCESS; NO_SPACE.
    """
    _refuse_existing(path, overwrite=overwrite)
    part = _beside(path)
    try:
        handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE)
    except OSError as error:
        raise file_error(error, path) from error
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _refuse_existing(path, overwrite=overwrite)
        part.replace(path)
    except OSError as error:
        raise file_error(error, path) from error
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def whole_folder(path: Path, *, overwrite: bool = False) -> Iterator[Path]:
    """Give a folder to fill whose files appear in ``path`` once the block is over.

    Until then it lies beside ``path`` under another name, and is taken away when the block raises.
    A folder that is there already keeps its other files.

    Raises:
        FileError: EXISTS when ``path`` is a file, or a folder with something in it unless
            ``overwrite``; MISSING when the folder around it is not there; NO_ACCESS; NO_SPACE.
    """
    try:
        if path.is_dir():
            if not overwrite and any(path.iterdir()):
                raise FileError(FileProblem.EXISTS, path)
        elif path.exists():
            raise FileError(FileProblem.EXISTS, path)
        part = _beside(path)
        part.mkdir(mode=PRIVATE_FOLDER)
    except OSError as error:
        raise file_error(error, path) from error
    try:
        yield part
        path.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        for file in part.iterdir():
            file.replace(path / file.name)
    except FileError as error:
        # The unfinished files in it are nobody's concern.
        raise FileError(error.problem, path, error.detail) from error
    except OSError as error:
        raise file_error(error, path) from error
    finally:
        for file in part.iterdir():
            file.unlink()
        part.rmdir()


def write_private(path: Path, content: bytes) -> None:
    """Write a new file that only its owner may read.

    Raises:
        FileError: EXISTS; MISSING when there is no such folder; NO_ACCESS; NO_SPACE.
    """
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
    except OSError as error:
        raise file_error(error, path) from error


def safe_file_name(text: str, ending: str, taken: MutableSet[str]) -> str:
    """Return a file name made of ``text`` that Windows, macOS and Linux take, and note it.

    Letters of every script stay. A name that is taken gets a number; letter case and accents
    composed otherwise make no difference, as on Windows and macOS.

    Args:
        text: what the file is about.
        ending: the ending with its dot.
        taken: the names given out so far, as this function keeps them; the new one is added.
    """
    stem = _plain_stem(text) or "_"
    number = 1
    while True:
        suffix = ending if number == 1 else f" ({number}){ending}"
        name = _shortened(stem, suffix) + suffix
        key = unicodedata.normalize("NFC", name.casefold())
        if key not in taken:
            taken.add(key)
            return name
        number += 1


def _plain_stem(text: str) -> str:
    visible = "".join(
        sign
        for sign in unicodedata.normalize("NFC", text)
        if sign in _JOINERS or sign.isspace() or unicodedata.category(sign)[0] != "C"
    )
    stem = " ".join(_UNWANTED.sub("_", visible).split()).strip(". ")
    return f"{stem}_" if _RESERVED.fullmatch(stem) else stem


def _shortened(stem: str, suffix: str) -> str:
    stem = stem[: LONGEST_NAME - len(suffix)]
    while len((stem + suffix).encode()) > _LONGEST_NAME_BYTES:
        stem = stem[:-1]
    return stem.rstrip(". ")


def _beside(path: Path) -> Path:
    """Return a free name for the unfinished state of ``path``; short, as names have a limit."""
    return path.with_name(f".{os.urandom(6).hex()}.part")


def _refuse_existing(path: Path, *, overwrite: bool) -> None:
    try:
        if not path.exists():
            return
        if not path.is_file():
            raise FileError(FileProblem.NOT_A_FILE, path)
        if not overwrite:
            raise FileError(FileProblem.EXISTS, path)
        if _is_database(path):
            raise FileError(FileProblem.DIRECTORY_FILE, path)
    except OSError as error:
        raise file_error(error, path) from error


def _is_database(path: Path) -> bool:
    """Tell whether a file is, or belongs to, a directory: by its name, its content, its company."""
    if is_directory_file(path) or path.name.endswith(_COMPANIONS):
        return True
    with path.open("rb") as file:
        is_sqlite = file.read(len(_SQLITE)) == _SQLITE
    return is_sqlite or any(path.with_name(path.name + end).exists() for end in _COMPANIONS)
