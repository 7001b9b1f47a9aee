"""Keeping the index true to what an action changes: gathered while it runs, written at its end."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from sqlalchemy import Connection, select

from directory_app.domain.dates import today
from directory_app.domain.entries import Organisation, Person, Post
from directory_app.domain.programmes import Phase
from directory_app.domain.records import Record
from directory_app.store.batches import batches
from directory_app.store.loading import numbers_of
from directory_app.store.search.dependents import (
    all_below,
    bearers_of_roles,
    holders_of_posts,
    members_of,
)
from directory_app.store.search.index import index_entries
from directory_app.store.tables import METADATA

_ENTRY = METADATA.tables["entry"]


class Spread(StrEnum):
    """Whose index rows a changed record touches beside its own."""

    NOBODY = ""
    HOLDERS = "holders"
    MEMBERS = "members"
    ALL_BELOW = "all_below"


def spread_of(before: Record, after: Record) -> Spread:
    """Return who is found otherwise after a change of an entry."""
    match before, after:
        case Post(), Post():
            return Spread.HOLDERS
        case Organisation(), Organisation():
            if _is_renamed(before, after):
                return Spread.ALL_BELOW
            if _reach_of(before) != _reach_of(after):
                return Spread.MEMBERS
        case _:
            pass
    return Spread.NOBODY


class IndexUpkeep:
    """Remembers which index rows an action touches.

    Renaming a body a hundred times in one action writes its people once.
    """

    def __init__(self, connection: Connection) -> None:
        """Remember nothing; ``connection`` is in the action's write transaction."""
        self._connection = connection
        self._added: dict[int, None] = {}
        self._changed: dict[int, None] = {}
        self._done: set[int] = set()
        self._spread: dict[Spread, set[int]] = {spread: set() for spread in Spread}
        self._phases: set[int] = set()

    def note_added(self, record: Record, number: int) -> None:
        """Take note of a record that is new; nothing can refer to it but what is new too."""
        if isinstance(record, Person | Organisation | Post):
            self._added[number] = None
        elif isinstance(record, Phase):
            self._phases.add(number)

    def note_changed(self, before: Record, after: Record, number: int) -> None:
        """Take note of a record that was changed."""
        if isinstance(after, Person | Organisation | Post) and number not in self._added:
            self._changed[number] = None
            self._done.discard(number)
        self._spread[spread_of(before, after)].add(number)
        if isinstance(before, Phase):
            self._phases.add(number)
            bearers = [role.organisation for role in before.roles]
            found = numbers_of(self._connection, _ENTRY, bearers)
            self._changed.update(dict.fromkeys(found.values()))

    def note_staged(
        self,
        spread: Mapping[Spread, Iterable[int]],
        *,
        done: Iterable[int],
        not_done: Iterable[int],
    ) -> None:
        """Take note of entries (row numbers) that were changed by staged rows.

        Args:
            spread: whose change touches others.
            done: those whose index rows were staged as well.
            not_done: the others.
        """
        for each, numbers in spread.items():
            self._spread[each].update(numbers)
        self._done.update(done)
        self._changed.update(dict.fromkeys(not_done))

    def note_turned(
        self,
        *,
        bodies: Iterable[int],
        posts: Iterable[int],
        phases: Iterable[int],
        back: Iterable[int],
        is_as_left: bool,
    ) -> None:
        """Take note of records (row numbers) that went into the bin or came back from it.

        Args:
            bodies: organisations; what was found through them is found otherwise.
            posts: posts; likewise.
            phases: phases; likewise.
            back: the entries that came back.
            is_as_left: they are indexed as they were when they went there, and that is right.
        """
        if is_as_left:
            self._done.update(back)
        else:
            self._changed.update(dict.fromkeys(back))
        self._spread[Spread.ALL_BELOW].update(bodies)
        self._spread[Spread.HOLDERS].update(posts)
        self._phases.update(phases)

    def write(self) -> None:
        """Write the index rows of everything that was noted.

        What lies in the bin is indexed as it was when it went there, until it comes back.
        """
        touched = dict.fromkeys(
            number
            for number in (*self._changed, *sorted(self._dependents()))
            if number not in self._added and number not in self._done
        )
        index_entries(self._connection, self._added, are_new=True)
        for batch in batches(touched):
            query = select(_ENTRY.c.id).where(_ENTRY.c.id.in_(batch), _ENTRY.c.binned_at.is_(None))
            index_entries(self._connection, self._connection.execute(query).scalars().all())

    def _dependents(self) -> Iterable[int]:
        connection = self._connection
        found = holders_of_posts(connection, self._spread[Spread.HOLDERS])
        found |= members_of(connection, self._spread[Spread.MEMBERS])
        found |= bearers_of_roles(connection, self._phases)
        if renamed := self._spread[Spread.ALL_BELOW]:
            found |= all_below(connection, renamed, today())
        return found


def _is_renamed(before: Organisation, after: Organisation) -> bool:
    """Tell whether what is part of an organisation is found by other names now."""
    return (before.names, before.parents, before.binned_at is None) != (
        after.names,
        after.parents,
        after.binned_at is None,
    )


def _reach_of(body: Organisation) -> tuple[object, ...]:
    """Return what people of an organisation are found by beside its names."""
    return body.emails, body.links, body.addresses, body.country
