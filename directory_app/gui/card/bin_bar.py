"""The bar above the card of an entry that lies in the bin."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from directory_app.gui.icons import IconName, IconRole
from directory_app.gui.theme import active_colours
from directory_app.gui.widgets.icon_label import IconLabel
from directory_app.gui.widgets.looks import ICON_SIDE, Look, push_button

_CORNER = 8


class BinBar(QWidget):
    """Says that the entry lies in the bin, with the way back.

    Signals:
        restore_requested(): the button was clicked.
    """

    restore_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the bar."""
        super().__init__(parent)
        text = QLabel(self.tr("In the bin"))
        text.setProperty("look", Look.WARNING.value)
        button = push_button(self.tr("Restore"), name=IconName.RESTORE)
        button.clicked.connect(self.restore_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.addWidget(IconLabel(IconName.BIN, IconRole.WARNING, ICON_SIDE))
        layout.addWidget(text, 1)
        layout.addWidget(button)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active_colours().warning_soft)
        painter.drawRoundedRect(QRectF(self.rect()), _CORNER, _CORNER)
