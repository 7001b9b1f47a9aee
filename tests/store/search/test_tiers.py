"""Searches with so many hits that their order is walked instead of sorted."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from directory_app.domain.contact_points import Phone
from directory_app.domain.entries import Entry, Name, Organisation, Person, Tenure
from directory_app.domain.identifiers import ListUid, RecordUid, TagUid
from directory_app.domain.lists import ContactList, Membership, Tag
from directory_app.domain.views import ListQuery, Scope, ScopeKind, SortKey
from directory_app.store.search.tiers import SORTED
from tests.store.search.conftest import MakeDirectory
from tests.support.expected_search import ExpectedSearch
from tests.support.searched_directory import SearchedDirectory
from tests.support.small_directory import organisation, person, uid

VERIFIED = date(2024, 3, 1)
TAG = Tag(uid=TagUid(RecordUid("tag")), name="marked")
LIST = ListUid(RecordUid("list"))

SIZES = (1, 50, 3_000)

Condition = Callable[[Entry], bool]


def invented() -> Iterator[Person]:
    """Yield people whose given name, family name, title or note is about quills.

    Few of them are verified, and those are of every sort.
    """
    for number in range(2_000):
        each = person(
            f"{'Quillon' if number % 10 else 'Abel'}", f"Family{number * 7919 % 2000:04d}"
        )
        match number % 40:
            case 0:
                each = replace(each, note="owns a quill")
            case 10:
                each = replace(each, tenures=(Tenure(title="Keeper of quills"),))
            case 20:
                each = replace(each, names=(Name(given="Ada", family=f"Quillby{number}"),))
            case _:
                pass
        yield replace(
            each,
            uid=uid(f"p{number:04d}"),
            country="KG" if number % 3 else "TJ",
            verified_on=VERIFIED if number % 30 == 0 else None,
            tags=(TAG.uid,) if number % 50 == 0 else (),
            phones=(Phone(printed=f"+996 312 {number:06d}", e164=f"+996312{number:06d}"),),
        )


@pytest.fixture(scope="module")
def crowd(make_directory: MakeDirectory) -> SearchedDirectory:
    """Return a directory of two thousand people, some of them changed later or in the bin."""
    people = list(invented())
    bodies: list[Organisation] = [
        organisation(f"b{number}", f"Body {number}") for number in range(9)
    ]
    people[5::9] = [
        replace(each, tenures=(*each.tenures, Tenure(organisation=uid(f"b{place % 9}"))))
        for place, each in enumerate(people[5::9])
    ]
    members = tuple(Membership(entry=each.uid) for each in people[::60])
    made = make_directory(TAG, *bodies, *people)
    made.save(ContactList(uid=LIST, name="Listed", memberships=members))
    made.save(*(replace(each, note=f"{each.note} changed") for each in people[::4]))
    made.bin(*people[::11])
    return made


@pytest.fixture(scope="module")
def everyone(crowd: SearchedDirectory) -> ExpectedSearch:
    """Return what is to be found in ``crowd``."""
    return ExpectedSearch(crowd.loaded(), (TAG,), crowd.day)


def _is_verified(entry: Entry) -> bool:
    return entry.verified_on is not None


def _is_kyrgyz(entry: Entry) -> bool:
    return entry.country == "KG"


CONDITIONS: dict[str, Condition] = {
    "": lambda _: True,
    "verified:>=2024": _is_verified,
    "-verified:>=2024": lambda entry: not _is_verified(entry),
    "country:kg": _is_kyrgyz,
    "kind:person -country:kg": lambda entry: isinstance(entry, Person) and not _is_kyrgyz(entry),
    "country:kg verified:never": lambda entry: _is_kyrgyz(entry) and not _is_verified(entry),
    "tag:marked": lambda entry: TAG.uid in entry.tags,
    "has:note": lambda entry: bool(entry.note),
}
SCOPES: dict[Scope, Condition] = {
    Scope(): lambda _: True,
    Scope(ScopeKind.PEOPLE): lambda entry: isinstance(entry, Person),
    Scope(ScopeKind.TAG, "tag"): lambda entry: TAG.uid in entry.tags,
    Scope(ScopeKind.ORGANISATIONS): lambda entry: isinstance(entry, Organisation),
}


def assert_found(
    crowd: SearchedDirectory,
    everyone: ExpectedSearch,
    asked: ListQuery,
    words: str,
    is_met: Condition,
) -> None:
    """Compare all hits with those expected, and pages of several sizes with all hits."""
    among = [number for number in everyone.present() if is_met(everyone.entries[number])]
    every = everyone.found(words, among=among, sort=asked.sort, descending=asked.descending)

    assert crowd.all(asked) == every
    assert crowd.count(asked) == len(every)
    for size in SIZES:
        total = len(every) if len(every) <= size else None
        assert crowd.first(asked, size) == (every[:size], total)


def test_more_are_found_than_are_sorted(crowd: SearchedDirectory) -> None:
    assert crowd.count("quillon") > SORTED


@pytest.mark.parametrize("condition", CONDITIONS)
@pytest.mark.parametrize("words", ["quill", "quillon"])
def test_many_hits_are_ranked_whatever_the_condition(
    crowd: SearchedDirectory, everyone: ExpectedSearch, words: str, condition: str
) -> None:
    asked = ListQuery(text=f"{condition} {words}")

    assert_found(crowd, everyone, asked, words, CONDITIONS[condition])


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", SortKey)
@pytest.mark.parametrize("scope", SCOPES, ids=lambda scope: scope.kind)
def test_many_hits_are_in_every_order(
    crowd: SearchedDirectory,
    everyone: ExpectedSearch,
    scope: Scope,
    sort: SortKey,
    *,
    descending: bool,
) -> None:
    asked = ListQuery(scope, "quill", sort, descending)

    assert_found(crowd, everyone, asked, "quill", SCOPES[scope])


@pytest.mark.parametrize(
    "text", ["312", "996312", "0312 000", "312000", "001", "quill 312", "changed 996"]
)
@pytest.mark.parametrize("condition", ["", "verified:>=2024", "country:kg"])
def test_many_numbers_are_found_in_one_order(
    crowd: SearchedDirectory, text: str, condition: str
) -> None:
    asked = ListQuery(text=f"{condition} {text}")
    every = crowd.all(asked)

    assert len(set(every)) == len(every)
    for size in SIZES:
        total = len(every) if len(every) <= size else None
        assert crowd.first(asked, size) == (every[:size], total)


@pytest.mark.parametrize("condition", [each for each in CONDITIONS if each])
@pytest.mark.parametrize("sort", SortKey)
def test_many_entries_are_found_without_words(
    crowd: SearchedDirectory, everyone: ExpectedSearch, condition: str, sort: SortKey
) -> None:
    asked = ListQuery(text=condition, sort=sort)
    is_met = CONDITIONS[condition]
    among = [number for number in everyone.present() if is_met(everyone.entries[number])]
    every = [everyone.entries[number].uid for number in everyone.ordered(among, sort)]

    assert crowd.all(asked) == every
    for size in SIZES:
        total = len(every) if len(every) <= size else None
        assert crowd.first(asked, size) == (every[:size], total)
