"""A field that chooses one of a few fixed values."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

ValueT = TypeVar("ValueT")

_WIDTH_HINT = 90
_FRAME_AND_ARROW = 48


class ChoiceField(QComboBox, Generic[ValueT]):
    """A drop-down list of values with translated words.

    Signals:
        edited(): somebody chose another value.
    """

    edited = Signal()

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[ValueT, str]],
        parent: QWidget | None = None,
    ) -> None:
        """Offer ``choices``, the first being chosen.

        Args:
            name: translated, what a screen reader says.
            choices: values with their translated words.
            parent: owner.
        """
        super().__init__(parent)
        self._values = [value for value, _words in choices]
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.addItems([words for _value, words in choices])
        self.activated.connect(self._on_activated)
        self._last = 0

    def set_choices(self, choices: Sequence[tuple[ValueT, str]]) -> None:
        """Offer other values and keep the chosen one if it is among them, else the first."""
        chosen = self.value()
        self._values = [value for value, _words in choices]
        self.clear()
        self.addItems([words for _value, words in choices])
        if chosen in self._values:
            self.set_value(chosen)

    def set_value(self, value: ValueT) -> None:
        """Choose ``value``; one that is not offered is added as its own words."""
        if value not in self._values:
            self._values.append(value)
            self.addItem(str(value))
        self._last = self._values.index(value)
        self.setCurrentIndex(self._last)

    def value(self) -> ValueT:
        """Return the chosen value."""
        return self._values[max(0, self.currentIndex())]

    def room_for_chosen(self) -> int:
        """Return how wide the field is that shows the words of the chosen value whole."""
        return self._room_for(self.currentText())

    def room_for_all(self) -> int:
        """Return how wide the field is that shows the words of every value whole."""
        return max(map(self._room_for, map(self.itemText, range(self.count()))), default=0)

    def widen_to_words(self) -> None:
        """Be as wide as the longest words need, if there is room for them."""
        self.setMaximumWidth(self.room_for_all())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for little: the form decides the width, not the longest words."""
        # setSizeAdjustPolicy would do it too, but makes the drop-down of every field at once.
        return QSize(_WIDTH_HINT, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Ask for the same."""
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the form scroll: a wheel that passes over a field must not change it."""
        event.ignore()

    def _room_for(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words) + _FRAME_AND_ARROW

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        if index != self._last:
            self._last = index
            self.edited.emit()
