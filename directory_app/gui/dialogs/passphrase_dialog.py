"""Ask for the passphrase of an encrypted directory, or for that of a new one."""

from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from directory_app.domain.errors import StoreError, StoreProblem
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.dialogs.radio_choice import muted_label
from directory_app.gui.editor.captioned import Captioned
from directory_app.gui.editor.form_section import stacked
from directory_app.gui.editor.hint_line import HintKind
from directory_app.gui.error_messages import describe
from directory_app.gui.icons import IconName, IconRole, icon

_SIZE = QSize(460, 290)
_NEW_SIZE = QSize(460, 300)


class RingState(Enum):
    """What is known of the key ring of this computer."""

    ASKED = "asked"
    """It was asked and has not answered yet."""
    READY = "ready"
    """It can keep the passphrase."""
    ABSENT = "absent"
    """There is none in this session."""
    SILENT = "silent"
    """It is locked or does not answer."""


class Doubt(Enum):
    """Why the passphrase is asked for once more."""

    WRONG = "wrong"
    """The one that was typed does not fit."""
    KEPT_WRONG = "kept_wrong"
    """The one that was kept in the key ring does not fit."""


@dataclass(frozen=True, slots=True)
class GivenPassphrase:
    """What was typed.

    Attributes:
        text: the passphrase; shown in no message and no report.
        keep: whether this computer is to keep it.
    """

    text: str = field(repr=False)
    keep: bool = False


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

    def __init__(
        self,
        *,
        path: Path,
        ring: RingState = RingState.ABSENT,
        doubt: Doubt | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Ask.

        Args:
            path: the file.
            ring: what is known of the key ring.
            doubt: why it is asked for once more; None at the first time.
            parent: the window it belongs to.
        """
        super().__init__(
            self.tr("Passphrase"),
            text=self.tr("“{file}” is encrypted.").format(file=path.name),
            parent=parent,
        )
        self.field = PassphraseField(self.tr("Passphrase"))
        self.keep = QCheckBox(self.tr("&Keep on this computer"))
        self._keeping = muted_label()
        self.content.addWidget(self.field)
        self.content.addWidget(stacked(self.keep, self._keeping))
        self.content.addStretch(1)
        self._open = self.add_primary(self.tr("Open"), name=IconName.UNLOCK)
        self.add_cancel()
        self._open.clicked.connect(self.accept)
        self.field.textChanged.connect(self._on_text_changed)
        self.show_ring(ring)
        self._show_doubt(path, doubt)
        self.open_at(_SIZE)
        self._on_text_changed("")
        self.field.setFocus()

    def given(self) -> GivenPassphrase:
        """Return what is typed now."""
        return GivenPassphrase(self.field.text(), self.keep.isEnabled() and self.keep.isChecked())

    def show_ring(self, ring: RingState) -> None:
        """Say what keeping means, or why it cannot be."""
        words = self._ring_words(ring)
        self.keep.setEnabled(ring is RingState.READY)
        self.keep.setToolTip(words)
        self.keep.setAccessibleDescription(words)
        self._keeping.setText(words)

    def keeping_words(self) -> str:
        """Return what is said of keeping it."""
        return self._keeping.text()

    def _ring_words(self, ring: RingState) -> str:
        match ring:
            case RingState.READY:
                return self.tr(
                    "In the key ring of your account: whoever is logged in as you can then open "
                    "this directory without the passphrase."
                )
            case RingState.ASKED:
                return self.tr("The key ring of this computer has not answered yet.")
            case RingState.ABSENT:
                return self.tr(
                    "This session has no key ring; the passphrase is asked for each time."
                )
            case RingState.SILENT:
                return self.tr(
                    "The key ring of this computer is locked or gives no answer; the passphrase "
                    "is asked for each time."
                )

    def _show_doubt(self, path: Path, doubt: Doubt | None) -> None:
        match doubt:
            case Doubt.WRONG:
                # In the words used everywhere for it.
                error = StoreError(StoreProblem.LOCKED, path)
                self.show_remark(describe(error).text, HintKind.ERROR)
            case Doubt.KEPT_WRONG:
                self.show_remark(
                    self.tr("The passphrase kept on this computer did not fit; it is forgotten."),
                    HintKind.WARNING,
                )
            case None:
                pass

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
