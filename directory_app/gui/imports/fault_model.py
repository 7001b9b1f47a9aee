"""What of the files of an import could not be read, as a table."""

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

from directory_app.gui.dialogs.import_words import reason_words
from directory_app.gui.icons import IconName, IconRole, icon
from directory_app.gui.theme import active_colours
from directory_app.services.import_plan import ImportFault

_NO_PARENT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class FaultColumn(IntEnum):
    """A column; the value is its position."""

    REASON = 0
    FILE = 1
    CARD = 2
    LINE = 3


WIDTHS: Final[dict[int, int]] = {
    FaultColumn.REASON: 260,
    FaultColumn.FILE: 120,
    FaultColumn.CARD: 60,
    FaultColumn.LINE: 60,
}
"""How wide the columns are at first, in pixels."""

# PySide6's stubs call what QT_TRANSLATE_NOOP returns an object; it is the text.
_HEADINGS: Final[dict[FaultColumn, object]] = {
    FaultColumn.REASON: QT_TRANSLATE_NOOP("FaultColumn", "What is wrong"),
    FaultColumn.FILE: QT_TRANSLATE_NOOP("FaultColumn", "File"),
    FaultColumn.CARD: QT_TRANSLATE_NOOP("FaultColumn", "Card"),
    FaultColumn.LINE: QT_TRANSLATE_NOOP("FaultColumn", "Line"),
}


class FaultModel(QAbstractTableModel):
    """One fault a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Be empty."""
        super().__init__(parent)
        self._faults: Sequence[ImportFault] = ()

    def show_faults(self, faults: Sequence[ImportFault]) -> None:
        """Show other faults."""
        self.beginResetModel()
        self._faults = faults
        self.endResetModel()

    def fault_at(self, row: int) -> ImportFault:
        """Return the fault of a row."""
        return self._faults[row]

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._faults)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(FaultColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return section + 1
        return QCoreApplication.translate("FaultColumn", str(_HEADINGS[FaultColumn(section)]))

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        fault, column = self._faults[index.row()], FaultColumn(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return _cell_text(fault, column)
            case Qt.ItemDataRole.DecorationRole if column is FaultColumn.REASON:
                return icon(IconName.WRONG, IconRole.DANGER)
            case Qt.ItemDataRole.ForegroundRole if column is not FaultColumn.REASON:
                return active_colours().text_muted
            case _:
                return None


def _cell_text(fault: ImportFault, column: FaultColumn) -> str:
    match column:
        case FaultColumn.REASON:
            return reason_words(fault.reason, fault.detail)
        case FaultColumn.FILE:
            return fault.file.name
        case FaultColumn.CARD:
            return QLocale().toString(fault.card) if fault.card else ""
        case FaultColumn.LINE:
            return QLocale().toString(fault.line) if fault.line else ""
