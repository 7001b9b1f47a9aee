"""A rounded tag: a word that may be clicked and, if wished, removed."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from directory_app.gui.theme import active_colours, scaled_font

_PADDING = 8
_CROSS_SIDE = 8
_CROSS_ROOM = 16
_TEXT_SCALE = 0.93


class Chip(QAbstractButton):
    """One tag; a click, Space or Enter gives ``clicked``.

    Signals:
        remove_requested(): the cross, Delete or Backspace was used; only from removable chips.
    """

    remove_requested = Signal()

    def __init__(
        self, text: str, parent: QWidget | None = None, *, removable: bool = False
    ) -> None:
        """Show ``text``; ``removable`` adds a cross."""
        super().__init__(parent)
        self._removable = removable
        self._cross_hovered = False
        self.setText(text)
        self.setAccessibleName(text)
        self.setFont(scaled_font(self.font(), _TEXT_SCALE))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(removable)
        if removable:
            self.setAccessibleDescription(self.tr("Press Delete to remove it."))

    def sizeHint(self) -> QSize:
        """Ask for the text, its padding and the cross."""
        metrics = self.fontMetrics()
        width = (
            metrics.horizontalAdvance(self.text())
            + 1
            + 2 * _PADDING
            + (_CROSS_ROOM if self._removable else 0)
        )
        return QSize(width, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        """Ask for a few letters at least; the rest is shortened."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), 3 * _PADDING + _CROSS_ROOM), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tag."""
        colours = active_colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(colours.focus, 1) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(colours.chip_background)
        painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2)
        room = self.rect().adjusted(
            _PADDING, 0, -_PADDING - (_CROSS_ROOM if self._removable else 0), 0
        )
        painter.setPen(colours.chip_text)
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        if self._removable:
            self._paint_cross(painter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the cross stronger under the pointer."""
        hovered = self._is_on_cross(event)
        if hovered != self._cross_hovered:
            self._cross_hovered = hovered
            self.update()
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell a click on the cross from one on the word."""
        if event.button() is Qt.MouseButton.LeftButton and self._is_on_cross(event):
            self.setDown(False)
            self.remove_requested.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove with Delete or Backspace, click with Enter."""
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _cross_rect(self) -> QRect:
        return QRect(
            self.width() - _PADDING - _CROSS_SIDE,
            (self.height() - _CROSS_SIDE) // 2,
            _CROSS_SIDE,
            _CROSS_SIDE,
        )

    def _is_on_cross(self, event: QMouseEvent) -> bool:
        margin = 5
        return self._removable and self._cross_rect().adjusted(
            -margin, -margin, margin, margin
        ).contains(event.position().toPoint())

    def _paint_cross(self, painter: QPainter) -> None:
        colours = active_colours()
        arms = QRectF(self._cross_rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(colours.text if self._cross_hovered else colours.chip_text, 1.4))
        painter.drawLine(arms.topLeft(), arms.bottomRight())
        painter.drawLine(arms.topRight(), arms.bottomLeft())
