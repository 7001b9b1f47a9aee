"""Programmes: the page that shows one, and the editors of it, its phases and events."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from directory_app.domain.card_views import ProgrammeCard
from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.events import Event
from directory_app.domain.identifiers import (
    EventUid,
    PhaseUid,
    ProgrammeUid,
    RecordKind,
    RecordRef,
    RecordUid,
)
from directory_app.domain.programmes import Phase, Programme
from directory_app.domain.records import Record
from directory_app.domain.references import referred_uids
from directory_app.domain.views import Scope, ScopeKind
from directory_app.gui.actions import Actions
from directory_app.gui.controllers.suggesting import make_suggest
from directory_app.gui.controllers.workbench import Leave, Workbench
from directory_app.gui.entry_pane import EntryPane
from directory_app.gui.latest_question import LatestQuestion
from directory_app.gui.programmes.event_editor import EventEditor
from directory_app.gui.programmes.page import ProgrammePage
from directory_app.gui.programmes.phase_editor import PhaseEditor
from directory_app.gui.programmes.programme_editor import ProgrammeEditor
from directory_app.gui.programmes.record_dialog import EditedRecord, EditorTools
from directory_app.gui.theme import Theme

RecordT = TypeVar("RecordT", bound=Record)

_PHASE_SCOPES = frozenset(
    {
        ScopeKind.PHASE,
        ScopeKind.PHASE_COORDINATORS,
        ScopeKind.PHASE_PARTNERS,
        ScopeKind.PHASE_EVENTS,
    }
)


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the page shows: all programmes by name, and one of them if there is any."""

    programmes: tuple[Programme, ...]
    card: ProgrammeCard | None


@dataclass(frozen=True, slots=True)
class _Edited(Generic[RecordT]):
    """A record with what its editor needs; no record for a new one."""

    record: RecordT | None
    tools: EditorTools


