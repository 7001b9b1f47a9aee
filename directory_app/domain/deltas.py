"""What one change did to a record, and how it is taken back.

A delta says for each field what it was and what it became; for a multi-value field it says so
item by item, plus the order of the items. It is pure data in JSON form, and taking it back touches
only what still is as the change left it (issue: "only where the present value is still the one
that action wrote; the rest is listed as conflict and nothing is overwritten").
"""

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from directory_app.domain.codec import (
    STORE_KEPT_FIELDS,
    FieldShape,
    Json,
    decode_element,
    decode_field,
    encode,
    shapes,
)
from directory_app.domain.items import Item
from directory_app.domain.records import Record

ORDER = "@order"
"""Key beside the item UIDs under which a multi-value field's order of items is kept."""


@dataclass(frozen=True, slots=True)
class Delta:
    """The difference between two states of a record.

    ``before`` and ``after`` have the same keys: names of changed fields. A plain field maps to its
    JSON value (null: the default). A multi-value field maps to an object from item key (the item's
    UID, or the text itself for plain values) to the item's JSON value, null where the item was not
    there, and from ``@order`` to the list of item keys.
    """

    before: dict[str, Json]
    after: dict[str, Json]

    def __bool__(self) -> bool:
        """Tell whether anything differs."""
        return bool(self.after)

    def reversed(self) -> "Delta":
        """Return the delta that goes the other way."""
        return Delta(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field or item that could not be taken back because it was changed since.

    Attributes:
        field: name of the record's field.
        item: key of the item in it, or empty for a plain field or the order of items.
        present: what is there now (JSON; null: nothing).
        wanted: what taking back would have put there (JSON; null: nothing).
    """

    field: str
    item: str
    present: Json
    wanted: Json


def difference(before: Record, after: Record) -> Delta:
    """Return what changed from ``before`` to ``after``, two states of one record.

    Fields the store keeps itself (version, times of creation and change) are not compared.
    """
    old: dict[str, Json] = {}
    new: dict[str, Json] = {}
    for shape in shapes(type(before)):
        was, is_now = getattr(before, shape.name), getattr(after, shape.name)
        if shape.name in STORE_KEPT_FIELDS or was == is_now:
            continue
        if shape.is_tuple:
            old[shape.name], new[shape.name] = _item_difference(was, is_now)
        else:
            old[shape.name], new[shape.name] = encode(was), encode(is_now)
    return Delta(old, new)


def revert(present: Record, delta: Delta) -> tuple[Record, tuple[Conflict, ...]]:
    """Take ``delta`` back in ``present``: field by field and item by item.

    Returns:
        the record with everything taken back that still was as ``delta`` left it, and the
        conflicts: what was changed since and is therefore left alone.
    """
    conflicts: list[Conflict] = []
    replaced: dict[str, object] = {}
    for shape in shapes(type(present)):
        if shape.name not in delta.after:
            continue
        before, after = delta.before[shape.name], delta.after[shape.name]
        content = getattr(present, shape.name)
        if shape.is_tuple:
            replaced[shape.name] = _revert_items(
                shape,
                content,
                cast("dict[str, Json]", before),
                cast("dict[str, Json]", after),
                conflicts,
            )
        elif encode(content) == after:
            replaced[shape.name] = decode_field(shape, before)
        elif encode(content) != before:
            conflicts.append(Conflict(shape.name, "", encode(content), before))
    # The fields are those of the record's own class, which no static type can say here.
    return dataclasses.replace(present, **cast("dict[str, Any]", replaced)), tuple(conflicts)


def _by_key(elements: Sequence[object]) -> dict[str, object]:
    keyed: dict[str, object] = {}
    for element in elements:
        key = element.uid if isinstance(element, Item) else str(element)
        while key in keyed:  # the same plain text twice, such as two equal kept vCard lines
            key += "#"
        keyed[key] = element
    return keyed


def _encoded_by_key(elements: Sequence[object]) -> dict[str, Json]:
    return {key: encode(element) for key, element in _by_key(elements).items()}


def _item_difference(
    before: Sequence[object], after: Sequence[object]
) -> tuple[dict[str, Json], dict[str, Json]]:
    was, is_now = _encoded_by_key(before), _encoded_by_key(after)
    changed = [key for key in was | is_now if was.get(key) != is_now.get(key)]
    old: dict[str, Json] = {key: was.get(key) for key in changed}
    new: dict[str, Json] = {key: is_now.get(key) for key in changed}
    if list(was) != list(is_now):
        old[ORDER], new[ORDER] = list(was), list(is_now)
    return old, new


def _revert_items(
    shape: FieldShape,
    content: Sequence[object],
    before: Mapping[str, Json],
    after: Mapping[str, Json],
    conflicts: list[Conflict],
) -> tuple[object, ...]:
    present = _by_key(content)
    encoded = _encoded_by_key(content)
    order = list(present)
    for key, written in after.items():
        if key == ORDER:
            continue
        wanted = before[key]
        if encoded.get(key) == wanted:
            continue
        if encoded.get(key) != written:
            conflicts.append(Conflict(shape.name, key, encoded.get(key), wanted))
        elif wanted is None:
            del present[key]
            order.remove(key)
        else:
            if key not in present:
                order.append(key)
            present[key] = decode_element(shape, wanted)
    if ORDER in after:
        order = _revert_order(
            order, cast("list[str]", before[ORDER]), cast("list[str]", after[ORDER]), list(encoded)
        )
    return tuple(present[key] for key in order)


def _revert_order(
    order: list[str], before: list[str], after: list[str], present: list[str]
) -> list[str]:
    """Put items back where they were: exactly if nothing moved since, else as near as can be."""
    rank = {key: position for position, key in enumerate(before)}
    if present == after and set(order) == set(before):
        return [key for key in before if key in order]
    placed = [key for key in order if key in present]
    for key in sorted((key for key in order if key not in present), key=rank.__getitem__):
        earlier = [
            index for index, other in enumerate(placed) if rank.get(other, len(rank)) < rank[key]
        ]
        placed.insert(earlier[-1] + 1 if earlier else 0, key)
    return placed
