"""One line of text that ends in "…" where there is no room, with the whole text as tool tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget


class ElidedLabel(QLabel):
    """A plain-text label that may become narrower than its text.

    ``text()`` and the screen reader keep the whole text.
    """

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        """Show ``text``, shortened at the end or where ``mode`` says."""
        super().__init__(text, parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)

    def minimumSizeHint(self) -> QSize:
        """Ask for room for a few letters only."""
        return QSize(self.fontMetrics().averageCharWidth() * 3, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as tool tip while a part of it is hidden."""
        super().resizeEvent(event)
        is_short = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        self.setToolTip(self.text() if is_short else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text that fits."""
        area = self.contentsRect()
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        shown = self.fontMetrics().elidedText(self.text(), self._mode, area.width())
        alignment = self.alignment() | Qt.TextFlag.TextSingleLine
        painter.drawText(area, int(alignment), shown)
