"""Drafts: what somebody typed into an editor and has not saved; they are no records."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, insert, select

from directory_app.domain.codec import decode_record, encode
from directory_app.domain.identifiers import RecordKind, RecordUid
from directory_app.domain.records import Record, kind_of
from directory_app.store.tables import METADATA

_DRAFT = METADATA.tables["draft"]


@dataclass(frozen=True, slots=True)
class Draft:
    """An unsaved state of a record.

    Attributes:
        record: what was typed; its ``version`` is the one the editor began from.
        is_new: whether the record was not in the directory yet.
        companions: records made on the way (an organisation created in a picker).
        at: when it was kept, in UTC.
    """

    record: Record
    is_new: bool
    companions: tuple[Record, ...]
    at: datetime


def keep_draft(
    connection: Connection, record: Record, companions: Sequence[Record], *, is_new: bool
) -> None:
    """Keep ``record`` as the draft of itself, in place of an earlier one."""
    drop_draft(connection, record.uid)
    connection.execute(
        insert(_DRAFT).values(
            record_kind=kind_of(record),
            record_uid=record.uid,
            is_new=is_new,
            base_version=record.version,
            at=datetime.now(UTC),
            content=encode(record),
            companions=[[kind_of(companion), encode(companion)] for companion in companions],
        )
    )


def drop_draft(connection: Connection, uid: RecordUid) -> None:
    """Forget the draft of a record, if there is one."""
    connection.execute(delete(_DRAFT).where(_DRAFT.c.record_uid == uid))


def read_drafts(connection: Connection) -> tuple[Draft, ...]:
    """Return every draft, the oldest first."""
    rows = connection.execute(select(_DRAFT).order_by(_DRAFT.c.at, _DRAFT.c.id))
    return tuple(
        Draft(
            decode_record(row.record_kind, row.content),
            row.is_new,
            tuple(decode_record(RecordKind(kind), content) for kind, content in row.companions),
            row.at,
        )
        for row in rows
    )
