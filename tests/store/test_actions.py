"""One action: rows, index and history change together or not at all."""

from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.changes import ActionKind
from directory_app.domain.contact_points import Phone
from directory_app.domain.dates import today
from directory_app.domain.entries import Entry, Name, Organisation, Person, Tenure
from directory_app.domain.errors import NamelessRecordError, StaleRecordError, UnknownRecordError
from directory_app.domain.identifiers import ActionId, EntryId, ItemUid, new_entry_uid
from directory_app.domain.lists import Membership
from directory_app.domain.query_reading import read_query
from directory_app.domain.records import Record, ref_of
from directory_app.store.actions import recording
from directory_app.store.database import Database
from directory_app.store.history import read_actions, read_changes
from directory_app.store.loading import load
from directory_app.store.reading.labels import read_entry_labels
from directory_app.store.reading.search_engine import Search
from directory_app.store.search.full_text import FullTextSearch
from tests.benchmarks.generator import sample_records
from tests.support.index_content import assert_index_is_true
from tests.support.kept_content import kept_content
from tests.support.sample_directory import SampleDirectory, entry_uid
from tests.support.searched_directory import SearchedDirectory


def save(database: Database, *changed: Record) -> ChangeSet:
    with recording(database, ActionKind.EDIT, user_name="tester") as action:
        action.save(changed)
    return action.changes


def scalars(database: Database, query: str) -> list[object]:
    with database.reading() as connection:
        return list(connection.exec_driver_sql(query).scalars())


def found(database: Database, text: str) -> list[str]:
    """Return the UIDs of what a search finds, in order."""
    search = Search(read_query(text, today=today()), today())
    with database.reading() as connection:
        ids = tuple(map(EntryId, FullTextSearch().all(connection, search)))
        labels = read_entry_labels(connection, ids, today())
    return [labels[number].ref.uid for number in ids]


def test_saving_tells_what_was_added_and_updated(filled: Database, sample: SampleDirectory) -> None:
    colleague = Person(uid=new_entry_uid(), names=(Name(text="Айбек Образцов"),))

    changes = save(filled, replace(sample.person, note="changed"), colleague)

    assert changes.added == {ref_of(colleague)}
    assert changes.updated == {ref_of(sample.person)}
    assert changes.action is not None


def test_what_is_equal_to_what_is_there_leaves_no_trace(
    filled: Database, sample: SampleDirectory
) -> None:
    changes = save(filled, *sample.records)

    assert not changes
    assert changes.action is None
    assert scalars(filled, "SELECT count(*) FROM action") == [1]


def test_many_records_change_at_once_as_they_do_one_by_one(tmp_path: Path) -> None:
    invented = list(islice(sample_records(120), 700))
    entries = [each for each in invented if isinstance(each, Entry)][-90:]
    changed = [_altered(entry, place) for place, entry in enumerate(entries)]
    kept = []
    for name, pieces in (("at once", [changed]), ("one by one", [[each] for each in changed])):
        database = Database.create(tmp_path / f"{name}.pdir")
        save(database, *invented)
        for piece in pieces:
            save(database, *piece)
        kept.append(kept_content(database))
        assert_index_is_true(SearchedDirectory(database))
        database.close()

    for at_once, one_by_one in zip(*kept, strict=True):
        assert at_once == one_by_one


def test_of_a_record_that_is_saved_twice_in_one_action_the_last_counts(
    filled: Database, sample: SampleDirectory
) -> None:
    first, last = (replace(sample.person, note=text) for text in "ab")

    changes = save(filled, first, last)

    with filled.reading() as connection:
        person = load(connection, ref_of(sample.person))
        (change,) = read_changes(connection, changes.action or ActionId(0))
    assert (person.note, person.version) == ("b", 2)
    assert change.delta.after == {"note": "b"}


def _altered(entry: Entry, place: int) -> Entry:
    """Return an entry with values that went, came, changed, or stand in another order."""
    first = replace(entry.names[0], text=f"{entry.names[0].text} {place}")
    numbered = Phone(uid=ItemUid(f"phone-{place}"), printed=f"+996 312 {place:06}")
    altered = replace(
        entry,
        names=(first, *entry.names[1:]) if place % 3 == 0 else entry.names,
        emails=entry.emails[1:] if place % 2 else entry.emails,
        phones=(numbered, *reversed(entry.phones)),
        tags=entry.tags[:-1],
        note=f"{entry.note} {place}",
        sources=entry.sources[1:],
    )
    if isinstance(altered, Person) and altered.tenures and place % 4 == 0:
        return replace(altered, tenures=altered.tenures[1:])
    return altered


