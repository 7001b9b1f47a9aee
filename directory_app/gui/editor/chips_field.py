"""A field for several short values: removable chips, and a place to type the next."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from directory_app.gui.editor.suggest_field import SuggestField
from directory_app.gui.editor.suggestions import Suggestion
from directory_app.gui.editor.wrap_layout import WrapLayout
from directory_app.gui.widgets.chip import Chip

_INPUT_WIDTH = 150
_LONGEST_CHIP = 260


class ChipsField(QWidget):
    """Keeps an ordered tuple of texts (UIDs or codes); subclasses know their words.

    Signals:
        edited(): a value came or went, or something is being typed.
    """

    edited = Signal()

    def __init__(self, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        """Make an empty field; ``name`` is for screen readers, both are translated."""
        super().__init__(parent)
        self._keys: list[str] = []
        self._input = _ChipInput(self, name, placeholder)
        self._layout = WrapLayout(self, centred=True)
        self._layout.add(self._input, _INPUT_WIDTH)
        self.setFocusProxy(self._input)
        self._input.chosen.connect(self._on_chosen)
        self._input.left.connect(self.commit)
        self._input.commit_requested.connect(self.commit)
        self._input.remove_last_requested.connect(self._on_remove_last_requested)
        self._input.edited.connect(self.edited)

    def words_of(self, key: str) -> str:
        """Return what a chip says."""
        raise NotImplementedError

    def suggestions(self, text: str) -> Sequence[Suggestion]:
        """Return proposals for ``text``; the key of one that is not new is the value."""
        raise NotImplementedError

    def make(self, text: str) -> str:
        """Return the key that a typed text stands for, made if need be; empty for none."""
        raise NotImplementedError

    def set_values(self, values: Sequence[str]) -> None:
        """Show other values."""
        while self._layout.count() > 1:
            self._drop_chip(0)
        self._keys = []
        for key in values:
            self._append(key)
        self._input.set_value("")

    def values(self) -> tuple[str, ...]:
        """Return the values in order."""
        return tuple(self._keys)

    def is_empty(self) -> bool:
        """Tell whether there is no value and nothing typed."""
        return not self._keys and self._input.is_empty()

    def unread_text(self) -> str:
        """Return what is typed and stands for no value."""
        return self._input.value()

    def add_key(self, key: str) -> None:
        """Add a value as a user does; one that is there already is not added twice."""
        self._input.replace_text("")
        if key and key not in self._keys:
            self._append(key)
            self.edited.emit()

    @Slot()
    def commit(self) -> None:
        """Make a value of what is typed."""
        text = self._input.value()
        if not text:
            return
        same = [
            row.key
            for row in self._input.offered()
            if row.title.casefold() == text.casefold() and not row.is_new
        ]
        key = str(same[0]) if same else self.make(text)
        if key:
            self.add_key(key)

    def refresh_words(self) -> None:
        """Ask for the words of every chip again."""
        for index, key in enumerate(self._keys):
            item = self._layout.itemAt(index)
            chip = item.widget() if item is not None else None
            if isinstance(chip, Chip):
                chip.setText(self.words_of(key))
                chip.updateGeometry()

    def _append(self, key: str) -> None:
        words = self.words_of(key)
        chip = Chip(words, removable=True)
        chip.setToolTip(words)
        chip.remove_requested.connect(partial(self._on_remove_requested, key))
        width = min(chip.sizeHint().width(), _LONGEST_CHIP)
        self._layout.add(chip, width, 0, at=len(self._keys))
        QWidget.setTabOrder(chip, self._input)
        self._keys.append(key)
        chip.show()

    def _drop_chip(self, index: int) -> None:
        item = self._layout.takeAt(index)
        chip = item.widget() if item is not None else None
        if chip is not None:
            chip.hide()
            chip.deleteLater()

    def _on_remove_requested(self, key: str) -> None:
        index = self._keys.index(key)
        del self._keys[index]
        self._drop_chip(index)
        self._input.setFocus()
        self.edited.emit()

    @Slot()
    def _on_remove_last_requested(self) -> None:
        if self._keys:
            self._on_remove_requested(self._keys[-1])

    @Slot(object)
    def _on_chosen(self, suggestion: Suggestion) -> None:
        if suggestion.is_new:
            self.add_key(self.make(self._input.value()))
        else:
            self.add_key(str(suggestion.key))


class _ChipInput(SuggestField):
    """The place behind the chips to type in.

    Signals:
        commit_requested(): Enter or a comma ended the word.
        remove_last_requested(): Backspace in the empty field.
    """

    commit_requested = Signal()
    remove_last_requested = Signal()

    def __init__(self, owner: ChipsField, name: str, placeholder: str) -> None:
        super().__init__(name, placeholder=placeholder, parent=owner)
        self._owner = owner

    def ask_for_suggestions(self, text: str) -> None:
        """Ask the field around it, without the values it has already."""
        taken = self._owner.values()
        rows = [row for row in self._owner.suggestions(text) if row.key not in taken]
        begins = bool(rows) and rows[0].title.casefold().startswith(text.casefold())
        self.offer(rows, marked=begins)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End a value with Enter or a comma; take the last one back with Backspace."""
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        # While a row of the list is marked Return is the list's.
        ends_by_return = is_return and not has_control and not self.is_choosing()
        if (ends_by_return or event.text() == ",") and not self.is_empty():
            self.close_suggestions()
            self.commit_requested.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.remove_last_requested.emit()
        else:
            super().keyPressEvent(event)
