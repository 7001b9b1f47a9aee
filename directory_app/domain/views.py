"""What lists, navigation and cards show: values read together from several records."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from directory_app.domain.contact_points import Email, Link, Phone, PostalAddress
from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.entries import Entry, OrganisationKind, Tenure
from directory_app.domain.events import Event, EventKind, ParticipationRole
from directory_app.domain.identifiers import (
    EntryId,
    EntryUid,
    RecordKind,
    RecordRef,
    RecordUid,
    SourceUid,
)
from directory_app.domain.lists import Source
from directory_app.domain.problems import Problem
from directory_app.domain.programmes import Period, Phase, Programme, RoleKind


class ScopeKind(StrEnum):
    """What a line of the navigation stands for."""

    EVERYTHING = "everything"
    PEOPLE = "people"
    ORGANISATIONS = "organisations"
    ORGANISATION_KIND = "organisation_kind"
    POSTS = "posts"
    VACANT_POSTS = "vacant_posts"
    PHASE = "phase"
    PHASE_COORDINATORS = "phase_coordinators"
    PHASE_PARTNERS = "phase_partners"
    PHASE_EVENTS = "phase_events"
    LIST = "list"
    SAVED_SEARCH = "saved_search"
    TAG = "tag"
    TO_REVIEW = "to_review"
    BIN = "bin"


@dataclass(frozen=True, slots=True)
class Scope:
    """Which entries a list shows.

    Attributes:
        kind: the sort of line.
        key: the organisation kind, or the UID of the phase, list, saved search or tag; else empty.
    """

    kind: ScopeKind = ScopeKind.EVERYTHING
    key: str = ""


class SortKey(StrEnum):
    """What a list is ordered by."""

    NAME = "name"
    FAMILY_NAME = "family_name"
    ORGANISATION = "organisation"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class ListQuery:
    """Everything that decides which entries a list shows, and in which order.

    Attributes:
        text: what is typed in the search box; empty shows the whole scope. With a text the best
            matches come first and ``sort`` orders those of equal rank.
    """

    scope: Scope = field(default_factory=Scope)
    text: str = ""
    sort: SortKey = SortKey.NAME
    descending: bool = False


@dataclass(frozen=True, slots=True)
class EntrySummary:
    """One row of a list.

    Attributes:
        title: a person's present post or printed title.
        context: the organisation of a person or post, the parent of an organisation, or the
            programme of a post without an organisation; as its shown name.
        organisation_kind: the kind of an organisation, else None.
        holders: shown names of those who hold a post now; empty while it is vacant.
        changed_at: aware, UTC.
        binned: whether it lies in the bin.
    """

    id: EntryId
    uid: EntryUid
    kind: RecordKind
    name: str
    family_sort: str
    initials: str
    title: str
    context: str
    country: str
    organisation_kind: OrganisationKind | None
    holders: tuple[str, ...]
    to_verify: bool
    email: str
    phone: str
    changed_at: datetime
    binned: bool = False

    @property
    def vacant(self) -> bool:
        """Whether this is a post that nobody holds now."""
        return self.kind is RecordKind.POST and not self.holders


@dataclass(frozen=True, slots=True)
class RecordLabel:
    """The shown name of a record another one refers to.

    Attributes:
        detail: a second line (kind of organisation, acronym, programme), may be empty.
        binned: whether it lies in the bin.
    """

    ref: RecordRef
    name: str
    detail: str = ""
    binned: bool = False


@dataclass(frozen=True, slots=True)
class NavigationLine:
    """One line of the navigation with its live count.

    Attributes:
        name: the record's name for phases, lists, searches and tags; empty where the scope tells.
        programme: name of the programme of a phase, else empty.
        colour: ``#rrggbb`` of a tag, else empty.
    """

    scope: Scope
    count: int
    name: str = ""
    programme: str = ""
    colour: str = ""


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
class Page:
    """The first look at a list: how many entries, and the ids of the first ones in order."""

    total: int
    ids: tuple[EntryId, ...]


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
