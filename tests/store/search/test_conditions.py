"""Every condition of a query, compared with the records themselves."""

from dataclasses import replace
from itertools import islice, product

import pytest

from directory_app.domain.dates import PartialDate, Validity, today
from directory_app.domain.entries import Person, Post
from directory_app.domain.identifiers import ListUid, PhaseUid, ProgrammeUid, RecordUid, TagUid
from directory_app.domain.kinds import RoleKind
from directory_app.domain.lists import ContactList, Membership
from directory_app.domain.programmes import Programme, Role
from directory_app.domain.query import Words
from directory_app.domain.records import Record
from directory_app.domain.views import ListQuery, Scope, ScopeKind
from tests.benchmarks.generator import sample_records
from tests.store.search.conftest import MakeDirectory
from tests.support.condition_cases import cases, varied
from tests.support.expected_search import ExpectedSearch
from tests.support.sample_directory import SampleDirectory, sample_directory
from tests.support.searched_directory import SearchedDirectory
from tests.support.small_directory import organisation

CASES = cases(today())
RULED = ListUid(RecordUid("ruled"))


@pytest.fixture(scope="module")
def records() -> tuple[Record, ...]:
    """Return invented records by which every condition is met."""
    return tuple(varied(islice(sample_records(200), 10_000)))


@pytest.fixture(scope="module")
def everything(make_directory: MakeDirectory, records: tuple[Record, ...]) -> SearchedDirectory:
    """Return a directory that holds ``records``, some posts and people of them in the bin."""
    made = make_directory(*records)
    made.bin(*(each for each in records[::17] if isinstance(each, Person | Post)))
    return made


@pytest.fixture(scope="module")
def known(everything: SearchedDirectory, records: tuple[Record, ...]) -> ExpectedSearch:
    """Return what is to be found in ``everything``."""
    return ExpectedSearch(everything.loaded(), records, everything.day)


@pytest.fixture
def sampled(searched: SearchedDirectory) -> SearchedDirectory:
    """Return a directory with one record of every kind."""
    searched.save(*sample_directory().records)
    return searched


@pytest.fixture
def sample() -> SampleDirectory:
    """Return what ``sampled`` holds."""
    return sample_directory()


def fulfilling(known: ExpectedSearch, name: str, *, negated: bool) -> list[int]:
    is_met = CASES[name].is_met
    return [
        number for number in known.present() if is_met(known.entries[number], known) is not negated
    ]


@pytest.mark.parametrize("name", CASES)
def test_a_condition_keeps_what_fulfils_it_and_negated_what_does_not(
    everything: SearchedDirectory, known: ExpectedSearch, name: str
) -> None:
    part = CASES[name].part
    kept = fulfilling(known, name, negated=False)
    left = fulfilling(known, name, negated=True)

    assert sorted(everything.all_of(part)) == sorted(known.entries[each].uid for each in kept)
    assert sorted(everything.all_of(replace(part, negated=True))) == sorted(
        known.entries[each].uid for each in left
    )


@pytest.mark.parametrize("name", CASES)
def test_a_condition_narrows_what_words_find(
    everything: SearchedDirectory, known: ExpectedSearch, name: str
) -> None:
    for words, negated in product(("head", "border"), (False, True)):
        part = replace(CASES[name].part, negated=negated)

        found = everything.all_of(Words(text=words), part)

        assert found == known.found(words, among=fulfilling(known, name, negated=negated))


@pytest.mark.parametrize("name", CASES)
def test_all_conditions_must_hold(
    everything: SearchedDirectory, known: ExpectedSearch, name: str
) -> None:
    for other in ("person", "has email", "vacant"):
        both = set(fulfilling(known, name, negated=False))
        both &= set(fulfilling(known, other, negated=True))

        found = everything.all_of(CASES[name].part, replace(CASES[other].part, negated=True))

        assert set(found) == {known.entries[number].uid for number in both}


@pytest.mark.parametrize("name", CASES)
def test_a_condition_narrows_a_scope(everything: SearchedDirectory, name: str) -> None:
    part = CASES[name].part
    for scope in (Scope(ScopeKind.PEOPLE), Scope(ScopeKind.VACANT_POSTS)):
        listed = set(everything.all(ListQuery(scope)))

        assert set(everything.all_of(part, scope=scope)) == listed & set(everything.all_of(part))


@pytest.mark.parametrize("name", CASES)
def test_what_lies_in_the_bin_fulfils_no_condition(
    everything: SearchedDirectory, known: ExpectedSearch, name: str
) -> None:
    binned = {entry.uid for entry in known.entries.values() if entry.binned_at is not None}

    assert binned.isdisjoint(everything.all_of(CASES[name].part))


