"""From vCards to entries: what a card that was read makes of its subject, its jobs and its tags."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from directory_app.domain.contact_points import Email, Link, Phone, PostalAddress
from directory_app.domain.dates import PartialDate
from directory_app.domain.entries import Organisation, ParentLink, Person, Post, Tenure
from directory_app.domain.identifiers import (
    EntryUid,
    RecordKind,
    RecordUid,
    SourceUid,
    TagUid,
    new_record_uid,
)
from directory_app.domain.lists import Tag
from directory_app.domain.phones import phone_country
from directory_app.domain.visibility import default_visibility
from directory_app.formats.cards import CardJob, ReadCard, VCardVersion
from directory_app.formats.vcard.card_jobs import JOB_GROUP
from directory_app.formats.vcard.lines import format_line
from directory_app.formats.vcard.values import escape_text
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
        fields = self._fields(card, RecordKind.ORGANISATION, source, _titles(card))
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
        fields = self._fields(card, RecordKind.POST, source, _titles(card))
        return Post(uid=uid, organisation=organisation, programme=programme, **fields)

    def person(self, card: ReadCard, uid: EntryUid, source: SourceUid) -> tuple[Person, list[Job]]:
        """Return the person of a card, and each job of the card with the tenure it makes."""
        jobs: list[Job] = []
        kept: list[str] = []
        for number, job in enumerate(card.jobs, 1):
            tenure, role = self._tenure(job, card, source)
            jobs.append((job, tenure))
            if role:
                kept.append(_kept_line("ROLE", role, "" if number == 1 else f"{JOB_GROUP}{number}"))
        fields = self._fields(card, RecordKind.PERSON, source, kept)
        tenures = tuple(tenure for _, tenure in jobs)
        return Person(uid=uid, tenures=tenures, languages=card.languages, **fields), jobs

    def _tenure(self, job: CardJob, card: ReadCard, source: SourceUid) -> tuple[Tenure, str]:
        """Return the tenure of a job, and the job's role where the tenure cannot hold it."""
        path = path_of(job)
        organisation = self._bodies.find(path) if path else None
        if path and organisation is None:
            post, title, role = self._post(self._posts.programme(path), job)
            if post is not None:
                return Tenure(post=post, title=title, as_of=_day_of(card)), role
            organisation = self._bodies.resolve(path, source)
        post, title, role = self._post(organisation, job)
        tenure = Tenure(post=post, organisation=organisation, title=title, as_of=_day_of(card))
        return tenure, role

    def _post(self, owner: RecordUid | None, job: CardJob) -> tuple[EntryUid | None, str, str]:
        """Return the post that a job means if there is one, the title and the role left over."""
        by_role = self._posts.find(owner, job.role)
        if by_role is not None:
            return by_role, job.title if match_key(job.title) != match_key(job.role) else "", ""
        by_title = self._posts.find(owner, job.title)
        if by_title is not None:
            return by_title, "", job.role
        return None, job.title or job.role, job.role if job.title else ""

    def _fields(
        self, card: ReadCard, kind: RecordKind, source: SourceUid, kept: list[str]
    ) -> dict[str, Any]:
        return {
            "names": card.names,
            "emails": _visible(card.emails, kind),
            "phones": _visible(card.phones, kind),
            "addresses": _visible(card.addresses, kind),
            "links": _visible(card.links, kind),
            "note": card.note,
            "country": clear_country(card),
            "tags": self._tags.resolve(card.categories),
            "kept_properties": (*card.kept, *kept),
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
    return tuple(replace(point, visibility=default_visibility(kind, point)) for point in points)


def _day_of(card: ReadCard) -> PartialDate | None:
    return None if card.revision is None else PartialDate.of(card.revision.date())


def _titles(card: ReadCard) -> list[str]:
    """Return TITLE and ROLE of an organisation or post, which have no field for them, as lines."""
    said = [text for job in card.jobs for text in (("TITLE", job.title), ("ROLE", job.role))]
    return [_kept_line(name, text, "") for name, text in said if text]


def _kept_line(name: str, text: str, group: str) -> str:
    return format_line(name, escape_text(text, VCardVersion.V3), group=group)
