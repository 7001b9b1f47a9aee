"""Drafts outlive the window."""

from dataclasses import replace
from pathlib import Path

from directory_app.services.directory import Directory
from tests.support.sample_directory import sample_directory


def test_a_draft_is_found_after_a_restart_and_dropped_when_asked(tmp_path: Path) -> None:
    sample = sample_directory()
    path = tmp_path / "office.pdir"
    directory = Directory.create(path, user_name="tester")
    directory.entries.save(sample.records)
    person = directory.entries.get(sample.person.uid)
    directory.drafts.keep(replace(person, note="typed"), is_new=False)
    directory.close()

    again = Directory.open(path, user_name="tester")
    (draft,) = again.drafts.all()
    again.drafts.drop(draft.record.uid)
    left = again.drafts.all()
    again.close()

    assert draft.record.note == "typed"
    assert draft.record.version == person.version
    assert left == ()
