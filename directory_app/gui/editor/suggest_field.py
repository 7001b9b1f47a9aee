"""A text field that proposes what could be meant in a list below it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from directory_app.gui.editor.suggestions import (
    SUGGESTION_ROLE,
    Suggestion,
    SuggestionDelegate,
    SuggestionModel,
)
from directory_app.gui.editor.text_field import TextField
from directory_app.gui.widgets.looks import Look

_VISIBLE_ROWS = 8
_LEAST_LIST_WIDTH = 260
_PASSING_REASONS = frozenset(
    {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
)
"""Reasons why a field loses the focus although nobody has gone on to another one."""


class SuggestField(TextField):
    """Proposes while somebody types, and on Down; Enter takes the marked row, Escape closes.

    Subclasses override :meth:`ask_for_suggestions` and answer, now or later, with :meth:`offer`.

    Signals:
        chosen(object): the :class:`Suggestion` that was taken.
        left(): the focus went on to another field.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, name: str, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        """Make an empty field; arguments as for a text field."""
        super().__init__(name, placeholder=placeholder, parent=parent)
        self._completer: QCompleter | None = None
        self._view: QListView | None = None
        self._suggestions = SuggestionModel()
        self.textEdited.connect(self._on_typed)

    def ask_for_suggestions(self, text: str) -> None:
        """Find proposals for ``text``; an empty text asks for everything that makes sense."""
        raise NotImplementedError

    def offer(self, suggestions: Sequence[Suggestion], *, marked: bool = True) -> None:
        """Show proposals; none closes the list.

        Args:
            suggestions: the rows.
            marked: whether Enter takes the first one without a step to it.
        """
        self._suggestions.set_suggestions(suggestions)
        if not suggestions or not self.hasFocus():
            self.close_suggestions()
            return
        completer, view = self._ready_completer()
        # A narrow field may have a wider list: names are long.
        completer.complete(QRect(0, 0, max(self.width(), _LEAST_LIST_WIDTH), self.height()))
        self._fit(view)
        if marked:
            view.setCurrentIndex(completer.completionModel().index(0, 0))

    def offered(self) -> Sequence[Suggestion]:
        """Return the proposals made last."""
        return self._suggestions.suggestions()

    def close_suggestions(self) -> None:
        """Close the list."""
        if self._view is not None:
            self._view.hide()

    def is_suggesting(self) -> bool:
        """Tell whether the list is open."""
        return self._view is not None and self._view.isVisible()

    def opens_list(self, event: QKeyEvent) -> bool:
        """Tell whether a key asks for the list; Alt+Down is the row's, it moves it."""
        has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        return event.key() == Qt.Key.Key_Down and not has_alt and not self.is_suggesting()

    def is_choosing(self) -> bool:
        """Tell whether the list is open with a row marked."""
        return (
            self._view is not None
            and self.is_suggesting()
            and (self._view.currentIndex().isValid())
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list with Down."""
        if self.opens_list(event):
            self.ask_for_suggestions(self.text().strip())
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell when somebody has gone on."""
        super().focusOutEvent(event)
        if event.reason() not in _PASSING_REASONS:
            self.close_suggestions()
            self.left.emit()

    def _ready_completer(self) -> tuple[QCompleter, QListView]:
        if self._completer is not None and self._view is not None:
            return self._completer, self._view
        completer = QCompleter(self._suggestions, self)
        # The list is shown as it is: filtering and ranking was done by whoever answered.
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_VISIBLE_ROWS)
        view = QListView()
        view.setProperty("look", Look.CARD.value)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        completer.setPopup(view)
        # After setPopup, which brings a delegate of its own.
        view.setItemDelegate(SuggestionDelegate(view))
        completer.setWidget(self)
        completer.activated.connect(self._on_activated)
        self._completer, self._view = completer, view
        return completer, view

    def _fit(self, view: QListView) -> None:
        """Make the list as high as its rows; the completer takes all for as high as the first."""
        rows = min(self._suggestions.rowCount(), _VISIBLE_ROWS)
        height = sum(view.sizeHintForRow(row) for row in range(rows)) + 2 * view.frameWidth()
        place = view.geometry()
        if place.top() < self.mapToGlobal(self.rect().topLeft()).y():
            place.setTop(place.bottom() - height + 1)
        place.setHeight(height)
        view.setGeometry(place)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        if self.is_replacing:
            return
        self.ask_for_suggestions(text.strip())

    @Slot()
    def _on_activated(self) -> None:
        suggestion = self._view.currentIndex().data(SUGGESTION_ROLE) if self._view else None
        if isinstance(suggestion, Suggestion):
            self.chosen.emit(suggestion)
