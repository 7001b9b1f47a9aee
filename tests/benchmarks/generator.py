"""Large invented directories, the same for the same seed, to try and to measure with."""

import random
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from directory_app.domain.contact_points import Email, Link, Phone, PostalAddress, Visibility
from directory_app.domain.dates import ALWAYS, PartialDate, Validity
from directory_app.domain.entries import Name, Organisation, ParentLink, Person, Post, Tenure
from directory_app.domain.events import Event, EventKind, Participation, ParticipationRole
from directory_app.domain.identifiers import (
    EntryUid,
    EventUid,
    ItemUid,
    ListUid,
    PhaseUid,
    ProgrammeUid,
    RecordUid,
    SourceUid,
    TagUid,
)
from directory_app.domain.kinds import NameKind, OrganisationKind, PhoneKind, RoleKind
from directory_app.domain.lists import ContactList, Membership, Source, SourceKind, Tag
from directory_app.domain.programmes import Budget, Period, Phase, Programme, Role
from directory_app.domain.records import Record
from tests.benchmarks.name_tables import (
    COUNTRIES,
    FAMILIES,
    FAMILY_BEGINNINGS,
    FAMILY_ENDINGS,
    FAMILY_MIDDLES,
    HONORIFICS,
    MATTERS,
    MEN,
    PHONES,
    ROMANISATIONS,
    STREETS,
    TAGS,
    TITLES,
    UNITS,
    WOMEN,
)

BLOCK: Final = 100
"""Entries of one body with its units, posts and people."""

_ORGANISATIONS, _POSTS = 12, 13
_BLOCKS_PER_PROGRAMME: Final = 20
_SOURCES: Final = 12
_WORDS: Final = {"ministry": ("Ministry", "Министерство"), "agency": ("Agency", "Агентство")}


