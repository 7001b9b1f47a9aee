"""Choose what is printed and who may see it, and where the pages go."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, Slot
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from directory_app.domain.contact_points import Visibility
from directory_app.gui.dialogs.export_words import level_choices
from directory_app.gui.dialogs.long_work import LongWork
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.dialogs.radio_choice import RadioChoice, muted_label
from directory_app.gui.editor.choice_field import ChoiceField
from directory_app.gui.editor.form_section import FormSection, stacked
from directory_app.gui.editor.hint_line import HintKind
from directory_app.gui.icons import IconName
from directory_app.gui.printing.target import MARGINS_MM, PrintTarget, usual_layout
from directory_app.services.printed_entries import MOST_PRINTED

_SIZE = QSize(520, 340)
_ENDING = ".pdf"
_CARD_LETTERS = 48
"""Of the name of an entry; more would make the dialog as wide as the name."""


class PrintScope(StrEnum):
    """Which entries are printed."""

    CARD = "card"
    SELECTION = "selection"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class PrintOffer:
    """What the dialog starts with.

    Attributes:
        counts: how many entries each scope has; one without any is not offered.
        scope: the one chosen at first, if it has entries.
        card: the shown name of the entry whose card is shown, or empty.
        level: what whoever reads the paper may see at first.
        proposed: the file proposed for a PDF.
    """

    counts: Mapping[PrintScope, int]
    scope: PrintScope
    card: str
    level: Visibility
    proposed: Path


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """What is to be printed where.

    Attributes:
        scope: which entries.
        level: what whoever reads the paper may see.
        target: the printer or file.
    """

    scope: PrintScope
    level: Visibility
    target: PrintTarget


AskTarget = Callable[[QWidget, Path], PrintTarget | None]
"""Asks for the printer or the file; None when the user thought better of it."""


def ask_printer(parent: QWidget, _proposed: Path) -> PrintTarget | None:
    """Ask with the system's dialog for a printer, or for a PDF file where that offers one."""
    # Late: the library of printers asks the system for them.
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(QCoreApplication.translate("PrintDialog", "Partner Directory"))
    printer.setPageMargins(MARGINS_MM, QPageLayout.Unit.Millimeter)
    dialog = QPrintDialog(printer, parent)
    options = QAbstractPrintDialog.PrintDialogOption
    dialog.setOptions(options.PrintToFile | options.PrintShowPageSize | options.PrintCollateCopies)
    is_chosen = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    if not is_chosen:
        return None
    if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat:
        # Written as every file of ours is: whole, and readable by its owner alone.
        return PrintTarget(path=Path(printer.outputFileName()), layout=printer.pageLayout())
    return PrintTarget(printer=printer)


def ask_pdf(parent: QWidget, proposed: Path) -> PrintTarget | None:
    """Ask with the system's dialog for a file, which also asks before one is replaced."""
    translate = QCoreApplication.translate
    title = translate("PrintDialog", "Save as PDF")
    kinds = translate("PrintDialog", "PDF documents (*.pdf)")
    name, _kind = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
    if not name:
        return None
    path = Path(name)
    path = path if path.suffix else path.with_suffix(_ENDING)
    return PrintTarget(path=path, layout=usual_layout())


