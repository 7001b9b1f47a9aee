"""What a user does to entries."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from directory_app.domain.changes import ActionKind
from directory_app.domain.dates import today
from directory_app.domain.entries import Entry, Name, Person
from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.identifiers import RecordUid, TagUid, new_entry_uid
from directory_app.domain.lists import Tag
from directory_app.domain.records import ref_of
from directory_app.services.directory import Directory
from tests.support.sample_directory import SampleDirectory, entry_uid, sample_directory


@pytest.fixture
def sample() -> SampleDirectory:
    """Return one record of every kind."""
    return sample_directory()


@pytest.fixture
def directory(tmp_path: Path, sample: SampleDirectory) -> Iterator[Directory]:
    """Return an open directory that holds ``sample``."""
    opened = Directory.create(tmp_path / "office.pdir", user_name="tester")
    opened.entries.save(sample.records)
    yield opened
    opened.close()


def content(entry: Entry) -> Entry:
    return replace(entry, version=0, created_at=None, changed_at=None)


def test_a_ministry_a_department_and_a_person_in_a_post_are_one_action(
    directory: Directory, sample: SampleDirectory
) -> None:
    ministry = replace(sample.ministry, uid=new_entry_uid(), names=(Name(text="New ministry"),))
    person = Person(uid=new_entry_uid(), names=(Name(text="New person"),))

    changes = directory.entries.save([person, ministry])
    directory.history.undo()

    assert changes.added == {ref_of(person), ref_of(ministry)}
    for record in (person, ministry):
        assert directory.entries.get(record.uid).binned_at is not None


def test_the_kind_of_an_action_says_whether_something_was_made_or_edited(
    directory: Directory, sample: SampleDirectory
) -> None:
    person = directory.entries.get(sample.person.uid)
    directory.entries.save([replace(person, note="edited")])

    kinds = [action.kind for action in directory.history.actions()]
    assert kinds == [ActionKind.EDIT, ActionKind.CREATE]


def test_verifying_is_noted_with_todays_date(directory: Directory, sample: SampleDirectory) -> None:
    directory.entries.verify_today([ref_of(sample.ministry)])

    verified = directory.entries.get(sample.ministry.uid)
    assert verified.verified_on == today()
    assert not verified.to_verify


def test_a_deleted_entry_comes_back_whole(directory: Directory, sample: SampleDirectory) -> None:
    directory.entries.delete([ref_of(sample.person), ref_of(sample.ministry)])
    directory.entries.restore([ref_of(sample.person), ref_of(sample.ministry)])

    assert content(directory.entries.get(sample.person.uid)) == sample.person
    assert content(directory.entries.get(sample.ministry.uid)) == sample.ministry


def test_a_tag_is_made_once_however_it_is_spelled(
    directory: Directory, sample: SampleDirectory
) -> None:
    directory.entries.tag([ref_of(sample.ministry)], "Élection")
    directory.entries.tag([ref_of(sample.person), ref_of(sample.ministry)], "ELECTION")

    (tag,) = directory.entries.get(sample.ministry.uid).tags
    assert tag in directory.entries.get(sample.person.uid).tags
    made = directory.entries.get_record(tag)
    assert isinstance(made, Tag)
    assert made.name == "Élection"


def test_a_tag_is_taken_off(directory: Directory, sample: SampleDirectory) -> None:
    directory.entries.untag([ref_of(sample.person)], sample.tag.uid)

    assert directory.entries.get(sample.person.uid).tags == ()


def test_what_is_no_entry_is_not_given_out_as_one(
    directory: Directory, sample: SampleDirectory
) -> None:
    with pytest.raises(UnknownRecordError):
        directory.entries.get(entry_uid(sample.tag.uid))
    with pytest.raises(UnknownRecordError):
        directory.entries.get(entry_uid("nobody"))
    with pytest.raises(UnknownRecordError):
        directory.entries.untag([ref_of(sample.tag)], TagUid(RecordUid("tag")))
