"""The settings of the program, which can be changed without a directory too."""

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from directory_app.domain.receivers import WayOut
from directory_app.gui.actions import Actions
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.settings_keeper import SettingsKeeper
from directory_app.gui.theme import ColourScheme, Theme
from directory_app.system.tasks import Lane
from directory_app.system.user import login_name

if TYPE_CHECKING:
    # Only types here: the dialog is imported when it is first asked for.
    from directory_app.gui.dialogs.settings_dialog import Forget, SettingsChoice


class SettingsCommands(QObject):
    """Shows the settings and takes over what was chosen."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        *,
        keeper: SettingsKeeper,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        """Listen to the command.

        Args:
            bench: the window's tools.
            actions: the commands.
            keeper: the settings.
            theme: wears the colours chosen.
            parent: owner.
        """
        super().__init__(parent)
        self._bench = bench
        self._keeper = keeper
        self._theme = theme
        actions.settings.triggered.connect(self.settings)

    @Slot()
    def settings(self) -> None:
        """Show the settings and take over what was chosen."""
        from directory_app.gui.dialogs.settings_dialog import SettingsChoice, SettingsDialog

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

    def _forget(self) -> "Forget":
        """Return what takes the passphrase of the open directory out of the key ring."""
        # Late: few directories have a passphrase.
        from directory_app.system.secrets import forget_passphrase

        path = self._bench.directory.path

        def forget(done: Callable[[], None], failed: Callable[[BaseException], None]) -> None:
            self._bench.tasks.run(
                lambda: forget_passphrase(path),
                on_success=lambda _nothing: done(),
                on_error=failed,
                lane=Lane.SYSTEM,
            )

        return forget

    def _take_over(self, choice: "SettingsChoice") -> None:
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
