"""The menus of the window and the context menu of the list."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from directory_app.gui.actions import Actions


class WindowMenus(QObject):
    """Puts the commands into menus."""

    def __init__(
        self,
        bar: QMenuBar,
        actions: Actions,
        *,
        recent: Callable[[], Sequence[Path]],
        open_path: Callable[[Path], None],
    ) -> None:
        """Fill ``bar``.

        Args:
            bar: the menu bar of the window.
            actions: the commands.
            recent: tells which directories were opened before.
            open_path: opens one of them.
        """
        super().__init__(bar)
        self._recent = recent
        self._open_path = open_path
        self._recent_menu = QMenu(self.tr("Open &recent"), bar)
        self._recent_menu.aboutToShow.connect(self._fill_recent)
        self.menus = (
            self._file_menu(bar, actions),
            self._edit_menu(bar, actions),
            self._entry_menu(bar, actions),
            self._view_menu(bar, actions),
            self._tools_menu(bar, actions),
            self._help_menu(bar, actions),
        )

    def _file_menu(self, bar: QMenuBar, actions: Actions) -> QMenu:
        menu = bar.addMenu(self.tr("&File"))
        menu.addActions([actions.new_directory, actions.open_directory])
        menu.addMenu(self._recent_menu)
        menu.addSeparator()
        menu.addActions([actions.import_cards, actions.export, actions.print])
        menu.addSeparator()
        menu.addAction(actions.settings)
        menu.addSeparator()
        menu.addAction(actions.quit)
        return menu

    def _edit_menu(self, bar: QMenuBar, actions: Actions) -> QMenu:
        menu = bar.addMenu(self.tr("&Edit"))
        menu.addActions([actions.undo, actions.redo])
        menu.addSeparator()
        menu.addActions([actions.copy_cards, actions.copy_text, actions.show_code])
        menu.addActions([actions.paste_cards, actions.select_all])
        menu.addSeparator()
        menu.addActions([actions.find, actions.save_search, actions.go_to])
        return menu

    def _entry_menu(self, bar: QMenuBar, actions: Actions) -> QMenu:
        menu = bar.addMenu(self.tr("Ent&ry"))
        menu.addActions([actions.new_person, actions.new_organisation, actions.new_post])
        menu.addSeparator()
        menu.addActions([actions.edit, actions.save, actions.verify])
        menu.addSeparator()
        menu.addActions([actions.tag, actions.untag])
        menu.addSeparator()
        menu.addActions([actions.add_to_list, actions.remove_from_list, actions.rename_list])
        menu.addSeparator()
        menu.addActions([actions.delete, actions.restore])
        return menu

    def _view_menu(self, bar: QMenuBar, actions: Actions) -> QMenu:
        menu = bar.addMenu(self.tr("&View"))
        menu.addAction(actions.back)
        menu.addSeparator()
        menu.addActions(list(actions.looks.values()))
        menu.addSeparator()
        order = menu.addMenu(self.tr("&Order by"))
        order.addActions(list(actions.sorts.values()))
        order.addSeparator()
        order.addAction(actions.descending)
        colours = menu.addMenu(self.tr("&Colours"))
        colours.addActions(list(actions.schemes.values()))
        return menu

    def _tools_menu(self, bar: QMenuBar, actions: Actions) -> QMenu:
        menu = bar.addMenu(self.tr("&Tools"))
        menu.addActions([actions.programmes, actions.history])
        return menu

    def _help_menu(self, bar: QMenuBar, actions: Actions) -> QMenu:
        menu = bar.addMenu(self.tr("&Help"))
        menu.addAction(actions.shortcuts)
        menu.addSeparator()
        menu.addActions([actions.whats_new, actions.new_version, actions.about])
        return menu

    def _fill_recent(self) -> None:
        self._recent_menu.clear()
        for path in self._recent():
            action = self._recent_menu.addAction(path.name)
            action.setToolTip(str(path))
            action.triggered.connect(lambda _checked, chosen=path: self._open_path(chosen))


def selection_menu(actions: Actions, parent: QWidget) -> QMenu:
    """Return a new menu of what can be done to the selected entries."""
    menu = QMenu(parent)
    menu.addActions([actions.edit, actions.verify])
    menu.addSeparator()
    menu.addActions([actions.tag, actions.untag])
    menu.addActions([actions.add_to_list, actions.remove_from_list])
    menu.addSeparator()
    menu.addActions([actions.export, actions.copy_cards, actions.copy_text, actions.show_code])
    menu.addSeparator()
    menu.addActions([actions.delete, actions.restore])
    return menu


def new_entry_menu(actions: Actions, parent: QWidget) -> QMenu:
    """Return a new menu of the kinds of entry that can be added."""
    menu = QMenu(parent)
    menu.addActions([actions.new_person, actions.new_organisation, actions.new_post])
    return menu


def export_menu(actions: Actions, parent: QWidget) -> QMenu:
    """Return a new menu of the ways out."""
    menu = QMenu(parent)
    menu.addActions([actions.export, actions.print])
    menu.addActions([actions.copy_cards, actions.copy_text, actions.show_code])
    return menu


def commands_in(menu: QMenu) -> list[QAction]:
    """Return the commands of a menu and its submenus, in their order."""
    found: list[QAction] = []
    for action in menu.actions():
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            found += commands_in(submenu)
        elif not action.isSeparator():
            found.append(action)
    return found
