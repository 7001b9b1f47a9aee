"""What a search can be narrowed by, and that each choice keeps as many entries as it says."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice

import pytest

from directory_app.domain.entries import Person, Post
from directory_app.domain.identifiers import PhaseUid, RecordUid, TagUid
from directory_app.domain.kinds import OrganisationKind, RoleKind
from directory_app.domain.lists import Tag
from directory_app.domain.programmes import Phase
from directory_app.domain.query import GroupKind, InCountry, InGroup, InRole, OfKind
from directory_app.domain.query_reading import part_text
from directory_app.domain.records import Record
from directory_app.domain.search_views import ChoiceGroup
from directory_app.domain.views import ListQuery, Scope, ScopeKind
from tests.benchmarks.generator import sample_records
from tests.store.search.conftest import MakeDirectory
from tests.support.condition_cases import varied
from tests.support.sample_directory import sample_directory
from tests.support.searched_directory import SearchedDirectory
from tests.support.small_directory import person

ASKED = (
    *("", "a", "head", "kind:person", "kind:org -a", "country:kg", "312", '"legal adviser"', "xyz"),
)
SCOPES = (Scope(), Scope(ScopeKind.PEOPLE), Scope(ScopeKind.LIST, "static"), Scope(ScopeKind.BIN))


@pytest.fixture(scope="module")
def varied_directory(make_directory: MakeDirectory) -> SearchedDirectory:
    """Return a directory in which every choice is offered."""
    records: list[Record] = list(varied(islice(sample_records(200), 10_000)))
    tags = [each for each in records if isinstance(each, Tag)]
    longer = Tag(uid=TagUid(RecordUid("longer")), name=f"{tags[1].name} abroad")
    phase = next(each for each in records if isinstance(each, Phase))
    gone = replace(phase, uid=PhaseUid(RecordUid("gone")), number="3", budgets=())
    records = [
        replace(each, tags=(*each.tags, longer.uid))
        if isinstance(each, Person) and place % 6 == 0
        else each
        for place, each in enumerate(records)
    ]
    directory = make_directory(longer, *records, gone)
    people = [each for each in records if isinstance(each, Person)]
    directory.save(*(replace(each, note=f"{each.note} again") for each in people[::5]))
    directory.bin(
        gone, tags[2], *(each for each in records[::13] if isinstance(each, Person | Post))
    )
    return directory


@pytest.mark.parametrize("scope", SCOPES, ids=lambda scope: scope.kind)
@pytest.mark.parametrize("text", ASKED)
def test_each_choice_keeps_as_many_entries_as_it_says(
    varied_directory: SearchedDirectory, text: str, scope: Scope
) -> None:
    for choices in varied_directory.choices(ListQuery(scope, text)).values():
        for choice in choices:
            narrowed = f"{text} {part_text(choice.part)}"
            counted = varied_directory.count(ListQuery(scope, narrowed))
            assert (narrowed, choice.count) == (narrowed, counted)


def test_every_group_has_choices_in_a_varied_directory(
    varied_directory: SearchedDirectory,
) -> None:
    choices = varied_directory.choices("")

    assert set(choices) == set(ChoiceGroup)
    assert all(choices.values())


def test_no_choice_would_keep_nothing_or_comes_twice(varied_directory: SearchedDirectory) -> None:
    for choices in varied_directory.choices("head").values():
        assert all(choice.count > 0 for choice in choices)
        assert len({choice.part for choice in choices}) == len(choices)


def test_choices_of_most_entries_come_first(varied_directory: SearchedDirectory) -> None:
    choices = varied_directory.choices("")

    for group in (ChoiceGroup.COUNTRY, ChoiceGroup.TAG, ChoiceGroup.PROGRAMME, ChoiceGroup.ROLE):
        counts = [choice.count for choice in choices[group]]
        assert counts == sorted(counts, reverse=True)


def test_nothing_offers_no_choices(searched: SearchedDirectory) -> None:
    assert not any(searched.choices("").values())
    assert not any(searched.choices("nobody").values())


def test_the_choices_of_one_of_every_kind(searched: SearchedDirectory) -> None:
    sample = sample_directory()
    searched.save(*sample.records)

    choices = {
        group: [each.part for each in found] for group, found in searched.choices("").items()
    }

    assert OfKind(organisations=frozenset({OrganisationKind.MINISTRY})) in choices[ChoiceGroup.KIND]
    assert choices[ChoiceGroup.COUNTRY] == [InCountry(codes=frozenset({"KG"}))]
    assert choices[ChoiceGroup.ROLE] == [InRole(roles=frozenset({RoleKind.LEAD_PARTNER}))]
    assert choices[ChoiceGroup.TAG] == [InGroup(group=GroupKind.TAG, text="press contact")]
    assert choices[ChoiceGroup.PROGRAMME] == [InGroup(group=GroupKind.PROGRAMME, text="SAMP")]
    assert choices[ChoiceGroup.LIST] == [InGroup(group=GroupKind.LIST, text="Press, Bishkek")]


def test_members_of_what_became_a_list_by_rule_are_not_counted(searched: SearchedDirectory) -> None:
    sample = sample_directory()
    searched.save(*sample.records)
    searched.save(replace(sample.contact_list, rule="kind:ministry"))

    assert searched.choices("")[ChoiceGroup.LIST] == ()


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the user sit far east of Greenwich."""
    monkeypatch.setenv("TZ", "UTC-13")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_days_are_those_where_the_user_is(searched: SearchedDirectory, zone: None) -> None:
    searched.save(*(person("A", f"Number{number}") for number in range(30)))
    here = datetime.now(UTC).astimezone().replace(hour=0, minute=30)
    yesterday = here - timedelta(days=1)
    with searched.database.writing() as connection:
        moments = (yesterday.replace(hour=hour).astimezone(UTC) for hour in range(24))
        for number, moment in enumerate(moments, start=1):
            text = moment.strftime("%Y-%m-%d %H:%M:%S.%f")
            connection.exec_driver_sql(
                "UPDATE entry SET changed_at = :at WHERE id = :id", {"at": text, "id": number}
            )
    searched.day = here.date()

    for choice in searched.choices("")[ChoiceGroup.CHANGED]:
        assert choice.count == searched.count(part_text(choice.part))
