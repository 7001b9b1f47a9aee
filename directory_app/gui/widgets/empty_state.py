"""What an empty pane shows: a picture, a sentence why, and what can be done about it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from directory_app.gui.icons import IconName, IconRole
from directory_app.gui.theme import scaled_font
from directory_app.gui.widgets.icon_label import IconLabel
from directory_app.gui.widgets.looks import Look, push_button

_PICTURE_SIDE = 48
_TEXT_WIDTH = 360


class EmptyState(QWidget):
    """A picture, a title, a sentence and buttons in the middle of the room there is."""

    def __init__(
        self, name: IconName, title: str, text: str = "", parent: QWidget | None = None
    ) -> None:
        """Show an empty state.

        Args:
            name: the picture.
            title: translated, a few words.
            text: translated, a sentence; may be empty.
            parent: owner.
        """
        super().__init__(parent)
        self._picture = IconLabel(name, IconRole.FAINT, _PICTURE_SIDE)
        self._title = _centred_label()
        self._title.setFont(scaled_font(self.font(), 1.2, QFont.Weight.DemiBold))
        self._text = _centred_label()
        self._text.setProperty("look", Look.MUTED.value)
        self._text.setWordWrap(True)
        self._text.setMaximumWidth(_TEXT_WIDTH)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._build_ui()
        self.show_state(name, title, text)

    def show_state(self, name: IconName, title: str, text: str = "") -> None:
        """Show another picture, title and sentence; the buttons stay."""
        self._picture.show_icon(name, IconRole.FAINT)
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))

    def add_button(
        self, text: str, *, name: IconName | None = None, primary: bool = False
    ) -> QPushButton:
        """Append a button and return it, to be connected.

        Args:
            text: translated label.
            name: its icon, or None.
            primary: whether it is the main one.
        """
        button = push_button(text, name=name, look=Look.PRIMARY if primary else None)
        self._buttons.addWidget(button)
        return button

    def _build_ui(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addLayout(self._buttons)
        buttons.addStretch()
        # Stretches and no alignment: an aligned widget gets its hint, too low for wrapped words.
        sentence = QHBoxLayout()
        sentence.addStretch(1)
        sentence.addWidget(self._text, _TEXT_WIDTH)
        sentence.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(4)
        layout.addWidget(self._title)
        layout.addLayout(sentence)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        layout.addStretch(3)


def _centred_label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label
