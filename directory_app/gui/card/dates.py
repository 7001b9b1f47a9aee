"""Dates and periods as the card writes them."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from directory_app.domain.dates import PartialDate, Validity


def day_text(day: date) -> str:
    """Return a day in short form: ``13 Sep 2017``."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def partial_date_text(day: PartialDate) -> str:
    """Return a partial date as precise as it is: ``13 Sep 2017``, ``Sep 2017``, ``about 2017``."""
    if day.day is not None:
        text = day_text(day.earliest())
    elif day.month is not None:
        text = QLocale().toString(QDate(day.year, day.month, 1), "MMM yyyy")
    else:
        text = str(day.year)
    if day.about:
        return QCoreApplication.translate("CardDates", "about {date}").format(date=text)
    return text


def validity_text(validity: Validity, today: date) -> str:
    """Return from when to when something holds: ``2012 – 2015``, ``2015 – now``, ``until 2015``.

    Empty when neither end is known.
    """
    if validity.start is not None and validity.is_ahead(today) and validity.end is None:
        start = partial_date_text(validity.start)
        return QCoreApplication.translate("CardDates", "from {date}").format(date=start)
    return span_text(validity.start, validity.end)


def span_text(start: PartialDate | None, end: PartialDate | None) -> str:
    """Return a span that has begun; an end that is not known is "now", see ``validity_text``."""
    if start is None and end is None:
        return ""
    if start is None and end is not None:
        until = QCoreApplication.translate("CardDates", "until {date}")
        return until.format(date=partial_date_text(end))
    first = partial_date_text(start) if start is not None else ""
    last = QCoreApplication.translate("CardDates", "now")
    if end is not None:
        last = partial_date_text(end)
    if first == last:
        return first
    return f"{first} – {last}"


def event_dates_text(start: PartialDate | None, end: PartialDate | None) -> str:
    """Return when an event is or was; one that has no recorded end takes one day."""
    if start is None or end is None or end == start:
        only = start or end
        return partial_date_text(only) if only is not None else ""
    return span_text(start, end)
