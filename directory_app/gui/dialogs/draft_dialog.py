"""What becomes of unsaved text: when an editor is closed, and when the program starts again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from PySide6.QtCore import QDateTime, QLocale, QSize, QTimeZone, Slot
from PySide6.QtWidgets import QListView, QPushButton, QWidget

from directory_app.domain.identifiers import RecordRef
from directory_app.gui.dialogs.go_to_dialog import KIND_ICONS
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.editor.suggestions import (
    SUGGESTION_ROLE,
    Suggestion,
    SuggestionDelegate,
    SuggestionModel,
)
from directory_app.gui.icons import IconName
from directory_app.gui.widgets.looks import Look

_UNSAVED_SIZE = QSize(440, 160)
_DRAFTS_SIZE = QSize(480, 380)


class UnsavedAnswer(Enum):
    """What to do with an editor that holds unsaved text."""

    SAVE = auto()
    DISCARD = auto()
    GO_ON = auto()


class UnsavedDialog(PlainDialog):
    """Asks what becomes of unsaved text; closing the dialog changes nothing."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        """Ask; ``name`` is that of the record, or empty while it has none."""
        text = self.tr("What was typed is not saved yet.")
        if name:
            text = self.tr("What was typed for “{name}” is not saved yet.").format(name=name)
        super().__init__(self.tr("Save the changes?"), text=text, parent=parent)
        self._answer = UnsavedAnswer.GO_ON
        self.save_button = self.add_primary(self.tr("Save"), name=IconName.SAVE)
        self.discard_button = self.add_button(self.tr("Discard"), look=Look.DANGER)
        self.add_cancel(self.tr("Go on editing"))
        self.save_button.clicked.connect(self._on_save_clicked)
        self.discard_button.clicked.connect(self._on_discard_clicked)
        self.open_at(_UNSAVED_SIZE)
        self.save_button.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, *, name: str) -> UnsavedAnswer:
        """Show the dialog and return the answer."""
        dialog = cls(name=name, parent=parent)
        dialog.exec()
        answer = dialog.answer()
        dialog.deleteLater()
        return answer

    def answer(self) -> UnsavedAnswer:
        """Return the answer; to go on editing while none is given."""
        return self._answer

    @Slot()
    def _on_save_clicked(self) -> None:
        self._answer = UnsavedAnswer.SAVE
        self.accept()

    @Slot()
    def _on_discard_clicked(self) -> None:
        self._answer = UnsavedAnswer.DISCARD
        self.accept()


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A draft that was found.

    Attributes:
        ref: the record it is of.
        name: what the record is called in it; may be empty.
        is_new: whether the record was not in the directory yet.
        at: when it was kept, aware.
    """

    ref: RecordRef
    name: str
    is_new: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class DraftChoice:
    """What to do with the drafts.

    Attributes:
        open: the one to go on with, or None.
        discarded: those to throw away; the others stay for later.
    """

    open: RecordRef | None = None
    discarded: tuple[RecordRef, ...] = ()


class DraftDialog(PlainDialog):
    """Shows text that was never saved, because the program ended; nothing is lost by closing it."""

    def __init__(self, *, drafts: Sequence[DraftLine], parent: QWidget | None = None) -> None:
        """Show ``drafts``, in any order."""
        super().__init__(
            self.tr("Unsaved text was kept"),
            text=self.tr(
                "The program ended while this was being typed. Go on with it, throw it away, "
                "or decide later."
            ),
            parent=parent,
        )
        self._model = SuggestionModel()
        self._view = QListView()
        self._lines = sorted(drafts, key=lambda line: line.at, reverse=True)
        self._discarded: list[RecordRef] = []
        self._opened: RecordRef | None = None
        self.open_button: QPushButton = self.add_primary(self.tr("Go on editing"))
        self.discard_button: QPushButton = self.add_button(self.tr("Throw away"), look=Look.DANGER)
        self.add_cancel(self.tr("Later"))
        self._build_ui()

    @classmethod
    def ask(cls, parent: QWidget | None, *, drafts: Sequence[DraftLine]) -> DraftChoice:
        """Show the dialog and return what to do."""
        dialog = cls(drafts=drafts, parent=parent)
        dialog.exec()
        choice = dialog.choice()
        dialog.deleteLater()
        return choice

    def choice(self) -> DraftChoice:
        """Return what was decided so far."""
        return DraftChoice(self._opened, tuple(self._discarded))

    def _build_ui(self) -> None:
        self._view.setModel(self._model)
        self._view.setItemDelegate(SuggestionDelegate(self._view))
        self._view.setAccessibleName(self.tr("Unsaved text"))
        self.content.addWidget(self._view, 1)
        self.open_button.clicked.connect(self._on_open_clicked)
        self.discard_button.clicked.connect(self._on_discard_clicked)
        self._view.doubleClicked.connect(self._on_open_clicked)
        self._show_lines()
        self.open_at(_DRAFTS_SIZE)
        self._view.setFocus()

    def _show_lines(self) -> None:
        self._model.set_suggestions([self._row(line) for line in self._lines])
        self._view.setCurrentIndex(self._model.index(0, 0))

    def _row(self, line: DraftLine) -> Suggestion:
        name = line.name or self.tr("(no name yet)")
        words = self.tr("new, {time}") if line.is_new else self.tr("changed, {time}")
        return Suggestion(
            line.ref, name, words.format(time=moment_text(line.at)), KIND_ICONS[line.ref.kind]
        )

    def _current(self) -> RecordRef | None:
        row = self._view.currentIndex().data(SUGGESTION_ROLE)
        if isinstance(row, Suggestion) and isinstance(row.key, RecordRef):
            return row.key
        return None

    @Slot()
    def _on_open_clicked(self) -> None:
        self._opened = self._current()
        self.accept()

    @Slot()
    def _on_discard_clicked(self) -> None:
        ref = self._current()
        if ref is None:
            return
        self._discarded.append(ref)
        self._lines = [line for line in self._lines if line.ref != ref]
        self._show_lines()
        if not self._lines:
            self.accept()


def moment_text(moment: datetime) -> str:
    """Return a moment in the time zone and manner of the user: ``13 Sep 2017 14:05``."""
    seconds = round(moment.timestamp())
    local = QDateTime.fromSecsSinceEpoch(seconds, QTimeZone(QTimeZone.Initialization.LocalTime))
    day = QLocale().toString(local.date(), "d MMM yyyy")
    time = QLocale().toString(local.time(), QLocale.FormatType.ShortFormat)
    return f"{day} {time}"
