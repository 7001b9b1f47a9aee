"""The kept lines of an entry: those without a field, and those from which its values were read.

A line of the second kind belongs to a value as long as the entry has that value: it is written in
the value's place with whatever the value cannot hold. When the value is gone, so is the line.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final, Generic, TypeVar

from directory_app.domain.contact_points import Email, Link, Phone, PostalAddress
from directory_app.domain.identifiers import RecordKind
from directory_app.formats.validating import validated_address, validated_email, validated_link
from directory_app.formats.vcard.card_points import (
    read_address,
    read_email,
    read_link,
    read_phone,
)
from directory_app.formats.vcard.dialects import APPLE_COUNTRY, APPLE_LABEL, OUTLOOK_PHONE
from directory_app.formats.vcard.lines import ContentLine, parse_line
from directory_app.formats.vcard.values import unescape

_Point = TypeVar("_Point", Phone, Email, PostalAddress, Link)

_COMPANIONS: Final = frozenset({APPLE_LABEL, APPLE_COUNTRY})
"""Lines that say something of another line of their group."""

_MOST_COMPARED: Final = 16
"""Of so many values with one text the most alike is looked for, so that it takes linear time."""

_NEVER_KEPT: Final = frozenset({"BEGIN", "END", "VERSION", "PRODID"})
_JOBS: Final = frozenset({"ORG", "TITLE", "ROLE"})
_FIELDS: Final = frozenset(
    {"TEL", "EMAIL", "ADR", "URL", "X-SOCIALPROFILE", "SOCIALPROFILE", "FN", "N", "NICKNAME"}
    | {"ORG", "NOTE", "CATEGORIES", "KIND", "X-ADDRESSBOOKSERVER-KIND", "UID", OUTLOOK_PHONE}
)
_FIELDS_OF: Final = {
    RecordKind.PERSON: _FIELDS | {"TITLE", "ROLE", "LANG", "X-LANG"},
    RecordKind.ORGANISATION: _FIELDS - {"N"},
    RecordKind.POST: _FIELDS - {"N"},
    RecordKind.LIST: frozenset({"FN", "NOTE", "KIND", "UID", "X-ADDRESSBOOKSERVER-KIND"}),
}
"""The properties that entries of each kind have fields for."""


def has_field(name: str, kind: RecordKind) -> bool:
    """Tell whether entries of ``kind`` have a field for a property (its name in capitals)."""
    return name in _FIELDS_OF[kind]


def lines_without_field(kept: Sequence[str], kind: RecordKind) -> tuple[str, ...]:
    """Return the kept lines of an entry of ``kind`` that no value of it was read from."""
    if not kept:
        return ()
    free = {line.number for line in Originals(kept, kind).without_field()}
    return tuple(text for number, text in enumerate(kept, 1) if number in free)


@dataclass(frozen=True, slots=True)
class Original(Generic[_Point]):
    """The line a contact point was read from.

    Attributes:
        line: the line.
        value: the contact point as it was read.
        companions: the other lines of its group, such as Apple's label.
    """

    line: ContentLine
    value: _Point
    companions: Sequence[ContentLine]

    @property
    def has_label_in_group(self) -> bool:
        """Tell whether its group has Apple's label."""
        return any(one.name == APPLE_LABEL for one in self.companions)


