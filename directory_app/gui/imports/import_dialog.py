"""Import contacts: choose files, look at what would happen, and say whether it is to happen."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from directory_app.gui.dialogs.long_work import LongWork
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.dialogs.radio_choice import muted_label
from directory_app.gui.editor.hint_line import HintKind
from directory_app.gui.icons import IconName
from directory_app.gui.imports.offers import file_filters
from directory_app.gui.imports.plan_pane import LoadDetail, PlanPane
from directory_app.gui.theme import Theme
from directory_app.services.import_plan import ImportPlan, ImportReport
from directory_app.services.tables import TableFile, TableMapping

_SIZE = QSize(1060, 680)


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What is to be imported.

    Attributes:
        paths: the files.
        mappings: for each table among them, what its columns hold.
    """

    paths: Sequence[Path]
    mappings: Mapping[Path, TableMapping] = field(default_factory=dict)


MapTable = Callable[[QWidget, TableFile, TableMapping | None], TableMapping | None]
"""Asks what the columns of a table hold, beginning with a mapping if there is one already; None
if it was closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportWork:
    """What the dialog has others do.

    Attributes:
        look_at: finds the tables among files.
        map_table: asks what the columns of one hold.
        make_plan: reads the files and says what would happen.
        load_detail: reads one card of a plan in full.
        drop_detail: the card that was asked for last is not wanted any more.
    """

    look_at: LongWork[Sequence[Path], Sequence[TableFile]]
    map_table: MapTable
    make_plan: LongWork[ImportRequest, ImportPlan]
    load_detail: LoadDetail
    drop_detail: Callable[[], None]


ChooseFiles = Callable[[QWidget], Sequence[Path]]
"""Asks for the files to import; none if it was closed."""


def choose_files(parent: QWidget, folder: Path) -> Sequence[Path]:
    """Ask with the system's dialog, beginning in ``folder``."""
    title = QCoreApplication.translate("ImportDialog", "Import contacts")
    filters = ";;".join(file_filters())
    names, _kind = QFileDialog.getOpenFileNames(parent, title, str(folder), filters)
    return [Path(name) for name in names]


class ImportDialog(PlainDialog):
    """Shows a plan; whoever opened the dialog carries it out when "Import" was pressed."""

    def __init__(
        self,
        *,
        theme: Theme,
        work: ImportWork,
        choose: ChooseFiles,
        paths: Sequence[Path] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Ask for files, or plan the import of ``paths`` at once.

        Args:
            theme: tells when the colours change.
            work: what is done elsewhere.
            choose: asks for files.
            paths: files that were chosen already (dropped on the window).
            parent: the window it belongs to.
        """
        super().__init__(self.tr("Import contacts"), parent=parent)
        self._work = work
        self._choose = choose
        self._request = ImportRequest(())
        self._tables: Sequence[TableFile] = ()
        self._plan: ImportPlan | None = None
        self.pane = PlanPane(theme=theme, load_detail=work.load_detail)
        self._sum = muted_label()
        self._choose_button = self.add_button(self.tr("Choose files…"), name=IconName.OPEN)
        self.columns_button = self.add_button(self.tr("Columns…"), name=IconName.COLUMNS)
        self.import_button = self.add_primary(self.tr("Import"), name=IconName.IMPORT)
        self.add_cancel()
        self._build_ui()
        self._choose_button.clicked.connect(self._on_choose_clicked)
        self.columns_button.clicked.connect(self._on_columns_clicked)
        self.import_button.clicked.connect(self.accept)
        self.pane.choices_changed.connect(self._show_sum)
        if paths:
            self.plan(paths)

    def plan(self, paths: Sequence[Path]) -> None:
        """Look at files, ask for the columns of tables, and show what would happen."""
        self._request, self._tables = ImportRequest(paths), ()
        self.close_plan()
        self._show_plan()
        self.show_text(self._files_words(paths))
        self.run_work(self.tr("Looking at the files…"), self._work.look_at, paths, self._on_looked)

    def close_plan(self) -> None:
        """Give back what the plan holds."""
        self.pane.clear()
        self._work.drop_detail()
        if self._plan is not None:
            self._plan.close()
            self._plan = None

    def plan_to_carry_out(self) -> ImportPlan | None:
        """Return the plan that is shown; it is to be carried out once the dialog was accepted."""
        return self._plan

    def read_again(self) -> None:
        """Make the plan anew, for the directory was changed while it was looked at."""
        self._read()
        words = self.tr("The directory was changed meanwhile; this is the plan made anew.")
        self.show_remark(words, HintKind.WARNING)

    def sum_text(self) -> str:
        """Return what "Import" would do, in words."""
        return self._sum.text()

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
        self._show_nothing()

    def _files_words(self, paths: Sequence[Path]) -> str:
        if len(paths) == 1:
            return self.tr("“{file}”").format(file=paths[0].name)
        return self.tr("%n files", "", len(paths))

    def _show_plan(self) -> None:
        self.pane.setVisible(self._plan is not None)
        self.columns_button.setVisible(bool(self._tables))
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
            sentences = self._sentences(report, self.pane.counts.kept_lines)
            self._sum.setText(" ".join(sentences))

    def _sentences(self, report: ImportReport, kept: int) -> list[str]:
        if not report.added and not report.updated:
            return [self.tr("There is nothing to import: nothing would be added or changed.")]
        sentences = [
            self.tr("%Ln entries will be added.", "", report.added) if report.added else "",
            self.tr("%Ln organisations that they name are added with them.", "", report.named)
            if report.named
            else "",
            self.tr("%Ln entries will be changed.", "", report.updated) if report.updated else "",
            self.tr("%Ln possible duplicates are left out.", "", report.duplicates)
            if report.duplicates
            else "",
            self.tr("%Ln lines that have no field here are kept as they are.", "", kept)
            if kept
            else "",
        ]
        return [sentence for sentence in sentences if sentence]

    def _on_looked(self, tables: Sequence[TableFile]) -> None:
        self._tables = tables
        self._ask_columns()

    def _ask_columns(self) -> None:
        """Ask for the columns of each table.

        A table whose question is closed is left out, or read as it was before.
        """
        paths = list(self._request.paths)
        mappings: dict[Path, TableMapping] = {}
        for table in self._tables:
            known = self._request.mappings.get(table.path)
            mapping = self._work.map_table(self, table, known) or known
            if mapping is None:
                paths.remove(table.path)
            else:
                mappings[table.path] = mapping
        self._tables = [table for table in self._tables if table.path in mappings]
        is_same = self._plan is not None and mappings == self._request.mappings
        self._request = ImportRequest(paths, mappings)
        if paths and not is_same:
            self._read()
        elif not paths:
            self._show_nothing()

    def _show_nothing(self) -> None:
        self.close_plan()
        self._show_plan()
        self.show_text(self.tr("Choose files; nothing is changed before “Import”."))

    def _read(self) -> None:
        self.close_plan()
        self._show_plan()
        self.show_text(self._files_words(self._request.paths))
        self.run_work(self.tr("Reading…"), self._work.make_plan, self._request, self._on_planned)

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
    def _on_columns_clicked(self) -> None:
        self._ask_columns()
