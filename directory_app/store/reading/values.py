"""Domain values from what the light columns give: plain text and naive times."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row

from directory_app.domain.dates import PartialDate, Validity

AnyRow = Row[*tuple[Any, ...]]
"""A row of whatever columns the query asked for."""


def aware(moment: datetime) -> datetime:
    """Return a moment read from the store as what it is: UTC."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def partial_date(text: str | None) -> PartialDate | None:
    """Return the partial date that is kept as ``text``."""
    return PartialDate.parse(text) if text else None


def validity_of(row: AnyRow) -> Validity:
    """Return the period of a row that has ``valid_from`` and ``valid_to``."""
    return Validity(partial_date(row.valid_from), partial_date(row.valid_to))
