"""From entries to cards: what a card says of jobs, bodies and lists."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Protocol, TypeVar

from directory_app.domain.addresses import envelope_lines
from directory_app.domain.contact_points import PostalAddress, Visibility
from directory_app.domain.disclosing import Disclosed, disclose, disclose_list
from directory_app.domain.entries import Entry, Name, Organisation, Person, Post, Tenure
from directory_app.domain.identifiers import EntryUid, RecordKind, RecordUid
from directory_app.domain.labels import acronym_or_name
from directory_app.domain.lists import ContactList, Tag
from directory_app.domain.names import display_name
from directory_app.domain.programmes import Programme
from directory_app.domain.records import kind_of
from directory_app.formats.cards import CardData, CardJob
from directory_app.store.neighbours import Neighbours

_HostT = TypeVar("_HostT", Organisation, Post)

_Place = tuple[EntryUid | None, EntryUid | None]
"""The post somebody holds and the body they belong to."""

_MOST_KEPT: Final = 5_000
"""Workplaces, bodies and posts kept as their receiver may see them; then all are forgotten."""


@dataclass(frozen=True, slots=True)
class MadeCard:
    """A card with what it was made of.

    Attributes:
        entry: the entry as it is stored.
        shown: the entry as the receiver may see it.
        card: the card.
    """

    entry: Entry
    shown: Entry
    card: CardData


@dataclass(frozen=True, slots=True)
class MadeList:
    """A list with its group card; None where the receiver gets no lists."""

    group: ContactList
    card: CardData | None


@dataclass(frozen=True, slots=True)
class _Workplace:
    """What cards say of everybody who holds one post in one body; worked out once for all.

    Attributes:
        job: the employment of somebody with no title of their own.
        addresses: where somebody without an address is met: one at most.
        labels: the lines of an envelope of each of them.
    """

    job: CardJob
    addresses: tuple[PostalAddress, ...]
    labels: tuple[tuple[str, ...], ...]


_NOWHERE: Final = _Workplace(CardJob(), (), ())


class CardMaker:
    """Makes the cards of entries; everything in them has passed ``disclose``."""

    def __init__(
        self, neighbours: Neighbours, level: Visibility, today: date, *, labels: bool = True
    ) -> None:
        """Make cards for somebody who may see up to ``level``, as of ``today``.

        Args:
            neighbours: reads what entries refer to.
            level: the most private values that may be in a card.
            today: the day whose values are taken.
            labels: whether addresses get the lines of an envelope, which take time.
        """
        self._level = level
        self._today = today
        self._labels = labels
        self._around = _ShownAround(neighbours, level, today)
        self._workplaces: dict[_Place, _Workplace] = {}

    def cards(self, entries: Sequence[Entry]) -> list[MadeCard]:
        """Return the card of each of ``entries``."""
        disclosed = [disclose(entry, self._level, self._today) for entry in entries]
        self._around.know(entries, disclosed)
        self._look_around([shown.record for shown in disclosed])
        return [
            MadeCard(entry, shown.record, self._card(shown))
            for entry, shown in zip(entries, disclosed, strict=True)
        ]

    def list_card(self, group: ContactList, present: Iterable[EntryUid]) -> MadeList:
        """Return the group card of a list.

        Args:
            group: the list.
            present: its members that are in the directory and not in the bin.
        """
        shown = disclose_list(group, self._level, self._today)
        if shown is None:
            return MadeList(group, None)
        there = set(present)
        record = shown.record
        card = CardData(
            uid=record.uid,
            kind=RecordKind.LIST,
            names=(Name(text=record.name),),
            note=record.note,
            members=tuple(one.entry for one in record.memberships if one.entry in there),
            revision=record.changed_at,
            kept=record.kept_properties,
        )
        return MadeList(group, card)

    def _look_around(self, entries: Sequence[Entry]) -> None:
        """Read what stands around ``entries`` and is not known yet."""
        if len(self._workplaces) > _MOST_KEPT:
            self._workplaces.clear()
        strangers: list[Entry] = []
        unknown: set[_Place] = set()
        for entry in entries:
            if isinstance(entry, Person):
                places = [_place(tenure) for tenure in entry.tenures]
                new = [place for place in places if place not in self._workplaces]
                unknown.update(new)
                if not new:
                    continue
            strangers.append(entry)
        self._around.gather(strangers)
        self._around.gather_tags(entries)
        for place in unknown:
            self._workplaces[place] = self._workplace(*place)

    def _workplace(self, post: EntryUid | None, organisation: EntryUid | None) -> _Workplace:
        addresses = next(
            (
                host.addresses[:1]
                for host in _hosts(post, organisation, self._around)
                if host.addresses
            ),
            (),
        )
        job = _untitled_job(post, organisation, self._around)
        return _Workplace(job, addresses, self._labels_of(addresses))

    def _card(self, shown: Disclosed[Entry]) -> CardData:
        entry = shown.record
        places: Sequence[_Workplace] = ()
        if isinstance(entry, Person):
            places = [self._workplaces[_place(tenure)] for tenure in entry.tenures]
        if entry.addresses:
            addresses, labels = entry.addresses, self._labels_of(entry.addresses)
        else:
            # A person without an address is met at work.
            place = next((place for place in places if place.addresses), _NOWHERE)
            addresses, labels = place.addresses, place.labels
        return CardData(
            uid=entry.uid,
            kind=kind_of(entry),
            names=entry.names,
            jobs=self._jobs(entry, places),
            emails=entry.emails,
            phones=entry.phones,
            addresses=addresses,
            labels=labels,
            links=entry.links,
            note=entry.note,
            categories=tuple(tag.name for tag in self._around.tags(shown)) if entry.tags else (),
            languages=entry.languages if isinstance(entry, Person) else (),
            revision=entry.changed_at,
            kept=entry.kept_properties,
        )

    def _labels_of(self, addresses: Iterable[PostalAddress]) -> tuple[tuple[str, ...], ...]:
        return tuple(map(envelope_lines, addresses)) if self._labels else ()

    def _jobs(self, entry: Entry, places: Sequence[_Workplace]) -> tuple[CardJob, ...]:
        match entry:
            case Person():
                jobs = map(_titled, (place.job for place in places), entry.tenures)
                # Nothing is left of a tenure whose post and organisation lie in the bin.
                return tuple(job for job in jobs if job != _NOWHERE.job)
            case Organisation():
                line = self._around.line_of(entry)
                return (_employment(line),) if len(line) > 1 else ()
            case Post():
                job = body_of_post(entry, self._around)
                return (job,) if job.organisation else ()


class Surroundings(Protocol):
    """What stands around an entry."""

    def post(self, uid: EntryUid | None) -> Post | None:
        """Return a post; None when it is gone."""

    def organisation(self, uid: EntryUid | None) -> Organisation | None:
        """Return an organisation; None when it is gone."""

    def programme(self, uid: RecordUid | None) -> Programme | None:
        """Return a programme; None when it is gone."""

    def line_of(self, body: Organisation) -> tuple[Organisation, ...]:
        """Return ``body`` and the organisations it is part of today, upwards."""


class _ShownAround:
    """What stands around entries, as the receiver may see it.

    Each record is remembered as it was shown: many cards refer to the same few bodies.
    """

    def __init__(self, neighbours: Neighbours, level: Visibility, today: date) -> None:
        self._neighbours = neighbours
        self._level = level
        self._today = today
        self._posts: dict[RecordUid, Post] = {}
        self._bodies: dict[RecordUid, Organisation] = {}

    def know(self, entries: Sequence[Entry], disclosed: Iterable[Disclosed[Entry]]) -> None:
        """Take entries that were read, and as they may be seen: some work in others of them."""
        if len(self._posts) + len(self._bodies) > _MOST_KEPT:
            self._posts.clear()
            self._bodies.clear()
        self._neighbours.know(entries)
        for shown in disclosed:
            if isinstance(shown.record, Post):
                self._posts[shown.record.uid] = shown.record
            elif isinstance(shown.record, Organisation):
                self._bodies[shown.record.uid] = shown.record

    def gather(self, entries: Sequence[Entry]) -> None:
        """Read what stands around ``entries``."""
        self._neighbours.gather(entries)

    def gather_tags(self, entries: Sequence[Entry]) -> None:
        """Read the tags of ``entries``."""
        self._neighbours.gather_tags(entries)

    def post(self, uid: EntryUid | None) -> Post | None:
        """Return a post that was gathered, as it may be seen; None when it is gone."""
        post = self._neighbours.post(uid)
        return None if post is None else self._shown(post, self._posts)

    def organisation(self, uid: EntryUid | None) -> Organisation | None:
        """Return an organisation that was gathered, as it may be seen; None when it is gone."""
        body = self._neighbours.organisation(uid)
        return None if body is None else self._shown(body, self._bodies)

    def programme(self, uid: RecordUid | None) -> Programme | None:
        """Return a programme that was gathered, of which cards take but the name."""
        return self._neighbours.programme(uid)

    def line_of(self, body: Organisation) -> tuple[Organisation, ...]:
        """Return ``body`` and the organisations it is part of today, upwards."""
        line = self._neighbours.line_of(body)
        return tuple(self._shown(each, self._bodies) for each in line)

    def tags(self, shown: Disclosed[Entry]) -> tuple[Tag, ...]:
        """Return the tags an entry has after it passed the gate."""
        return self._neighbours.tags(shown.record)

    def _shown(self, record: _HostT, known: dict[RecordUid, _HostT]) -> _HostT:
        found = known.get(record.uid)
        if found is None:
            found = known[record.uid] = disclose(record, self._level, self._today).record
        return found


def job_of(tenure: Tenure, around: Surroundings) -> CardJob:
    """Return what a card says of a tenure.

    The title is the printed one; the post's own name, where it differs, is the role. A post of a
    programme alone has the programme for its organisation, so that a phone shows something.
    """
    return _titled(_untitled_job(*_place(tenure), around), tenure)


def _untitled_job(
    post_uid: EntryUid | None, organisation: EntryUid | None, around: Surroundings
) -> CardJob:
    """Return the employment of somebody whose title is the name of the post."""
    post = around.post(post_uid)
    body = around.organisation(organisation)
    if body is not None:
        employment = _employment(around.line_of(body))
    else:
        employment = CardJob() if post is None else body_of_post(post, around)
    return employment if post is None else replace(employment, title=display_name(post.names))


def _titled(job: CardJob, tenure: Tenure) -> CardJob:
    """Return the employment ``job`` with the title of a tenure, where it has one of its own."""
    title = tenure.title.strip()
    if title in {"", job.title}:
        return job
    return CardJob(organisation=job.organisation, units=job.units, title=title, role=job.title)


def _place(tenure: Tenure) -> _Place:
    return tenure.post, tenure.organisation


def body_of_post(post: Post, around: Surroundings) -> CardJob:
    """Return the organisation of a post as a card names it, or else its programme."""
    body = around.organisation(post.organisation)
    if body is not None:
        return _employment(around.line_of(body))
    programme = around.programme(post.programme)
    return CardJob(organisation="" if programme is None else acronym_or_name(programme.names))


def hosts_of(tenure: Tenure, around: Surroundings) -> list[Post | Organisation]:
    """Return whose address a tenure lends: the post, its organisation and those above it."""
    return _hosts(*_place(tenure), around)


def _hosts(
    post_uid: EntryUid | None, organisation: EntryUid | None, around: Surroundings
) -> list[Post | Organisation]:
    post = around.post(post_uid)
    hosts: list[Post | Organisation] = [] if post is None else [post]
    body = around.organisation(organisation)
    if body is None and post is not None:
        body = around.organisation(post.organisation)
    return hosts if body is None else [*hosts, *around.line_of(body)]


def _employment(line: Sequence[Organisation]) -> CardJob:
    """Return the ORG of a body given with its parents upwards: the uppermost, then the units."""
    top, *units = (display_name(body.names) for body in reversed(line))
    return CardJob(organisation=top, units=tuple(units))
