"""Among names that sound like what was typed, those written most like it come first."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection

from directory_app.domain.folding import fold
from directory_app.domain.search_terms import SearchTerm
from directory_app.store.search.edits import edits
from directory_app.store.search.sql import numbers


def closest_first(
    connection: Connection, ids: Sequence[int], terms: Sequence[SearchTerm]
) -> list[int]:
    """Return ``ids`` by how many letters of the nearest name differ; equals keep their order."""
    typed = fold(" ".join(word for term in terms for word in term.words))
    names: dict[int, list[str]] = defaultdict(list)
    rows = connection.exec_driver_sql(
        "SELECT entry_id, text, given, additional, family FROM entry_name"
        f" WHERE entry_id IN ({numbers(ids)})"
    )
    for number, text, *parts in rows:
        names[number].append(fold(text or " ".join(parts)))
    return sorted(ids, key=lambda number: _distance(typed, names[number]))


def _distance(typed: str, names: Sequence[str]) -> int:
    """Return the fewest edits between ``typed`` and one of ``names``, in either order of words."""
    turned = " ".join(sorted(typed.split()))
    return min(
        (min(edits(typed, name), edits(turned, " ".join(sorted(name.split())))) for name in names),
        default=len(typed),
    )
