"""The page of a programme: its consortium, coordinators, phases, missions and sources."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QStackedLayout, QVBoxLayout, QWidget

from directory_app.domain.card_views import ProgrammeCard
from directory_app.domain.dates import today
from directory_app.domain.identifiers import (
    EventUid,
    PhaseUid,
    ProgrammeUid,
    RecordKind,
    RecordRef,
)
from directory_app.domain.labels import acronym_or_name
from directory_app.domain.names import display_name
from directory_app.domain.programmes import Programme
from directory_app.gui.card.pen import CardPen
from directory_app.gui.card.targets import OpenUrl, ShowRecord, Target
from directory_app.gui.dialogs.text_pane import TextPane
from directory_app.gui.icons import IconName
from directory_app.gui.outside import open_url
from directory_app.gui.programmes.sections import (
    CoordinatorsSection,
    EventsSection,
    PhasesSection,
    ProgrammeContext,
    SourcesSection,
    SummarySection,
    Wish,
)
from directory_app.gui.theme import Theme
from directory_app.gui.widgets.empty_state import EmptyState
from directory_app.gui.widgets.flow_layout import FlowLayout
from directory_app.gui.widgets.looks import push_button
from directory_app.gui.widgets.section import Hairline

_WIDEST_TEXT = 860
_MARGIN = 24
# Room for "Associated partner".
_LABEL_WIDTH = 136


class ProgrammePage(QWidget):
    """Shows one programme at a time.

    Signals, all wishes but the last:
        programme_requested(ProgrammeUid): show another programme.
        entry_requested(RecordRef): show a person, organisation or post.
        new_programme_requested(): make a programme.
        edit_programme_requested(ProgrammeUid): edit the one shown.
        new_phase_requested(ProgrammeUid), new_event_requested(ProgrammeUid): add to it.
        edit_phase_requested(PhaseUid), edit_event_requested(EventUid): edit a part of it.
        history_requested(RecordRef): show what was done to it.
        notice(str): something could not be done, in words.
    """

    programme_requested = Signal(str)
    entry_requested = Signal(object)
    new_programme_requested = Signal()
    edit_programme_requested = Signal(str)
    new_phase_requested = Signal(str)
    new_event_requested = Signal(str)
    edit_phase_requested = Signal(str)
    edit_event_requested = Signal(str)
    history_requested = Signal(object)
    notice = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        """Show no programme yet; ``theme`` tells when the colours change."""
        super().__init__(parent)
        self._card: ProgrammeCard | None = None
        self._uids: list[ProgrammeUid] = []
        self._chooser = QComboBox()
        self.new_button = push_button(self.tr("New programme…"), name=IconName.ADD)
        self.edit_button = push_button(self.tr("Edit"), name=IconName.EDIT)
        self.phase_button = push_button(self.tr("New phase…"), name=IconName.ADD)
        self.event_button = push_button(self.tr("New event…"), name=IconName.EVENT)
        self.history_button = push_button(self.tr("History"), name=IconName.HISTORY)
        self.pane = TextPane(
            self.tr("Programme"),
            theme=theme,
            margin=_MARGIN,
            widest=_WIDEST_TEXT,
            label_width=_LABEL_WIDTH,
        )
        self._empty = EmptyState(
            IconName.PROGRAMME,
            self.tr("No programme yet"),
            self.tr("A programme ties organisations, posts and events together."),
        )
        self._sections = (
            SummarySection(self),
            CoordinatorsSection(self),
            PhasesSection(self),
            EventsSection(self),
            SourcesSection(self),
        )
        self._build_ui()
        self._connect()
        self.show_programmes(())

    def show_programmes(self, programmes: Sequence[Programme]) -> None:
        """Offer the programmes of the directory to choose from; the one shown stays chosen."""
        self._uids = [ProgrammeUid(each.uid) for each in programmes]
        self._chooser.blockSignals(True)
        self._chooser.clear()
        for programme in programmes:
            self._chooser.addItem(acronym_or_name(programme.names))
        self._chooser.blockSignals(False)
        shown = self.shown_uid()
        if shown is not None and shown in self._uids:
            self._chooser.setCurrentIndex(self._uids.index(shown))
        elif shown is not None:
            self._card = None
        self._chooser.setEnabled(len(self._uids) > 1)
        self._dress()

    def show_card(self, card: ProgrammeCard, on: date | None = None) -> None:
        """Show a programme; the same one as before keeps its scroll position.

        Args:
            card: what is shown.
            on: the day that tells present from former; None takes the clock's.
        """
        is_same = self.shown_uid() == card.programme.uid
        self._card = card
        if card.programme.uid in self._uids:
            self._chooser.blockSignals(True)
            self._chooser.setCurrentIndex(self._uids.index(card.programme.uid))
            self._chooser.blockSignals(False)
        context = ProgrammeContext(card, on or today())
        self._dress()
        self.pane.write(lambda pen: self._write(pen, context), from_top=not is_same)

    def shown_uid(self) -> ProgrammeUid | None:
        """Return the programme that is shown, or None."""
        return self._card.programme.uid if self._card is not None else None

    def chooser(self) -> QComboBox:
        """Return the field that chooses another programme."""
        return self._chooser

    def _build_ui(self) -> None:
        self._chooser.setAccessibleName(self.tr("Programme"))
        self._chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        # The page stands in the place of the card, which may be narrow: the buttons break lines.
        bar = QWidget()
        flow = FlowLayout(bar, spacing=8, line_spacing=6)
        flow.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        for widget in (
            self._chooser,
            self.edit_button,
            self.phase_button,
            self.event_button,
            self.history_button,
            self.new_button,
        ):
            flow.addWidget(widget)
        self._empty.add_button(
            self.tr("New programme…"), name=IconName.ADD, primary=True
        ).clicked.connect(self.new_programme_requested)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.pane)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(Hairline())
        layout.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self._chooser.activated.connect(self._on_chosen)
        self.new_button.clicked.connect(self.new_programme_requested)
        self.edit_button.clicked.connect(self._on_edit_clicked)
        self.phase_button.clicked.connect(self._on_phase_clicked)
        self.event_button.clicked.connect(self._on_event_clicked)
        self.history_button.clicked.connect(self._on_history_clicked)
        self.pane.activated.connect(self._on_activated)

    def _dress(self) -> None:
        has_card = self._card is not None
        for button in (
            self.edit_button,
            self.phase_button,
            self.event_button,
            self.history_button,
        ):
            button.setVisible(has_card)
        self._chooser.setVisible(bool(self._uids))
        self.new_button.setVisible(bool(self._uids))
        self._stack.setCurrentWidget(self.pane if has_card or self._uids else self._empty)

    def _write(self, pen: CardPen, context: ProgrammeContext) -> None:
        names = context.card.programme.names
        title = acronym_or_name(names) or self.tr("(no name)")
        pen.paragraph()
        pen.title(title)
        full = display_name(names)
        if full and full != title:
            pen.paragraph(tight=True)
            pen.muted(full)
        for section in self._sections:
            section.write(pen, context)

    @Slot(int)
    def _on_chosen(self, index: int) -> None:
        if 0 <= index < len(self._uids):
            self.programme_requested.emit(self._uids[index])

    @Slot()
    def _on_edit_clicked(self) -> None:
        self._wish(self.edit_programme_requested.emit)

    @Slot()
    def _on_phase_clicked(self) -> None:
        self._wish(self.new_phase_requested.emit)

    @Slot()
    def _on_event_clicked(self) -> None:
        self._wish(self.new_event_requested.emit)

    @Slot()
    def _on_history_clicked(self) -> None:
        uid = self.shown_uid()
        if uid is not None:
            self.history_requested.emit(RecordRef(RecordKind.PROGRAMME, uid))

    def _wish(self, emit: Wish) -> None:
        uid = self.shown_uid()
        if uid is not None:
            emit(uid)

    @Slot(object)
    def _on_activated(self, target: Target) -> None:
        match target:
            case OpenUrl(url):
                told = open_url(url)
                if told:
                    self.notice.emit(told)
            case ShowRecord(ref):
                self._show_record(ref)
            case _:
                return

    def _show_record(self, ref: RecordRef) -> None:
        match ref.kind:
            case RecordKind.PHASE:
                self.edit_phase_requested.emit(PhaseUid(ref.uid))
            case RecordKind.EVENT:
                self.edit_event_requested.emit(EventUid(ref.uid))
            case RecordKind.PROGRAMME:
                self.programme_requested.emit(ProgrammeUid(ref.uid))
            case _:
                self.entry_requested.emit(ref)
