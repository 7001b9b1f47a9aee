"""From entries to vCards: which values leave the house, and what a card says of jobs and bodies."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from directory_app.domain.addresses import envelope_lines
from directory_app.domain.contact_points import (
    ContactPoint,
    PostalAddress,
    Visibility,
)
from directory_app.domain.entries import Entry, Name, Organisation, Person, Post, Tenure
from directory_app.domain.identifiers import EntryUid, ItemUid, RecordKind
from directory_app.domain.items import Item
from directory_app.domain.labels import acronym_or_name
from directory_app.domain.lists import ContactList
from directory_app.domain.names import display_name
from directory_app.domain.records import kind_of
from directory_app.domain.tenures import current_tenures
from directory_app.domain.visibility import is_within
from directory_app.formats.cards import CardData, CardJob
from directory_app.store.neighbours import Neighbours

_Value = TypeVar("_Value", bound=Item)
_Point = TypeVar("_Point", bound=ContactPoint)


class CardMaker:
    """Makes the cards of entries; in front of everything stands the visibility level.

    Left out are values that are over or have not begun, contact points that are more private than
    the level and, below ``INTERNAL``, remarks, tags and what was kept of foreign cards.
    """

    def __init__(self, neighbours: Neighbours, level: Visibility, today: date) -> None:
        """Make cards for somebody who may see up to ``level``, as of ``today``."""
        self._neighbours = neighbours
        self._level = level
        self._today = today

    def cards(self, entries: Sequence[Entry]) -> list[CardData]:
        """Return the card of each of ``entries``."""
        self._neighbours.gather(entries)
        return [self._card(entry) for entry in entries]

    def list_card(self, group: ContactList, present: Iterable[EntryUid]) -> CardData:
        """Return the group card of a list.

        Args:
            group: the list.
            present: its members that are in the directory and not in the bin.
        """
        there = set(present)
        current = [one for one in group.memberships if one.validity.includes(self._today)]
        return CardData(
            uid=group.uid,
            kind=RecordKind.LIST,
            names=(Name(text=group.name),),
            note=group.note if self._is_internal else "",
            members=tuple(one.entry for one in current if one.entry in there),
            revision=group.changed_at,
        )

    @property
    def _is_internal(self) -> bool:
        return self._level is Visibility.INTERNAL

    def _card(self, entry: Entry) -> CardData:
        jobs = self._jobs(entry)
        addresses = self._points(entry, entry.addresses) or self._work_address(entry)
        return CardData(
            uid=entry.uid,
            kind=kind_of(entry),
            names=self._current(entry.names) or entry.names,
            jobs=jobs,
            emails=self._points(entry, entry.emails),
            phones=self._points(entry, entry.phones),
            addresses=addresses,
            labels=tuple(envelope_lines(address) for address in addresses),
            links=self._points(entry, entry.links),
            note=entry.note if self._is_internal else "",
            categories=self._categories(entry),
            languages=entry.languages if isinstance(entry, Person) else (),
            revision=entry.changed_at,
            kept=entry.kept_properties if self._is_internal else (),
        )

    def _jobs(self, entry: Entry) -> tuple[CardJob, ...]:
        match entry:
            case Person():
                tenures = current_tenures(entry, self._today)
                jobs = (job_of(tenure, self._neighbours) for tenure in tenures)
                # Nothing is left of a tenure whose post and organisation lie in the bin.
                return tuple(job for job in jobs if job != CardJob())
            case Organisation():
                line = self._neighbours.line_of(entry)
                return (_employment(line),) if len(line) > 1 else ()
            case Post():
                job = body_of_post(entry, self._neighbours)
                return (job,) if job.organisation else ()

    def _current(self, values: tuple[_Value, ...]) -> tuple[_Value, ...]:
        return tuple(value for value in values if value.validity.includes(self._today))

    def _points(self, entry: Entry, points: tuple[_Point, ...]) -> tuple[_Point, ...]:
        """Return the contact points that hold now and may leave; a tenure's end with it."""
        held: set[ItemUid] = set()
        if isinstance(entry, Person):
            held = {tenure.uid for tenure in current_tenures(entry, self._today)}
        return tuple(
            point
            for point in self._current(points)
            if is_within(point.visibility, self._level)
            and (point.tenure is None or point.tenure in held)
        )

    def _work_address(self, entry: Entry) -> tuple[PostalAddress, ...]:
        """Return the address at which a person without one is met: of post, body or its parent."""
        if not isinstance(entry, Person):
            return ()
        for tenure in current_tenures(entry, self._today):
            for owner in hosts_of(tenure, self._neighbours):
                found = self._points(owner, owner.addresses)
                if found:
                    return found[:1]
        return ()

    def _categories(self, entry: Entry) -> tuple[str, ...]:
        if not self._is_internal:
            return ()
        return tuple(tag.name for tag in self._neighbours.tags(entry))


def job_of(tenure: Tenure, neighbours: Neighbours) -> CardJob:
    """Return what a card says of a tenure.

    The title is the printed one; the post's own name, where it differs, is the role. A post of a
    programme alone has the programme for its organisation, so that a phone shows something.
    """
    post = neighbours.post(tenure.post)
    post_name = display_name(post.names) if post is not None else ""
    title = tenure.title.strip() or post_name
    role = post_name if post_name != title else ""
    body = neighbours.organisation(tenure.organisation)
    if body is not None:
        employment = _employment(neighbours.line_of(body))
    else:
        employment = CardJob() if post is None else body_of_post(post, neighbours)
    return replace(employment, title=title, role=role)


def body_of_post(post: Post, neighbours: Neighbours) -> CardJob:
    """Return the organisation of a post as a card names it, or else its programme."""
    body = neighbours.organisation(post.organisation)
    if body is not None:
        return _employment(neighbours.line_of(body))
    programme = neighbours.programme(post.programme)
    return CardJob(organisation="" if programme is None else acronym_or_name(programme.names))


def hosts_of(tenure: Tenure, neighbours: Neighbours) -> list[Post | Organisation]:
    """Return whose address a tenure lends: the post, its organisation and those above it."""
    post = neighbours.post(tenure.post)
    hosts: list[Post | Organisation] = [] if post is None else [post]
    body = neighbours.organisation(tenure.organisation)
    if body is None and post is not None:
        body = neighbours.organisation(post.organisation)
    return hosts if body is None else [*hosts, *neighbours.line_of(body)]


def _employment(line: Sequence[Organisation]) -> CardJob:
    """Return the ORG of a body given with its parents upwards: the uppermost, then the units."""
    top, *units = (display_name(body.names) for body in reversed(line))
    return CardJob(organisation=top, units=tuple(units))
