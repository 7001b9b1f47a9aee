"""Hand the selected entries on: copied, dragged out, or as a code to be scanned."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDrag, QGuiApplication

from directory_app.domain.contact_points import Visibility
from directory_app.domain.identifiers import EntryId
from directory_app.domain.receivers import WayOut
from directory_app.gui.actions import Actions
from directory_app.gui.controllers.long_runs import long_work
from directory_app.gui.controllers.text_words import text_words
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.dialogs.qr_dialog import QrDialog
from directory_app.gui.entry_list.entry_list_panel import EntryListPanel
from directory_app.gui.icons import IconName, IconRole, icon_pixmap
from directory_app.gui.settings_keeper import SettingsKeeper
from directory_app.gui.user_folders import documents
from directory_app.services.exporting import QrCard
from directory_app.system.files import safe_file_name, whole_file
from directory_app.system.tasks import Lane, Progress

VCARD_TYPE = "text/vcard"
_DRAG_PICTURE = 32


class HandingOut(QObject):
    """The ways out that ask nothing first; what may be seen by each is in the settings."""

    def __init__(
        self,
        bench: Workbench,
        actions: Actions,
        *,
        panel: EntryListPanel,
        keeper: SettingsKeeper,
        parent: QObject | None = None,
    ) -> None:
        """Listen to the commands.

        Args:
            bench: the window's tools.
            actions: the commands.
            panel: where entries are selected and dragged from.
            keeper: tells what may be seen.
            parent: owner.
        """
        super().__init__(parent)
        self._bench = bench
        self._panel = panel
        self._keeper = keeper
        self._drag_folder: tempfile.TemporaryDirectory[str] | None = None
        actions.copy_cards.triggered.connect(self.copy_cards)
        actions.copy_text.triggered.connect(self.copy_text)
        actions.show_code.triggered.connect(self.show_code)
        panel.drag_requested.connect(self._on_drag_requested)

    @property
    def drag_folder(self) -> Path | None:
        """The folder of the files that were dragged out; None before the first."""
        return None if self._drag_folder is None else Path(self._drag_folder.name)

    def close(self) -> None:
        """Remove the files that were made to be dragged out."""
        if self._drag_folder is not None:
            self._drag_folder.cleanup()
            self._drag_folder = None

    @Slot()
    def copy_cards(self) -> None:
        """Put the selected entries as vCards on the clipboard."""
        exporting = self._bench.directory.exporting
        level = self._level(WayOut.CLIPBOARD)
        self._copy(
            lambda ids: exporting.card_text(ids, level=level),
            _card_data,
            lambda count: self.tr("Copied %n vCards.", "", count),
        )

    @Slot()
    def copy_text(self) -> None:
        """Put the selected entries as lines of text on the clipboard, for a mail."""
        exporting = self._bench.directory.exporting
        words, level = text_words(), self._level(WayOut.TEXT_BLOCK)
        self._copy(
            lambda ids: exporting.text_block(ids, words, level=level),
            _text_data,
            lambda count: self.tr("Copied %n entries as text.", "", count),
        )

    @Slot()
    def show_code(self) -> None:
        """Show the first selected entry as a code to be scanned."""
        ids = self._panel.selection.selected_ids()
        row = self._panel.model.row_of(ids[0]) if ids else None
        summary = None if row is None else self._panel.model.summary_at(row)
        if summary is None:
            return
        entry, exporting = ids[0], self._bench.directory.exporting

        def make(level: Visibility, _progress: Progress) -> QrCard:
            return exporting.qr(entry, level=level)

        dialog = QrDialog(
            name=summary.name,
            proposed=documents() / safe_file_name(summary.name, ".png", set()),
            level=self._level(WayOut.QR_CODE),
            make=long_work(self._bench.tasks, make, Lane.STORE),
            save=long_work(self._bench.tasks, _save, Lane.BACKGROUND),
            parent=self._bench.window,
        )
        dialog.exec()
        level = dialog.level.value()
        dialog.deleteLater()
        self._keeper.change(lambda settings: settings.with_level(WayOut.QR_CODE, level))

    def _level(self, way: WayOut) -> Visibility:
        return self._keeper.settings.level_of(way)

    def _copy(
        self,
        write: Callable[[Sequence[EntryId]], str],
        wrap: Callable[[str], QMimeData],
        words: Callable[[int], str],
    ) -> None:
        ids = self._panel.selection.selected_ids()

        def copy(text: str) -> None:
            QGuiApplication.clipboard().setMimeData(wrap(text))
            self._bench.notifications.info(words(len(ids)))

        if ids:
            self._bench.tasks.run(lambda: write(ids), on_success=copy)

    @Slot()
    def _on_drag_requested(self) -> None:
        ids = self._panel.selection.selected_ids()
        exporting = self._bench.directory.exporting
        if not ids:
            return
        if self._drag_folder is None:
            # Made with mode 0700; the only plain files there are besides exports.
            self._drag_folder = tempfile.TemporaryDirectory(prefix="partner-directory-")
        folder = Path(tempfile.mkdtemp(dir=self._drag_folder.name))
        level = self._level(WayOut.DRAG)

        def write() -> tuple[str, tuple[Path, ...]]:
            text = exporting.card_text(ids, level=level)
            return text, exporting.drag_files(ids, folder, level=level)

        self._bench.tasks.run(write, on_success=lambda cards: self._drag(*cards))

    def _drag(self, text: str, files: Sequence[Path]) -> None:
        # The button may have been let go while the files were written.
        if not QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            return
        data = _card_data(text)
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
        drag = QDrag(self._panel)
        drag.setMimeData(data)
        ratio = self._panel.devicePixelRatioF()
        drag.setPixmap(icon_pixmap(IconName.CARD, IconRole.ACCENT, _DRAG_PICTURE, ratio))
        drag.exec(Qt.DropAction.CopyAction)


def _card_data(text: str) -> QMimeData:
    data = _text_data(text)
    data.setData(VCARD_TYPE, text.encode())
    return data


def _text_data(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def _save(picture: tuple[Path, bytes], _progress: Progress) -> None:
    path, content = picture
    with whole_file(path, overwrite=True) as file:
        file.write(content)
