"""A field with its caption above it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from directory_app.gui.theme import scaled_font
from directory_app.gui.widgets.looks import Look

CAPTION_SCALE = 0.88


class Captioned(QWidget):
    """Stacks a small muted caption and a field; the caption is the field's buddy."""

    def __init__(self, caption: str, field: QWidget, parent: QWidget | None = None) -> None:
        """Put ``caption`` (translated) above ``field``."""
        super().__init__(parent)
        self.field = field
        self._label = QLabel(caption)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setProperty("look", Look.MUTED.value)
        self._label.setFont(scaled_font(self.font(), CAPTION_SCALE))
        self._label.setBuddy(field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._label)
        layout.addWidget(field)
        # A field beside one of several lines stays at the top.
        layout.addStretch(1)

    def set_caption(self, caption: str) -> None:
        """Show other translated words."""
        self._label.setText(caption)

    def set_caption_visible(self, visible: bool) -> None:
        """Show the field with or without its caption."""
        self._label.setVisible(visible)
