"""Dates as people type them, read and written."""

import re
from datetime import date

from directory_app.domain.dates import PartialDate
from directory_app.domain.errors import InvalidDateError

_ABOUT = re.compile(
    r"^(?:~|about\b|around\b|approx\.?|circa\b|ca?\.|ca\b|около\b|ок\.|примерно\b)\s*",
    re.IGNORECASE,
)
"""Words and signs that mean "about", in the languages of the window."""

_YEAR_FIRST = re.compile(r"(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?", re.ASCII)
_DAY_FIRST = re.compile(r"(?:(?:(\d{1,2})[-./])?(\d{1,2})[-./])(\d{4})", re.ASCII)


def read_partial_date(text: str) -> PartialDate:
    """Read a year, month or day: ``2017``, ``2017-09-13``, ``13.09.2017``, ``09.2017``, ``~2017``.

    Parts may also be separated by a slash; the day comes before the month then, as everywhere but
    in the United States.

    Raises:
        InvalidDateError: if the text has another form or names no real day.
    """
    plain = text.strip()
    bare = _ABOUT.sub("", plain)
    about = bare != plain
    match = _YEAR_FIRST.fullmatch(bare)
    if match is not None:
        year, month, day = match.groups()
    else:
        match = _DAY_FIRST.fullmatch(bare)
        if match is None:
            raise InvalidDateError(text)
        day, month, year = match.groups()
    return PartialDate(
        int(year), int(month) if month else None, int(day) if day else None, about=about
    )


def read_day(text: str) -> date:
    """Read one whole day.

    Raises:
        InvalidDateError: if the text names a month or a year only, or no date at all.
    """
    found = read_partial_date(text)
    if found.day is None or found.about:
        raise InvalidDateError(text)
    return found.earliest()


def partial_date_text(value: PartialDate) -> str:
    """Return a date as it is written in a field: ``13.09.2017``, ``09.2017``, ``~2017``."""
    parts = [f"{value.year:04d}"]
    if value.month is not None:
        parts.insert(0, f"{value.month:02d}")
    if value.day is not None:
        parts.insert(0, f"{value.day:02d}")
    text = ".".join(parts)
    return f"~{text}" if value.about else text
