"""Keeping the index true to what an action changes: gathered while it runs, written at its end."""

from collections.abc import Iterable

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


class IndexUpkeep:
    """Remembers which index rows an action touches.

    Renaming a body a hundred times in one action writes its people once.
    """

    def __init__(self, connection: Connection) -> None:
        """Remember nothing; ``connection`` is in the action's write transaction."""
        self._connection = connection
        self._added: dict[int, None] = {}
        self._changed: dict[int, None] = {}
        self._posts: set[int] = set()
        self._bodies: set[int] = set()
        self._renamed: set[int] = set()
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
        match before, after:
            case Post(), Post():
                self._posts.add(number)
            case Organisation(), Organisation():
                if _is_renamed(before, after):
                    self._renamed.add(number)
                elif _reach_of(before) != _reach_of(after):
                    self._bodies.add(number)
            case Phase(), Phase():
                self._phases.add(number)
                bearers = [role.organisation for role in before.roles]
                found = numbers_of(self._connection, _ENTRY, bearers)
                self._changed.update(dict.fromkeys(found.values()))
            case _:
                pass

    def note_turned(
        self,
        *,
        bodies: Iterable[int],
        posts: Iterable[int],
        phases: Iterable[int],
        back: Iterable[int],
    ) -> None:
        """Take note of records (row numbers) that went into the bin or came back from it.

        Args:
            bodies: organisations; what was found through them is found otherwise.
            posts: posts; likewise.
            phases: phases; likewise.
            back: the entries that came back.
        """
        self._changed.update(dict.fromkeys(back))
        self._renamed.update(bodies)
        self._posts.update(posts)
        self._phases.update(phases)

    def write(self) -> None:
        """Write the index rows of everything that was noted.

        What lies in the bin is indexed as it was when it went there, until it comes back.
        """
        touched = dict.fromkeys(
            number
            for number in (*self._changed, *sorted(self._dependents()))
            if number not in self._added
        )
        index_entries(self._connection, self._added, are_new=True)
        for batch in batches(touched):
            query = select(_ENTRY.c.id).where(_ENTRY.c.id.in_(batch), _ENTRY.c.binned_at.is_(None))
            index_entries(self._connection, self._connection.execute(query).scalars().all())

    def _dependents(self) -> Iterable[int]:
        connection = self._connection
        found = holders_of_posts(connection, self._posts)
        found |= members_of(connection, self._bodies)
        found |= bearers_of_roles(connection, self._phases)
        if self._renamed:
            found |= all_below(connection, self._renamed, today())
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
