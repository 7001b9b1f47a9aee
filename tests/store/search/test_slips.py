"""Slips of the fingers are forgiven below the true hits."""

import pytest

from directory_app.domain.entries import Tenure
from directory_app.domain.records import Record
from directory_app.domain.views import ListQuery, Scope, ScopeKind
from tests.store.search.conftest import MakeDirectory
from tests.support.searched_directory import SearchedDirectory
from tests.support.small_directory import organisation, person, post


def office_records() -> tuple[Record, ...]:
    ministry = organisation("ministry", "Ministry of Quarantine")
    head = post("head", "Head of Veterinary Control", ministry)
    return (
        ministry,
        head,
        person("Mirlan", "Tokomambetov", tenures=[Tenure(post=head.uid)]),
        person("Bermet", "Askarova"),
        person("Aybek", "Ivanov"),
        person("Oleg", "Ivan"),
        person("Ann", "Ott", country="TJ"),
        person("Gulnara", "Sultanova", country="TJ"),
    )


@pytest.fixture(scope="module")
def office(make_directory: MakeDirectory) -> SearchedDirectory:
    """Return an office that is only read."""
    return make_directory(*office_records())


def similar(office: SearchedDirectory, text: str, size: int = 20) -> list[str]:
    return office.uids(office.similar(text, size).ids)


@pytest.mark.parametrize(
    "text",
    [
        *("bemet", "berment", "bernet", "bemret", "bermte"),  # missing, too many, another, swapped
        *("askrova", "askarrtova", "askadova", "aksarova", "бермат", "аскароба"),
    ],
)
def test_one_slip_is_forgiven_from_five_letters_on(office: SearchedDirectory, text: str) -> None:
    assert office.all(text) == []
    assert similar(office, text)[0] == "askarova"


@pytest.mark.parametrize(
    "text",
    ["tokomabetof", "tokmambtov", "tokomanbetob", "tokomambteuv", "tokomabmetov", "tokombmetov"],
)
def test_two_slips_are_forgiven_from_nine_letters_on(office: SearchedDirectory, text: str) -> None:
    assert "tokomambetov" in [*office.all(text), *similar(office, text)]


@pytest.mark.parametrize("text", ["otg", "olrg", "iban", "anm ott", "qqqzzz", "12345", "plimkot"])
def test_a_short_word_or_one_too_far_off_is_not_forgiven(
    office: SearchedDirectory, text: str
) -> None:
    assert office.all(text) == []
    assert similar(office, text) == []


def test_a_word_that_is_not_typed_to_its_end_is_forgiven(office: SearchedDirectory) -> None:
    assert similar(office, "sultam")[0] == "sultanova"


def test_the_other_words_must_be_found_as_they_are(office: SearchedDirectory) -> None:
    assert similar(office, "gulnara sultamova") == ["sultanova"]
    assert similar(office, "bermet sultamova") == []
    assert similar(office, "gulnata sultamova") == ["sultanova"]


def test_posts_and_bodies_are_meant_as_well_as_people(office: SearchedDirectory) -> None:
    assert similar(office, "quarantene")[:1] == ["ministry"]
    assert set(similar(office, "veterenari controk")) == {"head", "tokomambetov"}


def test_conditions_and_scopes_hold_for_what_was_meant_too(office: SearchedDirectory) -> None:
    people = Scope(ScopeKind.PEOPLE)

    assert similar(office, "kind:org quarantene") == ["ministry"]
    assert similar(office, "kind:person sultamova country:kg") == []
    assert office.uids(office.similar(ListQuery(people, "quarantene")).ids) == ["tokomambetov"]


def test_a_true_hit_is_never_a_similar_one(office: SearchedDirectory) -> None:
    assert office.all("ivano") == ["ivanov"]

    for size in (1, 2, 20):
        assert "ivanov" not in similar(office, "ivano", size)


def test_true_hits_are_left_out_however_few_are_wanted(make_directory: MakeDirectory) -> None:
    office = make_directory(*(person(name, f"Quilton{name}") for name in ("A", "B", "C")))
    office.save(person("D", "Quiltan"))
    assert len(office.all("quilto")) == 3

    for size in (1, 2, 3):
        assert similar(office, "quilto", size) == ["quiltan"]


def test_no_more_are_given_than_wanted(office: SearchedDirectory) -> None:
    assert len(similar(office, "veterenari", 1)) == 1


def test_nearer_words_come_first(make_directory: MakeDirectory) -> None:
    office = make_directory(person("A", "Tokomambekov"), person("B", "Tokomambetova"))

    assert similar(office, "tokomambedova") == ["tokomambetova", "tokomambekov"]


def test_numbers_and_quotes_are_meant_as_they_are(office: SearchedDirectory) -> None:
    assert similar(office, '"bemret"') == []
    assert similar(office, "661234") == []


def test_the_words_that_were_meant_are_told_to_be_marked(office: SearchedDirectory) -> None:
    assert office.similar("sultamova").words == ("sultanova",)


@pytest.mark.parametrize(
    ("text", "spelling"),
    [("otg", ""), ("plimkot", ""), ("sultanova", ""), ("", "")],
)
def test_the_nearest_spelling_is_as_it_is_written_in_the_directory(
    office: SearchedDirectory, text: str, spelling: str
) -> None:
    assert office.similar(text).spelling == spelling
    assert office.similar(text).ids == ()
