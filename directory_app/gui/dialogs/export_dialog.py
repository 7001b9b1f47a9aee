"""Choose what is exported, in which format, for whom and where to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Slot
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from directory_app.domain.contact_points import Visibility
from directory_app.gui.dialogs.long_work import LongWork
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.dialogs.radio_choice import RadioChoice, muted_label, widen_to_words
from directory_app.gui.editor.choice_field import ChoiceField
from directory_app.gui.editor.form_section import FormSection, stacked
from directory_app.gui.icons import IconName

_SIZE = QSize(580, 520)


class ExportScope(StrEnum):
    """Which entries are exported."""

    SELECTION = "selection"
    LIST = "list"
    EVERYTHING = "everything"


class CardFormat(StrEnum):
    """The vCard versions that can be written.

    The values are those of the export service's own, which loads the store along with it.
    """

    V3 = "3.0"
    V4 = "4.0"


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What was chosen.

    Attributes:
        scope: which entries.
        card_format: in which version of vCard.
        one_file_per_entry: a file for each entry in a folder, instead of one file.
        level: the most private contact points that may leave.
        path: the file, or the folder for single files; None while it was not asked for.
        overwrite: whether the user agreed to replace the file.
    """

    scope: ExportScope = ExportScope.EVERYTHING
    card_format: CardFormat = CardFormat.V3
    one_file_per_entry: bool = False
    level: Visibility = Visibility.PARTNERS
    path: Path | None = None
    overwrite: bool = False


AskTarget = Callable[[QWidget, Path, bool], Path | None]
"""Asks for the file to write, or with True for the new folder to write single files to."""


def ask_target(parent: QWidget, proposed: Path, one_file_per_entry: bool) -> Path | None:
    """Ask with the system's dialog, which also asks before a file is replaced."""
    translate = QCoreApplication.translate
    if one_file_per_entry:
        title = translate("ExportDialog", "Where to make the folder “{name}”")
        title = title.format(name=proposed.stem)
        name = QFileDialog.getExistingDirectory(parent, title, str(proposed.parent))
        return Path(name) / proposed.stem if name else None
    title = translate("ExportDialog", "Export vCards")
    kinds = translate("ExportDialog", "vCards (*.vcf)")
    name, _kind = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(".vcf")


