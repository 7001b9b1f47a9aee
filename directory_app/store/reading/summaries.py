"""One line about each of many entries, read for a whole page in a handful of queries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Select,
    bindparam,
    case,
    func,
    literal,
    select,
    union_all,
)

from directory_app.domain.identifiers import EntryId, EntryUid, RecordKind
from directory_app.domain.kinds import OrganisationKind, PhoneKind
from directory_app.domain.views import EntrySummary
from directory_app.store.batches import batches
from directory_app.store.reading.columns import (
    EMAIL,
    ENTRY,
    ORGANISATION,
    PARENT_LINK,
    PHONE,
    POST,
    TENURE,
)
from directory_app.store.reading.naming import programme_label
from directory_app.store.reading.validity import DAY, holds_on
from directory_app.store.reading.values import AnyRow, aware

_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_EMAIL = "email"


@dataclass(slots=True)
class _Line:
    """What is gathered about one entry beside its own row."""

    title: str = ""
    context: str = ""
    holders: list[str] = field(default_factory=list)
    email: str = ""
    phone: str = ""


Lines = Mapping[int, _Line]
Rows = Iterable[AnyRow]


def read_summaries(
    connection: Connection, ids: Iterable[EntryId], day: date, *, with_reach: bool = True
) -> dict[EntryId, EntrySummary]:
    """Return the summaries of the entries ``ids`` as of ``day``; ids that are gone are left out.

    Without ``with_reach``, e-mail and phone are not read and stay empty.
    """
    summaries: dict[EntryId, EntrySummary] = {}
    for batch in batches(ids):
        summaries.update(_read_batch(connection, batch, day, with_reach=with_reach))
    return summaries


def _read_batch(
    connection: Connection, ids: Sequence[EntryId], day: date, *, with_reach: bool
) -> dict[EntryId, EntrySummary]:
    rows = connection.execute(_entries(), {"ids": ids}).all()
    by_kind: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        by_kind[row.kind].append(row.id)
    lines: dict[int, _Line] = defaultdict(_Line)
    on = day.isoformat()
    if people := by_kind[RecordKind.PERSON]:
        _add_tenures(connection.execute(_tenures(), {"ids": people, "day": on}), lines)
    if organisations := by_kind[RecordKind.ORGANISATION]:
        _add_parents(connection.execute(_parents(), {"ids": organisations, "day": on}), lines)
    if posts := by_kind[RecordKind.POST]:
        _add_bodies(connection.execute(_bodies(), {"ids": posts}), lines)
        _add_holders(connection.execute(_holders(), {"ids": posts, "day": on}), lines)
    if with_reach:
        _add_reach(connection.execute(_reach(), {"ids": ids, "day": on}), lines)
    return {EntryId(row.id): _summary(row, lines[row.id]) for row in rows}


def _summary(row: AnyRow, line: _Line) -> EntrySummary:
    kind = row.organisation_kind
    return EntrySummary(
        id=EntryId(row.id),
        uid=EntryUid(row.uid),
        kind=RecordKind(row.kind),
        name=row.display_name,
        family_sort=row.sort_family,
        initials=row.initials,
        title=line.title,
        context=line.context,
        country=row.country,
        organisation_kind=None if kind is None else OrganisationKind(kind),
        holders=tuple(line.holders),
        to_verify=row.to_verify,
        email=line.email,
        phone=line.phone,
        changed_at=aware(row.changed_at),
        binned=row.binned_at is not None,
    )


def _add_tenures(rows: Rows, lines: Lines) -> None:
    """Add what each person is now: the first tenure in the order of preference counts."""
    seen: set[int] = set()
    for entry_id, title, context in rows:
        if entry_id not in seen:
            seen.add(entry_id)
            lines[entry_id].title = title or ""
            lines[entry_id].context = context


def _add_parents(rows: Rows, lines: Lines) -> None:
    """Add the organisation each organisation is part of now."""
    for entry_id, name in rows:
        lines[entry_id].context = lines[entry_id].context or name


def _add_bodies(rows: Rows, lines: Lines) -> None:
    """Add the organisation of each post, or its programme where it has none."""
    for entry_id, name in rows:
        lines[entry_id].context = name


def _add_holders(rows: Rows, lines: Lines) -> None:
    """Add who holds each post now."""
    for post_id, name in rows:
        if name not in lines[post_id].holders:
            lines[post_id].holders.append(name)


def _add_reach(rows: Rows, lines: Lines) -> None:
    """Add an e-mail and a phone number of each entry: the preferred one, else the first."""
    for entry_id, what, value, _, _ in rows:
        line = lines[entry_id]
        if what == _EMAIL:
            line.email = line.email or value
        else:
            line.phone = line.phone or value


# The statements are built once: building one takes longer than running it.


@cache
def _entries() -> Select[Any]:
    return (
        select(ENTRY, ORGANISATION.c.kind.label("organisation_kind"))
        .outerjoin(ORGANISATION, ORGANISATION.c.entry_id == ENTRY.c.id)
        .where(ENTRY.c.id.in_(_IDS))
    )


@cache
def _tenures() -> Select[Any]:
    post, body, post_body = ENTRY.alias("post"), ENTRY.alias("body"), ENTRY.alias("post_body")
    programme = programme_label(POST.c.programme_id, POST)
    context = func.coalesce(body.c.display_name, post_body.c.display_name, programme, "")
    return (
        select(
            TENURE.c.entry_id,
            case((TENURE.c.title != "", TENURE.c.title), else_=post.c.display_name),
            context,
        )
        .outerjoin(post, post.c.id == TENURE.c.post_id)
        .outerjoin(POST, POST.c.entry_id == TENURE.c.post_id)
        .outerjoin(body, body.c.id == TENURE.c.organisation_id)
        .outerjoin(post_body, post_body.c.id == POST.c.organisation_id)
        .where(TENURE.c.entry_id.in_(_IDS), holds_on(TENURE, DAY))
        .order_by(TENURE.c.entry_id, TENURE.c.position)
    )


@cache
def _parents() -> Select[Any]:
    return (
        select(PARENT_LINK.c.entry_id, ENTRY.c.display_name)
        .join(ENTRY, ENTRY.c.id == PARENT_LINK.c.organisation_id)
        .where(PARENT_LINK.c.entry_id.in_(_IDS), holds_on(PARENT_LINK, DAY))
        .order_by(PARENT_LINK.c.entry_id, PARENT_LINK.c.position)
    )


@cache
def _bodies() -> Select[Any]:
    programme = programme_label(POST.c.programme_id, POST)
    return (
        select(POST.c.entry_id, func.coalesce(ENTRY.c.display_name, programme, ""))
        .outerjoin(ENTRY, ENTRY.c.id == POST.c.organisation_id)
        .where(POST.c.entry_id.in_(_IDS))
    )


@cache
def _holders() -> Select[Any]:
    return (
        select(TENURE.c.post_id, ENTRY.c.display_name)
        .join(ENTRY, ENTRY.c.id == TENURE.c.entry_id)
        .where(TENURE.c.post_id.in_(_IDS), ENTRY.c.binned_at.is_(None), holds_on(TENURE, DAY))
        .order_by(TENURE.c.post_id, ENTRY.c.sort_family, ENTRY.c.id)
    )


@cache
def _reach() -> Select[Any]:
    """Return the query for e-mails and phones; a fax number is no phone to call."""
    email = select(
        EMAIL.c.entry_id,
        literal(_EMAIL).label("what"),
        EMAIL.c.address.label("value"),
        EMAIL.c.preferred,
        EMAIL.c.position,
    ).where(EMAIL.c.entry_id.in_(_IDS), holds_on(EMAIL, DAY))
    phone = select(
        PHONE.c.entry_id,
        literal("phone").label("what"),
        func.coalesce(PHONE.c.e164, PHONE.c.printed).label("value"),
        PHONE.c.preferred,
        PHONE.c.position,
    ).where(PHONE.c.entry_id.in_(_IDS), PHONE.c.kind != PhoneKind.FAX.value, holds_on(PHONE, DAY))
    reach = union_all(email, phone).subquery("reach")
    return select(reach).order_by(reach.c.preferred.desc(), reach.c.position)
