"""The plan of an import: its outcomes with counts, the cards of one, and one card in full."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QLocale, QModelIndex, Signal, Slot
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from directory_app.gui.dialogs.import_words import choice_words, outcome_words
from directory_app.gui.dialogs.radio_choice import muted_label
from directory_app.gui.dialogs.text_pane import TextPane
from directory_app.gui.imports.duplicate_pane import DuplicatePane
from directory_app.gui.imports.fault_model import WIDTHS as FAULT_WIDTHS
from directory_app.gui.imports.fault_model import FaultModel
from directory_app.gui.imports.plan_details import PlanWriter
from directory_app.gui.imports.plan_model import (
    CARD_ROLE,
    COLUMNS_OF,
    PlanColumn,
    PlanModel,
    count_of,
)
from directory_app.gui.imports.plan_model import WIDTHS as PLAN_WIDTHS
from directory_app.gui.imports.plan_table import PlanTable
from directory_app.gui.theme import Theme
from directory_app.gui.widgets.flow_layout import FlowLayout
from directory_app.gui.widgets.looks import Look
from directory_app.gui.widgets.section import Hairline
from directory_app.services.import_plan import (
    DuplicateChoice,
    ImportCounts,
    ImportOutcome,
    ImportPlan,
    PlannedCard,
    PlannedDetail,
)

LoadDetail = Callable[[ImportPlan, int, Callable[[PlannedDetail], None]], None]
"""Hands on one card of a plan in full, now or later."""

_TABS: Final = (
    ImportOutcome.NEW,
    ImportOutcome.UPDATED,
    ImportOutcome.DUPLICATE,
    ImportOutcome.UNCHANGED,
)
_FAULTS: Final = len(_TABS)
"""The last tab."""

_SHARES = (540, 480)
_LABEL_WIDTH = 124
_CELL_ROOM = 16


class PlanPane(QWidget):
    """Shows a plan; whatever is chosen here is noted in it at once.

    Signals:
        choices_changed(): something else is to be done with possible duplicates.
    """

    choices_changed = Signal()

    def __init__(self, *, theme: Theme, load_detail: LoadDetail) -> None:
        """Show nothing yet.

        Args:
            theme: tells when the colours change.
            load_detail: reads one card of the plan in full.
        """
        super().__init__()
        self._load_detail = load_detail
        self._plan: ImportPlan | None = None
        self._counts = ImportCounts()
        self._writer = PlanWriter(self)
        self.tabs = QTabBar()
        self.model = PlanModel(self)
        self.fault_model = FaultModel(self)
        self.cards = PlanTable(self.tr("Cards"), self.model, self._plan_widths())
        self.faults = PlanTable(self.tr("Errors"), self.fault_model, FAULT_WIDTHS)
        self.details = TextPane(self.tr("The card in full"), theme=theme, label_width=_LABEL_WIDTH)
        self.duplicate = DuplicatePane()
        self._for_all = QWidget()
        self._more_faults = muted_label()
        self._tables = QStackedWidget()
        self._side = QStackedWidget()
        self._build_ui()
        self._connect()

    def show_plan(self, plan: ImportPlan) -> None:
        """Show a plan, beginning with the first outcome that has cards."""
        # Asked for once: with many cards it takes its time, and no choice changes it.
        counts = plan.counts
        self._plan, self._counts = plan, counts
        numbers = [*(count_of(counts, outcome) for outcome in _TABS), counts.faults]
        words = [*map(outcome_words, _TABS), self.tr("Errors")]
        for index, (text, number) in enumerate(zip(words, numbers, strict=True)):
            shown = self.tr("{words} ({count})")
            count = QLocale().toString(number)
            self.tabs.setTabText(index, shown.format(words=text, count=count))
            self.tabs.setTabEnabled(index, number > 0)
        self.fault_model.show_faults(plan.faults)
        hidden = self._hidden_faults()
        self._more_faults.setText(self.tr("and %n more errors", "", hidden))
        self._more_faults.setVisible(hidden > 0)
        first = next((index for index, number in enumerate(numbers) if number), 0)
        self.tabs.setCurrentIndex(first)
        self._show_tab(first)

    def clear(self) -> None:
        """Show no plan any more."""
        self._plan = None
        self.model.clear()
        self.fault_model.show_faults(())

    def choose_for_all(self, choice: DuplicateChoice) -> None:
        """Do the same with all possible duplicates."""
        self.model.choose_all(choice)
        self._after_choice()

    def button_for_all(self, choice: DuplicateChoice) -> QPushButton:
        """Return the button that makes a choice for all possible duplicates."""
        return self._all_buttons[choice]

    def tab_texts(self) -> list[str]:
        """Return the outcomes with their counts as shown."""
        return [self.tabs.tabText(index) for index in range(self.tabs.count())]

    @property
    def counts(self) -> ImportCounts:
        """The figures of the plan that is shown."""
        return self._counts

    def show_outcome(self, outcome: ImportOutcome) -> None:
        """Show the cards of an outcome, as a click on its tab does."""
        self.tabs.setCurrentIndex(_TABS.index(outcome))

    def show_faults(self) -> None:
        """Show the errors, as a click on their tab does."""
        self.tabs.setCurrentIndex(_FAULTS)

    def _build_ui(self) -> None:
        for outcome in _TABS:
            self.tabs.addTab(outcome_words(outcome))
        self.tabs.addTab(self.tr("Errors"))
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("What happens to the cards"))
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._fill_for_all()
        column.addWidget(self._for_all)
        column.addWidget(self._tables, 1)
        column.addWidget(self._more_faults)
        for table in (self.cards, self.faults):
            self._tables.addWidget(table)
        for pane in (self.details, self.duplicate):
            self._side.addWidget(pane)
        splitter = QSplitter()
        splitter.addWidget(listed)
        splitter.addWidget(self._side)
        splitter.setSizes(list(_SHARES))
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tabs)
        layout.addWidget(Hairline())
        layout.addWidget(splitter, 1)

    def _plan_widths(self) -> dict[int, int]:
        """Return the widths of the columns; what is to be done is never cut off."""
        words = self.fontMetrics().horizontalAdvance
        longest = max(words(choice_words(choice)) for choice in DuplicateChoice)
        room = max(PLAN_WIDTHS[PlanColumn.CHOICE], longest + _CELL_ROOM)
        return {**PLAN_WIDTHS, PlanColumn.CHOICE: room}

    def _fill_for_all(self) -> None:
        row = FlowLayout(self._for_all, spacing=6, line_spacing=6)
        row.setContentsMargins(0, 8, 0, 0)
        label = QLabel(self.tr("For all of them:"))
        label.setProperty("look", Look.MUTED.value)
        row.addWidget(label)
        self._all_buttons: dict[DuplicateChoice, QPushButton] = {}
        for choice in DuplicateChoice:
            button = QPushButton(choice_words(choice))
            button.setAutoDefault(False)
            name = self.tr("{choice}: for all possible duplicates")
            button.setAccessibleName(name.format(choice=choice_words(choice)))
            button.clicked.connect(partial(self.choose_for_all, choice))
            self._all_buttons[choice] = button
            row.addWidget(button)
        # As high as the buttons, so that its words stand on their line.
        label.setFixedHeight(max(each.sizeHint().height() for each in self._all_buttons.values()))

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_tab)
        self.cards.row_changed.connect(self._show_current)
        self.faults.row_changed.connect(self._show_current)
        self.duplicate.chosen.connect(self._on_chosen)

    @Slot(int)
    def _show_tab(self, index: int) -> None:
        if self._plan is None:
            return
        shows_faults = index == _FAULTS
        table = self.faults if shows_faults else self.cards
        outcome = ImportOutcome.NEW if shows_faults else _TABS[index]
        self._for_all.setVisible(outcome is ImportOutcome.DUPLICATE)
        self._more_faults.setVisible(shows_faults and bool(self._hidden_faults()))
        self._tables.setCurrentWidget(table)
        self._side.setCurrentWidget(
            self.duplicate if outcome is ImportOutcome.DUPLICATE else self.details
        )
        if not shows_faults:
            self.model.show_plan(self._plan, outcome, count_of(self._counts, outcome))
            has_several = len(self._plan.files) > 1
            file = {PlanColumn.FILE} if has_several else frozenset[PlanColumn]()
            self.cards.show_columns(COLUMNS_OF[outcome] | file)
        self._select_first(table)

    def _hidden_faults(self) -> int:
        return 0 if self._plan is None else self._counts.faults - len(self._plan.faults)

    def _select_first(self, table: QTableView) -> None:
        model = table.model()
        if model is not None and model.rowCount(QModelIndex()):
            table.setCurrentIndex(model.index(0, 0))
        self._show_current()

    @Slot()
    def _show_current(self) -> None:
        if self._plan is None:
            return
        if self.tabs.currentIndex() == _FAULTS:
            row = self.faults.currentIndex().row()
            if row >= 0:
                fault = self.fault_model.fault_at(row)
                self.details.write(lambda pen: self._writer.write_fault(pen, fault))
            return
        card = self.cards.currentIndex().data(CARD_ROLE)
        if isinstance(card, PlannedCard):
            self._load_detail(self._plan, card.number, partial(self._show_detail, card.number))

    def _show_detail(self, number: int, detail: PlannedDetail) -> None:
        card = self.cards.currentIndex().data(CARD_ROLE)
        # The reader may have gone on to another card meanwhile.
        if self._plan is None or not isinstance(card, PlannedCard) or card.number != number:
            return
        if card.outcome is ImportOutcome.DUPLICATE:
            self.duplicate.show_card(card, detail)
        else:
            self.details.write(lambda pen: self._writer.write_card(pen, card, detail))

    @Slot(object)
    def _on_chosen(self, choice: DuplicateChoice) -> None:
        self.model.choose(self.cards.selected_rows(), choice)
        self._after_choice()

    def _after_choice(self) -> None:
        self._show_current()
        self.choices_changed.emit()
