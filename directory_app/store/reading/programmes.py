"""Everything the page of one programme shows."""

from datetime import date

from sqlalchemy import Connection, select

from directory_app.domain.card_views import EventLine, PhaseLine, ProgrammeCard
from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.events import Event
from directory_app.domain.identifiers import (
    EntryId,
    ProgrammeUid,
    RecordKind,
    RecordRef,
    RecordUid,
)
from directory_app.domain.programmes import Phase, Programme
from directory_app.domain.views import RecordLabel
from directory_app.store.loading import load, load_many
from directory_app.store.reading.citations import read_sources
from directory_app.store.reading.columns import EVENT, PHASE, PROGRAMME
from directory_app.store.reading.involvement import (
    PARTICIPATIONS_OF_PROGRAMME,
    POSTS_OF_PROGRAMME,
    ROLES_OF_PROGRAMME,
    entries_of,
    participation_line,
    post_lines,
    role_line,
)
from directory_app.store.reading.labels import read_entry_labels, read_ids, read_labels
from directory_app.store.reading.naming import newest_event_first, newest_phase_first


def read_programme_card(connection: Connection, uid: ProgrammeUid, day: date) -> ProgrammeCard:
    """Return the page of the programme ``uid`` as of ``day``.

    Raises:
        UnknownRecordError: if the directory has no such programme.
    """
    programme = load(connection, RecordRef(RecordKind.PROGRAMME, uid))
    if not isinstance(programme, Programme):
        raise UnknownRecordError(uid)
    number = connection.execute(select(PROGRAMME.c.id).where(PROGRAMME.c.uid == uid)).scalar_one()
    phases, events = read_phases(connection, uid), read_events(connection, uid)
    parameters = {"id": number, "day": day.isoformat()}
    roles = connection.execute(ROLES_OF_PROGRAMME, parameters).all()
    participations = connection.execute(PARTICIPATIONS_OF_PROGRAMME, parameters).all()
    posts = connection.execute(POSTS_OF_PROGRAMME, parameters).all()
    donors = read_ids(connection, programme.donors)
    spoken_of = entries_of(roles, participations, posts) | set(donors.values())
    near = read_entry_labels(connection, spoken_of, day)
    labels: dict[RecordUid, RecordLabel] = {label.ref.uid: label for label in near.values()}
    labels |= read_labels(connection, [phase.uid for phase in phases], day)
    return ProgrammeCard(
        programme=programme,
        phases=tuple(
            PhaseLine(
                phase, tuple(role_line(row, near) for row in roles if row.phase_uid == phase.uid)
            )
            for phase in phases
        ),
        coordinators=post_lines(posts, near),
        events=tuple(
            EventLine(
                event,
                tuple(
                    participation_line(row, near) for row in participations if row.uid == event.uid
                ),
            )
            for event in events
        ),
        donors=tuple(near[EntryId(donors[donor])] for donor in programme.donors if donor in donors),
        labels=labels,
        sources=read_sources(connection, [programme, *phases, *events]),
    )


def read_phases(connection: Connection, programme: ProgrammeUid) -> tuple[Phase, ...]:
    """Return the phases of a programme, newest first, the bin left out."""
    uids = connection.execute(
        select(PHASE.c.uid)
        .join(PROGRAMME, PROGRAMME.c.id == PHASE.c.programme_id)
        .where(PROGRAMME.c.uid == programme, PHASE.c.binned_at.is_(None))
        .order_by(*newest_phase_first(PHASE), PHASE.c.id)
    ).scalars()
    wanted = [RecordUid(uid) for uid in uids]
    found = load_many(connection, RecordKind.PHASE, wanted)
    return tuple(phase for uid in wanted if isinstance(phase := found[uid], Phase))


def read_events(connection: Connection, programme: ProgrammeUid) -> tuple[Event, ...]:
    """Return the events of a programme, newest first, the bin left out."""
    uids = connection.execute(
        select(EVENT.c.uid)
        .join(PROGRAMME, PROGRAMME.c.id == EVENT.c.programme_id)
        .where(PROGRAMME.c.uid == programme, EVENT.c.binned_at.is_(None))
        .order_by(newest_event_first(EVENT), EVENT.c.id)
    ).scalars()
    wanted = [RecordUid(uid) for uid in uids]
    found = load_many(connection, RecordKind.EVENT, wanted)
    return tuple(event for uid in wanted if isinstance(event := found[uid], Event))
