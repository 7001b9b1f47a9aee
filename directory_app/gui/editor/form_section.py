"""A part of the form: its title beside it, or above it where the form is narrow."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from directory_app.gui.widgets.looks import Look

TITLE_WIDTH = 108
_FIELD_HEIGHT = 30


class FormSection(QWidget):
    """A muted title and the field or fields it belongs to."""

    def __init__(self, title: str, field: QWidget) -> None:
        """Put ``title`` (translated) beside ``field``."""
        super().__init__()
        self._title = QLabel(title)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setProperty("look", Look.MUTED.value)
        self._title.setWordWrap(True)
        self._title.setBuddy(field)
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._title, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(field, 1)
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the title above the field, or beside it."""
        if narrow:
            self._box.setDirection(QBoxLayout.Direction.TopToBottom)
            self._box.setSpacing(3)
            self._title.setMinimumSize(0, 0)
            self._title.setMaximumWidth(10_000)
        else:
            self._box.setDirection(QBoxLayout.Direction.LeftToRight)
            self._box.setSpacing(12)
            # As high as a field, so that its words stand on the line of the first one.
            self._title.setMinimumHeight(_FIELD_HEIGHT)
            self._title.setFixedWidth(TITLE_WIDTH)


def stacked(*widgets: QWidget, spacing: int = 4) -> QWidget:
    """Return a widget that holds others one below the other."""
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(spacing)
    for widget in widgets:
        box.addWidget(widget)
    return holder
