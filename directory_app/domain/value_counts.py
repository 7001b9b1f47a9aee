"""How many values of each sort an entry has."""

from collections.abc import Sequence
from itertools import chain
from typing import Final

from directory_app.domain.contact_points import ContactPoint, Phone, Place
from directory_app.domain.entries import Entry, Organisation, Person
from directory_app.domain.export_preview import ValueKind
from directory_app.domain.items import Item
from directory_app.domain.kinds import PhoneKind

_EMAILS: Final = (ValueKind.WORK_EMAIL, ValueKind.PRIVATE_EMAIL)
_ADDRESSES: Final = (ValueKind.WORK_ADDRESS, ValueKind.PRIVATE_ADDRESS)

_KEPT_KINDS: Final = {
    "PHOTO": ValueKind.PHOTO,
    "LOGO": ValueKind.PHOTO,
    "BDAY": ValueKind.ANNIVERSARY,
    "ANNIVERSARY": ValueKind.ANNIVERSARY,
    "X-ANNIVERSARY": ValueKind.ANNIVERSARY,
    "X-EVOLUTION-ANNIVERSARY": ValueKind.ANNIVERSARY,
}
"""Kept lines somebody would ask for by name: RFC 6350 sections 6.2.4 to 6.2.6, and vendors'."""


def count_values(entry: Entry) -> dict[ValueKind, int]:
    """Return how many values of each kind ``entry`` has; a kind it has none of is left out."""
    counts = {
        ValueKind.NAME: len(entry.names),
        ValueKind.LINK: len(entry.links),
        ValueKind.NOTE: int(bool(entry.note)),
        ValueKind.TAG: len(entry.tags),
        ValueKind.WARNING: len(entry.warnings),
        ValueKind.SOURCE: len(entry.sources),
        ValueKind.VERIFIED_DATE: int(entry.verified_on is not None),
    }
    linked: Sequence[Item] = ()
    if isinstance(entry, Person):
        counts[ValueKind.JOB] = len(entry.tenures)
        counts[ValueKind.LANGUAGE] = len(entry.languages)
        linked = entry.tenures
    elif isinstance(entry, Organisation):
        linked = entry.parents
    for kind in chain(
        (point_kind(one, *_EMAILS) for one in entry.emails),
        map(phone_kind, entry.phones),
        (point_kind(one, *_ADDRESSES) for one in entry.addresses),
        map(kept_kind, entry.kept_properties),
    ):
        counts[kind] = counts.get(kind, 0) + 1
    for item in chain(entry.names, linked):
        _count_around(counts, item)
    for point in chain(entry.emails, entry.phones, entry.addresses, entry.links):
        _count_around(counts, point)
        if point.verified_on is not None:
            counts[ValueKind.VERIFIED_DATE] += 1
    return {kind: count for kind, count in counts.items() if count}


def kept_kind(line: str) -> ValueKind:
    """Return what a kept content line is: a photo, an anniversary, or just a line."""
    name = line.partition(":")[0].partition(";")[0].rpartition(".")[2]
    return _KEPT_KINDS.get(name.upper(), ValueKind.KEPT_LINE)


def point_kind(point: ContactPoint, work: ValueKind, private: ValueKind) -> ValueKind:
    """Return ``work`` or ``private``, as the place of a contact point says."""
    return work if point.place is Place.WORK else private


def phone_kind(phone: Phone) -> ValueKind:
    """Return whether ``phone`` is a mobile, that of an office, or a private one."""
    if phone.kind is PhoneKind.MOBILE:
        return ValueKind.MOBILE
    return point_kind(phone, ValueKind.OFFICE_PHONE, ValueKind.PRIVATE_PHONE)


def _count_around(counts: dict[ValueKind, int], item: Item) -> None:
    """Count what is said about one value."""
    if item.note:
        counts[ValueKind.REMARK] = counts.get(ValueKind.REMARK, 0) + 1
    if item.sources:
        counts[ValueKind.SOURCE] += len(item.sources)
