"""Words that can be clicked like a link, reachable by keyboard."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from directory_app.gui.theme import active_colours

_ICON_GAP = 5


class LinkButton(QAbstractButton):
    """A link: a click, Space or Enter gives ``clicked``; shortened where there is no room."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        """Show ``text`` in the theme's link colour."""
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for the whole text on one line."""
        metrics = self.fontMetrics()
        return QSize(
            metrics.horizontalAdvance(self.text()) + self._icon_room() + 2, metrics.height()
        )

    def minimumSizeHint(self) -> QSize:
        """Ask for a few letters at least."""
        hint = self.sizeHint()
        few = self.fontMetrics().averageCharWidth() * 6 + self._icon_room()
        return QSize(min(hint.width(), few), hint.height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Underline under the pointer."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the line away again."""
        super().leaveEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Click with Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        colours = active_colours()
        painter = QPainter(self)
        room = self.rect()
        if not self.icon().isNull():
            side = self.iconSize().height()
            self.icon().paint(painter, QRect(0, (self.height() - side) // 2, side, side))
            room.setLeft(self._icon_room())
        font = self.font()
        font.setUnderline(self.isEnabled() and (self.underMouse() or self.hasFocus()))
        painter.setFont(font)
        painter.setPen(colours.link if self.isEnabled() else colours.text_disabled)
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideMiddle, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colours.focus, 1))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 3, 3)

    def _icon_room(self) -> int:
        return 0 if self.icon().isNull() else self.iconSize().width() + _ICON_GAP
