"""Actions, the changes they made, and how they were taken back (design section 2)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.deltas import Conflict, Delta
from directory_app.domain.identifiers import ActionId, RecordRef


class ActionKind(StrEnum):
    """What the user did; the window has a sentence for each."""

    CREATE = "create"
    EDIT = "edit"
    DELETE = "delete"
    RESTORE = "restore"
    VERIFY = "verify"
    IMPORT = "import"
    DEMO = "demo"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a user did: all its changes are taken back together.

    Attributes:
        subject: display name of what it was done to, or of the file imported.
        count: how many records it changed.
        takes_back: the action this one took back, for undo and redo.
        taken_back: whether a later action has taken it back.
    """

    id: ActionId
    kind: ActionKind
    at: datetime
    user_name: str
    subject: str
    count: int
    takes_back: ActionId | None = None
    taken_back: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """What one action did to one record.

    Attributes:
        record_name: the record's display name when it was changed.
        created: the action made the record; ``delta`` then is its whole content.
    """

    ref: RecordRef
    record_name: str
    created: bool
    delta: Delta


@dataclass(frozen=True, slots=True)
class RecordConflict:
    """What of one record could not be taken back.

    ``conflicts`` is empty when the whole record stayed because it was changed since its creation.
    """

    ref: RecordRef
    record_name: str
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The outcome of undo, redo or "take back" from the history.

    Attributes:
        changes: what was changed by it; empty when everything was in conflict.
        conflicts: what was left alone because it was changed since.
    """

    action: Action
    changes: ChangeSet
    conflicts: tuple[RecordConflict, ...] = ()
