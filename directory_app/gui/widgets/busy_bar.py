"""A thin line that shows that something is going on, how far it is, and a way to stop it."""

from PySide6.QtCore import QRectF, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from directory_app.gui.theme import active_colours
from directory_app.gui.widgets.elided_label import ElidedLabel
from directory_app.gui.widgets.link_button import LinkButton
from directory_app.gui.widgets.looks import Look

_LINE_HEIGHT = 3
_FRAME_MS = 33
_LAP_MS = 1400
_RUNNER_SHARE = 0.3


class ProgressLine(QWidget):
    """The line alone: filled from the left, or a runner going round while the end is not known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a line whose end is not known."""
        super().__init__(parent)
        self._share: float | None = None
        self._lap = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._on_frame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def share(self) -> float | None:
        """Return how far it is, 0 to 1, or None if that is not known."""
        return self._share

    def set_share(self, share: float | None) -> None:
        """Show how far it is: 0 to 1, or None for the runner."""
        self._share = None if share is None else min(1.0, max(0.0, share))
        self._run_if_needed()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a thin line."""
        return QSize(120, _LINE_HEIGHT)

    def showEvent(self, event: QShowEvent) -> None:
        """Run only while seen."""
        super().showEvent(event)
        self._run_if_needed()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop: a hidden runner would keep the processor awake."""
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the groove and the part that is done."""
        colours = active_colours()
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.pressed)
        width = float(self.width())
        if self._share is not None:
            done = QRectF(0, 0, width * self._share, self.height())
        else:
            start = self._lap * (1 + _RUNNER_SHARE) - _RUNNER_SHARE
            done = QRectF(width * start, 0, width * _RUNNER_SHARE, self.height())
        painter.fillRect(done, colours.accent)

    def _run_if_needed(self) -> None:
        if self._share is None and self.isVisible():
            self._timer.start()
        else:
            self._timer.stop()

    @Slot()
    def _on_frame(self) -> None:
        self._lap = (self._lap + _FRAME_MS / _LAP_MS) % 1.0
        self.update()


class BusyBar(QWidget):
    """What is going on in words, the line, and "Stop"; hidden while nothing goes on.

    Signals:
        cancel_requested(): the user wants it stopped.
    """

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a hidden bar."""
        super().__init__(parent)
        self._text = ElidedLabel()
        self._text.setProperty("look", Look.MUTED.value)
        self._cancel = LinkButton(self.tr("Stop"))
        self._line = ProgressLine()
        words = QHBoxLayout()
        words.addWidget(self._text, 1)
        words.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(words)
        layout.addWidget(self._line)
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self.hide()

    def start(self, text: str, *, cancellable: bool = False) -> None:
        """Show that something began.

        Args:
            text: translated, what is going on.
            cancellable: whether "Stop" is offered.
        """
        self._text.setText(text)
        self.setAccessibleName(text)
        self._cancel.setVisible(cancellable)
        self._cancel.setEnabled(True)
        self._line.set_share(None)
        self.show()

    def set_progress(self, done: int, total: int) -> None:
        """Show how far it is; a ``total`` of 0 means that the end is not known."""
        self._line.set_share(done / total if total > 0 else None)

    def share(self) -> float | None:
        """Return how far it is, 0 to 1, or None."""
        return self._line.share()

    def finish(self) -> None:
        """Hide again."""
        self.hide()

    @Slot()
    def _on_cancel_clicked(self) -> None:
        self._cancel.setEnabled(False)
        self.cancel_requested.emit()
