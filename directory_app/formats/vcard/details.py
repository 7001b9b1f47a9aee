"""The further details of an entry: what its kept content lines say, as typed values to show.

Nothing here opens a file or asks the network: a photo that only has an address is not shown.
"""

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import unquote

from directory_app.domain.contact_points import Place
from directory_app.formats.vcard.card_dates import CardDate, date_from, read_date
from directory_app.formats.vcard.card_photos import Photo, photo_from
from directory_app.formats.vcard.dialects import (
    APPLE_LABEL,
    apple_label_text,
    place_from,
    without_x,
)
from directory_app.formats.vcard.dialects_of_details import (
    ANDROID_CUSTOM,
    ANDROID_EVENTS,
    ANDROID_RELATIONS,
    ANNIVERSARIES,
    APPLE_DATE,
    BETWEEN_ADDRESSES,
    CUSTOM_SERVICE,
    DATES,
    PHONETIC,
    RELATED_NAMES,
    RELATIONS,
    SCHEMES,
    SERVICE_PARAMETERS,
    SERVICES,
)
from directory_app.formats.vcard.lines import ContentLine, parse_line
from directory_app.formats.vcard.values import split_value, unescape

_COORDINATES: Final = re.compile(
    r"(?:geo:)?\s*([-+]?\d{1,3}(?:\.\d{1,20})?)\s*[;,]\s*([-+]?\d{1,3}(?:\.\d{1,20})?)(?:[;,].*)?",
    re.IGNORECASE | re.ASCII | re.DOTALL,
)
_LONGEST_TEXT: Final = 10_000
"""Characters of a line that is shown; longer ones (photos, sounds) are no text to show."""

_OF_PAGES: Final = frozenset({"http", "https"})
_SPEECH_PARTS: Final = ("family", "given", "additional")


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledDate:
    """A date with what it is of; the label is a word of the card, or empty."""

    label: str = ""
    date: CardDate


@dataclass(frozen=True, slots=True, kw_only=True)
class GeoPoint:
    """A place on the globe in degrees of WGS 84."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Messenger:
    """An address in a messenger.

    Attributes:
        service: the name of the service, or empty where the card does not say it.
        address: the address without its URI scheme.
        place: work, home or other.
    """

    service: str
    address: str
    place: Place = Place.OTHER


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Somebody who has to do with the subject.

    Attributes:
        kind: what that person is (``assistant``, ``spouse``), a word of the card, or empty.
        name: the name, or the UID or address of the card of that person.
    """

    kind: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneticName:
    """How the names are spoken; parts that the card does not have are empty."""

    family: str = ""
    given: str = ""
    additional: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardDetails:
    """What kept lines say beyond the fields of an entry."""

    birthday: CardDate | None = None
    anniversary: CardDate | None = None
    dates: tuple[LabelledDate, ...] = ()
    geo: GeoPoint | None = None
    messengers: tuple[Messenger, ...] = ()
    relations: tuple[Relation, ...] = ()
    phonetic: PhoneticName | None = None
    has_photo: bool = False


def details_of(kept: Sequence[str]) -> CardDetails:
    """Return what ``kept`` (the content lines of an entry) says, each thing once.

    Lines that say the same in several dialects are one; what cannot be read is left out.
    """
    found = _Found(_labels(kept))
    for line in _parsed(kept):
        found.take(line)
    return CardDetails(
        birthday=found.birthday,
        anniversary=found.anniversary,
        dates=tuple(found.dates),
        geo=found.geo,
        messengers=tuple(found.messengers),
        relations=tuple(found.relations),
        phonetic=PhoneticName(**found.phonetic) if found.phonetic else None,
        has_photo=any(map(_is_photo, kept)),
    )


def photo_of(kept: Sequence[str]) -> Photo | None:
    """Return the photo among the content lines of an entry, or its logo, or None.

    Only a picture that stands in the line itself is returned, and none of more than
    ``card_photos.MAX_PHOTO`` bytes.
    """
    for name in ("PHOTO", "LOGO"):
        for text in kept:
            if _name_of(text) == name:
                line = parse_line(text)
                photo = None if line is None else photo_from(line)
                if photo is not None:
                    return photo
    return None


