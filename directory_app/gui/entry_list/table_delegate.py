"""How an entry looks in the table: an avatar before its name, plain words in other cells."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from directory_app.domain.identifiers import RecordKind
from directory_app.domain.views import EntrySummary
from directory_app.gui.entry_list.columns import Column
from directory_app.gui.entry_list.entry_delegate import paint_ground
from directory_app.gui.entry_list.entry_list_model import Role
from directory_app.gui.theme import active_colours, scaled_font
from directory_app.gui.widgets.avatar import paint_avatar
from directory_app.gui.widgets.line_painting import Mark, mark_nothing, paint_line

TABLE_ROW_HEIGHT = 34
_MARGIN = 8
_AVATAR = 22
_MARKED = frozenset({Column.NAME, Column.POST, Column.ORGANISATION, Column.EMAIL})

_Index = QModelIndex | QPersistentModelIndex


class TableDelegate(QStyledItemDelegate):
    """Paints one cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mark: Mark = mark_nothing

    def set_mark(self, mark: Mark) -> None:
        """Mark what is searched for from the next painting on."""
        self._mark = mark

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        paint_ground(painter, option, index)
        summary = index.data(Role.SUMMARY)
        if isinstance(summary, EntrySummary):
            self._paint_cell(painter, option, index, summary)
        painter.restore()

    def _paint_cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: _Index,
        summary: EntrySummary,
    ) -> None:
        column = Column(index.column())
        room = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        font = option.font
        if column is Column.NAME:
            side = QRect(room.left(), room.center().y() - _AVATAR // 2 + 1, _AVATAR, _AVATAR)
            painter.setFont(option.font)
            paint_avatar(
                painter,
                side,
                summary.initials,
                summary.uid,
                square=summary.kind is not RecordKind.PERSON,
            )
            room.setLeft(side.right() + _MARGIN)
            font = scaled_font(option.font, 1.0, QFont.Weight.DemiBold)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        spans = self._mark(text) if column in _MARKED else ()
        paint_line(painter, room, text, font, _colour(summary, column), spans)


def _colour(summary: EntrySummary, column: Column) -> QColor:
    colours = active_colours()
    if column is Column.NAME:
        return colours.text
    if column is Column.POST and summary.vacant:
        return colours.warning
    return colours.text_muted