def test_each_write_raises_the_version_and_keeps_the_time_of_creation(
    filled: Database, sample: SampleDirectory
) -> None:
    with filled.reading() as connection:
        before = load(connection, ref_of(sample.person))
    save(filled, replace(sample.person, note="changed"))
    with filled.reading() as connection:
        after = load(connection, ref_of(sample.person))

    assert (before.version, after.version) == (1, 2)
    assert after.created_at == before.created_at
    assert after.changed_at is not None
    assert before.changed_at is not None
    assert after.changed_at > before.changed_at


def test_an_edit_based_on_an_older_version_is_refused_whole(
    filled: Database, sample: SampleDirectory
) -> None:
    save(filled, replace(sample.person, note="a colleague was faster"))
    mine = replace(sample.person, note="mine")
    other = replace(sample.ministry, note="mine too")

    with (
        pytest.raises(StaleRecordError),
        recording(filled, ActionKind.EDIT, user_name="tester") as action,
    ):
        action.save([other, mine], based_on={mine.uid: 1, other.uid: 1})

    assert scalars(filled, "SELECT note FROM entry WHERE note LIKE 'mine%'") == []


def test_a_record_without_any_name_cannot_be_stored(filled: Database) -> None:
    with pytest.raises(NamelessRecordError):
        save(filled, Organisation(uid=entry_uid("nameless"), names=(Name(text="  "),)))


def test_a_reference_to_nothing_is_refused_and_nothing_is_stored(filled: Database) -> None:
    person = Person(
        uid=entry_uid("new"),
        names=(Name(text="New"),),
        tenures=(Tenure(organisation=entry_uid("nowhere")),),
    )

    with pytest.raises(UnknownRecordError):
        save(filled, person)

    assert scalars(filled, "SELECT count(*) FROM entry WHERE uid = 'new'") == [0]
    assert scalars(filled, "SELECT count(*) FROM action") == [1]


def test_the_history_holds_each_record_with_its_values_before_and_after(
    filled: Database, sample: SampleDirectory
) -> None:
    phone = replace(sample.ministry.phones[0], printed="0312 26 10 01", e164="+996312261001")
    save(filled, replace(sample.ministry, phones=(phone, *sample.ministry.phones[1:])))

    with filled.reading() as connection:
        action = read_actions(connection)[0]
        (change,) = read_changes(connection, action.id)

    assert (action.kind, action.user_name, action.count) == (ActionKind.EDIT, "tester", 1)
    assert action.subject == "Ministry of Examples"
    assert change.ref == ref_of(sample.ministry)
    before = change.delta.before["phones"]
    after = change.delta.after["phones"]
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    assert list(before) == list(after) == [phone.uid]
    assert "0312 26 10 00" in str(before)
    assert "0312 26 10 01" in str(after)


def test_the_index_follows_every_change(filled: Database, sample: SampleDirectory) -> None:
    assert found(filled, "mira") == ["person"]
    assert found(filled, "261000")[0] == "ministry"

    save(
        filled,
        replace(sample.person, names=(Name(text="Жанна Образцова"),)),
        replace(sample.ministry, phones=(Phone(printed="+996 312 999999", e164="+996312999999"),)),
    )

    assert found(filled, "mira") == ["person"]  # still in the e-mail address
    assert found(filled, "name:mira") == []
    assert found(filled, "obraztsova") == ["person"]
    assert found(filled, "261000") == []
    assert found(filled, "999999")[0] == "ministry"


def test_a_list_gains_a_member_by_one_row(filled: Database, sample: SampleDirectory) -> None:
    before = dict.fromkeys(scalars(filled, "SELECT id FROM membership ORDER BY position"))
    member = Membership(entry=sample.ministry.uid)

    save(
        filled,
        replace(sample.contact_list, memberships=(*sample.contact_list.memberships, member)),
    )

    after = scalars(filled, "SELECT id FROM membership ORDER BY position")
    assert after[:2] == list(before)
    assert len(after) == 3


def test_a_person_is_listed_under_the_organisation_of_the_post(
    filled: Database, sample: SampleDirectory
) -> None:
    employer = (
        "SELECT o.uid FROM entry e JOIN entry o ON o.id = e.employer_id WHERE e.uid = 'person'"
    )
    assert scalars(filled, employer) == ["department"]

    save(filled, replace(sample.post, organisation=sample.ministry.uid))

    assert scalars(filled, employer) == ["ministry"]


def test_binning_and_restoring_keeps_every_link(filled: Database, sample: SampleDirectory) -> None:
    with recording(filled, ActionKind.DELETE, user_name="tester") as action:
        action.set_binned([ref_of(sample.ministry)], binned=True)
    assert action.changes.removed == {ref_of(sample.ministry)}
    with recording(filled, ActionKind.RESTORE, user_name="tester") as action:
        action.set_binned([ref_of(sample.ministry)], binned=False)
    assert action.changes.added == {ref_of(sample.ministry)}

    with filled.reading() as connection:
        for record in sample.records:
            present = load(connection, ref_of(record))
            assert replace(present, version=0, created_at=None, changed_at=None) == record
