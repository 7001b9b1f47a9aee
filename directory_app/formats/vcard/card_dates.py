"""Dates of cards in every form: ISO 8601 of all versions, without a year, with a time, as words."""

import re
from dataclasses import dataclass
from typing import Final

from directory_app.formats.vcard.lines import ContentLine
from directory_app.formats.vcard.values import unescape

_APPLE_OMIT: Final = "X-APPLE-OMIT-YEAR"
"""Apple's parameter: this year (1604) stands for none (macOS and iOS Contacts, 3.0)."""

_APPLE_NO_YEAR: Final = 1604

_LONGEST: Final = 40
"""Characters of a date; what is longer is words."""

_WITH_YEAR: Final = re.compile(r"(\d{4})(?:-?(\d{1,2})(?:-?(\d{1,2}))?)?(?:[T ](.*))?", re.ASCII)
_WITHOUT_YEAR: Final = re.compile(r"--(\d{2})?(?:-?(\d{2}))?(?:T(.*))?", re.ASCII)
_DAY_ONLY: Final = re.compile(r"---(\d{2})(?:T(.*))?", re.ASCII)
_MONTHS: Final = range(1, 13)
_DAYS: Final = range(1, 32)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardDate:
    """A date as a card has it.

    Attributes:
        year: None where the card leaves it out.
        month: from 1; None where only a year or a day is known.
        day: from 1; None where it is not known.
        time: the time of day with its zone as the card writes it, or empty.
        text: what stands there where it is no date ("circa 1800"), or empty.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    time: str = ""
    text: str = ""

    @property
    def is_date(self) -> bool:
        """Tell whether a year, month or day is known."""
        return any(part is not None for part in (self.year, self.month, self.day))


def read_date(line: ContentLine) -> CardDate:
    """Return the date of BDAY, ANNIVERSARY and the like (RFC 2426 3.1.5, RFC 6350 4.3)."""
    text = unescape(line.value).strip()
    if line.param("VALUE").lower() == "text":
        return CardDate(text=text)
    found = date_from(text)
    omitted = line.param(_APPLE_OMIT)
    if found.year is not None and str(found.year) == (omitted or str(_APPLE_NO_YEAR)):
        return CardDate(month=found.month, day=found.day, time=found.time)
    return found


def date_from(text: str) -> CardDate:
    """Return the date that ``text`` is, or the text itself in a ``CardDate``."""
    if len(text) > _LONGEST:
        return CardDate(text=text)
    for pattern, names in (
        (_DAY_ONLY, ("day", "time")),
        (_WITHOUT_YEAR, ("month", "day", "time")),
        (_WITH_YEAR, ("year", "month", "day", "time")),
    ):
        found = pattern.fullmatch(text)
        if found is None:
            continue
        parts = dict(zip(names, found.groups(), strict=True))
        year, month, day = (
            int(parts[name]) if parts.get(name) else None for name in ("year", "month", "day")
        )
        if (month is None or month in _MONTHS) and (day is None or day in _DAYS):
            return CardDate(year=year, month=month, day=day, time=parts["time"] or "")
    return CardDate(text=text)


def basic_form(when: CardDate) -> str:
    """Return a date as 4.0 writes it: ``19710509``, ``1971-05``, ``--0509`` (RFC 6350 4.3.1)."""
    month = "" if when.month is None else f"{when.month:02d}"
    day = "" if when.day is None else f"{when.day:02d}"
    if when.year is None:
        written = f"--{month}{day}" if month else f"---{day}"
    elif month and not day:
        written = f"{when.year:04d}-{month}"
    else:
        written = f"{when.year:04d}{month}{day}"
    return f"{written}T{when.time.replace(':', '')}" if when.time else written


def extended_form(when: CardDate) -> str:
    """Return a date as 3.0 writes it: ``1971-05-09``; a missing year is Apple's 1604.

    Only for dates whose month and day are known, or whose year alone is missing.
    """
    year = _APPLE_NO_YEAR if when.year is None else when.year
    parts = [f"{year:04d}"]
    parts += [f"{part:02d}" for part in (when.month, when.day) if part is not None]
    written = "-".join(parts)
    return f"{written}T{when.time}" if when.time else written


def omitted_year(when: CardDate) -> dict[str, tuple[str, ...]]:
    """Return Apple's parameter for a date without a year, or nothing."""
    return {_APPLE_OMIT: (str(_APPLE_NO_YEAR),)} if when.year is None else {}
