"""What is done with the photo of the card that is shown: save it, make it smaller, remove it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.entries import Entry
from directory_app.domain.identifiers import EntryUid, RecordRef
from directory_app.domain.labels import record_label
from directory_app.gui.card.view import EntryCardView
from directory_app.gui.controllers.undo_controller import UndoController
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.photos import shrunk
from directory_app.services.card_details import (
    photo_of,
    with_smaller_photos,
    without_photo,
)
from directory_app.services.directory import Directory
from directory_app.system.files import safe_file_name, whole_file

_ENDINGS: Final = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/bmp": ".bmp",
}
_OTHER_ENDING: Final = ".img"

AskPath = Callable[[QWidget, str], Path | None]
"""Asks where to save a file of the proposed name; None if it was closed."""


class PhotoCommands(QObject):
    """Carries out the wishes of the card."""

    def __init__(
        self,
        bench: Workbench,
        undo: UndoController,
        *,
        card: EntryCardView,
        parent: QObject | None = None,
    ) -> None:
        """Listen to a card.

        Args:
            bench: the window's tools.
            undo: offers to take back what was done.
            card: where the photo is shown.
            parent: owner.
        """
        super().__init__(parent)
        self._bench = bench
        self._undo = undo
        self.ask_path: AskPath = self._ask_path
        card.photo_save_requested.connect(self.save)
        card.photo_shrink_requested.connect(self.shrink)
        card.photo_remove_requested.connect(self.remove)

    @Slot(object)
    def save(self, ref: RecordRef) -> None:
        """Ask where to, and write the photo of an entry into a file as it came."""
        directory = self._bench.directory
        uid = EntryUid(ref.uid)

        def write(entry: Entry) -> None:
            photo = photo_of(entry.kept_properties)
            if photo is None:
                return
            ending = _ENDINGS.get(photo.media_type, _OTHER_ENDING)
            path = self.ask_path(
                self._bench.window, safe_file_name(record_label(entry), ending, set())
            )
            if path is not None:
                self._bench.tasks.run(
                    lambda: _write(path, photo.data), on_success=lambda _: self._tell_saved(path)
                )

        self._bench.tasks.run(lambda: directory.entries.get(uid), on_success=write)

    @Slot(object)
    def shrink(self, ref: RecordRef) -> None:
        """Replace the photo of an entry by a smaller one."""
        directory = self._bench.directory

        def tell(done: tuple[ChangeSet, int, int] | None) -> None:
            if done is None:
                self._bench.notifications.warning(self.tr("The photo cannot be made smaller."))
                return
            changes, before, after = done
            locale = QLocale()
            words = self.tr("The photo is smaller now: {after} instead of {before}.")
            self._publish(
                changes,
                words.format(
                    after=locale.formattedDataSize(after), before=locale.formattedDataSize(before)
                ),
            )

        self._bench.tasks.change(lambda: _shrink(directory, EntryUid(ref.uid)), on_success=tell)

    @Slot(object)
    def remove(self, ref: RecordRef) -> None:
        """Take the photo off an entry."""
        directory = self._bench.directory
        words = self.tr("Removed the photo.")
        self._bench.tasks.change(
            lambda: _remove(directory, EntryUid(ref.uid)),
            on_success=lambda changes: self._publish(changes, words),
        )

    def _publish(self, changes: ChangeSet, words: str) -> None:
        self._bench.bus.publish(changes, self)
        self._undo.offer_undo(words, changes)

    def _ask_path(self, parent: QWidget, name: str) -> Path | None:
        chosen, _kind = QFileDialog.getSaveFileName(parent, self.tr("Save the photo"), name)
        return Path(chosen) if chosen else None

    def _tell_saved(self, path: Path) -> None:
        self._bench.notifications.success(self.tr("Saved “{name}”.").format(name=path.name))


def _write(path: Path, content: bytes) -> None:
    # The dialog asked before a file is replaced.
    with whole_file(path, overwrite=True) as file:
        file.write(content)


def _shrink(directory: Directory, uid: EntryUid) -> tuple[ChangeSet, int, int] | None:
    """Make a photo smaller; return the change and the bytes before and after, None if broken."""
    entry = directory.entries.get(uid)
    kept = with_smaller_photos(entry.kept_properties, shrunk)
    before, after = photo_of(entry.kept_properties), photo_of(kept)
    if before is None or after is None or kept == entry.kept_properties:
        return None
    return _save(directory, entry, kept), len(before.data), len(after.data)


def _remove(directory: Directory, uid: EntryUid) -> ChangeSet:
    entry = directory.entries.get(uid)
    return _save(directory, entry, without_photo(entry.kept_properties))


def _save(directory: Directory, entry: Entry, kept: tuple[str, ...]) -> ChangeSet:
    changed = replace(entry, kept_properties=kept)
    return directory.entries.save([changed], based_on={entry.uid: entry.version})
