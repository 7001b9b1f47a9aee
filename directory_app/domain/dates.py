"""Dates as sources give them (year, month or day, perhaps "about") and periods of validity."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from directory_app.domain.errors import InvalidDateError

_PATTERN = re.compile(r"(~?)(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month or a day, with ``about`` where the source says so.

    Raises:
        InvalidDateError: if the parts name no day of the Gregorian calendar.
    """

    year: int
    month: int | None = None
    day: int | None = None
    about: bool = False

    def __post_init__(self) -> None:
        """Refuse a day without a month and days that do not exist."""
        if self.day is not None and self.month is None:
            raise InvalidDateError(f"{self.year}-?-{self.day}")
        try:
            date(self.year, self.month or 1, self.day or 1)
        except ValueError as error:
            raise InvalidDateError(f"{self.year}-{self.month}-{self.day}") from error

    def __str__(self) -> str:
        """Return the ISO 8601 text, led by ``~`` for "about": ``2017``, ``2017-09``, ``~2017``."""
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return f"~{text}" if self.about else text

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what ``str()`` writes: ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``, perhaps after ``~``.

        Raises:
            InvalidDateError: if the text has another form or names no real day.
        """
        match = _PATTERN.fullmatch(text.strip())
        if match is None:
            raise InvalidDateError(text)
        about, year, month, day = match.groups()
        return cls(
            int(year),
            int(month) if month else None,
            int(day) if day else None,
            about=bool(about),
        )

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the partial date that is exactly ``day``."""
        return cls(day.year, day.month, day.day)

    def earliest(self) -> date:
        """Return the first day this date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def latest(self) -> date:
        """Return the last day this date can mean."""
        month = self.month or 12
        last = calendar.monthrange(self.year, month)[1]
        return date(self.year, month, self.day or last)


@dataclass(frozen=True, slots=True)
class Validity:
    """From when to when a value holds; both ends inclusive and optional (design section 2)."""

    start: PartialDate | None = None
    end: PartialDate | None = None

    def includes(self, day: date) -> bool:
        """Tell whether the value holds on ``day``."""
        if self.start is None and self.end is None:  # as most do
            return True
        return not self.is_over(day) and not self.is_ahead(day)

    def is_over(self, day: date) -> bool:
        """Tell whether the value had ended before ``day``."""
        return self.end is not None and self.end.latest() < day

    def is_ahead(self, day: date) -> bool:
        """Tell whether the value begins only after ``day``."""
        return self.start is not None and self.start.earliest() > day


def today() -> date:
    """Return the present day where the user is."""
    return datetime.now().astimezone().date()


ALWAYS = Validity()
"""The validity of a value of which neither the beginning nor the end is known."""
