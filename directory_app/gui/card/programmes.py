"""The card's sections on common work: roles in programmes, missions and events."""

from dataclasses import replace

from directory_app.domain.card_views import ParticipationLine, RoleLine
from directory_app.domain.dates import Validity
from directory_app.domain.views import RecordLabel
from directory_app.gui.card.dates import event_dates_text, validity_text
from directory_app.gui.card.pen import CardPen
from directory_app.gui.card.section import CardContext, CardSection
from directory_app.gui.card.words import event_word, participation_word, role_word


class RolesSection(CardSection):
    """What the entry's organisation is in the phases of programmes."""

    def write(self, pen: CardPen, context: CardContext) -> None:
        """Write the section with ``pen``."""
        pen.heading(self.tr("Programmes"))
        for line in context.card.roles:
            self._write_role(pen, context, line)

    def _write_role(self, pen: CardPen, context: CardContext, line: RoleLine) -> None:
        has_own = line.validity.start is not None or line.validity.end is not None
        phase_time = Validity(line.period.start, line.period.end)
        pen.row(validity_text(line.validity if has_own else phase_time, context.today))
        self.write_record(pen, line.programme)
        if line.phase.name and line.phase.name != line.programme.name:
            pen.dot()
            self.write_record(pen, self._named_phase(line.phase))
        pen.new_line()
        pen.muted(role_word(line.kind))
        if line.component:
            pen.dot()
            pen.muted(_numbered(line.component, self.tr("component {number}")))
        if line.organisation.ref.uid != context.card.entry.uid:
            pen.dot()
            self.write_record(pen, line.organisation)

    def _named_phase(self, phase: RecordLabel) -> RecordLabel:
        return replace(phase, name=_numbered(phase.name, self.tr("phase {number}")))


class EventsSection(CardSection):
    """Missions and events the entry took or takes part in."""

    def write(self, pen: CardPen, context: CardContext) -> None:
        """Write the section with ``pen``."""
        pen.heading(self.tr("Missions and events"))
        for line in context.card.participations:
            self._write_participation(pen, context, line)

    def _write_participation(
        self, pen: CardPen, context: CardContext, line: ParticipationLine
    ) -> None:
        pen.row(event_dates_text(line.start, line.end))
        self.write_record(pen, line.event)
        if line.place:
            pen.text(", ")
            pen.text(line.place)
        pen.new_line()
        pen.muted(event_word(line.kind))
        pen.dot()
        pen.muted(participation_word(line.role))
        if line.entry.ref.uid != context.card.entry.uid:
            pen.dot()
            self.write_record(pen, line.entry)


def _numbered(name: str, words: str) -> str:
    """Return ``name`` with words around it when it is a bare number, or as it is."""
    return words.format(number=name) if name.isdigit() else name
