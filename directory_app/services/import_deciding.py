"""What is decided about one card, before it becomes a row of the plan."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from directory_app.domain.codec import Json, content_of
from directory_app.domain.deltas import difference
from directory_app.domain.entries import Organisation, Person, Post
from directory_app.domain.identifiers import RecordUid
from directory_app.domain.lists import ContactList
from directory_app.domain.records import Record, kind_of
from directory_app.formats.vcard.originals import lines_without_field
from directory_app.services.import_values import DuplicateReason, ImportOutcome

_KEEPERS = (Person, Organisation, Post, ContactList)
"""The records that keep lines of cards."""

_NOT_SAID: frozenset[str] = frozenset({"uid", "sources"})
"""What a card does not say of a value."""


TOLD_APART: Final = frozenset({"kept_properties", "sources"})
"""Fields that are told in another way: the lines that are kept, and the file as a source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What becomes of one card.

    Attributes:
        uid: of the record it is about.
        record: the record that a possible duplicate would make, with all cards of its UID; of the
            others the record is that after all cards about it.
        before: the present record that would be updated or brought back, or None.
        other: for a possible duplicate, the entry it may be.
        reason: why it may be that entry.
        merged: that entry with what the card adds to it.
    """

    outcome: ImportOutcome
    uid: RecordUid
    record: Record | None = None
    before: Record | None = None
    other: Record | None = None
    reason: DuplicateReason | None = None
    merged: Record | None = None


def gained_lines(before: Record | None, after: Record | None) -> int:
    """Return how many lines without a field a record has ``after`` and not ``before``."""
    return 0 if after is None else len(lines_gained(before, after))


def lines_gained(before: Record | None, after: Record) -> tuple[str, ...]:
    """Return the lines without a field that a record has ``after`` and not ``before``."""
    if not isinstance(after, _KEEPERS) or not after.kept_properties:
        return ()
    known = set(before.kept_properties) if isinstance(before, _KEEPERS) else set()
    gained = [line for line in after.kept_properties if line not in known]
    return lines_without_field(gained, kind_of(after))


def changed_fields(before: Record | None, after: Record | None) -> int:
    """Return how many fields two states of a record differ in, but for what is told apart."""
    if before is None or after is None or before == after:
        return 0
    return len(difference(before, after).after.keys() - TOLD_APART)


def says_the_same(incoming: Record, made: Mapping[str, Json]) -> bool:
    """Tell whether a record holds just what another one was made with, wherever that is from.

    Args:
        incoming: the record that a card makes.
        made: the content that the history says the present record was made with.
    """
    return _said(content_of(incoming)) == _said(dict(made))


def _said(value: Json) -> Json:
    if isinstance(value, dict):
        return {key: _said(each) for key, each in value.items() if key not in _NOT_SAID}
    if isinstance(value, list):
        return [_said(each) for each in value]
    return value
