"""The first rows of a table as a Qt model, with what its columns are called."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from directory_app.gui.theme import active_colours
from directory_app.services.tables import ColumnField, ColumnTarget

_NO_PARENT: Final = QModelIndex()
_LINE_END: Final = " ↵ "
_Index = QModelIndex | QPersistentModelIndex


class PreviewModel(QAbstractTableModel):
    """Rows as they stand in the file; columns that are left out are faint."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Be empty."""
        super().__init__(parent)
        self._header: Sequence[str] = ()
        self._rows: Sequence[Sequence[str]] = ()
        self._targets: Sequence[ColumnTarget] = ()

    def show_rows(
        self,
        header: Sequence[str],
        rows: Sequence[Sequence[str]],
        targets: Sequence[ColumnTarget],
    ) -> None:
        """Show another table.

        Args:
            header: names of the columns; empty if no row names them.
            rows: the first rows below it.
            targets: what each column holds.
        """
        self.beginResetModel()
        self._header, self._rows, self._targets = header, rows, targets
        self.endResetModel()

    def set_targets(self, targets: Sequence[ColumnTarget]) -> None:
        """Note what each column holds now."""
        self._targets = targets
        if self._rows and self._targets:
            last = self.index(len(self._rows) - 1, len(self._targets) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def column_name(self, column: int) -> str:
        """Return what the file calls a column, or its letters as in a spreadsheet."""
        named = self._header[column].strip() if column < len(self._header) else ""
        return " ".join(named.split()) or self.tr("Column {letters}").format(
            letters=column_letters(column)
        )

    def is_empty(self, column: int) -> bool:
        """Tell whether none of the rows has anything in a column."""
        return not any(row[column].strip() for row in self._rows)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._targets)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation is Qt.Orientation.Vertical:
            return section + 1
        return self.column_name(section)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._cell(index).replace("\n", _LINE_END)
            case Qt.ItemDataRole.ToolTipRole:
                return self._cell(index)
            case Qt.ItemDataRole.ForegroundRole:
                is_out = self._targets[index.column()].field is ColumnField.IGNORE
                return active_colours().text_disabled if is_out else None
            case _:
                return None

    def _cell(self, index: _Index) -> str:
        return self._rows[index.row()][index.column()]


def column_letters(column: int) -> str:
    """Return the name a spreadsheet gives to a column: A for 0, AA for 26."""
    letters = ""
    rest = column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters
