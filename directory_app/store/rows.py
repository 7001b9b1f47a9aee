"""Write the rows of records: insert new ones in bulk, change present ones item by item."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, Table, func, insert, select

from directory_app.domain.entries import Entry
from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.identifiers import RecordKind, SourceUid
from directory_app.domain.items import Item
from directory_app.domain.records import Record, is_entry, kind_of
from directory_app.store.batches import batches
from directory_app.store.changed_rows import ChangedRows, Columns, Later
from directory_app.store.derived import shown_columns
from directory_app.store.loading import numbers_of
from directory_app.store.mapping import (
    MAPPINGS,
    ItemMapping,
    LinkMapping,
    RecordMapping,
    citations_of,
    columns_of,
    references_of,
)
from directory_app.store.tables import METADATA

_CITATION = METADATA.tables["citation"]
_SET_APART = frozenset({"uid", "version", "created_at", "changed_at", "binned_at"})
"""Columns of a record that are written on their own when it changes, or never."""


class RowWriter:
    """Writes rows in one open write transaction.

    It remembers the row numbers it has met, by (table, UID), since one action often touches the
    same records again.
    """

    def __init__(
        self,
        connection: Connection,
        now: datetime | Later,
        numbers: dict[str, dict[str, int]] | None = None,
    ) -> None:
        """Write through ``connection``.

        Args:
            connection: an open transaction; one to write, unless rows are only gathered.
            now: stamped on every record.
            numbers: row numbers that are known already; they are added to.
        """
        self._connection = connection
        self._now = now
        self._numbers = defaultdict(dict) if numbers is None else numbers

    def number_of(self, record: Record) -> int:
        """Return the row number of a record that was inserted or updated before."""
        return self._numbers[MAPPINGS[kind_of(record)].table.name][record.uid]

    def insert(self, records: Sequence[Record]) -> None:
        """Insert records that the directory does not have yet; they may refer to each other.

        Raises:
            UnknownRecordError: a record referred to is neither in the directory nor among them.
        """
        self._number_new(records)
        self._find_references(records)
        pending: dict[Table, list[Columns]] = defaultdict(list)
        by_mapping: dict[str, list[Record]] = defaultdict(list)
        for record in records:
            by_mapping[kind_of(record)].append(record)
        for mapping in MAPPINGS.values():
            for record in by_mapping[mapping.kind]:
                for table, columns in self._new_rows(record, mapping):
                    pending[table].append(columns)
            # Rows of one kind may refer to rows of earlier kinds, and items to rows of any kind.
            self._insert(mapping.table, pending.pop(mapping.table, []))
        for table, rows in pending.items():
            self._insert(table, rows)

    def update(self, changes: Sequence[tuple[Record, Record]]) -> None:
        """Change the rows of present records; as :meth:`changed_rows`."""
        self.changed_rows(changes).write(self._connection)

    def changed_rows(self, changes: Sequence[tuple[Record, Record]]) -> ChangedRows:
        """Return what becomes of the rows of present records.

        Args:
            changes: for each record what it was and what it is to be.

        Raises:
            UnknownRecordError: a record referred to is not in the directory.
        """
        self._find_references([record for change in changes for record in change])
        by_mapping: dict[RecordKind, list[tuple[Record, Record]]] = defaultdict(list)
        for before, after in changes:
            by_mapping[kind_of(after)].append((before, after))
        rows = ChangedRows()
        for kind, pairs in by_mapping.items():
            mapping = MAPPINGS[kind]
            self._find_numbers(mapping.table, [after.uid for _, after in pairs])
            for before, after in pairs:
                self._change_record(mapping, before, after, rows)
            for each in mapping.items:
                self._change_items(each, pairs, rows)
        return rows

    def _insert(self, table: Table, rows: list[Columns]) -> None:
        if rows:
            self._connection.execute(insert(table), rows)

    def _number_new(self, records: Iterable[Record]) -> None:
        """Give each new record its row number; the write lock keeps others from taking it."""
        following: dict[str, int] = {}
        for record in records:
            table = MAPPINGS[kind_of(record)].table
            if table.name not in following:
                highest = self._connection.execute(select(func.max(table.c.id))).scalar()
                following[table.name] = (highest or 0) + 1
            self._numbers[table.name][record.uid] = following[table.name]
            following[table.name] += 1

    def _find_numbers(self, table: Table, uids: Iterable[str]) -> None:
        known = self._numbers[table.name]
        missing = [uid for uid in uids if uid not in known]
        if missing:
            known.update(numbers_of(self._connection, table, missing))

    def _find_references(self, records: Iterable[Record]) -> None:
        wanted: dict[str, dict[str, None]] = defaultdict(dict)
        for record in records:
            for table_name, uid in references_in(record):
                wanted[table_name].setdefault(uid)
        for table_name, uids in wanted.items():
            self._find_numbers(METADATA.tables[table_name], uids)
            unknown = [uid for uid in uids if uid not in self._numbers[table_name]]
            if unknown:
                raise UnknownRecordError(unknown[0])

    def _record_columns(self, record: Record, mapping: RecordMapping) -> Columns:
        columns = columns_of(record, mapping.table, self._numbers)
        if mapping.subtype is not None:
            columns["kind"] = mapping.kind
            columns |= shown_columns(record)
        return columns

    def _changed_columns(
        self, mapping: RecordMapping, before: Record, after: Record
    ) -> Iterator[Columns]:
        """Yield what a record's row gets; apart what many indexes lead to and seldom changes."""
        was, is_now = (columns_of(each, mapping.table, self._numbers) for each in (before, after))
        if was["binned_at"] != is_now["binned_at"]:
            yield {"binned_at": is_now["binned_at"]}
        # In the table of entries, kind does not stand for what an organisation is.
        apart = _SET_APART if mapping.subtype is None else _SET_APART | {"kind"}
        others = {name: value for name, value in is_now.items() if name not in apart}
        if any(was[name] != value for name, value in others.items()):
            yield others
        if is_entry(before) and is_entry(after) and _shown_by(before) != _shown_by(after):
            yield shown_columns(after)

    def _subtype_columns(self, record: Record, subtype: Table) -> Columns:
        return columns_of(record, subtype, self._numbers)

    def _new_rows(self, record: Record, mapping: RecordMapping) -> Iterator[tuple[Table, Columns]]:
        number = self.number_of(record)
        stamps = {"version": 1, "created_at": self._now, "changed_at": self._now}
        yield mapping.table, {**self._record_columns(record, mapping), "id": number, **stamps}
        if mapping.subtype is not None:
            own = self._subtype_columns(record, mapping.subtype)
            yield mapping.subtype, {"entry_id": number, **own}
        for each in mapping.items:
            for position, item in enumerate(getattr(record, each.field)):
                yield each.table, self._item_columns(each, number, position, item)
        for link in mapping.links:
            for position, uid in enumerate(getattr(record, link.field)):
                yield link.table, self._link_columns(link, number, position, uid)
        for columns in self._citation_rows(record, citations_of(record)):
            yield _CITATION, columns

    def _item_columns(self, mapping: ItemMapping, owner: int, position: int, item: Item) -> Columns:
        columns = columns_of(item, mapping.table, self._numbers)
        columns[mapping.owner] = owner
        columns["position"] = position
        return columns

    def _link_columns(self, mapping: LinkMapping, owner: int, position: int, uid: str) -> Columns:
        return {
            mapping.owner: owner,
            mapping.target: self._numbers[mapping.target_table][uid],
            "position": position,
        }

    def _citation_rows(
        self, record: Record, cited: Mapping[str, Sequence[SourceUid]]
    ) -> Iterator[Columns]:
        numbers = self._numbers["source"]
        for part, sources in cited.items():
            for position, source in enumerate(sources):
                yield {
                    "record_uid": record.uid,
                    "part": part,
                    "source_id": numbers[source],
                    "position": position,
                }

    def _change_record(
        self, mapping: RecordMapping, before: Record, after: Record, rows: ChangedRows
    ) -> None:
        """Gather what changes of a record but for its items."""
        number = self.number_of(after)
        stamps = {"version": before.version + 1, "changed_at": self._now}
        rows.update(mapping.table, {"id": number}, stamps)
        for columns in self._changed_columns(mapping, before, after):
            rows.update(mapping.table, {"id": number}, columns)
        subtype = mapping.subtype
        if subtype is not None:
            own = self._subtype_columns(after, subtype)
            if own != self._subtype_columns(before, subtype):
                rows.update(subtype, {"entry_id": number}, own)
        for link in mapping.links:
            uids = getattr(after, link.field)
            if uids != getattr(before, link.field):
                rows.delete(link.table, {link.owner: number})
                for position, uid in enumerate(uids):
                    rows.insert(link.table, self._link_columns(link, number, position, uid))
        was, is_now = citations_of(before), citations_of(after)
        for part in was:
            if was[part] != is_now.get(part):
                rows.delete(_CITATION, {"record_uid": after.uid, "part": part})
        cited = {part: sources for part, sources in is_now.items() if sources != was.get(part)}
        for columns in self._citation_rows(after, cited):
            rows.insert(_CITATION, columns)

    def _change_items(
        self, mapping: ItemMapping, changes: Sequence[tuple[Record, Record]], rows: ChangedRows
    ) -> None:
        changed: dict[int, tuple[Sequence[Item], Sequence[Item]]] = {}
        for before, after in changes:
            old, new = getattr(before, mapping.field), getattr(after, mapping.field)
            if old != new:
                changed[self.number_of(after)] = old, new
        present = self._places(mapping, changed)
        for owner, (before_items, after_items) in changed.items():
            old = {item.uid: item for item in before_items}
            kept = {item.uid for item in after_items}
            for gone in old.keys() - kept:
                rows.delete(mapping.table, {mapping.owner: owner, "uid": gone})
            there = {uid: place for uid, place in present[owner].items() if uid in kept}
            places = _places_in_order(there, [item.uid for item in after_items])
            for item in after_items:
                columns = self._item_columns(mapping, owner, places[item.uid], item)
                key = {mapping.owner: owner, "uid": item.uid}
                if item.uid not in old:
                    rows.insert(mapping.table, columns)
                elif item != old[item.uid]:
                    rows.update(mapping.table, key, columns)
                elif there.get(item.uid) != places[item.uid]:
                    rows.update(mapping.table, key, {"position": places[item.uid]})

    def _places(self, mapping: ItemMapping, owners: Iterable[int]) -> dict[int, dict[str, int]]:
        """Return for each of some records the places of its items as they are, by UID."""
        table = mapping.table
        owner = table.c[mapping.owner]
        found: dict[int, dict[str, int]] = defaultdict(dict)
        for batch in batches(owners):
            query = select(owner, table.c.uid, table.c.position).where(owner.in_(batch))
            for number, uid, place in self._connection.execute(query):
                found[number][uid] = place
        return found


