"""The right pane: the card of an entry, or the editor in its place."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from directory_app.gui.theme import Theme

if TYPE_CHECKING:
    # Only types here: both are made when they are first needed.
    from directory_app.gui.card.view import EntryCardView
    from directory_app.gui.editor.editor_context import Suggest
    from directory_app.gui.editor.entry_editor import EntryEditor


class EntryPane(QStackedWidget):
    """Holds card and editor; each is imported and made when it is first shown.

    Signals:
        card_made(EntryCardView): the card exists now and can be connected.
        editor_made(EntryEditor): the editor exists now and can be connected.
    """

    card_made = Signal(object)
    editor_made = Signal(object)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        """Be empty.

        Args:
            theme: the card follows it.
            parent: owner.
        """
        super().__init__(parent)
        self._theme = theme
        self._card: EntryCardView | None = None
        self._editor: EntryEditor | None = None
        self._card_actions: Sequence[QAction] = ()
        self.addWidget(QWidget())
        self.setMinimumWidth(330)

    @property
    def is_editing(self) -> bool:
        """Whether the editor is shown."""
        return self._editor is not None and self.currentWidget() is self._editor

    def set_card_actions(self, actions: Sequence[QAction]) -> None:
        """Have the shortcuts of ``actions`` work while the card has the keyboard."""
        self._card_actions = actions

    def card(self) -> "EntryCardView":
        """Return the card, made if need be."""
        if self._card is None:
            # Late: the card's text layout is not needed for the first rows.
            from directory_app.gui.card.view import EntryCardView

            self._card = EntryCardView(theme=self._theme)
            self._card.addActions(list(self._card_actions))
            self.addWidget(self._card)
            self.card_made.emit(self._card)
        return self._card

    def show_no_entry(self) -> None:
        """Empty the card; one that was never made is empty already."""
        if self._card is not None:
            self._card.show_nothing()

    def editor(self, suggest: "Suggest") -> "EntryEditor":
        """Return the editor, made if need be.

        Args:
            suggest: looks for records to choose; used when the editor is made.
        """
        if self._editor is None:
            # Late: the forms load the validators of phones and addresses.
            from directory_app.gui.editor.entry_editor import EntryEditor

            self._editor = EntryEditor(suggest=suggest)
            self.addWidget(self._editor)
            self.editor_made.emit(self._editor)
        return self._editor

    def show_card(self) -> None:
        """Show the card."""
        self.setCurrentWidget(self.card())

    def show_editor(self) -> None:
        """Show the editor, which was made before."""
        if self._editor is not None:
            self.setCurrentWidget(self._editor)
