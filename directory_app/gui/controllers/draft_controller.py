"""Text that was typed and never saved is offered when its directory is opened again."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from directory_app.domain.identifiers import ENTRY_KINDS
from directory_app.domain.labels import record_label
from directory_app.domain.records import ref_of
from directory_app.gui.controllers.edit_controller import EditController
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.dialogs.draft_dialog import DraftDialog, DraftLine
from directory_app.services.drafts import Draft
from directory_app.system.tasks import Lane


class DraftController(QObject):
    """Asks what becomes of drafts; what is not decided stays for the next time."""

    def __init__(
        self, bench: Workbench, edit: EditController, parent: QObject | None = None
    ) -> None:
        """Offer nothing before :meth:`offer`."""
        super().__init__(parent)
        self._bench = bench
        self._edit = edit

    def offer(self) -> None:
        """Look for drafts in the open directory and ask about them, if there are any."""
        self._bench.tasks.run(self._bench.directory.drafts.all, on_success=self._ask)

    def _ask(self, drafts: Sequence[Draft]) -> None:
        found = {ref_of(draft.record): draft for draft in drafts}
        lines = [
            DraftLine(ref, record_label(draft.record), draft.is_new, draft.at)
            for ref, draft in found.items()
            if ref.kind in ENTRY_KINDS
        ]
        if not lines:
            return
        choice = DraftDialog.ask(self._bench.window, drafts=lines)
        service = self._bench.directory.drafts
        for ref in choice.discarded:
            self._bench.tasks.run(partial(service.drop, ref.uid), lane=Lane.CHANGES)
        if choice.open is not None:
            self._edit.go_on(found[choice.open])
