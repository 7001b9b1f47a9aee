"""The history: what was done, when and by whom, in words; any of it can be taken back."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QSize, Slot
from PySide6.QtWidgets import QListView, QWidget

from directory_app.domain.changes import Action, ActionKind, Change, RecordConflict, TakenBack
from directory_app.domain.identifiers import ActionId, RecordUid
from directory_app.domain.views import RecordLabel
from directory_app.gui.card.pen import CardPen
from directory_app.gui.dialogs.change_lines import write_change_line
from directory_app.gui.dialogs.draft_dialog import moment_text
from directory_app.gui.dialogs.history_words import (
    action_words,
    change_lines,
    change_words,
    conflict_line,
    references,
)
from directory_app.gui.dialogs.long_work import LongWork
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.dialogs.text_pane import TextPane
from directory_app.gui.editor.hint_line import HintKind
from directory_app.gui.editor.suggestions import (
    SUGGESTION_ROLE,
    Suggestion,
    SuggestionDelegate,
    SuggestionModel,
)
from directory_app.gui.icons import IconName
from directory_app.gui.theme import Theme
from directory_app.gui.widgets.side_by_side import side_by_side

LoadActions = Callable[[ActionId | None, Callable[[Sequence[Action]], None]], None]
"""Hands on the actions before one, newest first; before None: the newest."""

LoadChanges = Callable[[ActionId, Callable[[Sequence[Change]], None]], None]
"""Hands on what an action did."""

LoadLabels = Callable[
    [frozenset[RecordUid], Callable[[Mapping[RecordUid, RecordLabel]], None]], None
]
"""Hands on the names of records; those that are gone are left out."""

TakeBack = LongWork[ActionId, TakenBack]
"""Takes an action back and hands on what came of it."""

_SIZE = QSize(900, 560)
_LIST_WIDTH = 330
_LABEL_WIDTH = 124
_MOST_LINES = 200
_OLDER = "older"

_ICONS = {
    ActionKind.CREATE: IconName.ADD,
    ActionKind.EDIT: IconName.EDIT,
    ActionKind.DELETE: IconName.BIN,
    ActionKind.RESTORE: IconName.RESTORE,
    ActionKind.VERIFY: IconName.VERIFIED,
    ActionKind.IMPORT: IconName.IMPORT,
    ActionKind.DEMO: IconName.DATABASE,
    ActionKind.UNDO: IconName.UNDO,
    ActionKind.REDO: IconName.REDO,
}


class HistoryDialog(PlainDialog):
    """Shows actions at the left, newest first, and what the marked one did at the right."""

    def __init__(
        self,
        *,
        theme: Theme,
        load_actions: LoadActions,
        load_changes: LoadChanges,
        load_labels: LoadLabels,
        take_back: TakeBack,
        subject: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Load the newest actions.

        Args:
            theme: tells when the colours change.
            load_actions: reads actions.
            load_changes: reads what one did.
            load_labels: reads names of records.
            take_back: takes one back.
            subject: name of the record whose history it is; empty for the whole directory.
            parent: the window it belongs to.
        """
        title = self.tr("History of {name}").format(name=subject) if subject else ""
        super().__init__(title or self.tr("History"), parent=parent)
        self._load_actions = load_actions
        self._load_changes = load_changes
        self._load_labels = load_labels
        self._take_back = take_back
        self._actions: list[Action] = []
        self._has_older = False
        self._awaited: ActionId | None = None
        self._model = SuggestionModel()
        self.view = QListView()
        self.details = TextPane(self.tr("What was changed"), theme=theme, label_width=_LABEL_WIDTH)
        self.take_back_button = self.add_button(
            self.tr("Take back this change"), name=IconName.UNDO
        )
        self._build_ui()
        self._connect()
        self._load_actions(None, self._show_newest)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        *,
        theme: Theme,
        load_actions: LoadActions,
        load_changes: LoadChanges,
        load_labels: LoadLabels,
        take_back: TakeBack,
        subject: str = "",
    ) -> None:
        """Show the dialog until it is closed."""
        dialog = cls(
            theme=theme,
            load_actions=load_actions,
            load_changes=load_changes,
            load_labels=load_labels,
            take_back=take_back,
            subject=subject,
            parent=parent,
        )
        dialog.exec()
        dialog.deleteLater()

    def rows(self) -> list[str]:
        """Return the words of the rows shown."""
        return [row.title for row in self._model.suggestions()]

    def select_row(self, row: int) -> None:
        """Mark a row as a user does."""
        self.view.setCurrentIndex(self._model.index(row, 0))

    def _build_ui(self) -> None:
        self.view.setModel(self._model)
        self.view.setItemDelegate(SuggestionDelegate(self.view))
        self.view.setAccessibleName(self.tr("Actions, newest first"))
        both = side_by_side(self.view, self.details, width=_LIST_WIDTH, of=_SIZE.width())
        self.content.addWidget(both, 1)
        close = self.add_cancel(self.tr("Close"))
        close.setDefault(True)
        self.take_back_button.setEnabled(False)
        self.open_at(_SIZE)
        self.view.setFocus()

    def _connect(self) -> None:
        self.take_back_button.clicked.connect(self._on_take_back_clicked)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.view.clicked.connect(self._on_row_activated)
        self.view.activated.connect(self._on_row_activated)

    def _show_newest(
        self, actions: Sequence[Action], conflicts: Sequence[RecordConflict] = ()
    ) -> None:
        if self.is_over:
            return
        self._actions = []
        # Conflicts stay in the pane until another row is marked.
        self._awaited = actions[0].id if actions and conflicts else None
        self._append(actions)
        self.select_row(0)
        if conflicts:
            self._show_conflicts(conflicts)
        elif not actions:
            self.details.write(lambda pen: _write_empty(pen, self.tr("Nothing was changed yet.")))

    def _append(self, actions: Sequence[Action]) -> None:
        known = {action.id for action in self._actions}
        fresh = [action for action in actions if action.id not in known]
        self._actions += fresh
        # Whether a shorter page is the last one is the reader's business: ask until none come.
        self._has_older = bool(fresh)
        rows = [self._row(action) for action in self._actions]
        if self._has_older:
            rows.append(Suggestion(_OLDER, self.tr("Show older…"), "", IconName.CHEVRON_DOWN, True))
        self._model.set_suggestions(rows)

    def _row(self, action: Action) -> Suggestion:
        when = moment_text(action.at)
        detail = f"{when} · {action.user_name}" if action.user_name else when
        if action.taken_back:
            detail = self.tr("{detail} · taken back").format(detail=detail)
        return Suggestion(action.id, action_words(action), detail, _ICONS[action.kind])

    def _current(self) -> Action | None:
        row = self.view.currentIndex().row()
        return self._actions[row] if 0 <= row < len(self._actions) else None

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        action = self._current()
        self.take_back_button.setEnabled(action is not None and not action.taken_back)
        if action is None or action.id == self._awaited:
            return
        self._awaited = action.id
        self._load_changes(action.id, lambda changes: self._on_changes(action, changes))

    @Slot(QModelIndex)
    def _on_row_activated(self, index: QModelIndex) -> None:
        row = index.data(SUGGESTION_ROLE)
        if isinstance(row, Suggestion) and row.key == _OLDER:
            position = index.row()
            last = self._actions[-1].id if self._actions else None
            self._load_actions(last, lambda actions: self._on_older(actions, position))

    def _on_older(self, actions: Sequence[Action], position: int) -> None:
        if self.is_over:
            return
        self._append(actions)
        self._awaited = None
        self.select_row(min(position, self._model.rowCount() - 1))

    def _on_changes(self, action: Action, changes: Sequence[Change]) -> None:
        if action.id != self._awaited or self.is_over:
            return
        shown = changes[:_MOST_LINES]

        def write(labels: Mapping[RecordUid, RecordLabel]) -> None:
            if action.id == self._awaited and not self.is_over:
                hidden = len(changes) - len(shown)
                self.details.write(lambda pen: self._write(pen, action, shown, labels, hidden))

        self._load_labels(references(shown), write)

    def _write(
        self,
        pen: CardPen,
        action: Action,
        changes: Sequence[Change],
        labels: Mapping[RecordUid, RecordLabel],
        hidden: int,
    ) -> None:
        pen.paragraph()
        pen.muted(self._row(action).detail)
        for change in changes:
            pen.heading(change.record_name or self.tr("(no name)"))
            pen.paragraph()
            pen.text(change_words(change))
            for line in change_lines(change, labels):
                write_change_line(pen, line, is_new=change.created)
        if hidden > 0:
            pen.paragraph()
            pen.muted(self.tr("and %n more records", "", hidden))

    @Slot()
    def _on_take_back_clicked(self) -> None:
        action = self._current()
        if action is None:
            return
        self.run_work(self.tr("Taking it back…"), self._take_back, action.id, self._on_taken_back)

    def work_stopped(self) -> None:
        super().work_stopped()
        self.show_remark(self.tr("Stopped. Nothing was changed."), HintKind.INFO)

    def _on_taken_back(self, taken: TakenBack) -> None:
        if taken.conflicts:
            words = self.tr("What was changed again since then was left as it is; see above.")
            self.show_remark(words, HintKind.WARNING)
        else:
            self.show_remark(self.tr("It was taken back."), HintKind.GOOD)
        self._load_actions(None, lambda actions: self._show_newest(actions, taken.conflicts))

    def _show_conflicts(self, conflicts: Sequence[RecordConflict]) -> None:
        shown = self._awaited

        def write(labels: Mapping[RecordUid, RecordLabel]) -> None:
            if self._awaited == shown and not self.is_over:
                self.details.write(lambda pen: self._write_conflicts(pen, conflicts, labels))

        self._load_labels(references((), conflicts), write)

    def _write_conflicts(
        self,
        pen: CardPen,
        conflicts: Sequence[RecordConflict],
        labels: Mapping[RecordUid, RecordLabel],
    ) -> None:
        pen.paragraph()
        pen.text(self.tr("Left as it is, because it was changed since"))
        for record in conflicts:
            pen.heading(record.record_name)
            if not record.conflicts:
                pen.paragraph()
                pen.text(self.tr("The whole record, which was changed since it was added."))
            for conflict in record.conflicts:
                line = conflict_line(record.ref.kind, conflict, labels)
                pen.row(line.caption)
                pen.text(line.before or self.tr("(nothing)"))
                pen.new_line()
                wanted = line.after or self.tr("(nothing)")
                pen.muted(self.tr("would have become: {value}").format(value=wanted))


def _write_empty(pen: CardPen, text: str) -> None:
    pen.paragraph()
    pen.muted(text)
