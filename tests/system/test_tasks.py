import queue
import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest

from directory_app.system.tasks import (
    NO_PROGRESS,
    CancelledError,
    Lane,
    Progress,
    TaskRunner,
)
from tests.support.log_watch import LogWatch

PATIENCE = 10.0


class Mailbox:
    """Keeps what is delivered until the test, which stands for the GUI thread, takes it out."""

    def __init__(self) -> None:
        self._calls: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self.deliver = self._calls.put

    def take_one(self) -> None:
        self._calls.get(timeout=PATIENCE)()

    @property
    def is_empty(self) -> bool:
        return self._calls.empty()


@pytest.fixture
def mailbox() -> Mailbox:
    return Mailbox()


@pytest.fixture
def runner(mailbox: Mailbox) -> Iterator[TaskRunner]:
    runner = TaskRunner(mailbox.deliver)
    yield runner
    runner.shutdown()


def test_result_comes_back_on_the_asking_thread(runner: TaskRunner, mailbox: Mailbox) -> None:
    seen: list[tuple[str, str]] = []
    runner.run(
        lambda: threading.current_thread().name,
        on_success=lambda name: seen.append((name, threading.current_thread().name)),
    )

    mailbox.take_one()

    assert seen[0][0].startswith("directory-store")
    assert seen[0][1] == threading.current_thread().name


def test_store_lane_works_strictly_in_order(runner: TaskRunner, mailbox: Mailbox) -> None:
    seen: list[int] = []
    for number in range(50):
        runner.run(partial(int, number), on_success=seen.append)

    for _ in range(50):
        mailbox.take_one()

    assert seen == list(range(50))


@pytest.mark.parametrize("lane", [Lane.BACKGROUND, Lane.COUNTS])
def test_other_lanes_do_not_wait_for_the_store_lane(
    runner: TaskRunner, mailbox: Mailbox, lane: Lane
) -> None:
    gate = threading.Event()
    seen: list[str] = []
    runner.run(lambda: gate.wait(PATIENCE), on_success=lambda _: seen.append("store"))
    runner.run(lambda: None, on_success=lambda _: seen.append("other"), lane=lane)

    mailbox.take_one()
    gate.set()
    mailbox.take_one()

    assert seen == ["other", "store"]


def test_whatever_is_raised_reaches_the_error_callback(
    runner: TaskRunner, mailbox: Mailbox
) -> None:
    class StrangeError(BaseException):
        pass

    def fail() -> None:
        raise StrangeError

    errors: list[BaseException] = []
    runner.run(fail, on_error=errors.append)

    mailbox.take_one()

    assert isinstance(errors[0], StrangeError)


