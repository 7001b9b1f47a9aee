"""Everything the card of one entry shows, read together from one state of the directory."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, Select, String, bindparam, select

from directory_app.domain.card_views import EntryCard, LastChange, TagLabel
from directory_app.domain.checking import check
from directory_app.domain.entries import Entry, Organisation, Person, Post
from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.identifiers import (
    EntryId,
    EntryUid,
    RecordKind,
    RecordRef,
    RecordUid,
)
from directory_app.domain.sorting import sort_key
from directory_app.domain.tenures import current_tenures
from directory_app.domain.views import RecordLabel
from directory_app.store.loading import load
from directory_app.store.reading.citations import read_sources
from directory_app.store.reading.columns import (
    CONTACT_LIST,
    ENTRY,
    ENTRY_TAG,
    MEMBERSHIP,
    PARENT_LINK,
    TAG,
)
from directory_app.store.reading.holdings import HOLDINGS, holding
from directory_app.store.reading.inheritance import read_inherited
from directory_app.store.reading.involvement import (
    ID,
    PARTICIPATIONS_OF_ENTRY,
    POSTS_OF_ORGANISATION,
    ROLES_OF_ORGANISATIONS,
    Labels,
    Rows,
    entries_of,
    participation_line,
    post_lines,
    role_line,
)
from directory_app.store.reading.labels import label_of, read_ids, read_labels
from directory_app.store.reading.summaries import read_summaries
from directory_app.store.reading.validity import DAY, holds_on
from directory_app.store.reading.values import aware
from directory_app.store.tables import METADATA


def read_card(connection: Connection, uid: EntryUid, day: date) -> EntryCard:
    """Return the card of the entry ``uid`` as of ``day``; entries in the bin have one too.

    Raises:
        UnknownRecordError: if the directory has no such entry.
    """
    found = connection.execute(_KIND, {"uid": uid}).first()
    if found is None:
        raise UnknownRecordError(uid)
    number, kind = EntryId(found.id), RecordKind(found.kind)
    entry = load(connection, RecordRef(kind, uid))
    if not isinstance(entry, Person | Organisation | Post):
        raise UnknownRecordError(uid)

    def rows(statement: Select[Any]) -> Rows:
        return connection.execute(statement, {"id": number, "day": day.isoformat()}).all()

    is_organisation = kind is RecordKind.ORGANISATION
    holdings = [] if kind is RecordKind.PERSON else rows(HOLDINGS)
    departments = rows(_DEPARTMENTS) if is_organisation else []
    posts = rows(POSTS_OF_ORGANISATION) if is_organisation else []
    participations = rows(PARTICIPATIONS_OF_ENTRY)
    references = list(_references(entry))
    ids = read_ids(connection, references)
    roles = _role_rows(connection, entry, number, ids, day)
    spoken_of = entries_of(holdings, departments, posts, roles, participations)
    summaries = read_summaries(connection, [number, *spoken_of, *ids.values()], day)
    near = {each: label_of(summary) for each, summary in summaries.items()}
    return EntryCard(
        entry=entry,
        summary=summaries[number],
        labels=_labels(connection, references, ids, near, day),
        inherited=read_inherited(connection, entry, day),
        holdings=tuple(holding(row, near) for row in holdings),
        holdings_total=holdings[0].total if holdings else 0,
        departments=tuple(dict.fromkeys(near[row.entry_id] for row in departments)),
        posts=post_lines(posts, near),
        roles=tuple(role_line(row, near) for row in roles),
        participations=tuple(participation_line(row, near) for row in participations),
        lists=_lists(rows(_LISTS)),
        tags=_tags(rows(_TAGS)) if entry.tags else (),
        sources=read_sources(connection, [entry]),
        problems=tuple(check(entry)),
        last_change=_last_change(connection, uid),
    )


def _references(entry: Entry) -> Iterator[RecordUid]:
    """Yield the UID of every record that ``entry`` names, its tags and sources apart."""
    match entry:
        case Person():
            for tenure in entry.tenures:
                yield from (uid for uid in (tenure.post, tenure.organisation) if uid is not None)
        case Organisation():
            yield from (link.organisation for link in entry.parents)
        case Post():
            yield from (uid for uid in (entry.organisation, entry.programme) if uid is not None)


def _labels(
    connection: Connection,
    references: Sequence[RecordUid],
    ids: Mapping[RecordUid, EntryId],
    near: Labels,
    day: date,
) -> Mapping[RecordUid, RecordLabel]:
    """Return the labels of all records the entry names; its programme is no entry."""
    labels = {uid: near[number] for uid, number in ids.items()}
    others = [uid for uid in references if uid not in ids]
    return labels | read_labels(connection, others, day) if others else labels


def _role_rows(
    connection: Connection,
    entry: Entry,
    number: EntryId,
    ids: Mapping[RecordUid, EntryId],
    day: date,
) -> Rows:
    """Return the programme roles of an organisation, or of a person's present organisations."""
    bearers: list[EntryId] = []
    if isinstance(entry, Organisation):
        bearers.append(number)
    elif isinstance(entry, Person):
        uids = (tenure.organisation for tenure in current_tenures(entry, day))
        bearers += (ids[uid] for uid in uids if uid is not None and uid in ids)
    if not bearers:
        return []
    return connection.execute(ROLES_OF_ORGANISATIONS, {"ids": bearers}).all()


