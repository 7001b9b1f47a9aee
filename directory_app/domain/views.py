"""What lists and navigation show: values read together from several records."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from directory_app.domain.identifiers import (
    EntryId,
    EntryUid,
    RecordKind,
    RecordRef,
)
from directory_app.domain.kinds import OrganisationKind


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


RECORD_KIND_OF: Final = {
    ScopeKind.PEOPLE: RecordKind.PERSON,
    ScopeKind.ORGANISATIONS: RecordKind.ORGANISATION,
    ScopeKind.POSTS: RecordKind.POST,
}
"""The scopes that hold all entries of one kind."""


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
        count: how many entries; None for lists by rule and saved searches, which are counted later.
        name: the record's name for phases, lists, searches and tags; empty where the scope tells.
        programme: name of the programme of a phase, else empty.
        colour: ``#rrggbb`` of a tag, else empty.
    """

    scope: Scope
    count: int | None
    name: str = ""
    programme: str = ""
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """The first look at a list.

    Attributes:
        total: how many entries it has; None: more than ``ids``, how many is not known yet.
        ids: the first ones in order.
    """

    total: int | None
    ids: tuple[EntryId, ...]
