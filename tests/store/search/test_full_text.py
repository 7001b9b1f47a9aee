"""What words find, and in which order, compared with a search through the records themselves."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from directory_app.domain.contact_points import Email
from directory_app.domain.entries import Name, Organisation, Post, Tenure
from directory_app.domain.kinds import NameKind
from directory_app.domain.views import ListQuery, Scope, ScopeKind, SortKey
from directory_app.store.database import Database
from tests.store.conftest import Keep, Listed, former
from tests.support.expected_search import ExpectedSearch
from tests.support.sample_directory import entry_uid
from tests.support.searched_directory import SearchedDirectory
from tests.support.small_directory import organisation, person, post

SIGNS = "aNDОжьъ09 \"'*^:()-+{}NEAR,.%_\\\0ー日"

WORDS = (
    *("a", "ал", "aibek", "айбек", "head", "начальник", "deputy head", "legal adviser", "border"),
    *("customs head", "training", "образцов", "bishkek", "бишкек", "kyrgyzstan", "sp1", "donor"),
    *("sample programme", "morning", "post example", "invented street", "ministry health a"),
    *("department", "finance coordinator", "liaison s", "nobody", "x", "office0", "dr", "press"),
)


@pytest.mark.parametrize(
    ("text", "uids"),
    [
        ("mira", ["person"]),
        ("MIRA exam", ["person"]),
        ("exam mira", ["person"]),
        ("мира", ["person"]),
        ("zoë aarons", ["zoe"]),
        ("Posolstvo", ["embassy", "boris"]),
        ("met osh", ["person"]),
        ("nothing at all", []),
    ],
)
def test_words_are_found_in_any_order_by_their_beginning(
    office: Database, listed: Listed, text: str, uids: list[str]
) -> None:
    assert listed(ListQuery(text=text)) == uids


def test_an_address_is_found_and_leads_to_the_people_there(
    office: Database, listed: Listed
) -> None:
    found = listed(ListQuery(text="1 Example Street"))

    assert found[0] == "ministry"
    assert set(found[1:]) == {"boris", "person", "press"}


@pytest.mark.parametrize("text", ["kyrgyzstan", "Кыргызстан"])
def test_an_entry_is_found_by_the_country_it_belongs_to(
    office: Database, listed: Listed, text: str
) -> None:
    assert {"ministry", "department", "post", "person"} <= set(listed(ListQuery(text=text)))
    assert "embassy" not in listed(ListQuery(text=text))


@pytest.mark.parametrize(
    ("text", "uids"),
    [
        ("coordinator", {"post", "person"}),
        ("samples", {"department", "post", "person"}),
        ("press contact", {"person"}),
        ("samp", {"department", "post", "person", "ministry"}),
        ("mira samples", {"person"}),
    ],
)
def test_people_are_found_by_post_organisation_tag_and_programme(
    office: Database, listed: Listed, text: str, uids: set[str]
) -> None:
    assert set(listed(ListQuery(text=text))) == uids


def test_a_department_is_found_by_its_parent(office: Database, listed: Listed) -> None:
    assert "department" in listed(ListQuery(text="ministry"))


def test_who_held_a_post_before_is_found_below_who_holds_it(
    office: Database, listed: Listed, keep: Keep
) -> None:
    keep(person("Zora", "Zzyzx", tenures=[Tenure(post=entry_uid("press"))]))

    assert listed(ListQuery(text="press officer")) == ["press", "zzyzx", "boris"]


def test_the_better_match_comes_first(searched: SearchedDirectory) -> None:
    quill = organisation("exact", "Quill")
    head = Post(uid=entry_uid("post"), names=(Name(text="Zone head of quill"),))
    chair = Post(uid=entry_uid("chair"), names=(Name(text="Quill chair"),), country="KG")
    searched.save(
        quill,
        head,
        chair,
        Organisation(
            uid=entry_uid("acronym"),
            names=(Name(text="Zentrum"), Name(text="QUILLET", kind=NameKind.ACRONYM)),
        ),
        Organisation(uid=entry_uid("note"), names=(Name(text="Aardvark"),), note="owns a quill"),
        organisation("words", "A centre named Quill"),
        person("Begin", "Quillman"),
        person("Holds", "Aa", tenures=[Tenure(post=head.uid)]),
        person("Titled", "Ab", tenures=[Tenure(title="Quill keeper")]),
        person("Held", "Ac", tenures=[Tenure(post=head.uid, validity=former(2015))]),
        person("Works", "Ad", tenures=[Tenure(organisation=quill.uid)]),
        person("Worked", "Ae", tenures=[Tenure(organisation=quill.uid, validity=former(2015))]),
    )

    assert searched.all("quill") == [
        *("exact", "quillman", "chair", "acronym", "words", "post"),
        *("aa", "ab", "ac", "ad", "ae", "note"),
    ]


def test_of_names_that_sound_alike_the_one_written_so_comes_first(
    searched: SearchedDirectory,
) -> None:
    searched.save(person("Aybek", "Zhakipov"), person("Aibek", "Jakipov"), person("A", "Jakip"))

    assert searched.all("Aybek Zhakipov") == ["zhakipov", "jakipov"]
    assert searched.all("Aibek Jakipov") == ["jakipov", "zhakipov"]


def test_a_word_typed_twice_is_looked_for_once(office: Database, listed: Listed) -> None:
    assert listed(ListQuery(text="samples Samples")) == listed(ListQuery(text="samples"))


@pytest.mark.parametrize(
    ("text", "uids"),
    [
        ("a.ivanov@cust", ["ivanov"]),
        ("a.ivan", ["ivanov"]),
        ("a.iva@customs", []),
        ("jalal-abad", ["university"]),
        ("jalalabad", ["university"]),
        ("jalal-a", ["university"]),
    ],
)
def test_what_a_sign_ends_is_a_whole_word(
    searched: SearchedDirectory, text: str, uids: list[str]
) -> None:
    email = Email(address="a.ivanov@customs.example")
    searched.save(
        replace(person("Clara", "Ivanov"), emails=(email,)),
        organisation("university", "Jalal-Abad University"),
    )

    assert searched.all(text) == uids
    assert searched.first(text, 1)[0] == uids[:1]


def test_an_initial_before_a_name_does_not_begin_another_word(
    searched: SearchedDirectory,
) -> None:
    email = Email(address="o.shamurov@customs.example")
    searched.save(
        replace(person("Clara", "First"), emails=(email,)),
        replace(person("Clara", "Second"), emails=(Email(address="nur.bek@customs.example"),)),
        organisation("crossing", "Osh Crossing"),
    )

    assert searched.all("osh") == ["crossing"]
    assert searched.all("nurbek") == ["second"]


def test_nothing_in_the_bin_is_found_but_in_the_bin(office: Database, listed: Listed) -> None:
    assert listed(ListQuery(text="bin content")) == []
    assert listed(ListQuery(Scope(ScopeKind.BIN), "bin content")) == ["binned"]


def test_nobody_is_found_by_a_post_or_body_in_the_bin(searched: SearchedDirectory) -> None:
    body = organisation("body", "Quillery")
    chair = post("chair", "Featherer", body)
    searched.save(body, chair, person("Mira", "Example", tenures=[Tenure(post=chair.uid)]))
    assert searched.all("quillery featherer") == ["chair", "example"]

    searched.bin(body)
    assert searched.all("quillery") == []
    assert searched.all("featherer") == ["chair", "example"]

    searched.bin(chair)
    assert searched.all("featherer") == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet=st.sampled_from(SIGNS), max_size=12))
def test_no_text_is_an_error(office: Database, listed: Listed, text: str) -> None:
    listed(ListQuery(text=text))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=8))
def test_no_sign_is_an_error(office: Database, listed: Listed, text: str) -> None:
    listed(ListQuery(text=text))


@pytest.mark.parametrize("text", ["ъ", "mira ь", "-ь", "name:ъ", "phone:ъ", "123 ь", "ー"])
def test_a_letter_without_a_sound_is_no_error(office: Database, listed: Listed, text: str) -> None:
    listed(ListQuery(text=text))


def test_a_text_without_letters_and_digits_shows_everything(
    office: Database, listed: Listed
) -> None:
    assert listed(ListQuery(text=' "-" ')) == listed(ListQuery())


@pytest.mark.parametrize("text", WORDS)
def test_words_find_what_the_records_say_in_the_order_of_their_ranks(
    invented_directory: SearchedDirectory, expected: ExpectedSearch, text: str
) -> None:
    assert invented_directory.all(text) == expected.found(text)


@pytest.mark.parametrize("sort", SortKey)
@pytest.mark.parametrize("text", ["a", "head", "department", "border"])
def test_equally_good_hits_are_in_the_order_asked_for(
    invented_directory: SearchedDirectory, expected: ExpectedSearch, text: str, sort: SortKey
) -> None:
    for descending in (False, True):
        asked = ListQuery(text=text, sort=sort, descending=descending)

        found = expected.found(text, sort=sort, descending=descending)
        assert invented_directory.all(asked) == found


@pytest.mark.parametrize(
    "text", [*WORDS, "kind:person", "-a", "country:kg head", '"legal adviser"']
)
def test_the_first_page_begins_all_hits(invented_directory: SearchedDirectory, text: str) -> None:
    for sort in (SortKey.NAME, SortKey.ORGANISATION):
        asked = ListQuery(text=text, sort=sort)
        every = invented_directory.all(asked)

        assert invented_directory.count(asked) == len(every)
        for size in (1, 2, 10, 50, 1_000):
            total = len(every) if len(every) <= size else None
            assert invented_directory.first(asked, size) == (every[:size], total)
