"""Hears what later starts of the program hand over, and answers that it did."""

import logging
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from directory_app.system.open_requests import (
    MAX_BYTES,
    OpenRequestError,
    answer_line,
    read_request,
)

logger = logging.getLogger(__name__)

TALK_MS = 5_000
"""How long one talk may take; whoever says nothing is not waited for."""


class Listener(QObject):
    """Listens for this user's other processes on a local socket.

    Signals:
        requested(OpenRequest): something is to be opened; the process that asked has its answer.
    """

    requested = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)

    def listen(self, address: str) -> bool:
        """Listen at ``address``, which no living process uses; return whether that works."""
        # What a crashed process left is in the way on Unix.
        QLocalServer.removeServer(address)
        if self._server.listen(address):
            return True
        logger.warning("not listening for other starts: %s", self._server.serverError().name)
        return False

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    @Slot()
    def _on_connected(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.setReadBufferSize(MAX_BYTES + 1)
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(partial(self._on_said, socket))
            QTimer.singleShot(TALK_MS, socket, socket.abort)
            self._on_said(socket)  # it may have spoken before anybody listened

    def _on_said(self, socket: QLocalSocket) -> None:
        if socket.canReadLine():
            self._answer(socket, bytes(socket.readLine().data()))
        elif socket.bytesAvailable() > MAX_BYTES:
            socket.abort()

    def _answer(self, socket: QLocalSocket, line: bytes) -> None:
        try:
            request = read_request(line)
        except OpenRequestError as error:
            logger.info("a request was not understood: %s", error)
            socket.write(answer_line(taken=False))
        else:
            socket.write(answer_line(taken=True))
            # After the answer is out: a dialog may come now.
            QTimer.singleShot(0, self, partial(self.requested.emit, request))
        socket.disconnectFromServer()
