"""What an import is about to do, and what it has done: plain values."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.codec import content_of
from directory_app.domain.deltas import Delta, difference
from directory_app.domain.entries import Organisation, Person, Post
from directory_app.domain.identifiers import EntryUid, RecordKind, RecordUid
from directory_app.domain.labels import record_label
from directory_app.domain.records import Record, ref_of
from directory_app.domain.references import referred_uids
from directory_app.domain.views import RecordLabel


class ImportOutcome(StrEnum):
    """What an import does with one card."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"


class DuplicateReason(StrEnum):
    """Why a new card may be somebody who is in the directory already."""

    SAME_UID = "same_uid"
    """The directory has an entry of that UID whose names have no word in common with the card's."""
    SAME_EMAIL = "same_email"
    SAME_PHONE = "same_phone"
    SAME_NAME_AND_ORGANISATION = "same_name_and_organisation"


class DuplicateChoice(StrEnum):
    """What to do with a card that may be somebody who is in the directory already."""

    SKIP = "skip"
    UPDATE = "update"
    ADD = "add"


class ImportProblem(StrEnum):
    """What an import itself finds wrong; problems of files and cards have codes of their own."""

    UID_TAKEN = "uid_taken"
    UNKNOWN_MEMBER = "unknown_member"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportFault:
    """Something that could not be taken in; everything else was.

    Attributes:
        file: where it stands.
        card: number of the card in its file, from 1; 0 for the file as a whole.
        line: number of the line in the file, from 1; 0 for the file as a whole.
        reason: code of a ``FileProblem``, ``CardProblemCode`` or ``ImportProblem``.
        detail: the offending text, shortened, or what the operating system said.
    """

    file: Path
    card: int = 0
    line: int = 0
    reason: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedCard:
    """One card and what becomes of it, as a list shows it.

    Attributes:
        number: its place in the plan, from 0.
        card: its number in its file, from 1.
        line: the line it begins at, from 1.
        kind: the kind of its record.
        name: the shown name of its subject.
        detail: the organisation or post beside the name, or empty.
        reason: why it may be an entry that is there.
        duplicate_name: the shown name of that entry, or empty.
        choice: for a possible duplicate, what is to be done.
        changed_fields: how many fields of the present entry an update would change.
        kept_lines: how many lines that have no field the record gains and keeps as they are.
    """

    number: int
    file: Path
    card: int
    line: int
    outcome: ImportOutcome
    kind: RecordKind
    name: str
    detail: str = ""
    reason: DuplicateReason | None = None
    duplicate_name: str = ""
    choice: DuplicateChoice = DuplicateChoice.SKIP
    changed_fields: int = 0
    kept_lines: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDetail:
    """One card in full.

    For a possible duplicate ``before``, ``after`` and ``delta`` say what updating the present
    entry would do, unless it is to be added beside it.

    Attributes:
        card: the record that the card alone would make.
        before: the record as it is, or None where one is added.
        after: the record as it would be.
        delta: what changes; the whole content of a record that is added.
        kept: the lines without a field that the record would gain.
        other: the entry that a possible duplicate may be.
        faults: what was wrong with this card.
        labels: the names of records that the two records refer to, by UID.
    """

    card: Record
    before: Record | None
    after: Record
    delta: Delta
    kept: tuple[str, ...]
    other: Record | None
    faults: tuple[ImportFault, ...]
    labels: Mapping[RecordUid, RecordLabel]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportCounts:
    """The figures of a plan, counted in cards but for faults and lines.

    Attributes:
        duplicates: possible duplicates, whatever is chosen for them.
        faults: what could not be read.
        kept_lines: lines that have no field and are kept as they are.
    """

    new: int = 0
    updated: int = 0
    unchanged: int = 0
    duplicates: int = 0
    faults: int = 0
    kept_lines: int = 0

    @property
    def cards(self) -> int:
        """How many cards could be read."""
        return self.new + self.updated + self.unchanged + self.duplicates


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did, counted in cards; ``added`` leaves out organisations only named in them.

    Attributes:
        files: how many files were named.
        cards: how many cards could be read.
        duplicates: possible duplicates that were left out.
        errors: what could not be taken in; of very many only the first.
        error_count: how many those are.
        changes: the records that were added and changed.
    """

    files: int
    cards: int
    added: int
    updated: int
    unchanged: int
    duplicates: int
    errors: Sequence[ImportFault]
    error_count: int
    changes: ChangeSet


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a planner decides about one card.

    Attributes:
        shown: how a list shows it; its number is given by the plan.
        record: the record as it would be added, or as it would be after the update.
        before: the record that would be updated, or None.
        duplicate_of: for a possible duplicate, the entry it may be.
        other: that entry as it is.
        merged: that entry with what the card adds to it.
    """

    shown: PlannedCard
    record: Record
    before: Record | None = None
    duplicate_of: EntryUid | None = None
    other: Record | None = None
    merged: Record | None = None


ReadLabels = Callable[[Iterable[RecordUid]], Mapping[RecordUid, RecordLabel]]
"""Reads the shown names of records of the directory."""


def gained_lines(before: Record | None, after: Record) -> tuple[str, ...]:
    """Return the lines without a field that a record has ``after`` and not ``before``."""
    known = before.kept_properties if isinstance(before, Person | Organisation | Post) else ()
    kept = after.kept_properties if isinstance(after, Person | Organisation | Post) else ()
    return tuple(line for line in kept if line not in known)


