"""Fields that choose several records, or a record of several kinds."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from directory_app.domain.identifiers import ENTRY_KINDS, EntryUid, RecordKind
from directory_app.domain.views import RecordLabel
from directory_app.gui.dialogs.go_to_dialog import KIND_ICONS
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.record_picker import RecordPicker, new_organisation
from directory_app.gui.editor.suggestions import Suggestion
from directory_app.gui.icons import IconName

_ROW_GAP = 6


def organisation_picker(name: str, placeholder: str, context: EditorContext) -> RecordPicker:
    """Return a picker of organisations that makes what is missing; both texts are translated."""
    picker = RecordPicker(name, RecordKind.ORGANISATION, context, placeholder=placeholder)
    picker.offer_creation(new_organisation, _create_words)
    return picker


class EntryPicker(RecordPicker):
    """Chooses a person, an organisation or a post; makes a missing organisation."""

    def __init__(self, name: str, placeholder: str, context: EditorContext) -> None:
        """Make an empty picker; both texts are translated."""
        super().__init__(name, RecordKind.ORGANISATION, context, placeholder=placeholder)
        self._entry_context = context
        self._latest = ""
        self._found: Sequence[RecordLabel] = ()
        self.offer_creation(new_organisation, _create_words)

    def ask_for_suggestions(self, text: str) -> None:
        """Look for entries of every kind."""
        self._latest = text

        def answer(labels: Sequence[RecordLabel]) -> None:
            # An answer to what was typed before comes too late.
            if text == self._latest:
                self.offer(self._entry_rows(text, labels))

        self._entry_context.suggest(text, ENTRY_KINDS, answer)

    def _entry_rows(self, text: str, labels: Sequence[RecordLabel]) -> list[Suggestion]:
        rows = [
            Suggestion(label, label.name, label.detail, KIND_ICONS[label.ref.kind])
            for label in labels
            if not label.binned
        ]
        if text:
            words = _create_words(text)
            rows.append(Suggestion("create", words, "", IconName.ADD, is_new=True))
        return rows


class OrganisationsField(QWidget):
    """Several organisations, one picker each and an empty one at the end.

    Signals:
        edited(): an organisation came or went, or something is being typed.
    """

    edited = Signal()

    def __init__(self, name: str, placeholder: str, context: EditorContext) -> None:
        """Make an empty field; both texts are translated."""
        super().__init__()
        self._name = name
        self._placeholder = placeholder
        self._context = context
        self._pickers: list[RecordPicker] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(_ROW_GAP)

    def set_uids(self, uids: Sequence[EntryUid]) -> None:
        """Show other organisations."""
        for picker in list(self._pickers):
            self._drop(picker)
        for uid in uids:
            self._add(uid)
        self._add(None)

    def uids(self) -> tuple[EntryUid, ...]:
        """Return the organisations in order."""
        found = (picker.uid() for picker in self._pickers)
        return tuple(uid for uid in found if uid is not None)

    def unread_text(self) -> str:
        """Return what is typed and names no organisation."""
        return ", ".join(text for picker in self._pickers if (text := picker.unread_text()))

    def pickers(self) -> Sequence[RecordPicker]:
        """Return the pickers, the empty one at the end included."""
        return self._pickers

    def settle(self) -> None:
        """Make the organisations that are typed but not in the directory."""
        for picker in list(self._pickers):
            picker.create_from_text()

    def _add(self, uid: EntryUid | None) -> None:
        picker = organisation_picker(self._name, self._placeholder, self._context)
        picker.set_record(uid)
        picker.edited.connect(partial(self._on_picker_edited, picker))
        picker.left.connect(partial(self._on_picker_left, picker))
        self._pickers.append(picker)
        self._box.addWidget(picker)

    def _drop(self, picker: RecordPicker) -> None:
        self._pickers.remove(picker)
        self._box.removeWidget(picker)
        picker.hide()
        picker.deleteLater()

    def _on_picker_edited(self, picker: RecordPicker) -> None:
        if picker is self._pickers[-1] and not picker.is_empty():
            self._add(None)
        self.edited.emit()

    def _on_picker_left(self, picker: RecordPicker) -> None:
        if picker in self._pickers[:-1] and picker.is_empty():
            self._drop(picker)


def _create_words(name: str) -> str:
    words = QCoreApplication.translate("EntryPicker", "Create organisation “{name}”")
    return words.format(name=name)
