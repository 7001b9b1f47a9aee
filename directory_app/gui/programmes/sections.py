"""The parts of a programme's page, each writing its own text."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QLocale, QObject

from directory_app.domain.card_views import (
    EventLine,
    ParticipationLine,
    PhaseLine,
    ProgrammeCard,
    RoleLine,
)
from directory_app.domain.dates import Validity
from directory_app.domain.entries import Name
from directory_app.domain.identifiers import RecordKind, RecordRef, SourceUid
from directory_app.domain.kinds import RoleKind
from directory_app.domain.links import is_safe_to_open
from directory_app.domain.locales import country_name
from directory_app.domain.names import name_text
from directory_app.domain.programmes import Budget, Period, Phase
from directory_app.domain.views import RecordLabel
from directory_app.gui.card.dates import (
    event_dates_text,
    partial_date_text,
    span_text,
    validity_text,
)
from directory_app.gui.card.pen import CardPen, HeadingButton
from directory_app.gui.card.targets import ShowRecord
from directory_app.gui.card.words import (
    event_word,
    link_word,
    name_word,
    participation_word,
    role_word,
)
from directory_app.gui.dialogs.field_words import money_words
from directory_app.gui.icons import IconName, IconRole

Wish = Callable[[str], None]

_ROLE_ORDER: Final = (
    RoleKind.LEAD_PARTNER,
    RoleKind.PARTNER,
    RoleKind.ASSOCIATED_PARTNER,
    RoleKind.SECRETARIAT,
    RoleKind.PARTICIPANT,
    RoleKind.BENEFICIARY,
    RoleKind.DONOR,
)
"""The order roles are shown in: the consortium first."""


@dataclass(frozen=True, slots=True)
class ProgrammeContext:
    """What the sections write about, and the day that tells present from former."""

    card: ProgrammeCard
    today: date


class ProgrammeSection(QObject):
    """Writes one part of the page; leaves nothing where there is nothing to say."""

    @abstractmethod
    def write(self, pen: CardPen, context: ProgrammeContext) -> None:
        """Write the section with ``pen``."""
        raise NotImplementedError

    def write_record(self, pen: CardPen, label: RecordLabel) -> None:
        """Append a link to a record, marked where it lies in the bin."""
        pen.record(label)
        if label.binned:
            pen.gap()
            pen.icon(IconName.BIN, IconRole.FAINT, self.tr("In the bin"))

    def write_labels(self, pen: CardPen, labels: Sequence[RecordLabel]) -> None:
        """Append several records on one line."""
        for position, label in enumerate(labels):
            if position:
                pen.text(", ")
            self.write_record(pen, label)

    def write_period(self, pen: CardPen, context: ProgrammeContext, label: str, at: Period) -> None:
        """Write a row with a period, if it is known."""
        text = validity_text(Validity(at.start, at.end), context.today)
        if text:
            pen.row(label, self.sources_tip(context, at.sources))
            pen.text(text)

    def write_budgets(
        self, pen: CardPen, context: ProgrammeContext, budgets: Sequence[Budget]
    ) -> None:
        """Write a row for each sum."""
        for position, budget in enumerate(budgets):
            label = self.tr("Budget") if position == 0 else ""
            pen.row(label, self.sources_tip(context, budget.sources))
            pen.text(money_words(budget.amount, budget.currency, about=budget.approximate))
            period = span_text(budget.validity.start, budget.validity.end)
            for words in (budget.purpose, period, budget.note):
                if words:
                    pen.dot()
                    pen.muted(words)

    def sources_tip(self, context: ProgrammeContext, uids: Sequence[SourceUid]) -> str:
        """Return where a value comes from, for a tool tip; empty when nobody said."""
        titles = [context.card.sources[uid].title for uid in uids if uid in context.card.sources]
        return self.tr("Source: {titles}").format(titles="; ".join(titles)) if titles else ""


class SummarySection(ProgrammeSection):
    """Names, donors, period, money, countries and links."""

    def write(self, pen: CardPen, context: ProgrammeContext) -> None:
        """Write the section with ``pen``."""
        programme = context.card.programme
        pen.heading(self.tr("Programme"))
        self._write_names(pen, programme.names)
        if context.card.donors:
            pen.row(self.tr("Donors"))
            self.write_labels(pen, context.card.donors)
        self.write_period(pen, context, self.tr("Period"), programme.period)
        self.write_budgets(pen, context, programme.budgets)
        if programme.countries:
            language = QLocale().bcp47Name()
            tip = self.sources_tip(context, programme.countries_sources)
            pen.row(self.tr("Countries"), tip)
            pen.text(", ".join(country_name(code, language) for code in programme.countries))
        for link in programme.links:
            pen.row(link.label or link_word(link.kind), self.sources_tip(context, link.sources))
            if is_safe_to_open(link.url):
                pen.url(link.url, link.url)
            else:
                pen.text(link.url)
        if programme.note:
            pen.row(self.tr("Note"))
            pen.text(programme.note)

    def _write_names(self, pen: CardPen, names: Sequence[Name]) -> None:
        for name in names[1:]:
            pen.row(name_word(name.kind))
            pen.text(name_text(name))


class CoordinatorsSection(ProgrammeSection):
    """The posts of the programme and who holds them."""

    def write(self, pen: CardPen, context: ProgrammeContext) -> None:
        """Write the section with ``pen``."""
        pen.heading(self.tr("Coordinators and posts"))
        for line in context.card.coordinators:
            pen.paragraph()
            self.write_record(pen, line.post)
            pen.dot()
            if line.holders:
                self.write_labels(pen, line.holders)
            else:
                pen.warning(self.tr("vacant"))


class PhasesSection(ProgrammeSection):
    """Each phase with its period, contract, money, and who is what in it."""

    def write(self, pen: CardPen, context: ProgrammeContext) -> None:
        """Write the section with ``pen``."""
        for line in context.card.phases:
            self._write_phase(pen, context, line)

    def _write_phase(self, pen: CardPen, context: ProgrammeContext, line: PhaseLine) -> None:
        phase = line.phase
        target = ShowRecord(RecordRef(RecordKind.PHASE, phase.uid))
        button = HeadingButton(IconName.EDIT, self.tr("Edit this phase"), target)
        pen.heading(self.phase_words(phase), [button])
        pen.row(self.tr("Runs"))
        runs = validity_text(Validity(phase.actual.start, phase.actual.end), context.today)
        pen.text(runs or self.tr("not known"))
        self.write_period(pen, context, self.tr("Planned"), phase.planned)
        self._write_contract(pen, context, phase)
        self.write_budgets(pen, context, phase.budgets)
        self._write_roles(pen, context, line.roles)
        if phase.note:
            pen.row(self.tr("Note"))
            pen.text(phase.note)

    def phase_words(self, phase: Phase) -> str:
        """Return what a phase is called."""
        if phase.number and phase.title:
            words = self.tr("Phase {number}: {title}")
            return words.format(number=phase.number, title=phase.title)
        if phase.number:
            return self.tr("Phase {number}").format(number=phase.number)
        return phase.title or self.tr("Phase")

    def _write_contract(self, pen: CardPen, context: ProgrammeContext, phase: Phase) -> None:
        contract = phase.contract
        if not contract.reference and contract.signed is None:
            return
        pen.row(self.tr("Contract"), self.sources_tip(context, contract.sources))
        pen.text(contract.reference)
        if contract.signed is not None:
            if contract.reference:
                pen.dot()
            day = partial_date_text(contract.signed)
            pen.muted(self.tr("signed {date}").format(date=day))

    def _write_roles(
        self, pen: CardPen, context: ProgrammeContext, roles: Sequence[RoleLine]
    ) -> None:
        for kind in _ROLE_ORDER:
            fitting = [role for role in roles if role.kind is kind]
            for position, role in enumerate(fitting):
                pen.row(role_word(kind) if position == 0 else "")
                if kind is RoleKind.LEAD_PARTNER:
                    pen.icon(IconName.STAR, IconRole.WARNING, self.tr("Leads the consortium"))
                    pen.text(" ")
                self.write_record(pen, role.organisation)
                self._write_role_marks(pen, context, role)

    def _write_role_marks(self, pen: CardPen, context: ProgrammeContext, role: RoleLine) -> None:
        if role.component:
            pen.dot()
            # A number alone says nothing; a title says what it is.
            words = self.tr("component {name}") if len(role.component) < 4 else "{name}"
            pen.muted(words.format(name=role.component))
        period = validity_text(role.validity, context.today)
        if period:
            pen.dot()
            pen.muted(period)


class EventsSection(ProgrammeSection):
    """Missions and events with those who took part."""

    def write(self, pen: CardPen, context: ProgrammeContext) -> None:
        """Write the section with ``pen``."""
        pen.heading(self.tr("Missions and events"))
        for line in context.card.events:
            self._write_event(pen, line)

    def _write_event(self, pen: CardPen, line: EventLine) -> None:
        event = line.event
        pen.row(event_dates_text(event.start, event.end))
        pen.link(event.title, ShowRecord(RecordRef(RecordKind.EVENT, event.uid)))
        pen.new_line()
        kinds = dict.fromkeys((event.kind, *event.formats))
        pen.muted(", ".join(event_word(kind) for kind in kinds))
        country = country_name(event.country, QLocale().bcp47Name()) if event.country else ""
        place = ", ".join(part for part in (event.place, country) if part)
        if place:
            pen.dot()
            pen.muted(place)
        for role in dict.fromkeys(each.role for each in line.participations):
            self._write_participants(
                pen, [each for each in line.participations if each.role is role]
            )

    def _write_participants(self, pen: CardPen, lines: Sequence[ParticipationLine]) -> None:
        pen.new_line()
        pen.muted(f"{participation_word(lines[0].role)}: ")
        self.write_labels(pen, [line.entry for line in lines])


class SourcesSection(ProgrammeSection):
    """Where all this comes from."""

    def write(self, pen: CardPen, context: ProgrammeContext) -> None:
        """Write the section with ``pen``."""
        pen.heading(self.tr("Where this comes from"))
        for source in context.card.sources.values():
            pen.row(partial_date_text(source.as_of) if source.as_of is not None else "")
            if is_safe_to_open(source.location):
                pen.url(source.title, source.location, source.location)
            else:
                pen.text(source.title)
                if source.location:
                    pen.dot()
                    pen.muted(source.location)
