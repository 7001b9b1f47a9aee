"""Ask for the passphrase of an encrypted directory, or for that of a new one."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from directory_app.domain.errors import StoreError, StoreProblem
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.editor.captioned import Captioned
from directory_app.gui.editor.hint_line import HintKind
from directory_app.gui.error_messages import describe
from directory_app.gui.icons import IconName, IconRole, icon

_SIZE = QSize(440, 210)
_NEW_SIZE = QSize(460, 300)


class PassphraseField(QLineEdit):
    """A field whose letters are hidden until the eye in it is clicked."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty field; ``name`` is translated, for screen readers."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._eye = QAction(self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._on_eye_toggled)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        # Neither a word list nor a phone's memory may learn it.
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self._on_eye_toggled(shown=False)

    @property
    def eye(self) -> QAction:
        """The command that shows and hides the letters."""
        return self._eye

    @Slot(bool)
    def _on_eye_toggled(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        self._eye.setIcon(icon(IconName.EYE_OFF if shown else IconName.EYE, IconRole.MUTED))
        self._eye.setToolTip(
            self.tr("Hide the passphrase") if shown else self.tr("Show the passphrase")
        )


class PassphraseDialog(PlainDialog):
    """Asks for the passphrase of a file; after a wrong one it says so."""

    def __init__(self, *, path: Path, wrong: bool = False, parent: QWidget | None = None) -> None:
        """Ask.

        Args:
            path: the file.
            wrong: whether a passphrase was tried and did not fit.
            parent: the window it belongs to.
        """
        super().__init__(
            self.tr("Passphrase"),
            text=self.tr("“{file}” is encrypted.").format(file=path.name),
            parent=parent,
        )
        self.field = PassphraseField(self.tr("Passphrase"))
        self.content.addWidget(self.field)
        self.content.addStretch(1)
        self._open = self.add_primary(self.tr("Open"), name=IconName.UNLOCK)
        self.add_cancel()
        self._open.clicked.connect(self.accept)
        self.field.textChanged.connect(self._on_text_changed)
        if wrong:
            self.show_wrong(path)
        self.open_at(_SIZE)
        self._on_text_changed("")
        self.field.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, *, path: Path, wrong: bool = False) -> str | None:
        """Show the dialog and return what was typed, or None if it was closed."""
        dialog = cls(path=path, wrong=wrong, parent=parent)
        is_given = dialog.exec() == cls.DialogCode.Accepted
        passphrase = dialog.field.text()
        dialog.deleteLater()
        return passphrase if is_given else None

    def show_wrong(self, path: Path) -> None:
        """Say that the passphrase does not fit, in the words used everywhere for it."""
        error = StoreError(StoreProblem.LOCKED, path)
        self.show_remark(describe(error).text, HintKind.ERROR)

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        self._open.setEnabled(bool(text))


class NewPassphraseDialog(PlainDialog):
    """Asks twice for the passphrase of a new directory, or for none."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        """Ask."""
        super().__init__(
            self.tr("Encrypt the new directory?"),
            text=self.tr(
                "With a passphrase the file can be read by nobody who does not know it. "
                "Nobody can find it again if it is forgotten."
            ),
            parent=parent,
        )
        self.field = PassphraseField(self.tr("Passphrase"))
        self.repeated = PassphraseField(self.tr("The same once more"))
        self.content.addWidget(Captioned(self.tr("Passphrase"), self.field))
        self.content.addWidget(Captioned(self.tr("The same once more"), self.repeated))
        self.content.addStretch(1)
        self.create_button = self.add_primary("")
        self.add_cancel()
        self.create_button.clicked.connect(self.accept)
        self.field.textChanged.connect(self._on_text_changed)
        self.repeated.textChanged.connect(self._on_text_changed)
        self.open_at(_NEW_SIZE)
        self._on_text_changed()
        self.field.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None) -> str | None:
        """Show the dialog and return the passphrase, empty for none, or None if it was closed."""
        dialog = cls(parent=parent)
        is_given = dialog.exec() == cls.DialogCode.Accepted
        passphrase = dialog.field.text()
        dialog.deleteLater()
        return passphrase if is_given else None

    @Slot()
    def _on_text_changed(self) -> None:
        first, second = self.field.text(), self.repeated.text()
        is_told_apart = bool(second) and not first.startswith(second)
        words = self.tr("The two are not the same.") if is_told_apart else ""
        self.show_remark(words, HintKind.WARNING)
        self.create_button.setEnabled(first == second)
        is_plain = not first and not second
        self.create_button.setText(
            self.tr("Create without a passphrase") if is_plain else self.tr("Create encrypted")
        )
