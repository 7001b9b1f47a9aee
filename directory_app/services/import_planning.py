"""Works out what an import would do: one card after the other, organisations first."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from directory_app.domain.deltas import difference
from directory_app.domain.entries import Entry, Organisation, Person, Post
from directory_app.domain.identifiers import (
    EntryUid,
    ListUid,
    RecordKind,
    RecordUid,
)
from directory_app.domain.kinds import NameKind
from directory_app.domain.labels import record_label
from directory_app.domain.lists import ContactList, Membership
from directory_app.domain.names import name_text
from directory_app.domain.records import Record, kind_of
from directory_app.domain.references import referred_uids
from directory_app.services.card_export import hosts_of, job_of
from directory_app.services.card_import import (
    EntryMaker,
    TagBook,
    parent_path,
    path_of,
)
from directory_app.services.import_cards import FileCard, fault_of, settle_identities
from directory_app.services.import_duplicates import Duplicate, DuplicateIndex
from directory_app.services.import_matching import (
    BodyIndex,
    PostIndex,
    match_key,
)
from directory_app.services.import_merge import Job, Merging, address_key
from directory_app.services.import_plan import (
    Decision,
    DuplicateReason,
    ImportFault,
    ImportOutcome,
    ImportProblem,
    PlannedCard,
    gained_lines,
)
from directory_app.store.matching import ImportLookup, KnownBody, KnownPost
from directory_app.store.neighbours import Neighbours

_CHUNK: Final = 500
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

    Attributes:
        faults: what was found wrong with cards that could be read.
        companions: records made beside those of the cards, by UID.
    """

    def __init__(self, lookup: ImportLookup, neighbours: Neighbours, day: date) -> None:
        """Plan against what ``lookup`` and ``neighbours`` read, as of ``day``."""
        self.faults: list[ImportFault] = []
        self.companions: dict[RecordUid, Record] = {}
        self._lookup = lookup
        self._neighbours = neighbours
        self._day = day
        self._bodies = BodyIndex(lookup.bodies())
        self._posts = PostIndex(lookup.posts(), lookup.programme_names())
        self._tags = TagBook(lookup.tags())
        self._maker = EntryMaker(self._bodies, self._posts, self._tags)
        self._people: DuplicateIndex | None = None
        self._present: dict[RecordUid, Record] = {}
        self._asked: set[RecordUid] = set()
        self._planned: dict[RecordUid, Record] = {}
        self._entry_of: dict[RecordUid, EntryUid] = {}

    def plan(self, cards: Sequence[FileCard], on_progress: Callable[[int], None]) -> list[Decision]:
        """Return what becomes of each card, in the order given.

        Args:
            cards: every card of the import.
            on_progress: called with the number of cards done.
        """
        self._load(card.uid for card in cards)
        self.faults += settle_identities(cards, self._present)
        self._load(card.uid for card in cards)
        places = {id(card): place for place, card in enumerate(cards)}
        results: dict[int, Decision] = {}
        for kind in _ORDER:
            of_kind = [card for card in cards if card.kind is kind]
            if kind is RecordKind.ORGANISATION:
                of_kind.sort(key=lambda card: len(parent_path(card.card)))
            for start in range(0, len(of_kind), _CHUNK):
                piece = of_kind[start : start + _CHUNK]
                for card, planned in zip(piece, self._plan_piece(kind, piece), strict=True):
                    results[places[id(card)]] = planned
                on_progress(len(results))
        self._finish_companions(cards)
        return [self._final(results[place]) for place in sorted(results)]

    def _plan_piece(self, kind: RecordKind, cards: Sequence[FileCard]) -> Iterator[Decision]:
        match kind:
            case RecordKind.ORGANISATION:
                yield from map(self._organisation, cards)
            case RecordKind.POST:
                yield from map(self._post, cards)
            case RecordKind.PERSON:
                yield from self._persons(cards)
            case _:
                yield from map(self._list, cards)

    def _organisation(self, card: FileCard) -> Decision:
        above = parent_path(card.card)
        parent = self._bodies.resolve(above, card.source.uid)
        uid = EntryUid(card.uid)
        is_known = self._is_known(card.uid)
        named = name_text(card.card.names[0])
        if not is_known:
            match = self._bodies.find((*above, named))
            if match is not None and match not in self._planned:
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
            if match is not None and match not in self._planned:
                incoming = replace(incoming, uid=match)
        planned = self._settle(card, incoming, is_own=incoming.uid == uid)
        if isinstance(planned.record, Post):
            names = tuple(map(name_text, planned.record.names))
            owners = planned.record.organisation, planned.record.programme
            self._posts.add(KnownPost(EntryUid(planned.record.uid), names, *owners))
        return planned

    def _persons(self, cards: Sequence[FileCard]) -> Iterator[Decision]:
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
        duplicates = self._duplicates_of(
            [(card, person) for card, (person, _) in zip(cards, made, strict=True)]
        )
        self._load(duplicate.uid for duplicate in duplicates.values())
        for card, (person, jobs) in zip(cards, made, strict=True):
            own = self._without_lent(person)
            duplicate = duplicates.get(card.uid)
            if duplicate is not None and not self._is_known(card.uid):
                self._entry_of[card.uid] = EntryUid(card.uid)
                yield self._duplicate(card, own, duplicate)
            else:
                yield self._settle(card, own, jobs, is_own=True)

    def _list(self, card: FileCard) -> Decision:
        uid = RecordUid(card.uid)
        if not self._is_known(uid):
            named = match_key(name_text(card.card.names[0]))
            names = ((known, match_key(text)) for known, text in self._lookup.list_names())
            uid = next((known for known, key in names if key == named), uid)
            self._load([uid])
        members = self._members(card)
        before = self._planned.get(uid) or self._present.get(uid)
        if not isinstance(before, ContactList):
            group = ContactList(
                uid=ListUid(uid),
                name=name_text(card.card.names[0]),
                note=card.card.note,
                memberships=tuple(Membership(entry=member) for member in members),
                sources=(card.source.uid,),
            )
            return self._planned_card(card, ImportOutcome.NEW, group)
        there = {membership.entry for membership in before.memberships}
        news = [Membership(entry=member) for member in members if member not in there]
        after = replace(before, memberships=(*before.memberships, *news), binned_at=None)
        return self._changed(card, before, after)

    def _members(self, card: FileCard) -> list[EntryUid]:
        """Return the members of a group card that are in the directory or in the import."""
        wanted = [EntryUid(RecordUid(uid)) for uid in dict.fromkeys(card.card.members)]
        known = self._lookup.present(wanted)
        found = []
        for uid in wanted:
            if uid in self._entry_of:
                found.append(self._entry_of[uid])
            elif uid in known:
                found.append(uid)
            else:
                self.faults.append(fault_of(card, ImportProblem.UNKNOWN_MEMBER, uid))
        return list(dict.fromkeys(found))

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
        self._entry_of[card.uid] = EntryUid(uid)
        before = self._planned.get(uid) or self._load_present(uid)
        if before is None:
            return self._planned_card(card, ImportOutcome.NEW, incoming)
        is_imported_before = is_own and not card.has_own_uid and uid not in self._planned
        if is_imported_before and kind_of(incoming) is not RecordKind.ORGANISATION:
            # The UID stands for this very content: only the directory can have changed.
            after: Record = replace(before, binned_at=None)
            return self._changed(card, before, after)
        if not isinstance(before, Person | Organisation | Post):
            return self._planned_card(card, ImportOutcome.NEW, incoming)
        # Of several cards about one entry none may undo what another one says.
        replacing = is_own and card.has_own_uid and uid not in self._planned
        merging = Merging(card.source.uid, self._day, replacing=replacing)
        merged = merging.entry(before, incoming, self._known_jobs(before), jobs)
        return self._changed(card, before, merged)

    def _is_known(self, uid: RecordUid) -> bool:
        return uid in self._present or uid in self._planned

    def _load(self, uids: Iterable[RecordUid]) -> None:
        """Read the records with these UIDs, as far as nobody asked for them before."""
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

    def _changed(self, card: FileCard, before: Record, after: Record) -> Decision:
        if before.uid in self._planned:
            # A second card about a record of this very import.
            if after == before:
                return self._planned_card(card, ImportOutcome.UNCHANGED, before)
            return self._planned_card(card, ImportOutcome.UPDATED, after)
        if after == before:
            return self._planned_card(card, ImportOutcome.UNCHANGED, before)
        if before.binned_at is not None:
            self._bring_back(after)
            return self._planned_card(card, ImportOutcome.NEW, after)
        return self._planned_card(card, ImportOutcome.UPDATED, after, before)

    def _duplicate(
        self,
        card: FileCard,
        incoming: Person,
        duplicate: Duplicate,
    ) -> Decision:
        present = self._load_present(duplicate.uid)
        merged = None
        if isinstance(present, Person):
            self._neighbours.gather([present])
            merging = Merging(card.source.uid, self._day, replacing=False)
            jobs = [(job_of(tenure, self._neighbours), tenure) for tenure in incoming.tenures]
            merged = merging.entry(present, incoming, self._known_jobs(present), jobs)
        decision = self._planned_card(card, ImportOutcome.DUPLICATE, incoming)
        return replace(
            decision,
            duplicate_of=duplicate.uid,
            other=present,
            merged=merged,
            shown=replace(
                decision.shown,
                reason=duplicate.reason,
                duplicate_name="" if present is None else record_label(present),
                changed_fields=_changed_fields(present, merged),
            ),
        )

    def _planned_card(
        self, card: FileCard, outcome: ImportOutcome, record: Record, before: Record | None = None
    ) -> Decision:
        if outcome is not ImportOutcome.DUPLICATE:
            self._planned[record.uid] = record
        shown = PlannedCard(
            number=0,
            file=card.file,
            card=card.card.number,
            line=card.card.line,
            outcome=outcome,
            kind=kind_of(record),
            name=record_label(record),
            detail=self._detail_of(record),
        )
        return Decision(shown=shown, record=record, before=before)

    def _detail_of(self, record: Record) -> str:
        """Return the organisation or post that stands beside the name of a record."""
        match record:
            case Person(tenures=(first, *_)):
                body = self._bodies.name_of(first.organisation)
                return body or first.title or self._posts.name_of(first.post)
            case Organisation(parents=(first, *_)):
                return self._bodies.name_of(first.organisation)
            case Post():
                body = self._bodies.name_of(record.organisation)
                return body or self._posts.name_of(record.programme)
            case _:
                return ""

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

    def _without_lent(self, person: Person) -> Person:
        """Return ``person`` without addresses that only are those of their office.

        Exports lend people the address of their organisation; it must not become their own.
        """
        if not person.addresses:
            return person
        lent: set[Hashable] = set()
        for tenure in person.tenures:
            hosts: list[Post | Organisation] = hosts_of(tenure, self._neighbours)
            for uid in (tenure.post, *self._line(tenure.organisation)):
                planned = None if uid is None else self._planned.get(uid)
                if isinstance(planned, Post | Organisation):
                    hosts.append(planned)
            lent.update(address_key(address) for host in hosts for address in host.addresses)
        own = tuple(one for one in person.addresses if address_key(one) not in lent)
        return replace(person, addresses=own)

    def _line(self, body: EntryUid | None) -> Iterator[EntryUid]:
        """Yield an organisation of the import and those above it."""
        seen: set[EntryUid] = set()
        while body is not None and body not in seen:
            seen.add(body)
            yield body
            planned = self._planned.get(body) or self._bodies.made.get(body)
            parents = planned.parents if isinstance(planned, Organisation) else ()
            body = parents[0].organisation if parents else None

    def _bring_back(self, record: Record) -> None:
        """Bring the tags, sources and organisations of a record back from the bin with it."""
        for companion in self._lookup.binned(referred_uids(record)):
            if companion.uid not in self.companions:
                self.companions[companion.uid] = replace(companion, binned_at=None)

    def _finish_companions(self, cards: Sequence[FileCard]) -> None:
        """Note what was made beside the cards; what is in the bin under its UID comes back."""
        bodies = self._bodies.made
        present = self._lookup.load(bodies)
        for uid, body in bodies.items():
            self.companions[uid] = replace(present.get(uid, body), binned_at=None)
        self.companions.update(self._tags.made)
        self.companions.update({card.source.uid: card.source for card in cards})

    def _final(self, planned: Decision) -> Decision:
        """Return a card with its record as it is after all cards about that record."""
        if planned.shown.outcome is ImportOutcome.DUPLICATE:
            return planned
        record = self._planned[planned.record.uid]
        lines = 0
        if planned.shown.outcome is not ImportOutcome.UNCHANGED:
            lines = len(gained_lines(planned.before, record))
        shown = replace(
            planned.shown, changed_fields=_changed_fields(planned.before, record), kept_lines=lines
        )
        return replace(planned, record=record, shown=shown)


def _changed_fields(before: Record | None, after: Record | None) -> int:
    if before is None or after is None or before == after:
        return 0
    return len(difference(before, after).after)


def _known_body(body: Organisation) -> KnownBody:
    names = [name for name in body.names if name.kind is not NameKind.FORMER]
    return KnownBody(
        EntryUid(body.uid),
        tuple(name_text(name) for name in names if name.kind is not NameKind.ACRONYM),
        tuple(name_text(name) for name in names if name.kind is NameKind.ACRONYM),
        tuple(link.organisation for link in body.parents),
    )