class ProgrammeController(QObject):
    """Shows programmes in the place of the card and runs their editors.

    Signals:
        entry_requested(RecordRef): an organisation, post or person was clicked.
        history_requested(RecordRef): the history of a programme is wanted.
    """

    entry_requested = Signal(object)
    history_requested = Signal(object)

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        *,
        pane: EntryPane,
        leave: Leave,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        """Listen to the command; nothing is shown before.

        Args:
            bench: the window's tools.
            actions: the commands.
            pane: where the page is shown.
            leave: asks what becomes of an editor in that place.
            theme: the page follows it.
            parent: owner.
        """
        super().__init__(parent)
        self._bench = bench
        self._pane = pane
        self._leave = leave
        self._question = LatestQuestion[_Shown](bench.tasks)
        self._page = ProgrammePage(theme=theme)
        pane.addWidget(self._page)
        actions.programmes.triggered.connect(lambda: self.show(None))
        bench.bus.changes_committed.connect(self._on_changes_committed)
        self._connect_page()

    @property
    def page(self) -> ProgrammePage:
        """The page."""
        return self._page

    def show(self, uid: ProgrammeUid | None) -> None:
        """Show a programme; None shows the one shown last, or the first."""
        self._leave(lambda: self._bring_up(uid), lambda: None)

    @Slot(object)
    def follow(self, scope: Scope) -> None:
        """Show the programme of a phase chosen in the navigation, unless something is edited."""
        if scope.kind not in _PHASE_SCOPES or self._pane.is_editing:
            return
        phase = PhaseUid(RecordUid(scope.key))
        programmes = self._bench.directory.programmes
        self._bench.tasks.run(lambda: programmes.get_phase(phase).programme, on_success=self.show)

    def visit(self, ref: RecordRef) -> None:
        """Show a programme, or the one an event belongs to; an event of none is opened itself."""
        if ref.kind is RecordKind.PROGRAMME:
            self.show(ProgrammeUid(ref.uid))
            return
        uid = EventUid(ref.uid)
        programmes = self._bench.directory.programmes

        def go(event: Event) -> None:
            if event.programme is None:
                self.edit_event(uid)
            else:
                self.show(event.programme)

        self._bench.tasks.run(lambda: programmes.get_event(uid), on_success=go)

    def edit_programme(self, uid: ProgrammeUid | None) -> None:
        """Open the editor of a programme, or of a new one for None."""
        service = self._bench.directory.programmes

        def ask(edited: _Edited[Programme]) -> None:
            ProgrammeEditor.ask(self._bench.window, programme=edited.record, tools=edited.tools)

        self._prepare(lambda: None if uid is None else service.get_programme(uid), ask)

    def edit_phase(self, uid: PhaseUid) -> None:
        """Open the editor of a phase."""
        service = self._bench.directory.programmes

        def ask(edited: _Edited[Phase]) -> None:
            if edited.record is not None:
                self._ask_phase(edited.record.programme, edited)

        self._prepare(lambda: service.get_phase(uid), ask)

    def add_phase(self, programme: ProgrammeUid) -> None:
        """Open the editor of a new phase of a programme."""
        self._prepare(_nothing, lambda edited: self._ask_phase(programme, edited), (programme,))

    def edit_event(self, uid: EventUid) -> None:
        """Open the editor of an event."""
        service = self._bench.directory.programmes

        def ask(edited: _Edited[Event]) -> None:
            EventEditor.ask(self._bench.window, event=edited.record, tools=edited.tools)

        self._prepare(lambda: service.get_event(uid), ask)

    def add_event(self, programme: ProgrammeUid) -> None:
        """Open the editor of a new event of a programme."""

        def ask(edited: _Edited[Event]) -> None:
            EventEditor.ask(self._bench.window, programme=programme, tools=edited.tools)

        self._prepare(_nothing, ask, (programme,))

    def _connect_page(self) -> None:
        page = self._page
        page.programme_requested.connect(lambda uid: self.show(ProgrammeUid(RecordUid(uid))))
        page.entry_requested.connect(self.entry_requested)
        page.history_requested.connect(self.history_requested)
        page.notice.connect(self._bench.notifications.info)
        page.new_programme_requested.connect(lambda: self.edit_programme(None))
        page.edit_programme_requested.connect(
            lambda uid: self.edit_programme(ProgrammeUid(RecordUid(uid)))
        )
        page.new_phase_requested.connect(lambda uid: self.add_phase(ProgrammeUid(RecordUid(uid))))
        page.new_event_requested.connect(lambda uid: self.add_event(ProgrammeUid(RecordUid(uid))))
        page.edit_phase_requested.connect(lambda uid: self.edit_phase(PhaseUid(RecordUid(uid))))
        page.edit_event_requested.connect(lambda uid: self.edit_event(EventUid(RecordUid(uid))))

    def _bring_up(self, uid: ProgrammeUid | None) -> None:
        self._read(uid or self._page.shown_uid())
        self._pane.setCurrentWidget(self._page)
        self._page.pane.setFocus()

    def _read(self, uid: ProgrammeUid | None) -> None:
        service = self._bench.directory.programmes

        def read() -> _Shown:
            programmes = service.all()
            known = [ProgrammeUid(each.uid) for each in programmes]
            wanted = uid if uid in known else next(iter(known), None)
            return _Shown(programmes, None if wanted is None else service.overview(wanted))

        self._question.ask(read, self._show)

    def _show(self, shown: _Shown) -> None:
        self._page.show_programmes(shown.programmes)
        if shown.card is not None:
            self._page.show_card(shown.card)

    def _ask_phase(self, programme: ProgrammeUid, edited: _Edited[Phase]) -> None:
        PhaseEditor.ask(
            self._bench.window, programme=programme, phase=edited.record, tools=edited.tools
        )

    def _prepare(
        self,
        read: Callable[[], RecordT | None],
        ask: Callable[[_Edited[RecordT]], None],
        also: tuple[RecordUid, ...] = (),
    ) -> None:
        """Read a record with the names of what it refers to, then open its editor."""
        directory = self._bench.directory

        def work() -> _Edited[RecordT]:
            record = read()
            uids = (*also, *(() if record is None else referred_uids(record)))
            tools = EditorTools(
                suggest=make_suggest(self._bench),
                save=self._save,
                labels=directory.browsing.labels(uids),
                sources=directory.lists.sources(),
            )
            return _Edited(record, tools)

        self._bench.tasks.run(work, on_success=ask)

    def _save(
        self,
        edited: EditedRecord,
        done: Callable[[], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        record = edited.record
        entries = self._bench.directory.entries
        based_on: dict[RecordUid, int] = {record.uid: record.version} if record.version else {}

        def tell(changes: ChangeSet) -> None:
            self._bench.bus.publish(changes, self)
            done()

        self._bench.tasks.change(
            lambda: entries.save([*edited.companions, record], based_on=based_on),
            on_success=tell,
            on_error=failed,
        )

    @Slot(object, object)
    def _on_changes_committed(self, _changes: ChangeSet, _initiator: object) -> None:
        # Names of entries stand on the page too, so any change may be seen on it.
        if self._pane.currentWidget() is self._page:
            self._read(self._page.shown_uid())


def _nothing() -> None:
    return None
