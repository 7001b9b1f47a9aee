"""The orders of equally good hits as SQL over ``entry e``, and the index that each is walked by."""

from typing import Final, NamedTuple

from directory_app.domain.identifiers import RecordKind
from directory_app.domain.views import SortKey


class Order(NamedTuple):
    """An order.

    Attributes:
        join: a further table it looks at, or empty.
        columns: what stands behind ORDER BY.
        walked: how ``entry e`` is named to be read in this order, or empty where no index gives it.
    """

    join: str
    columns: str
    walked: str


_COLUMNS: Final = {
    SortKey.NAME: "sort_name",
    SortKey.FAMILY_NAME: "sort_family",
    SortKey.CHANGED: "changed_at",
}


def order_of(
    sort: SortKey, *, descending: bool, kind: RecordKind | None, binned: bool = False
) -> Order:
    """Return an order as ``reading.orders.sorted_by`` has it.

    Args:
        sort: what to order by.
        descending: the other way round.
        kind: the one kind of record there is, or None.
        binned: entries in the bin are in no index.
    """
    down = " DESC" if descending else ""
    if sort is SortKey.ORGANISATION:
        return _by_organisation(down)
    column = _COLUMNS[sort]
    columns = f"e.{column}{down}, e.id{down}"
    with_kind = kind is not None and sort is not SortKey.CHANGED
    index = f"ix_entry_kind_{column}" if with_kind else f"ix_entry_{column}"
    return Order("", columns, "" if binned else f"entry e INDEXED BY {index}")


def _by_organisation(down: str) -> Order:
    itself = f"e.kind = '{RecordKind.ORGANISATION.value}'"
    name = f"CASE WHEN {itself} THEN e.sort_name ELSE w.sort_name END"
    number = f"CASE WHEN {itself} THEN e.id ELSE w.id END"
    return Order(
        "LEFT JOIN entry w ON w.id = e.employer_id AND w.binned_at IS NULL",
        f"{name} IS NULL, {name}{down}, {number}{down}, {itself} DESC, e.sort_name, e.id",
        "",
    )
