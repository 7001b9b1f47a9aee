"""Runs the long work of dialogs on a lane, with progress and a way to stop it."""

from collections.abc import Callable
from typing import TypeVar

from directory_app.gui.dialogs.long_work import Cancel, LongWork, Outcome
from directory_app.gui.task_bridge import GuiTasks
from directory_app.system.tasks import Lane, Progress

RequestT = TypeVar("RequestT")
ResultT = TypeVar("ResultT")


def long_work(
    tasks: GuiTasks, function: Callable[[RequestT, Progress], ResultT], lane: Lane
) -> LongWork[RequestT, ResultT]:
    """Return ``function`` as a dialog starts it.

    Args:
        tasks: runs it.
        function: gets the request and is told the progress.
        lane: where it runs.
    """

    def start(request: RequestT, outcome: Outcome[ResultT]) -> Cancel:
        task = tasks.run_with_progress(
            lambda progress: function(request, progress),
            on_success=outcome.done,
            on_error=outcome.failed,
            on_progress=outcome.progressed,
            on_cancelled=outcome.cancelled,
            lane=lane,
        )
        return task.cancel

    return start
