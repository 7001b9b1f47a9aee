"""Which domain field lies in which table and column, worked out once from both sides' names.

A domain field and its column have the same name, with four rules beside it: a reference to another
record lies in ``<field>_id``; a ``validity`` in ``valid_from`` and ``valid_to``; the fields of an
embedded value (``planned: Period``) in ``<field>_<its field>``; sources in the citation table.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, NamedTuple

from sqlalchemy import Table

from directory_app.domain.codec import shapes
from directory_app.domain.contact_points import Email, Link, Phone, PostalAddress
from directory_app.domain.entries import Name, ParentLink, Tenure
from directory_app.domain.events import Participation
from directory_app.domain.identifiers import RecordKind, SourceUid
from directory_app.domain.items import Item
from directory_app.domain.lists import Membership
from directory_app.domain.programmes import Budget, Contract, Period, Role
from directory_app.domain.records import RECORD_CLASSES, Record, kind_of
from directory_app.store.tables import METADATA

EMBEDDED: Final[dict[type, Period | Contract]] = {Period: Period(), Contract: Contract()}
"""Classes of values that lie in their owner's own columns, with their empty value."""


@dataclass(frozen=True, slots=True)
class ItemMapping:
    """Where the items of one multi-value field lie."""

    field: str
    item_class: type[Item]
    table: Table
    owner: str


@dataclass(frozen=True, slots=True)
class LinkMapping:
    """Where a field of plain references lies (tags of an entry, donors of a programme)."""

    field: str
    table: Table
    owner: str
    target: str

    @property
    def target_table(self) -> str:
        """Name of the table that is referred to."""
        return _target_of(self.table, self.target)


PartMapping = ItemMapping | LinkMapping


@dataclass(frozen=True, slots=True)
class RecordMapping:
    """Where a kind of record lies: its table, the table of its kind of entry, items and links."""

    kind: RecordKind
    record_class: type[Record]
    table: Table
    subtype: Table | None
    items: tuple[ItemMapping, ...]
    links: tuple[LinkMapping, ...]

    @property
    def parts(self) -> tuple[PartMapping, ...]:
        """All fields of several values."""
        return *self.items, *self.links


def _table(name: str) -> Table:
    return METADATA.tables[name]


def _items(owner: str, **fields: tuple[type[Item], str]) -> tuple[ItemMapping, ...]:
    return tuple(
        ItemMapping(field, item_class, _table(table), owner)
        for field, (item_class, table) in fields.items()
    )


_ENTRY_ITEMS: Final = _items(
    "entry_id",
    names=(Name, "entry_name"),
    emails=(Email, "email"),
    phones=(Phone, "phone"),
    addresses=(PostalAddress, "postal_address"),
    links=(Link, "entry_link"),
)
_ENTRY_LINKS: Final = (LinkMapping("tags", _table("entry_tag"), "entry_id", "tag_id"),)


def _mapping(
    kind: RecordKind,
    table: str,
    items: tuple[ItemMapping, ...] = (),
    links: tuple[LinkMapping, ...] = (),
    subtype: str | None = None,
) -> RecordMapping:
    return RecordMapping(
        kind,
        RECORD_CLASSES[kind],
        _table(table),
        None if subtype is None else _table(subtype),
        items,
        links,
    )


MAPPINGS: Final[dict[RecordKind, RecordMapping]] = {
    mapping.kind: mapping
    for mapping in (
        _mapping(RecordKind.SOURCE, "source"),
        _mapping(RecordKind.TAG, "tag"),
        _mapping(RecordKind.SAVED_SEARCH, "saved_search"),
        _mapping(
            RecordKind.PROGRAMME,
            "programme",
            _items(
                "programme_id",
                names=(Name, "programme_name"),
                links=(Link, "programme_link"),
                budgets=(Budget, "programme_budget"),
            ),
            (LinkMapping("donors", _table("programme_donor"), "programme_id", "organisation_id"),),
        ),
        _mapping(
            RecordKind.PHASE,
            "phase",
            _items("phase_id", budgets=(Budget, "phase_budget"), roles=(Role, "role")),
        ),
        _mapping(
            RecordKind.ORGANISATION,
            "entry",
            (*_ENTRY_ITEMS, *_items("entry_id", parents=(ParentLink, "parent_link"))),
            _ENTRY_LINKS,
            "organisation",
        ),
        _mapping(RecordKind.POST, "entry", _ENTRY_ITEMS, _ENTRY_LINKS, "post"),
        _mapping(
            RecordKind.PERSON,
            "entry",
            (*_ENTRY_ITEMS, *_items("entry_id", tenures=(Tenure, "tenure"))),
            _ENTRY_LINKS,
            "person",
        ),
        _mapping(
            RecordKind.EVENT,
            "event",
            _items("event_id", participations=(Participation, "participation")),
        ),
        _mapping(
            RecordKind.LIST,
            "contact_list",
            _items("list_id", memberships=(Membership, "membership")),
        ),
    )
}
"""Every kind of record; in this order a record only ever needs rows of kinds before its own."""


