"""What lies over the window while files are dragged across it: what dropping them would do."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from directory_app.gui.icons import IconName
from directory_app.gui.theme import active_colours
from directory_app.gui.widgets.empty_state import EmptyState

_MARGIN = 18
_CORNER = 12
_LINE = 2
_VEIL_ALPHA = 246


class DropHint(QWidget):
    """A veil with a dashed frame; the pointer's events go to what lies below."""

    def __init__(self, parent: QWidget) -> None:
        """Be hidden; ``parent`` is what it lies over, and it follows its size."""
        super().__init__(parent)
        self._is_refusal = False
        self._words = EmptyState(IconName.IMPORT, "")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(self)
        layout.addWidget(self._words)
        parent.installEventFilter(self)
        self.hide()

    @property
    def title(self) -> str:
        """The words shown largest."""
        return self.accessibleName()

    def show_hint(self, title: str, text: str, *, is_refusal: bool) -> None:
        """Lie over the window.

        Args:
            title: translated, a few words.
            text: translated sentence.
            is_refusal: what is dragged cannot be taken.
        """
        self._is_refusal = is_refusal
        self._words.show_state(IconName.ERROR if is_refusal else IconName.IMPORT, title, text)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._cover()
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._cover()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = active_colours()
        veil = QColor(colours.window)
        veil.setAlpha(_VEIL_ALPHA)
        line = QPen(colours.warning if self._is_refusal else colours.accent, _LINE)
        line.setStyle(Qt.PenStyle.DashLine)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), veil)
        painter.setPen(line)
        frame = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.drawRoundedRect(frame, _CORNER, _CORNER)

    def _cover(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
