"""Building the index anew, bringing it to another day, and stopping what takes too long."""

import threading
from dataclasses import replace
from datetime import timedelta
from itertools import islice

import pytest

from directory_app.domain.contact_points import Email
from directory_app.domain.dates import PartialDate, Validity, today
from directory_app.domain.entries import Name, ParentLink, Tenure
from directory_app.domain.errors import StoppedError
from directory_app.domain.views import ListQuery, Scope, ScopeKind
from directory_app.store.search.index import bring_to_today, rebuild_index
from directory_app.store.search.state import day_of_index, is_folding_current
from directory_app.system.tasks import CancelledError
from tests.benchmarks.generator import sample_records
from tests.store.conftest import former
from tests.store.search.conftest import MakeDirectory
from tests.support.index_content import assert_index_is_true, content_of
from tests.support.searched_directory import SearchedDirectory
from tests.support.small_directory import crowd, organisation, person, post

QUERIES = (
    "a",
    "head",
    "border service",
    "312",
    "kind:person",
    "no:email",
    "tag:customs",
    "bishkek",
)


def damage(searched: SearchedDirectory) -> None:
    with searched.database.writing() as connection:
        for table in ("entry_search", "entry_search_phone"):
            connection.exec_driver_sql(f"DELETE FROM {table} WHERE rowid % 2")
        connection.exec_driver_sql("DELETE FROM search_word")


def travel(searched: SearchedDirectory, *statements: str) -> None:
    """Make a directory one whose index was written the day before yesterday."""
    with searched.database.writing() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql(
            "UPDATE search_state SET value = :day WHERE name = 'day'",
            {"day": (today() - timedelta(days=2)).isoformat()},
        )


def bring(searched: SearchedDirectory) -> None:
    with searched.database.writing() as connection:
        bring_to_today(connection)


def test_a_rebuilt_index_answers_as_before(make_directory: MakeDirectory) -> None:
    searched = make_directory(*islice(sample_records(150), 1_000))
    before = {text: searched.all(text) for text in QUERIES}
    content = content_of(searched)
    damage(searched)
    assert {text: searched.all(text) for text in QUERIES} != before

    searched.rebuild()

    assert {text: searched.all(text) for text in QUERIES} == before
    assert content_of(searched) == content


def test_building_reports_how_far_it_is(make_directory: MakeDirectory) -> None:
    searched = make_directory(*crowd(1_200))
    reported: list[tuple[int, int]] = []

    with searched.database.writing() as connection:
        rebuild_index(connection, lambda done, total: reported.append((done, total)))

    assert reported[0] == (0, 1_200)
    assert reported == sorted(reported)
    assert len(reported) > 1


@pytest.mark.parametrize("at", [0, 500, 1_000])
def test_an_interrupted_rebuild_leaves_everything_as_it_was(
    make_directory: MakeDirectory, at: int
) -> None:
    searched = make_directory(*crowd(1_100))
    damage(searched)  # so that finishing it would be noticed
    before, words = content_of(searched), searched.similar("specinem")

    def cancel(done: int, _total: int) -> None:
        if done >= at:
            raise CancelledError

    with pytest.raises(CancelledError), searched.database.writing() as connection:
        rebuild_index(connection, cancel)

    assert content_of(searched) == before
    assert searched.similar("specinem") == words
    searched.rebuild()
    assert searched.count("specimen") == 1_100


def test_a_search_goes_on_while_the_index_is_built(make_directory: MakeDirectory) -> None:
    searched = make_directory(*crowd(600))
    found: list[int] = []

    with searched.database.writing() as connection:
        rebuild_index(connection, lambda *_: found.append(searched.count("specimen")))

    assert found == [600] * len(found)
    assert found


@pytest.mark.parametrize("text", ["specimen", "s", "kind:person", "-x", "", "number0 312"])
def test_a_search_nobody_waits_for_ends_and_the_next_one_answers(
    make_directory: MakeDirectory, text: str
) -> None:
    searched = make_directory(*crowd(2_000))
    stop = threading.Event()
    stop.set()

    for _ in range(8):  # more often than there are connections
        with pytest.raises(StoppedError):
            searched.all(text, stop=stop)

    assert len(searched.all("specimen")) == 2_000
    stop.clear()
    assert len(searched.all("specimen", stop=stop)) == 2_000


