from dataclasses import replace

import pytest

from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.identifiers import ListUid, RecordUid
from directory_app.domain.lists import ContactList, Membership
from directory_app.domain.views import ListQuery, Scope, ScopeKind, SortKey
from directory_app.store.database import Database
from tests.store.conftest import Keep, Listed
from tests.support.sample_directory import SampleDirectory, entry_uid


@pytest.mark.parametrize(
    ("scope", "uids"),
    [
        (Scope(ScopeKind.PEOPLE), {"person", "boris", "zoe"}),
        (Scope(ScopeKind.ORGANISATIONS), {"ministry", "department", "embassy"}),
        (Scope(ScopeKind.ORGANISATION_KIND, "ministry"), {"ministry"}),
        (Scope(ScopeKind.POSTS), {"post", "press"}),
        (Scope(ScopeKind.VACANT_POSTS), {"press"}),
        (Scope(ScopeKind.PHASE, "phase"), {"ministry", "post", "person"}),
        (Scope(ScopeKind.PHASE_COORDINATORS, "phase"), {"post", "person"}),
        (Scope(ScopeKind.PHASE_PARTNERS, "phase"), {"ministry"}),
        (Scope(ScopeKind.PHASE_EVENTS, "phase"), {"person"}),
        (Scope(ScopeKind.LIST, "list"), {"post", "person"}),
        (Scope(ScopeKind.TAG, "tag"), {"person"}),
        (Scope(ScopeKind.TO_REVIEW), {"ministry"}),
        (Scope(ScopeKind.BIN), {"binned"}),
        (Scope(ScopeKind.TAG, "no such tag"), set()),
        (Scope(ScopeKind.LIST, "no such list"), set()),
        (Scope(ScopeKind.SAVED_SEARCH, "no such search"), set()),
    ],
    ids=lambda value: value.kind if isinstance(value, Scope) else "",
)
@pytest.mark.parametrize("sort", SortKey)
def test_a_scope_holds_its_entries_in_every_order(
    office: Database, listed: Listed, scope: Scope, uids: set[str], sort: SortKey
) -> None:
    forwards = listed(ListQuery(scope, sort=sort))
    backwards = listed(ListQuery(scope, sort=sort, descending=True))

    assert set(forwards) == uids
    assert sorted(forwards) == sorted(backwards)
    if sort is not SortKey.ORGANISATION:
        assert forwards == backwards[::-1]


def test_everything_comes_by_name(office: Database, listed: Listed) -> None:
    assert listed(ListQuery()) == [
        "boris", "department", "embassy", "ministry", "person", "post", "press", "zoe",
    ]  # fmt: skip


def test_people_come_by_family_name(office: Database, listed: Listed) -> None:
    people = listed(ListQuery(Scope(ScopeKind.PEOPLE), sort=SortKey.FAMILY_NAME))

    assert people == ["zoe", "person", "boris"]


def test_by_organisation_each_heads_those_listed_under_it(office: Database, listed: Listed) -> None:
    assert listed(ListQuery(sort=SortKey.ORGANISATION)) == [
        "department", "person", "post", "embassy", "boris", "ministry", "press", "zoe",
    ]  # fmt: skip
    assert listed(ListQuery(sort=SortKey.ORGANISATION, descending=True)) == [
        "ministry", "press", "embassy", "boris", "department", "person", "post", "zoe",
    ]  # fmt: skip


def test_walking_along_the_organisations_equals_sorting(office: Database, listed: Listed) -> None:
    searched = listed(ListQuery(text="e", sort=SortKey.ORGANISATION))
    walked = listed(ListQuery(sort=SortKey.ORGANISATION))

    assert [uid for uid in walked if uid in searched] == sorted(searched, key=walked.index)


def test_a_list_leaves_out_who_is_on_it_no_more(
    office: Database, listed: Listed, keep: Keep, sample: SampleDirectory
) -> None:
    ended = Membership(entry=entry_uid("zoe"), validity=Validity(None, PartialDate(2019)))
    ahead = Membership(entry=entry_uid("boris"), validity=Validity(PartialDate(2021), None))
    members = (*sample.contact_list.memberships, ended, ahead)
    keep(replace(sample.contact_list, memberships=members))

    assert set(listed(ListQuery(Scope(ScopeKind.LIST, "list")))) == {"post", "person"}


def test_a_list_with_a_rule_finds_what_the_rule_finds(
    office: Database, listed: Listed, keep: Keep
) -> None:
    keep(ContactList(uid=ListUid(RecordUid("ruled")), name="Coordinators", rule="coordinator"))
    scope = Scope(ScopeKind.LIST, "ruled")

    assert listed(ListQuery(scope)) == ["person", "post"]
    assert listed(ListQuery(scope, text="mira")) == ["person"]
    assert listed(ListQuery(scope, text="coordinator")) == ["post", "person"]


def test_a_saved_search_finds_what_it_says(office: Database, listed: Listed) -> None:
    assert listed(ListQuery(Scope(ScopeKind.SAVED_SEARCH, "search"))) == ["person"]


def test_a_text_narrows_a_scope(office: Database, listed: Listed) -> None:
    assert listed(ListQuery(Scope(ScopeKind.BIN), text="content")) == ["binned"]
    assert listed(ListQuery(Scope(ScopeKind.PEOPLE), text="content")) == []


def test_a_text_of_signs_shows_the_whole_scope(office: Database, listed: Listed) -> None:
    assert set(listed(ListQuery(Scope(ScopeKind.POSTS), text="-"))) == {"post", "press"}
