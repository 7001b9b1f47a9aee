"""Small pieces of SQL that the statements of search are put together from."""

from collections.abc import Iterable
from functools import cache
from typing import Final

from sqlalchemy import String, column, literal_column, table
from sqlalchemy.dialects import sqlite

from directory_app.store.reading.validity import holds_on

INDEX: Final = "entry_search"
PHONE_INDEX: Final = "entry_search_phone"


@cache
def holds(alias: str) -> str:
    """Return ``holds_on`` for the table named ``alias`` and the parameter ``:day`` (ISO text)."""
    item = table(alias, column("valid_from", String), column("valid_to", String))
    condition = holds_on(item, literal_column(":day", String))
    compiled = condition.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    return f"({compiled})"


def numbers(values: Iterable[int]) -> str:
    """Return row numbers as the inside of an IN list; numbers need not be bound."""
    return ", ".join(str(int(value)) for value in values)
