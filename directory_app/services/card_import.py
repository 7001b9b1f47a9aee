"""From vCards to entries: what a card that was read makes of its subject, its jobs and its tags."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from directory_app.domain.contact_points import Email, Link, Phone, PostalAddress, Visibility
from directory_app.domain.dates import PartialDate
from directory_app.domain.entries import Organisation, ParentLink, Person, Post, Tenure
from directory_app.domain.filling import changed
from directory_app.domain.identifiers import (
    EntryUid,
    RecordKind,
    RecordUid,
    SourceUid,
    TagUid,
    new_record_uid,
)
from directory_app.domain.lists import Tag
from directory_app.domain.names import name_text
from directory_app.domain.phones import phone_country
from directory_app.domain.visibility import default_visibility
from directory_app.formats.cards import CardJob, ReadCard
from directory_app.services.card_remainder import remainder
from directory_app.services.import_matching import BodyIndex, PostIndex
from directory_app.services.import_merge import Job
from directory_app.services.import_uids import match_key, path_of

_Point = TypeVar("_Point", Email, Phone, PostalAddress, Link)


class TagBook:
    """The tags of the directory and of the import, by folded name.

    Attributes:
        made: tags that the import makes or brings back from the bin.
    """

    def __init__(self, known: Iterable[Tag]) -> None:
        """Begin with the tags of the directory, those in the bin too."""
        self.made: dict[RecordUid, Tag] = {}
        self._by_name: dict[str, Tag] = {}
        for tag in sorted(known, key=lambda tag: tag.binned_at is not None):
            self._by_name.setdefault(match_key(tag.name), tag)

    def resolve(self, names: Iterable[str]) -> tuple[TagUid, ...]:
        """Return the tags called ``names``; those that are missing are made."""
        return tuple(dict.fromkeys(TagUid(self._tag(name).uid) for name in names))

    def shown(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the names as the tags have them; they are found in whatever spelling."""
        return tuple(self._tag(name).name for name in names)

    def _tag(self, name: str) -> Tag:
        key = match_key(name)
        tag = self._by_name.get(key)
        if tag is None:
            tag = Tag(uid=TagUid(new_record_uid()), name=name.strip())
            self.made[tag.uid] = tag
        elif tag.binned_at is not None:
            tag = replace(tag, binned_at=None)
            self.made[tag.uid] = tag
        self._by_name[key] = tag
        return tag


