"""How many entries stand behind each line of the navigation."""

import threading
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.views import NavigationLine, Scope, ScopeKind
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.latest_question import LatestQuestion
from directory_app.gui.navigation.navigation_view import NavigationView
from directory_app.system.tasks import Lane


class CountController(QObject):
    """Counts again after every change.

    What a search decides takes longest. It is counted afterwards, line by line, those that are seen
    first, on a lane of its own that nothing else waits for.

    Signals:
        counted(): other counts are known.
    """

    counted = Signal()

    def __init__(
        self, bench: Workbench, navigation: NavigationView, parent: QObject | None = None
    ) -> None:
        """Count nothing before :meth:`refresh`, or the first change."""
        super().__init__(parent)
        self._bench = bench
        self._navigation = navigation
        self._total = 0
        self._waiting: list[Scope] = []
        self._lines = LatestQuestion[tuple[NavigationLine, ...]](bench.tasks)
        self._late = LatestQuestion[int](bench.tasks, lane=Lane.COUNTS)
        bench.session.closing.connect(self.stop)
        bench.bus.changes_committed.connect(self._on_changes_committed)

    @property
    def total(self) -> int:
        """How many entries the whole directory has."""
        return self._total

    @property
    def is_counting(self) -> bool:
        """Whether a count is on its way."""
        return self._lines.is_awaited or self._late.is_awaited

    def refresh(self) -> None:
        """Count again behind every line of the navigation."""
        self._lines.ask(self._bench.directory.browsing.navigation, self._on_counted)

    @Slot()
    def stop(self) -> None:
        """Leave off counting; the directory is being closed."""
        self._waiting = []
        self._lines.drop()
        self._late.drop()

    def _on_counted(self, lines: Sequence[NavigationLine]) -> None:
        self._total = next(
            (line.count or 0 for line in lines if line.scope.kind is ScopeKind.EVERYTHING), 0
        )
        self._navigation.show_lines(lines)
        # Whatever is being counted was asked before the change.
        self._late.drop()
        self._waiting = [line.scope for line in lines if line.count is None]
        self._count_next()
        self.counted.emit()

    def _count_next(self) -> None:
        if not self._waiting:
            return
        seen = self._navigation.seen_scopes()
        scope = next((each for each in seen if each in self._waiting), self._waiting[0])
        self._waiting.remove(scope)
        browsing = self._bench.directory.browsing

        def count(stop: threading.Event) -> int:
            return browsing.count(scope, stop=stop)

        def show(number: int) -> None:
            self._navigation.show_count(scope, number)
            self._count_next()

        def fail(error: BaseException) -> None:
            self._count_next()
            self._bench.tasks.show_error(error)

        self._late.ask_stoppable(count, show, fail)

    @Slot(object, object)
    def _on_changes_committed(self, _changes: ChangeSet, _initiator: object) -> None:
        self._late.drop()
        self.refresh()
