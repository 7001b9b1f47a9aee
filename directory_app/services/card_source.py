"""The cards of entries and lists, made of one unchanging state of the directory."""

from collections.abc import Iterator, Sequence
from typing import Final

from directory_app.domain.contact_points import Visibility
from directory_app.domain.identifiers import EntryId
from directory_app.services.card_export import CardMaker, MadeCard, MadeList
from directory_app.store.export_reading import ExportReader

CHUNK: Final = 200
"""Entries read, written and forgotten together; of more, Python's collector would look at each."""


class CardSource:
    """Makes the cards that somebody who may see up to a level is given."""

    def __init__(self, reader: ExportReader, level: Visibility, *, counted: bool = False) -> None:
        """Make cards of what ``reader`` reads.

        Args:
            reader: reads in an open transaction.
            level: the most private values that may be in a card.
            counted: the cards are only counted: they have no lines of envelopes, but sources are
                read, for which no format has a place.
        """
        self._reader = reader
        self._counted = counted
        self._maker = CardMaker(reader.neighbours, level, reader.day, labels=not counted)

    def wanted(self, ids: Sequence[EntryId] | None, *, as_made: bool) -> Sequence[EntryId]:
        """Return ``ids``, or for None those of all entries in the order of names.

        Entries in the order in which they were made (``as_made``) lie together and are read in
        half the time.
        """
        wanted = self._reader.everything() if ids is None else ids
        return sorted(wanted) if as_made else wanted

    def pieces(self, ids: Sequence[EntryId], most: int) -> Iterator[Sequence[EntryId]]:
        """Yield ``ids`` in pieces of at most ``most`` that fit into memory with their pictures."""
        return self._reader.pieces(ids, most)

    def entries(self, ids: Sequence[EntryId]) -> Iterator[MadeCard]:
        """Yield the cards of entries; those that are gone or in the bin are left out."""
        for chunk in self.pieces(ids, CHUNK):
            yield from self._maker.cards(self._reader.entries(chunk, sources=self._counted))

    def lists(self) -> Iterator[MadeList]:
        """Yield the group card of each list of chosen members."""
        for group, present in self._reader.chosen_lists():
            yield self._maker.list_card(group, present)
