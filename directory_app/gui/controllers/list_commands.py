"""Put entries on lists, take them off, make and rename lists."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QObject, Slot

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.identifiers import ListUid, RecordRef, RecordUid
from directory_app.domain.lists import ContactList
from directory_app.domain.views import ScopeKind
from directory_app.gui.actions import Actions
from directory_app.gui.controllers.list_controller import ListController
from directory_app.gui.controllers.selection import Selection
from directory_app.gui.controllers.undo_controller import UndoController
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.dialogs.list_dialog import AddToListDialog, ListNameDialog


class ListCommands(QObject):
    """Carries out the commands on lists."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        undo: UndoController,
        *,
        selection: Selection,
        lists: ListController,
        parent: QObject | None = None,
    ) -> None:
        """Listen to the commands.

        Args:
            bench: the window's tools.
            actions: the commands.
            undo: offers to take back what was done.
            selection: the entries the commands are for.
            lists: tells which list is shown.
            parent: owner.
        """
        super().__init__(parent)
        self._bench = bench
        self._undo = undo
        self._lists = lists
        actions.add_to_list.triggered.connect(lambda: selection.hand_to(self.add))
        actions.remove_from_list.triggered.connect(lambda: selection.hand_to(self.remove))
        actions.rename_list.triggered.connect(self.rename)

    def add(self, refs: Collection[RecordRef]) -> None:
        """Ask for a list, or the name of a new one, and put entries on it."""
        self._bench.tasks.run(
            self._bench.directory.lists.all, on_success=lambda lists: self._ask_list(refs, lists)
        )

    def remove(self, refs: Collection[RecordRef]) -> None:
        """Take entries off the list that is shown."""
        uid = self._shown_list()
        lists = self._bench.directory.lists
        if uid is not None:
            text = self.tr("Took %n entries off the list.", "", len(refs))
            self._change(lambda: lists.remove(uid, refs), text)

    @Slot()
    def rename(self) -> None:
        """Ask for another name of the list that is shown."""
        uid = self._shown_list()
        browsing = self._bench.directory.browsing
        if uid is not None:
            self._bench.tasks.run(
                lambda: browsing.label(uid).name, on_success=lambda name: self._ask_name(uid, name)
            )

    def _ask_list(self, refs: Collection[RecordRef], lists: Sequence[ContactList]) -> None:
        choice = AddToListDialog.ask(self._bench.window, lists=lists, count=len(refs))
        service = self._bench.directory.lists
        if choice is None:
            return
        text = self.tr("Put %n entries on the list.", "", len(refs))
        uid = choice.uid
        if uid is None:
            self._change(lambda: service.create(choice.new_name, refs), text)
        else:
            self._change(lambda: service.add(uid, refs), text)

    def _ask_name(self, uid: ListUid, present: str) -> None:
        name = ListNameDialog.ask(self._bench.window, name=present)
        service = self._bench.directory.lists
        if name and name != present:
            text = self.tr("Renamed the list.")
            self._change(lambda: service.rename(uid, name), text)

    def _change(self, work: Callable[[], ChangeSet], text: str) -> None:
        def tell(changes: ChangeSet) -> None:
            self._bench.bus.publish(changes, self)
            self._undo.offer_undo(text, changes)

        self._bench.tasks.change(work, on_success=tell)

    def _shown_list(self) -> ListUid | None:
        scope = self._lists.query.scope
        return ListUid(RecordUid(scope.key)) if scope.kind is ScopeKind.LIST else None
