"""Drafts are kept in the directory until they are saved or dropped."""

from dataclasses import replace

from directory_app.domain.entries import Name, Organisation
from directory_app.store.database import Database
from directory_app.store.drafts import drop_draft, keep_draft, read_drafts
from tests.support.sample_directory import SampleDirectory, entry_uid


def test_a_draft_survives_closing_with_what_was_made_on_the_way(
    filled: Database, sample: SampleDirectory
) -> None:
    body = Organisation(uid=entry_uid("made on the way"), names=(Name(text="New body"),))
    typed = replace(sample.person, note="half a sen", version=1)
    with filled.writing() as connection:
        keep_draft(connection, replace(typed, note="half"), [], is_new=False)
        keep_draft(connection, typed, [body], is_new=False)
    filled.close()

    again = Database.open(filled.path)
    with again.reading() as connection:
        (draft,) = read_drafts(connection)
    again.close()

    assert draft.record == typed
    assert draft.companions == (body,)
    assert not draft.is_new


def test_a_dropped_draft_is_gone(database: Database, sample: SampleDirectory) -> None:
    with database.writing() as connection:
        keep_draft(connection, sample.person, [], is_new=True)
        drop_draft(connection, sample.person.uid)

    with database.reading() as connection:
        assert read_drafts(connection) == ()