class EntryMaker:
    """Makes the entries that cards alone would make."""

    def __init__(self, bodies: BodyIndex, posts: PostIndex, tags: TagBook) -> None:
        """Find what cards refer to in the given indexes."""
        self._bodies = bodies
        self._posts = posts
        self._tags = tags

    def organisation(
        self, card: ReadCard, uid: EntryUid, parent: EntryUid | None, source: SourceUid
    ) -> Organisation:
        """Return the organisation of a card; ``parent`` is what it is part of."""
        fields = self._fields(
            card, uid, RecordKind.ORGANISATION, source, keeps_jobs=not self._is_placed(card)
        )
        parents = () if parent is None else (ParentLink(organisation=parent),)
        return Organisation(uid=uid, parents=parents, **fields)

    def post(self, card: ReadCard, uid: EntryUid, source: SourceUid) -> Post:
        """Return the post of a card; its organisation may be a programme's name."""
        path = path_of(card.jobs[0]) if card.jobs else ()
        programme = None
        organisation = self._bodies.find(path) if path else None
        if path and organisation is None:
            programme = self._posts.programme(path)
        if organisation is None and programme is None:
            organisation = self._bodies.resolve(path, source)
        is_spelt = organisation is None or self._bodies.spells(path)
        keeps_jobs = len(card.jobs) > 1 or not is_spelt
        fields = self._fields(card, uid, RecordKind.POST, source, keeps_jobs=keeps_jobs)
        return Post(uid=uid, organisation=organisation, programme=programme, **fields)

    def person(self, card: ReadCard, uid: EntryUid, source: SourceUid) -> tuple[Person, list[Job]]:
        """Return the person of a card, and each job of the card with the tenure it makes."""
        jobs: list[Job] = []
        keeps_jobs = False
        for job in card.jobs:
            tenure = self._tenure(job, card, source)
            jobs.append((job, tenure))
            keeps_jobs = keeps_jobs or not self._says(tenure, job)
        fields = self._fields(card, uid, RecordKind.PERSON, source, keeps_jobs=keeps_jobs)
        tenures = tuple(tenure for _, tenure in jobs)
        return Person(uid=uid, tenures=tenures, languages=card.languages, **fields), jobs

    def _tenure(self, job: CardJob, card: ReadCard, source: SourceUid) -> Tenure:
        """Return the tenure of a job."""
        path = path_of(job)
        organisation = self._bodies.find(path) if path else None
        if path and organisation is None:
            post, title = self._post(self._posts.programme(path), job)
            if post is not None:
                return Tenure(post=post, title=title, as_of=_day_of(card))
            organisation = self._bodies.resolve(path, source)
        post, title = self._post(organisation, job)
        return Tenure(post=post, organisation=organisation, title=title, as_of=_day_of(card))

    def _post(self, owner: RecordUid | None, job: CardJob) -> tuple[EntryUid | None, str]:
        """Return the post that a job means if there is one, and the title beside it."""
        by_role = self._posts.find(owner, job.role)
        if by_role is not None:
            return by_role, job.title if match_key(job.title) != match_key(job.role) else ""
        by_title = self._posts.find(owner, job.title)
        if by_title is not None:
            return by_title, ""
        return None, job.title or job.role

    def _says(self, tenure: Tenure, job: CardJob) -> bool:
        """Tell whether an export of ``tenure`` says what the card says of the job."""
        if tenure.organisation is not None and not self._bodies.spells(path_of(job)):
            return False
        post = self._posts.name_of(tenure.post)
        title = tenure.title or post
        return (job.title, job.role) == (title, post if post != title else "")

    def _is_placed(self, card: ReadCard) -> bool:
        """Tell whether the ORG of a body's own card is its place in the tree and no more."""
        own = {name_text(name) for name in card.names}
        paths = [path_of(job) for job in card.jobs]
        return not paths or (
            len(paths) == 1
            and bool(paths[0])
            and paths[0][-1] in own
            and self._bodies.spells(paths[0][:-1])
        )

    def _fields(
        self,
        card: ReadCard,
        uid: EntryUid,
        kind: RecordKind,
        source: SourceUid,
        *,
        keeps_jobs: bool,
    ) -> dict[str, Any]:
        tags = self._tags.shown(card.categories)
        return {
            "names": card.names,
            "emails": _visible(card.emails, kind),
            "phones": _visible(card.phones, kind),
            "addresses": _visible(card.addresses, kind),
            "links": _visible(card.links, kind),
            "note": card.note,
            "country": clear_country(card),
            "tags": self._tags.resolve(card.categories),
            "kept_properties": remainder(card, uid, kind, keeps_jobs=keeps_jobs, tags=tags),
            "sources": (source,),
        }


def clear_country(card: ReadCard) -> str:
    """Return the country of a card: its own, or the only one of its addresses or else phones."""
    if card.country:
        return card.country
    of_addresses = {address.country for address in card.addresses if address.country}
    if of_addresses:
        return of_addresses.pop() if len(of_addresses) == 1 else ""
    of_phones = {country for phone in card.phones if (country := phone_country(phone))}
    return of_phones.pop() if len(of_phones) == 1 else ""


def _visible(points: tuple[_Point, ...], kind: RecordKind) -> tuple[_Point, ...]:
    return tuple(_with_visibility(point, default_visibility(kind, point)) for point in points)


def _with_visibility(point: _Point, visibility: Visibility) -> _Point:
    return point if point.visibility is visibility else changed(point, visibility=visibility)


def _day_of(card: ReadCard) -> PartialDate | None:
    return None if card.revision is None else PartialDate.of(card.revision.date())
