"""Saves, takes back and reads again what is in a directory, in as few words as a test wants."""

from dataclasses import replace

from directory_app.domain.changes import ActionKind, TakenBack
from directory_app.domain.identifiers import ActionId
from directory_app.domain.records import Record, ref_of
from directory_app.store.actions import recording
from directory_app.store.database import Database
from directory_app.store.loading import load
from directory_app.store.taking_back import take_back


def save(database: Database, *changed: Record) -> ActionId:
    """Save records as one edit, which changes something, and return it."""
    with recording(database, ActionKind.EDIT, user_name="tester") as action:
        action.save(changed)
    assert action.changes.action is not None
    return action.changes.action


def undo(database: Database, action: ActionId) -> TakenBack:
    """Take an action back."""
    return take_back(database, action, ActionKind.UNDO, user_name="tester")


def stored(database: Database, record: Record) -> Record:
    """Return a record as it is in the directory, without what the store sets."""
    with database.reading() as connection:
        found = load(connection, ref_of(record))
    return replace(found, version=0, created_at=None, changed_at=None)
