"""Take in vCards: first a plan that changes nothing, then one action that can be undone."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from io import BufferedReader
from pathlib import Path
from typing import Final

from directory_app.domain.changes import ActionKind
from directory_app.domain.dates import PartialDate, today
from directory_app.domain.errors import FileProblem
from directory_app.domain.identifiers import (
    EntryUid,
    RecordKind,
    RecordUid,
    SourceUid,
    new_record_uid,
)
from directory_app.domain.lists import ContactList, Source, SourceKind
from directory_app.domain.records import Record, kind_of
from directory_app.domain.references import referred_uids
from directory_app.domain.views import RecordLabel
from directory_app.formats.cards import CardProblem, CardProblemCode, ReadCard
from directory_app.formats.validating import validated
from directory_app.formats.vcard.reader import read_cards
from directory_app.services.card_import import uid_of
from directory_app.services.import_cards import FileCard
from directory_app.services.import_plan import (
    DuplicateChoice,
    DuplicateReason,
    ImportCounts,
    ImportFault,
    ImportOutcome,
    ImportPlan,
    ImportProblem,
    ImportReport,
    PlannedCard,
    PlannedDetail,
)
from directory_app.services.import_planning import ImportPlanner
from directory_app.services.recorder import Recorder
from directory_app.store.actions import ActionWriter
from directory_app.store.matching import ImportLookup
from directory_app.store.neighbours import Neighbours
from directory_app.store.reading.labels import read_labels
from directory_app.system.files import file_error
from directory_app.system.tasks import NO_PROGRESS, Progress

__all__ = [
    "CardProblemCode",
    "DuplicateChoice",
    "DuplicateReason",
    "ImportCounts",
    "ImportFault",
    "ImportOutcome",
    "ImportPlan",
    "ImportProblem",
    "ImportReport",
    "ImportService",
    "PlannedCard",
    "PlannedDetail",
]

_CHUNK: Final = 2_000
"""Records saved, or cards read, between two reports of progress."""

_SAVING_ORDER: Final = (
    RecordKind.SOURCE,
    RecordKind.TAG,
    RecordKind.ORGANISATION,
    RecordKind.POST,
    RecordKind.PERSON,
    RecordKind.LIST,
)
"""Kinds in an order in which one only refers to those before it."""


class ImportService:
    """Plans and carries out imports."""

    def __init__(self, recorder: Recorder, *, today: Callable[[], date] = today) -> None:
        """Import into the directory of ``recorder``; ``today`` dates the sources."""
        self._recorder = recorder
        self._today = today

    def plan(self, paths: Sequence[Path], *, progress: Progress = NO_PROGRESS) -> ImportPlan:
        """Return what importing files of vCards would do; nothing is changed.

        What cannot be read, be it a whole file, is among the faults of the plan; all else is
        planned.

        Args:
            paths: the files.
            progress: hears about the work in bytes: reading is one half, planning the other.

        Raises:
            CancelledError: the user cancelled.
            StoreError: the directory could not be read.
        """
        reading = _Reading(paths, progress, self._today())
        cards = [card for path in paths for card in reading.cards(path)]
        with self._recorder.database.reading() as connection:
            planner = ImportPlanner(
                ImportLookup(connection), Neighbours(connection, self._today()), self._today()
            )
            planned = planner.plan(cards, lambda done: reading.report_planned(done, len(cards)))
        return ImportPlan(
            paths,
            planned,
            companions=planner.companions,
            faults=(*reading.faults, *planner.faults),
            read_labels=self._labels,
        )

    def _labels(self, uids: Iterable[RecordUid]) -> Mapping[RecordUid, RecordLabel]:
        with self._recorder.database.reading() as connection:
            return read_labels(connection, uids, self._today())

    def carry_out(self, plan: ImportPlan, *, progress: Progress = NO_PROGRESS) -> ImportReport:
        """Do what a plan says as one action that can be undone.

        Args:
            plan: the plan, with a choice for each possible duplicate.
            progress: hears how many records are saved; cancelling leaves everything as it was.

        Raises:
            StaleRecordError: a record of the plan was changed since it was planned; plan anew.
            CancelledError: the user cancelled.
            StoreError: the file could not be written; nothing was changed.
        """
        batches = list(_batches(_records_of(plan)))
        total = sum(map(len, batches))

        def write(action: ActionWriter) -> None:
            done = 0
            for batch in batches:
                progress.report(done, total)
                action.save(batch, based_on={record.uid: record.version for record in batch})
                done += len(batch)
            progress.report(done, total)

        subject = ", ".join(path.name for path in plan.files)
        changes = self._recorder.run(ActionKind.IMPORT, write, subject=subject)
        return plan.report(changes)


class _Reading:
    """Reads the files of one import."""

    def __init__(self, paths: Sequence[Path], progress: Progress, day: date) -> None:
        self.faults: list[ImportFault] = []
        self._progress = progress
        self._day = day
        self._bytes = sum(map(_size_of, paths))
        self._done = 0

    def cards(self, path: Path) -> Iterator[FileCard]:
        """Yield the cards of a file; what cannot be read becomes a fault."""
        source = Source(
            uid=SourceUid(new_record_uid()),
            title=path.name,
            kind=SourceKind.IMPORT,
            as_of=PartialDate.of(self._day),
        )
        try:
            with path.open("rb") as file:
                yield from self._cards_of(file, path, source)
        except OSError as error:
            problem = file_error(error, path)
            self.faults.append(
                ImportFault(file=path, reason=problem.problem, detail=problem.detail)
            )
        self._done += _size_of(path)

    def report_planned(self, done: int, total: int) -> None:
        """Report that ``done`` of ``total`` cards are planned."""
        planned = self._bytes * done // total if total else 0
        self._progress.report(self._bytes + planned, 2 * self._bytes)

    def _cards_of(self, file: BufferedReader, path: Path, source: Source) -> Iterator[FileCard]:
        count = 0
        faults: list[ImportFault] = []
        for read in read_cards(file):
            if isinstance(read, CardProblem):
                faults.append(_fault(path, read))
                continue
            if count % _CHUNK == 0:
                self._progress.report(self._done + file.tell(), 2 * self._bytes)
            count += 1
            faults += [_fault(path, problem) for problem in read.problems]
            yield _file_card(path, source, validated(read, ""))
        if count == 0 and all(fault.reason == CardProblemCode.OUTSIDE_CARD for fault in faults):
            faults = [ImportFault(file=path, reason=FileProblem.NO_CARDS)]
        self.faults += faults


def _file_card(path: Path, source: Source, card: ReadCard) -> FileCard:
    return FileCard(
        file=path,
        source=source,
        # Its problems are in the report; here they would only take up room.
        card=replace(card, problems=()),
        uid=uid_of(card, card.kind),
        kind=card.kind,
        has_own_uid=bool(card.uid),
    )


def _fault(path: Path, problem: CardProblem) -> ImportFault:
    return ImportFault(
        file=path,
        card=problem.card,
        line=problem.line,
        reason=problem.code,
        detail=problem.detail,
    )


def _size_of(path: Path) -> int:
    """Return the size of a file in bytes; 0 for one that cannot be looked at."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _records_of(plan: ImportPlan) -> dict[RecordUid, Record]:
    """Return what a plan saves: the chosen records and the companions these need."""
    records: dict[RecordUid, Record] = {}
    stands_for: dict[EntryUid, EntryUid] = {}
    for card, choice in plan.decisions():
        match card.shown.outcome, choice:
            case (ImportOutcome.NEW | ImportOutcome.UPDATED, _):
                records[card.record.uid] = card.record
            case (ImportOutcome.DUPLICATE, DuplicateChoice.ADD):
                records[card.record.uid] = card.record
            case (ImportOutcome.DUPLICATE, _) if card.duplicate_of is not None:
                stands_for[EntryUid(card.record.uid)] = card.duplicate_of
                if choice is DuplicateChoice.UPDATE and card.merged is not None:
                    records[card.merged.uid] = card.merged
            case _:
                pass
    for uid, record in records.items():
        if isinstance(record, ContactList):
            records[uid] = _with_members(record, stands_for)
    waiting = list(records.values())
    while waiting:
        for uid in referred_uids(waiting.pop()):
            companion = plan.companions.get(uid)
            if companion is not None and uid not in records:
                records[uid] = companion
                waiting.append(companion)
    return records


