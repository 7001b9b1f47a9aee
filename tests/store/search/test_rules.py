"""The text that stands for a place of the navigation finds what that place lists."""

from dataclasses import replace

import pytest

from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.errors import UnsayableScopeError
from directory_app.domain.events import Event, EventKind, Participation
from directory_app.domain.identifiers import (
    EventUid,
    ListUid,
    PhaseUid,
    RecordUid,
    SavedSearchUid,
    TagUid,
)
from directory_app.domain.kinds import OrganisationKind, RoleKind
from directory_app.domain.lists import ContactList, Membership, SavedSearch
from directory_app.domain.programmes import Role
from directory_app.domain.records import Record
from directory_app.domain.views import ListQuery, Scope, ScopeKind
from tests.store.search.conftest import MakeDirectory
from tests.support.sample_directory import entry_uid, sample_directory
from tests.support.searched_directory import SearchedDirectory
from tests.support.small_directory import organisation, person, post

SAYABLE = (
    Scope(),
    Scope(ScopeKind.PEOPLE),
    Scope(ScopeKind.ORGANISATIONS),
    *(Scope(ScopeKind.ORGANISATION_KIND, kind) for kind in OrganisationKind),
    Scope(ScopeKind.POSTS),
    Scope(ScopeKind.VACANT_POSTS),
    Scope(ScopeKind.PHASE, "phase"),
    Scope(ScopeKind.PHASE, "second"),
    Scope(ScopeKind.PHASE_PARTNERS, "phase"),
    Scope(ScopeKind.PHASE_PARTNERS, "second"),
    Scope(ScopeKind.LIST, "list"),
    Scope(ScopeKind.LIST, "longer"),
    Scope(ScopeKind.LIST, "ruled"),
    Scope(ScopeKind.SAVED_SEARCH, "search"),
    Scope(ScopeKind.SAVED_SEARCH, "many"),
    Scope(ScopeKind.TAG, "tag"),
    Scope(ScopeKind.TAG, "abroad"),
    Scope(ScopeKind.TO_REVIEW),
)
UNSAYABLE = (
    Scope(ScopeKind.BIN),
    Scope(ScopeKind.PHASE_EVENTS, "phase"),
    Scope(ScopeKind.PHASE_COORDINATORS, "phase"),
)


def office_records() -> tuple[Record, ...]:
    """Return records with groups whose names begin alike."""
    sample = sample_directory()
    body, vacant = organisation("body", "Body"), post("vacant", "Vacant", sample.ministry)
    guest = person("Guest", "Speaker")
    abroad = replace(sample.tag, uid=TagUid(RecordUid("abroad")), name="press contact abroad")
    second = replace(
        sample.phase,
        uid=PhaseUid(RecordUid("second")),
        number="92",
        title="Extension",
        budgets=(),
        roles=(
            Role(organisation=body.uid, kind=RoleKind.PARTNER),
            Role(organisation=sample.department.uid, kind=RoleKind.DONOR),
        ),
    )
    event = Event(
        uid=EventUid(RecordUid("seminar")),
        title="Seminar",
        kind=EventKind.WORKSHOP,
        start=PartialDate(2019),
        programme=sample.programme.uid,
        phase=sample.phase.uid,
        participations=(Participation(entry=guest.uid),),
    )
    ended = Membership(entry=body.uid, validity=Validity(None, PartialDate(2018)))
    return (
        *sample.records,
        body,
        vacant,
        abroad,
        replace(guest, tags=(abroad.uid,), to_verify=True),
        second,
        event,
        ContactList(
            uid=ListUid(RecordUid("longer")),
            name="Press, Bishkek and Osh",
            memberships=(Membership(entry=guest.uid), ended),
        ),
        ContactList(uid=ListUid(RecordUid("ruled")), name="Ruled", rule='kind:person -"mira"'),
        SavedSearch(
            uid=SavedSearchUid(RecordUid("many")), name="Many", query="country:kg -kind:post"
        ),
    )


@pytest.fixture(scope="module")
def office(make_directory: MakeDirectory) -> SearchedDirectory:
    """Return an office that is only read."""
    return make_directory(*office_records())


@pytest.mark.parametrize("scope", SAYABLE, ids=lambda scope: f"{scope.kind}-{scope.key}")
def test_a_rule_finds_what_is_listed(office: SearchedDirectory, scope: Scope) -> None:
    for text in ("", "sample", "-mira", "kind:person", '"national coordinator"'):
        listed = office.all(ListQuery(scope, text))

        rule = office.rule_of(ListQuery(scope, text))

        assert (rule, sorted(office.all(rule))) == (rule, sorted(listed))


@pytest.mark.parametrize("scope", UNSAYABLE, ids=lambda scope: scope.kind)
def test_what_no_query_can_say_is_an_error(office: SearchedDirectory, scope: Scope) -> None:
    with pytest.raises(UnsayableScopeError):
        office.rule_of(ListQuery(scope))


def test_the_places_tried_are_all_there_are() -> None:
    assert {scope.kind for scope in (*SAYABLE, *UNSAYABLE)} == set(ScopeKind)


def test_a_rule_is_a_text_that_people_can_read(office: SearchedDirectory) -> None:
    scope = Scope(ScopeKind.PHASE_PARTNERS, "phase")

    assert office.rule_of(ListQuery(Scope(ScopeKind.VACANT_POSTS), "head")) == "vacant:yes head"
    assert office.rule_of(ListQuery(scope)) == (
        'programme:"SAMP 9" role:associated_partner,lead_partner,partner'
    )
    assert office.rule_of(ListQuery(Scope(ScopeKind.LIST, "list"), "osh")) == (
        'list:"Press, Bishkek" osh'
    )


def test_the_only_phase_without_a_number_is_said_as_well(make_directory: MakeDirectory) -> None:
    sample = sample_directory()
    records = [
        replace(each, number="") if each is sample.phase else each for each in sample.records
    ]
    office = make_directory(*records)

    rule = office.rule_of(ListQuery(Scope(ScopeKind.PHASE, "phase")))

    assert set(office.all(rule)) == {"ministry", "post", "person"}
    assert entry_uid("department") not in office.all(rule)
