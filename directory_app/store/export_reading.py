"""What an export reads, in one transaction and so of one unchanging state of the directory."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Final

from sqlalchemy import Connection

from directory_app.domain.entries import Entry
from directory_app.domain.identifiers import EntryId, EntryUid, RecordKind
from directory_app.domain.lists import ContactList
from directory_app.domain.views import ListQuery
from directory_app.store.loading import load_all, load_entries, present_entries, settle
from directory_app.store.neighbours import Neighbours
from directory_app.store.reading.lists import EntryLists
from directory_app.store.search.full_text import FullTextSearch

_SOURCES: Final = frozenset({"sources"})

_LARGE: Final = 20_000
"""Octets from which on an entry counts as large: what most keep has some hundreds."""

_ROOM: Final = 4_000_000
"""Octets of large entries that are read together, about."""

_SIZES: Final = """
SELECT id, octet_length(kept_properties) + octet_length(note) AS size
FROM entry WHERE size > :large
"""


class ExportReader:
    """Reads entries, what stands around them, and lists; nothing of it lies in the bin.

    Attributes:
        day: the day that parents and members are of.
        neighbours: what stands around the entries.
    """

    def __init__(self, connection: Connection, day: date) -> None:
        """Read through ``connection``, as of ``day``."""
        self.day = day
        self.neighbours = Neighbours(connection, day)
        self._connection = connection

    def settle(self) -> None:
        """Settle which state of the directory is read."""
        settle(self._connection)

    def everything(self) -> list[EntryId]:
        """Return the row numbers of all entries in the order of names."""
        ids = EntryLists(FullTextSearch).all_ids(self._connection, ListQuery(), self.day)
        return [EntryId(number) for number in ids]

    def pieces(self, ids: Sequence[EntryId], most: int) -> Iterator[Sequence[EntryId]]:
        """Yield ``ids`` in pieces of at most ``most``, and of fewer where they hold pictures."""
        if not self._large:
            yield from (ids[start : start + most] for start in range(0, len(ids), most))
            return
        piece: list[EntryId] = []
        room = _ROOM
        for each in ids:
            piece.append(each)
            room -= self._large.get(each, 0)
            if len(piece) == most or room <= 0:
                yield piece
                piece, room = [], _ROOM
        if piece:
            yield piece

    @cached_property
    def _large(self) -> Mapping[EntryId, int]:
        """The octets of entries that are much larger than others."""
        rows = self._connection.exec_driver_sql(_SIZES, {"large": _LARGE})
        return {EntryId(number): size for number, size in rows}

    def entries(self, ids: Sequence[EntryId], *, sources: bool) -> list[Entry]:
        """Return the entries with these row numbers in this order, with or without sources."""
        without = frozenset[str]() if sources else _SOURCES
        return load_entries(self._connection, ids, without=without)

    def chosen_lists(self) -> Iterator[tuple[ContactList, set[EntryUid]]]:
        """Yield each list of chosen members with those of them that are there.

        A rule means nothing to others.
        """
        for group in load_all(self._connection, RecordKind.LIST):
            if isinstance(group, ContactList) and not group.rule:
                members = [one.entry for one in group.memberships]
                yield group, present_entries(self._connection, members)
