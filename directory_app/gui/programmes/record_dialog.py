"""The frame of the editors of programmes, phases and events: form, saving and leaving."""

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from directory_app.domain.entries import Organisation
from directory_app.domain.identifiers import EntryUid, RecordKind, RecordUid
from directory_app.domain.labels import is_nameless, record_label
from directory_app.domain.lists import Source
from directory_app.domain.problems import Problem, ProblemCode
from directory_app.domain.programmes import Phase
from directory_app.domain.records import Record
from directory_app.domain.views import RecordLabel
from directory_app.gui.dialogs.draft_dialog import UnsavedAnswer, UnsavedDialog
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.editor.editor_context import EditorContext, Suggest
from directory_app.gui.editor.form_section import FormSection, stacked
from directory_app.gui.editor.hint_line import HintKind
from directory_app.gui.editor.item_details import Leftover
from directory_app.gui.editor.item_row import note_with
from directory_app.gui.editor.source_field import SourcesField
from directory_app.gui.editor.tab_order import tab_stops
from directory_app.gui.editor.text_field import NoteField
from directory_app.gui.icons import IconName
from directory_app.gui.problem_messages import problem_text

_SIZE = QSize(880, 660)
_NARROW = 560
_SECTION_GAP = 14


@dataclass(frozen=True, slots=True)
class EditedRecord:
    """What an editor holds.

    Attributes:
        record: the record as it is now; its version is the one the editor began from.
        companions: records made on the way that it refers to, to be saved with it.
    """

    record: Record
    companions: tuple[Record, ...]


Save = Callable[[EditedRecord, Callable[[], None], Callable[[BaseException], None]], None]
"""Saves what was edited and calls one of the two when it is done or could not be done."""


@dataclass(frozen=True, slots=True)
class EditorTools:
    """What an editor needs beside the record.

    Attributes:
        suggest: looks for records to choose; may answer later.
        save: saves.
        labels: of every record the edited one refers to.
        sources: all sources.
        companions: records that were made for it before and are not saved either.
    """

    suggest: Suggest
    save: Save
    labels: Mapping[RecordUid, RecordLabel]
    sources: Sequence[Source] = ()
    companions: Sequence[Record] = ()


