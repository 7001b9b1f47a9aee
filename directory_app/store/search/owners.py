"""What the posts and organisations of the directory hand on, read for many at once."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from sqlalchemy import Connection

from directory_app.store.batches import batches
from directory_app.store.search.ancestors import ancestor_names, names_as_ancestors
from directory_app.store.search.record_texts import Owner
from directory_app.store.search.sql import numbers
from directory_app.store.search.texts import read_own_texts

_OWNERS: Final = """
SELECT e.id, e.binned_at IS NULL, p.organisation_id, p.programme_id
FROM entry e LEFT JOIN post p ON p.entry_id = e.id WHERE e.id IN ({ids})
"""


def read_owners(connection: Connection, ids: Iterable[int], day: date) -> dict[int, Owner]:
    """Return the posts and organisations with these row numbers as owners, as of ``day``."""
    found: dict[int, Owner] = {}
    for batch in batches(ids):
        rows = connection.exec_driver_sql(_OWNERS.format(ids=numbers(batch))).all()
        # Nobody is found through what lies in the bin.
        texts = read_own_texts(connection, [row[0] for row in rows if row[1]], day)
        names = names_as_ancestors(connection, batch)
        above = ancestor_names(connection, batch, day)
        for number, _, body, programme in rows:
            found[number] = Owner(
                tuple(texts.get(number, ())),
                tuple(names.get(number, ())),
                tuple(above.get(number, ())),
                body=body,
                programme=programme,
            )
    return found
