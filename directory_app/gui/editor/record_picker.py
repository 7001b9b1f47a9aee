"""Fields that choose another record: type to search, pick, or make what is missing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from directory_app.domain.entries import Name, Organisation, Post
from directory_app.domain.folding import fold
from directory_app.domain.identifiers import EntryUid, RecordKind, RecordUid, new_entry_uid
from directory_app.domain.records import Record
from directory_app.domain.scripts import guess_script
from directory_app.domain.views import RecordLabel
from directory_app.gui.editor.editor_context import EditorContext, label_of
from directory_app.gui.editor.suggest_field import SuggestField
from directory_app.gui.editor.suggestions import Suggestion
from directory_app.gui.icons import IconName, IconRole, icon

_KIND_ICONS = {
    RecordKind.PERSON: IconName.PERSON,
    RecordKind.ORGANISATION: IconName.ORGANISATION,
    RecordKind.POST: IconName.POST,
    RecordKind.PROGRAMME: IconName.PROGRAMME,
}

_CREATE = "create"


class RecordPicker(SuggestField):
    """Shows the chosen record with an icon; typing looks for another one.

    Signals:
        picked(): another record was chosen, or the choice was taken back.
    """

    picked = Signal()

    def __init__(
        self,
        name: str,
        kind: RecordKind,
        context: EditorContext,
        *,
        placeholder: str = "",
        free_text: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty picker.

        Args:
            name: translated, what a screen reader says.
            kind: the kind of record to choose.
            context: finds records and keeps those made here.
            placeholder: translated words shown while it is empty.
            free_text: whether words that name no record have a meaning of their own.
            parent: owner.
        """
        super().__init__(name, placeholder=placeholder, parent=parent)
        self._kind = kind
        self._free_text = free_text
        self._is_choosing = False
        self._context = context
        self._original_uid: RecordUid | None = None
        self._uid: RecordUid | None = None
        self._chosen_text = ""
        self._asked = ""
        self._create: Callable[[str], Record] | None = None
        self._create_words: Callable[[str], str] | None = None
        self._icon_action = QAction(self)
        self.addAction(self._icon_action, QLineEdit.ActionPosition.LeadingPosition)
        self._clear_action = QAction(self)
        self._clear_action.setIcon(icon(IconName.CLOSE, IconRole.FAINT))
        self._clear_action.setToolTip(self.tr("Clear"))
        self._clear_action.triggered.connect(self._on_clear_triggered)
        self.addAction(self._clear_action, QLineEdit.ActionPosition.TrailingPosition)
        self.chosen.connect(self._on_chosen)
        self.left.connect(self._on_left)
        self.edited.connect(self._on_edited)
        self._dress()

    def offer_creation(self, create: Callable[[str], Record], words: Callable[[str], str]) -> None:
        """Let a missing record be made from what is typed.

        Args:
            create: makes the record from its name.
            words: translated words of the row that does it, from the same name.
        """
        self._create, self._create_words = create, words

    def set_record(self, uid: RecordUid | None, text: str = "") -> None:
        """Show a record, or free text where none is chosen."""
        self._original_uid = self._uid = uid
        label = self._context.label(uid) if uid is not None else None
        # A record nobody gave the name of is still kept; its UID is better than an empty field.
        shown = (label.name if label is not None else "") or uid or text
        self.set_value(shown)
        self._chosen_text = self.text()
        self._dress()

    def uid(self) -> EntryUid | None:
        """Return the UID of the chosen record, or None."""
        return EntryUid(self._uid) if self._uid is not None else None

    def choose(self, label: RecordLabel) -> None:
        """Choose a record as a user does."""
        self._context.remember(label)
        self._uid = label.ref.uid
        self._is_choosing = True
        self.replace_text(label.name)
        self._is_choosing = False
        self._chosen_text = self.text()
        self._dress()
        self.setCursorPosition(0)
        self.edited.emit()
        self.picked.emit()

    def create_from_text(self) -> None:
        """Make the record that is typed but not in the directory, if this picker can."""
        if self._create is not None and self.unread_text():
            self._make(self.unread_text())

    def unread_text(self) -> str:
        """Return what is typed while no record is chosen."""
        return "" if self._uid is not None else self.value().strip()

    def is_new(self) -> bool:
        """Tell whether the chosen record is made with this entry."""
        return self._uid is not None and self._context.is_companion(self._uid)

    def ask_for_suggestions(self, text: str) -> None:
        """Look for records."""
        self._asked = text

        def answer(labels: Sequence[RecordLabel]) -> None:
            # An answer to what was typed before comes too late.
            if text == self._asked:
                # Free words are kept with Enter, so no row may take it by itself.
                self.offer(self._rows(text, labels), marked=not self._free_text)

        self._context.suggest(text, frozenset({self._kind}), answer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show everything instead of the chosen name's namesakes when the list is opened."""
        if self._uid is not None and self.opens_list(event):
            self.ask_for_suggestions("")
            return
        super().keyPressEvent(event)

    def _rows(self, text: str, labels: Sequence[RecordLabel]) -> list[Suggestion]:
        picture = _KIND_ICONS.get(self._kind)
        rows = [
            Suggestion(label, label.name, label.detail, picture)
            for label in labels
            if not label.binned
        ]
        if text and self._create_words is not None:
            words = self._create_words(text)
            rows.append(Suggestion(_CREATE, words, "", IconName.ADD, is_new=True))
        return rows

    def _make(self, name: str) -> None:
        if self._create is None:
            return
        record = self._create(name)
        self._context.add_companion(record)
        self.choose(label_of(record))

    def _dress(self) -> None:
        is_chosen = self._uid is not None
        picture = _KIND_ICONS.get(self._kind, IconName.LINK) if is_chosen else IconName.SEARCH
        role = IconRole.ACCENT if is_chosen else IconRole.FAINT
        self._icon_action.setIcon(icon(picture, role))
        self._clear_action.setVisible(bool(self.text()))
        # Names of bodies are long, fields are not.
        self.setToolTip(self.text() if is_chosen else "")

    @Slot(object)
    def _on_chosen(self, suggestion: Suggestion) -> None:
        if isinstance(suggestion.key, RecordLabel):
            self.choose(suggestion.key)
        elif suggestion.key == _CREATE:
            self._make(self.text().strip())

    @Slot()
    def _on_edited(self) -> None:
        if self._is_choosing:
            return
        if self._uid is not None and self.text() != self._chosen_text:
            self._uid = None
            self.picked.emit()
        elif self._uid is None and not self.is_touched():
            # Ctrl+Z led back to the name of the record that was chosen at first.
            self._uid = self._original_uid
            self.picked.emit()
        self._dress()

    @Slot()
    def _on_left(self) -> None:
        if self._free_text:
            return
        text = fold(self.unread_text())
        same = [row.key for row in self.offered() if fold(row.title) == text]
        labels = [key for key in same if isinstance(key, RecordLabel)]
        if text and len(labels) == 1:
            self.choose(labels[0])

    @Slot()
    def _on_clear_triggered(self) -> None:
        self.replace_text("")
        self.setFocus()


def new_organisation(name: str) -> Organisation:
    """Return an organisation of which only the name is known yet."""
    uid = new_entry_uid()
    return Organisation(uid=uid, names=(Name(text=name, script=guess_script(name)),))


def new_post(name: str, organisation: EntryUid | None) -> Post:
    """Return a post of which only the name and perhaps the organisation are known yet."""
    uid = new_entry_uid()
    names = (Name(text=name, script=guess_script(name)),)
    return Post(uid=uid, names=names, organisation=organisation)
