"""What is around records that are staged: their numbers, and what posts and organisations hand on.

A number below zero is that of a new record. What is referred to may be new, changed by the same
action, or as it is in the directory; the latter is remembered, for the staged rows rely on it.
"""

from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Sequence, Set
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, select

from directory_app.domain.entries import Entry, Organisation, Post
from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.identifiers import EntryUid
from directory_app.domain.records import Record
from directory_app.domain.search_views import MatchOwner
from directory_app.store.batches import batches
from directory_app.store.derived import listed_under
from directory_app.store.loading import numbers_of
from directory_app.store.rows import references_in
from directory_app.store.scratch import ScratchFile
from directory_app.store.search.ancestors import ancestors_of
from directory_app.store.search.index_rows import ColumnTokens, IndexRow
from directory_app.store.search.owners import read_owners
from directory_app.store.search.record_texts import (
    Owner,
    Surroundings,
    index_row_of,
    owner_of,
    tokens_handed_on,
)
from directory_app.store.tables import METADATA

_MOST_OWNERS: Final = 2_048
"""Posts and organisations whose texts are kept in memory beside those that are just needed."""

_ENTRY: Final = METADATA.tables["entry"]

_HandedOn = tuple[int, MatchOwner, bool]
"""A post or organisation by its number, which of the two it is, whether somebody left it."""

ReadStaged = Callable[[Iterable[int]], Iterable[tuple[int, Record]]]
"""Reads by their numbers records that are new, or what changed ones become."""


class StagedSurroundings:
    """What records refer to, once all that is staged is written.

    Attributes:
        numbers: for the name of a table the numbers of records by their UIDs.
    """

    def __init__(
        self,
        scratch: ScratchFile,
        connection: Connection,
        day: date,
        read_staged: ReadStaged,
        changed: Set[int] = frozenset(),
    ) -> None:
        """Begin with no numbers known.

        Args:
            scratch: takes note of what staged rows rely on.
            connection: reads the directory.
            day: today.
            read_staged: reads what is staged of posts and organisations.
            changed: the numbers of those that change, as far as it is known at any time.
        """
        self.numbers: dict[str, dict[str, int]] = defaultdict(dict)
        self._scratch = scratch
        self._connection = connection
        self._day = day
        self._read_staged = read_staged
        self._changed = changed
        self._relied_on: set[int] = set()
        self._owners: OrderedDict[int, Owner] = OrderedDict()
        self._handed_on: OrderedDict[_HandedOn, ColumnTokens] = OrderedDict()
        self._around = Surroundings(self._number_of, self._owner, self._tokens_handed_on, day)

    def index_row_of(self, entry: Entry) -> IndexRow:
        """Return what is to be indexed of an entry whose references were found."""
        return index_row_of(entry, self._around)

    def listed_under(self, record: Record) -> int | None:
        """Return the number of the organisation that an entry is listed under, or None."""
        return listed_under(record, self._entry_number, self._body_of_post)

    def learn_entries(self, entries: Iterable[Entry]) -> None:
        """Find the numbers of entries of the directory."""
        uids = [entry.uid for entry in entries]
        self.numbers[_ENTRY.name].update(numbers_of(self._connection, _ENTRY, uids))

    def forget(self, numbers: Iterable[int]) -> None:
        """Read anew what records hand on when it is asked for next."""
        for number in numbers:
            self._owners.pop(number, None)
        self._handed_on.clear()

    def find_references(self, records: Iterable[Record]) -> None:
        """Find the numbers of what is referred to, and read those owners that are not known.

        Raises:
            UnknownRecordError: a record refers to one that is neither new nor in the directory.
        """
        while len(self._owners) > _MOST_OWNERS:
            self._owners.popitem(last=False)
        owners = self._learn_references(records)
        self._rely_on(owners - self._relied_on)
        self._read_ahead(owners)

    def _learn_references(self, records: Iterable[Record]) -> set[int]:
        """Find the numbers of what is referred to; return those of entries."""
        wanted: dict[str, dict[str, None]] = defaultdict(dict)
        owners: dict[str, None] = {}
        for record in records:
            for table, uid in references_in(record):
                if uid not in self.numbers[table]:
                    wanted[table].setdefault(uid)
                if table == _ENTRY.name:
                    owners.setdefault(uid)
        for table, uids in wanted.items():
            found = numbers_of(self._connection, METADATA.tables[table], uids)
            for uid in uids:
                if uid not in found:
                    raise UnknownRecordError(uid)
            self.numbers[table].update(found)
        return {self.numbers[_ENTRY.name][uid] for uid in owners}

    def _read_ahead(self, numbers: Set[int]) -> None:
        """Read what staged posts and organisations hand on, and those that they are part of."""
        seen: set[int] = set()  # links may run in a circle
        while missing := [
            number
            for number in sorted(numbers - seen)
            if self._is_staged(number) and number not in self._owners
        ]:
            seen.update(missing)
            above: set[int] = set()
            for number, record in self._read_staged(missing):
                if not isinstance(record, Organisation | Post):
                    raise UnknownRecordError(record.uid)
                referred = self._learn_references([record])
                self._rely_on(referred - self._relied_on)
                above |= referred
                self._owners[number] = owner_of(record, self._around)
            numbers = above

    def _entry_number(self, uid: EntryUid) -> int | None:
        return self.numbers["entry"].get(uid)

    def _body_of_post(self, uid: EntryUid) -> int | None:
        return self._owner(self._entry_number(uid)).body

    def _number_of(self, table: str, uid: str | None) -> int | None:
        return None if uid is None else self.numbers[table][uid]

    def _owner(self, number: int | None) -> Owner:
        if number is None:
            return Owner()
        owner = self._owners.get(number)
        if owner is None:
            if self._is_staged(number):
                self._read_ahead({number})
            else:
                self._owners |= read_owners(self._connection, [number], self._day)
            owner = self._owners[number]
        else:
            self._owners.move_to_end(number)
        return owner

    def _is_staged(self, number: int) -> bool:
        return number < 0 or number in self._changed

    def _tokens_handed_on(
        self, number: int | None, which: MatchOwner, is_former: bool
    ) -> ColumnTokens:
        if number is None:
            return {}
        key = (number, which, is_former)
        found = self._handed_on.get(key)
        if found is None:
            found = tokens_handed_on(self._owner(number), which, is_former, self._around)
            self._handed_on[key] = found
            if len(self._handed_on) > _MOST_OWNERS:
                self._handed_on.popitem(last=False)
        else:
            self._handed_on.move_to_end(key)
        return found

    def _rely_on(self, numbers: Set[int]) -> None:
        """Read what records of the directory hand on, and remember that the plan relies on it."""
        self._relied_on |= numbers
        untouched = [number for number in sorted(numbers) if not self._is_staged(number)]
        if not untouched:
            return
        owners = read_owners(self._connection, untouched, self._day)
        bodies = {owner.body for owner in owners.values() if owner.body is not None}
        others = (body for body in bodies - owners.keys() if not self._is_staged(body))
        owners |= read_owners(self._connection, others, self._day)
        self._owners |= owners
        relied_on = {*owners, *ancestors_of(self._connection, owners, self._day)}
        rows: list[Sequence[Any]] = []
        for batch in batches(relied_on):
            query = select(_ENTRY.c.id, _ENTRY.c.version).where(_ENTRY.c.id.in_(batch))
            rows += [tuple(row) for row in self._connection.execute(query)]
        self._scratch.run_many([("INSERT OR IGNORE INTO relied_on VALUES (?, ?)", rows)])
