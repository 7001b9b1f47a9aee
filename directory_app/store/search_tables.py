"""Tables that search keeps beside the full-text index: spelling suggestions and its own state."""

from typing import Any

from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from directory_app.store.base_tables import Base, PrimaryKey, ShortText


class SearchWordRow(Base):
    """A reading that stands in some name, title or place.

    What is typed is completed to these words, and what a slip was meant for is among them.

    Rows are only added, so that a higher number is always a newer word; rebuilding the index drops
    those that are in no entry any more.
    """

    __tablename__ = "search_word"

    id: Mapped[PrimaryKey]
    word: Mapped[ShortText] = mapped_column(unique=True)


class SearchTokenRow(Base):
    """A word of the index that stands in no name, title or place: of e-mails, links and notes."""

    __tablename__ = "search_token"
    token: Mapped[ShortText] = mapped_column(primary_key=True)

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> dict[str, Any]:
        """Keep no row number: the token is all there is to a row."""
        return {"sqlite_with_rowid": False}


class SearchStateRow(Base):
    """One thing to know about the index, such as the version of its folding."""

    __tablename__ = "search_state"

    id: Mapped[PrimaryKey]
    name: Mapped[ShortText] = mapped_column(unique=True)
    value: Mapped[str]
