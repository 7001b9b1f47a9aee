import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from directory_app.domain.entries import Name, Organisation
from directory_app.domain.kinds import NameKind
from directory_app.domain.views import ListQuery
from directory_app.store.database import Database
from directory_app.store.reading.search import FullTextSearch
from tests.store.reading.conftest import DAY, Keep, Listed
from tests.support.sample_directory import entry_uid


@pytest.mark.parametrize(
    ("text", "uids"),
    [
        ("mira", ["person"]),
        ("MIRA exam", ["person"]),
        ("exam mira", ["person"]),
        ("мира", ["person"]),
        ("zoe", ["zoe"]),
        ("Posolstvo", ["embassy", "boris"]),
        ("1 Example Street", ["ministry"]),
        ("met osh", ["person"]),
        ("bishkek", ["ministry"]),
        ("nothing at all", []),
    ],
)
def test_words_are_found_in_any_order_by_their_beginning(
    office: Database, listed: Listed, text: str, uids: list[str]
) -> None:
    assert listed(ListQuery(text=text)) == uids


@pytest.mark.parametrize(
    "text",
    ["661234", "0312 661234", "00996312661234", "+996 (312) 66-12-34", "6612 34", "312661"],
)
def test_a_phone_is_found_in_any_writing(office: Database, listed: Listed, text: str) -> None:
    assert listed(ListQuery(text=text))[0] == "embassy"


def test_a_number_is_found_inside_one_that_was_typed_without_spaces(
    office: Database, listed: Listed
) -> None:
    assert listed(ListQuery(text="661235")) == ["embassy"]


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


def test_a_post_held_before_is_not_where_somebody_is_found(
    office: Database, listed: Listed
) -> None:
    assert "boris" not in listed(ListQuery(text="press officer"))


def test_the_better_match_comes_first(office: Database, listed: Listed, keep: Keep) -> None:
    def body(uid: str, *names: Name) -> Organisation:
        return Organisation(uid=entry_uid(uid), names=names)

    keep(
        body("words", Name(text="A centre named Quill")),
        body("begins", Name(text="Quill and Feather")),
        body("exact", Name(text="Zentrum"), Name(text="QUILL", kind=NameKind.ACRONYM)),
        Organisation(uid=entry_uid("note"), names=(Name(text="Aardvark"),), note="owns a quill"),
    )

    assert listed(ListQuery(text="quill")) == ["exact", "begins", "words", "note"]


def test_a_word_typed_twice_is_looked_for_once(office: Database, listed: Listed) -> None:
    assert listed(ListQuery(text="samples Samples")) == listed(ListQuery(text="samples"))


def test_nothing_in_the_bin_is_found(office: Database, listed: Listed) -> None:
    assert listed(ListQuery(text="bin content")) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet=st.sampled_from("aNDОж09 \"'*^:()-+{}NEAR,.%_\\\0"), max_size=12))
def test_no_text_is_an_error(office: Database, listed: Listed, text: str) -> None:
    listed(ListQuery(text=text))


def test_a_text_without_letters_and_digits_means_nothing(office: Database) -> None:
    with office.reading() as connection:
        assert FullTextSearch().find(connection, ' "-" ', DAY) is None
