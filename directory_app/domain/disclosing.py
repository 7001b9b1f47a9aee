"""The one gate in front of every way out: an entry as somebody of a level may see it.

Files of all formats, the clipboard, dragged files, QR codes, text blocks and paper are made of what
is given here and of nothing else.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Generic, TypeVar

from directory_app.domain.contact_points import ContactPoint, Visibility
from directory_app.domain.entries import Entry, Name, Organisation, Person, Post, Tenure
from directory_app.domain.filling import changed
from directory_app.domain.identifiers import ItemUid
from directory_app.domain.items import Item
from directory_app.domain.kinds import NameKind
from directory_app.domain.lists import ContactList
from directory_app.domain.tenures import current_tenures
from directory_app.domain.visibility import is_within

RecordT = TypeVar("RecordT", Person, Organisation, Post, Entry, ContactList)
_EntryT = TypeVar("_EntryT", Person, Organisation, Post, Entry)
_Value = TypeVar("_Value", bound=Item)
_Point = TypeVar("_Point", bound=ContactPoint)

_PLAIN: Final[dict[str, Any]] = {
    "note": "",
    "sources": (),
    "tags": (),
    "to_verify": False,
    "verified_on": None,
    "warnings": (),
    "kept_properties": (),
    "created_at": None,
}
"""What of an entry is for the house alone. The time of the last change leaves, for receivers that
compare; what was changed does not."""


@dataclass(frozen=True, slots=True)
class Disclosed(Generic[RecordT]):
    """A record with nothing in it that its receiver may not see; made in this module only.

    Attributes:
        record: the record, without what does not hold now or is too private.
    """

    record: RecordT


def disclose(entry: _EntryT, level: Visibility, on: date) -> Disclosed[_EntryT]:
    """Return ``entry`` as somebody who may see up to ``level`` is given it on the day ``on``.

    At every level go only values that hold on that day, and contact points that are not more
    private than the level; those of a tenure end with it. Remarks, tags, sources, dates of
    verifying, warnings, kept lines of foreign cards (photos and birthdays among them) and former
    names of people go at ``INTERNAL`` only.
    """
    held: frozenset[ItemUid] = frozenset()
    changes: dict[str, Any] = {}
    names = _holding(entry.names, on)
    if isinstance(entry, Person):
        tenures = changes["tenures"] = current_tenures(entry, on)
        held = frozenset([tenure.uid for tenure in tenures])
        if level is not Visibility.INTERNAL:
            names = tuple([name for name in names if name.kind is not NameKind.FORMER])
    elif isinstance(entry, Organisation):
        changes["parents"] = _holding(entry.parents, on)
    # A card needs a name, be it one that is over.
    changes["names"] = names or entry.names[:1]
    for field in ("emails", "phones", "addresses", "links"):
        points = getattr(entry, field)
        changes[field] = _points(points, level, on, held) if points else points
    if level is not Visibility.INTERNAL:
        changes["names"] = tuple(map(_plain_name, changes["names"]))
        for field in ("tenures", "parents"):
            if field in changes:
                changes[field] = tuple(map(_plain_item, changes[field]))
        changes |= _PLAIN
    elif all(getattr(entry, field) == value for field, value in changes.items()):
        return Disclosed(entry)
    return Disclosed(changed(entry, **changes))


def disclose_list(group: ContactList, level: Visibility, on: date) -> Disclosed[ContactList] | None:
    """Return a list with the members of the day ``on``; lists go at ``INTERNAL`` only."""
    if level is not Visibility.INTERNAL:
        return None
    return Disclosed(changed(group, memberships=_holding(group.memberships, on)))


def _holding(values: tuple[_Value, ...], on: date) -> tuple[_Value, ...]:
    return tuple([value for value in values if value.validity.includes(on)])


def _points(
    points: tuple[_Point, ...], level: Visibility, on: date, held: frozenset[ItemUid]
) -> tuple[_Point, ...]:
    there = [
        point
        for point in points
        if is_within(point.visibility, level)
        and point.validity.includes(on)
        and (point.tenure is None or point.tenure in held)
    ]
    return tuple(there if level is Visibility.INTERNAL else map(_plain_point, there))


def _plain_name(name: Name) -> Name:
    return changed(name, note="", sources=()) if name.note or name.sources else name


def _plain_item(item: Item) -> Item:
    if isinstance(item, Tenure) and item.as_of is not None:
        return changed(item, note="", sources=(), as_of=None)
    return changed(item, note="", sources=()) if item.note or item.sources else item


def _plain_point(point: _Point) -> _Point:
    if point.note or point.sources or point.verified_on is not None:
        return changed(point, note="", sources=(), verified_on=None)
    return point