def _lists(rows: Rows) -> tuple[RecordLabel, ...]:
    labels = (RecordLabel(RecordRef(RecordKind.LIST, RecordUid(uid)), name) for uid, name in rows)
    return tuple(sorted(labels, key=lambda label: sort_key(label.name)))


def _tags(rows: Rows) -> tuple[TagLabel, ...]:
    return tuple(
        TagLabel(RecordRef(RecordKind.TAG, RecordUid(uid)), name, colour)
        for uid, name, colour in rows
    )


def _last_change(connection: Connection, uid: RecordUid) -> LastChange | None:
    """Return the newest change of a record; a creation names no fields."""
    row = connection.execute(_LAST_CHANGE, {"uid": uid}).first()
    if row is None:
        return None
    return LastChange(aware(row.at), row.user_name, () if row.created else tuple(row.after))


_UID = bindparam("uid", type_=String())
_KIND: Final = select(ENTRY.c.id, ENTRY.c.kind).where(ENTRY.c.uid == _UID)

_DEPARTMENTS: Final = (
    select(PARENT_LINK.c.entry_id)
    .join(ENTRY, ENTRY.c.id == PARENT_LINK.c.entry_id)
    .where(
        PARENT_LINK.c.organisation_id == ID,
        ENTRY.c.binned_at.is_(None),
        holds_on(PARENT_LINK, DAY),
    )
    .order_by(ENTRY.c.sort_name, ENTRY.c.id)
)
"""The organisations that are part of one, by name."""

_LISTS: Final = (
    select(CONTACT_LIST.c.uid, CONTACT_LIST.c.name)
    .join(MEMBERSHIP, MEMBERSHIP.c.list_id == CONTACT_LIST.c.id)
    .where(
        MEMBERSHIP.c.entry_id == ID,
        CONTACT_LIST.c.binned_at.is_(None),
        CONTACT_LIST.c.rule == "",
        holds_on(MEMBERSHIP, DAY),
    )
    .distinct()
)
"""The lists an entry is a static member of."""

_TAGS: Final = (
    select(TAG.c.uid, TAG.c.name, TAG.c.colour)
    .join(ENTRY_TAG, ENTRY_TAG.c.tag_id == TAG.c.id)
    .where(ENTRY_TAG.c.entry_id == ID, TAG.c.binned_at.is_(None))
    .order_by(ENTRY_TAG.c.position, ENTRY_TAG.c.id)
)


def _last_change_statement() -> Select[Any]:
    change, action = METADATA.tables["change"], METADATA.tables["action"]
    return (
        select(action.c.at, action.c.user_name, change.c.created, change.c.after)
        .join_from(change, action, action.c.id == change.c.action_id)
        .where(change.c.record_uid == _UID)
        .order_by(change.c.id.desc())
        .limit(1)
    )


_LAST_CHANGE: Final = _last_change_statement()
