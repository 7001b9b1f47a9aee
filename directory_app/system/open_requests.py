"""What one start of the program asks of the window that is there already, as a line of JSON."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

VERSION: Final = 1
"""Raised when a program of the version before would misunderstand a line."""

MAX_BYTES: Final = 256 * 1024
"""The longest line that is read: some thousand paths."""


class OpenRequestError(Exception):
    """A line is no request that this version of the program understands."""


@dataclass(frozen=True, slots=True)
class OpenRequest:
    """What is to be opened in the window.

    Attributes:
        directory: the directory file, or None for the one that is open or was open last.
        files: files of contacts to import; directory files among them are opened as well.
        token: what the desktop gave this start for the right to come to the front; may be empty.
    """

    directory: Path | None = None
    files: tuple[Path, ...] = ()
    token: str = ""

    def absolute(self) -> "OpenRequest":
        """Return the same request for a process that runs in another folder."""
        directory = None if self.directory is None else self.directory.absolute()
        return OpenRequest(directory, tuple(path.absolute() for path in self.files), self.token)


def request_line(request: OpenRequest) -> bytes:
    """Return ``request`` as one line; paths of any bytes survive (PEP 383).

    Raises:
        OpenRequestError: it is too long.
    """
    content = {
        "version": VERSION,
        "directory": None if request.directory is None else str(request.directory),
        "files": [str(path) for path in request.files],
        "token": request.token,
    }
    line = json.dumps(content).encode() + b"\n"
    if len(line) > MAX_BYTES:
        raise OpenRequestError(f"a request of {len(line)} bytes")
    return line


def read_request(line: bytes) -> OpenRequest:
    """Return the request of a line.

    Raises:
        OpenRequestError: it is none, of another version, or a path in it is not absolute.
    """
    content = _content(line)
    directory, files, token = (content.get(key) for key in ("directory", "files", "token"))
    if not isinstance(files, list) or not isinstance(token, str):
        raise OpenRequestError("parts are missing")
    return OpenRequest(
        None if directory is None else _path(directory),
        tuple(_path(file) for file in files),
        token,
    )


def answer_line(*, taken: bool) -> bytes:
    """Return the answer to a request: whether the window takes care of it."""
    return json.dumps({"version": VERSION, "taken": taken}).encode() + b"\n"


def is_taken(line: bytes) -> bool:
    """Tell whether an answer says that the window takes care of the request."""
    try:
        return _content(line).get("taken") is True
    except OpenRequestError:
        return False


def _content(line: bytes) -> dict[str, Any]:
    try:
        content = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise OpenRequestError("no JSON") from error
    if not isinstance(content, dict) or content.get("version") != VERSION:
        raise OpenRequestError("not of this version")
    return content


def _path(value: object) -> Path:
    if not isinstance(value, str) or "\0" in value or not Path(value).is_absolute():
        raise OpenRequestError("a path that is not absolute")
    return Path(value)
