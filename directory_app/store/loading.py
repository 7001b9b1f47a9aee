"""Read whole records out of the tables."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Any, NamedTuple, cast

from sqlalchemy import Connection, Table, select

from directory_app.domain.entries import Entry
from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.identifiers import (
    ENTRY_KINDS,
    EntryId,
    EntryUid,
    RecordKind,
    RecordRef,
    RecordUid,
    SourceUid,
)
from directory_app.domain.records import Record
from directory_app.store.batches import batches
from directory_app.store.making import Citations, Maker, RowColumns, UidByNumber
from directory_app.store.mapping import MAPPINGS, ItemMapping, PartMapping, RecordMapping
from directory_app.store.tables import METADATA

NOTHING: frozenset[str] = frozenset()


def load(connection: Connection, ref: RecordRef) -> Record:
    """Return one whole record.

    Raises:
        UnknownRecordError: if the directory has no such record.
    """
    found = load_many(connection, ref.kind, [ref.uid])
    if ref.uid not in found:
        raise UnknownRecordError(ref.uid)
    return found[ref.uid]


def settle(connection: Connection) -> None:
    """Settle which state of the directory a transaction sees: with SQLite the first read does."""
    connection.exec_driver_sql("SELECT 1 FROM entry LIMIT 1").all()


def load_many(
    connection: Connection,
    kind: RecordKind,
    uids: Iterable[RecordUid],
    *,
    without: Collection[str] = NOTHING,
) -> dict[RecordUid, Record]:
    """Return the records of ``kind`` with these UIDs; those that are not there are left out.

    Args:
        connection: an open transaction.
        kind: the kind of all of them.
        uids: any number of UIDs.
        without: fields of several values that nobody will look at and that are left empty;
            ``sources`` stands for those of the record and of everything in it.
    """
    mapping = MAPPINGS[kind]
    found: dict[RecordUid, Record] = {}
    for batch in batches(uids):
        numbers = numbers_of(connection, mapping.table, batch).values()
        records = _load_batch(connection, (mapping,), sorted(numbers), without)
        found.update((record.uid, record) for record in records.values())
    return found


def load_entries(
    connection: Connection,
    ids: Iterable[EntryId],
    *,
    binned: bool = False,
    without: Collection[str] = NOTHING,
) -> list[Entry]:
    """Return the entries with these row numbers, in this order, without or with the bin's.

    ``without`` is that of :func:`load_many`.
    """
    mappings = tuple(mapping for kind, mapping in MAPPINGS.items() if kind in ENTRY_KINDS)
    entries: list[Entry] = []
    for batch in batches(ids):
        found = _load_batch(connection, mappings, batch, without)
        in_order = (found[number] for number in batch if number in found)
        entries += (cast("Entry", one) for one in in_order if binned or one.binned_at is None)
    return entries


def load_all(
    connection: Connection, kind: RecordKind, *, binned: bool = False
) -> tuple[Record, ...]:
    """Return every record of ``kind`` in the order it was made, without or with the bin's."""
    table = MAPPINGS[kind].table
    query = select(table.c.id).order_by(table.c.id)
    if MAPPINGS[kind].subtype is not None:
        query = query.where(table.c.kind == kind)
    if not binned:
        query = query.where(table.c.binned_at.is_(None))
    records: list[Record] = []
    for batch in batches(connection.execute(query).scalars().all()):
        records += _load_batch(connection, (MAPPINGS[kind],), batch, NOTHING).values()
    return tuple(records)


def load_items(
    connection: Connection, mapping: ItemMapping, owners: Sequence[int]
) -> dict[int, tuple[Any, ...]]:
    """Return the items that ``mapping`` tells of, in their order, by the row number of their owner.

    Their sources are not read.
    """
    rows = _part_rows(connection, mapping, owners)
    return _values(mapping, rows, _referred_uids(connection, [rows]), None)


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
    cursor = connection.connection.cursor()
    for batch in batches(uids):
        marks = ", ".join("?" * len(batch))
        cursor.execute(f"SELECT uid, id FROM {table.name} WHERE uid IN ({marks})", batch)
        numbers.update(cursor.fetchall())
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


class _Rows(NamedTuple):
    """What one query found.

    Attributes:
        numbers: the row number of the record that each row is of or belongs to.
        columns: the values, column by column.
        references: which of the columns, by place, hold row numbers, and of which table.
    """

    numbers: Sequence[int]
    columns: Sequence[Sequence[Any]]
    references: Mapping[int, str]


def _load_batch(
    connection: Connection,
    mappings: Sequence[RecordMapping],
    numbers: Sequence[int],
    without: Collection[str],
) -> dict[int, Record]:
    """Return the records with these row numbers, by number: kind by kind, each in that order.

    Kinds of entries are read together, so that one query finds the names of all of them.
    """
    found = {mapping.kind: _record_rows(connection, mapping, numbers) for mapping in mappings}
    owners: dict[PartMapping, list[int]] = defaultdict(list)
    for mapping in mappings:
        for part in mapping.parts:
            if part.field not in without:
                owners[part] += found[mapping.kind].numbers
    parts = {part: _part_rows(connection, part, among) for part, among in owners.items()}
    uids = _referred_uids(connection, (*found.values(), *parts.values()))
    cited = None
    if "sources" not in without:
        cited = _citations(connection, {mapping.table.name for mapping in mappings}, numbers)
    values = {part.field: _values(part, rows, uids, cited) for part, rows in parts.items()}
    records: dict[int, Record] = {}
    for mapping in mappings:
        rows = found[mapping.kind]
        made = _record_maker(mapping.kind).make(
            _row_columns(rows, uids, cited),
            {
                part.field: [values[part.field].get(number, ()) for number in rows.numbers]
                for part in mapping.parts
                if part.field in values
            },
        )
        records.update(zip(rows.numbers, made, strict=True))
    return records


