import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from directory_app.gui.task_bridge import GuiTasks
from directory_app.system.tasks import Progress


@pytest.fixture
def shown() -> list[BaseException]:
    return []


@pytest.fixture
def tasks(qtbot: QtBot, shown: list[BaseException]) -> Iterator[GuiTasks]:
    tasks = GuiTasks(show_error=shown.append)
    yield tasks
    tasks.shutdown()


def test_result_arrives_on_the_gui_thread(qtbot: QtBot, tasks: GuiTasks) -> None:
    threads: list[threading.Thread] = []
    tasks.run(lambda: None, on_success=lambda _: threads.append(threading.current_thread()))

    qtbot.waitUntil(lambda: bool(threads))

    assert threads == [threading.main_thread()]


def test_work_never_calls_back_inside_run(qtbot: QtBot, tasks: GuiTasks) -> None:
    order: list[str] = []

    tasks.run(lambda: None, on_success=lambda _: order.append("answer"))
    order.append("after run")
    qtbot.waitUntil(lambda: len(order) == 2)

    assert order == ["after run", "answer"]


def test_error_nobody_takes_is_shown(
    qtbot: QtBot, tasks: GuiTasks, shown: list[BaseException]
) -> None:
    tasks.run(lambda: 1 // 0)

    qtbot.waitUntil(lambda: bool(shown))

    assert isinstance(shown[0], ZeroDivisionError)


def test_progress_arrives_on_the_gui_thread(qtbot: QtBot, tasks: GuiTasks) -> None:
    reports: list[tuple[int, int, bool]] = []
    main = threading.main_thread()

    def work(progress: Progress) -> None:
        progress.report(1, 2)

    tasks.run_with_progress(
        work,
        on_progress=lambda done, total: reports.append(
            (done, total, threading.current_thread() is main)
        ),
    )

    qtbot.waitUntil(lambda: reports == [(1, 2, True)])


def test_nothing_is_called_back_after_the_end(qtbot: QtBot, tasks: GuiTasks) -> None:
    called: list[int] = []
    tasks.run(lambda: 1, on_success=called.append)

    tasks.shutdown()
    tasks.shutdown()
    qtbot.wait(1)

    assert called == []


def test_a_change_waits_for_a_long_one_and_reading_does_not(qtbot: QtBot, tasks: GuiTasks) -> None:
    go_on = threading.Event()
    order: list[str] = []

    def work(_progress: Progress) -> None:
        go_on.wait()

    tasks.change_at_length(
        work,
        on_success=lambda _: order.append("long"),
        on_error=lambda _: None,
        on_progress=lambda _done, _total: None,
        on_cancelled=lambda: None,
    )
    with qtbot.waitSignal(tasks.change_delayed):
        tasks.change(lambda: None, on_success=lambda _: order.append("short"))
    tasks.run(lambda: None, on_success=lambda _: order.append("read"))
    qtbot.waitUntil(lambda: bool(order))
    go_on.set()
    qtbot.waitUntil(lambda: len(order) == 3)

    assert order == ["read", "long", "short"]
    with qtbot.assertNotEmitted(tasks.change_delayed):
        tasks.change(lambda: None)
