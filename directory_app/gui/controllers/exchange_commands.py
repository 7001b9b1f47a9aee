"""Write entries out as files for a receiver."""

from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject, Slot

from directory_app.domain.export_preview import ExportPreview
from directory_app.domain.identifiers import EntryId
from directory_app.domain.receivers import Receiver
from directory_app.gui.actions import Actions
from directory_app.gui.controllers.list_controller import ListController
from directory_app.gui.controllers.long_runs import long_work
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.dialogs.export_dialog import (
    ExportChoice,
    ExportDialog,
    ExportOffer,
    ExportScope,
)
from directory_app.gui.dialogs.export_words import receiver_words
from directory_app.gui.entry_list.entry_list_panel import EntryListPanel
from directory_app.gui.outside import show_folder
from directory_app.gui.photos import shrunk
from directory_app.gui.settings_keeper import SettingsKeeper
from directory_app.gui.user_folders import documents
from directory_app.services.export_survey import Survey
from directory_app.services.exporting import ExportReport
from directory_app.system.tasks import Lane, Progress

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
        keeper: SettingsKeeper,
        parent: QObject | None = None,
    ) -> None:
        """Listen to the commands.

        Args:
            bench: the window's tools.
            actions: the commands.
            panel: whose selection and list can be exported.
            lists: tells how much there is.
            keeper: remembers what each receiver got.
            parent: owner.
        """
        super().__init__(parent)
        self._bench = bench
        self._panel = panel
        self._lists = lists
        self._keeper = keeper
        self._receiver = Receiver.PHONE
        self._folder = documents()
        actions.export.triggered.connect(self._on_export_triggered)

    def export(self, scope: ExportScope) -> None:
        """Ask what to write for whom and where, beginning with ``scope``, and write it."""
        directory = self._bench.directory
        selected = self._panel.selection.selected_ids()
        query = self._lists.query

        def ids_of(chosen: ExportScope) -> Sequence[EntryId] | None:
            match chosen:
                case ExportScope.SELECTION:
                    return selected
                case ExportScope.LIST:
                    return [EntryId(each) for each in directory.browsing.all_ids(query)]
                case ExportScope.EVERYTHING:
                    return None

        surveys: defaultdict[ExportScope, list[Survey]] = defaultdict(list)

        def count(choice: ExportChoice, progress: Progress) -> ExportPreview:
            terms, counted = choice.terms, surveys[choice.scope]
            survey = next((one for one in counted if one.tells(terms)), None)
            if survey is None:
                ids = ids_of(choice.scope)
                survey = directory.exporting.survey(ids, terms, progress=progress)
                counted.append(survey)
            return survey.preview(terms)

        def write(choice: ExportChoice, progress: Progress) -> ExportReport:
            if choice.path is None:
                raise ValueError("an export needs a path")
            language = QLocale().name().partition("_")[0]
            request = choice.terms.to(choice.path, overwrite=choice.overwrite, language=language)
            return directory.exporting.export(
                ids_of(choice.scope), request, shrink_photo=shrunk, progress=progress
            )

        listed = self._panel.model.total
        offer = ExportOffer(
            counts={
                ExportScope.SELECTION: len(selected),
                ExportScope.LIST: self._panel.model.rowCount() if listed is None else listed,
                ExportScope.EVERYTHING: self._lists.counts.total,
            },
            proposed=self._folder / _PROPOSED_NAME,
            scope=scope,
            receiver=self._receiver,
            terms_of=self._keeper.settings.terms_of,
        )
        dialog = ExportDialog(
            offer,
            preview=long_work(self._bench.tasks, count, Lane.BACKGROUND),
            carry_out=long_work(self._bench.tasks, write, Lane.BACKGROUND),
            parent=self._bench.window,
        )
        is_written = dialog.exec() == ExportDialog.DialogCode.Accepted
        choice = dialog.choice()
        dialog.deleteLater()
        if is_written and choice is not None:
            self._receiver = choice.terms.receiver
            self._keeper.change(lambda settings: settings.with_terms(choice.terms))
            self._tell_exported(choice)

    def _tell_exported(self, choice: ExportChoice) -> None:
        path = choice.path
        if path is None:
            return
        self._folder = path.parent
        folder = path if path.is_dir() else path.parent
        words = self.tr("Exported to “{name}” for {receiver}.")
        self._bench.notifications.success(
            words.format(name=path.name, receiver=receiver_words(choice.terms.receiver)),
            self.tr("Show the folder"),
            lambda: show_folder(folder, self._bench.notifications),
        )

    @Slot()
    def _on_export_triggered(self) -> None:
        several = self._panel.selection.selected_count() > 1
        self.export(ExportScope.SELECTION if several else ExportScope.LIST)


def program_language() -> str:
    """Return the BCP 47 tag of the language the program speaks."""
    return QLocale().name().partition("_")[0]
