"""Which columns our own table has."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from directory_app.domain.table_columns import TableColumn
from directory_app.gui.widgets.flow_layout import FlowLayout

# PySide6's stubs call what QT_TRANSLATE_NOOP returns an object; it is the text.
_COLUMNS: Final[dict[TableColumn, object]] = {
    TableColumn.NAME: QT_TRANSLATE_NOOP("ColumnChoice", "Name"),
    TableColumn.NAME_PARTS: QT_TRANSLATE_NOOP("ColumnChoice", "Parts of the name"),
    TableColumn.OTHER_NAMES: QT_TRANSLATE_NOOP("ColumnChoice", "Other names"),
    TableColumn.KIND: QT_TRANSLATE_NOOP("ColumnChoice", "Kind"),
    TableColumn.ORGANISATION: QT_TRANSLATE_NOOP("ColumnChoice", "Organisation"),
    TableColumn.DEPARTMENT: QT_TRANSLATE_NOOP("ColumnChoice", "Department"),
    TableColumn.TITLE: QT_TRANSLATE_NOOP("ColumnChoice", "Title"),
    TableColumn.ROLE: QT_TRANSLATE_NOOP("ColumnChoice", "Role"),
    TableColumn.PHONE: QT_TRANSLATE_NOOP("ColumnChoice", "Phone"),
    TableColumn.MOBILE: QT_TRANSLATE_NOOP("ColumnChoice", "Mobile"),
    TableColumn.FAX: QT_TRANSLATE_NOOP("ColumnChoice", "Fax"),
    TableColumn.EMAIL: QT_TRANSLATE_NOOP("ColumnChoice", "E-mail"),
    TableColumn.ADDRESS: QT_TRANSLATE_NOOP("ColumnChoice", "Address in one cell"),
    TableColumn.ADDRESS_PARTS: QT_TRANSLATE_NOOP("ColumnChoice", "Parts of the address"),
    TableColumn.COUNTRY: QT_TRANSLATE_NOOP("ColumnChoice", "Country"),
    TableColumn.LINK: QT_TRANSLATE_NOOP("ColumnChoice", "Link"),
    TableColumn.LANGUAGES: QT_TRANSLATE_NOOP("ColumnChoice", "Languages"),
    TableColumn.TAGS: QT_TRANSLATE_NOOP("ColumnChoice", "Tags"),
    TableColumn.BIRTHDAY: QT_TRANSLATE_NOOP("ColumnChoice", "Birthday"),
    TableColumn.NOTE: QT_TRANSLATE_NOOP("ColumnChoice", "Note"),
    TableColumn.MEMBERS: QT_TRANSLATE_NOOP("ColumnChoice", "Members of a list"),
    TableColumn.KEPT: QT_TRANSLATE_NOOP("ColumnChoice", "Other lines of vCards"),
    TableColumn.SORT_AS: QT_TRANSLATE_NOOP("ColumnChoice", "Sorted as"),
    TableColumn.CHANGED: QT_TRANSLATE_NOOP("ColumnChoice", "Changed on"),
    TableColumn.UID: QT_TRANSLATE_NOOP("ColumnChoice", "UID"),
}


def column_words(column: TableColumn) -> str:
    """Return the name of a column, or group of columns."""
    return QCoreApplication.translate("ColumnChoice", str(_COLUMNS[column]))


class ColumnChoice(QWidget):
    """All columns, or those that are ticked.

    Signals:
        edited(): the user chose otherwise.
    """

    edited = Signal()

    def __init__(self) -> None:
        """Choose all columns."""
        super().__init__()
        self.only_some = QCheckBox(self.tr("Only some columns"))
        self._boxes = {column: QCheckBox(column_words(column)) for column in TableColumn}
        self._holder = QWidget()
        flow = FlowLayout(self._holder, spacing=14, line_spacing=4)
        for box in self._boxes.values():
            box.clicked.connect(self._on_clicked)
            flow.addWidget(box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.only_some)
        layout.addWidget(self._holder)
        self.only_some.clicked.connect(self._on_clicked)
        self.set_value(())

    def value(self) -> tuple[TableColumn, ...]:
        """Return the ticked columns; none where that means all."""
        if not self.only_some.isChecked():
            return ()
        return tuple(column for column, box in self._boxes.items() if box.isChecked())

    def set_value(self, columns: Sequence[TableColumn]) -> None:
        """Tick ``columns``; none means all."""
        self.only_some.setChecked(bool(columns))
        for column, box in self._boxes.items():
            box.setChecked(not columns or column in columns)
        self._holder.setVisible(bool(columns))

    def box(self, column: TableColumn) -> QCheckBox:
        """Return the box of a column."""
        return self._boxes[column]

    @Slot()
    def _on_clicked(self) -> None:
        if not any(box.isChecked() for box in self._boxes.values()):
            # A table without columns is no table.
            self._boxes[TableColumn.NAME].setChecked(True)
        self._holder.setVisible(self.only_some.isChecked())
        self.edited.emit()
