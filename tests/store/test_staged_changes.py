"""Staged changes arrive as if they had been saved, with their history and their index."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import Phase as Stage
from hypothesis import strategies as st

from directory_app.domain.changes import ActionKind
from directory_app.domain.contact_points import Phone
from directory_app.domain.entries import (
    Entry,
    Name,
    Organisation,
    ParentLink,
    Person,
    Post,
    Tenure,
)
from directory_app.domain.errors import NamelessRecordError, StaleRecordError
from directory_app.domain.identifiers import EntryUid, RecordKind, RecordUid, SourceUid, TagUid
from directory_app.domain.lists import Source
from directory_app.domain.records import Record, kind_of, ref_of
from directory_app.store.actions import recording
from directory_app.store.database import Database
from directory_app.store.history import read_actions, read_changes
from directory_app.store.loading import load, load_all
from directory_app.store.scratch import ScratchFile
from directory_app.store.staged_changes import ChangeStager
from directory_app.store.staging import SCRATCH_TABLES, Stager
from tests.benchmarks.generator import sample_records
from tests.support.index_content import assert_index_is_true
from tests.support.kept_content import kept_content
from tests.support.record_strategies import Pools, records
from tests.support.sample_directory import SampleDirectory, entry_uid, sample_directory
from tests.support.searched_directory import SearchedDirectory
from tests.support.small_directory import person

_ORDER = (RecordKind.ORGANISATION, RecordKind.POST, RecordKind.PERSON)


@contextmanager
def new_scratch() -> Iterator[ScratchFile]:
    scratch = ScratchFile(SCRATCH_TABLES)
    try:
        yield scratch
    finally:
        scratch.close()


def present(database: Database) -> dict[RecordUid, Entry]:
    """Return every entry of a directory by its UID, those of the bin too."""
    with database.reading() as connection:
        found = [each for kind in _ORDER for each in load_all(connection, kind, binned=True)]
    return {each.uid: each for each in found if isinstance(each, Person | Organisation | Post)}


def stage(scratch: ScratchFile, database: Database, changed: Sequence[Entry]) -> ChangeStager:
    """Stage what entries become, based on what the directory has."""
    versions = {uid: each.version for uid, each in present(database).items()}
    with database.reading() as connection:
        stager = ChangeStager(scratch, connection)
        for kind in _ORDER:
            stager.change([each for each in changed if kind_of(each) is kind], based_on=versions)
        stager.finish()
    return stager


def write(database: Database, scratch: ScratchFile, stager: ChangeStager) -> None:
    with recording(database, ActionKind.IMPORT, user_name="tester", scratch=scratch) as action:
        action.write_staged(_ignore, stager)


def stage_and_write(database: Database, changed: Sequence[Entry]) -> None:
    with new_scratch() as scratch:
        write(database, scratch, stage(scratch, database, changed))


def _ignore(_done: int, _total: int) -> None:
    return None


def save(database: Database, changed: Sequence[Record]) -> None:
    with recording(database, ActionKind.IMPORT, user_name="tester") as action:
        action.save(changed)


def assert_staging_is_like_saving(there: Sequence[Record], changed: Sequence[Entry]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = []
        for name, change in (("staged", stage_and_write), ("saved", save)):
            database = Database.create(Path(folder) / f"{name}.pdir")
            save(database, there)
            change(database, changed)
            assert database.check_integrity() == ()
            found.append([*kept_content(database), _versions(database), _item_rows(database)])
            assert_index_is_true(SearchedDirectory(database))
            database.close()
    for one, other in zip(*found, strict=True):
        assert one == other


def _versions(database: Database) -> dict[RecordUid, int]:
    return {uid: each.version for uid, each in present(database).items()}


def _item_rows(database: Database) -> list[tuple[object, ...]]:
    """Return which rows items lie in, and in what places."""
    tables = ("entry_name", "email", "phone", "postal_address", "entry_link", "tenure")
    statement = " UNION ALL ".join(
        f"SELECT '{table}', entry_id, uid, position FROM {table}"
        for table in (*tables, "parent_link")
    )
    with database.reading() as connection:
        return sorted(map(tuple, connection.exec_driver_sql(statement)))


def test_changes_of_an_invented_directory_can_be_staged() -> None:
    there = list(islice(sample_records(150), 1_000))
    changed: list[Entry] = []
    phone = Phone(printed="0312 99 88 77", e164="+996312998877")
    for number, each in enumerate(there):
        match each:
            case Organisation() if number % 3 == 0:
                renamed = replace(each.names[0], text=f"{each.names[0].text} Anew")
                changed.append(replace(each, names=(renamed, *each.names[1:])))
            case Post() if number % 2:
                changed.append(replace(each, organisation=None, note="moved"))
            case Person() if number % 5:
                changed.append(replace(each, phones=(phone, *each.phones[1:]), tags=()))
            case _:
                pass

    assert {type(each) for each in changed} == {Organisation, Post, Person}
    assert_staging_is_like_saving(there, changed)


_POOLS: Pools = {
    EntryUid: ["ministry", "department", "post"],
    TagUid: ["tag"],
    SourceUid: ["source"],
}
_OF_BODIES = {**_POOLS, EntryUid: ["ministry", "department"]}


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    database=None,
    phases=[Stage.generate],
)
@given(
    st.tuples(
        records(Organisation, _OF_BODIES, uid="ministry"),
        records(Organisation, _OF_BODIES, uid="department"),
        records(Post, _OF_BODIES, uid="post"),
        records(Person, _POOLS, uid="person"),
    ),
    st.tuples(*[st.booleans()] * 4),
    st.tuples(*[st.sampled_from([None, datetime(2020, 5, 1, tzinfo=UTC)])] * 4),
)
def test_whatever_entries_become_is_as_if_it_had_been_saved(
    become: tuple[Entry, ...], are_changed: tuple[bool, ...], binned: tuple[datetime | None, ...]
) -> None:
    changed = [
        replace(each, binned_at=at)
        for each, is_changed, at in zip(become, are_changed, binned, strict=True)
        if is_changed
    ]
    assert_staging_is_like_saving(sample_directory().records, changed)


def test_organisations_in_a_circle_are_found_by_all_names(sample: SampleDirectory) -> None:
    link = ParentLink(organisation=sample.department.uid)
    circle = replace(sample.ministry, names=(Name(text="Ministry of Rings"),), parents=(link,))

    assert_staging_is_like_saving(sample.records, [circle])
    assert_staging_is_like_saving(
        [each for each in sample.records if each.uid != "ministry"] + [circle],
        [replace(sample.department, names=(Name(text="Department of Hoops"),)), sample.person],
    )


def test_what_is_part_of_a_renamed_organisation_is_found_by_the_new_name(
    filled: Database, sample: SampleDirectory
) -> None:
    unit = Organisation(
        uid=entry_uid("unit"),
        names=(Name(text="Unit of Nibs"),),
        parents=(ParentLink(organisation=sample.department.uid),),
    )
    ann = person("Ann", "Alpha", tenures=[Tenure(organisation=unit.uid)])
    ben = person("Ben", "Beta", tenures=[Tenure(organisation=unit.uid)])
    save(filled, [unit, ann, ben])
    renamed = replace(sample.ministry, names=(Name(text="Ministry of Quills"),))

    stage_and_write(filled, [renamed, replace(ann, note="changed too")])

    searched = SearchedDirectory(filled)
    assert set(searched.all("quills")) >= {"unit", "alpha", "beta"}
    assert searched.all("examples") == []
    assert_index_is_true(searched)


def test_entries_can_be_changed_to_refer_to_what_is_new(
    filled: Database, sample: SampleDirectory
) -> None:
    source = Source(uid=SourceUid(entry_uid("new-source")), title="cards.vcf")
    body = Organisation(
        uid=entry_uid("new-body"),
        names=(Name(text="Board of Quills"),),
        parents=(ParentLink(organisation=sample.ministry.uid),),
    )
    ann = person("Ann", "Alpha", tenures=[Tenure(organisation=sample.ministry.uid)])
    mira = replace(
        sample.person,
        tenures=(Tenure(organisation=body.uid, sources=(source.uid,)),),
        sources=(source.uid,),
    )
    renamed = replace(sample.ministry, names=(Name(text="Ministry of Ink"),))
    with new_scratch() as scratch:
        with filled.reading() as connection:
            stager = Stager(scratch, connection)
            new = [(stager.number(kind_of(each), each.uid), each) for each in (source, body, ann)]
            stager.note(new)
            stager.stage(new)
        changes = stage(scratch, filled, [renamed, mira])
        save(filled, [person("Ben", "Beta")])  # takes the number that was the next one
        write(filled, scratch, changes)

    searched = SearchedDirectory(filled)
    with filled.reading() as connection:
        kept = load(connection, ref_of(mira))
        (action, *_) = read_actions(connection)
    assert isinstance(kept, Person)
    assert (kept.tenures, kept.sources) == (mira.tenures, mira.sources)
    assert action.count == 5
    assert set(searched.all("ink")) == {
        "ministry",
        "department",
        "new-body",
        "alpha",
        "person",
    } | {"post"}
    assert searched.all("quills") == ["new-body", "person"]
    assert filled.check_integrity() == ()
    assert_index_is_true(searched)


@pytest.mark.parametrize("edited", ["person", "ministry", "department"])
def test_changes_are_refused_when_what_they_rely_on_was_changed(
    filled: Database, sample: SampleDirectory, edited: str
) -> None:
    tenure = Tenure(organisation=sample.department.uid)
    mira = replace(sample.person, tenures=(tenure,))
    before = present(filled)
    with new_scratch() as scratch:
        changes = stage(scratch, filled, [mira])
        save(filled, [replace(before[RecordUid(edited)], note="typed meanwhile")])
        kept = kept_content(filled)

        with pytest.raises(StaleRecordError):
            write(filled, scratch, changes)

    assert kept_content(filled) == kept
    assert_index_is_true(SearchedDirectory(filled))


def test_changes_are_refused_when_they_are_based_on_another_version(
    filled: Database, sample: SampleDirectory
) -> None:
    changed = replace(sample.person, note="changed")
    with new_scratch() as scratch, filled.reading() as connection:
        stager = ChangeStager(scratch, connection)
        with pytest.raises(StaleRecordError):
            stager.change([changed], based_on={changed.uid: 7})


def test_the_last_name_cannot_be_taken_away(filled: Database, sample: SampleDirectory) -> None:
    with new_scratch() as scratch, pytest.raises(NamelessRecordError):
        stage(scratch, filled, [replace(sample.person, names=())])


def test_changes_can_be_staged_anew_after_an_attempt_that_failed(
    filled: Database, sample: SampleDirectory
) -> None:
    mira, body = (present(filled)[each.uid] for each in (sample.person, sample.department))
    with new_scratch() as scratch:
        stage(scratch, filled, [replace(body, note="not chosen"), replace(mira, note="first")])
        write(filled, scratch, stage(scratch, filled, [replace(mira, note="second")]))

    with filled.reading() as connection:
        (action, *_) = read_actions(connection)
        changes = read_changes(connection, action.id)
    assert [(change.ref.uid, change.delta.after) for change in changes] == [
        ("person", {"note": "second"})
    ]
    assert action.subject == "Mira Example"
    assert present(filled)[body.uid] == body
    assert_index_is_true(SearchedDirectory(filled))


def test_what_stays_as_it_is_leaves_no_trace(filled: Database) -> None:
    kept = kept_content(filled)
    stage_and_write(filled, list(present(filled).values()))
    assert kept_content(filled) == kept


def test_a_role_that_was_given_meanwhile_is_found(
    filled: Database, sample: SampleDirectory
) -> None:
    role = replace(sample.phase.roles[0], organisation=sample.department.uid)
    with new_scratch() as scratch:
        changes = stage(scratch, filled, [replace(sample.department, note="changed")])
        save(filled, [replace(sample.phase, roles=(*sample.phase.roles, role))])
        write(filled, scratch, changes)

    assert_index_is_true(SearchedDirectory(filled))
