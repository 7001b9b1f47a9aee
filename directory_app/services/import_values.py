"""What an import is about to do, and what it has done: plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.deltas import Delta
from directory_app.domain.identifiers import RecordKind, RecordUid
from directory_app.domain.records import Record
from directory_app.domain.views import RecordLabel

BEFORE: Final = "before"
AFTER: Final = "after"
"""Parts of a decision: a present record as it is, and as it would be."""


class ImportFormat(StrEnum):
    """What somebody can say that files hold."""

    AUTO = "auto"
    """Each file tells, by its content and its ending."""
    VCARD = "vcard"
    JCARD = "jcard"
    LDIF = "ldif"
    CSV = "csv"
    XLSX = "xlsx"
    ZIP = "zip"


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
        named: organisations that are no cards themselves and are added because cards name them.
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
    named: int
    errors: Sequence[ImportFault]
    error_count: int
    changes: ChangeSet