class PrintDialog(PlainDialog):
    """Asks what to print; stays until it is printed."""

    def __init__(
        self,
        offer: PrintOffer,
        *,
        carry_out: LongWork[PrintRequest, int],
        printer: AskTarget = ask_printer,
        pdf: AskTarget = ask_pdf,
        parent: QWidget | None = None,
    ) -> None:
        """Show what can be printed.

        Args:
            offer: what can be chosen, and what is at first.
            carry_out: prints, and tells how many entries it were.
            printer: asks for the printer.
            pdf: asks for the file.
            parent: the window it belongs to.
        """
        super().__init__(self.tr("Print"), parent=parent)
        self._offer = offer
        self._carry_out = carry_out
        self._ask_printer = printer
        self._ask_pdf = pdf
        self._request: PrintRequest | None = None
        self._printed = 0
        self._is_with_printer = False
        self.scope = self._scope_choice()
        self.level = ChoiceField(self.tr("Who may see it"), level_choices())
        self.level.set_value(offer.level)
        self.level.widen_to_words()
        self.content.setSpacing(14)
        self.content.addWidget(FormSection(self.tr("What"), self.scope))
        what = muted_label(
            self.tr("Names, posts, contact points and addresses are printed, no notes.")
        )
        self.content.addWidget(FormSection(self.tr("Who may see it"), stacked(self.level, what)))
        self.content.addStretch(1)
        self.print_button = self.add_primary(self.tr("Print…"), name=IconName.PRINT)
        self.pdf_button = self.add_button(self.tr("Save as PDF…"), name=IconName.SAVE)
        self.add_cancel()
        self.print_button.clicked.connect(self._on_print_clicked)
        self.pdf_button.clicked.connect(self._on_pdf_clicked)
        self.scope.changed.connect(self._look_at_scope)
        self.open_at(_SIZE)
        self.scope.focus()
        self._look_at_scope()

    @property
    def request(self) -> PrintRequest | None:
        """What was printed; None while nothing was."""
        return self._request

    @property
    def printed(self) -> int:
        """How many entries were printed."""
        return self._printed

    def work_stopped(self) -> None:
        super().work_stopped()
        if self._is_with_printer:
            self.show_remark(
                self.tr("Stopped. Pages that are with the printer already may still come out."),
                HintKind.INFO,
            )

    def _scope_choice(self) -> RadioChoice[PrintScope]:
        counts = self._offer.counts
        shown = {scope: QLocale().toString(counts.get(scope, 0)) for scope in PrintScope}
        selected = self.tr("The selected entries ({count})")
        listed = self.tr("The list shown ({count})")
        rows = {
            PrintScope.CARD: (self._card_words(), ""),
            PrintScope.SELECTION: (selected.format(count=shown[PrintScope.SELECTION]), ""),
            PrintScope.LIST: (listed.format(count=shown[PrintScope.LIST]), ""),
        }
        usable = [scope for scope in PrintScope if counts.get(scope, 0)]
        wished = self._offer.scope
        choice = RadioChoice(rows, wished if wished in usable else (usable or [wished])[0])
        for scope in PrintScope:
            choice.button(scope).setVisible(scope in usable or scope is PrintScope.LIST)
            choice.button(scope).setEnabled(scope in usable)
        choice.button(PrintScope.CARD).setToolTip(self._offer.card)
        return choice

    def _card_words(self) -> str:
        room = self.fontMetrics().averageCharWidth() * _CARD_LETTERS
        name = self.fontMetrics().elidedText(self._offer.card, Qt.TextElideMode.ElideRight, room)
        return self.tr("The card shown: {name}").format(name=name)

    @Slot()
    def _look_at_scope(self) -> None:
        """Offer to print what is not too long."""
        count = self._offer.counts.get(self.scope.value(), 0)
        is_too_long = count > MOST_PRINTED
        sentence = self.tr(
            "At most {most} entries are printed at once. Search for fewer, or export a table."
        )
        most = QLocale().toString(MOST_PRINTED)
        self.show_remark(sentence.format(most=most) if is_too_long else "", HintKind.WARNING)
        for button in (self.print_button, self.pdf_button):
            button.setEnabled(0 < count <= MOST_PRINTED)

    @Slot()
    def _on_print_clicked(self) -> None:
        self._print_to(self._ask_printer(self, self._offer.proposed))

    @Slot()
    def _on_pdf_clicked(self) -> None:
        self._print_to(self._ask_pdf(self, self._offer.proposed))

    def _print_to(self, target: PrintTarget | None) -> None:
        if target is None:
            return
        request = PrintRequest(self.scope.value(), self.level.value(), target)
        self._is_with_printer = target.printer is not None
        words = self.tr("Printing…") if self._is_with_printer else self.tr("Writing…")
        self.run_work(
            words, self._carry_out, request, lambda printed: self._finish(request, printed)
        )

    def _finish(self, request: PrintRequest, printed: int) -> None:
        if printed:
            self._request, self._printed = request, printed
            self.accept()
        else:
            self.show_remark(self.tr("These entries are not in the directory any more."))
