"""Put entries on a list, an old one or a new one; give a list its name."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QWidget

from directory_app.domain.identifiers import ListUid, RecordUid
from directory_app.domain.lists import ContactList
from directory_app.gui.dialogs.pick_dialog import PickDialog
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.editor.suggestions import Suggestion
from directory_app.gui.editor.text_field import TextField
from directory_app.gui.icons import IconName

_NAME_SIZE = QSize(400, 170)
_SEARCH_SIZE = QSize(440, 200)


@dataclass(frozen=True, slots=True)
class ListChoice:
    """Where entries are to go.

    Attributes:
        uid: the list, or None for a new one.
        new_name: the name of the new one, else empty.
    """

    uid: ListUid | None
    new_name: str = ""


class AddToListDialog(PickDialog):
    """Asks which list entries go on; a name that no list has makes a new one."""

    def __init__(
        self, *, lists: Sequence[ContactList], count: int, parent: QWidget | None = None
    ) -> None:
        """Offer the lists with members of their own; a rule decides for itself who is on it.

        Args:
            lists: every list of the directory.
            count: how many entries are to be put on one.
            parent: the window it belongs to.
        """
        super().__init__(
            self.tr("Add to a list"),
            self.tr("name of a list, or of a new one"),
            self.tr("Add"),
            [Suggestion(each.uid, each.name, "", IconName.LIST) for each in lists if not each.rule],
            text=self.tr("%n entries are put on it.", "", count),
            parent=parent,
        )

    @classmethod
    def ask(
        cls, parent: QWidget | None, *, lists: Sequence[ContactList], count: int
    ) -> ListChoice | None:
        """Show the dialog and return the choice, or None if it was closed."""
        dialog = cls(lists=lists, count=count, parent=parent)
        dialog.exec()
        choice = dialog.choice()
        dialog.deleteLater()
        return choice

    def choice(self) -> ListChoice | None:
        """Return what was chosen, or None."""
        chosen = self.chosen()
        if chosen is None:
            return None
        if chosen.is_new:
            return ListChoice(None, str(chosen.key))
        return ListChoice(ListUid(RecordUid(str(chosen.key))))

    def create_words(self, name: str) -> str:
        """Return the words that make a new list."""
        return self.tr("New list “{name}”").format(name=name)


class _NameDialog(PlainDialog):
    """Asks for one name."""

    def __init__(
        self, title: str, button: str, *, name: str, text: str = "", parent: QWidget | None = None
    ) -> None:
        """Propose ``name``, ready to be typed over."""
        super().__init__(title, text=text, parent=parent)
        self.field = TextField(self.tr("Name of the list"), placeholder=self.tr("name"))
        self.field.set_value(name)
        self.field.selectAll()
        self.content.addWidget(self.field)
        self.content.addStretch(1)
        self._save = self.add_primary(button)
        self.add_cancel()
        self._save.clicked.connect(self.accept)
        self.field.textChanged.connect(self._on_text_changed)
        self.open_at(_SEARCH_SIZE if text else _NAME_SIZE)
        self._on_text_changed()
        self.field.setFocus()

    def ask_name(self) -> str | None:
        """Show the dialog and return the name, or None if it was closed; it is gone then."""
        is_named = self.exec() == self.DialogCode.Accepted
        name = self.field.value()
        self.deleteLater()
        return name if is_named else None

    @Slot()
    def _on_text_changed(self) -> None:
        self._save.setEnabled(not self.field.is_empty())


class ListNameDialog(_NameDialog):
    """Asks for the name of a list, new or to be renamed."""

    def __init__(self, *, name: str = "", parent: QWidget | None = None) -> None:
        """Ask; ``name`` is the present one, empty for a new list."""
        super().__init__(
            self.tr("Rename the list") if name else self.tr("New list"),
            self.tr("Rename") if name else self.tr("Create"),
            name=name,
            parent=parent,
        )

    @classmethod
    def ask(cls, parent: QWidget | None, *, name: str = "") -> str | None:
        """Show the dialog and return the name, or None if it was closed."""
        return cls(name=name, parent=parent).ask_name()


class SearchNameDialog(_NameDialog):
    """Asks under which name a search is kept as a list."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        """Propose ``name``."""
        super().__init__(
            self.tr("Save the search"),
            self.tr("Save"),
            name=name,
            text=self.tr("It becomes a list that always has what the search finds."),
            parent=parent,
        )

    @classmethod
    def ask(cls, parent: QWidget | None, *, name: str) -> str | None:
        """Show the dialog and return the name, or None if it was closed."""
        return cls(name=name, parent=parent).ask_name()
