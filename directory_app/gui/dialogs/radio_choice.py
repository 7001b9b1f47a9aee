"""Fields of dialogs that choose one of a few values, with words and perhaps a sentence."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QLabel,
    QLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from directory_app.gui.widgets.flow_layout import FlowLayout
from directory_app.gui.widgets.looks import Look

ValueT = TypeVar("ValueT")

_INDENT = 24


class RadioChoice(QWidget, Generic[ValueT]):
    """Radio buttons one below the other, or one after the other.

    Signals:
        changed(): the user chose another value.
    """

    changed = Signal()

    def __init__(
        self,
        rows: Mapping[ValueT, tuple[str, str]],
        value: ValueT,
        *,
        flowing: bool = False,
    ) -> None:
        """Offer values.

        Args:
            rows: values with their translated words and sentence, which may be empty.
            value: the one chosen at first.
            flowing: in lines like words, for short words without sentences.
        """
        super().__init__()
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(lambda _button: self.changed.emit())
        self._buttons: dict[ValueT, QRadioButton] = {}
        layout: QLayout
        if flowing:
            layout = FlowLayout(self, spacing=18, line_spacing=6)
        else:
            layout = QVBoxLayout(self)
            layout.setSpacing(6)
        layout.setContentsMargins(0, 6, 0, 0)
        for each, (words, sentence) in rows.items():
            button = QRadioButton(words)
            button.setAccessibleDescription(sentence)
            self._group.addButton(button)
            self._buttons[each] = button
            layout.addWidget(button)
            if sentence:
                label = muted_label(sentence)
                label.setContentsMargins(_INDENT, 0, 0, 2)
                layout.addWidget(label)
        self.set_value(value)

    def value(self) -> ValueT:
        """Return the chosen value."""
        return next(value for value, button in self._buttons.items() if button.isChecked())

    def set_value(self, value: ValueT) -> None:
        """Choose a value."""
        self._buttons[value].setChecked(True)

    def button(self, value: ValueT) -> QRadioButton:
        """Return the button of a value."""
        return self._buttons[value]

    def focus(self) -> None:
        """Give the keyboard to the chosen button."""
        self._buttons[self.value()].setFocus()


def muted_label(text: str = "") -> QLabel:
    """Return a label for a sentence of the second rank, over several lines if need be."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("look", Look.MUTED.value)
    label.setWordWrap(True)
    return label
