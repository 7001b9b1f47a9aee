"""An entry as a code that a phone scans."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Slot
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QWidget

from directory_app.domain.contact_points import Visibility
from directory_app.gui.dialogs.export_words import level_choices, values_words
from directory_app.gui.dialogs.long_work import LongWork, Outcome
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.dialogs.radio_choice import muted_label
from directory_app.gui.editor.choice_field import ChoiceField
from directory_app.gui.editor.form_section import FormSection, stacked
from directory_app.gui.icons import IconName
from directory_app.gui.widgets.module_picture import ModulePicture
from directory_app.services.exporting import QrCard

_SIZE = QSize(460, 620)

AskPicture = Callable[[QWidget, Path], Path | None]
"""Asks for the file of the picture: its ending says whether it is an SVG or a PNG."""

SavePicture = LongWork[tuple[Path, bytes], object]
"""Writes the bytes into the file."""


def ask_picture(parent: QWidget, proposed: Path) -> Path | None:
    """Ask with the system's dialog, which also asks before a file is replaced."""
    translate = QCoreApplication.translate
    title = translate("QrDialog", "Save the code as a picture")
    kinds = translate("QrDialog", "Pictures (*.png);;Drawings (*.svg)")
    name, _kind = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
    return Path(name) if name else None


class QrDialog(PlainDialog):
    """Shows the code; another level makes another one."""

    def __init__(
        self,
        *,
        name: str,
        proposed: Path,
        level: Visibility,
        make: LongWork[Visibility, QrCard],
        save: SavePicture,
        ask: AskPicture = ask_picture,
        parent: QWidget | None = None,
    ) -> None:
        """Show the code of an entry.

        Args:
            name: the shown name of the entry.
            proposed: the file proposed for the picture.
            level: what whoever scans it may see at first.
            make: makes the code for a level.
            save: writes the picture.
            ask: asks where to.
            parent: the window it belongs to.
        """
        super().__init__(name, text=self.tr("Scan it with the camera of a phone."), parent=parent)
        self._proposed = proposed
        self._make = make
        self._save = save
        self._ask = ask
        self._card: QrCard | None = None
        self.picture = ModulePicture()
        self.picture.setAccessibleName(self.tr("QR code"))
        self.picture.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.left_out = muted_label()
        self.level = ChoiceField(self.tr("Who may see it"), level_choices())
        self.level.set_value(level)
        self.level.widen_to_words()
        self.content.addWidget(self.picture, 1)
        self.content.addWidget(self.left_out)
        self.content.addWidget(FormSection(self.tr("Who may see it"), stacked(self.level)))
        self._copy = self.add_button(self.tr("Copy picture"), name=IconName.COPY)
        self._store = self.add_button(self.tr("Save picture…"), name=IconName.SAVE)
        self.add_cancel(self.tr("Close"))
        self._copy.clicked.connect(self._on_copy_clicked)
        self._store.clicked.connect(self._on_save_clicked)
        self.level.edited.connect(self._make_code)
        self.open_at(_SIZE)
        self._make_code()

    @property
    def card(self) -> QrCard | None:
        """The card in the code; None while it is made."""
        return self._card

    @Slot()
    def _make_code(self) -> None:
        asked = self.level.value()
        self._card = None
        self._copy.setEnabled(False)
        self._store.setEnabled(False)

        def show(card: QrCard) -> None:
            if asked is self.level.value() and not self.is_over:
                self._show(card)

        self._make(asked, Outcome(show, self.show_failure, lambda _done, _total: None, _nothing))

    def _show(self, card: QrCard) -> None:
        self._card = card
        self.picture.show_modules(card.code.modules)
        values = values_words(card.left_out)
        sentence = self.tr("Had no room in the code: {values}.").format(values=values)
        self.left_out.setText(sentence if values else self.tr("Everything they may see is in it."))
        self._copy.setEnabled(True)
        self._store.setEnabled(True)

    @Slot()
    def _on_copy_clicked(self) -> None:
        if self._card is not None:
            QGuiApplication.clipboard().setImage(QImage.fromData(self._card.code.png))

    @Slot()
    def _on_save_clicked(self) -> None:
        if self._card is None:
            return
        path = self._ask(self, self._proposed)
        if path is None:
            return
        code = self._card.code
        content = code.svg if path.suffix.lower() == ".svg" else code.png
        path = path if path.suffix else path.with_suffix(".png")
        self.run_work(self.tr("Writing…"), self._save, (path, content), lambda _report: None)


def _nothing() -> None:
    """Take note of nothing: making a code is over before it could be stopped."""
