import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from directory_app.domain.errors import StoppedError
from directory_app.gui.latest_question import LatestQuestion
from directory_app.gui.task_bridge import GuiTasks

PATIENCE = 10.0


@pytest.fixture
def shown() -> list[BaseException]:
    return []


@pytest.fixture
def tasks(qtbot: QtBot, shown: list[BaseException]) -> Iterator[GuiTasks]:
    tasks = GuiTasks(show_error=shown.append)
    yield tasks
    tasks.shutdown()


def test_only_the_latest_answer_arrives(qtbot: QtBot, tasks: GuiTasks) -> None:
    question = LatestQuestion[int](tasks)
    answers: list[int] = []
    gate = threading.Event()

    def slow() -> int:
        gate.wait(PATIENCE)
        return 1

    question.ask(slow, answers.append)
    question.ask(lambda: 2, answers.append)
    gate.set()
    qtbot.waitUntil(lambda: not question.is_awaited)

    assert answers == [2]


def test_dropped_question_is_not_answered(qtbot: QtBot, tasks: GuiTasks) -> None:
    question = LatestQuestion[int](tasks)
    answers: list[int] = []
    later: list[int] = []

    question.ask(lambda: 1, answers.append)
    question.drop()
    tasks.run(lambda: 2, on_success=later.append)
    qtbot.waitUntil(lambda: bool(later))

    assert answers == []
    assert not question.is_awaited


def test_error_ends_the_waiting_and_is_shown(
    qtbot: QtBot, tasks: GuiTasks, shown: list[BaseException]
) -> None:
    question = LatestQuestion[int](tasks)

    question.ask(lambda: 1 // 0, lambda _answer: None)
    qtbot.waitUntil(lambda: bool(shown))

    assert not question.is_awaited


def test_error_can_be_taken_care_of(
    qtbot: QtBot, tasks: GuiTasks, shown: list[BaseException]
) -> None:
    question = LatestQuestion[int](tasks)
    taken: list[BaseException] = []

    question.ask(lambda: 1 // 0, lambda _answer: None, taken.append)
    qtbot.waitUntil(lambda: bool(taken))

    assert shown == []


def test_newer_question_stops_the_older_one_and_does_not_wait_for_it(
    qtbot: QtBot, tasks: GuiTasks, shown: list[BaseException]
) -> None:
    question = LatestQuestion[int](tasks)
    answers: list[int] = []

    def endless(stop: threading.Event) -> int:
        if stop.wait(PATIENCE):
            raise StoppedError
        return 1

    question.ask_stoppable(endless, answers.append)
    question.ask_stoppable(lambda stop: 2 + stop.is_set(), answers.append)
    qtbot.waitUntil(lambda: not question.is_awaited)

    assert answers == [2]
    assert shown == []