def _with_members(group: ContactList, stands_for: dict[EntryUid, EntryUid]) -> ContactList:
    """Return a list whose members that were left out as duplicates are those they may be."""
    members: dict[EntryUid, None] = {}
    memberships = []
    for membership in group.memberships:
        entry = stands_for.get(membership.entry, membership.entry)
        if entry == membership.entry or entry not in members:
            memberships.append(replace(membership, entry=entry))
        members.setdefault(entry)
    return replace(group, memberships=tuple(memberships))


def _batches(records: dict[RecordUid, Record]) -> Iterator[list[Record]]:
    """Yield records in chunks; each only refers to records before it or in its own chunk."""
    by_kind: dict[RecordKind, list[Record]] = {kind: [] for kind in _SAVING_ORDER}
    for record in records.values():
        by_kind[kind_of(record)].append(record)
    by_kind[RecordKind.ORGANISATION] = _parents_first(by_kind[RecordKind.ORGANISATION])
    ordered = [record for of_kind in by_kind.values() for record in of_kind]
    for start in range(0, len(ordered), _CHUNK):
        yield ordered[start : start + _CHUNK]


def _parents_first(bodies: Sequence[Record]) -> list[Record]:
    """Return organisations so that each comes after those it refers to."""
    by_uid: dict[RecordUid, Record] = {body.uid: body for body in bodies}
    ordered: dict[RecordUid, Record] = {}
    for body in bodies:
        waiting = [body]
        seen: set[RecordUid] = set()
        while waiting:
            current = waiting[-1]
            seen.add(current.uid)
            above = [
                by_uid[uid]
                for uid in referred_uids(current)
                if uid in by_uid and uid not in ordered and uid not in seen
            ]
            if above:
                waiting.append(above[0])
            else:
                ordered.setdefault(current.uid, current)
                waiting.pop()
    return list(ordered.values())
