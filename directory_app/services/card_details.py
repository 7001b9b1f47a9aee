"""What an entry keeps from cards beyond its fields: further details, the photo, other lines."""

import base64
from collections.abc import Sequence
from typing import Final

from directory_app.formats.vcard.card_dates import CardDate
from directory_app.formats.vcard.card_photos import Photo
from directory_app.formats.vcard.details import (
    CardDetails,
    GeoPoint,
    LabelledDate,
    Messenger,
    PhoneticName,
    Relation,
    details_of,
    photo_of,
)
from directory_app.formats.vcard.lines import format_line, parse_line

__all__ = [
    "CardDate",
    "CardDetails",
    "GeoPoint",
    "LabelledDate",
    "Messenger",
    "PhoneticName",
    "Photo",
    "Relation",
    "details_of",
    "other_lines",
    "photo_of",
    "with_photo",
    "without_photo",
]

_NOTHING: Final = CardDetails()
_LABEL: Final = "X-ABLABEL"
"""Apple's label of the line of the same group."""


def other_lines(kept: Sequence[str]) -> tuple[str, ...]:
    """Return those of the kept lines of an entry that no detail is read from."""
    told = [line for line in kept if details_of((line,)) != _NOTHING]
    groups = {_group_of(line) for line in told} - {""}
    return tuple(
        line
        for line in kept
        if line not in told and not (_group_of(line) in groups and _name_of(line) == _LABEL)
    )


def with_photo(kept: Sequence[str], photo: Photo) -> tuple[str, ...]:
    """Return kept lines with another picture in the place of the one that is shown.

    Args:
        kept: the lines of an entry; it has a photo.
        photo: the new picture.
    """
    shown = _photo_index(kept)
    kind = photo.media_type.rpartition("/")[2].upper()
    content = base64.b64encode(photo.data).decode()
    old = parse_line(kept[shown])
    group = "" if old is None else old.group
    # As 3.0 writes it (RFC 2426 section 3.1.4); writers turn it into what their version wants.
    params = {"ENCODING": ("b",), "TYPE": (kind,)}
    line = format_line(_name_of(kept[shown]), content, params, group)
    return (*kept[:shown], line, *kept[shown + 1 :])


def without_photo(kept: Sequence[str]) -> tuple[str, ...]:
    """Return the kept lines of an entry, which has a photo, without the picture that is shown."""
    shown = _photo_index(kept)
    return (*kept[:shown], *kept[shown + 1 :])


def _photo_index(kept: Sequence[str]) -> int:
    photo = photo_of(kept)
    return next(
        index
        for index, line in enumerate(kept)
        if details_of((line,)).has_photo and photo_of((line,)) == photo
    )


def _head_of(line: str) -> str:
    return line[:100].partition(":")[0].partition(";")[0]


def _name_of(line: str) -> str:
    return _head_of(line).rpartition(".")[2].upper()


def _group_of(line: str) -> str:
    return _head_of(line).rpartition(".")[0].lower()
