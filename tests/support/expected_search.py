"""What searches are to find, worked out from the records one by one, without any index."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache

from directory_app.domain.entries import Entry, Organisation, Person, Post, Tenure
from directory_app.domain.events import Event
from directory_app.domain.identifiers import EntryUid, ProgrammeUid
from directory_app.domain.kinds import NameKind
from directory_app.domain.lists import Tag
from directory_app.domain.locales import country_name
from directory_app.domain.names import family_sort_key, name_sort_key, name_text
from directory_app.domain.programmes import Phase, Programme
from directory_app.domain.readings import beginnings, readings
from directory_app.domain.records import Record
from directory_app.domain.sorting import sort_key
from directory_app.domain.views import SortKey
from directory_app.domain.words import words_of
from directory_app.store.reading.search_engine import Rank
from directory_app.store.search.tiers import SORTED

Words = Sequence[str]
"""The words of one text."""


@dataclass(slots=True)
class _Texts:
    """The words an entry is found by, those of one text together."""

    name: list[Words] = field(default_factory=list)
    post: list[Words] = field(default_factory=list)
    past_post: list[Words] = field(default_factory=list)
    body: list[Words] = field(default_factory=list)
    past_body: list[Words] = field(default_factory=list)
    rest: list[Words] = field(default_factory=list)
    groups: list[Words] = field(default_factory=list)
    inherited: list[Words] = field(default_factory=list)


class ExpectedSearch:
    """The answers to searches of plain words over some records."""

    def __init__(self, entries: Mapping[int, Entry], others: Iterable[Record], day: date) -> None:
        """Take in the directory.

        Args:
            entries: all of them by row number, the bin's too.
            others: its programmes, phases, events and tags.
            day: the day that "now" means.
        """
        self.day = day
        self.entries = dict(entries)
        self.numbers = {entry.uid: number for number, entry in entries.items()}
        self.by_uid = {entry.uid: entry for entry in entries.values()}
        self.others: dict[str, Record] = {
            record.uid: record for record in others if record.binned_at is None
        }
        self._texts: dict[int, _Texts] = {}
        self._ranks: dict[tuple[str, ...], dict[int, Rank | None]] = {}

    def present(self) -> list[int]:
        """Return the row numbers of what is not in the bin."""
        return [number for number, entry in self.entries.items() if entry.binned_at is None]

    def found(
        self,
        text: str,
        *,
        among: Iterable[int] | None = None,
        sort: SortKey = SortKey.NAME,
        descending: bool = False,
    ) -> list[str]:
        """Return the UIDs of what has all words of ``text``, best first."""
        words = tuple(dict.fromkeys(words_of(text)))
        if words not in self._ranks:
            self._ranks[words] = {number: self.rank(number, words) for number in self.entries}
        known = self._ranks[words]
        ranks = {
            number: rank
            for number in (self.present() if among is None else among)
            if (rank := known[number]) is not None
        }
        counts = Counter(rank for rank in known.values() if rank is not None)

        def worth(number: int) -> tuple[Rank, bool]:
            rank = ranks[number]
            is_small = sum(counts[each] for each in Rank if each <= rank) <= SORTED
            sounds_so = rank in {Rank.NAME_START, Rank.NAME} and is_small
            return rank, sounds_so and not self._is_written_so(number, words[0])

        # Sorting is stable: the order asked for stays among what is as good.
        ordered = sorted(self.ordered(ranks, sort, descending=descending), key=worth)
        return [self.entries[number].uid for number in ordered]

    def _is_written_so(self, number: int, word: str) -> bool:
        """Tell whether a word of the shown name begins with ``word`` but for case and accents."""
        shown = name_sort_key(self.entries[number].names).split()
        return any(each.startswith(sort_key(word)) for each in shown)

    def rank(self, number: int, words: Words) -> Rank | None:
        """Return how well an entry is met by ``words``; None if not at all."""
        texts = self.texts(number)
        if any(len(name) == len(words) and _all_whole(words, name) for name in texts.name):
            return Rank.EXACT_NAME
        entry = self.entries[number]
        starts = [
            first[0]
            for name in entry.names
            if name.kind is not NameKind.ACRONYM
            for first in (words_of(name_text(name)), words_of(name.family))
            if first
        ]
        in_names = [word for name in texts.name for word in name]
        if any(_begins(words[0], start) for start in starts) and _all_in(words[1:], in_names):
            return Rank.NAME_START
        acronyms = [words_of(name.text) for name in entry.names if name.kind is NameKind.ACRONYM]
        if len(words) == 1 and any(each and _begins(words[0], each[0]) for each in acronyms):
            return Rank.ACRONYM
        known: list[str] = []
        for rank, gathered in (
            (Rank.NAME, texts.name),
            (Rank.POST, texts.post),
            (Rank.PAST_POST, texts.past_post),
            (Rank.BODY, texts.body),
            (Rank.PAST_BODY, texts.past_body),
            (Rank.REST, texts.rest),
            (Rank.INHERITED, texts.inherited),
        ):
            known += [word for text in gathered for word in text]
            if all(
                _is_in(word, known) or (rank >= Rank.REST and _is_in_a_name(word, texts.groups))
                for word in words
            ):
                return rank
        return None

    def ordered(
        self, numbers: Iterable[int], sort: SortKey, *, descending: bool = False
    ) -> list[int]:
        """Return row numbers in the order that a list has them in."""
        if sort is SortKey.ORGANISATION:
            return self._by_organisation(numbers, descending=descending)

        def key(number: int) -> tuple[str | datetime, int]:
            entry = self.entries[number]
            match sort:
                case SortKey.FAMILY_NAME if isinstance(entry, Person):
                    return family_sort_key(entry.names, entry.country), number
                case SortKey.CHANGED:
                    assert entry.changed_at is not None
                    return entry.changed_at, number
                case _:
                    return name_sort_key(entry.names), number

        return sorted(numbers, key=key, reverse=descending)

    def _by_organisation(self, numbers: Iterable[int], *, descending: bool) -> list[int]:
        under: dict[int | None, list[int]] = defaultdict(list)
        for number in numbers:
            under[self._employer(self.entries[number])].append(number)
        bodies = [number for number in under if number is not None]
        ordered: list[int] = []
        for body in self.ordered(bodies, SortKey.NAME, descending=descending):
            ordered += [number for number in under[body] if number == body]
            ordered += self.ordered((n for n in under[body] if n != body), SortKey.NAME)
        return ordered + self.ordered(under[None], SortKey.NAME)

    def _employer(self, entry: Entry) -> int | None:
        """Return the organisation an entry is listed under; an organisation is its own."""
        uid: EntryUid | None = None
        match entry:
            case Organisation():
                return self.numbers[entry.uid]
            case Post():
                uid = entry.organisation
            case Person():
                going = (each for each in entry.tenures if not each.validity.is_over(self.day))
                uid = next((body for each in going if (body := self.body_of(each))), None)
        if uid is None or self.by_uid[uid].binned_at is not None:
            return None
        return self.numbers[uid]

    def post_of(self, tenure: Tenure) -> Post | None:
        """Return the post of a tenure."""
        post = self.by_uid[tenure.post] if tenure.post is not None else None
        return post if isinstance(post, Post) else None

    def body_of(self, tenure: Tenure) -> EntryUid | None:
        """Return the organisation of a tenure, or that of its post."""
        post = self.post_of(tenure)
        return tenure.organisation or (post.organisation if post else None)

    def programmes_of(self, entry: Entry) -> set[str]:
        """Return the UIDs of the programmes an entry is in by post or role."""
        found: set[ProgrammeUid | None] = set()
        match entry:
            case Post():
                found = {entry.programme}
            case Person():
                found = {
                    post.programme
                    for each in entry.tenures
                    if each.validity.includes(self.day) and (post := self.post_of(each))
                }
            case Organisation():
                found = {
                    phase.programme
                    for phase in self.others.values()
                    if isinstance(phase, Phase)
                    and any(role.organisation == entry.uid for role in phase.roles)
                }
        return {uid for uid in found if uid is not None}

    def guests(self, programme: str) -> set[str]:
        """Return the UIDs of who takes part in events of the phases of a programme."""
        return {
            each.entry
            for event in self.others.values()
            if isinstance(event, Event) and event.phase in self.others
            for each in event.participations
            if event.programme == programme
        }

    def ancestors(self, body: EntryUid) -> set[EntryUid]:
        """Return the UIDs of everything an organisation is part of now."""
        found: set[EntryUid] = set()
        open_ends = [body]
        while open_ends:
            entry = self.by_uid[open_ends.pop()]
            assert isinstance(entry, Organisation)
            for link in entry.parents:
                if link.validity.includes(self.day) and link.organisation not in found:
                    found.add(link.organisation)
                    open_ends.append(link.organisation)
        return found

    def texts(self, number: int) -> _Texts:
        """Return the words an entry is found by."""
        if number not in self._texts:
            self._texts[number] = self._gather(self.entries[number])
        return self._texts[number]

    def _gather(self, entry: Entry) -> _Texts:
        texts = _Texts(name=_names(entry), rest=[*_own(entry), *map(words_of, _notes(entry))])
        for uid in (*entry.tags, *self.programmes_of(entry)):
            if isinstance(group := self.others.get(uid), Tag):
                texts.groups.append(words_of(group.name))
            elif isinstance(group, Programme):
                texts.groups += [words_of(name.text) for name in group.names]
        match entry:
            case Organisation():
                self._add_ancestors(texts, EntryUid(entry.uid), is_past=False)
            case Post():
                self._add_body(texts, entry.organisation, is_past=False)
            case Person():
                for tenure in entry.tenures:
                    is_past = not tenure.validity.includes(self.day)
                    (texts.past_post if is_past else texts.post).append(words_of(tenure.title))
                    if post := self.post_of(tenure):
                        self._hand_on(texts, post, is_past=is_past)
                    self._add_body(texts, self.body_of(tenure), is_past=is_past)
        return texts

    def _add_body(self, texts: _Texts, uid: EntryUid | None, *, is_past: bool) -> None:
        if uid is not None:
            self._hand_on(texts, self.by_uid[uid], is_past=is_past)
            self._add_ancestors(texts, uid, is_past=is_past)

    def _hand_on(self, texts: _Texts, owner: Entry, *, is_past: bool) -> None:
        if owner.binned_at is not None:
            return
        present, past = (
            (texts.post, texts.past_post)
            if isinstance(owner, Post)
            else (texts.body, texts.past_body)
        )
        for name in owner.names:
            is_former = name.kind is NameKind.FORMER or not name.validity.includes(self.day)
            (past if is_past or is_former else present).append(words_of(name_text(name)))
        texts.inherited += _own(owner)

    def _add_ancestors(self, texts: _Texts, uid: EntryUid, *, is_past: bool) -> None:
        above = [self.by_uid[each] for each in self.ancestors(uid)]
        names = [name for each in above if each.binned_at is None for name in _names(each)]
        (texts.past_body if is_past else texts.body).extend(names)


def _names(entry: Entry) -> list[Words]:
    return [words_of(name_text(name)) for name in entry.names]


def _own(entry: Entry) -> list[Words]:
    """Return the words of what an entry, and who is in it, is reached by."""
    addresses = [
        part
        for each in entry.addresses
        for part in (
            *(each.care_of, each.street, each.po_box, each.dependent_locality, each.locality),
            *(each.region, each.postal_code),
        )
    ]
    codes = [entry.country, *(each.country for each in entry.addresses)]
    countries = [name for code in codes if code for name in _country_names(code)]
    reach = [*(each.address for each in entry.emails), *(each.url for each in entry.links)]
    return [words_of(text) for text in (*addresses, *countries, *reach)]


def _country_names(code: str) -> tuple[str, str]:
    return country_name(code), country_name(code, "ru")


def _notes(entry: Entry) -> Iterator[str]:
    yield entry.note
    yield from entry.warnings
    points = (*entry.emails, *entry.phones, *entry.addresses, *entry.links)
    yield from (each.label for each in points)
    yield from (phone.extension for phone in entry.phones)
    tenures = entry.tenures if isinstance(entry, Person) else ()
    yield from (each.note for each in (*entry.names, *points, *tenures))


def _is_in_a_name(start: str, groups: Iterable[Words]) -> bool:
    """Tell whether a word begins one of a tag or programme; a single letter says too little."""
    return len(start) > 1 and any(_is_in(start, group) for group in groups)


@lru_cache(1 << 16)
def _begins(start: str, word: str) -> bool:
    return any(codes.startswith(each) for each in beginnings(start) for codes in readings(word))


def _is_in(start: str, words: Words) -> bool:
    return any(_begins(start, word) for word in words)


def _all_in(starts: Words, words: Words) -> bool:
    return all(_is_in(start, words) for start in starts)


def _all_whole(wanted: Words, name: Words) -> bool:
    return all(any(set(readings(one)) & set(readings(word)) for word in name) for one in wanted)
