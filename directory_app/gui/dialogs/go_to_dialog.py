"""Ctrl+K: one box that goes to any record or carries out any command, by keyboard alone."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from directory_app.domain.identifiers import RecordKind, RecordRef
from directory_app.domain.matching import Marker, matches
from directory_app.domain.query import Query, Words
from directory_app.domain.views import RecordLabel
from directory_app.gui.dialogs.suggestion_box import SuggestionBox
from directory_app.gui.editor.suggestions import Suggestion
from directory_app.gui.icons import IconName
from directory_app.gui.theme import active_colours, scaled_font
from directory_app.gui.widgets.looks import Look

Suggest = Callable[[str, Callable[[Sequence[RecordLabel]], None]], None]
"""Looks for records by what is typed and hands their labels on, now or later."""

KIND_ICONS = {
    RecordKind.PERSON: IconName.PERSON,
    RecordKind.ORGANISATION: IconName.ORGANISATION,
    RecordKind.POST: IconName.POST,
    RecordKind.PROGRAMME: IconName.PROGRAMME,
    RecordKind.PHASE: IconName.PROGRAMME,
    RecordKind.EVENT: IconName.EVENT,
    RecordKind.LIST: IconName.LIST,
    RecordKind.SAVED_SEARCH: IconName.SEARCH,
    RecordKind.TAG: IconName.TAG,
    RecordKind.SOURCE: IconName.NOTE,
}
"""The picture of each kind of record in lists of all kinds."""

_SIZE = QSize(560, 430)
_TOP = 0.12
_MOST_COMMANDS = 6
_FIELD_SCALE = 1.25
_COMMANDS_ONLY = ">"


class GoToDialog(QDialog):
    """Finds while somebody types; what was shown last comes first.

    Signals:
        record_chosen(RecordRef): go there.
        action_chosen(QAction): carry it out; emitted after the dialog is closed.
    """

    record_chosen = Signal(object)
    action_chosen = Signal(object)

    def __init__(
        self,
        *,
        suggest: Suggest,
        actions: Sequence[QAction],
        recent: Sequence[RecordLabel] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Show what was visited last.

        Args:
            suggest: looks for records.
            actions: every command; those that cannot be used now are left out.
            recent: the records visited last, latest first.
            parent: the window it lies over.
        """
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._suggest = suggest
        self._actions = [each for each in actions if each.isEnabled() and not each.isSeparator()]
        self._recent = recent
        self._asked = ""
        self._is_over = False
        self._chosen: RecordRef | QAction | None = None
        self._box = SuggestionBox(
            self.tr("Go to anything"),
            self.tr("Person, organisation, post, programme, list, command…"),
        )
        self._nothing = QLabel(self.tr("Nothing found"))
        self._hint = QLabel(self.tr("↑ ↓ choose   Enter go   > commands   Esc close"))
        self._build_ui()
        self._box.text_changed.connect(self._on_text_changed)
        self._box.chosen.connect(self._on_chosen)
        self._show_recent()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        *,
        suggest: Suggest,
        actions: Sequence[QAction],
        recent: Sequence[RecordLabel] = (),
    ) -> RecordRef | QAction | None:
        """Show the dialog and return where to go or what to do, or None if it was closed."""
        dialog = cls(suggest=suggest, actions=actions, recent=recent, parent=parent)
        dialog.exec()
        chosen = dialog.chosen()
        dialog.deleteLater()
        return chosen

    @property
    def box(self) -> SuggestionBox:
        """The field with its list."""
        return self._box

    def chosen(self) -> RecordRef | QAction | None:
        """Return what was chosen, or None."""
        return self._chosen

    def done(self, result: int) -> None:
        self._is_over = True
        super().done(result)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = active_colours()
        painter = QPainter(self)
        painter.setPen(QPen(colours.border, 1))
        painter.setBrush(colours.surface)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _build_ui(self) -> None:
        self.setWindowTitle(self.tr("Go to anything"))
        field = self._box.field
        field.setFont(scaled_font(self.font(), _FIELD_SCALE))
        field.setProperty("look", Look.BARE.value)
        field.setTextMargins(6, 6, 6, 6)
        for label in (self._nothing, self._hint):
            label.setProperty("look", Look.FAINT.value)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setContentsMargins(8, 2, 8, 2)
        self._nothing.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 6)
        layout.addWidget(self._box, 1)
        layout.addWidget(self._nothing)
        layout.addWidget(self._hint)
        self._place()
        self._box.setFocus()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            self.resize(_SIZE)
            return
        window = parent.window()
        self.resize(_SIZE.boundedTo(window.size() * 0.9))
        left = (window.width() - self.width()) // 2
        self.move(window.mapToGlobal(QPoint(left, round(window.height() * _TOP))))

    @Slot(str)
    def _on_text_changed(self, _text: str) -> None:
        text = self._box.text()
        self._asked = text
        if text.startswith(_COMMANDS_ONLY):
            self._show(self._commands(text.removeprefix(_COMMANDS_ONLY), len(self._actions)))
        elif text:
            self._suggest(text, lambda labels: self._on_found(text, labels))
        else:
            self._show_recent()

    def _on_found(self, text: str, labels: Sequence[RecordLabel]) -> None:
        # An answer to what was typed before, or after the dialog was closed, comes too late.
        if text == self._asked and not self._is_over:
            self._show([*_record_rows(labels), *self._commands(text, _MOST_COMMANDS)])

    def _show_recent(self) -> None:
        self._show([*_record_rows(self._recent), *self._commands("", len(self._actions))])

    def _show(self, rows: Sequence[Suggestion]) -> None:
        typed = self._box.text().removeprefix(_COMMANDS_ONLY)
        mark = Marker(Query(tuple(Words(text=word) for word in typed.split()))).spans
        self._box.show_suggestions([replace(row, spans=mark(row.title)) for row in rows])
        self._nothing.setVisible(not rows)

    def _commands(self, text: str, most: int) -> list[Suggestion]:
        """Return the commands with a word for each word of ``text``, whatever the script."""
        found = []
        for action in self._actions:
            if matches(text, command_words(action)):
                keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
                detail = self.tr("Command · {keys}").format(keys=keys) if keys else ""
                detail = detail or self.tr("Command")
                found.append(
                    Suggestion(action, command_words(action), detail, IconName.CHEVRON_RIGHT)
                )
        return found[:most]

    @Slot(object)
    def _on_chosen(self, suggestion: Suggestion) -> None:
        key = suggestion.key
        if isinstance(key, QAction):
            self._chosen = key
            self.accept()
            self.action_chosen.emit(key)
        elif isinstance(key, RecordLabel):
            self._chosen = key.ref
            self.accept()
            self.record_chosen.emit(key.ref)


def command_words(action: QAction) -> str:
    """Return the words of a command without mnemonic and dots: ``&Export…`` gives ``Export``."""
    marker = "\0"
    text = action.text().replace("&&", marker).replace("&", "").replace(marker, "&")
    return text.removesuffix("…").removesuffix("...").strip()


def _record_rows(labels: Sequence[RecordLabel]) -> list[Suggestion]:
    nameless = QCoreApplication.translate("GoToDialog", "(no name)")
    return [
        Suggestion(label, label.name or nameless, label.detail, KIND_ICONS[label.ref.kind])
        for label in labels
        if not label.binned
    ]
