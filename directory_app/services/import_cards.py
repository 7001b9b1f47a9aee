"""The cards of one import: gathered from its files, each given the record it is about."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from directory_app.domain.codec import decode_value
from directory_app.domain.entries import Name
from directory_app.domain.identifiers import EntryUid, RecordKind, RecordUid
from directory_app.domain.lists import Source
from directory_app.domain.names import name_text
from directory_app.formats.cards import ReadCard
from directory_app.services.import_reading import LONGEST_PIECE, ReadBatch
from directory_app.services.import_uids import content_uid, match_key
from directory_app.services.import_values import ImportFault, ImportProblem
from directory_app.store.import_spool import CardRow, ImportSpool
from directory_app.store.json_text import json_value
from directory_app.store.matching import ImportLookup

_MOST_FAULTS: Final = 1_000
"""Faults that are kept; nobody reads more."""


@dataclass(slots=True)
class FaultLog:
    """What was wrong in an import.

    Attributes:
        files: the files of the import.
        kept: the first faults.
        count: how many there were.
    """

    files: Sequence[Path]
    kept: list[ImportFault] = field(default_factory=list)
    count: int = 0

    def add(self, faults: Iterable[ImportFault], count: int = 1) -> None:
        """Take note of ``count`` faults, of which some are told."""
        self.kept += list(faults)[: _MOST_FAULTS - len(self.kept)]
        self.count += count

    def tell(self, row: CardRow, reason: ImportProblem, detail: str) -> None:
        """Take note of what is wrong with a card that could be read."""
        fault = ImportFault(
            file=self.files[row.file], card=row.card, line=row.line, reason=reason, detail=detail
        )
        self.add([fault])


@dataclass(slots=True)
class FileCard:
    """A card with where it was read, and the record it is about.

    Attributes:
        row: where it stands.
        source: the source that values of its file cite.
        kind: the kind of the record; that of the entry it belongs to, if there is one.
        has_own_uid: the UID stands in the card.
        namesake: a person of the directory with the card's UID, but with quite another name.
    """

    row: CardRow
    source: Source
    card: ReadCard
    uid: RecordUid
    kind: RecordKind
    has_own_uid: bool
    namesake: EntryUid | None = None


class CardCollector:
    """Puts the cards of files into a spool and settles which record each of them is about.

    Attributes:
        count: how many cards there are.
    """

    def __init__(self, spool: ImportSpool, lookup: ImportLookup, faults: FaultLog) -> None:
        """Begin with no card.

        Args:
            spool: where they are kept.
            lookup: tells what the directory has.
            faults: takes note of UIDs that are no good.
        """
        self._spool = spool
        self._lookup = lookup
        self._faults = faults
        self._first: dict[str, int] = {}
        self.count = 0

    def add(self, batch: ReadBatch) -> None:
        """Keep the cards of a batch."""
        known = self._lookup.kinds_of(RecordUid(row.uid) for row in batch.rows)
        kept: list[CardRow] = []
        for read in batch.rows:
            row = CardRow(
                self.count,
                *read[:5],
                read.kind,
                known=read.uid in known,
                rank=read.rank,
                first=self._first.setdefault(read.uid, self.count),
                body=read.body,
            )
            self.count += 1
            kind = known.get(RecordUid(read.uid), RecordKind(read.kind))
            if row.first != row.number or kind.value != row.kind:
                row = self._settled(row, kind, kept)
            kept.append(row)
        self._spool.add_cards(kept)

    def _settled(self, row: CardRow, kind: RecordKind, kept: Sequence[CardRow]) -> CardRow:
        """Return a card whose UID others have too, or which the directory has as another kind."""
        if row.first != row.number:
            first = self._first_of(row, kept)
            kind = kind if row.known else RecordKind(first.kind)
            if not is_same_subject(_names_of(first), _names_of(row)):
                # Some programs write one UID into every card.
                return self._renamed(row)
            row = row._replace(rank=first.rank)
        if (kind is RecordKind.LIST) is not (row.kind == RecordKind.LIST):
            self._faults.tell(row, ImportProblem.UID_TAKEN, row.uid)
            return self._renamed(row)
        return row._replace(kind=kind.value)

    def _first_of(self, row: CardRow, kept: Sequence[CardRow]) -> CardRow:
        here = row.first - row.number + len(kept)
        return kept[here] if here >= 0 else self._spool.card(row.first)

    def _renamed(self, row: CardRow) -> CardRow:
        """Return a card under a UID that is derived from what it says."""
        uid = content_uid(card_of(row))
        known = bool(self._lookup.kinds_of([uid]))
        return row._replace(uid=uid, known=known, first=self._first.setdefault(uid, row.number))


def card_of(row: CardRow) -> ReadCard:
    """Return the card that is kept in a row."""
    return decode_value(ReadCard, {"number": row.card, "line": row.line, **json_value(row.body)})


def groups_of(rows: Iterable[CardRow], most: int) -> Iterator[list[CardRow]]:
    """Yield cards in pieces of about ``most``, those about one record never apart.

    Of cards with pictures there are fewer in a piece, so that memory stays bounded.
    """
    piece: list[CardRow] = []
    size = 0
    for row in rows:
        if (len(piece) >= most or size > LONGEST_PIECE) and row.uid != piece[-1].uid:
            yield piece
            piece = []
            size = 0
        piece.append(row)
        size += len(row.body)
    if piece:
        yield piece


def is_same_subject(one: Sequence[Name], other: Sequence[Name]) -> bool:
    """Tell whether the names of two cards or entries of one UID have a word in common."""
    words = [
        {word for name in names for word in match_key(name_text(name)).split()}
        for names in (one, other)
    ]
    return bool(words[0] & words[1])


def _names_of(row: CardRow) -> tuple[Name, ...]:
    return card_of(row).names
