"""A question of which only the latest answer counts."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from directory_app.gui.task_bridge import GuiTasks
from directory_app.system.tasks import Lane, Task

T = TypeVar("T")


class LatestQuestion(Generic[T]):
    """Asks one thing again and again; the answer to an older question never arrives.

    Asking, cancelling and answering all happen on the GUI thread, so a cancelled question cannot
    slip through.
    """

    def __init__(self, tasks: GuiTasks, *, lane: Lane = Lane.STORE) -> None:
        """Ask nothing yet.

        Args:
            tasks: runs the question.
            lane: where.
        """
        self._tasks = tasks
        self._lane = lane
        self._task: Task | None = None
        self._stop = threading.Event()

    @property
    def is_awaited(self) -> bool:
        """Whether an answer, or an error, is on its way."""
        return self._task is not None

    def ask(
        self,
        question: Callable[[], T],
        on_answer: Callable[[T], None],
        on_error: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Ask; whatever was asked before is dropped.

        Args:
            question: called on the lane.
            on_answer: gets what it returns.
            on_error: gets what it raises; None: the user is told.
        """
        self.ask_stoppable(lambda _stop: question(), on_answer, on_error)

    def ask_stoppable(
        self,
        question: Callable[[threading.Event], T],
        on_answer: Callable[[T], None],
        on_error: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Ask what can be stopped half way, so that no later question waits for it.

        Args:
            question: called on the lane; the event is set when the question is dropped. What it
                raises then is of no interest.
            on_answer: as in :meth:`ask`.
            on_error: as in :meth:`ask`.
        """
        self.drop()
        stop = self._stop = threading.Event()

        def answer(result: T) -> None:
            self._task = None
            on_answer(result)

        def fail(error: BaseException) -> None:
            self._task = None
            (on_error or self._tasks.show_error)(error)

        self._task = self._tasks.run(
            lambda: question(stop), on_success=answer, on_error=fail, lane=self._lane
        )

    def drop(self) -> None:
        """Forget the question that was asked, and stop whoever works at it."""
        if self._task is not None:
            self._stop.set()
            self._task.cancel()
            self._task = None
