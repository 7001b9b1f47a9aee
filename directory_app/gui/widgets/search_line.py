"""The line inside the search box that is typed in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from directory_app.gui.widgets.box_text import code_points, utf16_units
from directory_app.gui.widgets.looks import Look

_LEAST_WIDTH = 120
_ROOM_TO_TYPE = 24
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class SearchLine(QLineEdit):
    """A line without a frame of its own; its cursor is counted in characters.

    Signals:
        start_passed(): the keyboard goes beyond the beginning of the line.
        erased_before_start(): Backspace at the beginning of the line.
    """

    start_passed = Signal()
    erased_before_start = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Be empty; ``name`` is shown as long as nothing is typed, and told to screen readers."""
        super().__init__(parent)
        self.setProperty("look", Look.BARE.value)
        self.setFrame(False)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setMinimumWidth(_LEAST_WIDTH)

    def cursor_place(self) -> int:
        """Return how many characters stand before the cursor."""
        return code_points(self.text(), self.cursorPosition())

    def show_text(self, text: str, cursor: int) -> None:
        """Show another text without a word of it, the cursor behind ``cursor`` characters."""
        if self.text() != text:
            self.blockSignals(True)
            self.setText(text)
            self.blockSignals(False)
        self.setCursorPosition(utf16_units(text[:cursor]))

    def words_width(self) -> int:
        """Return how much room the words need, with some to go on typing."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + _ROOM_TO_TYPE
        return max(width, _LEAST_WIDTH)

    def type_on(self, letters: str) -> None:
        """Take the keyboard, and letters that were typed elsewhere."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.end(False)
        self.insert(letters)

    def focus_start(self) -> None:
        """Take the keyboard, with the cursor at the beginning."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCursorPosition(0)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave files to the window, which imports them; their names are nothing to search for."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of the keys that lead out of the line at its beginning."""
        is_plain = event.modifiers() in _PLAIN
        if is_plain and self.cursorPosition() == 0 and not self.hasSelectedText():
            if event.key() == Qt.Key.Key_Left:
                self.start_passed.emit()
                return
            if event.key() == Qt.Key.Key_Backspace:
                self.erased_before_start.emit()
                return
        super().keyPressEvent(event)