def sample_records(entries: int, seed: int = 7) -> Iterator[Record]:
    """Yield the records of a directory, each after those it refers to.

    Of a hundred entries twelve are organisations in a tree of three levels, thirteen are posts and
    the others people with two e-mails and two phones each. Sources, tags, programmes with two
    phases, events and lists come on top.

    Args:
        entries: how many people, organisations and posts there are to be.
        seed: another number gives another directory.
    """
    generator = _Generator(random.Random(seed))
    yield from generator.sources_and_tags()
    blocks: list[_Block] = []
    for start in range(0, entries, BLOCK):
        block = _Block(country=generator.choose(tuple(COUNTRIES)), number=start // BLOCK)
        yield from generator.block(block, min(BLOCK, entries - start))
        blocks.append(block)
        if len(blocks) == _BLOCKS_PER_PROGRAMME:
            yield from generator.programme(blocks)
            blocks = []
    if blocks:
        yield from generator.programme(blocks)


@dataclass(slots=True)
class _Block:
    """What the later records of a block refer to."""

    country: str
    number: int
    organisations: list[EntryUid] = field(default_factory=list)
    posts: list[EntryUid] = field(default_factory=list)
    people: list[EntryUid] = field(default_factory=list)

    @property
    def domain(self) -> str:
        """The domain of the body's e-mail addresses."""
        return f"body{self.number}.{self.country.lower()}.example"


class _Generator:
    """Draws records from one stream of random numbers."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._sources: list[SourceUid] = []
        self._tags: list[TagUid] = []
        self._programmes = 0

    def choose(self, choices: tuple[str, ...]) -> str:
        """Return one of ``choices``."""
        return self._rng.choice(choices)

    def sources_and_tags(self) -> Iterator[Record]:
        """Yield the sources and tags that all records share."""
        for number in range(1, _SOURCES + 1):
            source = Source(
                uid=SourceUid(self._uid()),
                title=f"Invented circular No. {number}",
                kind=self._rng.choice(list(SourceKind)),
                as_of=PartialDate(2015 + number % 10, 1 + number % 12),
            )
            self._sources.append(SourceUid(source.uid))
            yield source
        for name in TAGS:
            tag = Tag(uid=TagUid(self._uid()), name=name)
            self._tags.append(TagUid(tag.uid))
            yield tag

    def block(self, block: _Block, size: int) -> Iterator[Record]:
        """Yield a body with its units, their posts and people: ``size`` entries."""
        for number in range(size):
            if number < _ORGANISATIONS:
                organisation = self._organisation(block, number)
                block.organisations.append(EntryUid(organisation.uid))
                yield organisation
            elif number < _ORGANISATIONS + _POSTS:
                post = self._post(block, number - _ORGANISATIONS)
                block.posts.append(EntryUid(post.uid))
                yield post
            else:
                person = self._person(block, number)
                block.people.append(EntryUid(person.uid))
                yield person

    def programme(self, blocks: list[_Block]) -> Iterator[Record]:
        """Yield a programme that ``blocks`` take part in, an event and a list."""
        self._programmes += 1
        bodies = [block.organisations[0] for block in blocks]
        title = f"Sample Programme {self._programmes}"
        programme = Programme(
            uid=ProgrammeUid(self._uid()),
            names=(
                self._name(text=title, language="en", script="Latn"),
                self._name(text=f"SP{self._programmes}", kind=NameKind.ACRONYM, language="en"),
            ),
            donors=(bodies[0],),
            period=Period(start=PartialDate(2010)),
            countries=tuple(sorted({block.country for block in blocks})),
        )
        yield programme
        phases = [self._phase(programme, number, bodies) for number in (1, 2)]
        yield from phases
        yield Event(
            uid=EventUid(self._uid()),
            title=f"Workshop of {title}",
            kind=EventKind.WORKSHOP,
            start=PartialDate(2024, 1 + self._programmes % 12, 5),
            place=COUNTRIES[blocks[0].country][2],
            country=blocks[0].country,
            programme=ProgrammeUid(programme.uid),
            phase=PhaseUid(phases[1].uid),
            topics=("examples", "samples"),
            participations=tuple(
                Participation(uid=self._item_uid(), entry=body, role=role)
                for body, role in zip(bodies, self._endless_roles(), strict=False)
            ),
        )
        members = [uid for block in blocks for uid in (block.posts + block.people)[:5]]
        yield ContactList(
            uid=ListUid(self._uid()),
            name=f"Invitations {title}",
            memberships=tuple(Membership(uid=self._item_uid(), entry=uid) for uid in members),
        )

    def _phase(self, programme: Programme, number: int, bodies: list[EntryUid]) -> Phase:
        kinds = [RoleKind.LEAD_PARTNER, *[RoleKind.PARTNER] * len(bodies)]
        start = 2010 + 7 * (number - 1)
        return Phase(
            uid=PhaseUid(self._uid()),
            programme=ProgrammeUid(programme.uid),
            number=str(number),
            planned=Period(start=PartialDate(start), end=PartialDate(start + 6)),
            budgets=(
                Budget(uid=self._item_uid(), amount=Decimal(self._rng.randrange(1, 90) * 100_000)),
            ),
            roles=tuple(
                Role(uid=self._item_uid(), organisation=body, kind=kind)
                for body, kind in zip(bodies, kinds, strict=False)
            ),
        )

    def _endless_roles(self) -> Iterator[ParticipationRole]:
        while True:
            yield self._rng.choice(list(ParticipationRole))

    def _organisation(self, block: _Block, number: int) -> Organisation:
        """Return the body itself, or a unit of it or of one of its first units."""
        of_english, of_russian, *_ = COUNTRIES[block.country]
        matter, matter_ru, kind = MATTERS[block.number % len(MATTERS)]
        parents: tuple[ParentLink, ...] = ()
        if number:
            english, russian = UNITS[number - 1]
            names = (f"Department of {english}", f"Управление {russian}")
            kind = OrganisationKind.DEPARTMENT
            parent = block.organisations[0 if number < 5 else number % 4 + 1]
            parents = (ParentLink(uid=self._item_uid(), organisation=parent),)
        else:
            word, word_ru = _WORDS[kind]
            names = (
                f"{word} of {matter} of the {of_english} No. {block.number + 1}",
                f"{word_ru} {matter_ru} {of_russian} № {block.number + 1}",
            )
        return Organisation(
            uid=EntryUid(self._uid()),
            kind=OrganisationKind(kind),
            names=(
                self._name(text=names[0], language="en", script="Latn"),
                self._name(text=names[1], language="ru", script="Cyrl"),
            ),
            parents=parents,
            country=block.country,
            emails=(self._email(f"office{number}@{block.domain}", Visibility.PUBLIC),),
            phones=(
                self._phone(block.country, PhoneKind.VOICE, Visibility.PUBLIC),
                self._phone(block.country, PhoneKind.FAX, Visibility.PUBLIC),
            ),
            addresses=(self._address(block.country),),
            links=(
                Link(
                    uid=self._item_uid(),
                    url=f"https://www.{block.domain}/{number}",
                    visibility=Visibility.PUBLIC,
                ),
            ),
            sources=(self._rng.choice(self._sources),),
            to_verify=self._rng.random() < 0.1,
        )

    def _post(self, block: _Block, number: int) -> Post:
        title, title_ru = TITLES[number % len(TITLES)]
        return Post(
            uid=EntryUid(self._uid()),
            names=(
                self._name(text=title, language="en", script="Latn"),
                self._name(text=title_ru, language="ru", script="Cyrl"),
            ),
            organisation=self._rng.choice(block.organisations),
            country=block.country,
            emails=(self._email(f"post{number}@{block.domain}", Visibility.PUBLIC),),
        )

    def _person(self, block: _Block, number: int) -> Person:
        names, address = self._person_names()
        tenures = self._tenures(block)
        personal = f"{address}{block.number * BLOCK + number}"
        note = "Prefers to be called in the morning." if self._rng.random() < 0.1 else ""
        return Person(
            uid=EntryUid(self._uid()),
            names=names,
            tenures=tenures,
            languages=("ru", "en") if self._rng.random() < 0.5 else (),
            country=block.country,
            emails=(
                self._email(f"{personal}@{block.domain}", Visibility.PARTNERS),
                self._email(f"{personal}@post.example", Visibility.INTERNAL),
            ),
            phones=(
                self._phone(block.country, PhoneKind.VOICE, Visibility.PARTNERS),
                self._phone(block.country, PhoneKind.MOBILE, Visibility.INTERNAL),
            ),
            tags=(self._rng.choice(self._tags),) if self._rng.random() < 0.3 else (),
            sources=(self._rng.choice(self._sources),),
            note=note,
        )

    def _person_names(self) -> tuple[tuple[Name, ...], str]:
        """Return the names in Cyrillic, Latin or both, and the start of an e-mail address."""
        rng = self._rng
        is_woman = rng.random() < 0.5
        given = rng.choice(WOMEN if is_woman else MEN)
        family = self._family() + ("а" if is_woman else "")
        father = rng.choice(MEN)
        patronymic = f"{father}{'овна' if is_woman else 'ович'}" if rng.random() < 0.4 else ""
        letters = rng.choice(ROMANISATIONS)
        latin_given, latin_family = given.translate(letters), family.translate(letters)
        latin = self._name(
            given=latin_given,
            family=latin_family,
            honorific=rng.choice(HONORIFICS),
            language="en",
            script="Latn",
        )
        cyrillic = self._name(
            given=given, additional=patronymic, family=family, language="ru", script="Cyrl"
        )
        start = f"{latin_given[:1]}.{latin_family}".lower()
        share = rng.random()
        if share < 0.6:
            return (latin, cyrillic), start
        return ((latin,) if share < 0.8 else (cyrillic,)), start

    def _family(self) -> str:
        """Return a family name, every second one composed."""
        rng = self._rng
        if rng.random() < 0.5:
            return rng.choice(FAMILIES)
        parts = (FAMILY_BEGINNINGS, FAMILY_MIDDLES, FAMILY_ENDINGS)
        return "".join(rng.choice(part) for part in parts)

    def _tenures(self, block: _Block) -> tuple[Tenure, ...]:
        """Return what the person does now and, for every fifth, did before."""
        rng = self._rng
        begin = rng.randrange(2012, 2026)
        now = Validity(start=PartialDate(begin))
        if block.posts and rng.random() < 0.4:
            current = Tenure(uid=self._item_uid(), post=rng.choice(block.posts), validity=now)
        else:
            title, title_ru = rng.choice(TITLES)
            current = Tenure(
                uid=self._item_uid(),
                organisation=rng.choice(block.organisations),
                title=rng.choice((title, title_ru, "")),
                validity=now,
            )
        if rng.random() >= 0.2:
            return (current,)
        past = Tenure(
            uid=self._item_uid(),
            organisation=rng.choice(block.organisations),
            title=rng.choice(TITLES)[0],
            validity=Validity(start=PartialDate(begin - 3), end=PartialDate(begin - 1)),
        )
        return (current, past)

    def _name(
        self,
        *,
        text: str = "",
        kind: NameKind = NameKind.OFFICIAL,
        language: str = "",
        script: str = "",
        honorific: str = "",
        given: str = "",
        additional: str = "",
        family: str = "",
    ) -> Name:
        return Name(
            uid=self._item_uid(),
            text=text,
            kind=kind,
            language=language,
            script=script,
            honorific=honorific,
            given=given,
            additional=additional,
            family=family,
        )

    def _email(self, address: str, visibility: Visibility) -> Email:
        return Email(uid=self._item_uid(), address=address, visibility=visibility)

    def _phone(self, country: str, kind: PhoneKind, visibility: Visibility) -> Phone:
        """Return a number of the country's plan, printed in one of four ways."""
        rng = self._rng
        calling, prefix, fixed, mobile = PHONES[country]
        area, digits = rng.choice(mobile if kind is PhoneKind.MOBILE else fixed)
        # No numbering plan of these countries lets a subscriber's number begin with 0 or 1.
        number = f"{rng.randrange(2, 10)}{rng.randrange(10 ** (digits - 1)):0{digits - 1}d}"
        split = f"{number[:-4]} {number[-4:-2]} {number[-2:]}"
        printed = rng.choice(
            (
                f"+{calling} {area} {split}",
                f"+{calling} ({area}) {split.replace(' ', '-')}",
                f"({prefix}{area}) {split.replace(' ', '-')}",
                f"00{calling}{area}{number}",
            )
        )
        return Phone(
            uid=self._item_uid(),
            printed=printed,
            e164=f"+{calling}{area}{number}",
            kind=kind,
            visibility=visibility,
            validity=ALWAYS,
        )

    def _address(self, country: str) -> PostalAddress:
        rng = self._rng
        _, _, city, city_ru, postal = COUNTRIES[country]
        street, street_ru = rng.choice(STREETS)
        number = rng.randrange(1, 200)
        is_russian = rng.random() < 0.3
        return PostalAddress(
            uid=self._item_uid(),
            street=f"{street_ru}, {number}" if is_russian else f"{number} {street}",
            locality=city_ru if is_russian else city,
            postal_code=f"{postal}{rng.randrange(100):02d}",
            country=country,
            language="ru" if is_russian else "en",
            visibility=Visibility.PUBLIC,
        )

    def _uid(self) -> RecordUid:
        return RecordUid(str(uuid.UUID(int=self._rng.getrandbits(128), version=4)))

    def _item_uid(self) -> ItemUid:
        return ItemUid(f"{self._rng.getrandbits(64):016x}")
