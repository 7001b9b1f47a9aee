"""Conditions of queries together with when a record fulfils them, and records to try them on."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.entries import Entry, Organisation, Person, Post
from directory_app.domain.events import Event, Participation
from directory_app.domain.identifiers import EntryUid, ListUid, RecordKind, RecordUid
from directory_app.domain.kinds import CONSORTIUM_ROLES, OrganisationKind, PhoneKind, RoleKind
from directory_app.domain.lists import ContactList, Membership, Tag
from directory_app.domain.programmes import Phase, Programme, Role
from directory_app.domain.query import (
    Condition,
    DateField,
    GroupKind,
    Has,
    Having,
    InCountry,
    InGroup,
    InRole,
    IsVacant,
    OfKind,
    OnDate,
    ToReview,
)
from directory_app.domain.records import Record, kind_of
from tests.support.expected_search import ExpectedSearch

VERIFIED = date(2023, 6, 1)
ENDED = Validity(None, PartialDate(2019))
AHEAD = Validity(PartialDate(2990), None)

_COUNTRIES = ("KG", "KZ", "UZ", "TJ", "LV", "")

IsMet = Callable[[Entry, ExpectedSearch], bool]


@dataclass(frozen=True, slots=True)
class Case:
    """A condition and when an entry fulfils it."""

    part: Condition
    is_met: IsMet


def varied(records: Iterable[Record]) -> Iterator[Record]:
    """Yield invented records so changed that every condition is met by some and not by others."""
    people: list[Person] = []
    bodies: list[Organisation] = []
    for number, record in enumerate(records):
        match record:
            case Person():
                people.append(_varied_person(record, number))
                yield people[-1]
            case Organisation():
                bodies.append(record)
                country = _COUNTRIES[number % len(_COUNTRIES)]
                verified = VERIFIED + timedelta(days=number) if number % 3 else None
                links = () if number % 2 else record.links
                yield replace(record, country=country, verified_on=verified, links=links)
            case Phase():
                yield replace(record, roles=(*record.roles, *_roles(bodies)))
            case Event():
                guests = (Participation(entry=EntryUid(each.uid)) for each in people[:40:9])
                yield replace(record, participations=(*record.participations, *guests))
            case _:
                yield record
    members = (
        *(Membership(entry=EntryUid(each.uid)) for each in people[::8]),
        *(Membership(entry=EntryUid(each.uid), validity=ENDED) for each in people[1::8]),
        *(Membership(entry=EntryUid(each.uid), validity=AHEAD) for each in people[2::8]),
    )
    yield ContactList(uid=ListUid(RecordUid("static")), name="Winter party", memberships=members)
    rule = "kind:ministry,agency country:kg,tj,uz,kz"
    yield ContactList(uid=ListUid(RecordUid("ruled")), name="Heads", rule=rule)


def _varied_person(person: Person, number: int) -> Person:
    tenures = person.tenures
    if number % 4 == 0:
        tenures = tuple(replace(each, validity=ENDED) for each in tenures)
    elif number % 9 == 0:
        tenures = tuple(replace(each, validity=AHEAD) for each in tenures)
    phones = person.phones[: number % 3]
    if number % 7 == 0 and phones:
        phones = (replace(phones[0], kind=PhoneKind.VOICE_FAX), *phones[1:])
    return replace(
        person,
        tenures=tenures,
        phones=phones,
        emails=person.emails if number % 5 else (),
        to_verify=number % 6 == 0,
        sources=person.sources if number % 2 else (),
        country=_COUNTRIES[number % len(_COUNTRIES)],
    )


def _roles(bodies: Sequence[Organisation]) -> Iterator[Role]:
    for kind, body in zip(RoleKind, bodies[2:], strict=False):
        yield Role(organisation=EntryUid(body.uid), kind=kind)


def _verified(since: date | None = None, until: date | None = None) -> Case:
    def is_met(entry: Entry, _: ExpectedSearch) -> bool:
        day = entry.verified_on
        return day is not None and (since or day) <= day <= (until or day)

    return Case(OnDate(which=DateField.VERIFIED, since=since, until=until), is_met)


def _changed(day: date, *, is_since: bool) -> Case:
    def is_met(entry: Entry, _: ExpectedSearch) -> bool:
        assert entry.changed_at is not None
        changed = entry.changed_at.astimezone().date()
        return changed >= day if is_since else changed <= day

    since, until = (day, None) if is_since else (None, day)
    return Case(OnDate(which=DateField.CHANGED, since=since, until=until), is_met)


def _has(what: Having) -> IsMet:
    def is_met(entry: Entry, expected: ExpectedSearch) -> bool:
        kinds = {phone.kind for phone in entry.phones}
        tenures = entry.tenures if isinstance(entry, Person) else ()
        now = [each for each in tenures if each.validity.includes(expected.day)]
        return {
            Having.EMAIL: bool(entry.emails),
            Having.PHONE: bool(kinds - {PhoneKind.FAX}),
            Having.MOBILE: PhoneKind.MOBILE in kinds,
            Having.FAX: bool(kinds & {PhoneKind.FAX, PhoneKind.VOICE_FAX}),
            Having.ADDRESS: bool(entry.addresses),
            Having.LINK: bool(entry.links),
            Having.NOTE: bool(entry.note),
            Having.POST: any(each.post for each in now),
            Having.ORGANISATION: any(map(expected.body_of, now))
            or (isinstance(entry, Post) and entry.organisation is not None),
            Having.TAG: bool(entry.tags),
            Having.SOURCE: bool(entry.sources),
        }[what]

    return is_met


def _vacant(*, vacant: bool) -> IsMet:
    def is_met(entry: Entry, expected: ExpectedSearch) -> bool:
        return isinstance(entry, Post) and vacant is not any(
            isinstance(each, Person)
            and each.binned_at is None
            and any(
                tenure.post == entry.uid and tenure.validity.includes(expected.day)
                for tenure in each.tenures
            )
            for each in expected.by_uid.values()
        )

    return is_met


def _of_kind(*kinds: RecordKind | OrganisationKind) -> Case:
    records = frozenset(kind for kind in kinds if isinstance(kind, RecordKind))
    bodies = frozenset(kind for kind in kinds if isinstance(kind, OrganisationKind))

    def is_met(entry: Entry, _: ExpectedSearch) -> bool:
        return kind_of(entry) in records or (
            isinstance(entry, Organisation) and entry.kind in bodies
        )

    return Case(OfKind(records=records, organisations=bodies), is_met)


def _in_country(*codes: str) -> Case:
    return Case(InCountry(codes=frozenset(codes)), lambda entry, _: entry.country in codes)


def _in_programme(entry: Entry, expected: ExpectedSearch) -> bool:
    (uid,) = (each.uid for each in expected.others.values() if isinstance(each, Programme))
    return uid in expected.programmes_of(entry) or entry.uid in expected.guests(uid)


def _bears(name: str) -> Case:
    def is_met(entry: Entry, expected: ExpectedSearch) -> bool:
        tags = [each for each in expected.others.values() if isinstance(each, Tag)]
        return any(tag.name == name and tag.uid in entry.tags for tag in tags)

    return Case(InGroup(group=GroupKind.TAG, text=name), is_met)


def _is_member(entry: Entry, expected: ExpectedSearch) -> bool:
    static = expected.others["static"]
    assert isinstance(static, ContactList)
    return any(
        member.entry == entry.uid and member.validity.includes(expected.day)
        for member in static.memberships
    )


def _is_ruled(entry: Entry, _: ExpectedSearch) -> bool:
    kinds = {OrganisationKind.MINISTRY, OrganisationKind.AGENCY}
    codes = {"KG", "TJ", "UZ", "KZ"}
    return isinstance(entry, Organisation) and entry.kind in kinds and entry.country in codes


def _with_role(*roles: RoleKind) -> Case:
    def is_met(entry: Entry, expected: ExpectedSearch) -> bool:
        return any(
            role.organisation == entry.uid and role.kind in roles
            for each in expected.others.values()
            if isinstance(each, Phase)
            for role in each.roles
        )

    return Case(InRole(roles=frozenset(roles)), is_met)


def _group(kind: GroupKind, text: str, is_met: IsMet) -> Case:
    return Case(InGroup(group=kind, text=text), is_met)


def cases(day: date) -> dict[str, Case]:
    """Return conditions of every kind, by what they are called in a failing test."""
    last = VERIFIED + timedelta(days=100)
    tomorrow = day + timedelta(days=1)
    return {
        "person": _of_kind(RecordKind.PERSON),
        "post or ministry": _of_kind(RecordKind.POST, OrganisationKind.MINISTRY),
        "department or agency": _of_kind(OrganisationKind.DEPARTMENT, OrganisationKind.AGENCY),
        "no kind": _of_kind(OrganisationKind.NGO),
        "kg": _in_country("KG"),
        "kz or uz": _in_country("KZ", "UZ"),
        "to review": Case(ToReview(to_review=True), lambda entry, _: entry.to_verify),
        "reviewed": Case(ToReview(to_review=False), lambda entry, _: not entry.to_verify),
        "vacant": Case(IsVacant(vacant=True), _vacant(vacant=True)),
        "held": Case(IsVacant(vacant=False), _vacant(vacant=False)),
        **{f"has {what}": Case(Has(what=what), _has(what)) for what in Having},
        "verified": _verified(VERIFIED),
        "verified until": _verified(until=last),
        "verified between": _verified(VERIFIED + timedelta(days=9), last),
        "verified never": Case(
            OnDate(which=DateField.VERIFIED, never=True), lambda entry, _: entry.verified_on is None
        ),
        "changed today": _changed(day, is_since=True),
        "changed until today": _changed(day, is_since=False),
        "changed tomorrow": _changed(tomorrow, is_since=True),
        "programme": _group(GroupKind.PROGRAMME, "SP1", _in_programme),
        "programme by words": _group(GroupKind.PROGRAMME, "sample prog", _in_programme),
        "tag": _bears("customs"),
        "list": _group(GroupKind.LIST, "Winter party", _is_member),
        "list by rule": _group(GroupKind.LIST, "heads", _is_ruled),
        "no such group": _group(GroupKind.TAG, "qqqzzz", lambda *_: False),
        "lead": _with_role(RoleKind.LEAD_PARTNER),
        "consortium": _with_role(*CONSORTIUM_ROLES),
        "donor": _with_role(RoleKind.DONOR),
    }
