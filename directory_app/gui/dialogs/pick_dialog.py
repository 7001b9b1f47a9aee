"""Choose one of a few names, or type a new one."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QWidget

from directory_app.domain.folding import fold
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.dialogs.suggestion_box import SuggestionBox
from directory_app.gui.editor.suggestions import Suggestion
from directory_app.gui.icons import IconName

_SIZE = QSize(420, 420)


class PickDialog(PlainDialog):
    """Offers names; what is typed narrows them and may become a new one.

    Subclasses override :meth:`create_words` where new names are allowed.
    """

    def __init__(
        self,
        title: str,
        placeholder: str,
        button: str,
        choices: Sequence[Suggestion],
        *,
        text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Offer ``choices``; all words are translated.

        Args:
            title: heading.
            placeholder: shown in the empty field.
            button: words of the main button.
            choices: what can be chosen, in order.
            text: sentence below the heading.
            parent: the window it belongs to.
        """
        super().__init__(title, text=text, parent=parent)
        self._choices = choices
        self.box = SuggestionBox(title, placeholder)
        self.content.addWidget(self.box, 1)
        self._take = self.add_primary(button)
        self.add_cancel()
        self._take.clicked.connect(self.box.take_current)
        self.box.text_changed.connect(self._on_text_changed)
        self.box.marked.connect(self._on_marked)
        self.box.chosen.connect(self._on_chosen)
        self._chosen: Suggestion | None = None
        self.open_at(_SIZE)
        self._on_text_changed("")
        self.box.setFocus()

    def chosen(self) -> Suggestion | None:
        """Return what was chosen; ``is_new`` tells that its title is a new name."""
        return self._chosen

    def create_words(self, name: str) -> str:
        """Return the translated words of the row that makes ``name``; empty: none can be made."""
        return ""

    @Slot(str)
    def _on_text_changed(self, _text: str) -> None:
        name = self.box.text()
        wanted = fold(name)
        rows = [choice for choice in self._choices if wanted in fold(choice.title)]
        rows.sort(key=lambda choice: not fold(choice.title).startswith(wanted))
        is_known = any(choice.title.strip() == name for choice in self._choices)
        words = self.create_words(name) if name and not is_known else ""
        if words:
            rows.append(Suggestion(name, words, "", IconName.ADD, is_new=True))
        self.box.show_suggestions(rows)

    @Slot(object)
    def _on_marked(self, suggestion: Suggestion | None) -> None:
        self._take.setEnabled(suggestion is not None)

    @Slot(object)
    def _on_chosen(self, suggestion: Suggestion) -> None:
        self._chosen = suggestion
        self.accept()
