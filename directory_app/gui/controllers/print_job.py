"""One printing: entries are gathered aside, painted in small steps, and a PDF is written whole."""

from collections.abc import Callable, Generator, Sequence
from time import monotonic
from typing import Final, ParamSpec

from PySide6.QtCore import QBuffer, QIODevice, QObject, QTimer, Slot
from PySide6.QtGui import QFont, QPdfWriter

from directory_app.domain.errors import PrintError
from directory_app.gui.dialogs.long_work import Outcome
from directory_app.gui.printing.paper import Paper, PaperWords
from directory_app.gui.printing.target import PrintTarget
from directory_app.gui.task_bridge import GuiTasks
from directory_app.services.printed_entries import PrintedEntry
from directory_app.system.files import whole_file
from directory_app.system.tasks import Lane, Progress, Task

P = ParamSpec("P")

_STEP_SECONDS: Final = 0.012
"""Less than a frame of the screen: a window that paints meanwhile does not stutter."""

_PDF_RESOLUTION: Final = 600
_PASSES: Final = 3
"""Each entry is read, laid out and painted."""

Gather = Callable[[Progress], Sequence[PrintedEntry]]
"""Reads what is to be printed; called on another thread."""


class PrintJob(QObject):
    """Prints once, tells how many entries it were, and goes."""

    def __init__(
        self,
        tasks: GuiTasks,
        *,
        gather: Gather,
        target: PrintTarget,
        words: PaperWords,
        font: QFont,
        outcome: Outcome[int],
        parent: QObject | None = None,
    ) -> None:
        """Prepare to print.

        Args:
            tasks: gathers the entries and writes the file.
            gather: gives the entries.
            target: where the pages go.
            words: what stands on each page.
            font: the family of all text.
            outcome: hears how far it is and how it ends.
            parent: owner.
        """
        super().__init__(parent)
        self._tasks = tasks
        self._gather = gather
        self._target = target
        self._words = words
        self._font = font
        self._outcome = Outcome(
            done=self._at_last(outcome.done),
            failed=self._at_last(outcome.failed),
            progressed=outcome.progressed,
            cancelled=self._at_last(outcome.cancelled),
        )
        self._task: Task | None = None
        self._buffer = QBuffer(self)
        self._steps: Generator[int, None, None] | None = None
        self._printed = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> None:
        """Begin, and return at once."""
        self._task = self._tasks.run_with_progress(
            self._gather,
            on_success=self._paint,
            on_error=self._outcome.failed,
            on_progress=lambda done, total: self._outcome.progressed(done, _PASSES * total),
            on_cancelled=self._outcome.cancelled,
            lane=Lane.BACKGROUND,
        )

    def cancel(self) -> None:
        """Stop, unless all is painted already: a file is not written.

        Few systems can take back pages that a printer has.
        """
        if self._steps is not None:
            if self._target.printer is not None:
                self._target.printer.abort()
            self._end_painting()
            self._outcome.cancelled()
        elif self._task is not None:
            self._task.cancel()

    def _at_last(self, tell: Callable[P, None]) -> Callable[P, None]:
        def last(*args: P.args, **kwargs: P.kwargs) -> None:
            # The pages of a file are still in memory.
            self.deleteLater()
            tell(*args, **kwargs)

        return last

    def _paint(self, entries: Sequence[PrintedEntry]) -> None:
        self._task = None
        self._printed = len(entries)
        if not entries:
            self._outcome.done(0)
            return
        device = self._target.printer or self._pdf()
        self._steps = Paper(device, entries, self._words, self._font).steps()
        self._timer.start()

    def _pdf(self) -> QPdfWriter:
        """Return a writer into memory: an unfinished file never lies in the open."""
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(self._buffer)
        writer.setResolution(_PDF_RESOLUTION)
        writer.setTitle(self._words.title)
        writer.setCreator(self._words.title)
        if self._target.layout is not None:
            writer.setPageLayout(self._target.layout)
        return writer

    @Slot()
    def _go_on(self) -> None:
        try:
            done = self._painted_for_a_while()
        except PrintError as error:
            self._end_painting()
            self._outcome.failed(error)
            return
        if done is None:
            self._end_painting()
            self._write()
        else:
            self._outcome.progressed(self._printed + done, _PASSES * self._printed)

    def _painted_for_a_while(self) -> int | None:
        """Return how many steps are done; None when it was the last one."""
        until = monotonic() + _STEP_SECONDS
        done: int | None = 0
        while self._steps is not None and done is not None and monotonic() < until:
            done = next(self._steps, None)
        return done

    def _end_painting(self) -> None:
        self._timer.stop()
        if self._steps is not None:
            # Its painter ends, which closes the document.
            self._steps.close()
            self._steps = None

    def _write(self) -> None:
        path = self._target.path
        if path is None:
            self._outcome.done(self._printed)
            return
        content = bytes(self._buffer.data().data())

        def write() -> int:
            with whole_file(path, overwrite=True) as file:
                file.write(content)
            return self._printed

        self._tasks.run(
            write,
            on_success=self._outcome.done,
            on_error=self._outcome.failed,
            lane=Lane.BACKGROUND,
        )
