import pytest

from directory_app.domain.errors import NamelessRecordError, UnknownRecordError
from directory_app.domain.identifiers import ListUid, RecordUid
from directory_app.domain.records import ref_of
from directory_app.services.directory import Directory
from tests.support.sample_directory import SampleDirectory

LIST = ListUid(RecordUid("list"))


def members(directory: Directory) -> list[str]:
    (kept,) = (each for each in directory.lists.all() if each.uid == LIST)
    return [each.entry for each in kept.memberships]


def test_lists_tags_searches_and_sources_are_read(
    directory: Directory, sample: SampleDirectory
) -> None:
    lists = directory.lists

    assert [each.name for each in lists.all()] == [sample.contact_list.name]
    assert [each.name for each in lists.tags()] == [sample.tag.name]
    assert [each.query for each in lists.saved_searches()] == [sample.search.query]
    assert [each.title for each in lists.sources()] == [sample.source.title]


def test_a_new_list_holds_the_entries_given(directory: Directory, sample: SampleDirectory) -> None:
    changes = directory.lists.create(" Allies ", [ref_of(sample.ministry), ref_of(sample.ministry)])

    (ref,) = changes.added
    (made,) = (each for each in directory.lists.all() if each.uid == ref.uid)
    assert made.name == "Allies"
    assert [each.entry for each in made.memberships] == ["ministry"]


def test_entries_are_put_on_a_list_once(directory: Directory, sample: SampleDirectory) -> None:
    directory.lists.add(LIST, [ref_of(sample.ministry), ref_of(sample.person)])

    assert members(directory) == ["post", "person", "ministry"]


def test_entries_are_taken_off_a_list(directory: Directory, sample: SampleDirectory) -> None:
    directory.lists.remove(LIST, [ref_of(sample.post)])

    assert members(directory) == ["person"]


def test_a_change_of_a_list_can_be_undone(directory: Directory, sample: SampleDirectory) -> None:
    directory.lists.remove(LIST, [ref_of(sample.post)])
    directory.history.undo()

    assert members(directory) == ["post", "person"]


def test_a_list_is_renamed(directory: Directory) -> None:
    directory.lists.rename(LIST, "Media")

    assert [each.name for each in directory.lists.all()] == ["Media"]


def test_a_list_by_rule_has_its_rule_and_no_members(directory: Directory) -> None:
    (ref,) = directory.lists.create_rule(" Allies ", " kind:org ").added

    (made,) = (each for each in directory.lists.all() if each.uid == ref.uid)
    assert (made.name, made.rule, made.memberships) == ("Allies", "kind:org", ())


def test_the_rule_of_no_list_cannot_be_set(directory: Directory) -> None:
    with pytest.raises(UnknownRecordError):
        directory.lists.set_rule(ListUid(RecordUid("gone")), "kind:org")


def test_a_list_needs_a_name(directory: Directory) -> None:
    with pytest.raises(NamelessRecordError):
        directory.lists.create("  ")
    with pytest.raises(NamelessRecordError):
        directory.lists.create_rule("  ", "kind:org")


def test_only_entries_go_on_a_list(directory: Directory, sample: SampleDirectory) -> None:
    with pytest.raises(UnknownRecordError):
        directory.lists.add(LIST, [ref_of(sample.programme)])


def test_an_unknown_list_is_an_error(directory: Directory) -> None:
    with pytest.raises(UnknownRecordError):
        directory.lists.rename(ListUid(RecordUid("gone")), "Media")
