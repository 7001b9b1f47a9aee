"""Base classes of everything that is recorded: records, and the items (values) inside them."""

from dataclasses import dataclass, field
from datetime import datetime

from directory_app.domain.dates import ALWAYS, Validity
from directory_app.domain.identifiers import ItemUid, RecordUid, SourceUid, new_item_uid


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One value of a multi-value field, with its own identity, period, sources and remark.

    The ``uid`` lets history compare and take back item by item; the order of items in their
    tuple is the order of preference.
    """

    uid: ItemUid = field(default_factory=new_item_uid)
    validity: Validity = ALWAYS
    sources: tuple[SourceUid, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordBase:
    """What every record carries.

    ``version``, ``created_at``, ``changed_at`` and ``binned_at`` are kept by the store: it sets
    them on every write, whatever the value handed in says. Times are aware and in UTC. A record
    with ``binned_at`` lies in the bin.
    """

    uid: RecordUid
    note: str = ""
    sources: tuple[SourceUid, ...] = ()
    version: int = 0
    created_at: datetime | None = None
    changed_at: datetime | None = None
    binned_at: datetime | None = None
