"""Tables of entries (people, organisations, posts) and of all that belongs to them."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ForeignKey, Index, LargeBinary, text
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from directory_app.domain.contact_points import LinkKind, Place, Visibility
from directory_app.domain.dates import PartialDate
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import NameKind, OrganisationKind, PhoneKind
from directory_app.store.base_tables import (
    Base,
    CountryText,
    ItemColumns,
    JsonList,
    PrimaryKey,
    RecordColumns,
    ShortText,
    UidText,
    text_of,
)


def _partial_index(name: str, columns: Sequence[str], where: str) -> Index:
    # For PostgreSQL the migration says so: to say it here would load that dialect before any card.
    return Index(f"ix_entry_{name}", *columns, sqlite_where=text(where))


class EntryRow(RecordColumns, Base):
    """One entry of any kind, with what lists need: shown name and keys to sort by.

    ``display_name`` to ``employer_id`` are computed by the store on every write. ``employer_id``
    is the organisation a list sorted by organisation puts the entry under.
    """

    __tablename__ = "entry"

    kind: Mapped[RecordKind] = text_of(RecordKind)
    country: Mapped[CountryText]
    to_verify: Mapped[bool]
    verified_on: Mapped[date | None]
    warnings: Mapped[JsonList]
    kept_properties: Mapped[JsonList]
    display_name: Mapped[str]
    sort_name: Mapped[str]
    sort_family: Mapped[str]
    initials: Mapped[ShortText]
    employer_id: Mapped[int | None] = mapped_column(
        ForeignKey("entry.id", ondelete="SET NULL"), index=True
    )

    # Each list order has an index that alone answers "which entries, in which order"; entries in
    # the bin are in none of them.
    __table_args__ = (
        *(
            _partial_index("_".join(columns), columns, "binned_at IS NULL")
            for columns in (
                ("sort_name",),
                ("sort_family",),
                ("changed_at",),
                ("kind", "sort_name"),
                ("kind", "sort_family"),
            )
        ),
        _partial_index("to_verify", ("to_verify",), "to_verify AND binned_at IS NULL"),
        _partial_index("binned_at", ("binned_at",), "binned_at IS NOT NULL"),
    )


class ImportedCardRow(Base):
    """The print of the card that an entry was made of; the same card again says nothing new."""

    __tablename__ = "imported_card"

    entry_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True
    )
    print: Mapped[bytes] = mapped_column(LargeBinary(16))


class PersonRow(Base):
    """What only people have."""

    __tablename__ = "person"

    entry_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True
    )
    languages: Mapped[JsonList]


class OrganisationRow(Base):
    """What only organisations have."""

    __tablename__ = "organisation"

    entry_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True
    )
    kind: Mapped[OrganisationKind] = text_of(OrganisationKind, index=True)
    represents: Mapped[CountryText]


class PostRow(Base):
    """What only posts have."""

    __tablename__ = "post"

    entry_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True
    )
    organisation_id: Mapped[int | None] = mapped_column(
        ForeignKey("entry.id", ondelete="SET NULL"), index=True
    )
    programme_id: Mapped[int | None] = mapped_column(
        ForeignKey("programme.id", ondelete="SET NULL"), index=True
    )


class EntryItemColumns(ItemColumns):
    """Columns of every item that belongs to an entry."""

    owner_column = "entry_id"

    @declared_attr
    @classmethod
    def entry_id(cls) -> Mapped[int]:
        """Return the column that names the entry the item belongs to."""
        return mapped_column(ForeignKey("entry.id", ondelete="CASCADE"))


class NameColumns:
    """Columns of a name, of an entry or a programme."""

    text: Mapped[str]
    kind: Mapped[NameKind] = text_of(NameKind)
    language: Mapped[ShortText]
    script: Mapped[ShortText]
    honorific: Mapped[str]
    given: Mapped[str]
    additional: Mapped[str]
    family: Mapped[str]
    suffix: Mapped[str]


class ContactPointColumns:
    """Columns of every contact point; ``tenure`` is the UID of a tenure of the same person."""

    label: Mapped[str]
    place: Mapped[Place] = text_of(Place)
    preferred: Mapped[bool]
    visibility: Mapped[Visibility] = text_of(Visibility)
    verified_on: Mapped[date | None]
    tenure: Mapped[UidText | None]


class LinkColumns(ContactPointColumns):
    """Columns of a link, of an entry or a programme."""

    url: Mapped[str]
    kind: Mapped[LinkKind] = text_of(LinkKind)


class EntryNameRow(EntryItemColumns, NameColumns, Base):
    """One name of an entry."""

    __tablename__ = "entry_name"


class EmailRow(EntryItemColumns, ContactPointColumns, Base):
    """One e-mail address of an entry."""

    __tablename__ = "email"

    address: Mapped[str]


class PhoneRow(EntryItemColumns, ContactPointColumns, Base):
    """One phone or fax number of an entry."""

    __tablename__ = "phone"

    printed: Mapped[str]
    e164: Mapped[ShortText | None]
    extension: Mapped[ShortText]
    kind: Mapped[PhoneKind] = text_of(PhoneKind)


class PostalAddressRow(EntryItemColumns, ContactPointColumns, Base):
    """One postal address of an entry."""

    __tablename__ = "postal_address"

    care_of: Mapped[str]
    street: Mapped[str]
    po_box: Mapped[str]
    dependent_locality: Mapped[str]
    locality: Mapped[str]
    region: Mapped[str]
    postal_code: Mapped[str]
    country: Mapped[CountryText]
    language: Mapped[ShortText]


class EntryLinkRow(EntryItemColumns, LinkColumns, Base):
    """One link of an entry."""

    __tablename__ = "entry_link"


class TenureRow(EntryItemColumns, Base):
    """One tenure of a person."""

    __tablename__ = "tenure"

    post_id: Mapped[int | None] = mapped_column(
        ForeignKey("entry.id", ondelete="SET NULL"), index=True
    )
    organisation_id: Mapped[int | None] = mapped_column(
        ForeignKey("entry.id", ondelete="SET NULL"), index=True
    )
    title: Mapped[str]
    as_of: Mapped[PartialDate | None]


class ParentLinkRow(EntryItemColumns, Base):
    """One organisation that an organisation is or was part of."""

    __tablename__ = "parent_link"

    organisation_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), index=True
    )


class EntryTagRow(Base):
    """An entry bears a tag."""

    __tablename__ = "entry_tag"

    id: Mapped[PrimaryKey]
    entry_id: Mapped[int] = mapped_column(ForeignKey("entry.id", ondelete="CASCADE"), index=True)
    tag_id: Mapped[int] = mapped_column(ForeignKey("tag.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
