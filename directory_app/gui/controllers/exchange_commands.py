"""Write entries out."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from directory_app.domain.identifiers import EntryId
from directory_app.domain.receivers import ExportFormat, ExportRequest, Receiver
from directory_app.gui.actions import Actions
from directory_app.gui.controllers.list_controller import ListController
from directory_app.gui.controllers.long_runs import long_work
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.dialogs.export_dialog import (
    CardFormat,
    ExportChoice,
    ExportDialog,
    ExportScope,
)
from directory_app.gui.entry_list.entry_list_panel import EntryListPanel
from directory_app.services.exporting import ExportReport
from directory_app.system.tasks import Lane, Progress

_FORMATS = {CardFormat.V3: ExportFormat.VCARD3, CardFormat.V4: ExportFormat.VCARD4}
_PROPOSED_NAME = "directory.vcf"


class ExchangeCommands(QObject):
    """Runs the export with its dialog."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        *,
        panel: EntryListPanel,
        lists: ListController,
        parent: QObject | None = None,
    ) -> None:
        """Listen to the commands.

        Args:
            bench: the window's tools.
            actions: the commands.
            panel: whose selection and list can be exported.
            lists: tells how much there is.
            parent: owner.
        """
        super().__init__(parent)
        self._bench = bench
        self._panel = panel
        self._lists = lists
        self._last_export: ExportChoice | None = None
        actions.export.triggered.connect(self._on_export_triggered)

    def export(self, scope: ExportScope) -> None:
        """Ask what to write where, beginning with ``scope``, and write it."""
        directory = self._bench.directory
        selected = self._panel.selection.selected_ids()
        query = self._lists.query
        remembered = replace(self._last_export or ExportChoice(), scope=scope)

        def write(choice: ExportChoice, progress: Progress) -> ExportReport:
            ids: Sequence[EntryId] | None = None
            if choice.scope is ExportScope.SELECTION:
                ids = selected
            elif choice.scope is ExportScope.LIST:
                ids = [EntryId(each) for each in directory.browsing.all_ids(query)]
            return directory.exporting.export(ids, _request_of(choice), progress=progress)

        listed = self._panel.model.total
        choice = ExportDialog.ask(
            self._bench.window,
            counts={
                ExportScope.SELECTION: len(selected),
                ExportScope.LIST: self._panel.model.rowCount() if listed is None else listed,
                ExportScope.EVERYTHING: self._lists.counts.total,
            },
            proposed=_documents() / _PROPOSED_NAME,
            remembered=remembered,
            carry_out=long_work(self._bench.tasks, write, Lane.BACKGROUND),
        )
        if choice is not None:
            self._last_export = choice
            self._tell_exported(choice)

    def _tell_exported(self, choice: ExportChoice) -> None:
        path = choice.path
        if path is None:
            return
        folder = path if path.is_dir() else path.parent
        self._bench.notifications.success(
            self.tr("Exported to “{name}”.").format(name=path.name),
            self.tr("Show the folder"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))),
        )

    @Slot()
    def _on_export_triggered(self) -> None:
        several = self._panel.selection.selected_count() > 1
        self.export(ExportScope.SELECTION if several else ExportScope.LIST)


def _request_of(choice: ExportChoice) -> ExportRequest:
    if choice.path is None:
        raise ValueError("an export needs a path")
    return ExportRequest(
        receiver=Receiver.PHONE,
        path=choice.path,
        export_format=_FORMATS[choice.card_format],
        one_file_per_entry=choice.one_file_per_entry,
        level=choice.level,
        overwrite=choice.overwrite,
    )


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
