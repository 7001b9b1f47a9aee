"""Editing: begin, save, leave; nothing that was typed is lost on the way."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.entries import Entry, Organisation, Person, Post
from directory_app.domain.errors import StaleRecordError, UnknownRecordError
from directory_app.domain.identifiers import EntryUid, RecordRef, RecordUid
from directory_app.domain.labels import record_label
from directory_app.domain.lists import Source, Tag
from directory_app.domain.merging import Merge, merge
from directory_app.domain.records import Record, ref_of
from directory_app.domain.references import referred_uids
from directory_app.domain.views import RecordLabel
from directory_app.gui.controllers.suggesting import make_suggest
from directory_app.gui.controllers.undo_controller import UndoController
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.dialogs.draft_dialog import UnsavedAnswer, UnsavedDialog
from directory_app.gui.dialogs.stale_dialog import StaleDialog
from directory_app.gui.editor.entry_editor import EditorResult, EntryEditor
from directory_app.gui.entry_pane import EntryPane
from directory_app.services.directory import Directory
from directory_app.services.drafts import Draft
from directory_app.system.tasks import Lane

Then = Callable[[], None]


@dataclass(frozen=True, slots=True)
class _Start:
    """Everything the editor needs to begin.

    Attributes:
        entry: what to edit.
        stored: the entry as it is in the directory, or None for a new one.
        labels: of the records it refers to.
        companions: records made for it that are not saved either.
    """

    entry: Entry
    stored: Entry | None
    labels: Mapping[RecordUid, RecordLabel]
    tags: Sequence[Tag]
    sources: Sequence[Source]
    companions: Sequence[Record] = ()

    @property
    def base(self) -> Entry | None:
        """What the entry was when it was begun with, or None if that is not known any more."""
        if self.stored is not None and self.stored.version == self.entry.version:
            return self.stored
        return None


class EditController(QObject):
    """Runs the editor that stands in the place of the card.

    Signals:
        editing_changed(bool): the editor was opened or closed.
        text_changed(): something was typed, or typed back; not more often than once a second.
        saved(RecordRef): an entry was saved; its card is to be shown.
        closed(): the editor was left without saving.
    """

    editing_changed = Signal(bool)
    text_changed = Signal()
    saved = Signal(object)
    closed = Signal()

    def __init__(
        self,
        bench: Workbench,
        undo: UndoController,
        *,
        pane: EntryPane,
        parent: QObject | None = None,
    ) -> None:
        """Edit nothing yet.

        Args:
            bench: the window's tools.
            undo: offers to take back what was saved.
            pane: where the editor is shown.
            parent: owner.
        """
        super().__init__(parent)
        self._bench = bench
        self._undo = undo
        self._pane = pane
        self._start: _Start | None = None
        self._is_saving = False
        self._then: Then | None = None
        self._stayed: Then | None = None
        pane.editor_made.connect(self._on_editor_made)

    @property
    def is_editing(self) -> bool:
        """Whether the editor is open."""
        return self._start is not None

    @property
    def has_unsaved_text(self) -> bool:
        """Whether closing the editor now would lose something."""
        return self.is_editing and (self._is_saving or self._editor().is_changed())

    def edit(self, ref: RecordRef) -> None:
        """Open the editor on an entry of the directory."""
        uid = EntryUid(ref.uid)
        directory = self._bench.directory

        def read() -> _Start:
            card = directory.cards.card(uid)
            return _with_choices(directory, card.entry, card.entry, card.labels)

        self._begin(read)

    def add(self, entry: Entry) -> None:
        """Open the editor on an entry that is not in the directory yet."""
        directory = self._bench.directory

        def read() -> _Start:
            labels = directory.browsing.labels(referred_uids(entry))
            return _with_choices(directory, entry, None, labels)

        self._begin(read)

    def go_on(self, draft: Draft) -> None:
        """Open the editor on text that was typed and not saved."""
        entry = draft.record
        if not isinstance(entry, Person | Organisation | Post):
            return
        directory = self._bench.directory

        def read() -> _Start:
            stored = None if draft.is_new else _stored(directory, EntryUid(entry.uid))
            labels = directory.browsing.labels(referred_uids(entry))
            return _with_choices(directory, entry, stored, labels, draft.companions)

        self._begin(read)

    def leave(self, then: Then, stayed: Then) -> None:
        """Close the editor, if it is open, before something else is shown.

        Args:
            then: called once nothing unsaved is left, perhaps at once.
            stayed: called when the user goes on editing.
        """
        if self._is_saving:
            self._then, self._stayed = then, stayed
        elif self.has_unsaved_text:
            # Not inside the click that led here: the mouse button is still down in it.
            QTimer.singleShot(0, self, lambda: self._ask(then, stayed))
        else:
            if self.is_editing:
                self._close(drop_draft=True)
            then()

    @Slot()
    def cancel(self) -> None:
        """Leave the editor, asking what becomes of unsaved text."""
        self.leave(self.closed.emit, lambda: None)

    @Slot()
    def save(self) -> None:
        """Save as the editor's own button does."""
        if self.is_editing:
            self._editor().request_save()

    def _begin(self, read: Callable[[], _Start]) -> None:
        def begin() -> None:
            self._bench.tasks.run(read, on_success=self._open)

        self.leave(begin, lambda: None)

    def _open(self, start: _Start) -> None:
        editor = self._pane.editor(make_suggest(self._bench))
        editor.edit(
            start.entry,
            start.labels,
            tags=start.tags,
            sources=start.sources,
            is_new=start.stored is None,
            baseline=start.stored,
            companions=start.companions,
        )
        self._start = start
        self._pane.show_editor()
        editor.focus_field("names")
        if start.stored is not None and start.base is None:
            editor.show_problem(
                self.tr(
                    "This entry was changed after your text was kept. "
                    "Look through it before you save."
                )
            )
        self.editing_changed.emit(True)

    def _close(self, *, drop_draft: bool) -> None:
        start, self._start = self._start, None
        if start is not None and drop_draft:
            drafts = self._bench.directory.drafts
            self._bench.tasks.run(lambda: drafts.drop(start.entry.uid), lane=Lane.CHANGES)
        self._pane.show_card()
        self.editing_changed.emit(False)

    def _ask(self, then: Then, stayed: Then) -> None:
        name = record_label(self._editor().result().record)
        match UnsavedDialog.ask(self._bench.window, name=name):
            case UnsavedAnswer.SAVE:
                self._then, self._stayed = then, stayed
                self._editor().request_save()
                if not self._is_saving:  # there is no name: the editor says so
                    self._stay()
            case UnsavedAnswer.DISCARD:
                self._close(drop_draft=True)
                then()
            case UnsavedAnswer.GO_ON:
                stayed()

    def _stay(self) -> None:
        stayed, self._then, self._stayed = self._stayed, None, None
        if stayed is not None:
            stayed()

    def _save(self, result: EditorResult, version: int) -> None:
        self._is_saving = True
        self._editor().set_saving(True)
        record = result.record
        entries = self._bench.directory.entries
        based_on: dict[RecordUid, int] = {record.uid: version} if version else {}
        self._bench.tasks.change(
            lambda: entries.save([*result.companions, record], based_on=based_on),
            on_success=lambda changes: self._on_saved(record, changes),
            on_error=lambda error: self._on_save_failed(result, error),
        )

    def _on_saved(self, record: Entry, changes: ChangeSet) -> None:
        self._is_saving = False
        then, self._then, self._stayed = self._then, None, None
        self._close(drop_draft=True)
        self._bench.bus.publish(changes, self)
        name = record_label(record)
        self._undo.offer_undo(self.tr("Saved: {name}").format(name=name), changes)
        if then is None:
            self.saved.emit(ref_of(record))
        else:
            then()

    def _on_save_failed(self, result: EditorResult, error: BaseException) -> None:
        self._is_saving = False
        self._editor().set_saving(False)
        self._stay()
        if isinstance(error, StaleRecordError) and error.uid == result.record.uid:
            self._explain_stale(result)
        else:
            self._bench.tasks.show_error(error)

    def _explain_stale(self, result: EditorResult) -> None:
        directory = self._bench.directory
        base = self._start.base if self._start is not None else None

        def read() -> tuple[Merge, dict[RecordUid, RecordLabel]]:
            theirs = directory.entries.get(EntryUid(result.record.uid))
            uids = {*referred_uids(theirs), *referred_uids(result.record)}
            labels = directory.browsing.labels(uids)
            return merge(base or theirs, result.record, theirs), labels

        self._bench.tasks.run(read, on_success=lambda found: self._ask_about_stale(result, *found))

    def _ask_about_stale(
        self, result: EditorResult, merged: Merge, labels: Mapping[RecordUid, RecordLabel]
    ) -> None:
        record = StaleDialog.ask(self._bench.window, merged=merged, labels=labels)
        if isinstance(record, Person | Organisation | Post):
            self._save(EditorResult(record, result.companions), record.version)

    def _editor(self) -> EntryEditor:
        return self._pane.editor(make_suggest(self._bench))

    @Slot(object)
    def _on_editor_made(self, editor: EntryEditor) -> None:
        editor.save_requested.connect(self._on_save_requested)
        editor.cancel_requested.connect(self.cancel)
        editor.changed.connect(self._on_editor_changed)

    @Slot()
    def _on_save_requested(self) -> None:
        if self.is_editing and not self._is_saving:
            result = self._editor().result()
            self._save(result, result.record.version)

    @Slot()
    def _on_editor_changed(self) -> None:
        """Keep what is typed, so that a crash loses a second of it at most."""
        if not self.is_editing or self._is_saving:
            return
        self.text_changed.emit()
        drafts = self._bench.directory.drafts
        editor = self._editor()
        record, companions = editor.result().record, editor.result().companions
        is_new = editor.is_new()
        if editor.is_changed():
            self._bench.tasks.run(
                lambda: drafts.keep(record, is_new=is_new, companions=companions),
                lane=Lane.CHANGES,
            )
        else:
            self._bench.tasks.run(lambda: drafts.drop(record.uid), lane=Lane.CHANGES)


def _stored(directory: Directory, uid: EntryUid) -> Entry | None:
    try:
        return directory.entries.get(uid)
    except UnknownRecordError:
        return None  # its creation was taken back: the draft makes it anew


def _with_choices(
    directory: Directory,
    entry: Entry,
    stored: Entry | None,
    labels: Mapping[RecordUid, RecordLabel],
    companions: Sequence[Record] = (),
) -> _Start:
    lists = directory.lists
    return _Start(entry, stored, labels, lists.tags(), lists.sources(), companions)
