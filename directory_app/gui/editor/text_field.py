"""Text fields that give back exactly what they were given until somebody types in them."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

_MAXIMUM_LINES = 10


class TextField(QLineEdit):
    """One line of text.

    What was set comes back untouched, line breaks and blanks at the ends included; what was typed
    comes back without blanks at its ends.

    Signals:
        edited(): somebody changed the text.
    """

    edited = Signal()

    def __init__(self, name: str, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        """Make an empty field.

        Args:
            name: translated, what a screen reader says.
            placeholder: translated words shown while it is empty.
            parent: owner.
        """
        super().__init__(parent)
        self._original = ""
        self._shown = ""
        self.is_replacing = False
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.textEdited.connect(self._on_text_edited)

    def set_value(self, text: str) -> None:
        """Show ``text`` from its beginning."""
        self._original = text
        self.setText(text)
        self.setCursorPosition(0)
        self._shown = self.text()

    def replace_text(self, text: str) -> None:
        """Put ``text`` in the place of what is there, as if it had been typed."""
        if text == self.text():
            return
        self.is_replacing = True
        self.selectAll()
        self.insert(text)  # unlike setText it can be undone with Ctrl+Z
        self.is_replacing = False
        self.edited.emit()

    def value(self) -> str:
        """Return the text."""
        return self.text().strip() if self.is_touched() else self._original

    def is_touched(self) -> bool:
        """Tell whether the text is another one than the one set."""
        return self.text() != self._shown

    def is_empty(self) -> bool:
        """Tell whether there is nothing but blanks."""
        return not self.value().strip()

    @Slot(str)
    def _on_text_edited(self, _text: str) -> None:
        if not self.is_replacing:
            self.edited.emit()


class NoteField(QPlainTextEdit):
    """Several lines of text; it grows with them, and Tab leaves it.

    Signals:
        edited(): the text was changed.
    """

    edited = Signal()

    def __init__(self, name: str, *, lines: int = 2, parent: QWidget | None = None) -> None:
        """Make an empty field of at least ``lines`` lines; ``name`` is for screen readers."""
        super().__init__(parent)
        self._least_lines = lines
        self._original = ""
        self._shown = ""
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.document().setDocumentMargin(0)
        # Where QLineEdit begins its text, so that the letters of a form stand in one line.
        self.setViewportMargins(2, 0, 2, 0)
        self.textChanged.connect(self._on_text_changed)
        self._fit()

    def set_value(self, text: str) -> None:
        """Show ``text``."""
        self._original = text
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        self._shown = self.toPlainText()
        self._fit()

    def value(self) -> str:
        """Return the text: as set, or as typed without blanks at its ends."""
        text = self.toPlainText()
        return self._original if text == self._shown else text.strip()

    def is_empty(self) -> bool:
        """Tell whether there is nothing but blanks."""
        return not self.value().strip()

    def sizeHint(self) -> QSize:
        """Ask for the lines that are there, up to ten."""
        return QSize(200, self.minimumHeight())

    def _fit(self) -> None:
        lines = min(max(self._least_lines, self.document().lineCount()), _MAXIMUM_LINES)
        # 12: padding of 4 and border of 1 on both sides as in app.qss, and a pixel to breathe.
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 12)

    @Slot()
    def _on_text_changed(self) -> None:
        self._fit()
        self.edited.emit()
