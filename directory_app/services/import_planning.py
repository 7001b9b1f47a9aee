"""Works out what an import would do: organisations first, then posts, people and lists."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from directory_app.domain.entries import Entry, Organisation, Person, Post
from directory_app.domain.identifiers import EntryUid, ListUid, RecordKind, RecordUid
from directory_app.domain.kinds import NameKind
from directory_app.domain.lists import ContactList, Membership, Source
from directory_app.domain.names import name_text
from directory_app.domain.records import Record, kind_of
from directory_app.services.card_export import hosts_of, job_of
from directory_app.services.card_import import EntryMaker, TagBook
from directory_app.services.card_remainder import member_lines, remainder, without_members
from directory_app.services.import_cards import (
    FaultLog,
    FileCard,
    card_of,
    groups_of,
    is_same_subject,
)
from directory_app.services.import_companions import Companions
from directory_app.services.import_deciding import Decision
from directory_app.services.import_duplicates import Duplicate, DuplicateIndex
from directory_app.services.import_known import KnownCards
from directory_app.services.import_matching import BodyIndex, PostIndex
from directory_app.services.import_merge import Job, Merging, address_key
from directory_app.services.import_settled import SettledCards
from directory_app.services.import_uids import (
    content_uid,
    match_key,
    parent_path,
    path_of,
)
from directory_app.services.import_values import (
    DuplicateReason,
    ImportOutcome,
    ImportProblem,
)
from directory_app.store.import_spool import CardRow, ImportSpool
from directory_app.store.matching import ImportLookup, KnownBody, KnownPost
from directory_app.store.neighbours import Neighbours
from directory_app.store.staging import Stager

_PIECE: Final = 250
"""Cards whose surroundings are read together."""

_ORDER: Final = (
    RecordKind.ORGANISATION,
    RecordKind.POST,
    RecordKind.PERSON,
    RecordKind.LIST,
)
"""Kinds of cards in the order in which one may refer to the one before."""

Duplicates = dict[RecordUid, Duplicate]
"""Who people of cards may be, by the UID of the card."""


class ImportPlanner:
    """Plans the cards of one import against one state of the directory.

    Cards are decided about in pieces; all cards about one record are in one, so nothing but what
    others can refer to is remembered of a piece that is done.

    Attributes:
        companions: what the cards need beside their own records.
    """

    def __init__(
        self,
        spool: ImportSpool,
        lookup: ImportLookup,
        neighbours: Neighbours,
        stager: Stager,
        faults: FaultLog,
        *,
        sources: Sequence[Source],
        day: date,
    ) -> None:
        """Plan what lies in ``spool``.

        Args:
            spool: holds the cards and takes the plan.
            lookup: reads what cards are compared with.
            neighbours: reads what entries refer to.
            stager: takes new records.
            faults: takes note of what is wrong with cards.
            sources: what values of each file cite.
            day: today.
        """
        self._spool = spool
        self._lookup = lookup
        self._neighbours = neighbours
        self._faults = faults
        self._sources = sources
        self._day = day
        self._bodies = BodyIndex(lookup.bodies())
        self._posts = PostIndex(lookup.posts(), lookup.programme_names())
        tags = TagBook(lookup.tags())
        self._maker = EntryMaker(self._bodies, self._posts, tags)
        self.companions = Companions(spool, stager, lookup, self._bodies, tags)
        self._settled = SettledCards(spool, stager, self.companions, self._bodies, self._posts)
        self._known = KnownCards(
            lookup, self._maker, neighbours, self._bodies, without_lent=self._without_lent
        )
        self._people: DuplicateIndex | None = None
        self._entry_of: dict[RecordUid, EntryUid] = {}
        self._present: dict[RecordUid, Record] = {}
        self._asked: set[RecordUid] = set()
        self._planned: dict[RecordUid, Record] = {}

    def plan(self, on_progress: Callable[[int], None]) -> None:
        """Decide about every card of the spool.

        Args:
            on_progress: called with the number of cards done.
        """
        self.companions.add_sources(self._sources)
        done = 0
        for kind in _ORDER:
            numbers = self._spool.card_numbers(kind)
            for piece in groups_of(self._spool.cards(numbers), _PIECE):
                on_progress(done)
                self._plan_piece(kind, piece)
                done += len(piece)
            if kind is RecordKind.ORGANISATION:
                self._settled.finish_bodies()
        on_progress(done)

    def _plan_piece(self, kind: RecordKind, rows: Sequence[CardRow]) -> None:
        self._present.clear()
        self._asked.clear()
        self._planned.clear()
        unchanged, cards = self._known.part(rows, self._file_card)
        self._settled.take_unchanged(unchanged)
        self._load(card.uid for card in cards)
        self._part_namesakes(cards)
        match kind:
            case RecordKind.ORGANISATION:
                decisions = [self._organisation(card) for card in cards]
            case RecordKind.POST:
                decisions = [self._post(card) for card in cards]
            case RecordKind.PERSON:
                decisions = self._persons(cards)
            case _:
                decisions = [self._list(card) for card in cards]
        decided = list(zip(cards, decisions, strict=True))
        self._settled.take(decided, self._present, self._planned)

    # --- the kinds of cards -----------------------------------------------------------------

    def _organisation(self, card: FileCard) -> Decision:
        above = parent_path(card.card)
        parent = self._bodies.resolve(above, card.source.uid)
        uid = EntryUid(card.uid)
        named = name_text(card.card.names[0])
        if not self._is_known(card.uid):
            match = self._bodies.find((*above, named))
            if match is not None and not self._is_settled(match):
                uid = match
        if parent is not None and self._bodies.is_above(uid, parent):
            parent = None
        incoming = self._maker.organisation(card.card, uid, parent, card.source.uid)
        self._bodies.made.pop(uid, None)
        self._bodies.add(_known_body(incoming))
        for job in card.card.jobs:
            # Units below its own name become organisations as well.
            self._bodies.resolve(path_of(job), card.source.uid)
        return self._settle(card, incoming, is_own=uid == card.uid)

    def _post(self, card: FileCard) -> Decision:
        uid = EntryUid(card.uid)
        incoming = self._maker.post(card.card, uid, card.source.uid)
        if not self._is_known(uid):
            owner = incoming.organisation or incoming.programme
            match = self._posts.find(owner, name_text(card.card.names[0]))
            if match is not None and not self._is_settled(match):
                incoming = replace(incoming, uid=match)
        decision = self._settle(card, incoming, is_own=incoming.uid == uid)
        post = self._planned[decision.uid]
        if isinstance(post, Post):
            names = tuple(map(name_text, post.names))
            self._posts.add(KnownPost(post.uid, names, post.organisation, post.programme))
        return decision

    def _persons(self, cards: Sequence[FileCard]) -> list[Decision]:
        made = [
            self._maker.person(card.card, EntryUid(card.uid), card.source.uid) for card in cards
        ]
        present = (self._present.get(card.uid) for card in cards)
        self._neighbours.gather(
            [
                *(person for person, _ in made),
                *(person for person in present if isinstance(person, Person)),
            ]
        )
        people = [self._without_lent(person) for person, _ in made]
        duplicates = self._duplicates_of(list(zip(cards, people, strict=True)))
        self._load(duplicate.uid for duplicate in duplicates.values())
        decisions = []
        apart: dict[RecordUid, Record] = {}
        for card, person, (_, jobs) in zip(cards, people, made, strict=True):
            duplicate = duplicates.get(card.uid)
            if duplicate is not None and not self._is_known(card.uid):
                decisions.append(self._duplicate(card, person, duplicate))
                apart[card.uid] = self._with(apart.get(card.uid), card, person, jobs)
            else:
                decisions.append(self._settle(card, person, jobs, is_own=True))
        return [
            replace(one, record=apart[one.uid]) if one.record is not None else one
            for one in decisions
        ]

    def _with(
        self, before: Record | None, card: FileCard, person: Person, jobs: Sequence[Job]
    ) -> Record:
        """Return the person of a card with what earlier cards of the same UID say."""
        if not isinstance(before, Person):
            return person
        merging = Merging(card.source.uid, self._day, replacing=False)
        return merging.entry(before, person, self._known_jobs(before), jobs)

    def _list(self, card: FileCard) -> Decision:
        uid = RecordUid(card.uid)
        if not self._is_known(uid):
            named = match_key(name_text(card.card.names[0]))
            names = ((known, match_key(text)) for known, text in self._lookup.list_names())
            uid = next((known for known, key in names if key == named), uid)
            self._load([uid])
        members, strangers = self._members(card)
        kept = remainder(
            card.card, uid, RecordKind.LIST, keeps_jobs=False, tags=card.card.categories
        )
        before = self._planned.get(uid) or self._present.get(uid)
        if not isinstance(before, ContactList):
            group = ContactList(
                uid=ListUid(uid),
                name=name_text(card.card.names[0]),
                note=card.card.note,
                memberships=tuple(Membership(entry=member) for member in members),
                sources=(card.source.uid,),
                kept_properties=kept + member_lines(strangers),
            )
            return self._decided(ImportOutcome.NEW, group)
        there = {membership.entry for membership in before.memberships}
        news = [Membership(entry=member) for member in members if member not in there]
        present = without_members(before.kept_properties, members)
        further = (line for line in kept + member_lines(strangers) if line not in present)
        after = replace(
            before,
            memberships=(*before.memberships, *news),
            kept_properties=(*present, *further),
            binned_at=None,
        )
        return self._changed(before, after)

    def _members(self, card: FileCard) -> tuple[list[EntryUid], list[EntryUid]]:
        """Return the members of a group card: those that will be in the directory, and the rest."""
        wanted = [EntryUid(RecordUid(uid)) for uid in dict.fromkeys(card.card.members)]
        known = {*self._lookup.present(wanted), *self._spool.entries_among(wanted)}
        found: list[EntryUid] = []
        strangers: list[EntryUid] = []
        for uid in wanted:
            if uid in self._entry_of:
                found.append(self._entry_of[uid])
            elif uid in known:
                found.append(uid)
            else:
                strangers.append(uid)
                self._faults.tell(card.row, ImportProblem.UNKNOWN_MEMBER, uid)
        return list(dict.fromkeys(found)), strangers

    # --- deciding -----------------------------------------------------------------------------

    def _settle(
        self, card: FileCard, incoming: Entry, jobs: Sequence[Job] = (), *, is_own: bool
    ) -> Decision:
        """Decide what becomes of an entry's card.

        Args:
            card: the card.
            incoming: the entry it makes, under the UID of the entry it is about.
            jobs: a person's jobs with the tenures they make.
            is_own: the card is that entry's own, not one that was matched by name.
        """
        uid = incoming.uid
        if uid != card.uid:
            self._entry_of[card.uid] = EntryUid(uid)
        before = self._planned.get(uid) or self._load_present(uid)
        if not isinstance(before, Person | Organisation | Post):
            return self._decided(ImportOutcome.NEW, incoming)
        is_imported_before = is_own and not card.has_own_uid and uid not in self._planned
        if is_imported_before and kind_of(incoming) is not RecordKind.ORGANISATION:
            # The UID stands for this very content: only the directory can have changed.
            return self._changed(before, replace(before, binned_at=None))
        # Of several cards about one entry none may undo what another one says.
        replacing = is_own and card.has_own_uid and uid not in self._planned
        merging = Merging(card.source.uid, self._day, replacing=replacing)
        merged = merging.entry(before, incoming, self._known_jobs(before), jobs)
        return self._changed(before, merged)

    def _changed(self, before: Record, after: Record) -> Decision:
        if after == before:
            return self._decided(ImportOutcome.UNCHANGED, before)
        if before.binned_at is not None:
            self.companions.bring_back(after)
            return self._decided(ImportOutcome.NEW, after)
        return self._decided(ImportOutcome.UPDATED, after)

    def _decided(self, outcome: ImportOutcome, record: Record) -> Decision:
        self._planned[record.uid] = record
        return Decision(outcome=outcome, uid=record.uid)

    def _duplicate(self, card: FileCard, incoming: Person, duplicate: Duplicate) -> Decision:
        present = self._load_present(duplicate.uid)
        merged = None
        if isinstance(present, Person):
            self._neighbours.gather([present])
            merging = Merging(card.source.uid, self._day, replacing=False)
            jobs = [(job_of(tenure, self._neighbours), tenure) for tenure in incoming.tenures]
            merged = merging.entry(present, incoming, self._known_jobs(present), jobs)
        return Decision(
            outcome=ImportOutcome.DUPLICATE,
            uid=incoming.uid,
            record=incoming,
            other=present,
            reason=duplicate.reason,
            merged=merged,
        )

    def _duplicates_of(self, people: Sequence[tuple[FileCard, Person]]) -> Duplicates:
        """Return who the people of cards that nobody knows by UID may be."""
        found = {
            card.uid: Duplicate(card.namesake, DuplicateReason.SAME_UID)
            for card, _ in people
            if card.namesake is not None
        }
        others = [
            person
            for card, person in people
            if card.uid not in found and not self._is_known(card.uid)
        ]
        if others:
            if self._people is None:
                self._people = DuplicateIndex(self._lookup)
            found.update(self._people.find(others))
        return found

    def _part_namesakes(self, cards: Sequence[FileCard]) -> None:
        """Give cards of people a UID of their own where the directory has quite another person."""
        parted = []
        for card in cards:
            known = self._present.get(card.uid)
            if (
                isinstance(known, Person)
                and card.has_own_uid
                and not is_same_subject(known.names, card.card.names)
            ):
                card.namesake = EntryUid(card.uid)
                card.uid = content_uid(card.card)
                parted.append(card.uid)
        self._load(parted)

    # --- what is around -----------------------------------------------------------------------

    def _file_card(self, row: CardRow) -> FileCard:
        return FileCard(
            row=row,
            source=self._sources[row.file],
            card=card_of(row),
            uid=RecordUid(row.uid),
            kind=RecordKind(row.kind),
            has_own_uid=row.has_own_uid,
        )

    def _is_known(self, uid: RecordUid) -> bool:
        return uid in self._present or uid in self._planned

    def _is_settled(self, uid: RecordUid) -> bool:
        return uid in self._planned or uid in self._settled.bodies_and_posts

    def _load(self, uids: Iterable[RecordUid]) -> None:
        """Read the records with these UIDs that nobody of the piece asked for before."""
        wanted = set(uids) - self._asked
        self._asked |= wanted
        self._present.update(self._lookup.load(wanted))

    def _load_present(self, uid: RecordUid) -> Record | None:
        self._load([uid])
        return self._present.get(uid)

    def _known_jobs(self, entry: Entry) -> list[Job]:
        if not isinstance(entry, Person):
            return []
        return [(job_of(tenure, self._neighbours), tenure) for tenure in entry.tenures]

    def _without_lent(self, person: Person) -> Person:
        """Return ``person`` without addresses that only are those of their office.

        Exports lend people the address of their organisation; it must not become their own.
        """
        if not person.addresses:
            return person
        lent: set[Hashable] = set()
        for tenure in person.tenures:
            hosts = hosts_of(tenure, self._neighbours)
            lent.update(address_key(address) for host in hosts for address in host.addresses)
            lent.update(self._settled.lent_by(tenure.post))
            lent.update(self._settled.lent_by(tenure.organisation))
        own = tuple(one for one in person.addresses if address_key(one) not in lent)
        return replace(person, addresses=own)


def _known_body(body: Organisation) -> KnownBody:
    names = [name for name in body.names if name.kind is not NameKind.FORMER]
    return KnownBody(
        EntryUid(body.uid),
        tuple(name_text(name) for name in names if name.kind is not NameKind.ACRONYM),
        tuple(name_text(name) for name in names if name.kind is NameKind.ACRONYM),
        tuple(link.organisation for link in body.parents),
    )
