"""What a change did to which records: what views refresh from (design section 3)."""

from collections.abc import Iterable
from dataclasses import dataclass

from directory_app.domain.identifiers import ENTRY_KINDS, ActionId, RecordKind, RecordRef


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What a finished change did to which records; views refresh from it by UID.

    A record put into the bin is ``removed``; one brought back is ``added``.
    """

    added: frozenset[RecordRef] = frozenset()
    updated: frozenset[RecordRef] = frozenset()
    removed: frozenset[RecordRef] = frozenset()
    action: ActionId | None = None

    def __bool__(self) -> bool:
        """Tell whether anything changed."""
        return bool(self.added or self.updated or self.removed)

    @property
    def refs(self) -> frozenset[RecordRef]:
        """Every record that was touched."""
        return self.added | self.updated | self.removed

    def touches(self, kinds: Iterable[RecordKind]) -> bool:
        """Tell whether a record of one of ``kinds`` was touched."""
        wanted = frozenset(kinds)
        return any(ref.kind in wanted for ref in self.refs)

    @property
    def touches_entries(self) -> bool:
        """Whether a person, organisation or post was touched."""
        return self.touches(ENTRY_KINDS)
