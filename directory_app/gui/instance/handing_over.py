"""Hand over to the process that has the window; loads Qt's core and network, never widgets."""

import logging
import os
import sys

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtNetwork import QLocalSocket

from directory_app.gui.instance.presence import Presence
from directory_app.system.open_requests import (
    MAX_BYTES,
    OpenRequest,
    OpenRequestError,
    is_taken,
    request_line,
)

logger = logging.getLogger(__name__)

ANSWER_MS = 2_000
"""How long a window may take to say that it heard; one that hangs must not stop the next start."""

START_MS = 8_000
"""How long a window may take to listen: one of a moment ago on a cold and slow computer."""

_STEP_MS = 50

_TOKEN_VARIABLES = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
"""https://wayland.app/protocols/xdg-activation-v1 and the startup notification of X11."""


def hand_over(presence: Presence, request: OpenRequest) -> bool:
    """Let the window of another process open what this one was asked to.

    Args:
        presence: of the window; the mark is another process's.
        request: what is to be opened.

    Returns:
        whether the window took care of it. If not, this process is to open a window itself; it has
        the mark then unless the other process hangs.
    """
    try:
        line = request_line(request)
    except OpenRequestError as error:
        logger.warning("not handed over: %s", error)
        return False
    deadline = QDeadlineTimer(START_MS)
    while not deadline.hasExpired():
        socket = QLocalSocket()
        socket.connectToServer(presence.address)
        if socket.waitForConnected(_STEP_MS):
            _let_come_forward(presence.other_process())
            answer = _ask(socket, line)
            if answer:
                return is_taken(answer)
            if socket.state() is QLocalSocket.LocalSocketState.ConnectedState:
                return False  # it hangs
        # It is still starting, or about to end: then the mark becomes ours.
        if presence.take(_STEP_MS):
            return False
    return False


def activation_token() -> str:
    """Return what the desktop gave this process for its window; empty if nothing."""
    return next(filter(None, map(os.environ.get, _TOKEN_VARIABLES)), "")


def _ask(socket: QLocalSocket, line: bytes) -> bytes:
    """Send a request and return the answer; empty if there is none."""
    deadline = QDeadlineTimer(ANSWER_MS)
    socket.write(line)
    while not socket.canReadLine() and socket.bytesAvailable() < MAX_BYTES:
        if not socket.waitForReadyRead(max(0, deadline.remainingTime())):
            break
    return bytes(socket.readLine(MAX_BYTES).data())


def _let_come_forward(process: int) -> None:
    """Pass on the right to come to the front, which the user's click gave this process."""
    if sys.platform == "win32" and process:
        import ctypes  # nobody else needs it

        # https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-allowsetforegroundwindow
        ctypes.windll.user32.AllowSetForegroundWindow(process)
