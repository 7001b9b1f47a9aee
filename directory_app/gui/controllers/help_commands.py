"""Shortcuts, and what the program is: its versions, parts and licences, what is new and newer."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, Slot, qVersion
from PySide6.QtWidgets import QApplication, QMenu

import directory_app
from directory_app.gui.actions import Actions
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.outside import open_url
from directory_app.gui.settings_keeper import SettingsKeeper
from directory_app.gui.theme import Theme
from directory_app.system.paths import AppPaths
from directory_app.system.release import release_page
from directory_app.system.tasks import Lane

if TYPE_CHECKING:
    # Only a type here: read when the licences are first asked for.
    from directory_app.system.packages import Package


class HelpCommands(QObject):
    """Opens the dialogs of the help menu, which are there without a directory too.

    What they need is imported when they are first asked for.
    """

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        *,
        paths: AppPaths,
        keeper: SettingsKeeper,
        theme: Theme,
        menus: Sequence[QMenu],
        parent: QObject | None = None,
    ) -> None:
        """Listen to the commands.

        Args:
            bench: the window's tools.
            actions: the commands.
            paths: the program's folders.
            keeper: remembers which version was seen last.
            theme: the look.
            menus: whose commands have shortcuts.
            parent: owner.
        """
        super().__init__(parent)
        self._bench = bench
        self._paths = paths
        self._keeper = keeper
        self._theme = theme
        self._menus = menus
        actions.shortcuts.triggered.connect(self.shortcuts)
        actions.whats_new.triggered.connect(self.whats_new)
        actions.new_version.triggered.connect(self.look_for_new_version)
        actions.about.triggered.connect(self.about)

    def tell_news_once(self) -> None:
        """Show what is new if an older version was used here before; the first start tells none."""
        seen, current = self._keeper.settings.seen_version, directory_app.__version__
        self._keeper.change(lambda settings: replace(settings, seen_version=current))
        if seen:
            self._show_news(since=seen)

    @Slot()
    def shortcuts(self) -> None:
        """Show all shortcuts."""
        from directory_app.gui.dialogs.shortcut_sheet import ShortcutSheet, groups_of
        from directory_app.gui.search.search_help import search_examples

        ShortcutSheet.ask(
            self._bench.window, groups=groups_of(self._menus), examples=search_examples()
        )

    @Slot()
    def whats_new(self) -> None:
        """Show what each version brought."""
        self._show_news()

    def _show_news(self, *, since: str = "") -> None:
        from directory_app.gui.dialogs.whats_new_dialog import WhatsNewDialog
        from directory_app.system.whats_new import novelties

        found = novelties(QLocale().name().partition("_")[0], since=since)
        if found:
            dialog = WhatsNewDialog(found, theme=self._theme, parent=self._bench.window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.show()

    @Slot()
    def look_for_new_version(self) -> None:
        """Open the page with new versions; nothing is fetched, and nobody is told."""
        page = release_page()
        if not page:
            self._say_that_no_page_is_known()
            return
        told = self.tr("The page with new versions opens in your browser. This is {version}.")
        self._bench.notifications.info(
            open_url(page) or told.format(version=directory_app.__version__)
        )

    def _say_that_no_page_is_known(self) -> None:
        words = self.tr(
            "This copy does not say where newer ones are to be had. Ask whoever gave it to you."
        )
        title = self.tr("This is version {version}")
        from directory_app.gui.dialogs.plain_dialog import PlainDialog

        dialog = PlainDialog(
            title.format(version=directory_app.__version__), text=words, parent=self._bench.window
        )
        dialog.add_cancel(self.tr("Close")).setDefault(True)
        dialog.exec()
        dialog.deleteLater()

    @Slot()
    def about(self) -> None:
        """Show what the program is."""

        def read() -> Mapping[str, str]:
            from directory_app.services.parts import store_versions

            return store_versions()

        self._bench.tasks.run(read, on_success=self._show_about, lane=Lane.BACKGROUND)

    @Slot()
    def show_parts(self) -> None:
        """Show every part of this copy with its licence."""

        def read() -> Sequence["Package"]:
            from directory_app.services.parts import shipped_parts

            return shipped_parts(qVersion())

        self._bench.tasks.run(read, on_success=self._show_parts, lane=Lane.BACKGROUND)

    def _show_about(self, versions: Mapping[str, str]) -> None:
        from directory_app.gui.dialogs.about_dialog import AboutDialog

        dialog = AboutDialog(
            store_versions=versions,
            data_folder=self._paths.data,
            is_portable=self._paths.is_portable,
            parent=self._bench.window,
        )
        dialog.parts_requested.connect(self.show_parts)
        dialog.exec()
        dialog.deleteLater()

    def _show_parts(self, parts: Sequence["Package"]) -> None:
        from directory_app.gui.dialogs.licences_dialog import LicencesDialog

        # Above the dialog that asked for it, if it is still there.
        parent = QApplication.activeModalWidget() or self._bench.window
        LicencesDialog.ask(parent, parts=parts)