class RecordDialog(PlainDialog):
    """Edits one record; stays open until it is saved, with everything typed in it.

    Subclasses make their fields in :meth:`build_form` and return the record in :meth:`present`.

    Signals:
        saved(): the record is in the directory now.
    """

    saved = Signal()

    def __init__(
        self,
        title: str,
        record: Record,
        tools: EditorTools,
        *,
        is_new: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Show ``record``; ``is_new`` tells that it was never saved."""
        super().__init__(title, parent=parent)
        self._tools = tools
        self._is_new = is_new
        self._sections: list[FormSection] = []
        self._is_narrow = False
        self.context = EditorContext(self._suggest, self)
        # Only what is printed publicly is known of programmes, as of organisations: the links of
        # both start with the same visibility.
        stand_in = Organisation(uid=EntryUid(record.uid))
        self.context.start(
            stand_in, tools.labels, tags=(), sources=tools.sources, companions=tools.companions
        )
        self.note = NoteField(self.tr("Note"))
        self.sources = SourcesField(self.context)
        self._form = QWidget()
        self._box = QVBoxLayout(self._form)
        self._area = QScrollArea()
        self._save_button = self.add_primary(self.tr("Save"), name=IconName.SAVE)
        self.add_cancel()
        self._build_ui(record)

    @abstractmethod
    def build_form(self) -> None:
        """Make the fields and show the record in them."""
        raise NotImplementedError

    @abstractmethod
    def present(self) -> Record:
        """Return the record as it is typed, but for the note and the sources of the whole."""
        raise NotImplementedError

    @abstractmethod
    def focus_first(self) -> None:
        """Give the keyboard to the field that names the record."""
        raise NotImplementedError

    def settle(self) -> None:
        """Finish what is half typed in any field."""
        self.sources.commit()

    def leftovers(self) -> list[Leftover]:
        """Return what was typed and cannot be kept in its field."""
        text = self.sources.unread_text()
        return [Leftover(self.tr("Sources"), text)] if text else []

    def add_section(self, title: str, *fields: QWidget) -> None:
        """Append fields under a translated title."""
        section = FormSection(title, fields[0] if len(fields) == 1 else stacked(*fields))
        self._sections.append(section)
        self._box.addWidget(section)

    def note_now(self) -> str:
        """Return the remark with what found no place elsewhere: nothing typed is lost."""
        left = self.leftovers()
        return note_with(self.note.value(), left) if left else self.note.value()

    def result_now(self) -> EditedRecord:
        """Return what is typed now."""
        record = self.present()
        return EditedRecord(record, self.context.used_companions(record))

    def is_changed(self) -> bool:
        """Tell whether anything differs from what the editor began with."""
        return self.present() != self._original

    @Slot()
    def request_save(self) -> None:
        """Do what "Save" does: finish what is half typed, insist on a name, save."""
        if self.is_working:
            return
        self.settle()
        result = self.result_now()
        if is_nameless(result.record):
            self.show_remark(problem_text(Problem(ProblemCode.NO_NAME)), HintKind.ERROR)
            self.focus_first()
            return
        self.start_work(self.tr("Saving…"))
        self._tools.save(result, self._on_saved, self.show_failure)

    def reject(self) -> None:
        if self.is_working or not self.is_changed():
            super().reject()
            return
        record = self.present()
        name = "" if isinstance(record, Phase) else record_label(record)
        match UnsavedDialog.ask(self, name=name):
            case UnsavedAnswer.SAVE:
                self.request_save()
            case UnsavedAnswer.DISCARD:
                super().reject()
            case UnsavedAnswer.GO_ON:
                pass

    def focusNextPrevChild(self, is_forward: bool) -> bool:
        # Rows come, go and move: Tab follows the layouts instead of the order of their making.
        stops = [*tab_stops(self._form), *tab_stops(self.buttons)]
        focused = self.focusWidget()
        if focused is None or focused not in stops:
            return super().focusNextPrevChild(is_forward)
        target = stops[(stops.index(focused) + (1 if is_forward else -1)) % len(stops)]
        reason = Qt.FocusReason.TabFocusReason if is_forward else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)
        if self._form.isAncestorOf(target):
            self._area.ensureWidgetVisible(target, 0, 40)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW
        if is_narrow is not self._is_narrow:
            self._is_narrow = is_narrow
            for section in self._sections:
                section.set_narrow(narrow=is_narrow)

    def _build_ui(self, record: Record) -> None:
        self._box.setContentsMargins(0, 4, 14, 8)
        self._box.setSpacing(_SECTION_GAP)
        self.note.set_value(record.note)
        self.sources.set_sources(record.sources)
        self.build_form()
        self.add_section(self.tr("Note"), self.note)
        self.add_section(self.tr("Sources"), self.sources)
        self._box.addStretch(1)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._form)
        self.content.addWidget(self._area, 1)
        # Enter ends a word or takes a proposal in most fields here; saving has a key of its own.
        self._save_button.setDefault(False)
        self._save_button.setAutoDefault(False)
        self._save_button.setToolTip(self.tr("Save (Ctrl+Return)"))
        self._save_button.clicked.connect(self.request_save)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.request_save)
        self.open_at(_SIZE)
        # A new record counts as changed as soon as something is typed, not before.
        self._original = record
        self.focus_first()

    def _suggest(
        self,
        text: str,
        kinds: frozenset[RecordKind],
        answer: Callable[[Sequence[RecordLabel]], None],
    ) -> None:
        def hand_on(labels: Sequence[RecordLabel]) -> None:
            if not self.is_over:
                answer(labels)

        self._tools.suggest(text, kinds, hand_on)

    def _on_saved(self) -> None:
        self.end_work()
        self.saved.emit()
        self.accept()
