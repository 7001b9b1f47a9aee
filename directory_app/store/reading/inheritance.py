"""Contact points an entry has through the post it holds and the organisation it belongs to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from sqlalchemy import BindParameter, Connection, bindparam, or_, select

from directory_app.domain.card_views import Inherited
from directory_app.domain.contact_points import Email, Link, Phone, PostalAddress
from directory_app.domain.entries import Entry, Organisation, Post
from directory_app.domain.identifiers import EntryUid, RecordKind, RecordRef
from directory_app.domain.tenures import current_tenures
from directory_app.domain.views import RecordLabel
from directory_app.store.loading import load_items
from directory_app.store.mapping import MAPPINGS, ItemMapping
from directory_app.store.reading.columns import ENTRY, PARENT_LINK, POST
from directory_app.store.reading.involvement import ID
from directory_app.store.reading.validity import DAY, holds_on
from directory_app.store.reading.values import AnyRow

_HIGHEST = 8
"""How many organisations above each other are asked; it also ends a circle of parents."""


@dataclass(frozen=True, slots=True)
class _Owner:
    """An entry that passes its contact points on; ``body`` is the organisation of a post."""

    number: int
    label: RecordLabel
    body: int | None


@dataclass(slots=True)
class _Points:
    """The present contact points of one entry."""

    emails: list[Email] = field(default_factory=list)
    phones: list[Phone] = field(default_factory=list)
    addresses: list[PostalAddress] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)


def read_inherited(connection: Connection, entry: Entry, day: date) -> tuple[Inherited, ...]:
    """Return the contact points ``entry`` is reached by on ``day`` through others, nearest first.

    A person has those of the posts held and of the organisations belonged to, a post those of its
    organisation. An organisation that has none of its own passes on those of the nearest parent
    that has some. Nothing in the bin passes anything on. Sources are not read.
    """
    owners = _owners(connection, entry, day)
    points = _read_points(connection, (owner.number for owner in owners), day)
    found: dict[int, Inherited] = {}
    for owner in owners:
        if owner.number in points:
            found.setdefault(owner.number, _inherited(owner, points[owner.number]))
        elif owner.label.ref.kind is RecordKind.ORGANISATION:
            for parent, above in _above(connection, owner, day):
                found.setdefault(parent.number, _inherited(parent, above))
    return tuple(found.values())


def _owners(connection: Connection, entry: Entry, day: date) -> list[_Owner]:
    """Return the posts ``entry`` holds and the organisations it belongs to, nearest first."""
    if isinstance(entry, Organisation):
        return []
    if isinstance(entry, Post):
        pairs: list[tuple[EntryUid | None, EntryUid | None]] = [(None, entry.organisation)]
    else:
        tenures = current_tenures(entry, day)
        pairs = [(tenure.post, tenure.organisation) for tenure in tenures]
    uids = [uid for pair in pairs for uid in pair if uid is not None]
    if not uids:
        return []
    rows = connection.execute(_OWNERS, {"uids": uids})
    by_number = {row.id: _owner(row) for row in rows}
    by_uid = {owner.label.ref.uid: owner for owner in by_number.values()}
    found: list[_Owner | None] = []
    for post_uid, body_uid in pairs:
        post = by_uid.get(post_uid) if post_uid else None
        body = by_uid.get(body_uid) if body_uid else None
        if body_uid is None and post is not None and post.body is not None:
            body = by_number.get(post.body)
        found += [post, body]
    return [owner for owner in dict.fromkeys(found) if owner is not None]


def _above(connection: Connection, owner: _Owner, day: date) -> Iterator[tuple[_Owner, _Points]]:
    """Yield the nearest organisation above ``owner`` that has contact points, if there is one."""
    for _ in range(_HIGHEST):
        on = {"id": owner.number, "day": day.isoformat()}
        row = connection.execute(_PARENT, on).first()
        if row is None:
            return
        owner = _owner(row)
        points = _read_points(connection, [owner.number], day)
        if owner.number in points:
            yield owner, points[owner.number]
            return


def _read_points(
    connection: Connection, numbers: Iterable[int], day: date
) -> Mapping[int, _Points]:
    """Return the present contact points of the entries that have any."""
    points: dict[int, _Points] = defaultdict(_Points)
    ids = list(dict.fromkeys(numbers))
    if not ids:
        return points
    for mapping in _POINTS:
        for owner, found in load_items(connection, mapping, ids).items():
            present = [point for point in found if point.validity.includes(day)]
            if present:
                getattr(points[owner], mapping.field).extend(present)
    return points


def _owner(row: AnyRow) -> _Owner:
    ref = RecordRef(RecordKind(row.kind), EntryUid(row.uid))
    return _Owner(row.id, RecordLabel(ref, row.display_name), row.organisation_id)


def _inherited(owner: _Owner, points: _Points) -> Inherited:
    return Inherited(
        owner.label,
        emails=tuple(points.emails),
        phones=tuple(points.phones),
        addresses=tuple(points.addresses),
        links=tuple(points.links),
    )


_UIDS: BindParameter[str] = bindparam("uids", expanding=True)
_OWNER = (
    select(ENTRY.c.id, ENTRY.c.uid, ENTRY.c.kind, ENTRY.c.display_name, POST.c.organisation_id)
    .outerjoin(POST, POST.c.entry_id == ENTRY.c.id)
    .where(ENTRY.c.binned_at.is_(None))
)
_NAMED = ENTRY.alias("named")
_OWNERS: Final = _OWNER.where(
    or_(
        ENTRY.c.uid.in_(_UIDS),
        ENTRY.c.id.in_(
            select(POST.c.organisation_id)
            .join_from(_NAMED, POST, POST.c.entry_id == _NAMED.c.id)
            .where(_NAMED.c.uid.in_(_UIDS))
            .correlate(None)
        ),
    )
)
"""The entries of some UIDs, and the organisations of the posts among them."""

_PARENT: Final = (
    _OWNER.join(PARENT_LINK, PARENT_LINK.c.organisation_id == ENTRY.c.id)
    .where(PARENT_LINK.c.entry_id == ID, holds_on(PARENT_LINK, DAY))
    .order_by(PARENT_LINK.c.position)
    .limit(1)
)


_POINTS: Final[tuple[ItemMapping, ...]] = tuple(
    mapping
    for mapping in MAPPINGS[RecordKind.ORGANISATION].items
    if mapping.field in {"emails", "phones", "addresses", "links"}
)
