"""The words of vCard writers: TYPE values, Apple's labels and the names of vendors' properties.

Each vendor's habit stands here with the product it was seen in.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from directory_app.domain.contact_points import LinkKind, Place
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import PhoneKind
from directory_app.formats.cards import VCardVersion
from directory_app.formats.vcard.detail_forms import in_form_of
from directory_app.formats.vcard.heads import Head, is_base64, is_quoted_printable
from directory_app.formats.vcard.lines import ContentLine, format_line
from directory_app.formats.vcard.values import in_one_line

OWN_NAME: Final = "X-PDIR-NAME"
"""Our property for a name that neither FN nor NICKNAME can hold: text and the five parts of N."""

OWN_PRODUCT: Final = "-//Partner Directory//"
"""How our PRODID begins."""

OWN_KIND: Final = "X-PDIR-KIND"
"""Our parameter of FN, NICKNAME and ``OWN_NAME``: the kind of the name."""

OWN_SCRIPT: Final = "X-PDIR-SCRIPT"
"""Our parameter for the ISO 15924 script in 3.0; 4.0 has SCRIPT (RFC 9554 section 4.8)."""

OWN_LABEL: Final = "X-PDIR-LABEL"
"""Our parameter for the label of a phone, e-mail or link.

Apple's group with X-ABLabel would show it on iPhones, but KContacts 5.103 drops every grouped TEL,
EMAIL and URL, and a lost number is worse than a lost label.
"""

OWN_MADE: Final = "X-PDIR-MADE"
"""Our parameter of a line that only repeats others, for programs that read no others.

``1``: the whole line does; ``label``: the LABEL of an ADR does.
"""

OWN_UID: Final = "X-PDIR-UID"
"""Our property for a further UID of a card; more than one is not allowed (RFC 6350 6.7.6)."""

OWN_DISTRICT: Final = "X-PDIR-DISTRICT"
"""Our parameter of ADR: the dependent locality, which also is the last line of the street."""

OWN_CARE_OF: Final = "X-PDIR-CARE-OF"
"""Our parameter of ADR: the extended address is a name line above the street."""

APPLE_LABEL: Final = "X-ABLABEL"
"""Apple's label of the other properties of its group (macOS and iOS Contacts)."""

APPLE_COUNTRY: Final = "X-ABADR"
"""Apple's ISO country code of the ADR of its group."""

APPLE_COMPANY: Final = "X-ABSHOWAS"
"""Apple's mark of a card that is a company: ``X-ABShowAs:COMPANY``."""

APPLE_GROUP_KIND: Final = "X-ADDRESSBOOKSERVER-KIND"
APPLE_GROUP_MEMBER: Final = "X-ADDRESSBOOKSERVER-MEMBER"
"""How Apple's servers, and after them Nextcloud and many CardDAV clients, keep groups in 3.0."""

SOCIAL: Final = "X-SOCIALPROFILE"
"""Apple's property; RFC 9554's SOCIALPROFILE is dropped by KContacts."""

OUTLOOK_PHONE: Final = "X-MS-TEL"
"""Outlook's property, since 2007, for numbers whose kind TEL has no word for: CALLBACK, COMPANY,
ASSISTANT, RADIO, TTYTDD."""

LANGUAGES_OF_3: Final = frozenset({"LANG", "X-LANG"})

_APPLE_LABEL_START, _APPLE_LABEL_END = "_$!<", ">!$_"

_KINDS: Final = {
    "individual": RecordKind.PERSON,
    "org": RecordKind.ORGANISATION,
    "group": RecordKind.LIST,
    "x-post": RecordKind.POST,
    "location": RecordKind.ORGANISATION,
    "application": RecordKind.ORGANISATION,
    "device": RecordKind.ORGANISATION,
    "thing": RecordKind.ORGANISATION,
}
"""KIND values (RFC 6350 section 6.1.4, RFC 6473, RFC 6869); what is nobody is no person at least.

The first word of a kind is the one that is written.
"""

_WORDS_OF_KINDS: Final = {kind: word for word, kind in reversed(_KINDS.items())}

