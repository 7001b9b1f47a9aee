"""Dates as people type them."""

from datetime import date

import pytest
from hypothesis import given

from directory_app.domain.dates import PartialDate
from directory_app.domain.errors import InvalidDateError
from directory_app.gui.editor.date_reading import partial_date_text, read_day, read_partial_date
from tests.support.record_strategies import partial_dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2017", PartialDate(2017)),
        ("09.2017", PartialDate(2017, 9)),
        ("9/2017", PartialDate(2017, 9)),
        ("2017-09", PartialDate(2017, 9)),
        ("13.09.2017", PartialDate(2017, 9, 13)),
        (" 2017-9-13 ", PartialDate(2017, 9, 13)),
        ("~2017", PartialDate(2017, about=True)),
        ("about 09.2017", PartialDate(2017, 9, about=True)),
        ("ca. 2017", PartialDate(2017, about=True)),
        ("Около 2017", PartialDate(2017, about=True)),
    ],
)
def test_dates_are_read_in_the_forms_people_use(text: str, expected: PartialDate) -> None:
    assert read_partial_date(text) == expected


@pytest.mark.parametrize("text", ["", "spring 2016", "31.02.2017", "13.2017", "17", "about"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(InvalidDateError):
        read_partial_date(text)


@given(partial_dates)
def test_every_date_is_read_back_as_it_is_written(value: PartialDate) -> None:
    assert read_partial_date(partial_date_text(value)) == value


def test_a_day_must_be_whole() -> None:
    assert read_day("13.09.2017") == date(2017, 9, 13)
    for text in ("09.2017", "~13.09.2017"):
        with pytest.raises(InvalidDateError):
            read_day(text)
