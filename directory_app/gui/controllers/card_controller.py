"""Which card is shown: follows the list, links in cards, and the way back."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.identifiers import (
    ENTRY_KINDS,
    EntryId,
    EntryUid,
    RecordKind,
    RecordRef,
)
from directory_app.domain.views import Scope, ScopeKind
from directory_app.gui.actions import Actions
from directory_app.gui.controllers.workbench import Leave, Workbench
from directory_app.gui.entry_list.entry_list_panel import EntryListPanel
from directory_app.gui.entry_pane import EntryPane
from directory_app.gui.latest_question import LatestQuestion
from directory_app.gui.photos import CardPhotos, ShownPhoto

if TYPE_CHECKING:
    from directory_app.domain.card_views import EntryCard

    # Only a type here: the services would load SQLAlchemy before the window is painted.
    from directory_app.services.directory import Directory

_WAY_BACK_MAX = 50
_SCOPES = {
    RecordKind.PHASE: ScopeKind.PHASE,
    RecordKind.LIST: ScopeKind.LIST,
    RecordKind.SAVED_SEARCH: ScopeKind.SAVED_SEARCH,
    RecordKind.TAG: ScopeKind.TAG,
}


class _ReadCard(NamedTuple):
    """A card with the picture of its entry."""

    card: "EntryCard"
    photo: ShownPhoto | None


class CardController(QObject):
    """Reads cards on the store lane and shows the latest one asked for.

    Signals:
        card_changed(): another entry is shown, or none.
        scope_requested(Scope): a list, tag or phase was clicked.
        programme_requested(RecordRef): a programme or event was clicked.
    """

    card_changed = Signal()
    scope_requested = Signal(object)
    programme_requested = Signal(object)

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        *,
        panel: EntryListPanel,
        pane: EntryPane,
        leave: Leave,
        parent: QObject | None = None,
    ) -> None:
        """Follow the selection of ``panel``.

        Args:
            bench: the window's tools.
            actions: the commands.
            panel: the list.
            pane: where the card is shown.
            leave: asks what becomes of an editor before another card is shown.
            parent: owner.
        """
        super().__init__(parent)
        self._bench = bench
        self._panel = panel
        self._pane = pane
        self._leave = leave
        self._question = LatestQuestion[_ReadCard](bench.tasks)
        self._photos = CardPhotos()
        self._shown: RecordRef | None = None
        self._card: EntryCard | None = None
        self._way_back: list[RecordRef] = []
        panel.current_changed.connect(self._on_current_changed)
        panel.open_requested.connect(self._on_open_requested)
        bench.bus.changes_committed.connect(self._on_changes_committed)
        actions.back.triggered.connect(self.go_back)
        pane.card_made.connect(self._on_card_made)

    @property
    def shown(self) -> RecordRef | None:
        """The entry whose card is shown or on its way, or None."""
        return self._shown

    @property
    def card(self) -> "EntryCard | None":
        """The card that is shown, or None."""
        return self._card

    @property
    def is_awaited(self) -> bool:
        """Whether a card is on its way."""
        return self._question.is_awaited

    @property
    def can_go_back(self) -> bool:
        """Whether there is a card to go back to."""
        return bool(self._way_back)

    def clear(self) -> None:
        """Show nothing, for another directory."""
        self._question.drop()
        self._photos = CardPhotos()
        self._way_back.clear()
        self._show_nothing()

    def visit(self, ref: RecordRef) -> None:
        """Go to a record somebody clicked or searched for; there is a way back to this one."""
        if ref.kind in _SCOPES:
            self.scope_requested.emit(Scope(_SCOPES[ref.kind], ref.uid))
        elif ref.kind in (RecordKind.PROGRAMME, RecordKind.EVENT):
            self.programme_requested.emit(ref)
        elif ref.kind in ENTRY_KINDS and ref != self._shown:
            self._leave(lambda: self._visit_entry(ref), lambda: None)

    def show(self, ref: RecordRef) -> None:
        """Show the card of an entry and select it in the list, if it is there."""
        self._read(EntryUid(ref.uid), ref)
        self._select_in_list(ref)

    @Slot()
    def go_back(self) -> None:
        """Show the card before the last link that was followed; else go to the list."""
        if self._pane.is_editing:
            return  # then it means leaving the editor
        if self._way_back:
            self.show(self._way_back.pop())
        else:
            self._panel.view.setFocus()

    def reload(self) -> None:
        """Read the shown card anew."""
        if self._shown is not None:
            uid = EntryUid(self._shown.uid)
            directory = self._bench.directory
            self._ask(lambda: directory.cards.card(uid))

    def _visit_entry(self, ref: RecordRef) -> None:
        if self._shown is not None:
            self._way_back.append(self._shown)
            del self._way_back[:-_WAY_BACK_MAX]
        self.show(ref)

    def _select_in_list(self, ref: RecordRef) -> None:
        directory = self._bench.directory

        def select(entry_id: EntryId | None) -> None:
            if entry_id is not None and self._shown == ref:
                self._panel.select_entry(entry_id)

        self._bench.tasks.run(
            lambda: directory.browsing.ids_of([ref.uid]).get(ref.uid), on_success=select
        )

    def _read(self, uid: EntryUid, ref: RecordRef | None) -> None:
        self._shown = ref
        directory = self._bench.directory
        self._ask_newly(lambda: directory.cards.card(uid))

    def _ask_newly(self, question: "Callable[[], EntryCard]") -> None:
        self._pane.card().show_loading()
        if not self._pane.is_editing:
            self._pane.show_card()
        self._ask(question)

    def _ask(self, question: "Callable[[], EntryCard]") -> None:
        photos = self._photos

        def read() -> _ReadCard:
            card = question()
            return _ReadCard(card, photos.photo(card.entry))

        self._question.ask(read, self._take_over, self._on_card_failed)

    def _take_over(self, read: _ReadCard) -> None:
        card = self._card = read.card
        self._shown = RecordRef(card.summary.kind, card.summary.uid)
        self._pane.card().show_card(card, photo=read.photo)
        self.card_changed.emit()

    def _on_card_failed(self, error: BaseException) -> None:
        self._show_nothing()
        # Gone while it was clicked: the list says so by itself.
        if not isinstance(error, UnknownRecordError):
            self._bench.tasks.show_error(error)

    def _show_nothing(self) -> None:
        self._shown = self._card = None
        self._pane.show_no_entry()
        self.card_changed.emit()

    def _show_current(self, entry_id: EntryId) -> None:
        summary = self._panel.model.summary_of(entry_id)
        directory = self._bench.directory
        self._way_back.clear()
        if summary is not None:
            self._read(EntryUid(summary.uid), RecordRef(summary.kind, summary.uid))
            return
        self._shown = None
        self._ask_newly(lambda: _card_of(directory, entry_id))

    @Slot(object)
    def _on_current_changed(self, entry_id: EntryId | None) -> None:
        if entry_id is None:
            return  # the card stays: it was left out of the list, not out of the directory
        summary = self._panel.model.summary_of(entry_id)
        if summary is not None and self._shown is not None and summary.uid == self._shown.uid:
            return
        self._leave(lambda: self._show_current(entry_id), self._on_stayed)

    def _on_stayed(self) -> None:
        """Put the selection back on the entry that is still being edited."""
        if self._shown is not None:
            self._select_in_list(self._shown)

    @Slot()
    def _on_open_requested(self) -> None:
        if not self._pane.is_editing:
            self._pane.card().setFocus()

    @Slot(object, object)
    def _on_changes_committed(self, changes: ChangeSet, _initiator: object) -> None:
        self._way_back = [ref for ref in self._way_back if ref not in changes.removed]
        # Names of others stand in the card too, so any change may be seen in it.
        if self._shown is not None:
            self.reload()

    @Slot(object)
    def _on_card_made(self, card: QObject) -> None:
        self._pane.card().entry_requested.connect(self.visit)
        self._pane.card().notice.connect(self._bench.notifications.info)


def _card_of(directory: "Directory", entry_id: EntryId) -> "EntryCard":
    summary = directory.browsing.summaries([entry_id]).get(entry_id)
    if summary is None:
        raise UnknownRecordError(str(entry_id))
    return directory.cards.card(EntryUid(summary.uid))
