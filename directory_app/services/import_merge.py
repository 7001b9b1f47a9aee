"""Bring what a card says into an entry that is there already, value by value.

A card never takes anything away: it may come from a program that knows less, or from an export
that left out what is internal. What the card has no field for (tenures' dates, visibility, sources,
checks) stays as it is.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from directory_app.domain.contact_points import Email, Link, Phone, PostalAddress
from directory_app.domain.entries import (
    Entry,
    Name,
    Organisation,
    Person,
    Post,
    Tenure,
    kind_of_entry,
)
from directory_app.domain.folding import fold, fold_digits
from directory_app.domain.identifiers import ItemUid, SourceUid
from directory_app.domain.kinds import PhoneKind
from directory_app.domain.names import full_name_text, name_text
from directory_app.formats.cards import CardJob
from directory_app.services.import_uids import match_key
from directory_app.services.kept_merging import merged_lines

_Point = TypeVar("_Point", Email, Phone, PostalAddress, Link)
_Entry = TypeVar("_Entry", Person, Organisation, Post)

Job = tuple[CardJob, Tenure]
"""An employment as a card says it, with the tenure it stands for."""


@dataclass(frozen=True, slots=True)
class Merging:
    """How an entry takes in what a card says.

    Attributes:
        source: cited by every value that is new.
        day: decides which present values a new one can be the new state of.
        replacing: the card is the entry's own (same UID): a name or number in it that differs
            takes the place of the present one. Otherwise it only adds.
    """

    source: SourceUid
    day: date
    replacing: bool

    def entry(
        self, present: Entry, incoming: Entry, known: Sequence[Job], read: Sequence[Job]
    ) -> Entry:
        """Return ``present`` with what ``incoming`` adds; equal to it if that is nothing.

        Args:
            present: the entry of the directory.
            incoming: the entry that the card alone would make, of the same kind.
            known: for a person, the present tenures with what a card says of them.
            read: for a person, the jobs of the card with the incoming tenures.
        """
        match present, incoming:
            case Person(), Person():
                languages = incoming.languages if self.replacing else ()
                return replace(
                    self._shared(present, incoming),
                    tenures=self._tenures(present.tenures, known, read),
                    languages=languages or present.languages or incoming.languages,
                )
            case Organisation(), Organisation():
                has_parent = any(link.validity.includes(self.day) for link in present.parents)
                return replace(
                    self._shared(present, incoming),
                    parents=present.parents if has_parent else present.parents + incoming.parents,
                )
            case Post(), Post():
                is_placed = present.organisation or present.programme
                return replace(
                    self._shared(present, incoming),
                    organisation=present.organisation if is_placed else incoming.organisation,
                    programme=present.programme if is_placed else incoming.programme,
                )
            case _:
                return present

    def _shared(self, present: _Entry, incoming: _Entry) -> _Entry:
        return replace(
            present,
            binned_at=None,
            names=self._names(present, incoming),
            emails=self._points(present.emails, incoming.emails, _email_key, _place),
            phones=self._points(present.phones, incoming.phones, _phone_key, _phone_slot),
            addresses=self._points(present.addresses, incoming.addresses, address_key, _place),
            links=self._points(present.links, incoming.links, _link_key, _link_slot),
            note=self._note(present.note, incoming.note),
            country=present.country or incoming.country,
            tags=tuple(dict.fromkeys((*present.tags, *incoming.tags))),
            kept_properties=merged_lines(
                present.kept_properties,
                incoming.kept_properties,
                kind_of_entry(present),
                replacing=self.replacing,
            ),
        )

    def _names(self, present: Entry, incoming: Entry) -> tuple[Name, ...]:
        same: Callable[[str], str] = _exactly if self.replacing else match_key
        known = {
            same(text) for name in present.names for text in (name_text(name), full_name_text(name))
        }
        missing = [
            replace(name, sources=(self.source,))
            for name in incoming.names
            if not {same(name_text(name)), same(full_name_text(name))} & known
        ]
        if self.replacing and missing and missing[0].uid == incoming.names[0].uid:
            # The shown name was changed; its language, script and period stay.
            first, renamed = present.names[0], missing.pop(0)
            changed = replace(
                renamed,
                uid=first.uid,
                kind=first.kind,
                language=first.language,
                script=first.script if first.language else renamed.script,
                validity=first.validity,
                note=first.note,
            )
            return (changed, *present.names[1:], *missing)
        return (*present.names, *missing)

    def _points(
        self,
        present: tuple[_Point, ...],
        incoming: tuple[_Point, ...],
        key: Callable[[_Point], Hashable],
        slot: Callable[[_Point], Hashable],
    ) -> tuple[_Point, ...]:
        """Return the contact points of both.

        One that differs from all present ones is new, or the new state of a present one that is
        missing in the card: the latter if in its slot (such as mobiles at work) as many are new as
        are missing.
        """
        read: dict[Hashable, list[_Point]] = defaultdict(list)
        for point in incoming:
            read[key(point)].append(point)
        known = {key(point) for point in present}
        news: list[_Point] = [points[0] for each, points in read.items() if each not in known]
        result: dict[ItemUid, _Point] = {}
        missing: list[_Point] = []
        for point in present:
            same = read.get(key(point))
            match = None if same is None else _nearest(point, same, slot)
            result[point.uid] = point if match is None else self._completed(point, match)
            if same is None and point.validity.includes(self.day):
                missing.append(point)
        if self.replacing:
            for old, new in _pairs(missing, news, slot):
                result[old.uid] = self._new_state(old, new)
                news.remove(new)
        merged: list[_Point] = list(result.values())
        merged.extend(replace(point, sources=(self.source,)) for point in news)
        return tuple(merged)

    def _completed(self, present: _Point, incoming: _Point) -> _Point:
        """Return a present contact point with the label and kind that its own card gives it."""
        if not self.replacing:
            return replace(present, label=present.label or incoming.label)
        completed = replace(present, label=incoming.label or present.label)
        if (
            isinstance(completed, Phone)
            and isinstance(incoming, Phone)
            and incoming.kind is not PhoneKind.VOICE
        ):
            completed = replace(completed, kind=incoming.kind)
        return completed

    def _new_state(self, old: _Point, new: _Point) -> _Point:
        return replace(
            new,
            uid=old.uid,
            label=new.label or old.label,
            preferred=old.preferred or new.preferred,
            visibility=old.visibility,
            tenure=old.tenure,
            validity=old.validity,
            note=old.note,
            sources=(self.source,),
        )

    def _note(self, present: str, incoming: str) -> str:
        if not incoming.strip() or _lines(incoming) == _lines(present):
            return present
        return incoming if self.replacing or not present.strip() else present

    def _tenures(
        self, present: tuple[Tenure, ...], known: Sequence[Job], read: Sequence[Job]
    ) -> tuple[Tenure, ...]:
        free = [(job, tenure) for job, tenure in known if tenure.validity.includes(self.day)]
        news: list[Tenure] = []
        for job, tenure in read:
            match = next((one for one in free if _is_same_job(one, (job, tenure))), None)
            if match is None:
                news.append(tenure)
            else:
                free.remove(match)
        changed = {tenure.uid: tenure for tenure in present}
        if self.replacing:
            titled = [tenure for _, tenure in free if tenure.post is None]
            for old, new in _pairs(titled, news, _employer):
                changed[old.uid] = replace(old, title=new.title, sources=(self.source,))
                news.remove(new)
        return (*changed.values(), *(replace(one, sources=(self.source,)) for one in news))


def address_key(address: PostalAddress) -> Hashable:
    """Return what two addresses have in common that lead to the same place."""
    parts = (
        address.care_of,
        address.po_box,
        address.street,
        address.dependent_locality,
        address.locality,
        address.region,
        address.postal_code,
    )
    return (*map(fold, parts), address.country)


def _email_key(email: Email) -> Hashable:
    return email.address.casefold()


def _phone_key(phone: Phone) -> Hashable:
    return phone.e164 or fold_digits(phone.printed) or phone.printed, phone.extension


def _link_key(link: Link) -> Hashable:
    # Commas and semicolons are written to cards percent-encoded.
    return link.url.replace("%2C", ",").replace("%3B", ";").rstrip("/").casefold()


def _place(point: Email | PostalAddress) -> Hashable:
    return point.place


def _phone_slot(phone: Phone) -> Hashable:
    return phone.place, phone.kind


def _link_slot(link: Link) -> Hashable:
    return link.place, link.kind


def _employer(tenure: Tenure) -> Hashable:
    return tenure.organisation


def _nearest(
    point: _Point, same: list[_Point], slot: Callable[[_Point], Hashable]
) -> _Point | None:
    """Take out of ``same`` the value that stands for ``point``: of its slot, or else any.

    One number may be there twice, as a phone and as a fax.
    """
    if not same:
        return None
    match = next((one for one in same if slot(one) == slot(point)), same[0])
    same.remove(match)
    return match


_Value = TypeVar("_Value")


def _pairs(
    old: Iterable[_Value], new: Iterable[_Value], slot: Callable[[_Value], Hashable]
) -> list[tuple[_Value, _Value]]:
    """Return which new value takes the place of which old one, by slot and order."""
    leaving: dict[Hashable, list[_Value]] = defaultdict(list)
    coming: dict[Hashable, list[_Value]] = defaultdict(list)
    for value in old:
        leaving[slot(value)].append(value)
    for value in new:
        coming[slot(value)].append(value)
    return [
        pair
        for place, values in leaving.items()
        if len(values) == len(coming[place])
        for pair in zip(values, coming[place], strict=True)
    ]


def _is_same_job(known: Job, read: Job) -> bool:
    """Tell whether a present tenure is what the card says: by its words, or by what they mean."""
    known_job, present = known
    read_job, incoming = read
    if _words_of_body(known_job) == _words_of_body(read_job):
        titles = {match_key(read_job.title), match_key(read_job.role)}
        if match_key(known_job.title) in titles:
            return True
    if present.post is not None and present.post == incoming.post:
        return True
    return (
        present.organisation == incoming.organisation
        and present.organisation is not None
        and match_key(present.title) == match_key(incoming.title)
        and present.post is None
    )


def _words_of_body(job: CardJob) -> tuple[str, ...]:
    return tuple(match_key(text) for text in (job.organisation, *job.units) if text.strip())


def _exactly(text: str) -> str:
    return text


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip().splitlines()]
