"""A heading in small capitals with a thin line below, and room for what belongs to it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from directory_app.gui.theme import active_colours, scaled_font
from directory_app.gui.widgets.looks import Look

_HEADING_SCALE = 0.85
_HEADING_SPACING = 106.0


def heading_font(font: QFont) -> QFont:
    """Return the font of section headings: small, heavy, capital letters slightly apart."""
    heading = scaled_font(font, _HEADING_SCALE, QFont.Weight.DemiBold)
    heading.setCapitalization(QFont.Capitalization.AllUppercase)
    heading.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _HEADING_SPACING)
    return heading


class SectionHeading(QWidget):
    """The heading alone: words, the thin line, and optionally a small button at its end."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """Show ``title`` as translated; the capitals are a matter of the font."""
        super().__init__(parent)
        self._title = QLabel(title)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setProperty("look", Look.FAINT.value)
        self._title.setFont(heading_font(self.font()))
        self._line = Hairline()
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._title, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(self._row)
        layout.addWidget(self._line)

    def title(self) -> str:
        """Return the words."""
        return self._title.text()

    def set_title(self, title: str) -> None:
        """Show other words."""
        self._title.setText(title)

    def add_button(self, button: QWidget) -> None:
        """Put a small button at the end of the heading."""
        self._row.addWidget(button)


class Section(QWidget):
    """A heading with content below it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """Make a section without content."""
        super().__init__(parent)
        self.heading = SectionHeading(title)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.heading)
        self.setAccessibleName(title)

    def add(self, widget: QWidget) -> None:
        """Append a widget to the content."""
        self._layout.addWidget(widget)

    def content_layout(self) -> QVBoxLayout:
        """Return the layout behind the heading, for more than a column of widgets."""
        return self._layout


class Hairline(QWidget):
    """A horizontal line one device-independent pixel high in the theme's hairline colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the line."""
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        QPainter(self).fillRect(self.rect(), active_colours().hairline)
