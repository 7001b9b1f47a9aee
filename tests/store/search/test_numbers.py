"""Phone numbers, found in any writing and by whom they reach."""

import pytest

from directory_app.domain.contact_points import Phone
from directory_app.domain.entries import Name, Organisation, Person, Tenure
from directory_app.domain.kinds import PhoneKind
from directory_app.domain.records import Record
from directory_app.domain.views import ListQuery, SortKey
from tests.store.conftest import former
from tests.store.search.conftest import MakeDirectory
from tests.support.sample_directory import entry_uid
from tests.support.searched_directory import SearchedDirectory
from tests.support.small_directory import organisation, person, post


def phone(
    printed: str, e164: str | None = None, extension: str = "", kind: PhoneKind = PhoneKind.VOICE
) -> Phone:
    return Phone(printed=printed, e164=e164, extension=extension, kind=kind)


@pytest.fixture
def own_office(make_directory: MakeDirectory) -> SearchedDirectory:
    """Return an office that may be changed."""
    return make_directory(*office_records())


@pytest.fixture(scope="module")
def office(make_directory: MakeDirectory) -> SearchedDirectory:
    """Return an office that is only read."""
    return make_directory(*office_records())


def office_records() -> tuple[Record, ...]:
    """Return a body with a phone and a fax, a post in it, and people around them."""
    body = Organisation(
        uid=entry_uid("body"),
        names=(Name(text="Border Service"),),
        phones=(
            phone("+996 312 66-12-34 ext. 12", "+996312661234", extension="12"),
            phone("+996 312 66 12 35", "+996312661235", kind=PhoneKind.FAX),
        ),
    )
    chair = post("chair", "Chair", body)
    outside = organisation("outside", "Outside")
    return (
        body,
        chair,
        outside,
        person("Holds", "Chair1", tenures=[Tenure(post=chair.uid)]),
        person("Anna", "Staff1", tenures=[Tenure(organisation=body.uid)]),
        person("Boris", "Staff2", tenures=[Tenure(organisation=body.uid, validity=former(2015))]),
        Person(
            uid=entry_uid("own"),
            names=(Name(text="Own Phone"),),
            phones=(phone("0555 123 456", "+996555123456"), phone("тел. 4-55-66")),
        ),
    )


@pytest.mark.parametrize(
    "text",
    [
        *("661234", "0312 661234", "00996 312", "00996312661234", "+996 (312) 66-12-34"),
        *("6612 34", "312661", "996312", "66-12-35", "phone:661234", "phone:0312-661235"),
    ],
)
def test_a_number_is_found_in_any_writing_and_reaches_whoever_is_there(
    office: SearchedDirectory, text: str
) -> None:
    found = office.all(text)

    assert found[0] == "body"
    assert set(found[1:]) == {"chair", "chair1", "staff1", "staff2"}


@pytest.mark.parametrize("sort", SortKey)
@pytest.mark.parametrize("text", ["661234", "312", "996", "service 312", "kind:person 661234"])
def test_the_first_page_begins_all_hits(
    office: SearchedDirectory, text: str, sort: SortKey
) -> None:
    query = ListQuery(text=text, sort=sort)
    every = office.all(query)

    for size in (1, 2, 3, 10):
        total = len(every) if len(every) <= size else None
        assert office.first(query, size) == (every[:size], total)


@pytest.mark.parametrize("text", ["123456", "555123", "45566", "455", "555 1234"])
def test_a_number_of_ones_own_is_found(office: SearchedDirectory, text: str) -> None:
    assert office.all(text) == ["own"]


@pytest.mark.parametrize("text", ["123465", "665123", "6612341", "phone:border", "name:661234"])
def test_digits_in_another_order_or_place_are_not_found(
    office: SearchedDirectory, text: str
) -> None:
    assert office.all(text) == []


def test_digits_do_not_run_from_one_number_into_the_next(searched: SearchedDirectory) -> None:
    phones = (phone("123456"), phone("789012"))
    searched.save(Person(uid=entry_uid("two"), names=(Name(text="Two"),), phones=phones))

    assert searched.all("456789") == []
    assert searched.all("345") == searched.all("8901") == ["two"]


@pytest.mark.parametrize(
    "printed", ["66\u201012\u201034", "66\u202f12\u202f34", "66,12,34", "66\u20141234"]
)
def test_a_number_that_could_not_be_told_is_found_by_its_digits(
    searched: SearchedDirectory, printed: str
) -> None:
    searched.save(Person(uid=entry_uid("a"), names=(Name(text="A"),), phones=(phone(printed),)))

    assert searched.all("661234") == ["a"]


def test_an_extension_is_found(office: SearchedDirectory) -> None:
    assert "body" in office.all("phone:12")


def test_words_and_a_number_must_both_be_found(office: SearchedDirectory) -> None:
    assert office.all("border 661234")[0] == "body"
    assert office.all("anna 661234") == ["staff1"]
    assert office.all("own 661234") == []
    assert office.all("own 123456") == ["own"]


def test_two_numbers_with_a_word_between_must_both_be_found(office: SearchedDirectory) -> None:
    assert office.all("661234 service 661235")[0] == "body"
    assert office.all("661234 service 123456") == []


def test_whoever_has_or_inherits_a_number_is_left_out(office: SearchedDirectory) -> None:
    assert set(office.all("-661234 kind:person")) == {"own"}
    assert set(office.all("-661234")) == {"own", "outside"}
    assert set(office.all("-phone:123456 kind:person")) == {"chair1", "staff1", "staff2"}


def test_nobody_is_found_by_a_number_of_what_lies_in_the_bin(own_office: SearchedDirectory) -> None:
    body = next(entry for entry in own_office.loaded().values() if entry.uid == "body")
    own_office.bin(body)

    assert own_office.all("661234") == []
    assert "staff1" in own_office.all("-661234")


def test_a_group_of_digits_in_a_name_comes_before_phones(own_office: SearchedDirectory) -> None:
    own_office.save(organisation("school", "School 312"))

    assert own_office.all("312")[:2] == ["school", "body"]
