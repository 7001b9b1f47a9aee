"""Quoted words stand together, in their order, in one text."""

from dataclasses import replace

import pytest

from directory_app.domain.entries import Name, Organisation, Tenure
from directory_app.domain.identifiers import ListUid, RecordUid
from directory_app.domain.lists import ContactList
from directory_app.domain.records import Record
from directory_app.domain.views import ListQuery, Scope, ScopeKind
from tests.store.conftest import former
from tests.store.search.conftest import MakeDirectory
from tests.support.sample_directory import entry_uid
from tests.support.searched_directory import SearchedDirectory
from tests.support.small_directory import organisation, person, post


@pytest.fixture
def own_office(make_directory: MakeDirectory) -> SearchedDirectory:
    """Return an office that may be changed."""
    return make_directory(*office_records())


@pytest.fixture(scope="module")
def office(make_directory: MakeDirectory) -> SearchedDirectory:
    """Return an office that is only read."""
    return make_directory(*office_records())


def office_records() -> tuple[Record, ...]:
    """Return bodies of the same words in other orders, and people around them."""
    border = organisation("border", "State Border Service")
    service = organisation("service", "Service of the State Border")
    head = post("head", "Deputy Head of Unit", border)
    return (
        border,
        service,
        head,
        replace(organisation("noted", "Noted"), note="the border service moved"),
        person("Anna", "First", tenures=[Tenure(post=head.uid)]),
        person("Boris", "Second", tenures=[Tenure(organisation=service.uid, title="Head Deputy")]),
        person("Clara", "Third", tenures=[Tenure(organisation=border.uid, validity=former(2010))]),
    )


@pytest.mark.parametrize(
    ("text", "uids"),
    [
        ('"border service"', ["border", "first", "head", "third", "noted"]),
        ('"BORDER  Service"', ["border", "first", "head", "third", "noted"]),
        ('"service of"', ["service", "second"]),
        ('"service border"', []),
        ('"border serv"', []),
        ('name:"border service"', ["border"]),
        ('org:"border service"', ["border", "first", "head", "third"]),
        ('post:"deputy head"', ["head", "first"]),
        ('post:"head deputy"', ["second"]),
        ('note:"service moved"', ["noted"]),
        ('place:"border service"', []),
        ('"border service" "deputy head"', ["first", "head"]),
        ('"border service" anna', ["first"]),
        ('kind:person "state border"', ["first", "second", "third"]),
        ("«border service» clara", ["third"]),
        ('"anna"', ["first"]),
        ('"ann"', []),
    ],
)
def test_quoted_words_are_found_as_they_stand(
    office: SearchedDirectory, text: str, uids: list[str]
) -> None:
    assert office.all(text) == uids
    assert office.count(text) == len(uids)
    for size in (1, 2, 3, 10):
        total = len(uids) if len(uids) <= size else None
        assert office.first(text, size) == (uids[:size], total)


@pytest.mark.parametrize(
    ("text", "uids"),
    [
        ('kind:org -"border service"', {"service"}),
        ('kind:person -"head deputy"', {"first", "third"}),
        ('kind:person -post:"deputy head" -"head deputy"', {"third"}),
        ('-"service border"', {"border", "service", "head", "noted", "first", "second", "third"}),
    ],
)
def test_quoted_words_are_left_out_as_they_stand(
    office: SearchedDirectory, text: str, uids: set[str]
) -> None:
    assert set(office.all(text)) - {"noted"} == uids - {"noted"}
    assert office.first(text, 2)[0] == office.all(text)[:2]


@pytest.mark.parametrize("text", ['"nurbek"', "NURBEK", '"Nurbek"'])
def test_what_is_quoted_is_not_found_by_its_sound(searched: SearchedDirectory, text: str) -> None:
    searched.save(person("Nurbek", "First"), person("Нурбек", "Second"), person("Nourbek", "Third"))

    found = searched.all(text)

    assert "first" in found
    assert ("third" in found) is not text.startswith('"')


def test_accents_and_capitals_do_not_matter_in_quotes(searched: SearchedDirectory) -> None:
    searched.save(
        Organisation(uid=entry_uid("riga"), names=(Name(text="Rīgas Brīvostas pārvalde"),))
    )

    assert searched.all('"rigas brivostas"') == searched.all('"RĪGAS BRĪVOSTAS"') == ["riga"]


def test_a_rule_keeps_what_has_its_quoted_words(own_office: SearchedDirectory) -> None:
    uid = ListUid(RecordUid("ruled"))
    own_office.save(ContactList(uid=uid, name="Ruled", rule='"border service" kind:person'))
    scope = Scope(ScopeKind.LIST, uid)

    assert own_office.all(ListQuery(scope)) == ["first", "third"]
    assert own_office.all(ListQuery(scope, "clara")) == ["third"]
    assert own_office.all("list:ruled") == ["first", "third"]
    assert own_office.all("-list:ruled kind:person") == ["second"]


def test_slips_are_not_forgiven_in_quotes(office: SearchedDirectory) -> None:
    similar = office.similar('"border service" secund')

    assert office.all('"border service" secund') == []
    assert similar.ids == ()
