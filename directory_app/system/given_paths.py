"""Paths as file managers and people write them behind the program's name."""

import os
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

_FILE_URL = re.compile(r"file:", re.IGNORECASE)
_DRIVE = re.compile(r"/[A-Za-z]:")


def given_path(word: str) -> Path:
    """Return the path that a word of the command line means.

    Understood are paths, those with a ``~`` in front, and ``file:`` URLs (RFC 8089), of another
    computer too where the system has such paths.
    """
    if _FILE_URL.match(word) is None:
        return Path(word).expanduser()
    parts = urlsplit(word)
    # Bytes that are no UTF-8 stay what they are, as in all paths of Python (PEP 383).
    path = unquote(parts.path, errors="surrogateescape")
    if os.name == "nt":
        if parts.netloc and parts.netloc.lower() != "localhost":
            return Path(f"//{parts.netloc}{path}")
        path = path[1:] if _DRIVE.match(path) else path
    return Path(path)


def may_be_file(word: str) -> bool:
    """Tell whether a word that is no command means a file rather than a slip of the fingers.

    It does when there is such a file, or when it looks like one: with a folder or an ending.
    """
    separators = [separator for separator in (os.sep, os.altsep) if separator]
    if _FILE_URL.match(word) or any(separator in word for separator in separators):
        return True
    path = Path(word)
    return bool(path.suffix) or path.exists()
