"""The cards of one import with their places, and which record each of them is about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from directory_app.domain.entries import Name, Person
from directory_app.domain.identifiers import EntryUid, RecordKind, RecordUid
from directory_app.domain.lists import Source
from directory_app.domain.names import name_text
from directory_app.domain.records import Record, kind_of
from directory_app.formats.cards import ReadCard
from directory_app.services.card_import import content_uid
from directory_app.services.import_matching import match_key
from directory_app.services.import_plan import ImportFault, ImportProblem


@dataclass(slots=True)
class FileCard:
    """A card with where it was read, and the record it is about.

    Attributes:
        source: the source that values of this file cite.
        kind: the kind of the record; that of the entry it belongs to, if there is one.
        has_own_uid: the UID stands in the card.
        namesake: a person of the directory with the card's UID, but with quite another name.
    """

    file: Path
    source: Source
    card: ReadCard
    uid: RecordUid
    kind: RecordKind
    has_own_uid: bool
    namesake: EntryUid | None = None


def settle_identities(
    cards: Sequence[FileCard], present: Mapping[RecordUid, Record]
) -> list[ImportFault]:
    """Give each card the kind of the entry it is about, and another UID where its own is no good.

    Args:
        cards: all cards of an import; they are changed.
        present: the records of the directory with the UIDs of the cards.

    Returns:
        what is wrong with UIDs.
    """
    faults = []
    first: dict[RecordUid, FileCard] = {}
    for card in cards:
        known = present.get(card.uid)
        other = first.setdefault(card.uid, card)
        kind = other.kind if known is None else kind_of(known)
        if (kind is RecordKind.LIST) is not (card.kind is RecordKind.LIST):
            faults.append(fault_of(card, ImportProblem.UID_TAKEN, card.uid))
            card.uid = content_uid(card.card)
        elif other is not card and not is_same_subject(other.card.names, card.card.names):
            # Some programs write one UID into every card.
            card.uid = content_uid(card.card)
        elif isinstance(known, Person) and not is_same_subject(known.names, card.card.names):
            card.namesake = EntryUid(card.uid)
            card.uid = content_uid(card.card)
        else:
            card.kind = kind
    return faults


def fault_of(card: FileCard, reason: ImportProblem, detail: str) -> ImportFault:
    """Return what is wrong with a card."""
    return ImportFault(
        file=card.file,
        card=card.card.number,
        line=card.card.line,
        reason=reason,
        detail=detail,
    )


def is_same_subject(one: Sequence[Name], other: Sequence[Name]) -> bool:
    """Tell whether the names of two cards or entries of one UID have a word in common."""
    words = [
        {word for name in names for word in match_key(name_text(name)).split()}
        for names in (one, other)
    ]
    return bool(words[0] & words[1])