def test_who_left_yesterday_is_a_former_holder_today(searched: SearchedDirectory) -> None:
    body = organisation("body", "Body")
    chair = post("chair", "Keeper", body)
    yesterday = PartialDate.of(today() - timedelta(days=1))
    searched.save(
        body,
        chair,
        person("Aa", "Leaves", tenures=[Tenure(post=chair.uid)]),
        person("Bb", "Stays", tenures=[Tenure(post=chair.uid)]),
        person(
            "Cc", "Comes", tenures=[Tenure(post=chair.uid, validity=Validity(PartialDate(2990)))]
        ),
    )
    assert searched.all("keeper") == ["chair", "leaves", "stays", "comes"]
    travel(
        searched,
        f"UPDATE tenure SET valid_to = '{yesterday}' WHERE entry_id ="
        " (SELECT id FROM entry WHERE uid = 'leaves')",
        f"UPDATE tenure SET valid_from = '{PartialDate.of(today())}' WHERE entry_id ="
        " (SELECT id FROM entry WHERE uid = 'comes')",
    )

    bring(searched)

    assert searched.all("keeper") == ["chair", "stays", "comes", "leaves"]
    assert_index_is_true(searched)


TURNS: dict[str, str] = {
    "a tenure ended": "UPDATE tenure SET valid_to = '{day}' WHERE id % 2",
    "a tenure began": "UPDATE tenure SET valid_from = '{next}' WHERE id % 3 = 0",
    "about then": "UPDATE tenure SET valid_to = '~{day}' WHERE id % 2",
    "a name ended": "UPDATE entry_name SET valid_to = '{day}' WHERE position = 1",
    "a name began": "UPDATE entry_name SET valid_from = '{next}' WHERE position = 1",
    "a parent was left": "UPDATE parent_link SET valid_to = '{day}' WHERE id % 2",
    "a parent was joined": "UPDATE parent_link SET valid_from = '{next}' WHERE id % 2",
    "an address ended": "UPDATE postal_address SET valid_to = '{day}'",
}


@pytest.mark.parametrize("name", TURNS)
def test_the_index_follows_what_ends_or_begins_between_two_days(
    make_directory: MakeDirectory, name: str
) -> None:
    searched = make_directory(*islice(sample_records(60), 1_000))
    yesterday = PartialDate.of(today() - timedelta(days=1))
    statement = TURNS[name].format(day=yesterday, next=PartialDate.of(today()))
    before = "UPDATE {0} SET valid_from = NULL, valid_to = NULL"
    table = statement.split()[1]
    with searched.database.writing() as connection:
        connection.exec_driver_sql(before.format(table))
        if "valid_from" in statement:
            ahead = statement.replace(str(PartialDate.of(today())), "2990")
            connection.exec_driver_sql(ahead)
    searched.rebuild()
    travel(searched, statement)

    bring(searched)

    assert_index_is_true(searched)


def test_the_index_is_brought_to_today_once(make_directory: MakeDirectory) -> None:
    searched = make_directory(person("A", "B"))
    travel(searched)
    with searched.database.reading() as connection:
        assert day_of_index(connection) < today()

    bring(searched)

    with searched.database.reading() as connection:
        assert day_of_index(connection) == today()
        assert is_folding_current(connection)


def test_whole_years_and_months_end_with_their_last_day(make_directory: MakeDirectory) -> None:
    body = organisation("body", "Quillery")
    years = {"gone": today().year - 1, "here": today().year}
    searched = make_directory(
        body,
        *(
            person("A", name, tenures=[Tenure(organisation=body.uid, validity=former(year))])
            for name, year in years.items()
        ),
    )

    assert searched.all("quillery") == ["body", "here", "gone"]
    assert_index_is_true(searched)


def test_what_lies_in_the_bin_is_indexed_as_well(make_directory: MakeDirectory) -> None:
    binned = replace(person("Mira", "Binned"), emails=(Email(address="mira@bin.example"),))
    searched = make_directory(binned)
    searched.bin(binned)
    scope = Scope(ScopeKind.BIN)

    searched.rebuild()

    assert searched.all(ListQuery(scope, "mira@bin")) == ["binned"]
    searched.bin(binned, binned=False)
    assert searched.all("mira@bin") == ["binned"]


@pytest.mark.parametrize("validity", [Validity(), former(2015)])
def test_bodies_in_a_circle_do_no_harm(searched: SearchedDirectory, validity: Validity) -> None:
    first, second = organisation("first", "Quill"), organisation("second", "Feather")
    searched.save(first, second)
    searched.save(replace(second, parents=(ParentLink(organisation=first.uid),)))
    back = ParentLink(organisation=second.uid, validity=validity)
    searched.save(replace(first, parents=(back,)))

    searched.save(replace(first, names=(Name(text="Inkwell"),), parents=(back,)))

    assert set(searched.all("inkwell")) == {"first", "second"}
    assert_index_is_true(searched)
