"""Choose what is exported for whom, see what leaves the house, and where to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QSize, QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from directory_app.domain.export_preview import ExportPreview
from directory_app.domain.receivers import ENDINGS, ExportTerms, Receiver
from directory_app.gui.dialogs.export_words import (
    format_words,
    receiver_sentence,
    receiver_words,
)
from directory_app.gui.dialogs.long_work import Cancel, LongWork, Outcome
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.dialogs.preview_panel import PreviewPanel
from directory_app.gui.dialogs.radio_choice import RadioChoice, muted_label
from directory_app.gui.dialogs.terms_form import TermsForm
from directory_app.gui.editor.form_section import FormSection, stacked
from directory_app.gui.error_messages import describe
from directory_app.gui.icons import IconName

_SIZE = QSize(640, 640)
_BEFORE_COUNTING_MS = 150
"""So that going through the choices with the arrow keys does not count for each."""


class ExportScope(StrEnum):
    """Which entries are exported."""

    SELECTION = "selection"
    LIST = "list"
    EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What was chosen.

    Attributes:
        scope: which entries.
        terms: for whom, in which format and with what in it.
        path: the file, or the folder for single files; None while it was not asked for.
        overwrite: whether the user agreed to replace the file.
    """

    scope: ExportScope
    terms: ExportTerms
    path: Path | None = None
    overwrite: bool = False


@dataclass(frozen=True, slots=True)
class ExportOffer:
    """What the dialog starts with.

    Attributes:
        counts: how many entries each scope has; one without any is not offered.
        proposed: the file proposed to be written; its stem names a folder of single files.
        scope: the one chosen at first, if it has entries.
        receiver: the one chosen at first.
        terms_of: tells on which terms a receiver got entries last.
    """

    counts: Mapping[ExportScope, int]
    proposed: Path
    scope: ExportScope
    receiver: Receiver
    terms_of: Callable[[Receiver], ExportTerms]


AskTarget = Callable[[QWidget, Path, ExportTerms], Path | None]
"""Asks for the file to write, or for the new folder to write single files to."""


def ask_target(parent: QWidget, proposed: Path, terms: ExportTerms) -> Path | None:
    """Ask with the system's dialog, which also asks before a file is replaced."""
    translate = QCoreApplication.translate
    if terms.is_folder:
        title = translate("ExportDialog", "Where to make the folder “{name}”")
        title = title.format(name=proposed.stem)
        name = QFileDialog.getExistingDirectory(parent, title, str(proposed.parent))
        return Path(name) / proposed.stem if name else None
    ending = ENDINGS[terms.export_format]
    kinds = f"{format_words(terms.export_format)} (*{ending})"
    title = translate("ExportDialog", "Export for {receiver}")
    title = title.format(receiver=receiver_words(terms.receiver))
    proposal = str(proposed.with_suffix(ending))
    name, _kind = QFileDialog.getSaveFileName(parent, title, proposal, kinds)
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(ending)


