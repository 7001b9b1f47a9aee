"""Which tenures hold on a day."""

from datetime import date

from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.entries import Person, Tenure
from directory_app.domain.identifiers import new_entry_uid
from directory_app.domain.tenures import coming_tenures, current_tenures, former_tenures

_TODAY = date(2020, 6, 1)


def _person(**periods: tuple[str, str]) -> Person:
    """Return a person with one tenure for each title and its first and last date."""
    tenures = tuple(
        Tenure(
            title=title,
            validity=Validity(
                PartialDate.parse(start) if start else None,
                PartialDate.parse(end) if end else None,
            ),
        )
        for title, (start, end) in periods.items()
    )
    return Person(uid=new_entry_uid(), tenures=tenures)


def _titles(tenures: tuple[Tenure, ...]) -> list[str]:
    return [tenure.title for tenure in tenures]


def test_current_tenures_keep_the_order_of_preference() -> None:
    person = _person(second=("2015", ""), gone=("", "2019"), first=("2010", "2020-06-01"))

    assert _titles(current_tenures(person, _TODAY)) == ["second", "first"]


def test_former_tenures_begin_with_the_last_to_end() -> None:
    person = _person(
        old=("2001", "2005"),
        now=("2019", ""),
        unknown=("", "2019"),
        later=("2018", "2019-12-31"),
        earlier=("2015", "2019"),
    )

    assert _titles(former_tenures(person, _TODAY)) == ["later", "earlier", "unknown", "old"]


def test_coming_tenures_begin_with_the_soonest() -> None:
    person = _person(later=("2022", ""), now=("", ""), sooner=("2020-07", ""))

    assert _titles(coming_tenures(person, _TODAY)) == ["sooner", "later"]


def test_every_tenure_is_current_former_or_coming() -> None:
    person = _person(a=("2001", "2005"), b=("2019", ""), c=("2022", ""), reversed=("2022", "2019"))

    groups = (current_tenures, former_tenures, coming_tenures)
    shown = [title for group in groups for title in _titles(group(person, _TODAY))]

    assert sorted(shown) == ["a", "b", "c", "reversed"]
