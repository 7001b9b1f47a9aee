from pytestqt.qtbot import QtBot

from directory_app.gui.widgets.throttle import Throttle


def test_the_first_request_is_answered_at_once(qtbot: QtBot) -> None:
    calls: list[int] = []
    throttle = Throttle(60_000, lambda: calls.append(1))

    throttle.request()

    assert calls == [1]


def test_requests_in_a_row_are_answered_once_more(qtbot: QtBot) -> None:
    calls: list[int] = []
    throttle = Throttle(20, lambda: calls.append(1))

    for _ in range(10):
        throttle.request()
    qtbot.waitUntil(lambda: len(calls) == 2)

    assert calls == [1, 1]


def test_a_pending_call_can_be_made_at_once(qtbot: QtBot) -> None:
    calls: list[int] = []
    throttle = Throttle(60_000, lambda: calls.append(1))
    throttle.request()
    throttle.request()

    throttle.flush()
    throttle.flush()

    assert calls == [1, 1]


def test_a_pending_call_can_be_forgotten(qtbot: QtBot) -> None:
    calls: list[int] = []
    throttle = Throttle(60_000, lambda: calls.append(1))
    throttle.request()
    throttle.request()

    throttle.cancel()
    throttle.flush()

    assert calls == [1]
