"""Every command of the window: its words, shortcut, icon, and when it can be used."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from directory_app.domain.views import SortKey
from directory_app.gui.icons import IconName, icon
from directory_app.gui.theme import ColourScheme
from directory_app.system.settings import ListLook

_Choice = TypeVar("_Choice", bound=StrEnum)
Keys = QKeySequence | QKeySequence.StandardKey | str


@dataclass(frozen=True, slots=True)
class WindowState:
    """What decides which commands can be used.

    Attributes:
        is_open: a directory is open.
        is_editing: an editor stands in place of the card.
        selected: how many entries of the list are selected.
        has_card: a card is shown.
        in_bin: the list shows the bin.
        in_list: the list shows one of the user's lists.
        in_rule: a search decides what is on that list.
        has_search: something is searched for, or a place is chosen, that can be kept.
        can_go_back: there is a card to go back to.
        can_undo: an action of this window can be taken back.
        can_redo: an action taken back can be done again.
    """

    is_open: bool = False
    is_editing: bool = False
    selected: int = 0
    has_card: bool = False
    in_bin: bool = False
    in_list: bool = False
    in_rule: bool = False
    has_search: bool = False
    can_go_back: bool = False
    can_undo: bool = False
    can_redo: bool = False

    @property
    def has_selection(self) -> bool:
        """Whether entries are selected that a command could be for."""
        return self.is_open and self.selected > 0


Rule = Callable[[WindowState], bool]


def _always(_state: WindowState) -> bool:
    return True


def _open(state: WindowState) -> bool:
    return state.is_open


def _open_and_not_editing(state: WindowState) -> bool:
    return state.is_open and not state.is_editing


def _editing(state: WindowState) -> bool:
    return state.is_editing


def _selection(state: WindowState) -> bool:
    return state.has_selection and not state.is_editing


def _selection_not_binned(state: WindowState) -> bool:
    return _selection(state) and not state.in_bin


def _selection_binned(state: WindowState) -> bool:
    return _selection(state) and state.in_bin


def _card(state: WindowState) -> bool:
    return state.has_card and not state.is_editing


class Actions(QObject):
    """The commands by name; whoever carries one out connects to its ``triggered``.

    Commands whose keys mean something else in other places (Delete, Escape) work only inside the
    widgets they are added to.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rules: dict[QAction, Rule] = {}
        self._build_file_actions()
        self._build_edit_actions()
        self._build_entry_actions()
        self._build_view_actions()
        self._build_help_actions()
        self.update_state(WindowState())

    def update_state(self, state: WindowState) -> None:
        """Enable what can be used in ``state`` and disable the rest."""
        for action, rule in self._rules.items():
            action.setEnabled(rule(state))
        self.restore.setVisible(state.in_bin)
        self.delete.setVisible(not state.in_bin)

    def all_with_keys(self) -> tuple[QAction, ...]:
        """Return the commands that have a shortcut, in the order of the menus."""
        return tuple(action for action in self._rules if not action.shortcut().isEmpty())

    def _build_file_actions(self) -> None:
        self.new_directory = self._add(
            self.tr("&New directory…"), _always, name=IconName.NEW_FOLDER
        )
        self.open_directory = self._add(
            self.tr("&Open directory…"), _always, QKeySequence.StandardKey.Open, IconName.OPEN
        )
        self.import_cards = self._add(self.tr("&Import…"), _open, "Ctrl+I", IconName.IMPORT)
        self.export = self._add(self.tr("&Export…"), _open, "Ctrl+E", IconName.EXPORT)
        self.print = self._add(
            self.tr("&Print…"),
            lambda state: _open_and_not_editing(state) and not state.in_bin,
            QKeySequence.StandardKey.Print,
            IconName.PRINT,
        )
        self.settings = self._add(self.tr("Se&ttings…"), _always, "Ctrl+,", IconName.SETTINGS)
        self.quit = self._add(self.tr("&Quit"), _always, "Ctrl+Q", IconName.QUIT)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _build_edit_actions(self) -> None:
        self.undo = self._add(
            self.tr("&Undo"),
            lambda state: _open_and_not_editing(state) and state.can_undo,
            QKeySequence.StandardKey.Undo,
            IconName.UNDO,
        )
        self.redo = self._add(
            self.tr("&Redo"),
            lambda state: _open_and_not_editing(state) and state.can_redo,
            "Ctrl+Shift+Z",
            IconName.REDO,
        )
        self.find = self._add(
            self.tr("&Search"), _open, QKeySequence.StandardKey.Find, IconName.SEARCH
        )
        self.save_search = self._add(
            self.tr("Sa&ve search…"),
            lambda state: _open(state) and state.has_search,
            "Ctrl+Shift+S",
            IconName.BOOKMARK,
        )
        self.go_to = self._add(self.tr("&Go to anything…"), _open, "Ctrl+K", IconName.ARROW_RIGHT)
        self.select_all = self._add(
            self.tr("Select &all entries"),
            _open_and_not_editing,
            QKeySequence.StandardKey.SelectAll,
            inside=True,
        )
        self.copy_cards = self._add(
            self.tr("&Copy as vCard"),
            _selection,
            QKeySequence.StandardKey.Copy,
            IconName.COPY,
            inside=True,
        )
        self.copy_text = self._add(
            self.tr("Copy as te&xt"), _selection, "Ctrl+Shift+C", IconName.NOTE
        )
        self.show_code = self._add(
            self.tr("Show as &QR code…"), _selection_not_binned, "Ctrl+Shift+Q", IconName.QR
        )
        self.paste_cards = self._add(
            self.tr("&Paste vCards…"),
            _open_and_not_editing,
            QKeySequence.StandardKey.Paste,
            inside=True,
        )

    def _build_entry_actions(self) -> None:
        self.new_person = self._add(
            self.tr("New &person"), _open_and_not_editing, "Ctrl+N", IconName.PERSON_ADD
        )
        self.new_organisation = self._add(
            self.tr("New &organisation"),
            _open_and_not_editing,
            "Ctrl+Shift+N",
            IconName.ORGANISATION,
        )
        self.new_post = self._add(
            self.tr("New po&st"), _open_and_not_editing, "Ctrl+Alt+N", IconName.POST
        )
        self.edit = self._add(
            self.tr("&Edit"),
            lambda state: _card(state) and not state.in_bin,
            "F2",
            IconName.EDIT,
        )
        self.save = self._add(
            self.tr("Sa&ve"), _editing, QKeySequence.StandardKey.Save, IconName.SAVE
        )
        self.verify = self._add(
            self.tr("Verified &today"), _selection_not_binned, "Ctrl+D", IconName.VERIFIED
        )
        self.tag = self._add(self.tr("Ta&g…"), _selection_not_binned, "Ctrl+T", IconName.TAG)
        self.untag = self._add(self.tr("&Remove a tag…"), _selection_not_binned)
        self.add_to_list = self._add(
            self.tr("Add to a &list…"), _selection_not_binned, "Ctrl+L", IconName.LIST_ADD
        )
        self.remove_from_list = self._add(
            self.tr("Ta&ke off this list"),
            lambda state: _selection(state) and state.in_list and not state.in_rule,
        )
        self.rename_list = self._add(
            self.tr("Re&name this list…"), lambda state: state.is_open and state.in_list
        )
        self.history = self._add(self.tr("&History…"), _open, "Ctrl+H", IconName.HISTORY)
        self.delete = self._add(
            self.tr("&Move to the bin"), _selection_not_binned, "Del", IconName.BIN, inside=True
        )
        self.restore = self._add(
            self.tr("&Restore from the bin"), _selection_binned, None, IconName.RESTORE
        )

    def _build_view_actions(self) -> None:
        self.back = self._add(
            self.tr("&Back"),
            lambda state: state.is_editing or state.can_go_back,
            "Esc",
            IconName.ARROW_LEFT,
            inside=True,
        )
        self.programmes = self._add(
            self.tr("&Programmes…"), _open_and_not_editing, "Ctrl+Shift+P", IconName.PROGRAMME
        )
        self.looks = self._choices(
            {ListLook.LIST: self.tr("As a &list"), ListLook.TABLE: self.tr("As a &table")}
        )
        self.sorts = self._choices(
            {
                SortKey.NAME: self.tr("&Name"),
                SortKey.FAMILY_NAME: self.tr("&Family name"),
                SortKey.ORGANISATION: self.tr("&Organisation"),
                SortKey.CHANGED: self.tr("Last &change"),
            }
        )
        self.descending = self._add(self.tr("Other way &round"), _open)
        self.descending.setCheckable(True)
        self.schemes = self._choices(
            {
                ColourScheme.SYSTEM: self.tr("As the &system"),
                ColourScheme.LIGHT: self.tr("&Light"),
                ColourScheme.DARK: self.tr("&Dark"),
            }
        )

    def _build_help_actions(self) -> None:
        self.shortcuts = self._add(self.tr("&Keyboard shortcuts"), _always, "F1", IconName.KEYBOARD)
        self.whats_new = self._add(self.tr("&What is new"), _always)
        self.new_version = self._add(self.tr("Check for a new &version…"), _always)
        self.about = self._add(self.tr("&About Partner Directory"), _always, None, IconName.INFO)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def _add(
        self,
        text: str,
        rule: Rule,
        keys: Keys | None = None,
        name: IconName | None = None,
        *,
        inside: bool = False,
    ) -> QAction:
        action = QAction(text, self)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        if name is not None:
            action.setIcon(icon(name))
        if inside:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._rules[action] = rule
        return action

    def _choices(self, words: dict[_Choice, str]) -> dict[_Choice, QAction]:
        group = QActionGroup(self)
        actions = {}
        for value, text in words.items():
            action = QAction(text, group)
            action.setCheckable(True)
            actions[value] = action
        return actions
