"""What records that are not written yet are indexed by.

Reading it back from their rows costs as much as writing them. Here it is made of the records
themselves and of what their owners (posts and organisations) hand on; tests compare the index with
one that is built anew from the rows.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from directory_app.domain.entries import Entry, Name, Organisation, Person, Post
from directory_app.domain.items import Item
from directory_app.domain.kinds import PhoneKind
from directory_app.domain.query import Having
from directory_app.domain.records import kind_of
from directory_app.domain.search_views import MatchField, MatchOwner
from directory_app.store.search import tokens
from directory_app.store.search.index_rows import (
    ColumnTokens,
    IndexRow,
    NameParts,
    PhoneParts,
    make_index_row,
    own_facets,
    word_columns,
)
from directory_app.store.search.texts import FoundText, found_texts, handed_on


class Owner(NamedTuple):
    """What a post or organisation gives to those who are in it.

    Attributes:
        texts: what it is found by itself; nothing where it lies in the bin.
        names: the names of an organisation, as those that are part of it are found by them.
        above: the names of all that it is part of today, where that is known.
        parents: the numbers of what it is part of today, where the names above are not known.
        body: the number of a post's organisation, or None.
        programme: the number of a post's programme, or None.
    """

    texts: tuple[FoundText, ...] = ()
    names: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    parents: tuple[int, ...] = ()
    body: int | None = None
    programme: int | None = None


class Surroundings(NamedTuple):
    """What is around the records that are to be indexed.

    Attributes:
        number_of: gives the number of a record of the table ``entry`` or ``programme`` or ``tag``
            that another one refers to.
        owner: gives a post or organisation by its number.
        handed_on: gives the tokens that those in a post or organisation are found by, by its
            number, which of the two it is, and whether they are in it no more.
        day: today.
    """

    number_of: Callable[[str, str | None], int | None]
    owner: Callable[[int | None], Owner]
    handed_on: Callable[[int | None, MatchOwner, bool], ColumnTokens]
    day: date


class _Link(NamedTuple):
    """How an entry is linked to a post and an organisation, by their numbers."""

    title: str
    post: int | None
    body: int | None
    programme: int | None
    is_former: bool


def index_row_of(entry: Entry, around: Surroundings) -> IndexRow:
    """Return what is to be indexed of an entry, but for roles in programmes."""
    links = list(_links(entry, around))
    facets = [
        *own_facets(
            kind_of(entry),
            entry.kind.value if isinstance(entry, Organisation) else "",
            entry.country,
            entry.to_verify,
            havings_of(entry),
        ),
        *(tokens.tag_token(around.number_of("tag", tag) or 0) for tag in entry.tags),
        *map(tokens.programme_token, _programmes(links)),
    ]
    words = [word_columns(_own_and_above(entry, links, around))]
    for link in links:
        words.append(around.handed_on(link.post, MatchOwner.POST, link.is_former))
        words.append(around.handed_on(link.body, MatchOwner.ORGANISATION, link.is_former))
    return make_index_row(
        words,
        [_name_parts(name) for name in entry.names],
        [PhoneParts(phone.e164, phone.printed, phone.extension) for phone in entry.phones],
        facets,
    )


def owner_of(entry: Entry, around: Surroundings) -> Owner:
    """Return what a post or organisation gives to those who are in it."""
    # Nobody is found through what lies in the bin.
    is_there = entry.binned_at is None
    texts: tuple[FoundText, ...] = ()
    if is_there:
        texts = (*names_texts(entry, around.day), *own_texts(entry, around.day))
    match entry:
        case Post():
            return Owner(
                texts,
                body=around.number_of("entry", entry.organisation),
                programme=around.number_of("programme", entry.programme),
            )
        case Organisation():
            names = (name.text or f"{name.given} {name.family}" for name in entry.names)
            return Owner(texts, tuple(names) if is_there else (), parents=_parents(entry, around))
        case Person():
            return Owner(texts)


def tokens_handed_on(
    owner: Owner, which: MatchOwner, is_former: bool, around: Surroundings
) -> ColumnTokens:
    """Return the tokens that those in a post or organisation are found by.

    Args:
        owner: the post or organisation.
        which: which of the two it is.
        is_former: they are in it no more.
        around: what is around it.
    """
    texts = list(handed_on(owner.texts, which, is_former))
    if which is MatchOwner.ORGANISATION:
        above = (*owner.above, *_names_above(owner.parents, around))
        texts += (FoundText(MatchField.PARENT, name, is_former=is_former) for name in above)
    return word_columns(texts)


def names_texts(entry: Entry, day: date) -> Iterator[FoundText]:
    """Yield the names of an entry; others are found by them, itself by more of them."""
    for name in entry.names:
        parts = f"{name.given} {name.additional} {name.family} {name.suffix}".strip(" ")
        yield from found_texts("name", name.kind, name.text or parts, _is_former(name, day))


def own_texts(entry: Entry, day: date) -> Iterator[FoundText]:
    """Yield what words of an entry itself are indexed, but for names, titles and tags."""
    for email in entry.emails:
        yield FoundText(MatchField.EMAIL, email.address, MatchOwner.ENTRY, _is_former(email, day))
    for link in entry.links:
        yield FoundText(MatchField.LINK, link.url, MatchOwner.ENTRY, _is_former(link, day))
    for address in entry.addresses:
        lines = (
            *(address.care_of, address.street, address.po_box, address.dependent_locality),
            *(address.locality, address.region, address.postal_code),
        )
        yield from found_texts(
            "address", address.country, "\n".join(lines), _is_former(address, day)
        )
    if entry.country:
        yield from found_texts("country", "", entry.country, is_former=False)
    points = (*entry.emails, *entry.phones, *entry.addresses, *entry.links)
    linked = entry.tenures if isinstance(entry, Person) else ()
    notes = (item.note for item in (*entry.names, *points, *linked))
    for text in filter(None, (entry.note, *entry.warnings, *notes)):
        yield FoundText(MatchField.NOTE, text)
    for point in points:
        if point.label:
            yield FoundText(MatchField.LABEL, point.label)


def havings_of(entry: Entry) -> Iterator[Having]:
    """Yield what an entry has, as the search asks for it."""
    if entry.emails:
        yield Having.EMAIL
    if entry.phones:
        kinds = {phone.kind for phone in entry.phones}
        if kinds != {PhoneKind.FAX}:
            yield Having.PHONE
        if PhoneKind.MOBILE in kinds:
            yield Having.MOBILE
        if PhoneKind.FAX in kinds or PhoneKind.VOICE_FAX in kinds:
            yield Having.FAX
    if entry.addresses:
        yield Having.ADDRESS
    if entry.links:
        yield Having.LINK
    if entry.note:
        yield Having.NOTE
    if entry.tags:
        yield Having.TAG
    if entry.sources or any(item.sources for item in _cited(entry)):
        yield Having.SOURCE


def _cited(entry: Entry) -> Iterator[Item]:
    """Yield the values of an entry, each of which may name its source."""
    yield from (*entry.emails, *entry.phones, *entry.names, *entry.addresses, *entry.links)
    match entry:
        case Person():
            yield from entry.tenures
        case Organisation():
            yield from entry.parents
        case Post():
            pass


def _links(entry: Entry, around: Surroundings) -> Iterator[_Link]:
    match entry:
        case Person():
            for tenure in entry.tenures:
                post = around.number_of("entry", tenure.post)
                held = around.owner(post)
                body = around.number_of("entry", tenure.organisation)
                yield _Link(
                    tenure.title,
                    post,
                    held.body if body is None else body,
                    held.programme,
                    _is_former(tenure, around.day),
                )
        case Post():
            body = around.number_of("entry", entry.organisation)
            programme = around.number_of("programme", entry.programme)
            yield _Link("", None, body, programme, is_former=False)
        case Organisation():
            return


def _own_and_above(
    entry: Entry, links: Iterable[_Link], around: Surroundings
) -> Iterator[FoundText]:
    yield from own_texts(entry, around.day)
    if isinstance(entry, Organisation):
        above = _names_above(_parents(entry, around), around)
        yield from (FoundText(MatchField.PARENT, name) for name in above)
    for link in links:
        if link.title:
            yield FoundText(MatchField.TITLE, link.title, is_former=link.is_former)


def _parents(body: Organisation, around: Surroundings) -> tuple[int, ...]:
    """Return the numbers of what an organisation is part of today."""
    links = (link for link in body.parents if link.validity.includes(around.day))
    parents = (around.number_of("entry", link.organisation) for link in links)
    return tuple(number for number in parents if number is not None)


def _names_above(parents: Iterable[int], around: Surroundings) -> Iterator[str]:
    """Yield the names of organisations and of all that they are part of today."""
    waiting = list(parents)
    seen: set[int] = set()  # links may run in a circle
    while waiting:
        number = waiting.pop()
        if number not in seen:
            seen.add(number)
            owner = around.owner(number)
            yield from (*owner.names, *owner.above)
            waiting += owner.parents


def _programmes(links: Iterable[_Link]) -> Iterator[int]:
    found = (link.programme for link in links if not link.is_former)
    yield from dict.fromkeys(number for number in found if number is not None)


def _name_parts(name: Name) -> NameParts:
    return NameParts(name.kind, name.text, name.given, name.additional, name.family, name.suffix)


def _is_former(item: Item, day: date) -> bool:
    return not item.validity.includes(day)
