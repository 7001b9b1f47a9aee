"""A text field with a list of proposals always open below it, for the keyboard alone."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from directory_app.gui.editor.suggestions import (
    SUGGESTION_ROLE,
    Suggestion,
    SuggestionDelegate,
    SuggestionModel,
)

_MOVES = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -8,
    Qt.Key.Key_PageDown: 8,
}


class SuggestionBox(QWidget):
    """Typing asks for proposals, up and down mark one, Enter takes it.

    Signals:
        text_changed(str): other words were typed.
        marked(object): the :class:`Suggestion` that Enter would take now, or None.
        chosen(object): the :class:`Suggestion` that was taken.
    """

    text_changed = Signal(str)
    marked = Signal(object)
    chosen = Signal(object)

    def __init__(self, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        """Make an empty box; ``name`` is for screen readers, both are translated."""
        super().__init__(parent)
        self._model = SuggestionModel()
        self.field = QLineEdit()
        self.view = QListView()
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(placeholder)
        self.view.setModel(self._model)
        self.view.setItemDelegate(SuggestionDelegate(self.view))
        self.view.setAccessibleName(name)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setUniformItemSizes(False)
        self.view.setMouseTracking(True)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(6)
        self.box.addWidget(self.field)
        self.box.addWidget(self.view, 1)
        self.setFocusProxy(self.field)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.text_changed)
        self.view.clicked.connect(self._on_clicked)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)

    def text(self) -> str:
        """Return the words typed, without blanks at their ends."""
        return self.field.text().strip()

    def show_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Show other proposals, the first one marked."""
        self._model.set_suggestions(suggestions)
        self.view.setCurrentIndex(self._model.index(0, 0))
        if not suggestions:
            self.marked.emit(None)

    def suggestions(self) -> Sequence[Suggestion]:
        """Return the proposals shown."""
        return self._model.suggestions()

    def current(self) -> Suggestion | None:
        """Return the marked proposal, or None."""
        found = self.view.currentIndex().data(SUGGESTION_ROLE)
        return found if isinstance(found, Suggestion) else None

    def take_current(self) -> None:
        """Take the marked proposal, if there is one."""
        current = self.current()
        if current is not None:
            self.chosen.emit(current)

    def sizeHint(self) -> QSize:
        return QSize(420, 300)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._handle_key(event)
        return super().eventFilter(watched, event)

    def _handle_key(self, event: QKeyEvent) -> bool:
        step = _MOVES.get(Qt.Key(event.key()))
        if step is not None:
            self._move(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take_current()
        else:
            return False
        return True

    def _move(self, step: int) -> None:
        count = self._model.rowCount()
        if not count:
            return
        row = self.view.currentIndex().row() + step
        # One step beyond an end goes round; a page stops there.
        row = row % count if abs(step) == 1 else min(max(row, 0), count - 1)
        self.view.setCurrentIndex(self._model.index(row, 0))

    @Slot(QModelIndex)
    def _on_clicked(self, _index: QModelIndex) -> None:
        self.take_current()

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self.marked.emit(self.current())
