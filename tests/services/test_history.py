"""Any sequence of actions, then undo of all, gives equal records."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from directory_app.domain.changes import ActionKind
from directory_app.domain.entries import Name, Organisation, Person, Post
from directory_app.domain.identifiers import (
    ENTRY_KINDS,
    EntryUid,
    ProgrammeUid,
    RecordKind,
    RecordUid,
    SourceUid,
    TagUid,
)
from directory_app.domain.lists import ContactList
from directory_app.domain.records import Record, ref_of
from directory_app.services.entries import EntryService
from directory_app.services.history import HistoryService
from directory_app.services.recorder import Recorder
from directory_app.services.undo_stack import UndoStack
from directory_app.store.actions import recording
from directory_app.store.database import Database
from directory_app.store.loading import load_all
from tests.support.record_strategies import records
from tests.support.sample_directory import sample_directory

POOLS = {
    EntryUid: ["ministry", "department", "post", "person"],
    ProgrammeUid: ["programme"],
    SourceUid: ["source"],
    TagUid: ["tag"],
}
kinds = (Person, Organisation, Post, ContactList)
any_record = st.one_of(*(records(each, POOLS) for each in kinds))


def state_of(database: Database) -> dict[RecordUid, Record]:
    """Return every record outside the bin, without version and times."""
    with database.reading() as connection:
        return {
            record.uid: replace(record, version=0, created_at=None, changed_at=None)
            for kind in RecordKind
            for record in load_all(connection, kind)
        }


class HistoryMachine(RuleBasedStateMachine):
    """Does what users do, in any order, and takes it back."""

    def __init__(self) -> None:
        """Begin with one record of every kind in a real file."""
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.database = Database.create(Path(self.folder.name) / "office.pdir")
        with recording(self.database, ActionKind.CREATE, user_name="tester") as action:
            action.save(sample_directory().records)
        self.stack = UndoStack()
        recorder = Recorder(self.database, "tester", self.stack)
        self.entries = EntryService(recorder)
        self.history = HistoryService(recorder)
        self.states = [state_of(self.database)]
        self.undone: list[dict[RecordUid, Record]] = []

    def teardown(self) -> None:
        """Take everything back; then all is as it was in the beginning."""
        while self.stack.undo_action is not None:
            taken = self.history.undo()
            assert taken is not None
            assert taken.conflicts == ()
        assert state_of(self.database) == self.states[0]
        assert self.database.check_integrity() == ()
        self.database.close()
        self.folder.cleanup()

    def act(self, do: Callable[[], object]) -> None:
        before = self.stack.undo_action
        do()
        if self.stack.undo_action != before:
            self.states.append(state_of(self.database))
            self.undone.clear()

    @rule(record=any_record)
    def create(self, record: Record) -> None:
        """Add a new record."""
        self.act(lambda: self.entries.save([record]))

    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        """Change anything in any record of the chosen kinds."""
        present = [
            record
            for record in self.states[-1].values()
            if isinstance(record, Person | Organisation | Post | ContactList)
        ]
        if present:
            chosen = data.draw(st.sampled_from(present))
            changed = data.draw(records(type(chosen), POOLS, uid=chosen.uid))
            self.act(lambda: self.entries.save([changed]))

    @rule(data=st.data(), name=st.sampled_from(["press", "Presse", "VIP"]))
    def tag(self, data: st.DataObject, name: str) -> None:
        """Tag an entry, with a tag that is new or not."""
        entries = [
            ref_of(record)
            for record in self.states[-1].values()
            if ref_of(record).kind in ENTRY_KINDS
        ]
        if entries:
            refs = data.draw(st.lists(st.sampled_from(entries), min_size=1, max_size=3))
            self.act(lambda: self.entries.tag(refs, name))

    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        """Move records to the bin."""
        present = [ref_of(record) for record in self.states[-1].values()]
        if present:
            refs = data.draw(st.lists(st.sampled_from(present), min_size=1, max_size=3))
            self.act(lambda: self.entries.delete(refs))

    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        """Bring a record back from the bin."""
        with self.database.reading() as connection:
            binned = [
                ref_of(record)
                for kind in RecordKind
                for record in load_all(connection, kind, binned=True)
                if record.binned_at is not None
            ]
        if binned:
            ref = data.draw(st.sampled_from(binned))
            self.act(lambda: self.entries.restore([ref]))

    @precondition(lambda self: self.stack.undo_action is not None)
    @rule()
    def undo(self) -> None:
        """Take the last action back."""
        taken = self.history.undo()
        assert taken is not None
        assert taken.conflicts == ()
        self.undone.append(self.states.pop())

    @precondition(lambda self: self.stack.redo_action is not None)
    @rule()
    def redo(self) -> None:
        """Repeat the action taken back last."""
        taken = self.history.redo()
        assert taken is not None
        assert taken.conflicts == ()
        self.states.append(self.undone.pop())

    @invariant()
    def the_records_are_those_expected(self) -> None:
        """After each step the directory holds what it should."""
        if len(self.states) > 0:
            assert state_of(self.database) == self.states[-1]


TestHistoryMachine = HistoryMachine.TestCase
TestHistoryMachine.settings = settings(
    max_examples=10,
    stateful_step_count=10,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)


def make_services(folder: Path) -> tuple[EntryService, HistoryService, UndoStack]:
    database = Database.create(folder / "office.pdir")
    stack = UndoStack()
    recorder = Recorder(database, "tester", stack)
    return EntryService(recorder), HistoryService(recorder), stack


def test_nothing_to_undo_or_redo_is_no_error(tmp_path: Path) -> None:
    _entries, history, _stack = make_services(tmp_path)

    assert history.undo() is None
    assert history.redo() is None


def test_a_new_action_ends_what_could_be_repeated(tmp_path: Path) -> None:
    entries, history, stack = make_services(tmp_path)
    entries.save([Person(uid=EntryUid(RecordUid("a")), names=(Name(text="A"),))])
    history.undo()
    assert stack.redo_action is not None

    entries.save([Person(uid=EntryUid(RecordUid("b")), names=(Name(text="B"),))])

    assert stack.redo_action is None


def test_taking_back_an_older_action_can_itself_be_undone(tmp_path: Path) -> None:
    entries, history, _stack = make_services(tmp_path)
    person = Person(uid=EntryUid(RecordUid("a")), names=(Name(text="A"),))
    entries.save([person])
    changes = entries.save([replace(person, note="first", version=1)])
    entries.save([replace(person, note="first", country="KG", version=2)])
    assert changes.action is not None

    history.take_back(changes.action)
    after = entries.get(person.uid)
    history.undo()

    assert (after.note, after.country) == ("", "KG")
    assert entries.get(person.uid).note == "first"
