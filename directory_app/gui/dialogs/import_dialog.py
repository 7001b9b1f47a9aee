"""Import contacts: choose files, look at what would happen, then let it happen, or not."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from directory_app.domain.errors import StaleRecordError
from directory_app.gui.dialogs.long_work import LongWork
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.dialogs.radio_choice import muted_label
from directory_app.gui.editor.hint_line import HintKind
from directory_app.gui.icons import IconName
from directory_app.gui.imports.offers import file_filters
from directory_app.gui.imports.plan_pane import LoadDetail, PlanPane
from directory_app.gui.theme import Theme
from directory_app.services.import_plan import ImportPlan, ImportReport

_SIZE = QSize(1060, 680)

ChooseFiles = Callable[[QWidget], Sequence[Path]]
"""Asks for the files to import; none if it was closed."""


def choose_files(parent: QWidget) -> Sequence[Path]:
    """Ask with the system's dialog."""
    title = QCoreApplication.translate("ImportDialog", "Import contacts")
    filters = ";;".join(file_filters())
    names, _kind = QFileDialog.getOpenFileNames(parent, title, "", filters)
    return [Path(name) for name in names]


class ImportDialog(PlainDialog):
    """Nothing is changed before "Import" is pressed, and nothing at all if it is not."""

    def __init__(
        self,
        *,
        theme: Theme,
        make_plan: LongWork[Sequence[Path], ImportPlan],
        load_detail: LoadDetail,
        carry_out: LongWork[ImportPlan, ImportReport],
        paths: Sequence[Path] = (),
        choose: ChooseFiles = choose_files,
        parent: QWidget | None = None,
    ) -> None:
        """Ask for files, or plan the import of ``paths`` at once.

        Args:
            theme: tells when the colours change.
            make_plan: reads the files and says what would happen.
            load_detail: reads one card of a plan in full.
            carry_out: does what a plan says.
            paths: files that were chosen already (dropped on the window).
            choose: asks for files.
            parent: the window it belongs to.
        """
        super().__init__(self.tr("Import contacts"), parent=parent)
        self._make_plan = make_plan
        self._carry_out = carry_out
        self._choose = choose
        self._paths: Sequence[Path] = ()
        self._plan: ImportPlan | None = None
        self._report: ImportReport | None = None
        self.pane = PlanPane(theme=theme, load_detail=load_detail)
        self._sum = muted_label()
        self._choose_button = self.add_button(self.tr("Choose files…"), name=IconName.OPEN)
        self.import_button = self.add_primary(self.tr("Import"), name=IconName.IMPORT)
        self.add_cancel()
        self._build_ui()
        self._choose_button.clicked.connect(self._on_choose_clicked)
        self.import_button.clicked.connect(self._on_import_clicked)
        self.pane.choices_changed.connect(self._show_sum)
        if paths:
            self.plan(paths)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        *,
        theme: Theme,
        make_plan: LongWork[Sequence[Path], ImportPlan],
        load_detail: LoadDetail,
        carry_out: LongWork[ImportPlan, ImportReport],
        paths: Sequence[Path] = (),
    ) -> ImportReport | None:
        """Show the dialog and return the report of the import, or None if nothing happened."""
        chosen = paths or choose_files(parent or QWidget())
        if not chosen:
            return None
        dialog = cls(
            theme=theme,
            make_plan=make_plan,
            load_detail=load_detail,
            carry_out=carry_out,
            paths=chosen,
            parent=parent,
        )
        dialog.exec()
        report = dialog.report()
        dialog.close_plan()
        dialog.deleteLater()
        return report

    def plan(self, paths: Sequence[Path]) -> None:
        """Read files and show what would happen."""
        self._paths = paths
        self.close_plan()
        self._show_plan()
        self.show_text(self._files_words(paths))
        self.run_work(self.tr("Reading…"), self._make_plan, paths, self._on_planned)

    def close_plan(self) -> None:
        """Give back what the plan holds."""
        self.pane.clear()
        if self._plan is not None:
            self._plan.close()
            self._plan = None

    def report(self) -> ImportReport | None:
        """Return the report of the import, or None while there was none."""
        return self._report

    def sum_text(self) -> str:
        """Return what "Import" would do, in words."""
        return self._sum.text()

    def show_failure(self, error: BaseException) -> None:
        if isinstance(error, StaleRecordError):
            # Somebody changed one of the entries while the plan was looked at.
            self.end_work()
            self.plan(self._paths)
            words = self.tr("The directory was changed meanwhile; this is the plan made anew.")
            self.show_remark(words, HintKind.WARNING)
        else:
            super().show_failure(error)

    def end_work(self) -> None:
        super().end_work()
        self._show_sum()

    def work_stopped(self) -> None:
        super().work_stopped()
        self.show_remark(self.tr("Stopped. Nothing was changed."), HintKind.INFO)

    def _build_ui(self) -> None:
        self.content.addWidget(self.pane, 1)
        self.content.addStretch(0)
        self.content.addWidget(self._sum)
        self.open_at(_SIZE)
        self.show_text(self.tr("Choose files; nothing is changed before “Import”."))
        self._show_plan()

    def _files_words(self, paths: Sequence[Path]) -> str:
        if len(paths) == 1:
            return self.tr("“{file}”").format(file=paths[0].name)
        return self.tr("%n files", "", len(paths))

    def _show_plan(self) -> None:
        self.pane.setVisible(self._plan is not None)
        if self._plan is not None:
            self.pane.show_plan(self._plan)
        self._show_sum()

    @Slot()
    def _show_sum(self) -> None:
        report = None if self._plan is None else self._plan.report()
        has_effect = report is not None and bool(report.added or report.updated)
        self.import_button.setEnabled(has_effect and not self.is_working)
        self._sum.setVisible(report is not None)
        if self._plan is not None and report is not None:
            sentences = self._sentences(report, self._plan.counts.kept_lines)
            self._sum.setText(" ".join(sentences))

    def _sentences(self, report: ImportReport, kept: int) -> list[str]:
        if not report.added and not report.updated:
            return [self.tr("There is nothing to import: nothing would be added or changed.")]
        sentences = [
            self.tr("%n entries will be added.", "", report.added) if report.added else "",
            self.tr("%n entries will be changed.", "", report.updated) if report.updated else "",
            self.tr("%n possible duplicates are left out.", "", report.duplicates)
            if report.duplicates
            else "",
            self.tr("%n lines that have no field here are kept as they are.", "", kept)
            if kept
            else "",
        ]
        return [sentence for sentence in sentences if sentence]

    def _on_planned(self, plan: ImportPlan) -> None:
        self._plan = plan
        self._show_plan()
        if self.import_button.isEnabled():
            self.import_button.setFocus()

    @Slot()
    def _on_choose_clicked(self) -> None:
        paths = self._choose(self)
        if paths:
            self.plan(paths)

    @Slot()
    def _on_import_clicked(self) -> None:
        if self._plan is not None:
            self.run_work(self.tr("Importing…"), self._carry_out, self._plan, self._on_imported)

    def _on_imported(self, report: ImportReport) -> None:
        self._report = report
        self.accept()
