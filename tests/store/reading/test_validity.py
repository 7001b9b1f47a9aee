from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, String, create_engine, literal, select

from directory_app.domain.dates import PartialDate, Validity
from directory_app.store.reading.validity import holds_on

days = st.dates(date(1999, 1, 1), date(2003, 12, 31))


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(days)
    parts = draw(st.integers(1, 3))
    return PartialDate(
        day.year,
        day.month if parts > 1 else None,
        day.day if parts > 2 else None,
        about=draw(st.booleans()),
    )


@pytest.fixture(scope="module")
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.connect() as opened:
        yield opened
    engine.dispose()


@given(start=st.none() | partial_dates(), end=st.none() | partial_dates(), day=days)
def test_sql_and_domain_agree_on_what_holds(
    connection: Connection, start: PartialDate | None, end: PartialDate | None, day: date
) -> None:
    item = select(
        literal(start and str(start), String()).label("valid_from"),
        literal(end and str(end), String()).label("valid_to"),
    ).subquery()

    holds = connection.execute(select(holds_on(item, day))).scalar_one()

    assert bool(holds) == Validity(start, end).includes(day)
