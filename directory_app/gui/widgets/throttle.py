"""Fewer calls: the first at once, those that follow within a short time as one."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot


class Throttle(QObject):
    """Calls a function at most once per interval, and always once more after the last request.

    The first request is answered at once, so that one typed letter is not slowed down.
    """

    def __init__(
        self, interval_ms: int, slot: Callable[[], None], parent: QObject | None = None
    ) -> None:
        """Prepare to call ``slot``.

        Args:
            interval_ms: shortest time between two calls, in milliseconds.
            slot: what is called.
            parent: owner; the pending call dies with it.
        """
        super().__init__(parent)
        self._slot = slot
        self._is_requested = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(interval_ms)
        self._timer.timeout.connect(self._on_timeout)

    @Slot()
    def request(self) -> None:
        """Ask for a call: now, or at the end of the running interval."""
        if self._timer.isActive():
            self._is_requested = True
            return
        self._timer.start()
        self._slot()

    @Slot()
    def flush(self) -> None:
        """Make a pending call now."""
        if self._is_requested:
            self._on_timeout()

    @Slot()
    def cancel(self) -> None:
        """Forget a pending call."""
        self._is_requested = False
        self._timer.stop()

    @Slot()
    def _on_timeout(self) -> None:
        if self._is_requested:
            self._is_requested = False
            self._timer.start()
            self._slot()
