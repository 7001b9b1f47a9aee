"""Values of jCard (RFC 7095 sections 3.4 to 3.6) to and from the values of content lines."""

import re
from collections.abc import Sequence
from typing import Final

from directory_app.formats.cards import VCardVersion
from directory_app.formats.vcard.values import escape_parts, escape_text, split_value, unescape

UNKNOWN: Final = "unknown"
"""The type of a value of which nobody knows the type: it stands as in a vCard (section 5)."""

STRUCTURED: Final = frozenset({"N", "ADR", "ORG", "GENDER", "CLIENTPIDMAP"})
"""Properties whose value has components (RFC 6350)."""

LISTS: Final = frozenset({"NICKNAME", "CATEGORIES"})
"""Properties with several values in one line."""

_TEXT: Final = frozenset(
    {"FN", "N", "NICKNAME", "ADR", "TEL", "EMAIL", "TZ", "TITLE", "ROLE", "ORG", "CATEGORIES"}
    | {"NOTE", "PRODID", "CLIENTPIDMAP", "KIND", "GENDER", "XML", "VERSION", "BIRTHPLACE"}
    | {"DEATHPLACE", "EXPERTISE", "HOBBY", "INTEREST", "GRAMGENDER", "PRONOUNS", "SOCIALPROFILE"}
)
_URI: Final = frozenset(
    {"SOURCE", "PHOTO", "IMPP", "GEO", "LOGO", "MEMBER", "RELATED", "SOUND", "UID", "KEY", "URL"}
    | {"FBURL", "CALADRURI", "CALURI", "ORG-DIRECTORY", "CONTACT-URI"}
)
_DEFAULTS: Final = (
    dict.fromkeys(_TEXT, "text")
    | dict.fromkeys(_URI, "uri")
    | dict.fromkeys(("BDAY", "ANNIVERSARY", "DEATHDATE"), "date-and-or-time")
    | {"REV": "timestamp", "CREATED": "timestamp", "LANG": "language-tag"}
    | {"LANGUAGE": "language-tag"}
)
"""The type of each property where no VALUE names another (RFC 6350, 6474, 6715, 8605, 9554)."""

_OF_TIME: Final = frozenset({"date", "time", "date-time", "date-and-or-time", "timestamp"})
_KNOWN_TYPES: Final = _OF_TIME | {"text", "uri", "utc-offset", "language-tag", "phone-number"}
"""Types whose values have escapes or another form; those of any other stand as in a vCard."""

_LONGEST_TIME: Final = 40
_EXTENDED_DATE: Final = re.compile(r"(\d{4}|-)-(\d\d)-(\d\d)", re.ASCII)
_BASIC_DATE: Final = re.compile(r"(\d{4}|--)(\d\d)(\d\d)", re.ASCII)
_BASIC_TIME: Final = re.compile(r"(\d\d|-)(\d\d|-)(\d\d)?", re.ASCII)
_PIECE: Final = re.compile(r"\\.|;|[^\\;]+|\\", re.DOTALL)
_ZONE: Final = re.compile(r"[-+]\d\d(?::?\d\d)?$|Z$", re.ASCII)

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


def default_type(name: str) -> str:
    """Return the type of the values of a property (its name in capitals)."""
    return _DEFAULTS.get(name, UNKNOWN)


def line_value(name: str, kind: str, values: Sequence[Json]) -> str | None:
    """Return values of jCard as the value of a content line, or None for what cannot be one.

    Args:
        name: the property in capitals.
        kind: the type that jCard names.
        values: what stands after it: one or several.
    """
    written = [_written(name, kind, value) for value in values]
    if not written or None in written:
        return None
    return ",".join(one for one in written if one is not None)


def json_values(name: str, kind: str, value: str) -> list[Json]:
    """Return the value of a content line as values of jCard."""
    if kind not in _KNOWN_TYPES:
        return [value]
    if name in STRUCTURED and kind == "text":
        parts = [_component(part) for part in _raw_parts(value)]
        is_one = len(parts) == 1 and not isinstance(parts[0], list)
        return [parts[0] if is_one else parts]
    if name in LISTS:
        return list(split_value(value, ","))
    text = unescape(value)
    if kind in _OF_TIME:
        return [_extended(text)]
    if kind == "utc-offset":
        return [re.sub(r"^([-+]\d\d)(\d\d)$", r"\1:\2", text)]
    return [text]


def _written(name: str, kind: str, value: Json) -> str | None:
    if isinstance(value, list):
        parts = [_written_component(part) for part in value]
        return None if None in parts else ";".join(part for part in parts if part is not None)
    text = _scalar(value)
    if text is None or kind not in _KNOWN_TYPES:
        return text
    if name in STRUCTURED:
        return escape_parts((text,))
    if kind in _OF_TIME:
        return _basic(text)
    if kind == "utc-offset":
        return text.replace(":", "")
    return text if kind == "uri" else escape_text(text, VCardVersion.V4)


def _written_component(part: Json) -> str | None:
    """Return a component, which may be a list, with everything in it escaped."""
    if not isinstance(part, list):
        text = _scalar(part)
        return None if text is None else escape_parts((text,))
    texts = [_scalar(one) for one in part]
    return None if None in texts else ",".join(escape_parts((one or "",)) for one in texts)


def _scalar(value: Json) -> str | None:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return str(value) if isinstance(value, str | int | float) else None


def _component(part: str) -> Json:
    texts: list[Json] = list(split_value(part, ","))
    return texts[0] if len(texts) == 1 else texts


def _raw_parts(value: str) -> list[str]:
    """Split at semicolons that are not escaped, and leave all escapes."""
    if "\\" not in value:
        return value.split(";")
    parts: list[list[str]] = [[]]
    for piece in _PIECE.findall(value):
        if piece == ";":
            parts.append([])
        else:
            parts[-1].append(piece)
    return ["".join(part) for part in parts]


def _extended(text: str) -> str:
    """Return a basic date or time in the extended form of jCard (RFC 7095 section 3.5.3)."""
    if len(text) > _LONGEST_TIME:
        return text
    day, mark, time = text.partition("T")
    found = _BASIC_DATE.fullmatch(day)
    if found is not None:
        day = f"{'-' if found[1] == '--' else found[1]}-{found[2]}-{found[3]}"
    if not mark:
        return day
    zone = _ZONE.search(time)
    clock = time[: zone.start()] if zone else time
    ending = zone[0] if zone else ""
    if len(ending) == 5:
        ending = f"{ending[:3]}:{ending[3:]}"
    parts = _BASIC_TIME.fullmatch(clock)
    if parts is not None:
        clock = ":".join(part for part in parts.groups() if part is not None)
    return f"{day}T{clock}{ending}"


def _basic(text: str) -> str:
    """Return an extended date or time in the basic form of vCard 4.0 (RFC 6350 section 4.3)."""
    if len(text) > _LONGEST_TIME:
        return text
    day, mark, time = text.partition("T")
    found = _EXTENDED_DATE.fullmatch(day)
    if found is not None:
        day = f"{'--' if found[1] == '-' else found[1]}{found[2]}{found[3]}"
    return f"{day}T{time.replace(':', '')}" if mark else day
