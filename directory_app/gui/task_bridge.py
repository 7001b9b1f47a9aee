"""The task runner as the window uses it: callbacks on the GUI thread, failures shown by default."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from directory_app.system.tasks import Lane, Progress, Task, TaskRunner

T = TypeVar("T")


class GuiTasks(QObject):
    """Runs work off the GUI thread and calls back on it.

    Attributes:
        show_error: tells the user of a failure nobody else takes care of.

    Signals:
        change_delayed(): a change was asked for that waits for a long one.
    """

    change_delayed = Signal()
    _delivered = Signal(object)

    def __init__(
        self, *, show_error: Callable[[BaseException], None], parent: QObject | None = None
    ) -> None:
        """Start no thread yet.

        Args:
            show_error: tells the user of a failure nobody else takes care of.
            parent: owner.
        """
        super().__init__(parent)
        self.show_error = show_error
        self._is_open = True
        self._long_changes = 0
        self._runner = TaskRunner(self._delivered.emit)
        # Queued whatever thread emits: work that ends at once must not call back inside run().
        self._delivered.connect(self._on_delivered, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        function: Callable[[], T],
        *,
        on_success: Callable[[T], None] | None = None,
        on_error: Callable[[BaseException], None] | None = None,
        lane: Lane = Lane.STORE,
    ) -> Task:
        """Run ``function``; as :meth:`TaskRunner.run`, but errors are shown by default."""
        return self._runner.run(
            function, on_success=on_success, on_error=on_error or self.show_error, lane=lane
        )

    def change(
        self,
        function: Callable[[], T],
        *,
        on_success: Callable[[T], None] | None = None,
        on_error: Callable[[BaseException], None] | None = None,
    ) -> Task:
        """Run ``function``, which the user wants to change the directory, after other changes.

        Arguments as for :meth:`run`.
        """
        if self._long_changes:
            self.change_delayed.emit()
        return self.run(function, on_success=on_success, on_error=on_error, lane=Lane.CHANGES)

    def change_at_length(
        self,
        function: Callable[[Progress], T],
        *,
        on_success: Callable[[T], None],
        on_error: Callable[[BaseException], None],
        on_progress: Callable[[int, int], None],
        on_cancelled: Callable[[], None],
    ) -> Task:
        """Run ``function``, which changes much in the directory; other changes wait for it.

        Arguments as for :meth:`run_with_progress`.
        """
        self._long_changes += 1

        def ended(tell: Callable[[], None]) -> None:
            self._long_changes -= 1
            tell()

        return self.run_with_progress(
            function,
            on_success=lambda result: ended(lambda: on_success(result)),
            on_error=lambda error: ended(lambda: on_error(error)),
            on_progress=on_progress,
            on_cancelled=lambda: ended(on_cancelled),
            lane=Lane.CHANGES,
        )

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
        """Run ``function`` and hear of its progress; as :meth:`TaskRunner.run_with_progress`."""
        return self._runner.run_with_progress(
            function,
            on_success=on_success,
            on_error=on_error or self.show_error,
            on_progress=on_progress,
            on_cancelled=on_cancelled,
            lane=lane,
        )

    def shutdown(self) -> None:
        """Wait for what is under way and end the threads; nothing is called back afterwards.

        A second call changes nothing.
        """
        self._is_open = False
        self._runner.shutdown()

    @Slot(object)
    def _on_delivered(self, call: Callable[[], None]) -> None:
        if self._is_open:
            call()
