"""Print entries, or save them as they would be printed."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from directory_app.domain.contact_points import Visibility
from directory_app.domain.dates import today
from directory_app.domain.identifiers import EntryId
from directory_app.domain.receivers import WayOut
from directory_app.gui.actions import Actions
from directory_app.gui.card.dates import day_text
from directory_app.gui.controllers.card_controller import CardController
from directory_app.gui.controllers.list_controller import ListController
from directory_app.gui.controllers.print_job import PrintJob
from directory_app.gui.controllers.text_words import text_words
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.dialogs.long_work import Cancel, LongWork, Outcome
from directory_app.gui.dialogs.print_dialog import (
    PrintDialog,
    PrintOffer,
    PrintRequest,
    PrintScope,
)
from directory_app.gui.entry_list.entry_list_panel import EntryListPanel
from directory_app.gui.printing.paper import PaperWords
from directory_app.gui.settings_keeper import SettingsKeeper
from directory_app.gui.user_folders import documents
from directory_app.services.printed_entries import PrintedEntry
from directory_app.system.files import safe_file_name
from directory_app.system.tasks import Progress

_ENDING = ".pdf"


class PrintCommands(QObject):
    """Runs the printing with its dialog."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        *,
        panel: EntryListPanel,
        lists: ListController,
        cards: CardController,
        keeper: SettingsKeeper,
        parent: QObject | None = None,
    ) -> None:
        """Listen to the command.

        Args:
            bench: the window's tools.
            actions: the commands.
            panel: whose selection and list can be printed.
            lists: tells what the list shows.
            cards: tells which card is shown.
            keeper: remembers who may see what was printed last.
            parent: owner.
        """
        super().__init__(parent)
        self._bench = bench
        self._panel = panel
        self._lists = lists
        self._cards = cards
        self._keeper = keeper
        actions.print.triggered.connect(self.print_entries)

    @Slot()
    def print_entries(self) -> None:
        """Ask what to print for whom and where, and print it."""
        dialog = PrintDialog(self._offer(), carry_out=self._carry_out(), parent=self._bench.window)
        dialog.exec()
        request, printed = dialog.request, dialog.printed
        dialog.deleteLater()
        if request is not None:
            self._keeper.change(lambda settings: settings.with_level(WayOut.PAPER, request.level))
            self._tell_printed(request, printed)

    def _offer(self) -> PrintOffer:
        selected = self._panel.selection.selected_count()
        listed = self._panel.model.total
        card = self._cards.card
        name = "" if card is None else card.summary.name
        about = name or self.tr("Partner Directory")
        return PrintOffer(
            counts={
                PrintScope.CARD: int(card is not None),
                # One that is selected is the card shown.
                PrintScope.SELECTION: selected if selected > 1 else 0,
                PrintScope.LIST: self._panel.model.rowCount() if listed is None else listed,
            },
            scope=PrintScope.SELECTION if selected > 1 else PrintScope.CARD,
            card=name,
            level=self._keeper.settings.level_of(WayOut.PAPER),
            proposed=documents() / safe_file_name(about, _ENDING, set()),
        )

    def _carry_out(self) -> LongWork[PrintRequest, int]:
        directory = self._bench.directory
        selected = self._panel.selection.selected_ids()
        query, card = self._lists.query, self._cards.card
        words = text_words()

        def ids_of(scope: PrintScope) -> Sequence[EntryId]:
            match scope:
                case PrintScope.CARD:
                    return () if card is None else (card.summary.id,)
                case PrintScope.SELECTION:
                    return selected
                case PrintScope.LIST:
                    return [EntryId(each) for each in directory.browsing.all_ids(query)]

        def start(request: PrintRequest, outcome: Outcome[int]) -> Cancel:
            def gather(progress: Progress) -> Sequence[PrintedEntry]:
                return directory.exporting.printed(
                    ids_of(request.scope), words, level=request.level, progress=progress
                )

            job = PrintJob(
                self._bench.tasks,
                gather=gather,
                target=request.target,
                words=self._paper_words(request.level),
                font=QApplication.font(),
                outcome=outcome,
                parent=self,
            )
            job.start()
            return job.cancel

        return start

    def _paper_words(self, level: Visibility) -> PaperWords:
        is_internal = level is Visibility.INTERNAL
        return PaperWords(
            title=self.tr("Partner Directory"),
            day=day_text(today()),
            remark=self.tr("For our own office only") if is_internal else "",
            page=self.tr("Page {page} of {pages}"),
        )

    def _tell_printed(self, request: PrintRequest, printed: int) -> None:
        path = request.target.path
        if path is None:
            self._bench.notifications.success(self.tr("Printed %n entries.", "", printed))
            return
        self._bench.notifications.success(
            self.tr("Saved %n entries in “{file}”.", "", printed).format(file=path.name),
            self.tr("Open"),
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
        )
