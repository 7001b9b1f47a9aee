"""Tables of programmes, phases, roles, events, lists, searches, tags and sources."""

from decimal import Decimal

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from directory_app.domain.dates import PartialDate
from directory_app.domain.events import EventKind, ParticipationRole
from directory_app.domain.kinds import RoleKind
from directory_app.domain.lists import SourceKind
from directory_app.store.base_tables import (
    Base,
    CountryText,
    ItemColumns,
    JsonList,
    PrimaryKey,
    RecordColumns,
    ShortText,
    UidText,
    text_of,
)
from directory_app.store.entry_tables import LinkColumns, NameColumns


class ProgrammeRow(RecordColumns, Base):
    """One programme."""

    __tablename__ = "programme"

    period_start: Mapped[PartialDate | None]
    period_end: Mapped[PartialDate | None]
    countries: Mapped[JsonList]


class ProgrammeItemColumns(ItemColumns):
    """Columns of every item that belongs to a programme."""

    owner_column = "programme_id"

    @declared_attr
    @classmethod
    def programme_id(cls) -> Mapped[int]:
        """Return the column that names the programme the item belongs to."""
        return mapped_column(ForeignKey("programme.id", ondelete="CASCADE"))


class BudgetColumns:
    """Columns of a budget, of a programme or a phase."""

    amount: Mapped[Decimal]
    currency: Mapped[ShortText]
    approximate: Mapped[bool]
    purpose: Mapped[str]


class ProgrammeNameRow(ProgrammeItemColumns, NameColumns, Base):
    """One name of a programme."""

    __tablename__ = "programme_name"


class ProgrammeLinkRow(ProgrammeItemColumns, LinkColumns, Base):
    """One link of a programme."""

    __tablename__ = "programme_link"


class ProgrammeBudgetRow(ProgrammeItemColumns, BudgetColumns, Base):
    """One budget of a programme as a whole."""

    __tablename__ = "programme_budget"


class ProgrammeDonorRow(Base):
    """An organisation pays for a programme."""

    __tablename__ = "programme_donor"

    id: Mapped[PrimaryKey]
    programme_id: Mapped[int] = mapped_column(
        ForeignKey("programme.id", ondelete="CASCADE"), index=True
    )
    organisation_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]


class PhaseRow(RecordColumns, Base):
    """One phase of a programme."""

    __tablename__ = "phase"

    programme_id: Mapped[int] = mapped_column(
        ForeignKey("programme.id", ondelete="CASCADE"), index=True
    )
    number: Mapped[ShortText]
    title: Mapped[str]
    planned_start: Mapped[PartialDate | None]
    planned_end: Mapped[PartialDate | None]
    actual_start: Mapped[PartialDate | None]
    actual_end: Mapped[PartialDate | None]
    contract_reference: Mapped[str]
    contract_signed: Mapped[PartialDate | None]


class PhaseItemColumns(ItemColumns):
    """Columns of every item that belongs to a phase."""

    owner_column = "phase_id"

    @declared_attr
    @classmethod
    def phase_id(cls) -> Mapped[int]:
        """Return the column that names the phase the item belongs to."""
        return mapped_column(ForeignKey("phase.id", ondelete="CASCADE"))


class PhaseBudgetRow(PhaseItemColumns, BudgetColumns, Base):
    """One budget of a phase."""

    __tablename__ = "phase_budget"


class RoleRow(PhaseItemColumns, Base):
    """One organisation's role in a phase."""

    __tablename__ = "role"

    organisation_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), index=True
    )
    kind: Mapped[RoleKind] = text_of(RoleKind)
    component: Mapped[str]


class EventRow(RecordColumns, Base):
    """One event."""

    __tablename__ = "event"

    title: Mapped[str]
    kind: Mapped[EventKind] = text_of(EventKind)
    formats: Mapped[JsonList]
    start: Mapped[PartialDate | None]
    end: Mapped[PartialDate | None]
    place: Mapped[str]
    country: Mapped[CountryText]
    programme_id: Mapped[int | None] = mapped_column(
        ForeignKey("programme.id", ondelete="SET NULL"), index=True
    )
    phase_id: Mapped[int | None] = mapped_column(
        ForeignKey("phase.id", ondelete="SET NULL"), index=True
    )
    topics: Mapped[JsonList]


class ParticipationRow(ItemColumns, Base):
    """One participant of an event."""

    __tablename__ = "participation"
    owner_column = "event_id"

    event_id: Mapped[int] = mapped_column(ForeignKey("event.id", ondelete="CASCADE"))
    entry_id: Mapped[int] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"), index=True)
    role: Mapped[ParticipationRole] = text_of(ParticipationRole)


class ContactListRow(RecordColumns, Base):
    """One list, static or by rule."""

    __tablename__ = "contact_list"

    name: Mapped[str]
    rule: Mapped[str]
    kept_properties: Mapped[JsonList]


class MembershipRow(ItemColumns, Base):
    """One member of a list."""

    __tablename__ = "membership"
    owner_column = "list_id"

    list_id: Mapped[int] = mapped_column(ForeignKey("contact_list.id", ondelete="CASCADE"))
    entry_id: Mapped[int] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"), index=True)


class SavedSearchRow(RecordColumns, Base):
    """One search kept under a name."""

    __tablename__ = "saved_search"

    name: Mapped[str]
    query: Mapped[str]


class TagRow(RecordColumns, Base):
    """One tag."""

    __tablename__ = "tag"

    name: Mapped[str]
    colour: Mapped[ShortText]


class SourceRow(RecordColumns, Base):
    """One source of facts."""

    __tablename__ = "source"

    title: Mapped[str]
    kind: Mapped[SourceKind] = text_of(SourceKind)
    location: Mapped[str]
    as_of: Mapped[PartialDate | None]


class CitationRow(Base):
    """A value of a record comes from a source.

    ``part`` is the UID of the item, the name of the field, or empty for the record as a whole.
    The record is named by UID since it can be of any kind.
    """

    __tablename__ = "citation"

    id: Mapped[PrimaryKey]
    record_uid: Mapped[UidText] = mapped_column(index=True)
    part: Mapped[UidText]
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
