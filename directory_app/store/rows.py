"""Write the rows of records: insert new ones in bulk, change present ones item by item."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, update

from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.items import Item
from directory_app.domain.records import Record, kind_of
from directory_app.store.batches import batches
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

Columns = dict[str, Any]


class RowWriter:
    """Writes rows in one open write transaction.

    It remembers the row numbers it has met, by (table, UID), since one action often touches the
    same records again.
    """

    def __init__(self, connection: Connection, now: datetime) -> None:
        """Write through ``connection`` and stamp every record with ``now``."""
        self._connection = connection
        self._now = now
        self._numbers: dict[str, dict[str, int]] = defaultdict(dict)

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

    def update(self, before: Record, after: Record) -> None:
        """Change the rows of one record so that they hold ``after`` instead of ``before``.

        Raises:
            UnknownRecordError: a record referred to is not in the directory.
        """
        mapping = MAPPINGS[kind_of(after)]
        self._find_references([before, after])
        self._find_numbers(mapping.table, [after.uid])
        number = self.number_of(after)
        columns = self._record_columns(after, mapping)
        columns |= {"version": before.version + 1, "changed_at": self._now}
        del columns["uid"], columns["created_at"]
        table = mapping.table
        self._connection.execute(update(table).where(table.c.id == number).values(columns))
        subtype = mapping.subtype
        if subtype is not None and (
            (own := self._subtype_columns(after, subtype)) != self._subtype_columns(before, subtype)
        ):
            self._connection.execute(
                update(subtype).where(subtype.c.entry_id == number).values(own)
            )
        for each in mapping.items:
            self._update_items(
                each, number, getattr(before, each.field), getattr(after, each.field)
            )
        for link in mapping.links:
            self._update_links(
                link, number, getattr(before, link.field), getattr(after, link.field)
            )
        if citations_of(before) != citations_of(after):
            self._connection.execute(delete(_CITATION).where(_CITATION.c.record_uid == after.uid))
            self._insert(_CITATION, list(self._citation_rows(after)))

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
        for columns in self._citation_rows(record):
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

    def _citation_rows(self, record: Record) -> Iterator[Columns]:
        numbers = self._numbers["source"]
        for part, sources in citations_of(record).items():
            for position, source in enumerate(sources):
                yield {
                    "record_uid": record.uid,
                    "part": part,
                    "source_id": numbers[source],
                    "position": position,
                }

    def _update_items(
        self, mapping: ItemMapping, owner: int, before: Sequence[Item], after: Sequence[Item]
    ) -> None:
        if before == after:
            return
        table = mapping.table
        old = {item.uid: item for item in before}
        kept = {item.uid for item in after}
        for gone in batches(uid for uid in old if uid not in kept):
            self._connection.execute(
                delete(table).where(table.c[mapping.owner] == owner, table.c.uid.in_(gone))
            )
        positions = self._positions(mapping, owner, [item.uid for item in after])
        added = []
        for item in after:
            columns = self._item_columns(mapping, owner, positions[item.uid], item)
            if item.uid not in old:
                added.append(columns)
            elif item != old[item.uid]:
                self._update_item(mapping, owner, columns)
        self._insert(table, added)

    def _update_item(self, mapping: ItemMapping, owner: int, columns: Columns) -> None:
        table = mapping.table
        self._connection.execute(
            update(table)
            .where(table.c[mapping.owner] == owner, table.c.uid == columns["uid"])
            .values(columns)
        )

    def _positions(
        self, mapping: ItemMapping, owner: int, order: Sequence[str]
    ) -> Mapping[str, int]:
        """Return the place of each item; those present keep theirs while that gives the order.

        A list of thousands then gains a member at its end by one inserted row.
        """
        table = mapping.table
        query = select(table.c.uid, table.c.position).where(table.c[mapping.owner] == owner)
        present: dict[str, int] = {row.uid: row.position for row in self._connection.execute(query)}
        places, last = {}, -1
        for uid in order:
            place = present.get(uid, last + 1)
            if place <= last:
                break
            places[uid] = last = place
        else:
            return places
        places = {uid: place for place, uid in enumerate(order)}
        for uid, place in places.items():
            if present.get(uid, place) != place:
                self._connection.execute(
                    update(table)
                    .where(table.c[mapping.owner] == owner, table.c.uid == uid)
                    .values(position=place)
                )
        return places

    def _update_links(
        self, mapping: LinkMapping, owner: int, before: Sequence[str], after: Sequence[str]
    ) -> None:
        if before == after:
            return
        table = mapping.table
        self._connection.execute(delete(table).where(table.c[mapping.owner] == owner))
        rows = [
            self._link_columns(mapping, owner, position, uid) for position, uid in enumerate(after)
        ]
        self._insert(table, rows)


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
