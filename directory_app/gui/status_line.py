"""The line at the foot of the window: which file, that it is saved, how many entries."""

from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget


class StatusLine(QStatusBar):
    """Says which directory is open and what is shown of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = QLabel()
        self._counts = QLabel()
        self.setSizeGripEnabled(False)
        self.addWidget(self._file)
        self.addPermanentWidget(self._counts)
        self.setContentsMargins(8, 0, 8, 0)

    def show_file(self, path: Path, *, encrypted: bool, unsaved: bool) -> None:
        """Show the file's name and whether anything typed is not in it yet."""
        parts = [path.name]
        if encrypted:
            parts.append(self.tr("encrypted"))
        parts.append(self.tr("not saved yet") if unsaved else self.tr("saved"))
        self._file.setText(" · ".join(parts))
        self._file.setToolTip(str(path))

    def show_opening(self, path: Path) -> None:
        """Show that a file is being opened."""
        self._file.setText(self.tr("Opening {name}…").format(name=path.name))

    def show_counts(self, total: int, shown: int) -> None:
        """Show how many entries there are and how many of them the list shows."""
        entries = self.tr("%n entries", "", total).replace(str(total), QLocale().toString(total))
        listed = self.tr("%n shown", "", shown).replace(str(shown), QLocale().toString(shown))
        self._counts.setText(f"{entries} · {listed}")

    def clear_words(self) -> None:
        """Show nothing, for no directory is open."""
        self._file.clear()
        self._counts.clear()

    def file_text(self) -> str:
        """Return the words at the left."""
        return self._file.text()

    def counts_text(self) -> str:
        """Return the words at the right."""
        return self._counts.text()
