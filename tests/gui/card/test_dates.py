"""Dates and periods as the card writes them."""

from datetime import date

import pytest

from directory_app.domain.dates import PartialDate, Validity
from directory_app.gui.card.dates import event_dates_text, partial_date_text, validity_text

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2017", "2017"),
        ("2017-09", "Sep 2017"),
        ("2017-09-13", "13 Sep 2017"),
        ("~2017", "about 2017"),
    ],
)
def test_a_date_is_as_precise_as_it_is(text: str, written: str) -> None:
    assert partial_date_text(PartialDate.parse(text)) == written


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ("2015", None, "2015 – now"),
        ("2012", "2015", "2012 – 2015"),
        ("2012", "2012", "2012"),
        (None, "2015", "until 2015"),
        (None, None, ""),
        ("2027-01", None, "from Jan 2027"),
        ("2027", "2028", "2027 – 2028"),
    ],
)
def test_a_period_is_written_by_what_is_known(
    start: str | None, end: str | None, written: str
) -> None:
    validity = Validity(
        PartialDate.parse(start) if start else None, PartialDate.parse(end) if end else None
    )

    assert validity_text(validity, TODAY) == written


def test_an_event_of_one_day_has_one_date() -> None:
    assert event_dates_text(PartialDate(2017, 9, 13), None) == "13 Sep 2017"
    assert event_dates_text(PartialDate(2017, 9), PartialDate(2017, 10)) == "Sep 2017 – Oct 2017"
