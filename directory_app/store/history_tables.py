"""Tables of the history (actions and the changes they made) and of drafts."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from directory_app.domain.changes import ActionKind
from directory_app.domain.identifiers import RecordKind
from directory_app.store.base_tables import Base, PrimaryKey, ShortText, UidText, text_of
from directory_app.store.column_types import PortableJson


class ActionRow(Base):
    """One thing a user did."""

    __tablename__ = "action"

    id: Mapped[PrimaryKey]
    kind: Mapped[ActionKind] = text_of(ActionKind)
    at: Mapped[datetime]
    user_name: Mapped[ShortText]
    subject: Mapped[str]
    count: Mapped[int]
    takes_back: Mapped[int | None] = mapped_column(
        ForeignKey("action.id", ondelete="SET NULL"), index=True
    )
    taken_back: Mapped[bool]


class ChangeRow(Base):
    """What one action did to one record: the changed fields before and after (domain.deltas)."""

    __tablename__ = "change"

    id: Mapped[PrimaryKey]
    action_id: Mapped[int] = mapped_column(ForeignKey("action.id", ondelete="CASCADE"), index=True)
    record_kind: Mapped[RecordKind] = text_of(RecordKind)
    record_uid: Mapped[UidText] = mapped_column(index=True)
    record_name: Mapped[str]
    created: Mapped[bool]
    before: Mapped[dict[str, Any]] = mapped_column(PortableJson)
    after: Mapped[dict[str, Any]] = mapped_column(PortableJson)


class DraftRow(Base):
    """What somebody typed into an editor and has not saved yet."""

    __tablename__ = "draft"

    id: Mapped[PrimaryKey]
    record_kind: Mapped[RecordKind] = text_of(RecordKind)
    record_uid: Mapped[UidText] = mapped_column(unique=True)
    is_new: Mapped[bool]
    base_version: Mapped[int]
    at: Mapped[datetime]
    content: Mapped[dict[str, Any]] = mapped_column(PortableJson)
    companions: Mapped[list[Any]] = mapped_column(PortableJson)
