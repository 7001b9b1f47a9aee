"""A code of dark and light squares, drawn sharp at any size."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

_QUIET = 4
"""Modules of light around the code, without which it is not found (ISO/IEC 18004 section 9.1)."""

_SMALLEST = 220


class ModulePicture(QWidget):
    """Draws modules black on white whatever the theme: many readers take no inverted code."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Draw nothing yet."""
        super().__init__(parent)
        self._modules: Sequence[Sequence[bool]] = ()

    def show_modules(self, modules: Sequence[Sequence[bool]]) -> None:
        """Draw ``modules``, row by row, True for dark."""
        self._modules = modules
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the least from which a phone reads a dense code."""
        return QSize(_SMALLEST, _SMALLEST)

    def minimumSizeHint(self) -> QSize:
        """Ask for the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the code as large as whole device pixels a module allow."""
        if not self._modules:
            return
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)
        width, height = round(self.width() * ratio), round(self.height() * ratio)
        across = len(self._modules) + 2 * _QUIET
        module = max(1, min(width, height) // across)
        side = module * across
        left, top = (width - side) // 2, (height - side) // 2
        painter.fillRect(QRect(left, top, side, side), Qt.GlobalColor.white)
        for row, cells in enumerate(self._modules, _QUIET):
            for column, dark in enumerate(cells, _QUIET):
                if dark:
                    square = QRect(left + column * module, top + row * module, module, module)
                    painter.fillRect(square, Qt.GlobalColor.black)