class ExportDialog(PlainDialog):
    """Asks what to export; stays until it is written where it is told how to start that."""

    def __init__(
        self,
        *,
        counts: Mapping[ExportScope, int],
        proposed: Path,
        remembered: ExportChoice | None = None,
        carry_out: LongWork[ExportChoice, object] | None = None,
        target: AskTarget = ask_target,
        parent: QWidget | None = None,
    ) -> None:
        """Show the choice remembered from last time.

        Args:
            counts: how many entries each scope has; one without any is not offered.
            proposed: the file proposed to be written; its stem names a folder of single files.
            remembered: what was chosen last, or None.
            carry_out: writes the cards; None leaves that to the caller, after the dialog.
            target: asks for the file or folder.
            parent: the window it belongs to.
        """
        super().__init__(self.tr("Export as vCards"), parent=parent)
        self._counts = counts
        self._proposed = proposed
        self._carry_out = carry_out
        self._target = target
        self._choice: ExportChoice | None = None
        start = remembered or ExportChoice()
        self._scopes = self._scope_choice(start.scope)
        self._formats = RadioChoice(self._format_words(), start.card_format)
        self._files = RadioChoice(self._file_words(), start.one_file_per_entry)
        self._level = ChoiceField(self.tr("For whom"), self._level_words())
        self._level.set_value(start.level)
        self._left_out = muted_label()
        self._export = self.add_primary(self.tr("Export…"), name=IconName.EXPORT)
        self.add_cancel()
        self._build_ui()
        self._export.clicked.connect(self._on_export_clicked)
        self._level.currentIndexChanged.connect(self._show_left_out)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        *,
        counts: Mapping[ExportScope, int],
        proposed: Path,
        remembered: ExportChoice | None = None,
        carry_out: LongWork[ExportChoice, object] | None = None,
    ) -> ExportChoice | None:
        """Show the dialog and return what was chosen (and written), or None if it was closed."""
        dialog = cls(
            counts=counts,
            proposed=proposed,
            remembered=remembered,
            carry_out=carry_out,
            parent=parent,
        )
        is_done = dialog.exec() == cls.DialogCode.Accepted
        choice = dialog.choice()
        dialog.deleteLater()
        return choice if is_done else None

    def choice(self) -> ExportChoice | None:
        """Return what was chosen with its path, or None while "Export" was not pressed."""
        return self._choice

    def present_choice(self) -> ExportChoice:
        """Return what is chosen now, without a path."""
        return ExportChoice(
            scope=self._scopes.value(),
            card_format=self._formats.value(),
            one_file_per_entry=self._files.value(),
            level=self._level.value(),
        )

    def set_choice(self, choice: ExportChoice) -> None:
        """Choose as ``choice`` says; a scope without entries is not taken."""
        if self._counts.get(choice.scope, 0):
            self._scopes.set_value(choice.scope)
        self._formats.set_value(choice.card_format)
        self._files.set_value(choice.one_file_per_entry)
        self._level.set_value(choice.level)

    def left_out_text(self) -> str:
        """Return the sentence that says what does not leave."""
        return self._left_out.text()

    def _build_ui(self) -> None:
        sheet = QWidget()
        form = QVBoxLayout(sheet)
        form.setContentsMargins(0, 0, 12, 0)
        form.setSpacing(16)
        form.addWidget(FormSection(self.tr("What"), self._scopes))
        form.addWidget(FormSection(self.tr("Format"), self._formats))
        form.addWidget(FormSection(self.tr("Files"), self._files))
        widen_to_words(self._level)
        for_whom = stacked(self._level, self._left_out, spacing=5)
        form.addWidget(FormSection(self.tr("For whom"), for_whom))
        form.addStretch(1)
        self.add_scrolled(sheet)
        self._show_left_out()
        self.open_at(_SIZE)
        self._scopes.focus()

    def _scope_choice(self, wished: ExportScope) -> RadioChoice[ExportScope]:
        words = {
            ExportScope.SELECTION: self.tr("The selected entries ({count})"),
            ExportScope.LIST: self.tr("The list shown ({count})"),
            ExportScope.EVERYTHING: self.tr("Everything ({count})"),
        }
        rows = {
            scope: (text.format(count=QLocale().toString(self._counts.get(scope, 0))), "")
            for scope, text in words.items()
        }
        usable = [scope for scope in ExportScope if self._counts.get(scope, 0)]
        first = wished if wished in usable else (usable or [ExportScope.EVERYTHING])[0]
        choice = RadioChoice(rows, first)
        for scope in ExportScope:
            choice.button(scope).setEnabled(scope in usable)
        return choice

    def _format_words(self) -> dict[CardFormat, tuple[str, str]]:
        return {
            CardFormat.V3: (
                self.tr("vCard 3.0"),
                self.tr(
                    "Read by nearly every program: Outlook, iPhone, Android, Google Contacts, "
                    "Thunderbird."
                ),
            ),
            CardFormat.V4: (
                self.tr("vCard 4.0"),
                self.tr(
                    "Keeps more, such as kinds and languages; read by Thunderbird, Nextcloud and "
                    "KDE, not by Outlook."
                ),
            ),
        }

    def _file_words(self) -> dict[bool, tuple[str, str]]:
        return {
            False: (self.tr("One file for all entries"), ""),
            True: (self.tr("One file for each entry, in a folder"), ""),
        }

    def _level_words(self) -> list[tuple[Visibility, str]]:
        return [
            (Visibility.PUBLIC, self.tr("Everybody: only what is public")),
            (Visibility.PARTNERS, self.tr("Partners: public and for partners")),
            (Visibility.INTERNAL, self.tr("Our own office: everything")),
        ]

    @Slot()
    def _show_left_out(self) -> None:
        words = {
            Visibility.PUBLIC: self.tr(
                "E-mails, phones and addresses marked “partners” or “internal” are left out."
            ),
            Visibility.PARTNERS: self.tr(
                "E-mails, phones and addresses marked “internal” are left out."
            ),
            Visibility.INTERNAL: self.tr(
                "Nothing is left out: private numbers too. Keep the file inside the office."
            ),
        }
        self._left_out.setText(words[self._level.value()])

    @Slot()
    def _on_export_clicked(self) -> None:
        chosen = self.present_choice()
        path = self._target(self, self._proposed, chosen.one_file_per_entry)
        if path is None:
            return
        choice = ExportChoice(
            scope=chosen.scope,
            card_format=chosen.card_format,
            one_file_per_entry=chosen.one_file_per_entry,
            level=chosen.level,
            path=path,
            overwrite=not chosen.one_file_per_entry,
        )
        if self._carry_out is None:
            self._finish(choice)
            return
        self.run_work(
            self.tr("Writing vCards…"),
            self._carry_out,
            choice,
            lambda _report: self._finish(choice),
        )

    def _finish(self, choice: ExportChoice) -> None:
        self._choice = choice
        self.accept()
