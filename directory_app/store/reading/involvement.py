"""Roles in phases and parts in events, seen from an entry as well as from a programme."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import BindParameter, ColumnElement, Integer, Select, bindparam, case, func, select

from directory_app.domain.card_views import ParticipationLine, PostLine, RoleLine
from directory_app.domain.events import EventKind, ParticipationRole
from directory_app.domain.identifiers import EntryId, RecordKind, RecordRef, RecordUid
from directory_app.domain.kinds import RoleKind
from directory_app.domain.programmes import Period
from directory_app.domain.views import RecordLabel
from directory_app.store.reading.columns import (
    ENTRY,
    EVENT,
    PARTICIPATION,
    PHASE,
    POST,
    PROGRAMME,
    ROLE,
    TENURE,
)
from directory_app.store.reading.naming import (
    newest_event_first,
    newest_phase_first,
    phase_label,
    programme_label,
)
from directory_app.store.reading.validity import DAY, holds_on
from directory_app.store.reading.values import AnyRow, partial_date, validity_of

Labels = Mapping[EntryId, RecordLabel]
Rows = Sequence[AnyRow]

ID: Final = bindparam("id", type_=Integer())
IDS: Final[BindParameter[int]] = bindparam("ids", expanding=True)

_ROLE_ORDER = case(
    {kind.value: place for place, kind in enumerate(RoleKind)},
    value=ROLE.c.kind,
    else_=len(RoleKind),
)


_ROLES = (
    select(
        ROLE.c.organisation_id.label("entry_id"),
        ROLE.c.kind,
        ROLE.c.component,
        ROLE.c.valid_from,
        ROLE.c.valid_to,
        PHASE.c.uid.label("phase_uid"),
        phase_label(PHASE).label("phase_name"),
        PROGRAMME.c.uid.label("programme_uid"),
        programme_label(PHASE.c.programme_id, PHASE).label("programme_name"),
        func.coalesce(PHASE.c.actual_start, PHASE.c.planned_start).label("start"),
        func.coalesce(PHASE.c.actual_end, PHASE.c.planned_end).label("end"),
    )
    .join_from(ROLE, PHASE, PHASE.c.id == ROLE.c.phase_id)
    .join(PROGRAMME, PROGRAMME.c.id == PHASE.c.programme_id)
    .join(ENTRY, ENTRY.c.id == ROLE.c.organisation_id)
    .where(
        ENTRY.c.binned_at.is_(None), PHASE.c.binned_at.is_(None), PROGRAMME.c.binned_at.is_(None)
    )
    .order_by(*newest_phase_first(PHASE), PHASE.c.id, _ROLE_ORDER, ROLE.c.position)
)
ROLES_OF_ORGANISATIONS: Final = _ROLES.where(ROLE.c.organisation_id.in_(IDS))
ROLES_OF_PROGRAMME: Final = _ROLES.where(PHASE.c.programme_id == ID)
"""Roles, newest phase first, the lead partner first; nothing in the bin."""


_PARTICIPATIONS = (
    select(
        PARTICIPATION.c.entry_id,
        PARTICIPATION.c.role,
        EVENT.c.uid,
        EVENT.c.title,
        EVENT.c.kind,
        EVENT.c.start,
        EVENT.c.end,
        EVENT.c.place,
    )
    .join_from(PARTICIPATION, EVENT, EVENT.c.id == PARTICIPATION.c.event_id)
    .join(ENTRY, ENTRY.c.id == PARTICIPATION.c.entry_id)
    .where(EVENT.c.binned_at.is_(None), ENTRY.c.binned_at.is_(None))
    .order_by(newest_event_first(EVENT), EVENT.c.id, PARTICIPATION.c.position)
)
PARTICIPATIONS_OF_ENTRY: Final = _PARTICIPATIONS.where(PARTICIPATION.c.entry_id == ID)
PARTICIPATIONS_OF_PROGRAMME: Final = _PARTICIPATIONS.where(EVENT.c.programme_id == ID)
"""Parts in events, newest event first; nothing in the bin."""


def _posts(condition: ColumnElement[bool]) -> Select[Any]:
    person = ENTRY.alias("person")
    holding = (
        select(TENURE.c.post_id, person.c.id.label("holder_id"), person.c.sort_family)
        .join_from(TENURE, person, person.c.id == TENURE.c.entry_id)
        .where(
            TENURE.c.post_id.in_(select(POST.c.entry_id).where(condition)),
            person.c.binned_at.is_(None),
            holds_on(TENURE, DAY),
        )
        .subquery("holding")
    )
    return (
        select(POST.c.entry_id, holding.c.holder_id)
        .join_from(POST, ENTRY, ENTRY.c.id == POST.c.entry_id)
        .outerjoin(holding, holding.c.post_id == POST.c.entry_id)
        .where(condition, ENTRY.c.binned_at.is_(None))
        .order_by(ENTRY.c.sort_name, ENTRY.c.id, holding.c.sort_family, holding.c.holder_id)
    )


POSTS_OF_ORGANISATION: Final = _posts(POST.c.organisation_id == ID)
POSTS_OF_PROGRAMME: Final = _posts(POST.c.programme_id == ID)
"""Posts by name, one row a holder; ``holder_id`` is None for a vacant post. Nothing in the bin."""


def role_line(row: AnyRow, labels: Labels) -> RoleLine:
    """Return one of the roles as the card shows it."""
    programme = RecordRef(RecordKind.PROGRAMME, RecordUid(row.programme_uid))
    phase = RecordRef(RecordKind.PHASE, RecordUid(row.phase_uid))
    programme_name = row.programme_name or ""
    return RoleLine(
        organisation=labels[row.entry_id],
        programme=RecordLabel(programme, programme_name),
        phase=RecordLabel(phase, row.phase_name, programme_name),
        kind=RoleKind(row.kind),
        component=row.component,
        validity=validity_of(row),
        period=Period(start=partial_date(row.start), end=partial_date(row.end)),
    )


def participation_line(row: AnyRow, labels: Labels) -> ParticipationLine:
    """Return one of the participations as the card shows it."""
    event = RecordRef(RecordKind.EVENT, RecordUid(row.uid))
    return ParticipationLine(
        event=RecordLabel(event, row.title, row.place),
        entry=labels[row.entry_id],
        role=ParticipationRole(row.role),
        kind=EventKind(row.kind),
        start=partial_date(row.start),
        end=partial_date(row.end),
        place=row.place,
    )


def post_lines(rows: Rows, labels: Labels) -> tuple[PostLine, ...]:
    """Return the posts as the card shows them."""
    holders: dict[EntryId, list[RecordLabel]] = {}
    for row in rows:
        of_post = holders.setdefault(row.entry_id, [])
        if row.holder_id is not None and labels[row.holder_id] not in of_post:
            of_post.append(labels[row.holder_id])
    return tuple(PostLine(labels[post], tuple(of_post)) for post, of_post in holders.items())


def entries_of(*groups: Rows) -> set[EntryId]:
    """Return the ids of all entries that rows of this module speak of."""
    return {
        number
        for rows in groups
        for row in rows
        for number in (row.entry_id, getattr(row, "holder_id", None))
        if number is not None
    }
