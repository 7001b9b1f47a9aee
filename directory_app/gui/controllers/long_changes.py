"""Changes of much in the directory: one after the other, seen in the status line, stopped there."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.status_line import StatusLine
from directory_app.system.tasks import Progress, Task

T = TypeVar("T")


class LongChanges(QObject):
    """Lets changes take their time, while the window stays usable.

    Signals:
        idle(): the last of them is over, done or not.
    """

    idle = Signal()

    def __init__(self, bench: Workbench, status: StatusLine, parent: QObject | None = None) -> None:
        """Show in ``status`` what goes on."""
        super().__init__(parent)
        self._bench = bench
        self._status = status
        self._running: list[tuple[str, Task]] = []
        status.stop_requested.connect(self._on_stop_requested)
        bench.tasks.change_delayed.connect(self._on_change_delayed)

    @property
    def is_running(self) -> bool:
        """Whether much is being changed, or waits for that."""
        return bool(self._running)

    def run(
        self,
        words: str,
        work: Callable[[Progress], T],
        *,
        on_success: Callable[[T], None],
        on_error: Callable[[BaseException], None] | None = None,
        on_stopped: Callable[[], None],
    ) -> None:
        """Change much after whatever is changed before.

        Args:
            words: translated, what goes on.
            work: does it, off the GUI thread; stopped, it leaves everything as it was.
            on_success: called with its result.
            on_error: called with what it raised; by default the user is told.
            on_stopped: called when the user stopped it.
        """
        if self._running:
            self._on_change_delayed()
        tasks = self._bench.tasks
        task = tasks.change_at_length(
            work,
            on_success=lambda result: self._over(lambda: on_success(result)),
            on_error=lambda error: self._over(lambda: (on_error or tasks.show_error)(error)),
            on_progress=self._status.show_progress,
            on_cancelled=lambda: self._over(on_stopped),
        )
        self._running.append((words, task))
        if len(self._running) == 1:
            self._status.show_work(words)

    def ask_for_patience(self) -> None:
        """Say that much is being changed, to somebody who wants something that cannot go beside."""
        self._bench.notifications.info(
            self.tr("A large change is being written. Wait for its end, or stop it below.")
        )

    def _over(self, tell: Callable[[], None]) -> None:
        # They run in the order in which they were asked for.
        del self._running[0]
        if self._running:
            self._status.show_work(self._running[0][0])
        else:
            self._status.end_work()
            self.idle.emit()
        tell()

    @Slot()
    def _on_stop_requested(self) -> None:
        if self._running:
            self._running[0][1].cancel()

    @Slot()
    def _on_change_delayed(self) -> None:
        self._bench.notifications.info(
            self.tr("A large change is being written. Yours is saved right after it.")
        )
