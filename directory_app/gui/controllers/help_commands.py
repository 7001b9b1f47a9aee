"""What the program is: its versions, parts and licences."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot, qVersion
from PySide6.QtWidgets import QApplication

from directory_app.gui.actions import Actions
from directory_app.gui.controllers.workbench import Workbench
from directory_app.system.paths import AppPaths
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
        parent: QObject | None = None,
    ) -> None:
        """Listen to the commands.

        Args:
            bench: the window's tools.
            actions: the commands.
            paths: the program's folders.
            parent: owner.
        """
        super().__init__(parent)
        self._bench = bench
        self._paths = paths
        actions.about.triggered.connect(self.about)

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
