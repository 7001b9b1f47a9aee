"""Bring contacts in: from files that are chosen or arrived, and from vCards on the clipboard."""

import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from directory_app.domain.errors import StaleRecordError
from directory_app.gui.actions import Actions
from directory_app.gui.controllers.long_changes import LongChanges
from directory_app.gui.controllers.long_runs import long_work
from directory_app.gui.controllers.undo_controller import UndoController
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.dialogs.long_work import LongWork
from directory_app.gui.imports.import_dialog import ImportDialog, ImportWork, choose_files
from directory_app.gui.imports.mapping_dialog import LookRequest, MappingDialog, signature_of
from directory_app.gui.imports.offers import ImportOffer, offer_of, refusal_words
from directory_app.gui.latest_question import LatestQuestion
from directory_app.gui.settings_keeper import SettingsKeeper
from directory_app.gui.theme import Theme
from directory_app.gui.user_folders import downloads
from directory_app.services.import_plan import ImportPlan, ImportReport, PlannedDetail
from directory_app.services.tables import TableFile, TableMapping, inspect_table, look_at
from directory_app.system.files import write_private
from directory_app.system.tasks import Lane, Progress


class ImportCommands(QObject):
    """Shows what an import would do, and does it beside everything else if the user says so.

    Attributes:
        long_changes: do an import; while they go on, no other one begins.
    """

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        undo: UndoController,
        long_changes: LongChanges,
        *,
        theme: Theme,
        keeper: SettingsKeeper,
        parent: QObject | None = None,
    ) -> None:
        """Listen to the commands.

        Args:
            bench: the window's tools.
            actions: the commands.
            undo: offers to take an import back.
            long_changes: does an import.
            theme: the look.
            keeper: remembers the columns of tables.
            parent: owner.
        """
        super().__init__(parent)
        self._bench = bench
        self._undo = undo
        self.long_changes = long_changes
        self._theme = theme
        self._keeper = keeper
        self._folder = downloads()
        self._question = LatestQuestion[PlannedDetail](bench.tasks, lane=Lane.BACKGROUND)
        actions.import_cards.triggered.connect(self._on_import_triggered)
        actions.paste_cards.triggered.connect(self._on_paste_triggered)

    def import_files(self, paths: Sequence[Path] = ()) -> None:
        """Show what importing files would do, and do it if the user says so.

        Args:
            paths: the files; none asks for them.
        """
        if self.long_changes.is_running:
            self.long_changes.ask_for_patience()
            return
        chosen = paths or self._choose(self._bench.window)
        if chosen:
            self._begin(chosen, None)

    def import_text(self, text: str, name: str) -> None:
        """Show what importing vCards would do that are in no file.

        Args:
            text: the vCards.
            name: translated, what the source of their values is called.
        """
        if self.long_changes.is_running:
            self.long_changes.ask_for_patience()
            return
        # Whoever reads imports reads files. This one is the user's alone and soon gone.
        folder = tempfile.TemporaryDirectory(prefix="partner-directory-")
        path = Path(folder.name) / f"{name}.vcf"
        write_private(path, text.encode())
        self._begin([path], folder)

    @Slot(object)
    def take(self, offer: ImportOffer) -> None:
        """Import what was dropped or pasted; say which of it cannot be."""
        if offer.others:
            self._bench.notifications.warning(refusal_words(offer.others))
        if offer.files:
            self.import_files(offer.files)
        elif offer.text:
            self.import_text(offer.text, self.tr("Dragged vCards"))

    def _begin(
        self, paths: Sequence[Path], folder: "tempfile.TemporaryDirectory[str] | None"
    ) -> None:
        dialog = ImportDialog(
            theme=self._theme,
            work=self._work(),
            choose=self._choose,
            paths=paths,
            parent=self._bench.window,
        )

        def end() -> None:
            dialog.close_plan()
            dialog.deleteLater()
            if folder is not None:
                folder.cleanup()

        self._ask(dialog, end)

    def _ask(self, dialog: ImportDialog, end: Callable[[], None]) -> None:
        """Let the user look at the plan; ``end`` gives back what the import holds."""
        is_accepted = dialog.exec() == ImportDialog.DialogCode.Accepted
        plan = dialog.plan_to_carry_out()
        if is_accepted and plan is not None:
            self._carry_out(plan, dialog, end)
        else:
            end()

    def _carry_out(self, plan: ImportPlan, dialog: ImportDialog, end: Callable[[], None]) -> None:
        """Do what a plan says, while the window stays usable."""
        importing = self._bench.directory.importing

        def done(report: ImportReport) -> None:
            end()
            self._tell_done(report)

        def failed(error: BaseException) -> None:
            if isinstance(error, StaleRecordError):
                # Somebody changed one of the entries while the plan was looked at.
                dialog.read_again()
                self._ask(dialog, end)
            else:
                end()
                self._bench.tasks.show_error(error)

        def stopped() -> None:
            end()
            self._bench.notifications.info(self.tr("The import was stopped. Nothing was changed."))

        self.long_changes.run(
            self.tr("Importing…"),
            lambda progress: importing.carry_out(plan, progress=progress),
            on_success=done,
            on_error=failed,
            on_stopped=stopped,
        )

    def _tell_done(self, report: ImportReport) -> None:
        self._bench.bus.publish(report.changes, self)
        count = report.added + report.updated + report.named
        self._undo.offer_undo(self.tr("Imported %Ln entries.", "", count), report.changes)

    def _choose(self, parent: QWidget) -> Sequence[Path]:
        """Ask for files, beginning where the last ones were, at first where downloads go."""
        paths = choose_files(parent, self._folder)
        if paths:
            self._folder = paths[0].parent
        return paths

    def _work(self) -> ImportWork:
        tasks, importing = self._bench.tasks, self._bench.directory.importing
        return ImportWork(
            look_at=long_work(tasks, _tables_among, Lane.BACKGROUND),
            map_table=self._map_table,
            make_plan=long_work(
                tasks,
                lambda request, progress: importing.plan(
                    request.paths, mappings=request.mappings, progress=progress
                ),
                Lane.BACKGROUND,
            ),
            load_detail=self._load_detail,
            drop_detail=self._question.drop,
        )

    def _map_table(
        self, parent: QWidget, table: TableFile, mapping: TableMapping | None
    ) -> TableMapping | None:
        look_again: LongWork[LookRequest, TableFile] = long_work(
            self._bench.tasks, _look_again, Lane.BACKGROUND
        )
        known = self._keeper.settings.table_mappings
        chosen = MappingDialog.ask(
            parent, table=table, look_again=look_again, recall=known.get, mapping=mapping
        )
        if chosen is not None:
            self._remember(table, chosen)
        return chosen

    def _remember(self, table: TableFile, mapping: TableMapping) -> None:
        signature = signature_of(table, mapping)
        if signature:
            self._keeper.change(
                lambda settings: settings.with_table_mapping(signature, mapping.to_json())
            )

    def _load_detail(
        self, plan: ImportPlan, number: int, show: Callable[[PlannedDetail], None]
    ) -> None:
        self._question.ask(partial(plan.detail, number), show)

    @Slot()
    def _on_import_triggered(self) -> None:
        self.import_files()

    @Slot()
    def _on_paste_triggered(self) -> None:
        offer = offer_of(QGuiApplication.clipboard().mimeData())
        if offer is None:
            self._bench.notifications.info(self.tr("There are no vCards on the clipboard."))
        elif offer.text:
            self.import_text(offer.text, self.tr("Pasted vCards"))
        else:
            self.take(offer)


def _tables_among(paths: Sequence[Path], _progress: Progress) -> list[TableFile]:
    return [table for table in map(look_at, paths) if table is not None and table.sheets]


def _look_again(request: LookRequest, _progress: Progress) -> TableFile:
    return inspect_table(request.path, request.encoding, request.delimiter)
