"""The plan of an import: what is asked of it page by page, and card by card."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.codec import content_of
from directory_app.domain.deltas import Delta, difference
from directory_app.domain.identifiers import RecordKind, RecordUid
from directory_app.domain.records import Record
from directory_app.domain.references import referred_uids
from directory_app.domain.views import RecordLabel
from directory_app.services.import_cards import FaultLog
from directory_app.services.import_deciding import lines_gained
from directory_app.services.import_values import (
    AFTER,
    BEFORE,
    DuplicateChoice,
    DuplicateReason,
    ImportCounts,
    ImportFault,
    ImportOutcome,
    ImportProblem,
    ImportReport,
    PlannedCard,
    PlannedDetail,
)
from directory_app.store.import_spool import CardPlace, ImportSpool, PlannedRow, unpack_records

__all__ = [
    "DuplicateChoice",
    "DuplicateReason",
    "ImportCounts",
    "ImportFault",
    "ImportOutcome",
    "ImportPlan",
    "ImportProblem",
    "ImportReport",
    "PlannedCard",
    "PlannedDetail",
]


ReadLabels = Callable[[Iterable[RecordUid]], Mapping[RecordUid, RecordLabel]]
"""Reads the shown names of records of the directory."""

ReadRecord = Callable[[RecordKind, RecordUid], Record]
"""Reads a record of the directory."""


class ImportPlan:
    """Everything an import would do; nothing is changed until it is carried out.

    It lies in a private file that goes when the plan is closed. Any thread may use it.

    Attributes:
        files: the files that were named.
        faults: what could not be read; of very many only the first.
        spool: where it lies.
        restored: records of the bin that come back if they are needed, by UID.
    """

    def __init__(
        self,
        spool: ImportSpool,
        faults: FaultLog,
        *,
        restored: Mapping[RecordUid, Record],
        read_labels: ReadLabels,
        read_record: ReadRecord,
    ) -> None:
        """Make a plan of what lies in ``spool``.

        Args:
            spool: holds the cards and what is decided about each.
            faults: what could not be read.
            restored: records of the bin that come back if they are needed.
            read_labels: reads the shown names of records.
            read_record: reads a record.
        """
        self.files: Final = tuple(faults.files)
        self.faults: Final[Sequence[ImportFault]] = tuple(faults.kept)
        self.spool: Final = spool
        self.restored: Final = restored
        self._fault_count = faults.count
        self._read_labels = read_labels
        self._read_record = read_record

    @property
    def counts(self) -> ImportCounts:
        """The figures of the plan."""
        return self._counts_of(self.spool.counts())

    def rows(self, outcome: ImportOutcome | None, start: int, count: int) -> Sequence[PlannedCard]:
        """Return ``count`` cards from the place ``start`` on: all, or those of one outcome."""
        found = self.spool.planned(None if outcome is None else outcome.value, start, count)
        return [self._shown(row, place) for row, place in found]

    def detail(self, number: int) -> PlannedDetail:
        """Return one card in full, by its number in the plan.

        Raises:
            IndexError: there is no such card.
            UnknownRecordError: its record is not in the directory any more.
        """
        row, place = self.spool.planned_one(number)
        own, before, after, other = self._records_of(row)
        return PlannedDetail(
            card=own,
            before=before,
            after=after,
            delta=Delta({}, content_of(after)) if before is None else difference(before, after),
            kept=lines_gained(before, after),
            other=other,
            faults=tuple(
                fault
                for fault in self.faults
                if (fault.file, fault.card) == (self.files[place.file], place.card)
            ),
            labels=self._labels(record for record in (own, before, after) if record is not None),
        )

    def choose(self, number: int, choice: DuplicateChoice) -> None:
        """Say what is to be done with one possible duplicate."""
        self.spool.choose(choice.value, number)

    def choose_all(self, choice: DuplicateChoice) -> None:
        """Say what is to be done with every possible duplicate."""
        self.spool.choose(choice.value)

    def report(self, changes: ChangeSet | None = None) -> ImportReport:
        """Return the figures of this plan with the choices for possible duplicates.

        Args:
            changes: what was changed; nothing while it is only a plan.
        """
        counted = self.spool.counts()
        counts = self._counts_of(counted)
        chosen = {choice: cards for (_, choice), (cards, _) in counted.items()}
        return ImportReport(
            files=len(self.files),
            cards=counts.cards,
            added=counts.new + chosen.get(DuplicateChoice.ADD, 0),
            updated=counts.updated + chosen.get(DuplicateChoice.UPDATE, 0),
            unchanged=counts.unchanged,
            duplicates=chosen.get(DuplicateChoice.SKIP, 0),
            named=self.spool.needed_companions(RecordKind.ORGANISATION),
            errors=self.faults,
            error_count=counts.faults,
            changes=changes or ChangeSet(),
        )

    def close(self) -> None:
        """Remove the file; the plan is of no use afterwards."""
        self.spool.close()

    def _counts_of(self, counts: Mapping[tuple[str, str], tuple[int, int]]) -> ImportCounts:
        cards: Counter[str] = Counter()
        for (outcome, _), (count, _) in counts.items():
            cards[outcome] += count
        return ImportCounts(
            new=cards[ImportOutcome.NEW],
            updated=cards[ImportOutcome.UPDATED],
            unchanged=cards[ImportOutcome.UNCHANGED],
            duplicates=cards[ImportOutcome.DUPLICATE],
            faults=self._fault_count,
            kept_lines=sum(lines for _, lines in counts.values()),
        )

    def _records_of(self, row: PlannedRow) -> tuple[Record, Record | None, Record, Record | None]:
        """Return what a card alone makes, the record before and after, and who it may be."""
        own = self.spool.staged_record(row.record) if row.record else None
        change = row if row.content else self.spool.change_of(row.uid)
        parts = {} if change is None else unpack_records(change.content)
        before, after = parts.get(BEFORE), parts.get(AFTER)
        other = before if row.outcome == ImportOutcome.DUPLICATE else None
        if own is not None and (other is None or row.choice == DuplicateChoice.ADD):
            return own, None, own, other
        if after is None:
            after = before = self._read_record(RecordKind(row.kind), RecordUid(row.uid))
        return own or after, before, after, other

    def _shown(self, row: PlannedRow, place: CardPlace) -> PlannedCard:
        return PlannedCard(
            number=row.number,
            file=self.files[place.file],
            card=place.card,
            line=place.line,
            outcome=ImportOutcome(row.outcome),
            kind=RecordKind(row.kind),
            name=row.name,
            detail=row.detail,
            reason=DuplicateReason(row.reason) if row.reason else None,
            duplicate_name=row.duplicate_name,
            choice=DuplicateChoice(row.choice) if row.choice else DuplicateChoice.SKIP,
            changed_fields=row.changed_fields,
            kept_lines=row.kept_lines,
        )

    def _labels(self, records: Iterable[Record]) -> Mapping[RecordUid, RecordLabel]:
        wanted = {uid for record in records for uid in referred_uids(record)}
        made = {ref.uid: RecordLabel(ref, name) for ref, name in self.spool.staged_names(wanted)}
        return {**made, **self._read_labels(wanted)}