def test_error_nobody_takes_is_logged(
    runner: TaskRunner, mailbox: Mailbox, fail_on_logging: LogWatch
) -> None:
    fail_on_logging.expect("directory_app.system.tasks", "background work failed")
    runner.run(lambda: 1 // 0)

    mailbox.take_one()


def test_cancelled_task_in_the_queue_never_runs(runner: TaskRunner, mailbox: Mailbox) -> None:
    gate = threading.Event()
    ran: list[str] = []
    runner.run(lambda: gate.wait(PATIENCE))
    waiting = runner.run(lambda: ran.append("ran"), on_success=lambda _: ran.append("told"))

    waiting.cancel()
    gate.set()
    mailbox.take_one()
    mailbox.take_one()

    assert ran == []


def test_answer_that_is_under_way_when_the_task_is_cancelled_is_dropped(
    runner: TaskRunner, mailbox: Mailbox
) -> None:
    told: list[int] = []
    done = threading.Event()

    def answer() -> int:
        done.set()
        return 1

    task = runner.run(answer, on_success=told.append)
    assert done.wait(PATIENCE)

    task.cancel()
    mailbox.take_one()

    assert told == []


def test_running_work_stops_at_its_next_report(runner: TaskRunner, mailbox: Mailbox) -> None:
    started, cancelled = threading.Event(), threading.Event()
    outcome: list[str] = []

    def work(progress: Progress) -> None:
        started.set()
        assert cancelled.wait(PATIENCE)
        progress.report(1, 2)
        outcome.append("went on")

    task = runner.run_with_progress(
        work,
        on_success=lambda _: outcome.append("done"),
        on_cancelled=lambda: outcome.append("cancelled"),
    )
    assert started.wait(PATIENCE)

    task.cancel()
    cancelled.set()
    mailbox.take_one()

    assert outcome == ["cancelled"]


def test_work_that_was_over_before_it_noticed_the_cancel_counts_as_done(
    runner: TaskRunner, mailbox: Mailbox
) -> None:
    started, cancelled = threading.Event(), threading.Event()
    outcome: list[str] = []

    def work(_progress: Progress) -> str:
        started.set()
        assert cancelled.wait(PATIENCE)
        return "committed"

    task = runner.run_with_progress(
        work, on_success=outcome.append, on_cancelled=lambda: outcome.append("cancelled")
    )
    assert started.wait(PATIENCE)

    task.cancel()
    cancelled.set()
    mailbox.take_one()

    assert outcome == ["committed"]


def test_many_reports_arrive_as_the_latest_one(runner: TaskRunner, mailbox: Mailbox) -> None:
    reports: list[tuple[int, int]] = []
    finished: list[bool] = []

    def work(progress: Progress) -> bool:
        for step in range(1, 1001):
            progress.report(step, 1000)
        return True

    blocker = threading.Event()
    runner.run(lambda: blocker.wait(PATIENCE))
    runner.run_with_progress(
        work,
        on_success=finished.append,
        on_progress=lambda done, total: reports.append((done, total)),
    )
    blocker.set()
    while not finished:
        mailbox.take_one()

    assert reports[-1] == (1000, 1000)
    assert len(reports) < 1000


def test_shutdown_finishes_what_is_queued_and_delivers_nothing(mailbox: Mailbox) -> None:
    runner = TaskRunner(mailbox.deliver)
    gate = threading.Event()
    kept: list[int] = []
    runner.run(lambda: gate.wait(PATIENCE))
    runner.run(lambda: kept.append(1), on_success=lambda _: kept.append(2))
    threading.Timer(0.05, gate.set).start()

    runner.shutdown()

    assert kept == [1]
    assert mailbox.is_empty


def test_shutdown_stops_work_that_reports_progress() -> None:
    runner = TaskRunner(lambda _call: None)
    started = threading.Event()

    def work(progress: Progress) -> None:
        started.set()
        while True:
            progress.report(0, 0)

    runner.run_with_progress(work, lane=Lane.BACKGROUND)
    assert started.wait(PATIENCE)

    runner.shutdown()


def test_work_that_comes_after_the_end_is_dropped(mailbox: Mailbox) -> None:
    runner = TaskRunner(mailbox.deliver)
    runner.shutdown()

    runner.run(lambda: 1 // 0)

    assert mailbox.is_empty


def test_progress_nobody_watches_never_cancels() -> None:
    NO_PROGRESS.report(1, 2)


def test_cancelled_error_is_no_directory_error() -> None:
    from directory_app.domain.errors import DirectoryError

    assert not issubclass(CancelledError, DirectoryError)


def test_the_end_does_not_wait_for_what_the_system_never_answers(mailbox: Mailbox) -> None:
    asked, never = threading.Event(), threading.Event()
    runner = TaskRunner(mailbox.deliver)

    def ask() -> None:
        asked.set()
        never.wait(PATIENCE)

    runner.run(ask, lane=Lane.SYSTEM)
    assert asked.wait(PATIENCE)

    runner.shutdown()

    assert not never.is_set()
    assert mailbox.is_empty
    never.set()


def test_questions_to_the_system_do_not_wait_for_each_other(
    runner: TaskRunner, mailbox: Mailbox
) -> None:
    gate = threading.Event()
    seen: list[str] = []
    runner.run(lambda: gate.wait(PATIENCE), on_success=lambda _: seen.append("slow"))
    runner.run(lambda: gate.wait(PATIENCE), lane=Lane.SYSTEM)
    runner.run(lambda: None, on_success=lambda _: seen.append("quick"), lane=Lane.SYSTEM)

    mailbox.take_one()
    gate.set()

    assert seen == ["quick"]


def test_what_the_system_raises_reaches_the_error_callback(
    runner: TaskRunner, mailbox: Mailbox
) -> None:
    errors: list[BaseException] = []
    runner.run(lambda: 1 // 0, on_error=errors.append, lane=Lane.SYSTEM)

    mailbox.take_one()

    assert isinstance(errors[0], ZeroDivisionError)
