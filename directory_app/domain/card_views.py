"""What the cards of entries and programmes show: values read together from several records."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from directory_app.domain.contact_points import Email, Link, Phone, PostalAddress
from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.entries import Entry, Tenure
from directory_app.domain.events import Event, EventKind, ParticipationRole
from directory_app.domain.identifiers import (
    RecordRef,
    RecordUid,
    SourceUid,
)
from directory_app.domain.kinds import RoleKind
from directory_app.domain.lists import Source
from directory_app.domain.problems import Problem
from directory_app.domain.programmes import Period, Phase, Programme
from directory_app.domain.views import EntrySummary, RecordLabel


@dataclass(frozen=True, slots=True)
class Inherited:
    """Contact points a person has through a post or organisation, or a post through its body."""

    owner: RecordLabel
    emails: tuple[Email, ...] = ()
    phones: tuple[Phone, ...] = ()
    addresses: tuple[PostalAddress, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Holding:
    """A tenure seen from the post or organisation: who has it.

    Attributes:
        title: the post's name or the printed title.
    """

    person: RecordLabel
    tenure: Tenure
    title: str


@dataclass(frozen=True, slots=True)
class PostLine:
    """A post of an organisation or programme and those who hold it now (nobody: vacant)."""

    post: RecordLabel
    holders: tuple[RecordLabel, ...]


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A role of an organisation in a phase.

    Attributes:
        period: the phase's actual period, or the planned one where that is not known.
    """

    organisation: RecordLabel
    programme: RecordLabel
    phase: RecordLabel
    kind: RoleKind
    component: str
    validity: Validity
    period: Period


@dataclass(frozen=True, slots=True)
class ParticipationLine:
    """Somebody's part in an event."""

    event: RecordLabel
    entry: RecordLabel
    role: ParticipationRole
    kind: EventKind
    start: PartialDate | None
    end: PartialDate | None
    place: str


@dataclass(frozen=True, slots=True)
class TagLabel:
    """A tag with its colour (``#rrggbb`` or empty)."""

    ref: RecordRef
    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class LastChange:
    """When, by whom and in which fields a record was changed last."""

    at: datetime
    user_name: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryCard:
    """All that the card of one entry shows.

    Attributes:
        labels: every record the entry refers to (posts, organisations, parents, programmes).
        inherited: contact points of posts held and organisations belonged to now, nearest first.
        holdings: who holds the post, or belongs to the organisation; present ones first.
        holdings_total: how many there are, since very many are cut off.
        departments: organisations that have this one as their present parent.
        posts: posts of the organisation.
        roles: programme roles of the organisation (of a person: of the present organisations).
        participations: events of the entry, newest first.
        sources: the sources cited anywhere in the entry.
    """

    entry: Entry
    summary: EntrySummary
    labels: Mapping[RecordUid, RecordLabel]
    inherited: tuple[Inherited, ...] = ()
    holdings: tuple[Holding, ...] = ()
    holdings_total: int = 0
    departments: tuple[RecordLabel, ...] = ()
    posts: tuple[PostLine, ...] = ()
    roles: tuple[RoleLine, ...] = ()
    participations: tuple[ParticipationLine, ...] = ()
    lists: tuple[RecordLabel, ...] = ()
    tags: tuple[TagLabel, ...] = ()
    sources: Mapping[SourceUid, Source] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    last_change: LastChange | None = None


@dataclass(frozen=True, slots=True)
class PhaseLine:
    """A phase with the roles of organisations in it: the lead partner first."""

    phase: Phase
    roles: tuple[RoleLine, ...]


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event with those who take part in it."""

    event: Event
    participations: tuple[ParticipationLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeCard:
    """All that the page of one programme shows.

    Attributes:
        phases: newest first.
        coordinators: the posts of the programme and who holds them now.
        events: newest first.
        donors: the organisations that pay for it.
        labels: every entry named in a role, post, event or as a donor, and the phases.
        sources: the sources cited anywhere in the programme, its phases and events.
    """

    programme: Programme
    phases: tuple[PhaseLine, ...] = ()
    coordinators: tuple[PostLine, ...] = ()
    events: tuple[EventLine, ...] = ()
    donors: tuple[RecordLabel, ...] = ()
    labels: Mapping[RecordUid, RecordLabel] = field(default_factory=dict)
    sources: Mapping[SourceUid, Source] = field(default_factory=dict)
