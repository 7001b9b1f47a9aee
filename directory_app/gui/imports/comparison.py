"""A card beside the entry it may be, field by field."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from directory_app.gui.imports.record_lines import ComparedLine
from directory_app.gui.theme import scaled_font
from directory_app.gui.widgets.looks import Look
from directory_app.gui.widgets.wrapped_text import WrappedText

_TOP = Qt.AlignmentFlag.AlignTop
_CAPTION_WIDTH = 86
_SPACING = 10


class Comparison(QWidget):
    """Two columns of values below their headings; what is the same on both sides is muted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._lines: Sequence[ComparedLine] = ()
        self._sheet = QWidget()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._sheet)
        self.setAccessibleName(self.tr("The card and the entry it may be"))

    def lines(self) -> Sequence[ComparedLine]:
        """Return what is shown."""
        return self._lines

    def show_lines(self, lines: Sequence[ComparedLine]) -> None:
        """Show other records."""
        self._lines = lines
        sheet = self._sheet_of(lines)
        self._layout.replaceWidget(self._sheet, sheet)
        self._sheet.deleteLater()
        self._sheet = sheet

    def _sheet_of(self, lines: Sequence[ComparedLine]) -> QWidget:
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_SPACING)
        grid.setVerticalSpacing(_SPACING - 2)
        grid.setColumnMinimumWidth(0, _CAPTION_WIDTH)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for column, title in enumerate((self.tr("In the file"), self.tr("In the directory")), 1):
            heading = _label(title)
            heading.setFont(scaled_font(self.font(), 1.0, QFont.Weight.DemiBold))
            grid.addWidget(heading, 0, column, _TOP)
        for row, line in enumerate(lines, 1):
            grid.addWidget(_label(line.caption, Look.MUTED), row, 0)
            look = Look.MUTED if line.is_same else None
            for column, text in enumerate((line.left, line.right), 1):
                value = _label(text or "–", look if text else Look.FAINT)
                value.setAccessibleName(f"{line.caption}: {text}")
                grid.addWidget(value, row, column)
        return sheet


def _label(text: str, look: Look | None = None) -> WrappedText:
    label = WrappedText(text)
    label.setAlignment(_TOP | Qt.AlignmentFlag.AlignLeft)
    if look is not None:
        label.setProperty("look", look.value)
    return label
