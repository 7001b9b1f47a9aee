"""What all mapped tables share: naming of constraints, types by annotation, and column mixins."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from sqlalchemy import Date, Index, Integer, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from directory_app.domain.dates import PartialDate
from directory_app.store.column_types import (
    DecimalText,
    PartialDateText,
    PortableJson,
    UtcDateTime,
    text_enum,
)

# SQLite lets constraints go unnamed, and then no migration can drop them; so each gets a name
# (https://alembic.sqlalchemy.org/en/latest/batch.html).
NAMING_CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

PrimaryKey = Annotated[int, mapped_column(Integer, primary_key=True)]
UidText = Annotated[str, mapped_column(String(255))]
ShortText = Annotated[str, mapped_column(String(255))]
CountryText = Annotated[str, mapped_column(String(8))]
JsonList = Annotated[list[Any], mapped_column(PortableJson)]


class Base(DeclarativeBase):
    """Base of all mapped classes; a class named ``…Row`` is one row of the table it names."""

    metadata = MetaData(naming_convention=NAMING_CONVENTION)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text(),
        date: Date(),
        datetime: UtcDateTime(),
        PartialDate: PartialDateText(),
        Decimal: DecimalText(),
    }


class RecordColumns:
    """Columns of every record: its lasting UID, version, times, remark."""

    id: Mapped[PrimaryKey]
    uid: Mapped[UidText] = mapped_column(unique=True)
    version: Mapped[int]
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    binned_at: Mapped[datetime | None]
    note: Mapped[str]


class ItemColumns:
    """Columns of every item: its UID inside the record, place in the order, period, remark.

    ``owner_column`` names the foreign key to the record the item belongs to.
    """

    owner_column: ClassVar[str]

    id: Mapped[PrimaryKey]
    uid: Mapped[UidText]
    position: Mapped[int]
    valid_from: Mapped[PartialDate | None]
    valid_to: Mapped[PartialDate | None]
    note: Mapped[str]

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Any, ...]:
        """Make the item's UID unique inside its record; the same index finds a record's items."""
        return (Index(None, cls.owner_column, "uid", unique=True),)


def text_of(enum_class: type[StrEnum], *, index: bool = False) -> Any:
    """Return a column that keeps members of ``enum_class`` as text."""
    return mapped_column(text_enum(enum_class), index=index)
