"""What an entry keeps from cards beyond its fields: further details, the photo, other lines."""

from collections.abc import Sequence
from typing import Final

from directory_app.formats.kept_columns import KeptColumn, column_of
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
from directory_app.formats.vcard.originals import lines_without_field
from directory_app.formats.vcard.smaller_photos import with_smaller_photos

__all__ = [
    "CardDate",
    "CardDetails",
    "GeoPoint",
    "KeptColumn",
    "LabelledDate",
    "Messenger",
    "PhoneticName",
    "Photo",
    "Relation",
    "columns_of",
    "details_of",
    "lines_without_field",
    "other_lines",
    "photo_of",
    "with_smaller_photos",
    "without_photo",
]

_NOTHING: Final = CardDetails()
_LABEL: Final = "X-ABLABEL"
"""Apple's label of the line of the same group."""


def columns_of(kept: Sequence[str]) -> tuple[KeptColumn, ...]:
    """Return the cells of tables among the kept lines of an entry."""
    return tuple(column for line in kept if (column := column_of(line)) is not None)


def other_lines(kept: Sequence[str]) -> tuple[str, ...]:
    """Return those of the kept lines of an entry that no detail or cell is read from."""
    told = [line for line in kept if column_of(line) or details_of((line,)) != _NOTHING]
    groups = {_group_of(line) for line in told} - {""}
    return tuple(
        line
        for line in kept
        if line not in told and not (_group_of(line) in groups and _name_of(line) == _LABEL)
    )


def without_photo(kept: Sequence[str]) -> tuple[str, ...]:
    """Return the kept lines of an entry, which has a photo, without the picture that is shown."""
    photo = photo_of(kept)
    shown = next(
        index
        for index, line in enumerate(kept)
        if details_of((line,)).has_photo and photo_of((line,)) == photo
    )
    return (*kept[:shown], *kept[shown + 1 :])


def _head_of(line: str) -> str:
    return line[:100].partition(":")[0].partition(";")[0]


def _name_of(line: str) -> str:
    return _head_of(line).rpartition(".")[2].upper()


def _group_of(line: str) -> str:
    return _head_of(line).rpartition(".")[0].lower()
