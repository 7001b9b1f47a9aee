"""The cards of an import's plan as a table; rows are fetched when they are looked at."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from directory_app.gui.dialogs.go_to_dialog import KIND_ICONS
from directory_app.gui.dialogs.import_words import choice_words
from directory_app.gui.icons import icon
from directory_app.gui.theme import active_colours
from directory_app.services.import_plan import (
    DuplicateChoice,
    ImportCounts,
    ImportOutcome,
    ImportPlan,
    PlannedCard,
)

CARD_ROLE: Final = Qt.ItemDataRole.UserRole + 1
PAGE_SIZE: Final = 100
_MOST_PAGES: Final = 30
_NO_PARENT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class PlanColumn(IntEnum):
    """A column; the value is its position."""

    NAME = 0
    DETAIL = 1
    CHANGES = 2
    MAY_BE = 3
    CHOICE = 4
    FILE = 5
    CARD = 6


COLUMNS_OF: Final[dict[ImportOutcome, frozenset[PlanColumn]]] = {
    ImportOutcome.NEW: frozenset({PlanColumn.NAME, PlanColumn.DETAIL, PlanColumn.CARD}),
    ImportOutcome.UPDATED: frozenset(
        {PlanColumn.NAME, PlanColumn.DETAIL, PlanColumn.CHANGES, PlanColumn.CARD}
    ),
    ImportOutcome.DUPLICATE: frozenset(
        {PlanColumn.NAME, PlanColumn.MAY_BE, PlanColumn.CHOICE, PlanColumn.CARD}
    ),
    ImportOutcome.UNCHANGED: frozenset({PlanColumn.NAME, PlanColumn.DETAIL, PlanColumn.CARD}),
}
"""What is shown of the cards of an outcome; the file too where there are several."""

WIDTHS: Final[dict[int, int]] = {
    PlanColumn.NAME: 190,
    PlanColumn.DETAIL: 190,
    PlanColumn.CHANGES: 80,
    PlanColumn.MAY_BE: 150,
    PlanColumn.CHOICE: 120,
    PlanColumn.FILE: 120,
    PlanColumn.CARD: 56,
}
"""How wide the columns are at first, in pixels."""

# PySide6's stubs call what QT_TRANSLATE_NOOP returns an object; it is the text.
_HEADINGS: Final[dict[PlanColumn, object]] = {
    PlanColumn.NAME: QT_TRANSLATE_NOOP("PlanColumn", "Name"),
    PlanColumn.DETAIL: QT_TRANSLATE_NOOP("PlanColumn", "Organisation or post"),
    PlanColumn.CHANGES: QT_TRANSLATE_NOOP("PlanColumn", "Changes"),
    PlanColumn.MAY_BE: QT_TRANSLATE_NOOP("PlanColumn", "May be"),
    PlanColumn.CHOICE: QT_TRANSLATE_NOOP("PlanColumn", "What to do"),
    PlanColumn.FILE: QT_TRANSLATE_NOOP("PlanColumn", "File"),
    PlanColumn.CARD: QT_TRANSLATE_NOOP("PlanColumn", "No."),
}


class PlanModel(QAbstractTableModel):
    """The cards of one outcome.

    Pages that were fetched are kept for a while, since a view asks for a row many times.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Be empty."""
        super().__init__(parent)
        self._plan: ImportPlan | None = None
        self._outcome = ImportOutcome.NEW
        self._count = 0
        self._pages: dict[int, Sequence[PlannedCard]] = {}

    def show_plan(self, plan: ImportPlan, outcome: ImportOutcome, count: int) -> None:
        """Show the ``count`` cards of ``outcome`` of a plan."""
        self.beginResetModel()
        self._plan, self._outcome = plan, outcome
        self._count = count
        self._pages.clear()
        self.endResetModel()

    def clear(self) -> None:
        """Show no plan any more."""
        self.beginResetModel()
        self._plan, self._count = None, 0
        self._pages.clear()
        self.endResetModel()

    def choose(self, rows: Sequence[int], choice: DuplicateChoice) -> None:
        """Say what is to be done with the possible duplicates of some rows."""
        if self._plan is None:
            return
        for row in rows:
            self._plan.choose(self.card_at(row).number, choice)
        self._refresh()

    def choose_all(self, choice: DuplicateChoice) -> None:
        """Say what is to be done with every possible duplicate."""
        if self._plan is not None:
            self._plan.choose_all(choice)
            self._refresh()

    def card_at(self, row: int) -> PlannedCard:
        """Return the card of a row.

        Raises:
            IndexError: there is no such row.
        """
        number, place = divmod(row, PAGE_SIZE)
        if number not in self._pages:
            if len(self._pages) >= _MOST_PAGES:
                self._pages.clear()
            plan = self._plan
            start = number * PAGE_SIZE
            self._pages[number] = () if plan is None else plan.rows(self._outcome, start, PAGE_SIZE)
        return self._pages[number][place]

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(PlanColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return section + 1
        return QCoreApplication.translate("PlanColumn", str(_HEADINGS[PlanColumn(section)]))

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = PlanColumn(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return _cell_text(self.card_at(index.row()), column)
            case Qt.ItemDataRole.DecorationRole if column is PlanColumn.NAME:
                return icon(KIND_ICONS[self.card_at(index.row()).kind])
            case Qt.ItemDataRole.ForegroundRole if column is not PlanColumn.NAME:
                return active_colours().text_muted
            case _ if role == CARD_ROLE:
                return self.card_at(index.row())
            case _:
                return None

    def _refresh(self) -> None:
        self._pages.clear()
        if self._count:
            last = self.index(self._count - 1, len(PlanColumn) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def count_of(counts: ImportCounts, outcome: ImportOutcome) -> int:
    """Return how many cards have an outcome."""
    match outcome:
        case ImportOutcome.NEW:
            return counts.new
        case ImportOutcome.UPDATED:
            return counts.updated
        case ImportOutcome.UNCHANGED:
            return counts.unchanged
        case ImportOutcome.DUPLICATE:
            return counts.duplicates


def _cell_text(card: PlannedCard, column: PlanColumn) -> str:
    match column:
        case PlanColumn.NAME:
            return card.name
        case PlanColumn.DETAIL:
            return card.detail
        case PlanColumn.CHANGES:
            return PlanWords().changes(card)
        case PlanColumn.MAY_BE:
            return card.duplicate_name
        case PlanColumn.CHOICE:
            return choice_words(card.choice)
        case PlanColumn.FILE:
            return card.file.name
        case PlanColumn.CARD:
            return QLocale().toString(card.card)


class PlanWords(QObject):
    """The text with a number; lupdate sees in Python that a text has plurals in ``tr`` only."""

    def changes(self, card: PlannedCard) -> str:
        """Return how much of an entry a card changes."""
        if not card.changed_fields:
            return self.tr("kept lines")
        return self.tr("%n fields", "", card.changed_fields)
