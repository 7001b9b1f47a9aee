"""The commands that open a dialog of their own: go to, settings, shortcuts."""

import dataclasses
from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from directory_app.domain.identifiers import RecordKind, RecordRef
from directory_app.domain.receivers import WayOut
from directory_app.domain.views import RecordLabel
from directory_app.gui.actions import Actions
from directory_app.gui.controllers.card_controller import CardController
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.dialogs.go_to_dialog import GoToDialog, Suggest
from directory_app.gui.dialogs.settings_dialog import Forget, SettingsChoice, SettingsDialog
from directory_app.gui.dialogs.shortcut_sheet import ShortcutSheet, groups_of
from directory_app.gui.latest_question import LatestQuestion
from directory_app.gui.search.search_help import search_examples
from directory_app.gui.settings_keeper import SettingsKeeper
from directory_app.gui.theme import ColourScheme, Theme
from directory_app.system.secrets import forget_passphrase
from directory_app.system.tasks import Lane
from directory_app.system.user import login_name

_RECENT_MAX = 8
_GO_TO_KINDS = frozenset(RecordKind) - {RecordKind.SOURCE}


class DialogCommands(QObject):
    """Opens the dialogs and does what was chosen in them."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        *,
        cards: CardController,
        keeper: SettingsKeeper,
        theme: Theme,
        menus: Sequence[QMenu],
        parent: QObject | None = None,
    ) -> None:
        """Listen to the commands.

        Args:
            bench: the window's tools.
            actions: the commands.
            cards: goes to records.
            keeper: the settings.
            theme: wears the colours chosen.
            menus: whose commands can be found and have shortcuts.
            parent: owner.
        """
        super().__init__(parent)
        self._bench = bench
        self._cards = cards
        self._keeper = keeper
        self._theme = theme
        self._menus = menus
        self._recent: deque[RecordLabel] = deque(maxlen=_RECENT_MAX)
        self._suggestions = LatestQuestion[Sequence[RecordLabel]](bench.tasks)
        cards.card_changed.connect(self._on_card_changed)
        actions.go_to.triggered.connect(self.go_to)
        actions.settings.triggered.connect(self.settings)
        actions.shortcuts.triggered.connect(self.shortcuts)

    @Slot()
    def go_to(self) -> None:
        """Ask where to go, and go there."""
        chosen = GoToDialog.ask(
            self._bench.window,
            suggest=self._suggest(),
            actions=[action for menu in self._menus for action in _commands_in(menu)],
            recent=list(self._recent),
        )
        if isinstance(chosen, QAction):
            chosen.trigger()
        elif chosen is not None:
            self._cards.visit(chosen)

    @Slot()
    def settings(self) -> None:
        """Show the settings and take over what was chosen."""
        settings = self._keeper.settings
        dialog = SettingsDialog(
            choice=SettingsChoice(
                self._keeper.colour_scheme,
                settings.user_name,
                settings.level_of(WayOut.CLIPBOARD),
            ),
            login_name=login_name(),
            forget=self._forget() if self._is_encrypted() else None,
            parent=self._bench.window,
        )
        dialog.scheme_previewed.connect(self._wear)
        if dialog.exec() == SettingsDialog.DialogCode.Accepted:
            self._take_over(dialog.choice())
        dialog.deleteLater()

    def _is_encrypted(self) -> bool:
        return self._bench.session.is_open and self._bench.directory.encrypted

    def _forget(self) -> Forget:
        """Return what takes the passphrase of the open directory out of the key ring."""
        path = self._bench.directory.path

        def forget(done: Callable[[], None], failed: Callable[[BaseException], None]) -> None:
            self._bench.tasks.run(
                lambda: forget_passphrase(path),
                on_success=lambda _nothing: done(),
                on_error=failed,
                lane=Lane.SYSTEM,
            )

        return forget

    def _take_over(self, choice: SettingsChoice) -> None:
        self._wear(choice.colour_scheme)
        self._keeper.change(
            lambda before: (
                dataclasses.replace(
                    before,
                    colour_scheme=choice.colour_scheme.value,
                    user_name=choice.user_name,
                )
                .with_level(WayOut.CLIPBOARD, choice.handed_out)
                .with_level(WayOut.DRAG, choice.handed_out)
                .with_level(WayOut.TEXT_BLOCK, choice.handed_out)
            )
        )

    @Slot(object)
    def _wear(self, scheme: ColourScheme) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self._theme.apply(application, scheme)

    @Slot()
    def shortcuts(self) -> None:
        """Show all shortcuts."""
        ShortcutSheet.ask(
            self._bench.window, groups=groups_of(self._menus), examples=search_examples()
        )

    def _suggest(self) -> Suggest:
        browsing = self._bench.directory.browsing

        def suggest(text: str, answer: Callable[[Sequence[RecordLabel]], None]) -> None:
            self._suggestions.ask(lambda: browsing.suggest(text, _GO_TO_KINDS), answer)

        return suggest

    @Slot()
    def _on_card_changed(self) -> None:
        card = self._cards.card
        if card is None:
            return
        ref = RecordRef(card.summary.kind, card.summary.uid)
        label = RecordLabel(ref, card.summary.name, card.summary.context)
        others = [each for each in self._recent if each.ref != ref]
        self._recent = deque([label, *others], maxlen=_RECENT_MAX)


def _commands_in(menu: QMenu) -> list[QAction]:
    found: list[QAction] = []
    for action in menu.actions():
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            found += _commands_in(submenu)
        elif not action.isSeparator():
            found.append(action)
    return found
