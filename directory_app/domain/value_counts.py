"""How many values of each sort an entry has."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import Final

from directory_app.domain.contact_points import ContactPoint, Phone, Place
from directory_app.domain.entries import Entry, Organisation, Person
from directory_app.domain.export_preview import ValueKind
from directory_app.domain.items import Item
from directory_app.domain.kinds import PhoneKind

_KEPT_KINDS: Final = {
    "PHOTO": ValueKind.PHOTO,
    "LOGO": ValueKind.PHOTO,
    "BDAY": ValueKind.ANNIVERSARY,
    "ANNIVERSARY": ValueKind.ANNIVERSARY,
    "X-ANNIVERSARY": ValueKind.ANNIVERSARY,
    "X-EVOLUTION-ANNIVERSARY": ValueKind.ANNIVERSARY,
}
"""Kept lines somebody would ask for by name: RFC 6350 sections 6.2.4 to 6.2.6, and vendors'."""


def count_values(entry: Entry) -> Counter[ValueKind]:
    """Return how many values of each kind ``entry`` has."""
    return Counter(_kinds(entry))


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


def _kinds(entry: Entry) -> Iterator[ValueKind]:
    """Yield the kind of each value of ``entry``."""
    yield from (ValueKind.NAME for _ in entry.names)
    for email in entry.emails:
        yield point_kind(email, ValueKind.WORK_EMAIL, ValueKind.PRIVATE_EMAIL)
    yield from map(phone_kind, entry.phones)
    for address in entry.addresses:
        yield point_kind(address, ValueKind.WORK_ADDRESS, ValueKind.PRIVATE_ADDRESS)
    yield from (ValueKind.LINK for _ in entry.links)
    if isinstance(entry, Person):
        yield from (ValueKind.JOB for _ in entry.tenures)
        yield from (ValueKind.LANGUAGE for _ in entry.languages)
    if entry.note:
        yield ValueKind.NOTE
    yield from (ValueKind.TAG for _ in entry.tags)
    yield from map(kept_kind, entry.kept_properties)
    yield from (ValueKind.WARNING for _ in entry.warnings)
    yield from (ValueKind.SOURCE for _ in entry.sources)
    if entry.verified_on is not None:
        yield ValueKind.VERIFIED_DATE
    for item in _items(entry):
        yield from _kinds_around(item)


def _items(entry: Entry) -> Iterator[Item]:
    linked: tuple[Item, ...] = ()
    if isinstance(entry, Person):
        linked = entry.tenures
    elif isinstance(entry, Organisation):
        linked = entry.parents
    yield from chain(entry.names, entry.emails, entry.phones, entry.addresses, entry.links, linked)


def _kinds_around(item: Item) -> Iterator[ValueKind]:
    """Yield the kinds of what is said about one value."""
    if item.note:
        yield ValueKind.REMARK
    yield from (ValueKind.SOURCE for _ in item.sources)
    if isinstance(item, ContactPoint) and item.verified_on is not None:
        yield ValueKind.VERIFIED_DATE
