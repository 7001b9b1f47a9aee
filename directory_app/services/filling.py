"""Make a whole directory file out of records, for samples to try and to measure with."""

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from directory_app.domain.changes import ActionKind
from directory_app.domain.records import Record
from directory_app.store.actions import recording
from directory_app.store.database import Database


def fill(
    path: Path, records: Iterable[Record], *, user_name: str = "sample", chunk: int = 5000
) -> int:
    """Create the directory file ``path`` with ``records``, index and history included.

    Args:
        path: a file that does not exist yet.
        records: a record may refer to those before it and to those of its own chunk.
        user_name: whose name stands in the history.
        chunk: how many records are saved in one action; bounds the memory that is needed.

    Returns:
        how many records were written.

    Raises:
        StoreError: the file exists already or cannot be written.
        NamelessRecordError: a record has no name at all.
        UnknownRecordError: a record refers to one that is not there yet.
    """
    database = Database.create(path)
    count = 0
    remaining = iter(records)
    try:
        while piece := list(islice(remaining, chunk)):
            with recording(database, ActionKind.CREATE, user_name=user_name) as action:
                action.save(piece)
            count += len(piece)
    finally:
        database.close()
    return count
