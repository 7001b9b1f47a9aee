"""What becomes of contacts that wait to be imported when the window is to be closed."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.editor.hint_line import HintKind
from directory_app.gui.imports.offers import named

_SIZE = QSize(460, 170)


class WaitingDialog(PlainDialog):
    """Asks whether the window is closed although contacts wait; Escape keeps it open."""

    def __init__(
        self, *, files: Sequence[Path], has_text: bool, parent: QWidget | None = None
    ) -> None:
        """Ask.

        Args:
            files: the files that wait; may be empty.
            has_text: whether vCards wait that were dragged in and are in no file.
            parent: the window it belongs to.
        """
        super().__init__(self.tr("Close without importing?"), parent=parent)
        self.show_text(self._file_words(files) if files else "")
        if has_text:
            words = self.tr("vCards that were dragged in are in no file: closing loses them.")
            self.show_remark(words, HintKind.WARNING)
        self.close_button = self.add_primary(self.tr("Close without importing"))
        self.stay_button = self.add_cancel(self.tr("Stay"))
        self.close_button.clicked.connect(self.accept)
        self.open_at(_SIZE)
        self.close_button.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, *, files: Sequence[Path], has_text: bool) -> bool:
        """Show the dialog and return whether the window is to be closed."""
        dialog = cls(files=files, has_text=has_text, parent=parent)
        is_to_close = dialog.exec() == cls.DialogCode.Accepted
        dialog.deleteLater()
        return is_to_close

    def _file_words(self, files: Sequence[Path]) -> str:
        if len(files) == 1:
            return self.tr(
                "“{name}” is not imported yet. It stays where it is and can be imported later."
            ).format(name=files[0].name)
        words = self.tr(
            "%n files are not imported yet: {names}. They stay where they are and can be imported "
            "later.",
            "",
            len(files),
        )
        return words.format(names=named(files))