def _target_of(table: Table, column: str) -> str:
    (key,) = table.c[column].foreign_keys
    return key.column.table.name


_references: Final[dict[tuple[type, str], Mapping[str, str]]] = {}


def references_of(value_class: type, table: Table) -> Mapping[str, str]:
    """Return the columns of ``table`` with references of ``value_class``, and their tables."""
    key = (value_class, table.name)
    if key not in _references:
        _references[key] = {
            column: _target_of(table, column)
            for shape in shapes(value_class)
            if (column := f"{shape.name}_id") in table.c and shape.name not in table.c
        }
    return _references[key]


class _Reference(NamedTuple):
    """A field that refers to another record, the column it lies in, and the table it points to."""

    field: str
    column: str
    table: str


@dataclass(frozen=True, slots=True)
class _ColumnPlan:
    """How the fields of one class lie in one table; worked out once, for millions of rows."""

    plain: tuple[str, ...]
    lists: tuple[str, ...]
    references: tuple[_Reference, ...]
    embedded: tuple[tuple[str, str, str], ...]
    has_validity: bool


_column_plans: Final[dict[tuple[type, str], _ColumnPlan]] = {}


def _column_plan(value_class: type, table: Table) -> _ColumnPlan:
    fields = shapes(value_class)
    references = references_of(value_class, table)
    return _ColumnPlan(
        plain=tuple(each.name for each in fields if each.name in table.c and not each.is_tuple),
        lists=tuple(each.name for each in fields if each.name in table.c and each.is_tuple),
        references=tuple(
            _Reference(column.removesuffix("_id"), column, target)
            for column, target in references.items()
        ),
        embedded=tuple(
            (each.name, part.name, column)
            for each in fields
            if each.annotation in EMBEDDED
            for part in shapes(each.annotation)
            if (column := f"{each.name}_{part.name}") in table.c
        ),
        has_validity=any(each.name == "validity" for each in fields) and "valid_from" in table.c,
    )


def columns_of(
    value: Record | Item, table: Table, numbers: Mapping[str, Mapping[str, int]]
) -> dict[str, Any]:
    """Return what ``table`` keeps of ``value`` (a record or item), by column name.

    ``numbers`` maps the name of a table to the row number of each record by its UID.

    Raises:
        KeyError: if a record referred to is not in ``numbers``.
    """
    key = (type(value), table.name)
    if key not in _column_plans:
        _column_plans[key] = _column_plan(type(value), table)
    plan = _column_plans[key]
    columns = {name: getattr(value, name) for name in plan.plain}
    for name in plan.lists:
        columns[name] = list(getattr(value, name))
    for field, column, target in plan.references:
        uid = getattr(value, field)
        columns[column] = None if uid is None else numbers[target][uid]
    if plan.has_validity and isinstance(value, Item):
        columns["valid_from"], columns["valid_to"] = value.validity.start, value.validity.end
    for field, part, column in plan.embedded:
        columns[column] = getattr(getattr(value, field), part)
    return columns


def citations_of(record: Record) -> dict[str, tuple[SourceUid, ...]]:
    """Return every citation in ``record``: part (item UID, field name, or empty) to sources."""
    found: dict[str, tuple[SourceUid, ...]] = {"": record.sources} if record.sources else {}
    plan = _citation_plan(kind_of(record))
    for name in plan.items:
        for item in getattr(record, name):
            if item.sources:
                found[item.uid] = item.sources
    for name, part in plan.fields:
        if sources := getattr(record, name):
            found[part] = sources
    for name in plan.embedded:
        if sources := getattr(record, name).sources:
            found[name] = sources
    return found


class _CitationPlan(NamedTuple):
    """The fields of a record class that can cite: items, ``…_sources``, embedded values."""

    items: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]
    embedded: tuple[str, ...]


@cache
def _citation_plan(kind: RecordKind) -> _CitationPlan:
    fields = shapes(RECORD_CLASSES[kind])
    return _CitationPlan(
        items=tuple(each.name for each in fields if each.holds_items),
        fields=tuple(
            (each.name, each.name.removesuffix("_sources"))
            for each in fields
            if each.name.endswith("_sources")
        ),
        embedded=tuple(each.name for each in fields if each.annotation in EMBEDDED),
    )