class Originals:
    """The kept lines of one entry."""

    def __init__(self, kept: Sequence[str], kind: RecordKind) -> None:
        """Sort the lines ``kept`` of an entry of ``kind``."""
        self._kind = kind
        self._fields: dict[str, list[ContentLine]] = {}
        self._companions: dict[str, list[ContentLine]] = {}
        self._free: list[ContentLine] = []
        self._groups: set[str] = set()
        # Their numbers are their order: an N belongs to the FN before it.
        for line in filter(None, map(parse_line, kept, count(1))):
            self._groups.add(line.group.lower())
            if line.name in _NEVER_KEPT:
                continue
            if line.group and line.name in _COMPANIONS:
                self._companions.setdefault(line.group.lower(), []).append(line)
            elif has_field(line.name, kind) and _is_value(line):
                self._fields.setdefault(line.name, []).append(line)
            else:
                self._free.append(line)

    @property
    def has_values(self) -> bool:
        """Whether any line belongs to a value; of most entries none does."""
        return bool(self._fields)

    def has_free(self, name: str) -> bool:
        """Tell whether there are lines of a property that belong to no value."""
        return any(line.name == name for line in self._free)

    def of(self, *names: str) -> list[ContentLine]:
        """Return the lines of properties that the entry has a field for, in their order."""
        if not self._fields:
            return []
        return [line for name in names for line in self._fields.get(name, ())]

    def without_field(self) -> Iterator[ContentLine]:
        """Yield the lines that belong to no value, with the companions of their groups."""
        of_fields = {
            line.group.lower() for lines in self._fields.values() for line in lines if line.group
        }
        yield from self._free
        for group, lines in self._companions.items():
            if group not in of_fields:
                yield from lines

    def new_groups(self, stem: str = "item", first: int = 1) -> Iterator[str]:
        """Yield group names that no kept line uses: ``item1``, ``item2`` and so on."""
        number = first
        while True:
            name = f"{stem}{number}"
            if name not in self._groups:
                yield name
            number += 1

    def companions(self, group: str) -> Sequence[ContentLine]:
        """Return the labels and the like of a group."""
        return self._companions.get(group.lower(), ()) if group else ()

    def labels_of(self, lines: Iterable[str]) -> Iterator[ContentLine]:
        """Yield the companions of the groups of written lines, if none of them is there yet."""
        if not self._companions:
            return
        written = [_group_and_name(line) for line in lines]
        done = {group for group, name in written if name in _COMPANIONS}
        for group in dict.fromkeys(group for group, _name in written):
            if group not in done:
                yield from self.companions(group)

    def phones(self, phones: Sequence[Phone]) -> list[Original[Phone] | None]:
        """Return the original of each phone, where there is one."""
        return self._paired(phones, ("TEL", OUTLOOK_PHONE), read_phone, _printed)

    def emails(self, emails: Sequence[Email]) -> list[Original[Email] | None]:
        """Return the original of each e-mail address, where there is one."""

        def read(line: ContentLine, label: str) -> Email | None:
            email = read_email(line, label)
            return None if email is None else validated_email(email)

        return self._paired(emails, ("EMAIL",), read, _address_of_email)

    def addresses(self, addresses: Sequence[PostalAddress]) -> list[Original[PostalAddress] | None]:
        """Return the original of each postal address, where there is one."""

        def read(line: ContentLine, label: str) -> PostalAddress | None:
            country = next(
                (
                    unescape(one.value).strip()
                    for one in self.companions(line.group)
                    if one.name == APPLE_COUNTRY
                ),
                "",
            )
            address = read_address(line, label, country)
            return None if address is None else validated_address(address)

        return self._paired(addresses, ("ADR",), read, _place_on_earth)

    def links(self, links: Sequence[Link]) -> list[Original[Link] | None]:
        """Return the original of each link, where there is one."""

        def read(line: ContentLine, label: str) -> Link | None:
            link = read_link(line, label)
            return None if link is None else validated_link(link)

        names = ("URL", "X-SOCIALPROFILE", "SOCIALPROFILE")
        return self._paired(links, names, read, _url)

    def _paired(
        self,
        points: Sequence[_Point],
        names: Iterable[str],
        read: Callable[[ContentLine, str], _Point | None],
        key: Callable[[_Point], Hashable],
    ) -> list[Original[_Point] | None]:
        """Return the original of each of ``points``: one of the same key, the most alike."""
        found: list[Original[_Point] | None] = [None] * len(points)
        if not self._fields:
            return found
        waiting: dict[Hashable, list[int]] = {}
        lines = self.of(*names)
        if lines:
            for index, point in enumerate(points):
                waiting.setdefault(key(point), []).append(index)
        for line in lines:
            companions = self.companions(line.group)
            value = read(line, _label_in(companions))
            places = [] if value is None else waiting.get(key(value), [])
            if value is not None and places:
                likeliest = places[:_MOST_COMPARED]
                index = max(likeliest, key=lambda place: _likeness(points[place], value))
                places.remove(index)
                found[index] = Original(line, value, companions)
        return found


_BETWEEN: Final = {"ADR": "; ", "N": "; ", "ORG": "; ", "CATEGORIES": ", ", "NICKNAME": ", "}
"""What stands between the parts of a value, by property."""


def _is_value(line: ContentLine) -> bool:
    """Tell whether a line says something that a field can hold."""
    between = _BETWEEN.get(line.name, " ")
    return bool(line.value.strip(between)) and not line.param("PHONETIC")


NO_ORIGINALS: Final = Originals((), RecordKind.PERSON)
"""Those of a card that was never read."""


def _group_and_name(line: str) -> tuple[str, str]:
    head = line.partition(":")[0].partition(";")[0]
    group, _, name = head.rpartition(".")
    return group.lower(), name.upper()


def _label_in(companions: Sequence[ContentLine]) -> str:
    labels = (unescape(one.value).strip() for one in companions if one.name == APPLE_LABEL)
    return next(labels, "")


def _likeness(one: _Point, other: _Point) -> int:
    """Return in how many ways two values of the same key are alike."""
    alike = [
        one.label == other.label,
        one.place is other.place,
        one.preferred is other.preferred,
    ]
    if isinstance(one, Phone) and isinstance(other, Phone):
        alike.append(one.kind is other.kind)
    return sum(alike)


def _printed(phone: Phone) -> Hashable:
    return phone.printed


def _address_of_email(email: Email) -> Hashable:
    return email.address.casefold()


def _url(link: Link) -> Hashable:
    # Commas and semicolons are written to cards percent-encoded.
    return link.url.replace("%2C", ",").replace("%3B", ";")


def _place_on_earth(address: PostalAddress) -> Hashable:
    return (
        address.po_box,
        address.care_of,
        address.street,
        address.dependent_locality,
        address.locality,
        address.region,
        address.postal_code,
        address.country,
    )
