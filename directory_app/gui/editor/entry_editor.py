"""The editor that stands in the place of the card: header, form, saving and leaving."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from directory_app.domain.entries import Entry, kind_of_entry
from directory_app.domain.identifiers import ItemUid, RecordKind, RecordUid
from directory_app.domain.labels import is_nameless
from directory_app.domain.lists import Source, Tag
from directory_app.domain.names import display_name, initials
from directory_app.domain.problems import Problem, ProblemCode
from directory_app.domain.records import Record
from directory_app.domain.views import RecordLabel
from directory_app.gui.editor.editor_context import EditorContext, Suggest
from directory_app.gui.editor.entry_form import EntryForm
from directory_app.gui.editor.hint_line import HintKind, HintLine
from directory_app.gui.editor.organisation_form import OrganisationForm
from directory_app.gui.editor.person_form import PersonForm
from directory_app.gui.editor.post_form import PostForm
from directory_app.gui.editor.tab_order import tab_stops
from directory_app.gui.problem_messages import problem_text
from directory_app.gui.theme import scaled_font
from directory_app.gui.widgets.avatar import AvatarLabel
from directory_app.gui.widgets.elided_label import ElidedLabel
from directory_app.gui.widgets.looks import Look, push_button
from directory_app.gui.widgets.section import Hairline
from directory_app.gui.widgets.throttle import Throttle

DRAFT_INTERVAL_MS = 1000
_AVATAR_SIDE = 44
_TITLE_SCALE = 1.3
_WIDEST_FORM = 920


@dataclass(frozen=True, slots=True)
class EditorResult:
    """What an editor holds.

    Attributes:
        record: the entry as it is now.
        companions: records made on the way that the entry refers to, to be saved with it.
    """

    record: Entry
    companions: tuple[Record, ...]


class EntryEditor(QWidget):
    """Edits one entry at a time.

    Signals:
        save_requested(): take :meth:`result` and save it; there is a name.
        cancel_requested(): the user wants to leave without saving.
        changed(): something was changed; at most once a second, for drafts.
    """

    save_requested = Signal()
    cancel_requested = Signal()
    changed = Signal()

    def __init__(self, *, suggest: Suggest, parent: QWidget | None = None) -> None:
        """Make an empty editor.

        Args:
            suggest: looks for records to choose; may answer later.
            parent: owner.
        """
        super().__init__(parent)
        self._context = EditorContext(suggest, self)
        self._forms: dict[RecordKind, tuple[EntryForm, QScrollArea]] = {}
        self._form: EntryForm | None = None
        self._baseline: Entry | None = None
        self._is_new = False
        self._is_saving = False
        self._is_loading = False
        self._avatar = AvatarLabel(_AVATAR_SIDE)
        self._title = ElidedLabel()
        self._kind = QLabel()
        self._save = push_button(self.tr("&Save"), look=Look.PRIMARY)
        self._cancel = push_button(self.tr("Cancel"))
        self._message = HintLine()
        self._stack = QStackedWidget()
        self._throttle = Throttle(DRAFT_INTERVAL_MS, self._tell_changed, self)
        self._build_ui()
        self._connect()

    def edit(
        self,
        entry: Entry,
        labels: Mapping[RecordUid, RecordLabel],
        *,
        tags: Sequence[Tag],
        sources: Sequence[Source],
        is_new: bool,
        baseline: Entry | None = None,
        companions: Sequence[Record] = (),
    ) -> None:
        """Show an entry; what was in the editor before is forgotten.

        Args:
            entry: what to edit.
            labels: of every record it refers to.
            tags: all tags.
            sources: all sources.
            is_new: whether it was never saved.
            baseline: what is stored, when ``entry`` is a draft that differs from it.
            companions: records that were made for a draft and are not saved either.
        """
        self._throttle.cancel()
        self._is_loading = True
        self._is_new = is_new
        self._baseline = baseline if baseline is not None else entry
        self._context.start(entry, labels, tags=tags, sources=sources, companions=companions)
        self._form = self._form_of(entry)
        # Hidden, so that the layouts are worked out once and not for every row.
        self._form.hide()
        self._form.set_entry(entry)
        self._form.show()
        self._message.show_hint("", HintKind.ERROR)
        self.set_saving(False)
        self._show_header()
        self._is_loading = False
        self.focus_field("names")

    def result(self) -> EditorResult:
        """Return what is typed now; call :meth:`settle` first when it is to be saved.

        Raises:
            RuntimeError: if nothing is being edited.
        """
        if self._form is None:
            raise RuntimeError("nothing is being edited")
        record = self._form.entry()
        return EditorResult(record, self._context.used_companions(record))

    def settle(self) -> None:
        """Finish what is half typed: an organisation or tag in a field becomes a new one."""
        if self._form is not None:
            self._form.settle()

    def is_changed(self) -> bool:
        """Tell whether anything differs from what is stored."""
        return self._form is not None and self._form.entry() != self._baseline

    def is_new(self) -> bool:
        """Tell whether the entry was never saved."""
        return self._is_new

    def set_saving(self, saving: bool) -> None:
        """Lock the form while it is being saved, or open it again."""
        self._is_saving = saving
        self._save.setEnabled(not saving)
        self._save.setText(self.tr("Saving…") if saving else self.tr("&Save"))
        if self._form is not None:
            self._form.setEnabled(not saving)

    def show_problem(self, text: str, *, field: str = "", item: ItemUid | None = None) -> None:
        """Say above the form why it could not be saved.

        Args:
            text: translated sentence; an empty one takes the message away.
            field: name of the field in the model that gets the focus, or empty.
            item: the value in it, or None.
        """
        self._message.show_hint(text, HintKind.ERROR)
        if field:
            self.focus_field(field, item)

    def focus_field(self, name: str, item: ItemUid | None = None) -> None:
        """Give the focus to a field by its name in the model (``names``, ``phones``, …).

        Args:
            name: the field; an unknown one goes to the names.
            item: the value in it, or None for the empty row of a list.
        """
        if self._form is not None:
            _close_list()
            self._form.focus_field(name, item)
            focused = self.focusWidget()
            area = self._stack.currentWidget()
            if focused is not None and isinstance(area, QScrollArea):
                area.ensureWidgetVisible(focused, 0, 60)

    def request_save(self) -> None:
        """Do what Save does: finish what is half typed, insist on a name, ask to save."""
        if self._form is None or self._is_saving:
            return
        self.settle()
        if is_nameless(self._form.entry()):
            self.show_problem(problem_text(Problem(ProblemCode.NO_NAME)), field="names")
            return
        self._message.show_hint("", HintKind.ERROR)
        self.save_requested.emit()

    def form(self) -> EntryForm | None:
        """Return the form in use."""
        return self._form

    def message(self) -> str:
        """Return what is said above the form."""
        return self._message.text()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Let Tab follow the layouts: rows come, go and move."""
        if self._form is None:
            return super().focusNextPrevChild(forwards)
        stops = [*tab_stops(self._form), self._save, self._cancel]
        focused = self.focusWidget()
        if focused not in stops:
            return super().focusNextPrevChild(forwards)
        target = stops.index(focused) + (1 if forwards else -1)
        if not 0 <= target < len(stops):
            return super().focusNextPrevChild(forwards)
        reason = Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason
        stops[target].setFocus(reason)
        return True

    def _build_ui(self) -> None:
        self._message.setContentsMargins(0, 0, 0, 8)
        self._title.setFont(scaled_font(self.font(), _TITLE_SCALE, self._title.font().Weight.Bold))
        self._kind.setProperty("look", Look.MUTED.value)
        self._save.setToolTip(self.tr("Save (Ctrl+Return)"))
        self._cancel.setToolTip(self.tr("Leave without saving (Esc)"))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._kind)
        header = QHBoxLayout()
        header.setContentsMargins(24, 14, 24, 12)
        header.setSpacing(12)
        header.addWidget(self._avatar)
        header.addLayout(words, 1)
        header.addWidget(self._cancel)
        header.addWidget(self._save)
        message = QHBoxLayout()
        message.setContentsMargins(24, 0, 24, 0)
        message.addWidget(self._message)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(header)
        box.addLayout(message)
        box.addWidget(Hairline())
        box.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._save.clicked.connect(self.request_save)
        self._cancel.clicked.connect(self.cancel_requested)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self, context=context)
            shortcut.activated.connect(self.request_save)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, context=context)
        escape.activated.connect(self._on_escape)

    def _form_of(self, entry: Entry) -> EntryForm:
        kind = kind_of_entry(entry)
        if kind not in self._forms:
            form = self._make_form(kind)
            form.setMaximumWidth(_WIDEST_FORM)
            form.edited.connect(self._on_edited)
            form.names_edited.connect(self._show_header)
            # Every form keeps its own place: moving it would dress every field in it anew.
            area = _scroll_area(form)
            self._stack.addWidget(area)
            self._forms[kind] = form, area
        form, area = self._forms[kind]
        self._stack.setCurrentWidget(area)
        area.verticalScrollBar().setValue(0)
        return form

    def _make_form(self, kind: RecordKind) -> EntryForm:
        if kind is RecordKind.PERSON:
            return PersonForm(self._context)
        if kind is RecordKind.ORGANISATION:
            return OrganisationForm(self._context)
        return PostForm(self._context)

    @Slot()
    def _show_header(self) -> None:
        if self._form is None or self._baseline is None:
            return
        names = self._form.names.items()
        kind = kind_of_entry(self._baseline)
        is_person = kind is RecordKind.PERSON
        kinds = {
            RecordKind.PERSON: (self.tr("Person"), self.tr("New person")),
            RecordKind.ORGANISATION: (self.tr("Organisation"), self.tr("New organisation")),
        }
        words, new_words = kinds.get(kind, (self.tr("Post"), self.tr("New post")))
        name = display_name(names)
        self._title.setText(name or (new_words if self._is_new else self.tr("Without a name")))
        self._kind.setText(new_words if self._is_new and name else words)
        letters = initials(names, organisation=not is_person)
        self._avatar.show_avatar(letters, self._baseline.uid, square=not is_person)

    @Slot()
    def _on_escape(self) -> None:
        if not _close_list():
            self.cancel_requested.emit()

    @Slot()
    def _on_edited(self) -> None:
        if not self._is_loading:
            self._throttle.request()

    def _tell_changed(self) -> None:
        self.changed.emit()


def _close_list() -> bool:
    """Close an open drop-down list or list of proposals; return whether there was one."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    return popup is not None


def _scroll_area(form: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(form)
    return area
