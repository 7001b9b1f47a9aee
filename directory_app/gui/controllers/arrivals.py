"""What comes to the window from outside: files of other starts, of the command line, and drops."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from directory_app.domain.errors import FileError, FileProblem
from directory_app.gui.controllers.file_commands import FileCommands
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.error_messages import describe
from directory_app.gui.imports.offers import ImportOffer, offer_of_paths, refusal_words
from directory_app.system.open_requests import OpenRequest
from directory_app.system.paths import is_directory_file

if TYPE_CHECKING:
    # Only types here: imported after the first rows, or when the start page is first shown.
    from directory_app.gui.controllers.import_commands import ImportCommands
    from directory_app.gui.imports.drops import ImportDrops

GATHER_MS = 300
"""How long more files are waited for: some file managers start the program once for each."""


class Arrivals(QObject):
    """Keeps what arrived until the window has time for it, then opens or imports it.

    It waits for the directory that is being opened, for dialogs, for much that is being
    written, and, where no directory is open, for the user to make or open one.

    Signals:
        waiting_changed(): other files wait for a directory, or none any more.
    """

    waiting_changed = Signal()

    def __init__(
        self, bench: Workbench, files: FileCommands, *, parent: QObject | None = None
    ) -> None:
        """Expect the window to be on its way to its first directory or start page.

        Args:
            bench: the window's tools.
            files: opens directories.
            parent: owner.
        """
        super().__init__(parent)
        self._bench = bench
        self._files = files
        self._imports: ImportCommands | None = None
        self._drops: ImportDrops | None = None
        self._is_settled = False
        self._directory: Path | None = None
        self._offers: list[ImportOffer] = []
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(GATHER_MS)
        self._gathering.timeout.connect(self._go_on)
        bench.session.opening.connect(self._on_opening)
        files.start_page_wanted.connect(self.settle)
        files.not_opened.connect(self.settle)
        bench.window.installEventFilter(self)

    def set_imports(self, imports: "ImportCommands") -> None:
        """Import with these commands from now on."""
        if self._imports is None:
            self._imports = imports
            imports.long_changes.idle.connect(self._go_on_soon)

    def accept_drops(self) -> None:
        """Let things be dropped onto the window from now on."""
        if self._drops is None:
            # Late: nothing can be dropped while the window opens.
            from directory_app.gui.imports.drops import ImportDrops

            self._drops = ImportDrops(self._bench.window, self)
            self._drops.dropped.connect(self.take_offer)

    def take(self, request: OpenRequest) -> None:
        """Open what is asked for as soon as the window has time; say what there is no file of."""
        named = () if request.directory is None else (request.directory,)
        missing = [path for path in (*named, *request.files) if not path.exists()]
        for path in missing:
            problem = FileError(FileProblem.MISSING, path)
            self._bench.notifications.error(describe(problem).sentence())
        there = [path for path in request.files if path not in missing]
        directories = [path for path in named if path not in missing]
        directories += filter(is_directory_file, there)
        self._take_directories(directories)
        self._take_files([path for path in there if path not in directories])

    @Slot(object)
    def take_offer(self, offer: ImportOffer) -> None:
        """Import what was dropped, and open a directory that was."""
        directories = list(filter(is_directory_file, offer.others))
        self._take_directories(directories)
        others = [path for path in offer.others if path not in directories]
        self._take_files([*offer.files, *others])
        if offer.text:
            self._keep(offer)

    def waiting_names(self) -> list[str]:
        """Return what waits to be imported, in the words of its files."""
        dragged = self.tr("Dragged vCards")
        names = [path.name for path in self._waiting_files()]
        return [*names, *(dragged for offer in self._offers if offer.text)]

    def leave(self, then: Callable[[], None]) -> None:
        """Forget what waits if the user wants that.

        Args:
            then: called when nothing waits any more; not called when the user stays.
        """
        # Late: files seldom wait when the window closes.
        from directory_app.gui.imports.waiting_dialog import WaitingDialog

        has_text = any(offer.text for offer in self._offers)
        if WaitingDialog.ask(self._bench.window, files=self._waiting_files(), has_text=has_text):
            self.forget()
            then()

    @Slot()
    def forget(self) -> None:
        """Import nothing of what waits."""
        self._offers.clear()
        self.waiting_changed.emit()

    @Slot()
    def settle(self) -> None:
        """Begin with what waits: the window shows a directory with its commands, or none."""
        self._is_settled = True
        self._go_on_soon()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowUnblocked:
            self._go_on_soon()
        return super().eventFilter(watched, event)

    def _waiting_files(self) -> list[Path]:
        return [path for offer in self._offers for path in offer.files]

    def _take_directories(self, paths: Sequence[Path]) -> None:
        if len(paths) > 1:
            words = self.tr("The window shows one directory at a time: “{name}”.")
            self._bench.notifications.info(words.format(name=paths[0].name))
        if paths:
            self._directory = paths[0]
            self._gathering.start()

    def _take_files(self, paths: Sequence[Path]) -> None:
        offer = offer_of_paths(paths)
        if offer.others:
            self._bench.notifications.warning(refusal_words(offer.others))
        if offer.files:
            self._keep(ImportOffer(files=offer.files))

    def _keep(self, offer: ImportOffer) -> None:
        """Keep an offer; all files together, so that one plan is made of them."""
        files = self._waiting_files()
        texts = [other for other in (*self._offers, offer) if other.text]
        files += [path for path in offer.files if path not in files]
        self._offers = [ImportOffer(files=tuple(files))] if files else []
        self._offers += texts
        self._gathering.start()

    @Slot(object)
    def _on_opening(self, _path: Path) -> None:
        self._is_settled = False

    def _go_on_soon(self) -> None:
        if self._offers or self._directory is not None:
            # Not inside the end of a dialog: what it was for is not done yet.
            QTimer.singleShot(0, self, self._go_on)

    @Slot()
    def _go_on(self) -> None:
        if not self._is_settled or self._gathering.isActive():
            return
        if QApplication.activeModalWidget() is not None:
            self._say_that_it_waits()
        elif self._directory is not None:
            self._open()
        else:
            self._import()

    def _open(self) -> None:
        path, self._directory = self._directory, None
        if path is None:
            return
        session = self._bench.session
        if session.is_open and session.directory.path.resolve() == path.resolve():
            self._go_on_soon()
        else:
            # What came with it is for this directory: it waits until that is open, or refused.
            self._is_settled = False
            self._files.open_or_stay(path, self._on_stayed)

    def _on_stayed(self) -> None:
        """Forget what came with a directory when the user goes on editing in the one before."""
        self.forget()
        self.settle()

    def _import(self) -> None:
        if not self._bench.session.is_open or self._imports is None:
            self.waiting_changed.emit()
        elif self._offers and not self._imports.long_changes.is_running:
            offer = self._offers.pop(0)
            self.waiting_changed.emit()
            self._imports.take(offer)
            self._go_on_soon()

    def _say_that_it_waits(self) -> None:
        path = self._directory or next(iter(self._waiting_files()), None)
        if path is not None:
            words = self.tr("“{name}” waits until the dialog is closed.")
            self._bench.notifications.info(words.format(name=path.name))
