"""The card's section on what cards said beyond the fields: dates, messengers, relations, place."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QDate, QLocale

from directory_app.domain.dates import PartialDate
from directory_app.domain.errors import InvalidDateError
from directory_app.domain.links import is_safe_to_open
from directory_app.domain.records import kind_of
from directory_app.gui.card.dates import partial_date_text
from directory_app.gui.card.detail_words import date_word, relation_word, shortened_line
from directory_app.gui.card.pen import CardPen
from directory_app.gui.card.section import CardContext, CardSection
from directory_app.gui.card.targets import Fold, OpenUrl
from directory_app.services.card_details import (
    CardDate,
    CardDetails,
    GeoPoint,
    columns_of,
    details_of,
    lines_without_field,
    other_lines,
)

_MAP: Final = "https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}&zoom=16"
_MOST_LINES: Final = 100
_LEAP_YEAR: Final = 2000


class DetailsSection(CardSection):
    """Birthday, messengers, relations and place; other kept lines are folded away."""

    def write(self, pen: CardPen, context: CardContext) -> None:
        """Write the section with ``pen``."""
        entry = context.card.entry
        kept = lines_without_field(entry.kept_properties, kind_of(entry))
        if not kept:
            return
        pen.heading(self.tr("Further details"))
        self.write_details(pen, kept)
        self._write_others(pen, context, other_lines(kept))

    def write_details(self, pen: CardPen, kept: Sequence[str], *, with_map: bool = True) -> None:
        """Write one row for each detail and each cell of a table.

        Args:
            pen: writes.
            kept: content lines; those that are neither are left out.
            with_map: whether a link to the map stands beside a place.
        """
        details = details_of(kept)
        for label, when in self._dates(details):
            pen.row(label)
            pen.text(card_date_text(when))
        for messenger in details.messengers:
            pen.row(messenger.service or self.tr("Messenger"))
            pen.text(messenger.address)
            pen.copy_button(messenger.address, self.tr("Copy the address"))
        for relation in details.relations:
            pen.row(relation_word(relation.kind) or self.tr("Relation"))
            self._write_name(pen, relation.name)
        if details.geo is not None:
            self._write_place(pen, details.geo, with_map=with_map)
        if details.phonetic is not None:
            spoken = details.phonetic
            parts = (spoken.given, spoken.additional, spoken.family, spoken.organisation)
            pen.row(self.tr("Spoken"))
            pen.text(" ".join(part for part in parts if part))
        for column in columns_of(kept):
            pen.row(column.header or self.tr("Column"))
            pen.text(column.text)

    def _dates(self, details: CardDetails) -> Iterator[tuple[str, CardDate]]:
        if details.birthday is not None:
            yield self.tr("Birthday"), details.birthday
        if details.anniversary is not None:
            yield self.tr("Anniversary"), details.anniversary
        for one in details.dates:
            yield date_word(one.label) or self.tr("Date"), one.date

    def _write_name(self, pen: CardPen, name: str) -> None:
        if is_safe_to_open(name):
            pen.link(name.partition(":")[2].lstrip("/"), OpenUrl(name), name)
        else:
            pen.text(name)

    def _write_place(self, pen: CardPen, place: GeoPoint, *, with_map: bool) -> None:
        pen.row(self.tr("Place"))
        pen.text(place_text(place))
        if not with_map:
            return
        pen.gap()
        url = _MAP.format(latitude=place.latitude, longitude=place.longitude)
        pen.url(self.tr("Show on map"), url, self.tr("Opens OpenStreetMap"))

    def _write_others(self, pen: CardPen, context: CardContext, lines: tuple[str, ...]) -> None:
        if not lines:
            return
        title = self.tr("Other lines kept from vCards (%n)", "", len(lines))
        if not self.write_fold(pen, context, Fold.KEPT_LINES, title):
            return
        for line in lines[:_MOST_LINES]:
            pen.paragraph(tight=True)
            pen.muted(shortened_line(line))
        if len(lines) > _MOST_LINES:
            pen.paragraph()
            pen.muted(self.tr("and %n more lines", "", len(lines) - _MOST_LINES))


def card_date_text(when: CardDate) -> str:
    """Return a date in the manner of the window's language, with a year or without."""
    parts = (when.year, when.month, when.day)
    if not when.is_date:
        return when.text
    if when.year is not None:
        try:
            return partial_date_text(PartialDate(when.year, when.month, when.day))
        except InvalidDateError:  # 31 February, or a day whose month nobody knows
            return "-".join(str(part) for part in parts if part is not None)
    day = QDate(_LEAP_YEAR, when.month or 0, when.day or 1)
    if not day.isValid():
        return "-".join(str(part) for part in parts if part is not None)
    return QLocale().toString(day, "d MMMM" if when.day else "MMMM")


def place_text(place: GeoPoint) -> str:
    """Return coordinates as on a map: ``42.8746° N, 74.5698° E``."""
    locale = QLocale()
    north = "N" if place.latitude >= 0 else "S"
    east = "E" if place.longitude >= 0 else "W"
    latitude = locale.toString(abs(place.latitude), "f", 4)
    longitude = locale.toString(abs(place.longitude), "f", 4)
    return f"{latitude}° {north}, {longitude}° {east}"