_SOCIAL_KINDS: Final = {
    kind.value.upper(): kind for kind in LinkKind if kind not in {LinkKind.WEBSITE, LinkKind.OTHER}
} | {"TWITTER": LinkKind.X}

_LABEL_TYPES: Final = {
    "pager": "PAGER",
    "main": "MAIN",
    "car": "CAR",
    "video": "VIDEO",
    "modem": "MODEM",
    "isdn": "ISDN",
    "text": "TEXT",
    "textphone": "TEXTPHONE",
    "assistant": "ASSISTANT",
}
"""Labels that are TYPE values of some version or, MAIN and ASSISTANT, of Apple and Outlook."""

_TYPES_WITHOUT_LABEL: Final = frozenset(
    {"WORK", "HOME", "OTHER", "PREF", "VOICE", "CELL", "MOBILE", "FAX", "MSG", "INTERNET"}
    | {"DOM", "INTL", "POSTAL", "PARCEL", "X400", "URL", "HOMEPAGE", "BLOG", "PROFILE"}
    | {"IPHONE", "MAIN-NUMBER"}
    | set(_LABEL_TYPES.values())
)
"""TYPE values that say nothing beyond place, kind and preference, or are in ``_LABEL_TYPES``."""

_REMEMBERED: Final = 512
"""Heads whose meaning is remembered."""

_MAIN_TYPES: Final = frozenset({"MAIN", "MAIN-NUMBER"})


def kind_from(line: ContentLine) -> RecordKind:
    """Return the kind that a KIND line (RFC 6350 section 6.1.4, or Apple's) names."""
    return _KINDS.get(line.value.strip().lower(), RecordKind.PERSON)


def kind_survives(line: ContentLine, kind: RecordKind) -> bool:
    """Tell whether a KIND line says no more than that the entry is of ``kind``."""
    is_bare = not (line.params or line.group)
    return is_bare and line.value.strip().lower() == kind_word(kind)


def kind_word(kind: RecordKind) -> str:
    """Return the KIND value of ``kind``; ``x-post`` is ours, others must read it as a person."""
    return _WORDS_OF_KINDS[kind]


def place_from(types: Collection[str]) -> Place:
    """Return the place that TYPE values name."""
    if "WORK" in types:
        return Place.WORK
    return Place.HOME if "HOME" in types else Place.OTHER


def place_types(place: Place) -> tuple[str, ...]:
    """Return the TYPE values of ``place``."""
    return () if place is Place.OTHER else (place.value.upper(),)


def phone_types(place: Place, kind: PhoneKind, label: str) -> tuple[str, ...]:
    """Return the TYPE values of a number in the order that all readers tried understand."""
    kinds = {
        PhoneKind.VOICE: ("VOICE",),
        PhoneKind.MOBILE: ("CELL",),
        PhoneKind.FAX: ("FAX",),
        PhoneKind.VOICE_FAX: ("VOICE", "FAX"),
    }[kind]
    extra = _LABEL_TYPES.get(label)
    return place_types(place) + kinds + ((extra,) if extra else ())


def usual_type(value: str) -> str:
    """Return a TYPE value in capitals if it is one that programs look for, else as it stands."""
    return value.upper() if value.upper() in _TYPES_WITHOUT_LABEL else value


def is_label_type(label: str) -> bool:
    """Tell whether the label of a phone is written as a TYPE value."""
    return label in _LABEL_TYPES


class PointWords(NamedTuple):
    """What the parameters of a contact point say.

    Attributes:
        place: work, home or other.
        phone_kind: what answers at a number.
        label: our parameter, else a TYPE value that means more than a place or is one of the
            writer's own, as Android's ``X-`` ones are; or empty.
        is_own_label: whether the label is our parameter.
        preferred: whether it is marked as preferred, in the way of 2.1, 3.0 or 4.0.
    """

    place: Place
    phone_kind: PhoneKind
    label: str
    is_own_label: bool
    preferred: bool

    def label_beside(self, apple_label: str) -> str:
        """Return the label where the group has an X-ABLabel, which our parameter overrules."""
        return self.label if self.is_own_label else apple_label_text(apple_label)


