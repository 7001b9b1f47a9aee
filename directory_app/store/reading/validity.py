"""Conditions on periods: what holds on a day, from partial dates kept as text."""

from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, FromClause, String, and_, bindparam, func, or_

DAY: Final = bindparam("day", type_=String())
"""Stands for the day in statements that are built once and run often; give it ISO text."""

_TEXT_LENGTH = 10
"""Length of ``YYYY-MM-DD``."""

Day = date | ColumnElement[str]


def holds_on(item: FromClause, day: Day) -> ColumnElement[bool]:
    """Return the condition that the validity of ``item`` includes ``day``.

    It says of the columns ``valid_from`` and ``valid_to`` what ``Validity.includes`` says of a
    value: a partial date ends with its last day and begins with its first.
    """
    text = day.isoformat() if isinstance(day, date) else day
    start, end = item.c.valid_from, item.c.valid_to
    # "2017" becomes "2017-99-99" as an end and "2017-00-00" as a beginning: later and earlier
    # than any day of that year when texts are compared.
    return and_(
        or_(end.is_(None), _padded(end, "-99-99") >= text),
        or_(start.is_(None), _padded(start, "-00-00") <= text),
    )


def _padded(partial_date: ColumnElement[str], padding: str) -> ColumnElement[str]:
    """Return the text of a partial date without "about", a missing month and day filled up."""
    return func.substr(func.ltrim(partial_date, "~").concat(padding), 1, _TEXT_LENGTH)
