"""The line at the foot of the window: which file, that it is saved, what goes on, how many."""

from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStatusBar, QWidget

from directory_app.gui.widgets.busy_bar import ProgressLine
from directory_app.gui.widgets.link_button import LinkButton

_WORK_GAP = 10
_PROGRESS_WIDTH = 140


class StatusLine(QStatusBar):
    """Says which directory is open and what is shown of it.

    Signals:
        stop_requested(): the work that is shown is to be stopped.
    """

    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = QLabel()
        self._counts = QLabel()
        self._work = QWidget()
        self._work_text = QLabel()
        self._progress = ProgressLine()
        self._build_work()
        self.setSizeGripEnabled(False)
        self.addWidget(self._file)
        self.addWidget(self._work)
        self._work.hide()
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

    def show_work(self, text: str) -> None:
        """Show that something goes on beside everything else, which can be stopped; translated."""
        self._work_text.setText(text)
        self._work.setAccessibleName(text)
        self._progress.set_share(None)
        self._work.show()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is; a ``total`` of 0 means that the end is not known."""
        self._progress.set_share(done / total if total > 0 else None)

    def end_work(self) -> None:
        """Show that it is over."""
        self._work.hide()

    def work_text(self) -> str:
        """Return what goes on, or an empty text."""
        return "" if self._work.isHidden() else self._work_text.text()

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

    def _build_work(self) -> None:
        stop = LinkButton(self.tr("Stop"))
        stop.clicked.connect(self.stop_requested)
        self._progress.setFixedWidth(_PROGRESS_WIDTH)
        layout = QHBoxLayout(self._work)
        layout.setContentsMargins(_WORK_GAP, 0, 0, 0)
        layout.setSpacing(_WORK_GAP)
        layout.addWidget(self._work_text)
        layout.addWidget(self._progress)
        layout.addWidget(stop)
