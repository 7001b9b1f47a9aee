from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from directory_app.gui.instance.listener import Listener
from directory_app.gui.instance.presence import Presence
from directory_app.system.open_requests import MAX_BYTES, OpenRequest, is_taken, request_line
from directory_app.system.paths import AppPaths

REQUEST = OpenRequest(files=(Path.cwd() / "cards.vcf",), token="t")


@pytest.fixture
def address(tmp_path: Path) -> str:
    return Presence(AppPaths.below(tmp_path)).address


@pytest.fixture
def listener(qtbot: QtBot, address: str) -> Iterator[Listener]:
    listener = Listener()
    assert listener.listen(address)
    yield listener
    listener.close()


def connected(qtbot: QtBot, address: str) -> QLocalSocket:
    socket = QLocalSocket()
    with qtbot.waitSignal(socket.connected):
        socket.connectToServer(address)
    return socket


def test_a_request_is_answered_and_passed_on(
    qtbot: QtBot, listener: Listener, address: str
) -> None:
    socket = connected(qtbot, address)

    with qtbot.waitSignal(listener.requested) as blocker:
        socket.write(request_line(REQUEST))

    assert blocker.args == [REQUEST]
    qtbot.waitUntil(socket.canReadLine)
    assert is_taken(bytes(socket.readLine().data()))


def test_a_request_that_comes_in_pieces_is_put_together(
    qtbot: QtBot, listener: Listener, address: str
) -> None:
    socket = connected(qtbot, address)
    line = request_line(REQUEST)

    with qtbot.waitSignal(listener.requested) as blocker:
        for start in range(0, len(line), 7):
            socket.write(line[start : start + 7])
            socket.flush()

    assert blocker.args == [REQUEST]


@pytest.mark.parametrize("line", [b"{}\n", b"\xff\n", b'{"version": 99}\n'])
def test_what_is_not_understood_is_answered_with_no(
    qtbot: QtBot, listener: Listener, address: str, line: bytes
) -> None:
    socket = connected(qtbot, address)

    with qtbot.assertNotEmitted(listener.requested):
        socket.write(line)
        qtbot.waitUntil(socket.canReadLine)

    assert not is_taken(bytes(socket.readLine().data()))


def test_whoever_does_not_end_is_hung_up_on(qtbot: QtBot, listener: Listener, address: str) -> None:
    socket = connected(qtbot, address)

    with qtbot.waitSignal(socket.disconnected):
        socket.write(b"x" * (MAX_BYTES + 2))


def test_a_socket_that_a_crash_left_is_replaced(qtbot: QtBot, address: str) -> None:
    Path(address).parent.mkdir(parents=True, exist_ok=True)
    Path(address).touch()
    listener = Listener()

    assert listener.listen(address)
    assert connected(qtbot, address).isValid()
    listener.close()


def test_only_this_user_may_talk(listener: Listener, address: str) -> None:
    assert Path(address).stat().st_mode & 0o077 == 0
