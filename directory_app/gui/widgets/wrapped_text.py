"""Text in as many lines as its width needs; long words break anywhere."""

import math

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_LINE_SEPARATOR = "\N{LINE SEPARATOR}"
"""What a QTextLayout takes for a line end."""


class WrappedText(QLabel):
    """A plain-text label for values such as e-mail addresses, in which no word ends for long.

    ``QLabel`` itself breaks between words only and cuts off what is longer than its width.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Show ``text``, which may have several lines."""
        super().__init__(text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return math.ceil(self._lines(width).boundingRect().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        area = self.contentsRect()
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        self._lines(area.width()).draw(painter, QPointF(area.topLeft()))

    def line_count(self) -> int:
        """Return in how many lines the text is shown."""
        return self._lines(self.contentsRect().width()).lineCount()

    def _lines(self, width: int) -> QTextLayout:
        lines = QTextLayout(self.text().replace("\n", _LINE_SEPARATOR), self.font())
        option = QTextOption(self.alignment())
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        lines.setTextOption(option)
        lines.beginLayout()
        bottom = 0.0
        while (line := lines.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, bottom))
            bottom += line.height()
        lines.endLayout()
        return lines
