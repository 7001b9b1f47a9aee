"""What the window remembers by itself: geometry, splitters, columns, the last entry."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QHeaderView, QSplitter, QWidget

_GEOMETRY = "window/geometry"
_SPLITTER = "window/splitter"
_COLUMNS = "list/columns"
_LAST_ENTRY = "list/last-entry"
_FILE_MODE = 0o600


class UiState:
    """Reads and writes the window's state in a file of its own."""

    def __init__(self, path: Path) -> None:
        """Use the file at ``path``, which need not exist."""
        self._path = path
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def restore(self, *, window: QWidget, splitter: QSplitter, columns: QHeaderView) -> bool:
        """Put the parts back as they were.

        Returns:
            whether the window's place was known.
        """
        splitter.restoreState(self._bytes(_SPLITTER))
        columns.restoreState(self._bytes(_COLUMNS))
        return window.restoreGeometry(self._bytes(_GEOMETRY))

    def save(self, *, window: QWidget, splitter: QSplitter, columns: QHeaderView) -> None:
        """Remember the parts as they are."""
        self._settings.setValue(_GEOMETRY, window.saveGeometry())
        self._settings.setValue(_SPLITTER, splitter.saveState())
        self._settings.setValue(_COLUMNS, columns.saveState())
        self._settings.sync()
        if self._path.exists():
            # It names the entry looked at last.
            self._path.chmod(_FILE_MODE)

    def last_entry(self) -> str:
        """Return the UID of the entry that was shown last, or an empty text."""
        value = self._settings.value(_LAST_ENTRY, "")
        return value if isinstance(value, str) else ""

    def set_last_entry(self, uid: str) -> None:
        """Remember which entry is shown; empty for none."""
        self._settings.setValue(_LAST_ENTRY, uid)

    def _bytes(self, key: str) -> QByteArray:
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()
