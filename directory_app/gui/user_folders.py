"""The folders that file dialogs begin in."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def documents() -> Path:
    """Return the folder the system keeps the user's documents in; without one, the home folder."""
    return _folder(QStandardPaths.StandardLocation.DocumentsLocation)


def downloads() -> Path:
    """Return the folder browsers put files into; without one, the home folder."""
    return _folder(QStandardPaths.StandardLocation.DownloadLocation)


def _folder(location: QStandardPaths.StandardLocation) -> Path:
    folder = Path(QStandardPaths.writableLocation(location))
    return folder if folder.is_dir() else Path.home()
