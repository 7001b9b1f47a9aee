"""Taking actions back: exactly, partly, across other changes, also after a restart."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection

from directory_app.domain.changes import ActionKind
from directory_app.domain.contact_points import Email, Phone
from directory_app.domain.entries import Name, Organisation, ParentLink, Person, Post, Tenure
from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.identifiers import ActionId, SourceUid
from directory_app.domain.lists import Source
from directory_app.domain.records import Record, ref_of
from directory_app.store.database import Database
from directory_app.store.history import read_actions, read_changes
from directory_app.store.scratch import ScratchFile
from directory_app.store.search.index import rebuild_index
from directory_app.store.taking_back import take_back
from tests.support.index_content import assert_index_is_true
from tests.support.kept_content import kept_content
from tests.support.sample_directory import SampleDirectory, entry_uid
from tests.support.searched_directory import SearchedDirectory
from tests.support.small_directory import organisation, person
from tests.support.taken_actions import save, stored, undo


def test_an_edit_is_taken_back_after_a_restart(filled: Database, sample: SampleDirectory) -> None:
    action = save(filled, replace(sample.person, note="changed", country="UZ"))
    filled.close()
    again = Database.open(filled.path)

    taken = undo(again, action)

    assert taken.conflicts == ()
    assert taken.changes.updated == {ref_of(sample.person)}
    assert stored(again, sample.person) == sample.person
    again.close()


def test_taking_back_a_creation_puts_the_record_into_the_bin(filled: Database) -> None:
    person = Person(uid=entry_uid("new"), names=(Name(text="New"),))
    action = save(filled, person)

    taken = undo(filled, action)

    assert taken.changes.removed == {ref_of(person)}
    assert stored(filled, person).binned_at is not None


def test_a_record_changed_since_its_creation_stays(filled: Database) -> None:
    person = Person(uid=entry_uid("new"), names=(Name(text="New"),))
    action = save(filled, person)
    save(filled, replace(person, note="worked on since"))

    taken = undo(filled, action)

    assert not taken.changes
    assert [conflict.ref for conflict in taken.conflicts] == [ref_of(person)]
    assert stored(filled, person).binned_at is None


def test_only_what_was_not_changed_since_is_taken_back(
    filled: Database, sample: SampleDirectory
) -> None:
    email = Email(address="new@example.org")
    changed = replace(sample.person, country="UZ", emails=(*sample.person.emails, email))
    action = save(filled, changed)
    now = replace(changed, country="TJ")
    save(filled, now)

    taken = undo(filled, action)

    (conflict,) = taken.conflicts
    assert [field.field for field in conflict.conflicts] == ["country"]
    assert stored(filled, sample.person) == replace(sample.person, country="TJ")


def test_the_last_name_is_never_taken_away(filled: Database, sample: SampleDirectory) -> None:
    other = Name(text="Other name")
    action = save(filled, replace(sample.department, names=(*sample.department.names, other)))
    save(filled, replace(sample.department, names=(other,)))

    taken = undo(filled, action)

    assert stored(filled, sample.department) == replace(sample.department, names=(other,))
    assert taken.conflicts


def test_undoing_an_undo_repeats_the_action_and_the_marks_follow(
    filled: Database, sample: SampleDirectory
) -> None:
    changed = replace(sample.person, note="changed")
    action = save(filled, changed)
    first = undo(filled, action)
    assert first.changes.action is not None

    take_back(filled, first.changes.action, ActionKind.REDO, user_name="tester")

    assert stored(filled, sample.person) == changed
    with filled.reading() as connection:
        marks = {each.id: each.taken_back for each in read_actions(connection)}
    assert marks[action] is False
    assert marks[first.changes.action] is True


def test_an_action_that_never_was_is_an_error(filled: Database) -> None:
    with pytest.raises(UnknownRecordError):
        undo(filled, ActionId(999))
    with filled.reading() as connection:
        assert read_changes(connection, ActionId(999)) == ()


def test_many_records_go_into_the_bin_and_come_back_but_for_those_changed_since(
    database: Database,
) -> None:
    body = organisation("body", "Ministry of Quills")
    people = [
        person("Given", f"Quill{number}", tenures=[Tenure(organisation=body.uid)])
        for number in range(20)
    ]
    action = save(database, body, *people)
    save(database, replace(people[3], note="changed since"))
    rest = {ref_of(body), *(ref_of(each) for each in people if each is not people[3])}

    undone = undo(database, action)

    assert undone.changes.removed == rest
    assert len(undone.conflicts) == 1
    assert undone.changes.action is not None
    redone = undo(database, undone.changes.action)
    assert redone.changes.added == rest
    assert redone.conflicts == ()
    assert stored(database, people[0]) == people[0]
    assert_index_is_true(SearchedDirectory(database))


@pytest.mark.parametrize("meanwhile", ["nothing", "another name", "a new index"])
def test_what_comes_back_is_found_by_what_holds_then(database: Database, meanwhile: str) -> None:
    above = organisation("above", "Ministry of Quills")
    body = replace(
        organisation("body", "Board of Ink"), parents=(ParentLink(organisation=above.uid),)
    )
    clerk = person("Ann", "Alpha", tenures=[Tenure(organisation=body.uid)])
    save(database, above)
    undone = undo(database, save(database, body, clerk))
    assert undone.changes.action is not None

    if meanwhile == "another name":
        save(database, replace(above, names=(Name(text="Ministry of Feathers"),)))
    if meanwhile == "a new index":
        with database.writing() as connection:
            rebuild_index(connection)
    undo(database, undone.changes.action)

    searched = SearchedDirectory(database)
    assert_index_is_true(searched)
    ministry = "feathers" if meanwhile == "another name" else "quills"
    assert clerk.uid in searched.all(f"alpha {ministry} ink")


class SavedMeanwhile(Database):
    """A directory in which somebody saves something just before staged rows are written."""

    waiting: list[Record]

    @contextmanager
    def writing(self, scratch: ScratchFile | None = None) -> Iterator[Connection]:
        """Let the others save first."""
        if scratch is not None and self.waiting:
            save(self, self.waiting.pop())
        with super().writing(scratch) as connection:
            yield connection


def take_back_thrice(database: Database, action: ActionId, *, many: int) -> list[object]:
    """Undo an action, do it again and undo it; return what there is after each step."""
    contents: list[object] = []
    for _ in range(3):
        taken = take_back(database, action, ActionKind.UNDO, user_name="tester", many=many)
        action = taken.changes.action or action
        contents += [
            sorted(taken.conflicts, key=lambda conflict: conflict.ref.uid),
            replace(taken.changes, action=None),
            *content(database),
        ]
        assert database.check_integrity() == ()
        assert_index_is_true(SearchedDirectory(database))
    return contents


def content(database: Database) -> list[object]:
    """Return what is kept of records, and under what they are listed; no moments."""
    records, listed, *_ = kept_content(database)
    assert isinstance(records, list)
    return [
        [(replace(each, binned_at=None), each.binned_at is None) for each in records],
        listed,
    ]


def assert_preparing_changes_nothing(
    there: Sequence[Record], changed: Sequence[Record], since: Sequence[Record] = ()
) -> None:
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for many in (1, 10_000):
            database = Database.create(Path(folder) / f"{many}.pdir")
            save(database, *there)
            action = save(database, *changed)
            if since:
                save(database, *since)
            found.append(take_back_thrice(database, action, many=many))
            database.close()
    for one, other in zip(*found, strict=True):
        assert one == other


def imported(sample: SampleDirectory) -> list[Record]:
    """Return what an import might make of the sample directory."""
    source = Source(uid=SourceUid(entry_uid("new-source")), title="cards.vcf")
    body = replace(
        organisation("new-body", "Board of Quills"),
        parents=(ParentLink(organisation=sample.department.uid),),
    )
    return [
        source,
        body,
        person("Ann", "Alpha", tenures=[Tenure(organisation=sample.department.uid)]),
        replace(sample.department, names=(Name(text="Department of Ink"),)),
        replace(sample.post, organisation=body.uid, sources=(source.uid,)),
        replace(
            sample.person,
            tenures=(*sample.person.tenures, Tenure(organisation=body.uid, sources=(source.uid,))),
            phones=(Phone(printed="0312 99 88 77", sources=(source.uid,)),),
            binned_at=None,
        ),
        replace(sample.contact_list, note="from cards.vcf"),
    ]


def test_what_is_taken_back_is_the_same_whether_it_is_prepared_or_not(
    sample: SampleDirectory,
) -> None:
    unit = replace(
        organisation("unit", "Unit of Nibs"),
        parents=(ParentLink(organisation=sample.department.uid),),
    )
    ben = person("Ben", "Beta", tenures=[Tenure(organisation=unit.uid)])
    assert_preparing_changes_nothing([*sample.records, unit, ben], imported(sample))


def test_conflicts_are_the_same_whether_it_is_prepared_or_not(sample: SampleDirectory) -> None:
    changed = imported(sample)
    since = [
        replace(each, note="typed since", names=(Name(text=f"Renamed {each.uid}"),))
        for each in changed
        if isinstance(each, Person | Organisation | Post)
    ]
    assert_preparing_changes_nothing(sample.records, changed, since)


def test_an_entry_that_came_back_from_the_bin_goes_there_again(sample: SampleDirectory) -> None:
    binned = datetime(2020, 5, 1, tzinfo=UTC)
    there = [
        replace(each, binned_at=binned) if each in (sample.person, sample.department) else each
        for each in sample.records
    ]
    assert_preparing_changes_nothing(there, imported(sample))


@pytest.mark.parametrize("times", [1, 5])
def test_what_is_saved_meanwhile_stands(
    tmp_path: Path, sample: SampleDirectory, times: int
) -> None:
    database = SavedMeanwhile.create(tmp_path / "busy.pdir")
    database.waiting = []
    save(database, *sample.records)
    action = save(database, *imported(sample))
    mira = stored(database, sample.person)
    database.waiting = [replace(mira, note=f"typed meanwhile {each}") for each in range(times)]

    taken = take_back(database, action, ActionKind.UNDO, user_name="tester", many=1)

    kept = stored(database, sample.person)
    assert taken.conflicts == ()
    assert isinstance(kept, Person)
    assert kept.note.startswith("typed meanwhile")
    assert (kept.tenures, kept.phones) == (sample.person.tenures, ())
    assert_index_is_true(SearchedDirectory(database))
    database.close()
