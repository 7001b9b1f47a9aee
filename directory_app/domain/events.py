"""Events and who takes part in them (design section 2)."""

from dataclasses import dataclass
from enum import StrEnum

from directory_app.domain.dates import PartialDate
from directory_app.domain.identifiers import EntryUid, EventUid, PhaseUid, ProgrammeUid
from directory_app.domain.items import Item, RecordBase


class EventKind(StrEnum):
    """What sort of meeting it is; an event may mix several."""

    MISSION = "mission"
    WORKSHOP = "workshop"
    ROUND_TABLE = "round_table"
    CONFERENCE = "conference"
    STEERING_COMMITTEE = "steering_committee"
    TRAINING = "training"
    OTHER = "other"


class ParticipationRole(StrEnum):
    """As what somebody takes part."""

    HOST = "host"
    EXPERT = "expert"
    COUNTERPART = "counterpart"
    SPEAKER = "speaker"
    CONTACT = "contact"
    INVITED = "invited"
    ATTENDED = "attended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation(Item):
    """An organisation, post or person takes part in an event; owned by the event."""

    entry: EntryUid
    role: ParticipationRole = ParticipationRole.ATTENDED


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(RecordBase):
    """A mission, workshop, conference and the like.

    Attributes:
        formats: what it is made of beside its main kind.
        country: ISO 3166-1 alpha-2 code of the place, or empty.
    """

    uid: EventUid
    title: str
    kind: EventKind = EventKind.OTHER
    formats: tuple[EventKind, ...] = ()
    start: PartialDate | None = None
    end: PartialDate | None = None
    place: str = ""
    country: str = ""
    programme: ProgrammeUid | None = None
    phase: PhaseUid | None = None
    topics: tuple[str, ...] = ()
    participations: tuple[Participation, ...] = ()