def _shown_by(entry: Entry) -> tuple[object, ...]:
    """Return what an entry is shown and sorted by."""
    return entry.names, entry.country


def _places_in_order(present: Mapping[str, int], order: Sequence[str]) -> Mapping[str, int]:
    """Return the place of each item; those present keep theirs while that gives the order.

    A list of thousands then gains a member at its end by one inserted row.
    """
    places, last = {}, -1
    for uid in order:
        place = present.get(uid, last + 1)
        if place <= last:
            return {each: number for number, each in enumerate(order)}
        places[uid] = last = place
    return places


def references_in(record: Record) -> Iterator[tuple[str, str]]:
    """Yield (table, UID) of every record that ``record`` refers to."""
    mapping = MAPPINGS[kind_of(record)]
    for table in (mapping.table, mapping.subtype):
        if table is not None:
            yield from _references_of_value(record, mapping.record_class, table)
    for each in mapping.items:
        for item in getattr(record, each.field):
            yield from _references_of_value(item, each.item_class, each.table)
    for link in mapping.links:
        for uid in getattr(record, link.field):
            yield link.target_table, uid
    for sources in citations_of(record).values():
        for source in sources:
            yield "source", source


def _references_of_value(
    value: object, value_class: type, table: Table
) -> Iterator[tuple[str, str]]:
    for column, target in references_of(value_class, table).items():
        uid = getattr(value, column.removesuffix("_id"))
        if uid is not None:
            yield target, uid
