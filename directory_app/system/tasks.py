"""The only place that starts threads: work goes out by lane, results come back on one thread."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from enum import StrEnum
from typing import Final, Generic, ParamSpec, Protocol, TypeVar

logger = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")

Deliver = Callable[[Callable[[], None]], None]
"""Runs what it is given on the thread that asked for the work, soon and in order."""


class Lane(StrEnum):
    """Where work runs."""

    STORE = "store"
    """One thread, strictly in order: what is read from the directory file to be shown."""
    CHANGES = "changes"
    """One thread beside it, strictly in order: everything that changes the directory file, so that
    reading goes on while much is written."""
    COUNTS = "counts"
    """One thread beside it: what is counted or gathered in passing, and nobody waits for."""
    BACKGROUND = "background"
    """A few threads: parsing, writing of files and the like."""
    SYSTEM = "system"
    """A thread for each piece of work, which the end does not wait for: what the operating system
    is asked and a person may have to answer, or nobody ever does."""


_THREADS: Final = {Lane.STORE: 1, Lane.CHANGES: 1, Lane.COUNTS: 1, Lane.BACKGROUND: 3}
"""How many threads a lane has; those of ``SYSTEM`` are not counted."""


class CancelledError(Exception):
    """The user cancelled the work that is running; whoever meets it lets it pass."""


class Progress(Protocol):
    """How long work says where it is, and learns that nobody wants it any more."""

    def report(self, done: int, total: int) -> None:
        """Say that ``done`` of ``total`` steps are done; ``total`` 0 means unknown.

        Raises:
            CancelledError: the work is to stop here.
        """


class _NoProgress:
    """Progress nobody watches and nobody cancels."""

    def report(self, done: int, total: int) -> None:
        """Take note of nothing."""


NO_PROGRESS: Final[Progress] = _NoProgress()


class Task:
    """One piece of work that was handed to the runner.

    Attributes:
        reports_progress: the work tells how far it is and notices when it is cancelled.
    """

    def __init__(self, *, reports_progress: bool) -> None:
        self.reports_progress = reports_progress
        self._cancelled = threading.Event()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody cancelled it."""
        return self._cancelled.is_set()

    @property
    def is_answer_wanted(self) -> bool:
        """Whether a result that comes now is handed over.

        Work with progress may change the directory, so a result it reached in spite of being
        cancelled is news; the answer to a cancelled question is not.
        """
        return self.reports_progress or not self.is_cancelled

    def cancel(self) -> None:
        """Ask for an end: in the queue it never runs, running it stops at its next report."""
        self._cancelled.set()


