"""Keep what is typed and not saved, so that neither a crash nor a closed window loses it."""

from collections.abc import Sequence

from directory_app.domain.identifiers import RecordUid
from directory_app.domain.records import Record
from directory_app.store.database import Database
from directory_app.store.drafts import Draft, drop_draft, keep_draft, read_drafts

__all__ = ["Draft", "DraftService"]


class DraftService:
    """Keeps drafts in the directory itself."""

    def __init__(self, database: Database) -> None:
        """Keep drafts in ``database``."""
        self._database = database

    def keep(self, record: Record, *, is_new: bool, companions: Sequence[Record] = ()) -> None:
        """Keep ``record`` as it is typed now, in place of an earlier draft of it.

        Raises:
            StoreError: the file could not be written.
        """
        with self._database.writing() as connection:
            keep_draft(connection, record, companions, is_new=is_new)

    def drop(self, uid: RecordUid) -> None:
        """Forget the draft of a record, if there is one.

        Raises:
            StoreError: the file could not be written.
        """
        with self._database.writing() as connection:
            drop_draft(connection, uid)

    def all(self) -> tuple[Draft, ...]:
        """Return every draft, the oldest first."""
        with self._database.reading() as connection:
            return read_drafts(connection)