def test_conditions_look_into_the_bin_when_that_is_listed(
    everything: SearchedDirectory, known: ExpectedSearch
) -> None:
    binned = [entry for entry in known.entries.values() if entry.binned_at is not None]

    found = everything.all(ListQuery(Scope(ScopeKind.BIN), "kind:person"))

    assert set(found) == {each.uid for each in binned if isinstance(each, Person)}


def test_most_conditions_are_met_by_some_and_not_by_others(known: ExpectedSearch) -> None:
    alike = {
        name
        for name in CASES
        if not fulfilling(known, name, negated=False) or not fulfilling(known, name, negated=True)
    }

    assert alike == {
        *("no kind", "changed today", "changed until today", "changed tomorrow", "no such group"),
    }  # fmt: skip


def test_a_role_is_looked_for_in_the_programme_named_beside_it(
    sampled: SearchedDirectory, sample: SampleDirectory
) -> None:
    names = tuple(replace(name, text=f"Other {name.text}") for name in sample.programme.names)
    other = Programme(uid=ProgrammeUid(RecordUid("other")), names=names)
    donor = organisation("donor", "Giver")
    phase = replace(
        sample.phase,
        uid=PhaseUid(RecordUid("second")),
        programme=other.uid,
        budgets=(),
        roles=(
            Role(organisation=sample.ministry.uid, kind=RoleKind.DONOR),
            Role(organisation=donor.uid, kind=RoleKind.LEAD_PARTNER),
        ),
    )
    sampled.save(other, donor, phase)

    assert sampled.all("role:lead") == ["donor", "ministry"]
    assert sampled.all("role:lead programme:other") == ["donor"]
    assert sampled.all('role:lead programme:"sample programme"') == ["ministry"]
    assert sampled.all("role:donor programme:other") == ["ministry"]
    assert sampled.all('role:donor programme:"sample programme"') == []


def test_a_role_in_a_phase_in_the_bin_is_none(
    sampled: SearchedDirectory, sample: SampleDirectory
) -> None:
    sampled.bin(sample.phase)

    assert sampled.all("role:lead") == []
    assert "ministry" not in sampled.all("programme:samp")
    assert "ministry" not in sampled.all("samp")


def test_a_phase_is_named_by_its_number(sampled: SearchedDirectory) -> None:
    assert set(sampled.all('programme:"samp 9"')) == {"ministry", "post", "person"}
    assert sampled.all('programme:"samp 8"') == []


def test_an_exact_name_of_a_group_means_that_group_alone(
    sampled: SearchedDirectory, sample: SampleDirectory
) -> None:
    longer = replace(sample.tag, uid=TagUid(RecordUid("longer")), name="press contact abroad")
    sampled.save(longer, replace(sample.ministry, tags=(longer.uid,)))

    assert sampled.all('tag:"press contact"') == ["person"]
    assert set(sampled.all("tag:press")) == {"person", "ministry"}


@pytest.mark.parametrize("rule", ["list:loop", "-list:loop", "list:loop kind:person", "list:other"])
def test_lists_whose_rules_run_in_a_circle_end(sampled: SearchedDirectory, rule: str) -> None:
    sampled.save(
        ContactList(uid=RULED, name="Loop", rule=rule),
        ContactList(uid=ListUid(RecordUid("second")), name="Other", rule="list:loop mira"),
    )

    for text in ("list:loop", "-list:loop", "list:loop mira", "list:other"):
        assert sampled.first(text, 2)[0] == sampled.all(text)[:2]
    sampled.all(ListQuery(Scope(ScopeKind.LIST, RULED)))


def test_a_list_by_rule_may_name_another(sampled: SearchedDirectory) -> None:
    sampled.save(
        ContactList(uid=RULED, name="Kyrgyz", rule="country:kg"),
        ContactList(uid=ListUid(RecordUid("second")), name="Bodies", rule="list:kyrgyz kind:org"),
        ContactList(uid=ListUid(RecordUid("third")), name="Few", rule="list:bodies -ministry"),
    )

    assert set(sampled.all("list:bodies")) == {"ministry", "department"}
    assert sampled.all("list:few") == []
    assert set(sampled.all("-list:bodies")) == {"person", "post"}


def test_who_is_on_a_list_no_more_is_not_found_by_it(
    sampled: SearchedDirectory, sample: SampleDirectory
) -> None:
    ended = Validity(None, PartialDate(2019))
    members = (
        Membership(entry=sample.person.uid, validity=ended),
        Membership(entry=sample.post.uid),
    )
    sampled.save(replace(sample.contact_list, memberships=members))

    assert sampled.all("list:press") == ["post"]
    assert "post" not in sampled.all("-list:press")


def test_a_group_named_by_signs_alone_is_none(sampled: SearchedDirectory) -> None:
    assert sampled.all("tag:-") == []
    assert sampled.all("list:'") == []
