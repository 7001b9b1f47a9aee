"""The window's ear for later starts of the program."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from directory_app.gui.instance.foreground import bring_forward
from directory_app.gui.instance.presence import Presence
from directory_app.gui.main_window import MainWindow
from directory_app.system.open_requests import OpenRequest

if TYPE_CHECKING:
    # Only a type here: Qt's network is loaded after the first rows.
    from directory_app.gui.instance.listener import Listener

_LISTEN_MS = 1_500
"""When other starts are heard at the latest: a passphrase may be asked for before the rows."""


class Reception(QObject):
    """Lets the window open what later starts of the program are asked for."""

    def __init__(self, presence: Presence, window: MainWindow) -> None:
        """Listen to nobody yet.

        Args:
            presence: the mark of the window.
            window: opens what is asked for; also the owner.
        """
        super().__init__(window)
        self._presence = presence
        self._window = window
        self._listener: Listener | None = None

    def begin(self) -> None:
        """Listen once the window has its first rows or its start page, or takes long for that."""
        window = self._window
        window.first_rows_shown.connect(self._listen_soon)
        window.files.start_page_wanted.connect(self._listen_soon)
        QTimer.singleShot(_LISTEN_MS, self, self._listen)
        window.closing.connect(self._stop_listening)

    def end(self) -> None:
        """Leave the window of this data folder to another process."""
        self._stop_listening()
        self._presence.give_up()

    @Slot()
    def _listen_soon(self) -> None:
        # After what is shown first is painted.
        QTimer.singleShot(0, self, self._listen)

    @Slot()
    def _listen(self) -> None:
        if self._listener is not None or not self._presence.is_ours:
            return
        # Late: Qt's network is not needed for the first rows.
        from directory_app.gui.instance.listener import Listener

        self._listener = Listener(self)
        self._listener.requested.connect(self._on_requested)
        if not self._listener.listen(self._presence.address):
            # Nobody is to wait for a window that hears nothing.
            self._presence.give_up()

    @Slot()
    def _stop_listening(self) -> None:
        if self._listener is not None:
            self._listener.close()

    @Slot(object)
    def _on_requested(self, request: OpenRequest) -> None:
        bring_forward(self._window, request.token)
        self._window.arrivals.take(request)
