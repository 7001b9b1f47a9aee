from dataclasses import replace
from itertools import islice

from directory_app.domain.changes import ActionKind
from directory_app.domain.identifiers import ListUid, PhaseUid, RecordUid
from directory_app.domain.kinds import OrganisationKind
from directory_app.domain.lists import ContactList
from directory_app.domain.records import ref_of
from directory_app.domain.views import ListQuery, NavigationLine, Scope, ScopeKind
from directory_app.store.actions import recording
from directory_app.store.database import Database
from directory_app.store.reading.lists import EntryLists
from directory_app.store.reading.navigation import read_navigation
from directory_app.store.search.full_text import FullTextSearch
from tests.benchmarks.generator import sample_records
from tests.store.conftest import DAY, Keep
from tests.support.sample_directory import SampleDirectory

LISTS = EntryLists(FullTextSearch)


def navigation(database: Database) -> tuple[NavigationLine, ...]:
    with database.reading() as connection:
        return read_navigation(connection, LISTS, DAY)


def test_every_line_has_its_count(office: Database) -> None:
    counts = {line.scope: line.count for line in navigation(office)}

    assert counts == {
        Scope(ScopeKind.EVERYTHING): 8,
        Scope(ScopeKind.PEOPLE): 3,
        Scope(ScopeKind.ORGANISATIONS): 3,
        Scope(ScopeKind.ORGANISATION_KIND, OrganisationKind.MINISTRY): 1,
        Scope(ScopeKind.ORGANISATION_KIND, OrganisationKind.DEPARTMENT): 1,
        Scope(ScopeKind.ORGANISATION_KIND, OrganisationKind.EMBASSY): 1,
        Scope(ScopeKind.POSTS): 2,
        Scope(ScopeKind.VACANT_POSTS): 1,
        Scope(ScopeKind.PHASE, "phase"): 3,
        Scope(ScopeKind.PHASE_COORDINATORS, "phase"): 2,
        Scope(ScopeKind.PHASE_PARTNERS, "phase"): 1,
        Scope(ScopeKind.PHASE_EVENTS, "phase"): 1,
        Scope(ScopeKind.LIST, "list"): 2,
        Scope(ScopeKind.SAVED_SEARCH, "search"): None,
        Scope(ScopeKind.TAG, "tag"): 1,
        Scope(ScopeKind.TO_REVIEW): 1,
        Scope(ScopeKind.BIN): 1,
    }


def test_an_empty_directory_has_the_lines_that_need_nothing(database: Database) -> None:
    lines = navigation(database)

    assert [line.scope.kind for line in lines] == [
        ScopeKind.EVERYTHING,
        ScopeKind.PEOPLE,
        ScopeKind.ORGANISATIONS,
        ScopeKind.POSTS,
        ScopeKind.VACANT_POSTS,
        ScopeKind.TO_REVIEW,
        ScopeKind.BIN,
    ]
    assert not any(line.count for line in lines)


def test_phases_lists_and_tags_have_names(office: Database) -> None:
    lines = {line.scope.kind: line for line in navigation(office)}

    assert (lines[ScopeKind.PHASE].programme, lines[ScopeKind.PHASE].name) == ("SAMP", "9")
    assert lines[ScopeKind.LIST].name == "Press, Bishkek"
    assert (lines[ScopeKind.TAG].name, lines[ScopeKind.TAG].colour) == ("press contact", "#1d5fbf")


def test_the_newest_phase_comes_first(
    office: Database, keep: Keep, sample: SampleDirectory
) -> None:
    keep(replace(sample.phase, uid=PhaseUid(RecordUid("tenth")), number="10", roles=(), budgets=()))
    lines = navigation(office)

    phases = [line.name for line in lines if line.scope.kind is ScopeKind.PHASE]

    assert phases == ["10", "9"]


def test_what_lies_in_the_bin_has_no_line(office: Database, sample: SampleDirectory) -> None:
    records = (sample.phase, sample.contact_list, sample.tag, sample.search)
    with recording(office, ActionKind.DELETE, user_name="tester") as action:
        action.set_binned([ref_of(record) for record in records], binned=True)

    assert not any(line.name for line in navigation(office))


def test_each_count_is_the_length_of_its_list(database: Database, keep: Keep) -> None:
    records = tuple(islice(sample_records(400), 600))
    keep(*records)
    refs = [ref_of(record) for record in records]
    with recording(database, ActionKind.DELETE, user_name="tester") as action:
        action.set_binned(refs[::9], binned=True)

    lines = navigation(database)

    with database.reading() as connection:
        for line in lines:
            ids = LISTS.all_ids(connection, ListQuery(line.scope), DAY)
            assert (line.scope, line.count) == (line.scope, len(ids))


def test_what_takes_a_search_to_count_is_counted_later(office: Database, keep: Keep) -> None:
    keep(ContactList(uid=ListUid(RecordUid("rule")), name="Rule", rule="kind:post"))

    uncounted = {line.scope for line in navigation(office) if line.count is None}

    rule = Scope(ScopeKind.LIST, "rule")
    assert uncounted == {rule, Scope(ScopeKind.SAVED_SEARCH, "search")}
    with office.reading() as connection:
        assert LISTS.count(connection, ListQuery(rule), DAY) == 2
