"""Partial dates and periods of validity."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.dates import ALWAYS, PartialDate, Validity
from directory_app.domain.errors import InvalidDateError


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    """Draw a date of any precision."""
    day = draw(st.dates())
    precision = draw(st.sampled_from(["year", "month", "day"]))
    return PartialDate(
        day.year,
        None if precision == "year" else day.month,
        day.day if precision == "day" else None,
        about=draw(st.booleans()),
    )


@given(partial_dates())
def test_what_a_date_writes_it_reads_back(day: PartialDate) -> None:
    assert PartialDate.parse(str(day)) == day


@given(partial_dates())
def test_a_date_begins_no_later_than_it_ends(day: PartialDate) -> None:
    assert day.earliest() <= day.latest()
    assert day.earliest().year == day.latest().year == day.year


@given(partial_dates(), st.dates())
def test_a_day_is_before_within_or_after_a_period(start: PartialDate, day: date) -> None:
    validity = Validity(start, start)

    answers = [validity.is_ahead(day), validity.includes(day), validity.is_over(day)]

    assert answers.count(True) == 1


@given(st.dates())
def test_the_date_of_a_day_means_that_day_alone(day: date) -> None:
    partial = PartialDate.of(day)

    assert (partial.earliest(), partial.latest()) == (day, day)


@pytest.mark.parametrize("year", [1900, 2000, 2017, 2024])
def test_february_ends_with_the_calendar(year: int) -> None:
    assert PartialDate(year, 2).latest().day == calendar.monthrange(year, 2)[1]


@pytest.mark.parametrize(
    ("text", "date_"),
    [
        ("2017", PartialDate(2017)),
        ("2017-09", PartialDate(2017, 9)),
        (" 2017-09-13 ", PartialDate(2017, 9, 13)),
        ("~2017", PartialDate(2017, about=True)),
    ],
)
def test_the_forms_of_a_date_are_read(text: str, date_: PartialDate) -> None:
    assert PartialDate.parse(text) == date_


@pytest.mark.parametrize(
    "text",
    ["", "2017-13", "2017-02-30", "17", "2017-9", "2017-09-13T10:00", "about 2017", "٢٠١٧", "0000"],
)
def test_what_is_no_date_is_refused_and_named(text: str) -> None:
    with pytest.raises(InvalidDateError) as caught:
        PartialDate.parse(text)

    assert text in str(caught.value) or caught.value.text


def test_a_day_needs_a_month() -> None:
    with pytest.raises(InvalidDateError):
        PartialDate(2017, None, 13)


def test_both_ends_of_a_period_belong_to_it() -> None:
    validity = Validity(PartialDate(2017, 9), PartialDate(2018))

    assert validity.includes(date(2017, 9, 1))
    assert validity.includes(date(2018, 12, 31))
    assert validity.is_ahead(date(2017, 8, 31))
    assert validity.is_over(date(2019, 1, 1))


def test_a_period_without_ends_always_holds() -> None:
    assert ALWAYS.includes(date.min)
    assert ALWAYS.includes(date.max - timedelta(days=1))
