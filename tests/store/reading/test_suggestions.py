import pytest

from directory_app.domain.identifiers import ENTRY_KINDS, RecordKind
from directory_app.store.database import Database
from directory_app.store.reading.suggestions import read_suggestions
from directory_app.store.search.full_text import FullTextSearch
from tests.store.conftest import DAY

EVERY_KIND = frozenset(RecordKind)


def suggested(
    database: Database, text: str, kinds: frozenset[RecordKind] = EVERY_KIND, limit: int = 20
) -> list[str]:
    with database.reading() as connection:
        labels = read_suggestions(connection, FullTextSearch(), text, kinds, limit, DAY)
    return [label.ref.uid for label in labels]


@pytest.mark.parametrize(
    ("text", "uids"),
    [
        ("mira", ["person"]),
        ("экзем", ["person"]),
        ("sample prog", ["programme"]),
        ("samp", ["programme", "phase", "department"]),
        ("9", ["phase"]),
        ("nobody", []),
        ("bin content", []),
    ],
)
def test_records_are_suggested_by_name(office: Database, text: str, uids: list[str]) -> None:
    assert suggested(office, text) == uids


def test_only_the_kinds_asked_for_are_suggested(office: Database) -> None:
    assert suggested(office, "e", frozenset({RecordKind.ORGANISATION})) == ["embassy", "ministry"]
    assert suggested(office, "press", frozenset({RecordKind.TAG, RecordKind.LIST})) == [
        "list",
        "tag",
    ]


def test_a_name_that_begins_so_comes_before_one_with_the_word_later(office: Database) -> None:
    assert suggested(office, "example", ENTRY_KINDS) == ["person", "ministry"]
    assert suggested(office, "n", ENTRY_KINDS) == ["post", "embassy"]


def test_no_text_suggests_the_first_by_name(office: Database) -> None:
    assert suggested(office, "", frozenset({RecordKind.PERSON}), limit=2) == ["boris", "person"]


def test_no_more_are_suggested_than_wanted(office: Database) -> None:
    assert len(suggested(office, "", limit=3)) == 3


def test_no_kinds_suggest_nothing(office: Database) -> None:
    assert suggested(office, "mira", frozenset()) == []
