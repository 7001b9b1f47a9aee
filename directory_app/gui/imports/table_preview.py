"""The first rows of a table, with a field over each column that says what it holds."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QObject,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from directory_app.gui.editor.choice_field import ChoiceField
from directory_app.gui.imports.preview_model import PreviewModel
from directory_app.gui.imports.target_words import offered_targets, target_words
from directory_app.services.tables import ColumnTarget

_ROW_ROOM = 10
_MARGIN = 4
_NARROWEST = 140
_WIDEST = 230
_CELL_ROOM = 22
_FEW_ROWS = 8
_MEASURED = 40
"""Characters of a cell that tell whether it needs the widest column."""


class ChooserHeader(QHeaderView):
    """A header with a field over the name of each column.

    Signals:
        edited(int): another target was chosen for a column.
        focused(int): the field of a column got the keyboard.
    """

    edited = Signal(int)
    focused = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Have no columns yet."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._fields: list[ChoiceField[ColumnTarget]] = []
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self.setHighlightSections(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.sectionResized.connect(self._place_fields)
        self.geometriesChanged.connect(self._place_fields)

    def fields(self) -> Sequence[ChoiceField[ColumnTarget]]:
        """Return the fields, one for each column."""
        return self._fields

    def show_columns(self, names: Sequence[str], targets: Sequence[ColumnTarget]) -> None:
        """Make a field for each column.

        Args:
            names: what the file calls the columns.
            targets: what they hold.
        """
        for field in self._fields:
            field.hide()
            field.deleteLater()
        self._fields = []
        choices = [(target, target_words(target)) for target in offered_targets()]
        known = set(offered_targets())
        for column, (name, target) in enumerate(zip(names, targets, strict=True)):
            extra = [] if target in known else [(target, target_words(target))]
            words = self.tr("What the column “{name}” holds").format(name=name)
            field = ChoiceField(words, [*extra, *choices], self.viewport())
            field.set_value(target)
            field.installEventFilter(self)
            field.edited.connect(partial(self.edited.emit, column))
            self._fields.append(field)
        self._set_tab_order()
        self._place_fields()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), hint.height() + self._field_height() + _MARGIN)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and watched in self._fields:
            self.focused.emit(self._fields.index(watched))
        return super().eventFilter(watched, event)

    def _field_height(self) -> int:
        return self._fields[0].sizeHint().height() if self._fields else 0

    def _set_tab_order(self) -> None:
        for before, after in zip(self._fields, self._fields[1:], strict=False):
            QWidget.setTabOrder(before, after)

    @Slot()
    def _place_fields(self) -> None:
        height = self._field_height()
        for column, field in enumerate(self._fields):
            if column >= self.count() or self.isSectionHidden(column):
                field.hide()
                continue
            left = self.sectionViewportPosition(column) + _MARGIN // 2
            width = max(1, self.sectionSize(column) - _MARGIN)
            field.setGeometry(QRect(left, _MARGIN, width, height))
            field.show()


class TablePreview(QTableView):
    """Shows the first rows of a table.

    Signals:
        targets_changed(): another target was chosen for a column.
    """

    targets_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.preview = PreviewModel(self)
        self.header = ChooserHeader(self)
        self._shows_empty = False
        self.setHorizontalHeader(self.header)
        self.setModel(self.preview)
        self.setAccessibleName(self.tr("The first rows of the table"))
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + _ROW_ROOM)
        self.header.edited.connect(self._on_edited)
        self.header.focused.connect(self._show_column)
        self.horizontalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_table(
        self,
        header: Sequence[str],
        rows: Sequence[Sequence[str]],
        targets: Sequence[ColumnTarget],
    ) -> None:
        """Show another table; arguments as those of the model."""
        self.preview.show_rows(header, rows, targets)
        names = [self.preview.column_name(column) for column in range(len(targets))]
        self.header.show_columns(names, targets)
        # Each new width would place the fields of all columns anew.
        with QSignalBlocker(self.header):
            for column in range(len(targets)):
                self.setColumnWidth(column, self._width_of(rows, column))
                self._make_room(column)
        self.show_empty_columns(shown=self._shows_empty)

    def show_empty_columns(self, *, shown: bool) -> None:
        """Show the columns too that are empty in every row, or hide them."""
        self._shows_empty = shown
        for column in range(self.preview.columnCount()):
            self.setColumnHidden(column, not shown and self.preview.is_empty(column))
        self.header.updateGeometry()
        # The sections are laid out when the control is back with the event loop.
        QTimer.singleShot(0, self.header, self.header.geometriesChanged.emit)

    def empty_count(self) -> int:
        """Return how many columns are empty in every row."""
        return sum(map(self.preview.is_empty, range(self.preview.columnCount())))

    def targets(self) -> tuple[ColumnTarget, ...]:
        """Return what was chosen for each column."""
        return tuple(field.value() for field in self.header.fields())

    def _width_of(self, rows: Sequence[Sequence[str]], column: int) -> int:
        measure = self.fontMetrics().horizontalAdvance
        widest = max((measure(row[column][:_MEASURED]) for row in rows[:_FEW_ROWS]), default=0)
        return min(max(widest + _CELL_ROOM, _NARROWEST), _WIDEST)

    def _make_room(self, column: int) -> None:
        """Widen a column so that what was chosen for it can be read."""
        room = self.header.fields()[column].room_for_chosen() + _MARGIN
        self.setColumnWidth(column, min(max(self.columnWidth(column), room), _WIDEST))

    @Slot(int)
    def _on_edited(self, column: int) -> None:
        self._make_room(column)
        self.preview.set_targets(self.targets())
        self.targets_changed.emit()

    @Slot(int)
    def _show_column(self, column: int) -> None:
        top = self.rowAt(0)
        self.scrollTo(self.preview.index(max(0, top), column))

    @Slot()
    def _on_scrolled(self) -> None:
        self.header.geometriesChanged.emit()
