"""Turns what is decided about cards into rows of the plan and into staged records."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from directory_app.domain.entries import Organisation, Person, Post
from directory_app.domain.identifiers import EntryUid, RecordKind, RecordUid
from directory_app.domain.labels import record_label
from directory_app.domain.records import Record, kind_of
from directory_app.domain.references import referred_uids
from directory_app.services.import_cards import FileCard
from directory_app.services.import_companions import Companions
from directory_app.services.import_deciding import Decision, changed_fields, gained_lines
from directory_app.services.import_matching import BodyIndex, PostIndex
from directory_app.services.import_merge import address_key
from directory_app.services.import_uids import card_print
from directory_app.services.import_values import AFTER, BEFORE, DuplicateChoice, ImportOutcome
from directory_app.store.import_spool import CardRow, ImportSpool, PlannedRow, pack_records
from directory_app.store.staging import Stager

_MOST_HOSTS: Final = 4_096
_CHUNK: Final = 250


class _Host(NamedTuple):
    """What an organisation or post of the import lends to people: addresses, and its parents'."""

    addresses: frozenset[Hashable] = frozenset()
    above: tuple[EntryUid, ...] = ()


class SettledCards:
    """The cards that are decided about.

    Attributes:
        bodies_and_posts: UIDs of the organisations and posts among their records.
    """

    def __init__(
        self,
        spool: ImportSpool,
        stager: Stager,
        companions: Companions,
        bodies: BodyIndex,
        posts: PostIndex,
    ) -> None:
        """Begin with none; names of organisations and posts come from the indexes."""
        self.bodies_and_posts: set[RecordUid] = set()
        self._spool = spool
        self._stager = stager
        self._companions = companions
        self._bodies = bodies
        self._posts = posts
        self._changed: dict[RecordUid, _Host] = {}
        self._hosts: dict[RecordUid, _Host] = {}
        self._apart: dict[RecordUid, int] = {}
        self._new_bodies: list[int] = []
        self._told_by_bodies: dict[RecordUid, None] = {}

    def take(
        self,
        cards: Sequence[tuple[FileCard, Decision]],
        present: Mapping[RecordUid, Record],
        final: Mapping[RecordUid, Record],
    ) -> None:
        """Keep what is decided about cards.

        Args:
            cards: some cards, all that are about their records.
            present: the records of the directory among these.
            final: all these records as they are after their cards.
        """
        is_of_bodies = any(card.kind is RecordKind.ORGANISATION for card, _ in cards)
        if not is_of_bodies:
            # A card may still give more names to an organisation that others only mention.
            self._companions.add_made()
        rows: list[PlannedRow] = []
        new: dict[RecordUid, int] = {}
        told: set[RecordUid] = set()
        for card, decision in cards:
            if decision.outcome is ImportOutcome.DUPLICATE:
                rows.append(self._duplicate(card, decision))
                continue
            uid, record = decision.uid, final[decision.uid]
            is_first = decision.outcome is not ImportOutcome.UNCHANGED and uid not in told
            if is_first:
                told.add(uid)
                self._take_record(record, present.get(uid), new)
            rows.append(self._row(card, decision, record, present.get(uid), new, is_first=is_first))
        if is_of_bodies:
            # What they are parts of is only staged when all bodies are known.
            self._told_by_bodies.update(dict.fromkeys(_referred(final, told)))
        else:
            self._companions.need(_referred(final, told))
        self._stager.add_prints(_prints(cards, new))
        numbered = [(number, final[uid]) for uid, number in new.items()]
        if is_of_bodies:
            self._stager.note(numbered)
            self._new_bodies += new.values()
        else:
            self._stager.add(numbered)
        self._spool.add_planned(rows)

    def take_unchanged(self, rows: Sequence[PlannedRow]) -> None:
        """Keep that cards say nothing new."""
        self.bodies_and_posts.update(
            RecordUid(row.uid) for row in rows if row.kind != RecordKind.PERSON
        )
        self._spool.add_planned(rows)

    def finish_bodies(self) -> None:
        """Stage the organisations, whose names and parents stand now."""
        self._companions.add_made()
        self._companions.need(self._told_by_bodies)
        self._told_by_bodies.clear()
        for start in range(0, len(self._new_bodies), _CHUNK):
            self._stager.stage_noted(self._new_bodies[start : start + _CHUNK])
        self._new_bodies.clear()

    def lent_by(self, uid: RecordUid | None) -> Iterator[Hashable]:
        """Yield the addresses of a post or organisation of the import and of those above it."""
        seen: set[RecordUid] = set()
        waiting = [] if uid is None else [uid]
        while waiting:
            current = waiting.pop()
            if current in seen:
                continue
            seen.add(current)
            host = self._host(current)
            yield from host.addresses
            waiting += host.above[:1]

    def detail_of(self, record: Record) -> str:
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

    def _take_record(
        self, record: Record, present: Record | None, new: dict[RecordUid, int]
    ) -> None:
        match record:
            case Organisation() | Post():
                self.bodies_and_posts.add(record.uid)
                if present is None:
                    new[record.uid] = self._stager.number(kind_of(record), record.uid)
                elif record.addresses:
                    self._changed[record.uid] = _host_of(record)
            case Person() if present is None:
                new[record.uid] = self._stager.take_number()
            case _:
                pass

    def _row(
        self,
        card: FileCard,
        decision: Decision,
        record: Record,
        present: Record | None,
        new: Mapping[RecordUid, int],
        *,
        is_first: bool,
    ) -> PlannedRow:
        number = new.get(record.uid, 0)
        content = ""
        if is_first and number == 0:
            content = pack_records({BEFORE: present, AFTER: record})
        return PlannedRow(
            card.row.number,
            decision.outcome.value,
            kind_of(record).value,
            record_label(record),
            self.detail_of(record),
            reason="",
            duplicate_name="",
            changed_fields=changed_fields(present, record) if is_first else 0,
            kept_lines=gained_lines(present, record) if is_first else 0,
            record=number,
            uid=record.uid,
            target=record.uid if content else "",
            choice="",
            content=content,
        )

    def _duplicate(self, card: FileCard, decision: Decision) -> PlannedRow:
        record, other, merged = decision.record, decision.other, decision.merged
        if record is None or other is None:
            raise ValueError(decision)
        number = self._apart.get(record.uid)
        if number is None:
            number = self._apart[record.uid] = self._stager.take_number()
            self._stager.add([(number, record)], apart=True)
            self._stager.add_prints(_prints([(card, decision)], {record.uid: number}))
        self._companions.need_if(card.row.number, DuplicateChoice.ADD, record)
        if merged is not None:
            self._companions.need_if(card.row.number, DuplicateChoice.UPDATE, merged)
        return PlannedRow(
            card.row.number,
            decision.outcome.value,
            kind_of(record).value,
            record_label(record),
            self.detail_of(record),
            reason="" if decision.reason is None else decision.reason.value,
            duplicate_name=record_label(other),
            changed_fields=changed_fields(other, merged),
            kept_lines=0,
            record=number,
            uid=record.uid,
            target=other.uid,
            choice=DuplicateChoice.SKIP.value,
            content=pack_records({BEFORE: other, AFTER: merged or other}),
        )

    def _host(self, uid: RecordUid) -> _Host:
        made = self._bodies.made.get(uid)
        if made is not None:
            return _host_of(made)
        changed = self._changed.get(uid)
        if changed is not None:
            return changed
        number = self._stager.number_of_new(RecordKind.ORGANISATION, uid)
        if number is None:
            return _Host()
        host = self._hosts.get(uid)
        if host is None:
            record = self._stager.record(number)
            host = _host_of(record) if isinstance(record, Organisation | Post) else _Host()
            if len(self._hosts) >= _MOST_HOSTS:
                self._hosts.clear()
            self._hosts[uid] = host
        return host


def _prints(
    cards: Iterable[tuple[FileCard, Decision]], new: Mapping[RecordUid, int]
) -> list[tuple[int, bytes]]:
    """Return the prints of cards that alone make a new record, with its number."""
    rows: dict[RecordUid, list[CardRow]] = defaultdict(list)
    for card, decision in cards:
        rows[decision.uid].append(card.row)
    return [
        (number, card_print(first.body))
        for uid, number in new.items()
        for first, *others in [rows[uid]]
        if first.uid == uid and not others
    ]


def _referred(
    records: Mapping[RecordUid, Record], among: Iterable[RecordUid]
) -> Iterator[RecordUid]:
    for uid in among:
        yield from referred_uids(records[uid])


def _host_of(entry: Organisation | Post) -> _Host:
    above: tuple[EntryUid, ...] = ()
    match entry:
        case Organisation():
            above = tuple(link.organisation for link in entry.parents)
        case Post(organisation=body) if body is not None:
            above = (body,)
        case _:
            pass
    return _Host(frozenset(map(address_key, entry.addresses)), above)