@dataclass(slots=True)
class _Found:
    """The details found so far."""

    labels: Mapping[str, str]
    birthday: CardDate | None = None
    anniversary: CardDate | None = None
    geo: GeoPoint | None = None
    dates: list[LabelledDate] = field(default_factory=list)
    messengers: list[Messenger] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    phonetic: dict[str, str] = field(default_factory=dict)
    said: set[tuple[Hashable, ...]] = field(default_factory=set)

    def take(self, line: ContentLine) -> None:
        """Take in one line."""
        if line.name in PHONETIC:
            self.phonetic.setdefault(PHONETIC[line.name], unescape(line.value).strip())
        elif line.name == "N" and line.param("PHONETIC"):
            self._spoken_name(line)
        elif line.name in SERVICES or line.name == "IMPP":
            self._messenger(line)
        elif line.name == ANDROID_CUSTOM:
            self._android(split_value(line.value, ";"))
        elif line.name == "GEO":
            self.geo = self.geo or _geo(unescape(line.value))
        elif line.name in {"RELATED", RELATED_NAMES} or line.name in RELATIONS:
            self._relation(line)
        else:
            self._dated(line)

    def _dated(self, line: ContentLine) -> None:
        if line.name == "BDAY":
            self._date("birthday", read_date(line))
        elif line.name in ANNIVERSARIES:
            self._date("anniversary", read_date(line))
        elif line.name == APPLE_DATE:
            self._date(self.labels.get(line.group.lower(), ""), read_date(line))
        elif line.name in DATES:
            self._date(DATES[line.name], read_date(line))

    def _date(self, label: str, when: CardDate) -> None:
        known = label.lower()
        is_said = when.is_date or when.text
        if not (is_said and self._is_new("date", known, replace(when, time=""))):
            return
        if known == "birthday" and self.birthday is None:
            self.birthday = when
        elif known == "anniversary" and self.anniversary is None:
            self.anniversary = when
        else:
            self.dates.append(LabelledDate(label=label, date=when))

    def _is_new(self, *what: Hashable) -> bool:
        """Tell whether something is said for the first time."""
        if what in self.said:
            return False
        self.said.add(what)
        return True

    def _messenger(self, line: ContentLine) -> None:
        for text in unescape(line.value).split(BETWEEN_ADDRESSES):
            self._message_to(line, text.strip())

    def _message_to(self, line: ContentLine, text: str) -> None:
        if line.name == "IMPP":
            named = next(filter(None, map(line.param, SERVICE_PARAMETERS)), "")
            service, address = _impp(text)
            service = named or service
        else:
            named = ", ".join(map(without_x, line.params.get("TYPE", ())))
            service = named if line.name == CUSTOM_SERVICE else SERVICES[line.name]
            address = text.rpartition("sip:")[2]
        if not address:
            return
        if self._is_new("messenger", service.lower(), address.lower()):
            place = place_from(line.types)
            self.messengers.append(Messenger(service=service, address=address, place=place))

    def _relation(self, line: ContentLine) -> None:
        name = unescape(line.value).strip()
        if line.name == "AGENT" and name[:6].upper() == "BEGIN:":
            name = _full_name(name)
        if line.name in RELATIONS:
            kind = RELATIONS[line.name]
        elif line.name == RELATED_NAMES:
            kind = self.labels.get(line.group.lower(), "")
        else:
            kind = ", ".join(value.lower() for value in line.params.get("TYPE", ()))
        self._related(kind, name)

    def _related(self, kind: str, name: str) -> None:
        relation = Relation(kind=kind.lower(), name=name)
        if name and self._is_new("relation", relation):
            self.relations.append(relation)

    def _android(self, parts: Sequence[str]) -> None:
        kind, *data = parts
        value, type_number, label = (*data[:3], *("",) * (3 - len(data)))
        table: Mapping[str, str]
        act: Callable[[str, str], None]
        if kind.endswith("/contact_event"):
            table, act = ANDROID_EVENTS, lambda what, text: self._date(what, date_from(text))
        elif kind.endswith("/relation"):
            table, act = ANDROID_RELATIONS, self._related
        else:
            return
        act(label.strip() or table.get(type_number.strip(), ""), value.strip())

    def _spoken_name(self, line: ContentLine) -> None:
        """Take an N that says how another one is spoken (RFC 9554 section 4.6)."""
        for part, text in zip(_SPEECH_PARTS, split_value(line.value, ";"), strict=False):
            if text.strip():
                self.phonetic.setdefault(part, text.strip())


def _parsed(kept: Sequence[str]) -> Iterable[ContentLine]:
    for text in kept:
        line = parse_line(text) if len(text) <= _LONGEST_TEXT else None
        if line is not None:
            yield line


def _labels(kept: Sequence[str]) -> dict[str, str]:
    """Return the text of Apple's labels by group in lower case."""
    return {
        line.group.lower(): apple_label_text(unescape(line.value).strip())
        for line in _parsed(kept)
        if line.name == APPLE_LABEL and line.group
    }


def _impp(text: str) -> tuple[str, str]:
    """Return service and address of an IMPP URI (RFC 4770); that of a page is its address."""
    scheme, colon, address = text.partition(":")
    if not colon or scheme.lower() in _OF_PAGES:
        return "", text
    return SCHEMES.get(scheme.lower(), scheme), unquote(address)


def _geo(text: str) -> GeoPoint | None:
    """Return the point of ``lat;long`` (3.0) or a ``geo:`` URI (RFC 5870)."""
    found = _COORDINATES.fullmatch(text.strip())
    if found is None:
        return None
    latitude, longitude = float(found[1]), float(found[2])
    if abs(latitude) > 90 or abs(longitude) > 180:
        return None
    return GeoPoint(latitude=latitude, longitude=longitude)


def _full_name(card: str) -> str:
    """Return the FN of the card nested in AGENT, without reading further into it."""
    return next((text[3:].strip() for text in card.splitlines() if text[:3].upper() == "FN:"), "")


def _name_of(text: str) -> str:
    head = text[:100].partition(":")[0].partition(";")[0]
    return head.rpartition(".")[2].strip().upper()


def _is_photo(text: str) -> bool:
    """Tell whether a line holds a picture, without decoding it."""
    if _name_of(text) not in {"PHOTO", "LOGO"}:
        return False
    head = text[:300].lower()
    return "data:image" in head or "encoding=b" in head or ";base64" in head
