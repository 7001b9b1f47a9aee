"""Column types shared by all tables: portable JSON, aware UTC times, partial dates, text enums."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, Enum, String, TypeDecorator
from sqlalchemy.types import TypeEngine

from directory_app.domain.dates import PartialDate


class PortableJson(TypeDecorator[Any]):
    """JSON that is text in SQLite and JSONB in PostgreSQL; Python's None is SQL's NULL."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the type of a dialect."""
        if dialect.name != "postgresql":
            return dialect.type_descriptor(JSON(none_as_null=True))
        # Late: the first card of a SQLite file would wait for the dialect of PostgreSQL.
        from sqlalchemy.dialects.postgresql import JSONB

        return dialect.type_descriptor(JSONB(none_as_null=True))


class UtcDateTime(TypeDecorator[datetime]):
    """A moment: aware in Python, always in UTC; SQLite keeps it as text without a zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn an aware moment into UTC.

        Raises:
            ValueError: for a naive moment, which could mean any instant.
        """
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(value)
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment as an aware value in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def stored_moment(moment: datetime, dialect: Dialect) -> str:
    """Return an aware moment as a column of :class:`UtcDateTime` keeps it as text.

    Raises:
        TypeError: the dialect keeps it otherwise.
    """
    processor = UtcDateTime().dialect_impl(dialect).bind_processor(dialect)
    if processor is None:
        raise TypeError(dialect.name)
    return str(processor(moment))


class PartialDateText(TypeDecorator[PartialDate]):
    """A partial date as the text that ``str()`` gives (``2017-09``, ``~2017``)."""

    impl = String(11)
    cache_ok = True

    def process_bind_param(self, value: PartialDate | None, dialect: Dialect) -> str | None:
        """Return the text to keep."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> PartialDate | None:
        """Return the date that was kept."""
        return None if value is None else PartialDate.parse(value)


class DecimalText(TypeDecorator[Decimal]):
    """An exact decimal number as text, since SQLite would keep a binary fraction."""

    impl = String(40)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        """Return the text to keep."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        """Return the number that was kept."""
        return None if value is None else Decimal(value)


def text_enum(enum_class: Any) -> Enum:
    """Return the column type that keeps members of ``enum_class`` by value, as plain text.

    No CHECK constraint goes with it: a new member must not force every directory file through a
    rebuild of the table, and reading an unknown text fails loudly anyway.
    """
    return Enum(
        enum_class,
        native_enum=False,
        create_constraint=False,
        length=32,
        values_callable=lambda members: [member.value for member in members],
    )