class ExportDialog(PlainDialog):
    """Asks what to export; stays until it is written where it is told how to start that."""

    def __init__(
        self,
        offer: ExportOffer,
        *,
        preview: LongWork[ExportChoice, ExportPreview],
        carry_out: LongWork[ExportChoice, object],
        target: AskTarget = ask_target,
        parent: QWidget | None = None,
    ) -> None:
        """Show the terms remembered from last time.

        Args:
            offer: what can be chosen, and what is at first.
            preview: counts what a choice would let out.
            carry_out: writes the file.
            target: asks for the file or folder.
            parent: the window it belongs to.
        """
        super().__init__(self.tr("Export"), parent=parent)
        self._offer = offer
        self._count = preview
        self._carry_out = carry_out
        self._target = target
        self._choice: ExportChoice | None = None
        self._stop_counting: Cancel | None = None
        self._asked = 0
        self.scope = self._scope_choice(offer.scope)
        words = {each: (receiver_words(each), "") for each in Receiver}
        self.receiver = RadioChoice(words, offer.receiver, flowing=True)
        self._sentence = muted_label(receiver_sentence(offer.receiver))
        self.terms = TermsForm(offer.terms_of(offer.receiver))
        self.preview = PreviewPanel()
        self._timer = QTimer(self)
        self._export = self.add_primary(self.tr("Export…"), name=IconName.EXPORT)
        self.add_cancel()
        self._build_ui()
        self._start_counting()

    def choice(self) -> ExportChoice | None:
        """Return what was written with its path, or None while nothing was."""
        return self._choice

    def present_choice(self) -> ExportChoice:
        """Return what is chosen now, without a path."""
        return ExportChoice(self.scope.value(), self.terms.terms())

    def done(self, result: int) -> None:
        self._drop_counting()
        super().done(result)

    def _build_ui(self) -> None:
        sheet = QWidget()
        form = QVBoxLayout(sheet)
        form.setContentsMargins(0, 0, 12, 0)
        form.setSpacing(14)
        form.addWidget(FormSection(self.tr("What"), self.scope))
        for_whom = stacked(self.receiver, self._sentence, spacing=6)
        form.addWidget(FormSection(self.tr("For whom"), for_whom))
        form.addWidget(self.terms)
        form.addWidget(self.preview)
        form.addStretch(1)
        self.add_scrolled(sheet)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_BEFORE_COUNTING_MS)
        self._timer.timeout.connect(self._start_counting)
        self.scope.changed.connect(self._count_soon)
        self.receiver.changed.connect(self._on_receiver_changed)
        self.terms.changed.connect(self._count_soon)
        self._export.clicked.connect(self._on_export_clicked)
        self.open_at(_SIZE)
        self.receiver.focus()

    def _scope_choice(self, wished: ExportScope) -> RadioChoice[ExportScope]:
        words = {
            ExportScope.SELECTION: self.tr("The selected entries ({count})"),
            ExportScope.LIST: self.tr("The list shown ({count})"),
            ExportScope.EVERYTHING: self.tr("Everything ({count})"),
        }
        rows = {
            scope: (text.format(count=QLocale().toString(self._offer.counts.get(scope, 0))), "")
            for scope, text in words.items()
        }
        usable = [scope for scope in ExportScope if self._offer.counts.get(scope, 0)]
        first = wished if wished in usable else (usable or [ExportScope.EVERYTHING])[0]
        choice = RadioChoice(rows, first, flowing=True)
        for scope in ExportScope:
            choice.button(scope).setEnabled(scope in usable)
        return choice

    @Slot()
    def _on_receiver_changed(self) -> None:
        receiver = self.receiver.value()
        self._sentence.setText(receiver_sentence(receiver))
        self.terms.set_terms(self._offer.terms_of(receiver))
        self._count_soon()

    @Slot()
    def _count_soon(self) -> None:
        self._drop_counting()
        self.preview.show_outdated()
        self._timer.start()

    @Slot()
    def _start_counting(self) -> None:
        """Count for what is chosen now; news of an older count are not listened to."""
        self._drop_counting()
        asked = self._asked

        def heard(tell: Callable[[], None]) -> None:
            if asked == self._asked and not self.is_over:
                tell()

        self._stop_counting = self._count(
            self.present_choice(),
            Outcome(
                done=lambda found: heard(lambda: self.preview.show_preview(found)),
                failed=lambda error: heard(
                    lambda: self.preview.show_failure(describe(error).sentence())
                ),
                progressed=lambda done, total: heard(
                    lambda: self.preview.show_counting(done, total)
                ),
                cancelled=lambda: None,
            ),
        )

    def _drop_counting(self) -> None:
        self._timer.stop()
        self._asked += 1
        if self._stop_counting is not None:
            self._stop_counting()
            self._stop_counting = None

    @Slot()
    def _on_export_clicked(self) -> None:
        chosen = self.present_choice()
        path = self._target(self, self._offer.proposed, chosen.terms)
        if path is None:
            return
        choice = replace(chosen, path=path, overwrite=not chosen.terms.is_folder)
        self.run_work(
            self.tr("Writing…"), self._carry_out, choice, lambda _report: self._finish(choice)
        )

    def _finish(self, choice: ExportChoice) -> None:
        self._choice = choice
        self.accept()