class ImportPlan:
    """Everything an import would do; nothing is changed until it is carried out.

    Any thread may use it. It is to be closed when nobody wants it any more.

    Attributes:
        files: the files that were named.
        faults: what could not be read; of very many only the first.
    """

    def __init__(
        self,
        files: Sequence[Path],
        decisions: Sequence[Decision],
        *,
        companions: Mapping[RecordUid, Record],
        faults: Sequence[ImportFault],
        read_labels: ReadLabels,
    ) -> None:
        """Make a plan.

        Args:
            files: the files that were named.
            decisions: what becomes of each card that could be read, in the order of the files.
            companions: records the cards need beside their own: organisations they name, tags,
                sources, and what comes back from the bin with them. Only those needed are saved.
            faults: what could not be read.
            read_labels: reads the shown names of records.
        """
        self.files: Final = tuple(files)
        self.faults: Final[Sequence[ImportFault]] = tuple(faults)
        self.companions: Final = companions
        self._decisions = decisions
        self._read_labels = read_labels
        self._choices: dict[int, DuplicateChoice] = {}
        self._numbers: dict[ImportOutcome | None, list[int]] = {
            outcome: [
                number
                for number, decision in enumerate(decisions)
                if outcome in {None, decision.shown.outcome}
            ]
            for outcome in (None, *ImportOutcome)
        }

    @property
    def counts(self) -> ImportCounts:
        """The figures of the plan."""
        return ImportCounts(
            new=len(self._numbers[ImportOutcome.NEW]),
            updated=len(self._numbers[ImportOutcome.UPDATED]),
            unchanged=len(self._numbers[ImportOutcome.UNCHANGED]),
            duplicates=len(self._numbers[ImportOutcome.DUPLICATE]),
            faults=len(self.faults),
            kept_lines=sum(decision.shown.kept_lines for decision in self._decisions),
        )

    def rows(self, outcome: ImportOutcome | None, start: int, count: int) -> Sequence[PlannedCard]:
        """Return ``count`` cards from the place ``start`` on: all, or those of one outcome."""
        numbers = self._numbers[outcome][start : start + count]
        return [self._shown(number) for number in numbers]

    def detail(self, number: int) -> PlannedDetail:
        """Return one card in full, by its number in the plan.

        Raises:
            IndexError: there is no such card.
        """
        decision, choice = self._decisions[number], self._choice(number)
        before, after = decision.before, decision.record
        if decision.other is not None and choice is not DuplicateChoice.ADD:
            before, after = decision.other, decision.merged or decision.other
        shown = decision.shown
        return PlannedDetail(
            card=decision.record,
            before=before,
            after=after,
            delta=Delta({}, content_of(after)) if before is None else difference(before, after),
            kept=gained_lines(before, after),
            other=decision.other,
            faults=tuple(
                fault
                for fault in self.faults
                if (fault.file, fault.card) == (shown.file, shown.card)
            ),
            labels=self._labels(
                record for record in (decision.record, before, after) if record is not None
            ),
        )

    def choose(self, number: int, choice: DuplicateChoice) -> None:
        """Say what is to be done with one possible duplicate."""
        if self._decisions[number].shown.outcome is ImportOutcome.DUPLICATE:
            self._choices[number] = choice

    def choose_all(self, choice: DuplicateChoice) -> None:
        """Say what is to be done with every possible duplicate."""
        self._choices = dict.fromkeys(self._numbers[ImportOutcome.DUPLICATE], choice)

    def report(self, changes: ChangeSet | None = None) -> ImportReport:
        """Return the figures of this plan with the choices for possible duplicates.

        Args:
            changes: what was changed; nothing while it is only a plan.
        """
        counts = self.counts
        chosen = Counter(map(self._choice, self._numbers[ImportOutcome.DUPLICATE]))
        return ImportReport(
            files=len(self.files),
            cards=counts.cards,
            added=counts.new + chosen[DuplicateChoice.ADD],
            updated=counts.updated + chosen[DuplicateChoice.UPDATE],
            unchanged=counts.unchanged,
            duplicates=chosen[DuplicateChoice.SKIP],
            errors=self.faults,
            error_count=counts.faults,
            changes=changes or ChangeSet(),
        )

    def close(self) -> None:
        """Give back what the plan holds; it is of no use afterwards."""
        self._decisions = ()

    def decisions(self) -> Iterable[tuple[Decision, DuplicateChoice]]:
        """Yield what is decided about each card, with the choice for possible duplicates."""
        for number, decision in enumerate(self._decisions):
            yield decision, self._choice(number)

    def _choice(self, number: int) -> DuplicateChoice:
        return self._choices.get(number, DuplicateChoice.SKIP)

    def _shown(self, number: int) -> PlannedCard:
        return replace(self._decisions[number].shown, number=number, choice=self._choice(number))

    def _labels(self, records: Iterable[Record]) -> Mapping[RecordUid, RecordLabel]:
        wanted = {uid for record in records for uid in referred_uids(record)}
        planned = (*self.companions.values(), *(one.record for one in self._decisions))
        made: dict[RecordUid, RecordLabel] = {
            record.uid: RecordLabel(ref_of(record), record_label(record))
            for record in planned
            if record.uid in wanted
        }
        return {**made, **self._read_labels(wanted)}
