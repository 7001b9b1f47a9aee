"""Which cards of an import say nothing that the directory does not know.

Most cards that were imported before are told without reading their records, and without merging.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from directory_app.domain.codec import Json
from directory_app.domain.entries import Entry, Person
from directory_app.domain.identifiers import EntryUid, RecordKind, RecordUid
from directory_app.services.card_import import EntryMaker
from directory_app.services.import_cards import FileCard
from directory_app.services.import_deciding import says_the_same
from directory_app.services.import_matching import BodyIndex
from directory_app.services.import_uids import card_print
from directory_app.services.import_values import ImportOutcome
from directory_app.store.import_spool import CardRow, PlannedRow
from directory_app.store.matching import ImportedEntry, ImportLookup
from directory_app.store.neighbours import Neighbours


class KnownCards:
    """Tells cards that say nothing new from others."""

    def __init__(
        self,
        lookup: ImportLookup,
        maker: EntryMaker,
        neighbours: Neighbours,
        bodies: BodyIndex,
        *,
        without_lent: Callable[[Person], Person],
    ) -> None:
        """Compare cards with a directory.

        Args:
            lookup: reads what they are compared with.
            maker: makes the entries that they would make.
            neighbours: reads what these refer to.
            bodies: the organisations of the directory.
            without_lent: takes out addresses that a person only has from their office.
        """
        self._lookup = lookup
        self._maker = maker
        self._neighbours = neighbours
        self._bodies = bodies
        self._without_lent = without_lent

    def part(
        self, rows: Sequence[CardRow], file_card: Callable[[CardRow], FileCard]
    ) -> tuple[list[PlannedRow], list[FileCard]]:
        """Return what is planned for cards that say nothing new, and those that may say something.

        Args:
            rows: some cards, all that are about their records.
            file_card: makes of a row the card itself.
        """
        alone = Counter(row.uid for row in rows)
        known = self._lookup.imported(
            RecordUid(row.uid) for row in rows if row.known and alone[row.uid] == 1
        )
        unchanged: list[PlannedRow] = []
        cards: list[FileCard] = []
        for row in rows:
            entry = known.get(RecordUid(row.uid))
            if entry is not None and _is_of_card(entry, row):
                unchanged.append(self._unchanged(row, entry))
            else:
                cards.append(file_card(row))
        made = self._lookup.as_made(
            card.uid for card in cards if card.has_own_uid and card.uid in known
        )
        same = self._said_before([card for card in cards if card.uid in made], made)
        unchanged += (self._unchanged(card.row, known[uid]) for uid, card in same.items())
        return unchanged, [card for card in cards if card.uid not in same]

    def _said_before(
        self, cards: Sequence[FileCard], made: Mapping[RecordUid, dict[str, Json]]
    ) -> dict[RecordUid, FileCard]:
        """Return the cards that say just what their entry was made with and still holds."""
        incoming: dict[RecordUid, Entry] = {}
        for card in cards:
            uid, source = EntryUid(card.uid), card.source.uid
            match card.kind:
                case RecordKind.PERSON:
                    incoming[uid], _ = self._maker.person(card.card, uid, source)
                case RecordKind.POST:
                    incoming[uid] = self._maker.post(card.card, uid, source)
                case _:
                    # An organisation's card may name others, so it is looked at as a whole.
                    pass
        lent_to = [one for one in incoming.values() if isinstance(one, Person) and one.addresses]
        self._neighbours.gather(lent_to)
        incoming.update((person.uid, self._without_lent(person)) for person in lent_to)
        return {
            card.uid: card
            for card in cards
            if card.uid in incoming and says_the_same(incoming[card.uid], made[card.uid])
        }

    def _unchanged(self, row: CardRow, entry: ImportedEntry) -> PlannedRow:
        above = self._bodies.parent_of(EntryUid(RecordUid(row.uid)))
        return PlannedRow(
            row.number,
            ImportOutcome.UNCHANGED.value,
            row.kind,
            entry.name,
            entry.body or self._bodies.name_of(above),
            reason="",
            duplicate_name="",
            changed_fields=0,
            kept_lines=0,
            record=0,
            uid=row.uid,
            target="",
            choice="",
            content="",
        )


def _is_of_card(entry: ImportedEntry, row: CardRow) -> bool:
    """Tell whether an entry was made of this very card, so that it says nothing new."""
    if not row.has_own_uid and row.kind != RecordKind.ORGANISATION:
        # The UID stands for this very content: only the directory can have changed.
        return True
    return entry.print is not None and entry.print == card_print(row.body)
