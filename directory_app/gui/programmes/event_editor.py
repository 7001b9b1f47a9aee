"""The editor of a mission, workshop or other event."""

import dataclasses

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from directory_app.domain.events import Event, EventKind, Participation
from directory_app.domain.identifiers import (
    EventUid,
    PhaseUid,
    ProgrammeUid,
    RecordKind,
    new_record_uid,
)
from directory_app.gui.card.words import event_word
from directory_app.gui.editor.captioned import Captioned
from directory_app.gui.editor.choice_field import ChoiceField
from directory_app.gui.editor.code_field import CountryField
from directory_app.gui.editor.date_field import PartialDateField
from directory_app.gui.editor.hint_line import HintKind, HintLine
from directory_app.gui.editor.item_details import DATE_WIDTH, Leftover
from directory_app.gui.editor.record_picker import RecordPicker
from directory_app.gui.editor.row_list import RowList
from directory_app.gui.editor.text_field import TextField
from directory_app.gui.editor.wrap_layout import WrapLayout
from directory_app.gui.programmes.chip_fields import EventKindsField, TopicsField
from directory_app.gui.programmes.record_dialog import EditorTools, RecordDialog
from directory_app.gui.programmes.rows import ParticipationRow


class EventEditor(RecordDialog):
    """Edits an event: what, when, where, about what, and who takes part."""

    def __init__(
        self,
        *,
        event: Event | None = None,
        programme: ProgrammeUid | None = None,
        phase: PhaseUid | None = None,
        tools: EditorTools,
        parent: QWidget | None = None,
    ) -> None:
        """Show ``event``, or a new one of ``programme`` and ``phase``."""
        self._event = event or Event(
            uid=EventUid(new_record_uid()),
            title="",
            kind=EventKind.MISSION,
            programme=programme,
            phase=phase,
        )
        title = self.tr("New event") if event is None else self.tr("Edit the event")
        super().__init__(title, self._event, tools, is_new=event is None, parent=parent)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        *,
        event: Event | None = None,
        programme: ProgrammeUid | None = None,
        phase: PhaseUid | None = None,
        tools: EditorTools,
    ) -> bool:
        """Show the editor and return whether the event was saved."""
        dialog = cls(event=event, programme=programme, phase=phase, tools=tools, parent=parent)
        is_saved = dialog.exec() == cls.DialogCode.Accepted
        dialog.deleteLater()
        return is_saved

    def build_form(self) -> None:
        """Make the fields and show the event in them."""
        self._make_fields()
        self._show_event(self._event)
        self.add_section(self.tr("Title"), self.title)
        self.add_section(
            self.tr("Kind"),
            _line(
                (Captioned(self.tr("Kind"), self.kind), 150, 0),
                (Captioned(self.tr("Also held as"), self.formats), 240, 1),
            ),
        )
        self.add_section(
            self.tr("When"),
            _line(
                (Captioned(self.tr("From"), self.start), DATE_WIDTH, 1),
                (Captioned(self.tr("Until"), self.end), DATE_WIDTH, 1),
            ),
            self._date_hint,
        )
        self.add_section(
            self.tr("Where"),
            _line(
                (Captioned(self.tr("Place"), self.place), 180, 2),
                (Captioned(self.tr("Country"), self.country), 150, 1),
            ),
            self._country_hint,
        )
        self.add_section(
            self.tr("Programme"),
            _line(
                (Captioned(self.tr("Programme"), self.programme), 200, 1),
                (Captioned(self.tr("Phase"), self.phase), 160, 1),
            ),
        )
        self.add_section(self.tr("Topics"), self.topics)
        self.add_section(self.tr("Participants"), self.participations)

    def present(self) -> Event:
        """Return the event as it is typed."""
        programme, phase = self.programme.uid(), self.phase.uid()
        return dataclasses.replace(
            self._event,
            title=self.title.value(),
            kind=self.kind.value(),
            formats=tuple(EventKind(key) for key in self.formats.values()),
            start=self.start.date(),
            end=self.end.date(),
            place=self.place.value(),
            country=self.country.code(),
            programme=ProgrammeUid(programme) if programme is not None else None,
            phase=PhaseUid(phase) if phase is not None else None,
            topics=self.topics.values(),
            participations=self.participations.items(),
            note=self.note_now(),
            sources=self.sources.sources(),
        )

    def focus_first(self) -> None:
        """Give the keyboard to the field that names it."""
        self.title.setFocus()

    def settle(self) -> None:
        """Finish what is half typed in any field."""
        super().settle()
        self.participations.settle()
        self.formats.commit()
        self.topics.commit()

    def leftovers(self) -> list[Leftover]:
        """Return what was typed and cannot be kept in its field."""
        found = [
            (self.tr("Also held as"), self.formats.unread_text()),
            (self.tr("From"), self.start.unread_text()),
            (self.tr("Until"), self.end.unread_text()),
            (self.tr("Country"), self.country.unread_text()),
            (self.tr("Programme"), self.programme.unread_text()),
            (self.tr("Phase"), self.phase.unread_text()),
            (self.tr("Topics"), self.topics.unread_text()),
        ]
        return [*super().leftovers(), *(Leftover(words, text) for words, text in found if text)]

    def _make_fields(self) -> None:
        context = self.context
        self.title = TextField(self.tr("Title of the event"), placeholder=self.tr("title"))
        self.kind = ChoiceField(self.tr("Kind"), [(kind, event_word(kind)) for kind in EventKind])
        self.formats = EventKindsField()
        self.start = PartialDateField(self.tr("From"))
        self.end = PartialDateField(self.tr("Until"))
        self._date_hint = HintLine()
        self.place = TextField(self.tr("Place"), placeholder=self.tr("town, building"))
        self.country = CountryField(self.tr("Country"))
        self._country_hint = HintLine()
        self.programme = RecordPicker(
            self.tr("Programme"),
            RecordKind.PROGRAMME,
            context,
            placeholder=self.tr("programme"),
        )
        self.phase = RecordPicker(
            self.tr("Phase"), RecordKind.PHASE, context, placeholder=self.tr("phase")
        )
        self.topics = TopicsField()
        self.participations: RowList[Participation] = RowList(
            lambda item: ParticipationRow(item, context)
        )
        self.start.edited.connect(self._on_dates_edited)
        self.end.edited.connect(self._on_dates_edited)
        self.country.left.connect(self._on_country_left)

    def _show_event(self, event: Event) -> None:
        self.title.set_value(event.title)
        self.kind.set_value(event.kind)
        self.formats.set_values(event.formats)
        self.start.set_date(event.start)
        self.end.set_date(event.end)
        self.place.set_value(event.place)
        self.country.set_code(event.country)
        self.programme.set_record(event.programme)
        self.phase.set_record(event.phase)
        self.topics.set_values(event.topics)
        self.participations.set_items(event.participations)

    @Slot()
    def _on_dates_edited(self) -> None:
        problem = self.start.problem() or self.end.problem()
        self._date_hint.show_hint(problem, HintKind.WARNING)

    @Slot()
    def _on_country_left(self) -> None:
        self._country_hint.show_hint(self.country.problem(), HintKind.WARNING)


def _line(*cells: tuple[QWidget, int, int]) -> QWidget:
    holder = QWidget()
    layout = WrapLayout(holder)
    for widget, minimum, stretch in cells:
        layout.add(widget, minimum, stretch)
    return holder
