"""Small pieces of SQL that the statements of search are put together from."""

from collections.abc import Iterable
from typing import Final

INDEX: Final = "entry_search"
PHONE_INDEX: Final = "entry_search_phone"


def holds(alias: str) -> str:
    """Return the condition that the validity of ``alias`` includes ``:day`` (ISO text).

    As ``reading.validity.holds_on`` says it: a partial date ends with its last day.
    """
    end, start = f"{alias}.valid_to", f"{alias}.valid_from"
    return (
        f"({end} IS NULL OR substr(ltrim({end}, '~') || '-99-99', 1, 10) >= :day)"
        f" AND ({start} IS NULL OR substr(ltrim({start}, '~') || '-00-00', 1, 10) <= :day)"
    )


def numbers(values: Iterable[int]) -> str:
    """Return row numbers as the inside of an IN list; numbers need not be bound."""
    return ", ".join(str(int(value)) for value in values)
