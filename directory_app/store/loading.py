"""Read whole records out of the tables."""

import dataclasses
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, cast

from sqlalchemy import Connection, Select, Table, bindparam, select

from directory_app.domain.codec import shapes
from directory_app.domain.entries import Entry
from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.identifiers import (
    EntryId,
    EntryUid,
    RecordKind,
    RecordRef,
    RecordUid,
    SourceUid,
)
from directory_app.domain.items import Item
from directory_app.domain.records import Record
from directory_app.store.batches import batches
from directory_app.store.mapping import (
    EMBEDDED,
    MAPPINGS,
    RecordMapping,
    arguments_of,
    references_of,
)
from directory_app.store.tables import METADATA

Row = dict[str, Any]
Citations = Mapping[str, tuple[SourceUid, ...]]


def load(connection: Connection, ref: RecordRef) -> Record:
    """Return one whole record.

    Raises:
        UnknownRecordError: if the directory has no such record.
    """
    found = load_many(connection, ref.kind, [ref.uid])
    if ref.uid not in found:
        raise UnknownRecordError(ref.uid)
    return found[ref.uid]


def load_many(
    connection: Connection, kind: RecordKind, uids: Iterable[RecordUid]
) -> dict[RecordUid, Record]:
    """Return the records of ``kind`` with these UIDs; those that are not there are left out."""
    found: dict[RecordUid, Record] = {}
    for batch in batches(uids):
        found.update(_load_batch(connection, MAPPINGS[kind], batch))
    return found


def load_entries(
    connection: Connection, ids: Sequence[EntryId], *, binned: bool = False
) -> list[Entry]:
    """Return the entries with these row numbers, in this order, without or with the bin's."""
    table = METADATA.tables["entry"]
    by_kind: dict[RecordKind, list[RecordUid]] = defaultdict(list)
    uids: dict[int, RecordUid] = {}
    for batch in batches(ids):
        query = select(table.c.id, table.c.uid, table.c.kind)
        query = query.where(table.c.id.in_(batch))
        if not binned:
            query = query.where(table.c.binned_at.is_(None))
        for number, uid, kind in connection.execute(query):
            uids[number] = uid
            by_kind[kind].append(uid)
    found: dict[RecordUid, Record] = {}
    for kind, wanted in by_kind.items():
        found.update(load_many(connection, kind, wanted))
    return [cast("Entry", found[uids[number]]) for number in ids if number in uids]


def load_all(
    connection: Connection, kind: RecordKind, *, binned: bool = False
) -> tuple[Record, ...]:
    """Return every record of ``kind`` in the order it was made, without or with the bin's."""
    table = MAPPINGS[kind].table
    query = select(table.c.uid).order_by(table.c.id)
    if MAPPINGS[kind].subtype is not None:
        query = query.where(table.c.kind == kind)
    if not binned:
        query = query.where(table.c.binned_at.is_(None))
    uids = connection.execute(query).scalars().all()
    found = load_many(connection, kind, uids)
    return tuple(found[uid] for uid in uids)


def present_entries(connection: Connection, uids: Iterable[EntryUid]) -> set[EntryUid]:
    """Return those of ``uids`` that are entries and not in the bin."""
    table = METADATA.tables["entry"]
    found: set[EntryUid] = set()
    for batch in batches(uids):
        query = select(table.c.uid).where(table.c.uid.in_(batch), table.c.binned_at.is_(None))
        found.update(connection.execute(query).scalars())
    return found


def holds_records(connection: Connection) -> bool:
    """Tell whether the directory holds any record, be it in the bin."""
    tables = {mapping.table for mapping in MAPPINGS.values()}
    return any(connection.execute(select(table.c.id).limit(1)).first() for table in tables)


def numbers_of(connection: Connection, table: Table, uids: Collection[str]) -> dict[str, int]:
    """Return the row number of each record of ``table`` that has one of ``uids``."""
    numbers: dict[str, int] = {}
    for batch in batches(uids):
        rows = connection.execute(select(table.c.uid, table.c.id).where(table.c.uid.in_(batch)))
        numbers.update((row.uid, row.id) for row in rows)
    return numbers


def kind_of_uid(connection: Connection, uid: RecordUid) -> RecordKind | None:
    """Return the kind of the record with ``uid``, or None when there is none."""
    entry = METADATA.tables["entry"]
    kind = connection.execute(select(entry.c.kind).where(entry.c.uid == uid)).scalar()
    if kind is not None:
        return cast("RecordKind", kind)
    for mapping in MAPPINGS.values():
        if mapping.subtype is None and numbers_of(connection, mapping.table, [uid]):
            return mapping.kind
    return None


def _load_batch(
    connection: Connection, mapping: RecordMapping, uids: Sequence[str]
) -> dict[RecordUid, Record]:
    rows = _record_rows(connection, mapping, uids)
    numbers = [row["id"] for row in rows]
    if not numbers:
        return {}
    items = {
        each.field: _rows_of(connection, each.table, each.owner, numbers) for each in mapping.items
    }
    links = {
        each.field: _rows_of(connection, each.table, each.owner, numbers) for each in mapping.links
    }
    uid_of = _referred_uids(connection, mapping, rows, items, links)
    citations = _citations(connection, [row["uid"] for row in rows])
    records = {}
    for row in rows:
        cited = citations.get(row["uid"], {})
        arguments = arguments_of(row, mapping.record_class, uid_of)
        for each in mapping.items:
            arguments[each.field] = tuple(
                _item(item, each.item_class, uid_of, cited)
                for item in items[each.field].get(row["id"], ())
            )
        for link in mapping.links:
            arguments[link.field] = tuple(
                uid_of[link.target, found[link.target]]
                for found in links[link.field].get(row["id"], ())
            )
        _cite(arguments, mapping.record_class, cited)
        records[row["uid"]] = mapping.record_class(**arguments)
    return cast("dict[RecordUid, Record]", records)


