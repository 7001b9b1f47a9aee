"""Import vCards: choose files, look at what would happen, then let it happen, or not."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from directory_app.gui.dialogs.import_words import duplicate_words, reason_words
from directory_app.gui.dialogs.long_work import LongWork
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.dialogs.radio_choice import muted_label, widen_to_words
from directory_app.gui.editor.choice_field import ChoiceField
from directory_app.gui.icons import IconName, IconRole
from directory_app.gui.widgets.icon_label import IconLabel
from directory_app.gui.widgets.looks import ICON_SIDE, Look
from directory_app.gui.widgets.section import Section
from directory_app.services.import_plan import (
    DuplicateChoice,
    ImportFault,
    ImportOutcome,
    ImportPlan,
    ImportReport,
    PlannedCard,
)

_SIZE = QSize(640, 500)
_MOST_ROWS = 1000


ChooseFiles = Callable[[QWidget], Sequence[Path]]
"""Asks for the files to import; none if it was closed."""


def choose_files(parent: QWidget) -> Sequence[Path]:
    """Ask with the system's dialog."""
    translate = QCoreApplication.translate
    names, _kind = QFileDialog.getOpenFileNames(
        parent,
        translate("ImportDialog", "Import vCards"),
        "",
        translate("ImportDialog", "vCards (*.vcf *.vcard);;All files (*)"),
    )
    return [Path(name) for name in names]