class _UnawaitedThreads(Executor):
    """Runs each piece of work on a thread of its own that does not keep the program alive."""

    def __init__(self, name: str) -> None:
        """Call the threads ``name``."""
        self._name = name

    def submit(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Start the work at once; as every executor does."""
        future: Future[T] = Future()

        def work() -> None:
            try:
                future.set_result(function(*args, **kwargs))
            except BaseException as error:
                future.set_exception(error)

        threading.Thread(target=work, name=self._name, daemon=True).start()
        return future


class _Work(Generic[T]):
    """A task with the function to call and those who wait for the outcome."""

    def __init__(
        self,
        task: Task,
        function: Callable[[], T],
        on_success: Callable[[T], None] | None,
        on_error: Callable[[BaseException], None] | None,
        on_cancelled: Callable[[], None] | None,
    ) -> None:
        self.task = task
        self._function = function
        self._on_success = on_success
        self._on_error = on_error
        self._on_cancelled = on_cancelled

    def call(self) -> T:
        """Call the function, unless the task was cancelled while it waited."""
        if self.task.is_cancelled:
            raise CancelledError
        return self._function()

    def outcome(self, future: Future[T]) -> Callable[[], None]:
        """Return what is to be done on the asking thread once ``future`` is done."""
        error = future.exception()
        if error is None:
            return lambda: self._tell_success(future.result())
        if isinstance(error, CancelledError):
            return self._tell_cancelled
        return lambda: self._tell_error(error)

    def _tell_success(self, result: T) -> None:
        if self._on_success is not None and self.task.is_answer_wanted:
            self._on_success(result)

    def _tell_error(self, error: BaseException) -> None:
        if not self.task.is_answer_wanted:
            logger.info("cancelled work failed: %s", type(error).__name__)
        elif self._on_error is not None:
            self._on_error(error)
        else:
            logger.error("background work failed", exc_info=error)

    def _tell_cancelled(self) -> None:
        if self._on_cancelled is not None:
            self._on_cancelled()


class TaskProgress:
    """Progress of a running task: reports go to the asking thread, cancelling comes from there."""

    def __init__(
        self, task: Task, deliver: Deliver, on_progress: Callable[[int, int], None] | None
    ) -> None:
        self._task = task
        self._deliver = deliver
        self._on_progress = on_progress
        self._on_its_way = threading.Event()
        self._latest = (0, 0)

    def report(self, done: int, total: int) -> None:
        """Pass the numbers on; as described in :class:`Progress`."""
        if self._task.is_cancelled:
            raise CancelledError
        self._latest = (done, total)
        # One report under way is enough: it will carry the latest numbers.
        if self._on_progress is not None and not self._on_its_way.is_set():
            self._on_its_way.set()
            self._deliver(self._tell)

    def _tell(self) -> None:
        self._on_its_way.clear()
        if self._on_progress is not None:
            self._on_progress(*self._latest)


class TaskRunner:
    """Runs functions on the threads of a lane and hands their results back.

    Callbacks run wherever ``deliver`` takes them, which in the window is the GUI thread. Within
    one lane of one thread they come in the order in which the work was handed in.
    """

    def __init__(self, deliver: Deliver) -> None:
        """Start no thread yet.

        Args:
            deliver: runs a callable on the thread that asks; called from any thread.
        """
        self._deliver = deliver
        self._pools: dict[Lane, Executor] = {
            lane: ThreadPoolExecutor(threads, thread_name_prefix=f"directory-{lane}")
            for lane, threads in _THREADS.items()
        }
        self._pools[Lane.SYSTEM] = _UnawaitedThreads(f"directory-{Lane.SYSTEM}")
        # Re-entrant: work that is done at once calls back inside _submit.
        self._lock = threading.RLock()
        self._is_open = True
        self._unfinished: set[Task] = set()

    def run(
        self,
        function: Callable[[], T],
        *,
        on_success: Callable[[T], None] | None = None,
        on_error: Callable[[BaseException], None] | None = None,
        lane: Lane = Lane.STORE,
    ) -> Task:
        """Run ``function`` on a lane.

        Args:
            function: what to do; called on another thread.
            on_success: gets the result, unless the task was cancelled meanwhile.
            on_error: gets whatever the function raised; None: it is logged.
            lane: where it runs.

        Returns:
            The task, to cancel it.
        """
        task = Task(reports_progress=False)
        self._submit(lane, _Work(task, function, on_success, on_error, None))
        return task

    def run_with_progress(
        self,
        function: Callable[[Progress], T],
        *,
        on_success: Callable[[T], None] | None = None,
        on_error: Callable[[BaseException], None] | None = None,
        on_progress: Callable[[int, int], None] | None = None,
        on_cancelled: Callable[[], None] | None = None,
        lane: Lane = Lane.STORE,
    ) -> Task:
        """Run ``function`` on a lane and hear how far it is.

        Exactly one of ``on_success``, ``on_error`` and ``on_cancelled`` is called. Work that was
        over before it noticed the wish to cancel counts as done.

        Args:
            function: what to do; gets the progress to report to.
            on_success: gets the result.
            on_error: gets whatever the function raised; None: it is logged.
            on_progress: gets the steps done and their total.
            on_cancelled: called when the work was cancelled.
            lane: where it runs.

        Returns:
            The task, to cancel it.
        """
        task = Task(reports_progress=True)
        progress = TaskProgress(task, self._deliver, on_progress)
        work = _Work(task, lambda: function(progress), on_success, on_error, on_cancelled)
        self._submit(lane, work)
        return task

    def shutdown(self) -> None:
        """Finish what is queued, cancel what reports progress, and wait.

        Nothing is delivered afterwards. Work that was handed in is done: a draft typed just before
        the end is kept. Only what runs on ``Lane.SYSTEM`` is left to itself.
        """
        with self._lock:
            self._is_open = False
            for task in self._unfinished:
                if task.reports_progress:
                    task.cancel()
        for pool in self._pools.values():
            pool.shutdown(wait=True)

    def _submit(self, lane: Lane, work: _Work[T]) -> None:
        with self._lock:
            if not self._is_open:
                logger.info("work came after the end and was dropped")
                return
            self._unfinished.add(work.task)
            # The pool keeps whatever the function raises, of whatever class, in the future.
            future = self._pools[lane].submit(work.call)
            future.add_done_callback(lambda done: self._on_done(work, done))

    def _on_done(self, work: _Work[T], future: Future[T]) -> None:
        with self._lock:
            self._unfinished.discard(work.task)
            is_open = self._is_open
        if is_open:
            self._deliver(work.outcome(future))
