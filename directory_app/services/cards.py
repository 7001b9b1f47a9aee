"""The card of one entry."""

from collections.abc import Callable
from datetime import date

from directory_app.domain.card_views import EntryCard
from directory_app.domain.dates import today
from directory_app.domain.identifiers import EntryUid
from directory_app.store.database import Database
from directory_app.store.reading.cards import read_card


class CardService:
    """Gathers everything that is known of one entry."""

    def __init__(self, database: Database, *, on: Callable[[], date] = today) -> None:
        """Read from ``database``; ``on`` gives the day by which "now" and "before" are told."""
        self._database = database
        self._on = on

    def card(self, uid: EntryUid) -> EntryCard:
        """Return the card of an entry, one in the bin included.

        Raises:
            UnknownRecordError: there is no entry with this UID.
        """
        with self._database.reading() as connection:
            return read_card(connection, uid, self._on())
