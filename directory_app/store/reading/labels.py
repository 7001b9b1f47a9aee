"""Shown names of records of any kind."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, FromClause, Select, func, literal, select, union_all

from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.identifiers import EntryId, RecordKind, RecordRef, RecordUid
from directory_app.domain.views import EntrySummary, RecordLabel
from directory_app.store.batches import batches
from directory_app.store.reading.columns import (
    CONTACT_LIST,
    ENTRY,
    EVENT,
    PHASE,
    PROGRAMME,
    PROGRAMME_NAME,
    SAVED_SEARCH,
    SOURCE,
    TAG,
)
from directory_app.store.reading.naming import phase_label, programme_label
from directory_app.store.reading.summaries import read_summaries

_JOINT = " · "
"""Between the parts of a second line; a sign, so that there is nothing to translate."""


def read_ids(connection: Connection, uids: Iterable[RecordUid]) -> dict[RecordUid, EntryId]:
    """Return the ids of the entries among ``uids``, the bin's too."""
    found: dict[RecordUid, EntryId] = {}
    for batch in batches(uids):
        rows = connection.execute(select(ENTRY.c.uid, ENTRY.c.id).where(ENTRY.c.uid.in_(batch)))
        found.update((RecordUid(uid), EntryId(number)) for uid, number in rows)
    return found


def read_label(connection: Connection, uid: RecordUid, day: date) -> RecordLabel:
    """Return the shown name of one record.

    Raises:
        UnknownRecordError: if the directory has no such record.
    """
    found = read_labels(connection, [uid], day)
    if uid not in found:
        raise UnknownRecordError(uid)
    return found[uid]


def read_labels(
    connection: Connection, uids: Iterable[RecordUid], day: date
) -> dict[RecordUid, RecordLabel]:
    """Return the shown names of ``uids`` as of ``day``; those that are gone are left out."""
    wanted = list(dict.fromkeys(uids))
    ids = read_ids(connection, wanted)
    found = {
        label.ref.uid: label
        for label in read_entry_labels(connection, list(ids.values()), day).values()
    }
    for batch in batches(uid for uid in wanted if uid not in found):
        found.update(
            (label.ref.uid, label) for label in _records(connection, RecordKind, uids=batch)
        )
    return found


def read_entry_labels(
    connection: Connection, ids: Iterable[EntryId], day: date
) -> dict[EntryId, RecordLabel]:
    """Return the shown names of entries by their ids, in the order of ``ids``."""
    wanted = list(dict.fromkeys(ids))
    summaries = read_summaries(connection, wanted, day, with_reach=False)
    return {number: label_of(summaries[number]) for number in wanted if number in summaries}


def read_record_labels(
    connection: Connection, kinds: Iterable[RecordKind]
) -> tuple[RecordLabel, ...]:
    """Return the shown names of all records of ``kinds`` (no entries), the bin left out."""
    return tuple(label for label in _records(connection, kinds) if not label.binned)


def label_of(summary: EntrySummary) -> RecordLabel:
    """Return what a list shows of an entry as a label: post and organisation are the detail."""
    detail = _JOINT.join(part for part in (summary.title, summary.context) if part)
    return RecordLabel(RecordRef(summary.kind, summary.uid), summary.name, detail, summary.binned)


def _records(
    connection: Connection, kinds: Iterable[RecordKind], *, uids: list[RecordUid] | None = None
) -> Iterator[RecordLabel]:
    """Yield the labels of records that are no entries, all or those among ``uids``."""
    selections = []
    for kind in kinds:
        if kind not in _RECORDS:
            continue
        source, name, detail = _RECORDS[kind]
        selection: Select[Any] = select(
            literal(kind.value), source.c.uid, name, detail, source.c.binned_at.is_not(None)
        ).select_from(source)
        selections.append(selection if uids is None else selection.where(source.c.uid.in_(uids)))
    if not selections:
        return
    for kind_text, uid, name_text, detail_text, binned in connection.execute(
        union_all(*selections)
    ):
        ref = RecordRef(RecordKind(kind_text), RecordUid(uid))
        yield RecordLabel(ref, name_text or "", detail_text or "", bool(binned))


def _first_programme_name() -> Any:
    return (
        select(PROGRAMME_NAME.c.text)
        .where(PROGRAMME_NAME.c.programme_id == PROGRAMME.c.id)
        .order_by(PROGRAMME_NAME.c.position)
        .limit(1)
        .correlate(PROGRAMME)
        .scalar_subquery()
    )


_NOTHING = literal("")
_RECORDS: dict[RecordKind, tuple[FromClause, Any, Any]] = {
    RecordKind.PROGRAMME: (
        PROGRAMME,
        programme_label(PROGRAMME.c.id, PROGRAMME),
        _first_programme_name(),
    ),
    RecordKind.PHASE: (
        PHASE,
        phase_label(PHASE),
        programme_label(PHASE.c.programme_id, PHASE),
    ),
    RecordKind.EVENT: (EVENT, EVENT.c.title, EVENT.c.place),
    RecordKind.LIST: (CONTACT_LIST, CONTACT_LIST.c.name, _NOTHING),
    RecordKind.SOURCE: (SOURCE, SOURCE.c.title, func.coalesce(SOURCE.c.location, "")),
    RecordKind.TAG: (TAG, TAG.c.name, _NOTHING),
    RecordKind.SAVED_SEARCH: (SAVED_SEARCH, SAVED_SEARCH.c.name, SAVED_SEARCH.c.query),
}
"""Of each kind of record: its table, its shown name and its second line."""
