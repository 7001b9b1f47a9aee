"""List or table, order and colours: what the user chose is shown, and kept in the settings."""

import dataclasses

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QSplitter

from directory_app.gui.actions import Actions
from directory_app.gui.controllers.list_controller import ListController
from directory_app.gui.entry_list.entry_list_panel import EntryListPanel
from directory_app.gui.settings_keeper import SettingsKeeper
from directory_app.gui.theme import ColourScheme, Theme
from directory_app.system.settings import ListLook


class LookController(QObject):
    """Connects the choices of the View menu with list, theme and settings."""

    def __init__(
        self,
        actions: Actions,
        *,
        panel: EntryListPanel,
        lists: ListController,
        theme: Theme,
        keeper: SettingsKeeper,
        splitter: QSplitter,
        parent: QObject | None = None,
    ) -> None:
        """Show what the settings say, and listen.

        Args:
            actions: the commands.
            panel: list and table.
            lists: orders the list.
            theme: the colours.
            keeper: the settings.
            splitter: navigation, list and card; a table gets more room than a list.
            parent: owner.
        """
        super().__init__(parent)
        self._actions = actions
        self._panel = panel
        self._lists = lists
        self._theme = theme
        self._keeper = keeper
        self._splitter = splitter
        settings = keeper.settings
        lists.set_order(settings.sort, descending=settings.descending)
        self._show_look(settings.list_look)
        lists.order_changed.connect(self._on_order_changed)
        theme.changed.connect(self._show_scheme)
        for look, action in actions.looks.items():
            action.triggered.connect(lambda _checked, chosen=look: self.set_look(chosen))
        for scheme, action in actions.schemes.items():
            action.triggered.connect(lambda _checked, chosen=scheme: self.set_scheme(chosen))
        self._show_scheme()

    def set_look(self, look: ListLook) -> None:
        """Show entries as list or table from now on."""
        if look is not self._panel.look:
            self._show_look(look)
            self._share_room(look)
        self._keeper.change(lambda settings: dataclasses.replace(settings, list_look=look))

    def _show_look(self, look: ListLook) -> None:
        self._panel.set_look(look)
        self._actions.looks[look].setChecked(True)

    def _share_room(self, look: ListLook) -> None:
        """Give a table most of what list and card have together, and a list less."""
        navigation, entries, card = self._splitter.sizes()
        both = entries + card
        entries = max(both * 6 // 10, entries) if look is ListLook.TABLE else both * 37 // 100
        self._splitter.setSizes([navigation, entries, both - entries])

    def set_scheme(self, scheme: ColourScheme) -> None:
        """Wear other colours from now on."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self._theme.apply(application, scheme)
        self._show_scheme()
        self._keeper.change(
            lambda settings: dataclasses.replace(settings, colour_scheme=scheme.value)
        )

    @Slot()
    def _show_scheme(self) -> None:
        self._actions.schemes[self._theme.scheme].setChecked(True)

    @Slot()
    def _on_order_changed(self) -> None:
        query = self._lists.query
        self._keeper.change(
            lambda settings: dataclasses.replace(
                settings, sort=query.sort, descending=query.descending
            )
        )
