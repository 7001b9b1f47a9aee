"""Staged records arrive as if they had been saved, with their history and their index."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from directory_app.domain.changes import ActionKind
from directory_app.domain.entries import Name, Organisation, Person, Post, Tenure
from directory_app.domain.errors import StaleRecordError
from directory_app.domain.identifiers import EntryUid, RecordKind, RecordUid, SourceUid, TagUid
from directory_app.domain.lists import Source, Tag
from directory_app.domain.records import Record, kind_of
from directory_app.store.actions import recording
from directory_app.store.database import Database
from directory_app.store.history import read_actions
from directory_app.store.loading import load_all
from directory_app.store.scratch import ScratchFile
from directory_app.store.staging import SCRATCH_TABLES, Stager
from tests.benchmarks.generator import sample_records
from tests.support.index_content import assert_index_is_true
from tests.support.kept_content import kept_content
from tests.support.record_strategies import Pools, records
from tests.support.sample_directory import SampleDirectory, entry_uid, sample_directory
from tests.support.searched_directory import SearchedDirectory
from tests.support.small_directory import person

STAGED = (Source, Tag, Organisation, Post, Person)


@contextmanager
def staged(database: Database, *new: Record) -> Iterator[tuple[ScratchFile, dict[str, int]]]:
    """Stage new records; gives their numbers by UID as well."""
    scratch = ScratchFile(SCRATCH_TABLES)
    try:
        with database.reading() as connection:
            stager = Stager(scratch, connection)
            numbered = [(stager.number(kind_of(each), each.uid), each) for each in new]
            stager.note(numbered)
            stager.stage(numbered)
        yield scratch, {each.uid: number for number, each in numbered}
    finally:
        scratch.close()


def write(database: Database, scratch: ScratchFile) -> None:
    with recording(
        database, ActionKind.IMPORT, user_name="tester", subject="cards.vcf", scratch=scratch
    ) as action:
        action.write_staged(_ignore)


def stage_and_write(database: Database, *new: Record) -> None:
    with staged(database, *new) as (scratch, _):
        write(database, scratch)


def _ignore(_done: int, _total: int) -> None:
    return None


def save(database: Database, new: Sequence[Record]) -> None:
    with recording(database, ActionKind.CREATE, user_name="tester") as action:
        action.save(new)


def assert_staging_is_like_saving(there: Sequence[Record], new: Sequence[Record]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = []
        for name, add in (("staged", stage_and_write), ("saved", _save_one_after_another)):
            database = Database.create(Path(folder) / f"{name}.pdir")
            save(database, there)
            add(database, *new)
            found.append(kept_content(database))
            assert database.check_integrity() == ()
            assert_index_is_true(SearchedDirectory(database))
            database.close()
    for one, other in zip(*found, strict=True):
        assert one == other


def _save_one_after_another(database: Database, *new: Record) -> None:
    save(database, new)


def test_an_invented_directory_can_be_staged() -> None:
    invented = list(islice(sample_records(120), 1_000))
    there = invented[:100]
    new = [each for each in invented[100:] if isinstance(each, STAGED)]

    assert_staging_is_like_saving(there, new)


_BODIES = ("ministry", "department", "new-body")
_POOLS: Pools = {
    EntryUid: [*_BODIES, "post", "new-post"],
    TagUid: ["tag", "new-tag"],
    SourceUid: ["source", "new-source"],
}
_OF_BODIES = {**_POOLS, EntryUid: ["ministry", "department"]}


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    database=None,
    phases=[Phase.generate],
)
@given(
    st.tuples(
        records(Source, uid="new-source"),
        records(Tag, uid="new-tag"),
        records(Organisation, _OF_BODIES, uid="new-body"),
        records(Post, {**_POOLS, EntryUid: list(_BODIES)}, uid="new-post"),
        records(Person, _POOLS, uid="new-person"),
    )
)
def test_whatever_is_staged_is_as_if_it_had_been_saved(new: tuple[Record, ...]) -> None:
    plain = [replace(record, binned_at=None) for record in new]
    assert_staging_is_like_saving(sample_directory().records, plain)


def test_what_is_left_out_is_not_written(filled: Database) -> None:
    kept, left = person("Ann", "Alpha"), person("Ben", "Beta")
    with staged(filled, left, kept) as (scratch, numbers):
        scratch.run("INSERT INTO left_out VALUES (?)", (numbers[left.uid],))
        write(filled, scratch)

    with filled.reading() as connection:
        people = [each.uid for each in load_all(connection, RecordKind.PERSON)]
        (action, *_) = read_actions(connection)
    assert people == ["person", kept.uid]
    assert (action.count, action.subject) == (1, "cards.vcf")


def test_what_was_added_meanwhile_keeps_its_number(filled: Database) -> None:
    new = person("Ann", "Alpha")
    with staged(filled, new) as (scratch, _):
        save(filled, [person("Ben", "Beta")])
        write(filled, scratch)

    assert filled.check_integrity() == ()
    assert_index_is_true(SearchedDirectory(filled))


def test_staged_records_are_refused_when_what_they_rely_on_was_changed(
    filled: Database, sample: SampleDirectory
) -> None:
    new = Person(
        uid=entry_uid("new"),
        names=(Name(text="Ann Alpha"),),
        tenures=(Tenure(organisation=sample.department.uid),),
    )
    renamed = replace(sample.ministry, names=(Name(text="Ministry of Quills"),))
    with staged(filled, new) as (scratch, _):
        save(filled, [renamed])
        with pytest.raises(StaleRecordError):
            write(filled, scratch)
    with staged(filled, new) as (scratch, _):
        save(filled, [new])
        with pytest.raises(StaleRecordError):
            write(filled, scratch)


def test_a_staged_record_can_be_read_before_it_is_written(filled: Database) -> None:
    new = person("Ann", "Alpha")
    scratch = ScratchFile(SCRATCH_TABLES)
    with filled.reading() as connection:
        stager = Stager(scratch, connection)
        number = stager.number(RecordKind.PERSON, RecordUid(new.uid))
        with pytest.raises(IndexError):
            stager.record(number)
        stager.note([(number, new)])

        assert stager.record(number) == new
    scratch.close()