def _record_rows(connection: Connection, mapping: RecordMapping, uids: Sequence[str]) -> list[Row]:
    table, subtype = mapping.table, mapping.subtype
    if subtype is None:
        query = select(table)
    else:
        own = [column for column in table.c if column.name not in subtype.c]
        query = select(*own, *subtype.c).join_from(table, subtype, table.c.id == subtype.c.entry_id)
    found = connection.execute(query.where(table.c.uid.in_(uids)).order_by(table.c.id))
    columns = tuple(found.keys())
    return [dict(zip(columns, values, strict=True)) for values in found.all()]


def _rows_of(
    connection: Connection, table: Table, owner: str, numbers: Sequence[int]
) -> dict[int, list[Row]]:
    grouped: dict[int, list[Row]] = defaultdict(list)
    query = _item_query(table.name, owner)
    result = connection.execute(query, {"numbers": numbers})
    columns = tuple(result.keys())
    for values in result.all():
        row = dict(zip(columns, values, strict=True))
        grouped[row[owner]].append(row)
    return grouped


@cache
def _item_query(table_name: str, owner: str) -> Select[Any]:
    """Build the query for a table's items once; building costs more than running it."""
    table = METADATA.tables[table_name]
    return (
        select(table)
        .where(table.c[owner].in_(bindparam("numbers", expanding=True)))
        .order_by(table.c[owner], table.c.position, table.c.id)
    )


def _referred_uids(
    connection: Connection,
    mapping: RecordMapping,
    rows: Sequence[Row],
    items: Mapping[str, Mapping[int, Sequence[Row]]],
    links: Mapping[str, Mapping[int, Sequence[Row]]],
) -> dict[tuple[str, int], str]:
    """Return the UID behind every (reference column, number) in the rows."""
    wanted: dict[tuple[str, str], set[int]] = defaultdict(set)
    for references, found in _reference_rows(mapping, rows, items, links):
        for column, target in references.items():
            numbers = {row[column] for row in found if row[column] is not None}
            wanted[column, target] |= numbers
    uids: dict[tuple[str, int], str] = {}
    for (column, target_name), numbers in wanted.items():
        table = METADATA.tables[target_name]
        for batch in batches(sorted(numbers)):
            query = select(table.c.id, table.c.uid).where(table.c.id.in_(batch))
            uids.update({(column, row.id): row.uid for row in connection.execute(query)})
    return uids


def _reference_rows(
    mapping: RecordMapping,
    rows: Sequence[Row],
    items: Mapping[str, Mapping[int, Sequence[Row]]],
    links: Mapping[str, Mapping[int, Sequence[Row]]],
) -> Iterator[tuple[Mapping[str, str], Sequence[Row]]]:
    """Yield the reference columns of each table with the rows read from it."""
    for table in (mapping.table, mapping.subtype):
        if table is not None:
            yield references_of(mapping.record_class, table), rows
    for each in mapping.items:
        references = references_of(each.item_class, each.table)
        if references:
            yield references, [row for group in items[each.field].values() for row in group]
    for link in mapping.links:
        found = [row for group in links[link.field].values() for row in group]
        yield {link.target: link.target_table}, found


def _citations(connection: Connection, uids: Sequence[str]) -> dict[str, Citations]:
    citation, source = METADATA.tables["citation"], METADATA.tables["source"]
    query = (
        select(citation.c.record_uid, citation.c.part, source.c.uid)
        .join_from(citation, source, citation.c.source_id == source.c.id)
        .where(citation.c.record_uid.in_(uids))
        .order_by(citation.c.record_uid, citation.c.part, citation.c.position)
    )
    cited: dict[str, dict[str, tuple[SourceUid, ...]]] = defaultdict(dict)
    for record_uid, part, source_uid in connection.execute(query):
        cited[record_uid][part] = (*cited[record_uid].get(part, ()), source_uid)
    return cast("dict[str, Citations]", cited)


def _item(
    row: Row, item_class: type[Item], uid_of: Mapping[tuple[str, int], str], cited: Citations
) -> Item:
    arguments = arguments_of(row, item_class, uid_of)
    return item_class(**arguments, sources=cited.get(row["uid"], ()))


def _cite(arguments: dict[str, Any], record_class: type[Record], cited: Citations) -> None:
    arguments["sources"] = cited.get("", ())
    for shape in shapes(record_class):
        if shape.name.endswith("_sources"):
            arguments[shape.name] = cited.get(shape.name.removesuffix("_sources"), ())
        elif shape.annotation in EMBEDDED:
            arguments[shape.name] = dataclasses.replace(
                arguments[shape.name], sources=cited.get(shape.name, ())
            )
