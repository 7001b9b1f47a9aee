"""What an import is about to do, and what it has done: plain values."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Self

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.identifiers import EntryUid, RecordUid
from directory_app.domain.records import Record


class ImportOutcome(StrEnum):
    """What an import does with one card."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"


class DuplicateReason(StrEnum):
    """Why a new card may be somebody who is in the directory already."""

    SAME_EMAIL = "same_email"
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
    """One card and what becomes of it.

    Attributes:
        name: the shown name of its subject.
        record: the record as it would be added, or as it would be after the update.
        before: the record that would be updated, or None.
        duplicate_of: for a possible duplicate, the entry it may be.
        reason: why it may be that entry.
        merged: for a possible duplicate, that entry with what the card adds to it.
        choice: for a possible duplicate, what is to be done.
    """

    file: Path
    card: int
    line: int
    outcome: ImportOutcome
    name: str
    record: Record
    before: Record | None = None
    duplicate_of: EntryUid | None = None
    reason: DuplicateReason | None = None
    merged: Record | None = None
    choice: DuplicateChoice = DuplicateChoice.SKIP


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """Everything an import would do; nothing is changed until it is carried out.

    Attributes:
        files: the files that were named.
        cards: every card that could be read, in the order of the files.
        companions: records the cards need beside their own: organisations they name, tags,
            sources, and what comes back from the bin with them. Only those needed are saved.
        faults: what could not be read.
    """

    files: tuple[Path, ...]
    cards: tuple[PlannedCard, ...] = ()
    companions: Mapping[RecordUid, Record] = field(default_factory=dict)
    faults: tuple[ImportFault, ...] = ()

    def with_choice(self, choice: DuplicateChoice) -> Self:
        """Return this plan with one choice for all possible duplicates."""
        cards = tuple(
            replace(card, choice=choice) if card.outcome is ImportOutcome.DUPLICATE else card
            for card in self.cards
        )
        return replace(self, cards=cards)

    def report(self, changes: ChangeSet | None = None) -> "ImportReport":
        """Return the figures of this plan.

        Args:
            changes: what was changed; nothing while it is only a plan.
        """
        outcomes = Counter(_effective(card) for card in self.cards)
        return ImportReport(
            files=len(self.files),
            cards=len(self.cards),
            added=outcomes[ImportOutcome.NEW],
            updated=outcomes[ImportOutcome.UPDATED],
            unchanged=outcomes[ImportOutcome.UNCHANGED],
            duplicates=outcomes[ImportOutcome.DUPLICATE],
            errors=self.faults,
            changes=changes or ChangeSet(),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did, counted in cards; ``added`` leaves out organisations only named in them.

    Attributes:
        files: how many files were named.
        cards: how many cards could be read.
        duplicates: possible duplicates that were left out.
        errors: what could not be taken in.
        changes: the records that were added and changed.
    """

    files: int
    cards: int
    added: int
    updated: int
    unchanged: int
    duplicates: int
    errors: tuple[ImportFault, ...]
    changes: ChangeSet


def _effective(card: PlannedCard) -> ImportOutcome:
    """Return what is done with a card, the choice for a possible duplicate included."""
    if card.outcome is ImportOutcome.DUPLICATE:
        match card.choice:
            case DuplicateChoice.ADD:
                return ImportOutcome.NEW
            case DuplicateChoice.UPDATE:
                return ImportOutcome.UPDATED
            case DuplicateChoice.SKIP:
                pass
    return card.outcome