def point_words(head: Head) -> PointWords:
    """Return what the parameters in ``head`` say."""
    return _remembered_words(head.common) if head.is_short else _words_of(head)


def social_kind(line: ContentLine) -> LinkKind | None:
    """Return the network that the TYPE of a social profile names, if it is one we know."""
    return next((_SOCIAL_KINDS[name] for name in line.types if name in _SOCIAL_KINDS), None)


def kept_line(line: ContentLine, version: VCardVersion) -> str:
    """Write a kept property so that readers of ``version`` take it.

    Bare parameters of 2.1 were named when it was read: Thunderbird empties a whole 3.0 card that
    has one. Base64 is ``ENCODING=b`` in 3.0 (RFC 2426 section 2.4.1) and a ``data:`` URI in 4.0
    (RFC 6350 section 6.2.4).
    """
    line = in_form_of(line, version)
    params = dict(line.params)
    encoding = params.pop("ENCODING", ())
    params.pop("CHARSET", None)
    value = line.value
    if value[:5].lower() == "data:":
        encoding = ()  # some write both forms at once
    if version is VCardVersion.V4 and is_base64(encoding):
        media = _media_type(line.name, params)
        return format_line(line.spelling, f"data:{media};base64,{value}", params, line.group)
    if version is VCardVersion.V3 and value.startswith("data:") and ";base64," in value[:100]:
        media, _, value = value.removeprefix("data:").partition(";base64,")
        params = {"ENCODING": ("b",), "TYPE": (media.rpartition("/")[2].upper(),)} | {
            name: values for name, values in params.items() if name not in {"VALUE", "MEDIATYPE"}
        }
    elif is_base64(encoding):
        params = {"ENCODING": ("b",)} | params
    elif encoding and not is_quoted_printable(encoding):
        params = {"ENCODING": encoding} | params
    return format_line(line.spelling, in_one_line(value), params, line.group)


def _media_type(name: str, params: dict[str, tuple[str, ...]]) -> str:
    """Take the format out of TYPE and return it as a media type."""
    (written, *_) = params.pop("TYPE", ("",))
    params.pop("VALUE", None)
    if "/" in written:
        return written.lower()
    families: Mapping[str, str] = {"SOUND": "audio", "KEY": "application"}
    family = families.get(name, "image")
    return f"{family}/{written.lower()}" if written else "application/octet-stream"


def apple_label_text(label: str) -> str:
    """Return Apple's built-in label (``_$!<Main>!$_``) or a label typed by hand."""
    if label.startswith(_APPLE_LABEL_START) and label.endswith(_APPLE_LABEL_END):
        word = label[len(_APPLE_LABEL_START) : -len(_APPLE_LABEL_END)]
        is_plain_type = word.upper() in _TYPES_WITHOUT_LABEL and word.lower() not in _LABEL_TYPES
        return "" if is_plain_type else word.lower()
    return label


def _words_of(head: Head) -> PointWords:
    types, own_label = head.types, head.param(OWN_LABEL)
    return PointWords(
        place_from(types),
        _phone_kind(types),
        own_label or _label(head.params.get("TYPE", ()), types),
        bool(own_label),
        "PREF" in types or head.param("PREF") == "1",
    )


_remembered_words = lru_cache(_REMEMBERED)(_words_of)


def _phone_kind(types: Collection[str]) -> PhoneKind:
    if "FAX" in types:
        return PhoneKind.VOICE_FAX if "VOICE" in types else PhoneKind.FAX
    if "CELL" in types or "MOBILE" in types or "IPHONE" in types:
        return PhoneKind.MOBILE
    return PhoneKind.VOICE


def _label(written: Sequence[str], types: frozenset[str]) -> str:
    if types & _MAIN_TYPES:
        return "main"
    for label, word in _LABEL_TYPES.items():
        if word in types:
            return label
    others = (value for value in written if value.upper() not in _TYPES_WITHOUT_LABEL)
    return ", ".join(map(without_x, others))


def without_x(value: str) -> str:
    """Return a TYPE value of a writer's own without its ``X-``."""
    return value[2:] if value[:2].upper() == "X-" else value
