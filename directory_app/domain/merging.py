"""Bring together two changes of one record that were made at the same time."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from directory_app.domain.deltas import Conflict, difference, revert
from directory_app.domain.items import Item
from directory_app.domain.records import Record


@dataclass(frozen=True, slots=True)
class Merge:
    """The outcome of a merge.

    Attributes:
        record: the present record with one's own changes on top.
        changed_elsewhere: names of the fields others changed.
        conflicts: what both changed differently; there one's own value was taken.
    """

    record: Record
    changed_elsewhere: tuple[str, ...]
    conflicts: tuple[Conflict, ...]


def merge(base: Record, mine: Record, theirs: Record) -> Merge:
    """Put the changes from ``base`` to ``mine`` on top of ``theirs``, field by field.

    In a multi-value field it goes item by item, so that a phone number added here and one added
    there both stay. Where both changed the same value, mine wins.

    Args:
        base: the record both began from.
        mine: what was typed here.
        theirs: the record as it is now.
    """
    own = difference(base, mine).reversed()
    merged, conflicts = revert(theirs, own)
    if conflicts:
        merged, _ = revert(_as_at_first(theirs, base, conflicts), own)
    elsewhere = difference(base, theirs)
    return Merge(merged, tuple(elsewhere.after), conflicts)


def _as_at_first(theirs: Record, base: Record, conflicts: Sequence[Conflict]) -> Record:
    """Return ``theirs`` with the values in conflict as they were in ``base``."""
    fields: dict[str, object] = {}
    for conflict in conflicts:
        name = conflict.field
        content = fields.get(name, getattr(theirs, name))
        before = getattr(base, name)
        if conflict.item:
            fields[name] = _with_item(
                cast("tuple[object, ...]", content),
                conflict.item,
                next((each for each in before if _key(each) == conflict.item), None),
            )
        else:
            fields[name] = before
    # The fields are those of the record's own class, which no static type can say here.
    return dataclasses.replace(theirs, **cast("dict[str, Any]", fields))


def _with_item(content: tuple[object, ...], key: str, item: object | None) -> tuple[object, ...]:
    keys = [_key(each) for each in content]
    if key not in keys:
        return content if item is None else (*content, item)
    position = keys.index(key)
    return (*content[:position], *(() if item is None else (item,)), *content[position + 1 :])


def _key(element: object) -> str:
    return element.uid if isinstance(element, Item) else str(element)
