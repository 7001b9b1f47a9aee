"""The selected entries as the services name them."""

from collections.abc import Callable, Collection, Sequence

from directory_app.domain.identifiers import EntryId, RecordRef
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.entry_list.entry_list_panel import EntryListPanel
from directory_app.services.directory import Directory

_CHUNK = 500

Command = Callable[[Collection[RecordRef]], None]


class Selection:
    """Finds out, off the GUI thread, what the ids of the list stand for."""

    def __init__(self, bench: Workbench, panel: EntryListPanel) -> None:
        self._bench = bench
        self._panel = panel

    def hand_to(self, command: Command) -> None:
        """Call ``command`` with the references of the selected entries; not at all without any."""
        ids = self._panel.selection.selected_ids()
        directory = self._bench.directory
        if ids:
            self._bench.tasks.run(lambda: _refs_of(directory, ids), on_success=command)


def _refs_of(directory: Directory, ids: Sequence[EntryId]) -> list[RecordRef]:
    refs: list[RecordRef] = []
    for start in range(0, len(ids), _CHUNK):
        found = directory.browsing.summaries(ids[start : start + _CHUNK])
        refs += [RecordRef(summary.kind, summary.uid) for summary in found.values()]
    return refs
