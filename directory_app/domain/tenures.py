"""Which tenures of a person hold on a day, and in which order they are shown."""

from datetime import date

from directory_app.domain.entries import Person, Tenure


def current_tenures(person: Person, on: date) -> tuple[Tenure, ...]:
    """Return the tenures that hold on the day ``on``, in the order they are stored."""
    return tuple([tenure for tenure in person.tenures if tenure.validity.includes(on)])


def coming_tenures(person: Person, on: date) -> tuple[Tenure, ...]:
    """Return the tenures that begin only after the day ``on``, the soonest first."""
    ahead = [tenure for tenure in person.tenures if tenure.validity.is_ahead(on)]
    return tuple(sorted(ahead, key=_first_day))


def former_tenures(person: Person, on: date) -> tuple[Tenure, ...]:
    """Return the tenures that ended before the day ``on``, the last to end first.

    Those that ended together are ordered by their beginning, the latest first and an unknown one
    last.
    """
    over = [
        tenure
        for tenure in person.tenures
        if tenure.validity.is_over(on) and not tenure.validity.is_ahead(on)
    ]
    return tuple(
        sorted(over, key=lambda tenure: (_last_day(tenure), _first_day(tenure)), reverse=True)
    )


def _first_day(tenure: Tenure) -> date:
    """Return the first day the tenure can have begun on; the first of all days if unknown."""
    start = tenure.validity.start
    return date.min if start is None else start.earliest()


def _last_day(tenure: Tenure) -> date:
    """Return the last day the tenure can have ended on; the last of all days if unknown."""
    end = tenure.validity.end
    return date.max if end is None else end.latest()
