"""What is done to the selected entries: bin, restore, verify, tag."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QObject, Slot

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.identifiers import ENTRY_KINDS, EntryUid, RecordRef, TagUid
from directory_app.domain.lists import Tag
from directory_app.gui.actions import Actions
from directory_app.gui.controllers.selection import Selection
from directory_app.gui.controllers.undo_controller import UndoController
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.dialogs.tag_dialog import TagDialog
from directory_app.gui.entry_list.entry_list_panel import EntryListPanel
from directory_app.services.directory import Directory


class EntryCommands(QObject):
    """Carries out the commands on the selection of the list, or on one entry."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        undo: UndoController,
        *,
        panel: EntryListPanel,
        selection: Selection,
        parent: QObject | None = None,
    ) -> None:
        """Listen to the commands.

        Args:
            bench: the window's tools.
            actions: the commands.
            undo: offers to take back what was done.
            panel: where entries are selected.
            selection: the entries the commands are for.
            parent: owner.
        """
        super().__init__(parent)
        self._bench = bench
        self._undo = undo
        self._panel = panel
        actions.delete.triggered.connect(lambda: selection.hand_to(self.delete))
        actions.restore.triggered.connect(lambda: selection.hand_to(self.restore))
        actions.verify.triggered.connect(lambda: selection.hand_to(self.verify))
        actions.tag.triggered.connect(lambda: selection.hand_to(self.tag))
        actions.untag.triggered.connect(lambda: selection.hand_to(self.untag))
        actions.select_all.triggered.connect(self._on_select_all_triggered)

    def delete(self, refs: Collection[RecordRef]) -> None:
        """Move entries to the bin."""
        directory = self._bench.directory
        self._change(
            lambda: directory.entries.delete(refs),
            lambda count: self.tr("Moved %n entries to the bin.", "", count),
            len(refs),
        )

    def restore(self, refs: Collection[RecordRef]) -> None:
        """Bring entries back from the bin."""
        directory = self._bench.directory
        self._change(
            lambda: directory.entries.restore(refs),
            lambda count: self.tr("Restored %n entries.", "", count),
            len(refs),
        )

    def verify(self, refs: Collection[RecordRef]) -> None:
        """Note that entries are right as of today."""
        directory = self._bench.directory
        self._change(
            lambda: directory.entries.verify_today(refs),
            lambda count: self.tr("Verified %n entries today.", "", count),
            len(refs),
        )

    def tag(self, refs: Collection[RecordRef]) -> None:
        """Ask for a tag and mark entries with it."""
        self._bench.tasks.run(
            self._bench.directory.lists.tags,
            on_success=lambda tags: self._ask_tag(refs, tags),
        )

    def untag(self, refs: Collection[RecordRef]) -> None:
        """Ask for one of the tags entries have and take it off them."""
        directory = self._bench.directory
        self._bench.tasks.run(
            lambda: _tags_of(directory, refs),
            on_success=lambda tags: self._ask_tag_to_remove(refs, tags),
        )

    def _ask_tag(self, refs: Collection[RecordRef], tags: Sequence[Tag]) -> None:
        name = TagDialog.ask(self._bench.window, tags=tags, count=len(refs))
        if name:
            directory = self._bench.directory
            self._change(
                lambda: directory.entries.tag(refs, name),
                lambda count: self.tr("Tagged %n entries.", "", count),
                len(refs),
            )

    def _ask_tag_to_remove(self, refs: Collection[RecordRef], tags: Sequence[Tag]) -> None:
        if not tags:
            self._bench.notifications.info(self.tr("None of these entries has a tag."))
            return
        name = TagDialog.ask(self._bench.window, tags=tags, count=len(refs), removing=True)
        tag = next((each for each in tags if each.name == name), None)
        if tag is not None:
            directory = self._bench.directory
            uid = TagUid(tag.uid)
            self._change(
                lambda: directory.entries.untag(refs, uid),
                lambda count: self.tr("Took the tag off %n entries.", "", count),
                len(refs),
            )

    def _change(
        self, work: Callable[[], ChangeSet], words: Callable[[int], str], count: int
    ) -> None:
        def tell(changes: ChangeSet) -> None:
            self._bench.bus.publish(changes, self)
            self._undo.offer_undo(words(count), changes)

        self._bench.tasks.change(work, on_success=tell)

    @Slot()
    def _on_select_all_triggered(self) -> None:
        self._panel.view.selectAll()


def _tags_of(directory: Directory, refs: Collection[RecordRef]) -> list[Tag]:
    used = {
        tag
        for ref in refs
        if ref.kind in ENTRY_KINDS
        for tag in directory.entries.get(EntryUid(ref.uid)).tags
    }
    return [tag for tag in directory.lists.tags() if tag.uid in used]
