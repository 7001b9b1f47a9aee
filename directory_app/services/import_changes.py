"""What an import changes of records that are in the directory, once every choice is made."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from directory_app.domain.deltas import difference, revert
from directory_app.domain.entries import Entry
from directory_app.domain.identifiers import EntryUid, RecordKind, RecordUid
from directory_app.domain.lists import ContactList
from directory_app.domain.records import Record, is_entry, kind_of
from directory_app.services.import_plan import ImportPlan
from directory_app.services.import_values import AFTER, BEFORE, DuplicateChoice
from directory_app.store.import_spool import unpack_records
from directory_app.store.staged_changes import STAGED_ORDER

_BATCH: Final = 500
"""Entries that are changed between two reports of progress."""

_LEFT_OUT: Final = (DuplicateChoice.SKIP.value, DuplicateChoice.UPDATE.value)
"""Choices for which the card of a possible duplicate becomes no record of its own."""


class ChangedRecords:
    """The present records that a plan changes or brings back from the bin.

    Attributes:
        count: how many entries there are, or a few more.
    """

    def __init__(self, plan: ImportPlan) -> None:
        """Settle what is left out of ``plan`` and what is changed by it."""
        self._spool = plan.spool
        needed = plan.spool.leave_out(_LEFT_OUT)
        told = plan.spool.targets(DuplicateChoice.UPDATE)
        self._restored = [
            record
            for uid, record in plan.restored.items()
            if uid in needed and uid not in told  # its own card brings it back as well
        ]
        self.count: Final = len(self._restored) + len(told)

    def entries(self) -> Iterator[tuple[int, list[Entry]]]:
        """Yield entries as they become, some at once, with how many there were before.

        Organisations and posts come before people.
        """
        done = 0
        for kind in STAGED_ORDER:
            batch: list[Entry] = []
            for record in self._of_kind(kind):
                if is_entry(record):
                    batch.append(record)
                if len(batch) == _BATCH:
                    yield done, batch
                    done += len(batch)
                    batch = []
            yield done, batch
            done += len(batch)

    def others(self) -> list[Record]:
        """Return the other records as they become: few as they are, they are not prepared."""
        others: list[Record] = [record for record in self._restored if not is_entry(record)]
        stands_for = self._spool.stand_ins(_LEFT_OUT)
        others += (
            _with_members(record, stands_for)
            for record in self._of_kind(RecordKind.LIST)
            if isinstance(record, ContactList)
        )
        return others

    def _of_kind(self, kind: RecordKind) -> Iterator[Record]:
        yield from (record for record in self._restored if kind_of(record) is kind)
        changes = self._spool.changes(kind, DuplicateChoice.UPDATE)
        for _, contents in changes:
            yield _after_all(contents)


def _after_all(contents: Sequence[str]) -> Record:
    """Return a present record as it is after every card that changes it."""
    first, *others = contents
    record = unpack_records(first, AFTER)[AFTER]
    for parts in map(unpack_records, others):
        # Each was worked out from the record as it is, so only what it adds is taken over.
        added = difference(parts[BEFORE], parts[AFTER])
        record, _ = revert(record, added.reversed())
    return record


def _with_members(group: ContactList, stands_for: Mapping[RecordUid, RecordUid]) -> ContactList:
    """Return a list whose members that were left out as duplicates are those they may be."""
    members: dict[EntryUid, None] = {}
    memberships = []
    for membership in group.memberships:
        entry = EntryUid(stands_for.get(membership.entry, membership.entry))
        if entry == membership.entry or entry not in members:
            memberships.append(replace(membership, entry=entry))
        members.setdefault(entry)
    return replace(group, memberships=tuple(memberships))
