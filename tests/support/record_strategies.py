"""Hypothesis strategies for whole records, made from the dataclasses' own annotations.

A field added to the domain is generated from the day it exists, so no test forgets it.
"""

import types
import typing
from collections.abc import Mapping, Sequence
from dataclasses import is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from hypothesis import strategies as st

from directory_app.domain.codec import shapes
from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.identifiers import (
    EntryUid,
    EventUid,
    ItemUid,
    PhaseUid,
    ProgrammeUid,
    RecordUid,
    SourceUid,
    TagUid,
)
from directory_app.domain.items import Item
from directory_app.domain.labels import is_nameless
from directory_app.domain.records import Record

Pools = Mapping[Any, Sequence[str]]
"""For each type of UID, the records that a generated one may refer to."""

NO_RECORDS: Pools = {}

texts = st.one_of(
    st.sampled_from(["", "Айбек", "Ministry of Interior", "Ķēniņš", "a@example.org", "+996 312 1"]),
    st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12),
)
partial_dates = st.one_of(
    st.builds(PartialDate, st.integers(1990, 2035), about=st.booleans()),
    st.builds(PartialDate, st.integers(1990, 2035), st.integers(1, 12), about=st.booleans()),
    st.builds(
        PartialDate,
        st.integers(1990, 2035),
        st.integers(1, 12),
        st.integers(1, 28),
        about=st.booleans(),
    ),
)
validities = st.builds(Validity, st.none() | partial_dates, st.none() | partial_dates)
item_uids = st.integers(0, 2**64 - 1).map(lambda number: ItemUid(f"{number:016x}"))

_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: texts,
    bool: st.booleans(),
    date: st.dates(date(1990, 1, 1), date(2035, 12, 31)),
    Decimal: st.decimals(0, 10**9, places=2, allow_nan=False),
    PartialDate: partial_dates,
    Validity: validities,
    ItemUid: item_uids,
}
_UIDS = (
    EntryUid, EventUid, PhaseUid, ProgrammeUid, RecordUid, SourceUid, TagUid,
)  # fmt: skip
_SET_APART = frozenset({"uid", "version", "created_at", "changed_at", "binned_at"})


def records(
    record_class: type[Record], pools: Pools = NO_RECORDS, *, uid: str | None = None
) -> st.SearchStrategy[Record]:
    """Generate storable records of one class that refer only to records in ``pools``."""
    fields = {
        shape.name: _of(shape.annotation, pools)
        for shape in shapes(record_class)
        if shape.name not in _SET_APART
    }
    fields["uid"] = st.uuids().map(str) if uid is None else st.just(uid)
    built: st.SearchStrategy[Record] = st.builds(record_class, **fields)
    return built.map(_with_distinct_items).filter(lambda record: not is_nameless(record))


def _with_distinct_items(record: Record) -> Record:
    """Give items that share a UID within the record, across all its fields, UIDs of their own."""
    taken: set[str] = set()
    fields: dict[str, Any] = {}
    for shape in shapes(type(record)):
        content = getattr(record, shape.name)
        if shape.is_tuple and content and isinstance(content[0], Item):
            distinct = []
            for item in content:
                uid = item.uid
                while uid in taken:
                    uid = ItemUid(f"{(int(uid, 16) + 1) % 2**64:016x}")
                taken.add(uid)
                distinct.append(replace(item, uid=uid))
            fields[shape.name] = tuple(distinct)
    return replace(record, **fields)


def items(item_class: type[Item], pools: Pools = NO_RECORDS) -> st.SearchStrategy[Item]:
    """Generate items of one class."""
    return st.builds(
        item_class,
        **{shape.name: _of(shape.annotation, pools) for shape in shapes(item_class)},
    )


def _of(annotation: Any, pools: Pools) -> st.SearchStrategy[Any]:
    if annotation in _PLAIN:
        return _PLAIN[annotation]
    if annotation in _UIDS:
        pool = pools.get(annotation, ())
        return st.sampled_from(pool) if pool else st.nothing()
    origin = typing.get_origin(annotation)
    if origin is tuple:
        return _tuples(typing.get_args(annotation)[0], pools)
    if origin in (types.UnionType, typing.Union):
        (present,) = (arm for arm in typing.get_args(annotation) if arm is not types.NoneType)
        return st.none() | _of(present, pools)
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return st.sampled_from(list(annotation))
    if is_dataclass(annotation):
        value_class = typing.cast("type", annotation)
        parts = {each.name: _of(each.annotation, pools) for each in shapes(value_class)}
        return st.builds(value_class, **parts)
    raise TypeError(annotation)


def _tuples(element: Any, pools: Pools) -> st.SearchStrategy[tuple[Any, ...]]:
    inner = _of(element, pools)
    if inner.is_empty:
        return st.just(())
    unique_by = (
        (lambda item: item.uid) if isinstance(element, type) and issubclass(element, Item) else None
    )
    if element in _UIDS:
        return st.lists(inner, max_size=3, unique=True).map(tuple)
    return st.lists(inner, max_size=2, unique_by=unique_by).map(tuple)
