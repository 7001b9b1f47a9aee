"""The passphrase of an encrypted directory: out of the key ring, else asked for."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from directory_app.domain.errors import KeyRingError, KeyRingProblem
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.dialogs.passphrase_dialog import Doubt, PassphraseDialog, RingState
from directory_app.services.directory import Directory
from directory_app.system.secrets import forget_passphrase, keep_passphrase, kept_passphrase
from directory_app.system.tasks import Lane

_PATIENCE_MS = 1_500
"""So long the key ring alone is waited for; then the passphrase can be typed as well."""


@dataclass(slots=True)
class _Case:
    """A directory that waits to be opened.

    Attributes:
        path: the file.
        ring: what is known of the key ring.
        found: what the key ring gave and was not tried yet.
        is_kept_tried: whether what the key ring gave is being tried.
        to_keep: what was typed and is to be kept once it has proved right.
    """

    path: Path
    ring: RingState = RingState.ASKED
    found: str | None = field(default=None, repr=False)
    is_kept_tried: bool = False
    to_keep: str | None = field(default=None, repr=False)


class Passphrases(QObject):
    """Finds the passphrase a directory needs, and keeps it where the user wishes.

    The key ring is asked aside: it may wait for somebody to unlock it, or never answer. Whichever
    comes first opens the directory, its answer or what is typed.

    Signals:
        refused(Path): the file stays closed, because nobody gave the passphrase.
    """

    refused = Signal(object)

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        """Wait for :meth:`find`; ``bench`` has the session that opens files."""
        super().__init__(parent)
        self._bench = bench
        self._case: _Case | None = None
        self._dialog: PassphraseDialog | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_over)
        bench.session.opened.connect(self._on_opened)

    def find(self, path: Path, *, was_wrong: bool) -> None:
        """Open the file at ``path`` with the passphrase that is kept or given for it.

        Args:
            path: the encrypted file.
            was_wrong: whether a passphrase was tried and did not fit.
        """
        case = self._case
        if case is None or case.path != path or not was_wrong:
            self._begin(path)
        elif case.is_kept_tried:
            case.is_kept_tried = False
            self._bench.tasks.run(lambda: forget_passphrase(path), lane=Lane.SYSTEM)
            self._ask(case, Doubt.KEPT_WRONG)
        elif case.found is not None:
            self._try_kept(case)
        else:
            self._ask(case, Doubt.WRONG)

    def _begin(self, path: Path) -> None:
        case = self._case = _Case(path)
        self._patience.start()
        self._bench.tasks.run(
            lambda: kept_passphrase(path),
            on_success=lambda found: self._on_answer(case, RingState.READY, found),
            on_error=lambda error: self._on_answer(case, _state_after(error), None),
            lane=Lane.SYSTEM,
        )

    def _on_answer(self, case: _Case, ring: RingState, found: str | None) -> None:
        if case is not self._case:
            return
        case.ring, case.found = ring, found
        is_alone = self._patience.isActive()
        self._patience.stop()
        if self._dialog is not None:
            self._dialog.show_ring(ring)
            if found is not None:
                # Nothing need be typed any more.
                self._dialog.reject()
        elif is_alone and found is not None:
            self._try_kept(case)
        elif is_alone:
            self._ask(case, None)

    @Slot()
    def _on_patience_over(self) -> None:
        # A window that was closed meanwhile has nobody to ask.
        if self._case is not None and self._bench.window.isVisible():
            self._ask(self._case, None)

    def _try_kept(self, case: _Case) -> None:
        found, case.found, case.is_kept_tried = case.found, None, True
        self._bench.session.open(case.path, found)

    def _ask(self, case: _Case, doubt: Doubt | None) -> None:
        dialog = self._dialog = PassphraseDialog(
            path=case.path, ring=case.ring, doubt=doubt, parent=self._bench.window
        )
        is_given = dialog.exec() == PassphraseDialog.DialogCode.Accepted
        given = dialog.given()
        self._dialog = None
        dialog.deleteLater()
        if is_given:
            case.to_keep = given.text if given.keep else None
            self._bench.session.open(case.path, given.text)
        elif case.found is not None:
            self._try_kept(case)
        else:
            self._case = None
            self.refused.emit(case.path)

    @Slot(object)
    def _on_opened(self, directory: Directory) -> None:
        case, self._case = self._case, None
        self._patience.stop()
        if case is None or case.to_keep is None or case.path != directory.path:
            return
        path, passphrase = case.path, case.to_keep
        self._bench.tasks.run(
            lambda: keep_passphrase(path, passphrase),
            on_success=self._tell_kept,
            lane=Lane.SYSTEM,
        )

    def _tell_kept(self, _nothing: None) -> None:
        words = self.tr("The passphrase is kept in the key ring of your account.")
        self._bench.notifications.success(words)


def _state_after(error: BaseException) -> RingState:
    is_absent = isinstance(error, KeyRingError) and error.problem is KeyRingProblem.ABSENT
    return RingState.ABSENT if is_absent else RingState.SILENT