class ImportDialog(PlainDialog):
    """Nothing is changed before "Import" is pressed, and nothing at all if it is not."""

    def __init__(
        self,
        *,
        make_plan: LongWork[Sequence[Path], ImportPlan],
        carry_out: LongWork[ImportPlan, ImportReport],
        paths: Sequence[Path] = (),
        choose: ChooseFiles = choose_files,
        parent: QWidget | None = None,
    ) -> None:
        """Ask for files, or plan the import of ``paths`` at once.

        Args:
            make_plan: reads the files and says what would happen.
            carry_out: does what a plan says.
            paths: files that were chosen already (dropped on the window).
            choose: asks for files.
            parent: the window it belongs to.
        """
        super().__init__(self.tr("Import vCards"), parent=parent)
        self._make_plan = make_plan
        self._carry_out = carry_out
        self._choose = choose
        self._plan: ImportPlan | None = None
        self._report: ImportReport | None = None
        self._figures = _Figures()
        self._duplicates = ChoiceField(self.tr("Possible duplicates"), self._duplicate_choices())
        self._duplicates_row = QWidget()
        self._remarks = Section(self.tr("To look at"))
        self._table = _RemarkTable()
        self._choose_button = self.add_button(self.tr("Choose files…"), name=IconName.OPEN)
        self.import_button = self.add_primary(self.tr("Import"), name=IconName.IMPORT)
        self.add_cancel()
        self._build_ui()
        self._choose_button.clicked.connect(self._on_choose_clicked)
        self.import_button.clicked.connect(self._on_import_clicked)
        self._duplicates.edited.connect(self._on_duplicates_edited)
        if paths:
            self.plan(paths)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        *,
        make_plan: LongWork[Sequence[Path], ImportPlan],
        carry_out: LongWork[ImportPlan, ImportReport],
        paths: Sequence[Path] = (),
    ) -> ImportReport | None:
        """Show the dialog and return the report of the import, or None if nothing happened."""
        chosen = paths or choose_files(parent or QWidget())
        if not chosen:
            return None
        dialog = cls(make_plan=make_plan, carry_out=carry_out, paths=chosen, parent=parent)
        dialog.exec()
        report = dialog.report()
        dialog.close_plan()
        dialog.deleteLater()
        return report

    def plan(self, paths: Sequence[Path]) -> None:
        """Read files and show what would happen."""
        self.close_plan()
        self._show_plan()
        self.show_text(self._files_words(paths))
        self.run_work(self.tr("Reading vCards…"), self._make_plan, paths, self._on_planned)

    def close_plan(self) -> None:
        """Give back what the plan holds."""
        if self._plan is not None:
            self._plan.close()
            self._plan = None

    def report(self) -> ImportReport | None:
        """Return the report of the import, or None while there was none."""
        return self._report

    def figures(self) -> dict[str, str]:
        """Return the lines of the plan: their words and numbers."""
        return self._figures.lines()

    def remarks(self) -> list[list[str]]:
        """Return the cells of the table of errors and possible duplicates, row by row."""
        return self._table.cells()

    def choose_for_duplicates(self, choice: DuplicateChoice) -> None:
        """Choose what is done with possible duplicates, as a user does."""
        self._duplicates.set_value(choice)
        self._on_duplicates_edited()

    def _build_ui(self) -> None:
        self._remarks.add(self._table)
        self._remarks.content_layout().setStretch(1, 1)
        widen_to_words(self._duplicates)
        self.content.addWidget(self._figures)
        line = QHBoxLayout(self._duplicates_row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(muted_label(self.tr("Possible duplicates:")))
        line.addWidget(self._duplicates, 100)
        line.addStretch(1)
        self.content.addWidget(self._duplicates_row)
        self.content.addWidget(self._remarks, 1)
        self.content.addStretch(0)
        self.open_at(_SIZE)
        self.show_text(self.tr("Choose files of vCards; nothing is changed before “Import”."))
        self._show_plan()

    def _files_words(self, paths: Sequence[Path]) -> str:
        if len(paths) == 1:
            return self.tr("“{file}”").format(file=paths[0].name)
        return self.tr("%n files", "", len(paths))

    def _duplicate_choices(self) -> list[tuple[DuplicateChoice, str]]:
        return [
            (DuplicateChoice.SKIP, self.tr("leave them out")),
            (DuplicateChoice.UPDATE, self.tr("add what is new to the entry that is there")),
            (DuplicateChoice.ADD, self.tr("import them as new entries")),
        ]

    def _show_plan(self) -> None:
        plan = self._plan
        report = plan.report() if plan is not None else None
        doubtful = plan.rows(ImportOutcome.DUPLICATE, 0, _MOST_ROWS) if plan is not None else []
        has_remarks = plan is not None and bool(plan.faults or doubtful)
        self._figures.setVisible(report is not None)
        self._duplicates_row.setVisible(bool(doubtful))
        self._remarks.setVisible(has_remarks)
        self.import_button.setEnabled(report is not None and bool(report.added or report.updated))
        if plan is not None and report is not None:
            self._figures.show_report(report)
            self._table.show_remarks(plan.faults, doubtful)

    def _on_planned(self, plan: ImportPlan) -> None:
        plan.choose_all(self._duplicates.value())
        self._plan = plan
        self._show_plan()
        if self.import_button.isEnabled():
            self.import_button.setFocus()

    @Slot()
    def _on_duplicates_edited(self) -> None:
        if self._plan is not None:
            self._plan.choose_all(self._duplicates.value())
            self._show_plan()

    @Slot()
    def _on_choose_clicked(self) -> None:
        paths = self._choose(self)
        if paths:
            self.plan(paths)

    @Slot()
    def _on_import_clicked(self) -> None:
        if self._plan is not None:
            self.run_work(self.tr("Importing…"), self._carry_out, self._plan, self._on_imported)

    def end_work(self) -> None:
        super().end_work()
        self._show_plan()

    def _on_imported(self, report: ImportReport) -> None:
        self._report = report
        self.accept()


class _Figures(QWidget):
    """The numbers of a plan, one a line with what they mean."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(3, 1)
        self._numbers: dict[str, QLabel] = {}
        words = (
            ("added", IconName.ADD, IconRole.SUCCESS, self.tr("New entries"), ""),
            (
                "updated",
                IconName.EDIT,
                IconRole.ACCENT,
                self.tr("Changed entries"),
                self.tr("The directory knows them; what the cards add is taken over."),
            ),
            (
                "unchanged",
                IconName.CHECK,
                IconRole.FAINT,
                self.tr("Unchanged"),
                self.tr("The directory says the same already."),
            ),
            (
                "duplicates",
                IconName.COPY,
                IconRole.WARNING,
                self.tr("Possible duplicates"),
                self.tr("Much like an entry that is there; they are left out."),
            ),
            (
                "errors",
                IconName.WRONG,
                IconRole.DANGER,
                self.tr("Errors"),
                self.tr("The other cards are imported all the same."),
            ),
        )
        for row, line in enumerate(words):
            self._add_line(row, *line)

    def show_report(self, report: ImportReport) -> None:
        """Show the numbers of a plan or import."""
        counts = {
            "added": report.added,
            "updated": report.updated,
            "unchanged": report.unchanged,
            "duplicates": report.duplicates,
            "errors": report.error_count,
        }
        for name, count in counts.items():
            self._numbers[name].setText(QLocale().toString(count))
            self._numbers[name].setEnabled(count > 0)

    def lines(self) -> dict[str, str]:
        """Return the numbers by the words beside them."""
        return {label.accessibleName(): label.text() for label in self._numbers.values()}

    def _add_line(
        self, row: int, key: str, name: IconName, role: IconRole, words: str, tip: str
    ) -> None:
        number = QLabel()
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        number.setAccessibleName(words)
        number.setMinimumWidth(48)
        font = number.font()
        font.setBold(True)
        number.setFont(font)
        self._numbers[key] = number
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(IconLabel(name, role, ICON_SIDE), row, 0, top)
        self._grid.addWidget(number, row, 1)
        self._grid.addWidget(QLabel(words), row, 2, top)
        self._grid.addWidget(muted_label(tip), row, 3)


class _RemarkTable(QTableWidget):
    """What cannot be taken, and what is doubtful: where it stands and why."""

    def __init__(self) -> None:
        super().__init__(0, 5)
        self.setHorizontalHeaderLabels(
            [self.tr("File"), self.tr("Card"), self.tr("Line"), self.tr("Name"), self.tr("Reason")]
        )
        self.setAccessibleName(self.tr("To look at"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.setProperty("look", Look.PANEL.value)

    def show_remarks(self, faults: Sequence[ImportFault], doubtful: Sequence[PlannedCard]) -> None:
        """Show the first thousand; nobody reads more."""
        rows = [
            *(
                (fault.file.name, fault.card, fault.line, "", _fault_words(fault))
                for fault in faults[:_MOST_ROWS]
            ),
            *(
                (card.file.name, card.card, card.line, card.name, duplicate_words(card.reason))
                for card in doubtful
            ),
        ]
        self.setRowCount(len(rows))
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                text = str(cell or "")
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.setItem(row, column, item)

    def cells(self) -> list[list[str]]:
        """Return the texts row by row."""
        rows = []
        for row in range(self.rowCount()):
            items = [self.item(row, column) for column in range(self.columnCount())]
            rows.append([item.text() if item is not None else "" for item in items])
        return rows


def _fault_words(fault: ImportFault) -> str:
    return reason_words(fault.reason, fault.detail)