def _record_rows(connection: Connection, mapping: RecordMapping, numbers: Sequence[int]) -> _Rows:
    maker = _record_maker(mapping.kind)
    tables, number = mapping.table.name, f"{mapping.table.name}.id"
    if mapping.subtype is not None:
        # The small table leads: it alone tells which of the numbers are of this kind.
        tables = (
            f"{mapping.subtype.name} JOIN {tables} ON {number} = {mapping.subtype.name}.entry_id"
        )
        number = f"{mapping.subtype.name}.entry_id"
    rows = _fetch(connection, (number, *maker.columns), tables, number, numbers)
    rows.sort(key=itemgetter(0))
    own, *columns = _transposed(rows, 1 + len(maker.columns))
    return _Rows(own, columns, maker.references)


def _part_rows(connection: Connection, part: PartMapping, owners: Sequence[int]) -> _Rows:
    """Return the rows of one field of several values, all first values before all second ones."""
    if isinstance(part, ItemMapping):
        maker = _item_maker(part)
        columns, references = maker.columns, maker.references
    else:
        columns, references = (part.target,), {0: part.target_table}
    selected = (part.owner, "position", *columns)
    rows = _fetch(connection, selected, part.table.name, part.owner, owners)
    rows.sort(key=itemgetter(1))
    numbers, _, *values = _transposed(rows, len(selected))
    return _Rows(numbers, values, references)


def _values(
    part: PartMapping,
    rows: _Rows,
    uids: Mapping[str, UidByNumber],
    cited: Mapping[int, Citations] | None,
) -> dict[int, tuple[Any, ...]]:
    """Return the values of one field by the row number of the record they belong to."""
    if isinstance(part, ItemMapping):
        values: Iterable[Any] = _item_maker(part).make(_row_columns(rows, uids, cited), {})
    else:
        values = map(uids[part.target_table].__getitem__, rows.columns[0])
    grouped: dict[int, list[Any]] = defaultdict(list)
    for number, value in zip(rows.numbers, values, strict=True):
        grouped[number].append(value)
    return {number: tuple(group) for number, group in grouped.items()}


def _row_columns(
    rows: _Rows, uids: Mapping[str, UidByNumber], cited: Mapping[int, Citations] | None
) -> RowColumns:
    if cited is None:
        return RowColumns(rows.columns, uids)
    return RowColumns(rows.columns, uids, [cited.get(number, {}) for number in rows.numbers])


def _referred_uids(connection: Connection, found: Iterable[_Rows]) -> dict[str, UidByNumber]:
    """Return the UID behind every row number that ``found`` refers to, by table."""
    wanted: dict[str, set[int | None]] = defaultdict(set)
    for rows in found:
        for place, table in rows.references.items():
            wanted[table].update(rows.columns[place])
    uids: dict[str, UidByNumber] = {}
    for table, numbers in wanted.items():
        present = [number for number in numbers if number is not None]
        uids[table] = {None: None, **dict(_fetch(connection, ("id", "uid"), table, "id", present))}
    return uids


def _citations(
    connection: Connection, tables: Iterable[str], numbers: Sequence[int]
) -> dict[int, Citations]:
    """Return the citations of records by row number."""
    cited: dict[int, dict[str, tuple[SourceUid, ...]]] = defaultdict(dict)
    for table in tables:
        rows = _fetch(
            connection,
            ("citation.position", f"{table}.id", "citation.part", "cited.uid"),
            f"{table} JOIN citation ON citation.record_uid = {table}.uid"
            " JOIN source AS cited ON cited.id = citation.source_id",
            f"{table}.id",
            numbers,
        )
        for _, number, part, source in sorted(rows, key=itemgetter(0)):
            cited[number][part] = (*cited[number].get(part, ()), source)
    return dict(cited)


def _fetch(
    connection: Connection, columns: Sequence[str], tables: str, key: str, numbers: Sequence[int]
) -> list[tuple[Any, ...]]:
    """Return the raw rows of ``tables`` whose ``key`` is among ``numbers``.

    They come from the driver itself, since SQLAlchemy's rows take as long again as all the rest of
    reading them. The numbers are one JSON text, so that the statement is the same for any number
    of them and need not be read anew.
    """
    if not numbers:
        return []
    statement = (
        f"SELECT {', '.join(columns)} FROM {tables} WHERE {key} IN (SELECT value FROM json_each(?))"
    )
    cursor = connection.connection.cursor()
    cursor.execute(statement, (json.dumps(numbers),))
    return cast("list[tuple[Any, ...]]", cursor.fetchall())


def _transposed(rows: Sequence[tuple[Any, ...]], count: int) -> Sequence[Sequence[Any]]:
    """Return the ``count`` columns of ``rows``."""
    return tuple(zip(*rows, strict=True)) if rows else ((),) * count


@cache
def _record_maker(kind: RecordKind) -> Maker:
    mapping = MAPPINGS[kind]
    return Maker(
        mapping.record_class, [one for one in (mapping.table, mapping.subtype) if one is not None]
    )


@cache
def _item_maker(mapping: ItemMapping) -> Maker:
    return Maker(mapping.item_class, [mapping.table])
