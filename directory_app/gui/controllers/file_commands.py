"""Make, open and remember directory files."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from directory_app.domain.errors import StoreError, StoreProblem
from directory_app.gui.actions import Actions
from directory_app.gui.controllers.workbench import Leave, Workbench
from directory_app.gui.error_messages import describe
from directory_app.gui.outside import show_folder
from directory_app.gui.settings_keeper import SettingsKeeper
from directory_app.system.paths import DIRECTORY_ENDING, AppPaths

if TYPE_CHECKING:
    # Only types here: seldom needed, and the services would load SQLAlchemy too early.
    from directory_app.gui.controllers.passphrases import Passphrases
    from directory_app.gui.start_page import StartPage
    from directory_app.services.directory import Directory

_DEMO_STEM = "demo"
_BACKUP_MS = 60_000
"""Seldom, and worth knowing: it is shown until somebody had time to read it."""


class FileCommands(QObject):
    """Opens the directory the user names, or says in words why it cannot be.

    Signals:
        start_page_wanted(Sequence[Path], str): no directory is open; the ways to begin are to be
            shown, with the directories opened before and a translated remark, perhaps empty.
        import_wanted(): a new directory was made to import into.
        not_opened(): a directory was not opened; the one before stays.
    """

    start_page_wanted = Signal(object, str)
    import_wanted = Signal()
    not_opened = Signal()

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        *,
        leave: Leave,
        keeper: SettingsKeeper,
        paths: AppPaths,
        parent: QObject | None = None,
    ) -> None:
        """Listen to the commands.

        Args:
            bench: the window's tools.
            actions: the commands.
            leave: asks what becomes of an editor before another directory is opened.
            keeper: remembers what was opened.
            paths: where new directories go.
            parent: owner.
        """
        super().__init__(parent)
        self._bench = bench
        self._leave = leave
        self._keeper = keeper
        self._paths = paths
        self._is_import_wanted = False
        actions.new_directory.triggered.connect(self._on_new_triggered)
        actions.open_directory.triggered.connect(self._on_open_triggered)
        bench.session.opened.connect(self._on_opened)
        bench.session.failed.connect(self._on_failed)
        bench.session.passphrase_needed.connect(self._on_passphrase_needed)

    def begin(self, path: Path | None) -> None:
        """Open what the command line names, else what was open last, else show the start page."""
        last = self._keeper.settings.directory
        default = self._paths.default_directory
        if path is not None:
            self.open(path)
        elif last is not None and last.exists():
            self.open(last)
        elif default.exists():
            self.open(default)
        else:
            self.show_start_page()

    def serve(self, page: "StartPage") -> None:
        """Do from now on what is asked for on the start page."""
        page.new_requested.connect(self._on_new_requested)
        page.open_requested.connect(self._on_open_triggered)
        page.import_requested.connect(self._on_import_requested)
        page.demo_requested.connect(self._on_demo_requested)
        page.recent_requested.connect(self.open)

    @Slot(object)
    def open(self, path: Path) -> None:
        """Open a directory file."""
        self.open_or_stay(path, lambda: None)

    def open_or_stay(self, path: Path, stayed: Callable[[], None]) -> None:
        """Open a directory file unless the user prefers to go on editing.

        Args:
            path: the file.
            stayed: called when the user goes on editing.
        """
        self._leave(lambda: self._bench.session.open(path), stayed)

    def show_start_page(self, remark: str = "") -> None:
        """Show the ways to begin.

        Args:
            remark: translated, why no directory is open; may be empty.
        """
        recent = [path for path in self._keeper.settings.recent if path.exists()]
        self.start_page_wanted.emit(recent, remark)

    def _ask_new_path(self) -> Path | None:
        name, _kind = QFileDialog.getSaveFileName(
            self._bench.window,
            self.tr("New directory"),
            str(_free_path(self._paths.default_directory)),
            self._kinds(),
        )
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(DIRECTORY_ENDING)

    def _kinds(self) -> str:
        return self.tr("Directories (*{ending});;All files (*)").format(ending=DIRECTORY_ENDING)

    @Slot()
    def _on_new_triggered(self) -> None:
        self._create(self._ask_new_path())

    @Slot()
    def _on_new_requested(self) -> None:
        """Make the first directory where everybody's lies."""
        default = self._paths.default_directory
        if default.exists():
            self._on_new_triggered()
        else:
            self._create(default)

    def _create(self, path: Path | None) -> None:
        """Make a directory with the passphrase that is chosen for it, or none.

        Args:
            path: where, or None if no place was chosen.
        """
        # Late: directories are made once in years.
        from directory_app.gui.dialogs.passphrase_dialog import NewPassphraseDialog

        passphrase = None if path is None else NewPassphraseDialog.ask(self._bench.window)
        if path is None or passphrase is None:
            self._is_import_wanted = False
            return
        self._leave(
            lambda: self._bench.session.create(path, passphrase=passphrase or None), lambda: None
        )

    @Slot()
    def _on_open_triggered(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self._bench.window, self.tr("Open a directory"), str(self._paths.data), self._kinds()
        )
        if name:
            self.open(Path(name))

    @Slot()
    def _on_import_requested(self) -> None:
        self._is_import_wanted = True
        self._on_new_requested()

    @Slot()
    def _on_demo_requested(self) -> None:
        path = _free_path(self._paths.data / f"{_DEMO_STEM}{DIRECTORY_ENDING}")
        self._bench.session.create(path, with_demo=True)

    @Slot(object)
    def _on_opened(self, directory: "Directory") -> None:
        path = directory.path
        self._keeper.change(lambda settings: settings.with_directory(path))
        if directory.backup is not None:
            self._tell_backup(directory.backup)
        if self._is_import_wanted:
            self._is_import_wanted = False
            self.import_wanted.emit()

    def _tell_backup(self, backup: Path) -> None:
        words = self.tr(
            "The directory was made by an older version and is now in the form of this one. As it "
            "was, it lies beside it: “{name}”."
        )
        self._bench.notifications.info(
            words.format(name=backup.name),
            self.tr("Show the folder"),
            lambda: show_folder(backup.parent, self._bench.notifications),
            timeout_ms=_BACKUP_MS,
        )

    @Slot(object)
    def _on_failed(self, error: StoreError) -> None:
        self._is_import_wanted = False
        if self._bench.session.is_open:
            self._bench.tasks.show_error(error)
            self.not_opened.emit()
        else:
            self.show_start_page(describe(error).sentence())

    @cached_property
    def _passphrases(self) -> "Passphrases":
        # Late: few directories have a passphrase.
        from directory_app.gui.controllers.passphrases import Passphrases

        passphrases = Passphrases(self._bench, self)
        passphrases.refused.connect(self._on_passphrase_refused)
        return passphrases

    @Slot(object, bool)
    def _on_passphrase_needed(self, path: Path, was_wrong: bool) -> None:
        self._passphrases.find(path, was_wrong=was_wrong)

    @Slot(object)
    def _on_passphrase_refused(self, path: Path) -> None:
        if self._bench.session.is_open:
            self.not_opened.emit()
        else:
            self.show_start_page(describe(StoreError(StoreProblem.LOCKED, path)).sentence())


def _free_path(path: Path) -> Path:
    """Return ``path``, or with a number behind its name when there is such a file already."""
    number, free = 2, path
    while free.exists():
        free = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return free
