"""Whole records come out of the tables as they went in."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from directory_app.domain.changes import ActionKind
from directory_app.domain.entries import Person
from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.identifiers import (
    EntryId,
    EntryUid,
    PhaseUid,
    ProgrammeUid,
    RecordKind,
    RecordRef,
    RecordUid,
    SourceUid,
    TagUid,
)
from directory_app.domain.records import RECORD_CLASSES, Record, ref_of
from directory_app.store.actions import recording
from directory_app.store.database import Database
from directory_app.store.loading import (
    kind_of_uid,
    load,
    load_all,
    load_entries,
    load_items,
    load_many,
)
from directory_app.store.mapping import MAPPINGS
from tests.support.record_strategies import records
from tests.support.sample_directory import SampleDirectory

R = TypeVar("R", bound=Record)

POOLS = {
    EntryUid: ["ministry", "department", "post", "person"],
    ProgrammeUid: ["programme"],
    PhaseUid: ["phase"],
    SourceUid: ["source"],
    TagUid: ["tag"],
}

real_files = settings(
    max_examples=25,
    deadline=None,
    # Shrinking over real files takes longer than looking at the record that failed.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def content(record: R) -> R:
    """Return a record without what the store keeps itself."""
    return replace(record, version=0, created_at=None, changed_at=None)


def save(database: Database, *changed: Record) -> None:
    with recording(database, ActionKind.EDIT, user_name="tester") as action:
        action.save(changed)


def stored(database: Database, record: Record) -> Record:
    with database.reading() as connection:
        return content(load(connection, ref_of(record)))


def test_one_record_of_each_kind_comes_back_whole(
    filled: Database, sample: SampleDirectory
) -> None:
    for record in sample.records:
        assert stored(filled, record) == record


@pytest.mark.parametrize("kind", list(RecordKind))
def test_any_record_comes_back_whole_and_so_does_any_later_state(
    filled: Database, kind: RecordKind
) -> None:
    @real_files
    @given(first=records(RECORD_CLASSES[kind], POOLS), data=st.data())
    def check(first: Record, data: st.DataObject) -> None:
        save(filled, first)
        assert stored(filled, first) == first
        second = data.draw(records(RECORD_CLASSES[kind], POOLS, uid=first.uid))
        save(filled, second)
        assert stored(filled, second) == second

    run: Callable[[], None] = check
    run()


def test_a_record_that_is_not_there_is_an_error(filled: Database) -> None:
    with filled.reading() as connection, pytest.raises(UnknownRecordError) as caught:
        load(connection, RecordRef(RecordKind.PERSON, RecordUid("nobody")))

    assert caught.value.uid == "nobody"


def test_a_record_of_another_kind_is_not_there(filled: Database, sample: SampleDirectory) -> None:
    with filled.reading() as connection:
        assert load_many(connection, RecordKind.PERSON, [sample.post.uid]) == {}


def test_the_kind_of_any_uid_is_found(filled: Database, sample: SampleDirectory) -> None:
    with filled.reading() as connection:
        found = {record: kind_of_uid(connection, record.uid) for record in sample.records}
        assert kind_of_uid(connection, RecordUid("nobody")) is None

    assert found == {record: ref_of(record).kind for record in sample.records}


def test_the_bin_is_left_out_unless_asked_for(filled: Database, sample: SampleDirectory) -> None:
    with recording(filled, ActionKind.DELETE, user_name="tester") as action:
        action.set_binned([ref_of(sample.tag)], binned=True)

    with filled.reading() as connection:
        assert load_all(connection, RecordKind.TAG) == ()
        assert len(load_all(connection, RecordKind.TAG, binned=True)) == 1


def test_entries_come_in_the_order_asked_for(filled: Database, sample: SampleDirectory) -> None:
    with filled.reading() as connection:
        rows = connection.exec_driver_sql("SELECT uid, id FROM entry").all()
        numbers = {uid: EntryId(number) for uid, number in rows}
        wanted = [sample.person, sample.ministry, sample.post, sample.department]
        found = load_entries(connection, [numbers[entry.uid] for entry in wanted])

    assert [entry.uid for entry in found] == [entry.uid for entry in wanted]


def test_what_nobody_will_look_at_is_left_empty(filled: Database, sample: SampleDirectory) -> None:
    ref = ref_of(sample.person)
    with filled.reading() as connection:
        whole = load(connection, ref)
        part = load_many(connection, ref.kind, [ref.uid], without={"phones", "tags", "sources"})

    assert isinstance(whole, Person)
    (found,) = part.values()
    without_sources: dict[str, Any] = {
        field: tuple(replace(item, sources=()) for item in getattr(whole, field))
        for field in ("names", "emails", "addresses", "links", "tenures")
    }
    assert found == replace(whole, phones=(), tags=(), sources=(), **without_sources)


def test_items_are_read_alone(filled: Database, sample: SampleDirectory) -> None:
    mapping = next(one for one in MAPPINGS[RecordKind.PERSON].items if one.field == "tenures")
    with filled.reading() as connection:
        (number,) = connection.exec_driver_sql(
            "SELECT id FROM entry WHERE uid = ?", (sample.person.uid,)
        ).one()
        found = load_items(connection, mapping, [number])

    assert found == {number: tuple(replace(one, sources=()) for one in sample.person.tenures)}
