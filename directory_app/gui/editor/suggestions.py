"""What a field proposes below itself while somebody types: the rows and how they are drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from directory_app.gui.icons import IconName, IconRole, icon_pixmap
from directory_app.gui.theme import active_colours, scaled_font
from directory_app.gui.widgets.line_painting import Span, paint_line

_ICON_SIDE = 16
_MARGIN = 8
_DETAIL_SCALE = 0.9
SUGGESTION_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One row of proposals.

    Attributes:
        key: what choosing it means to the field.
        title: translated words or a name.
        detail: smaller words below, or empty.
        icon: picture before it, or None.
        is_new: whether choosing it makes something that does not exist yet.
        spans: what of the title was searched for, to be marked.
    """

    key: object
    title: str
    detail: str = ""
    icon: IconName | None = None
    is_new: bool = False
    spans: tuple[Span, ...] = ()


class SuggestionModel(QAbstractListModel):
    """The proposals for the text typed last."""

    def __init__(self) -> None:
        """Start without proposals."""
        super().__init__()
        self._suggestions: list[Suggestion] = []

    def set_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Show other proposals."""
        self.beginResetModel()
        self._suggestions = list(suggestions)
        self.endResetModel()

    def suggestions(self) -> Sequence[Suggestion]:
        """Return the proposals shown."""
        return self._suggestions

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return the number of proposals."""
        return 0 if parent is not None and parent.isValid() else len(self._suggestions)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the words of a row, or the whole proposal."""
        if not index.isValid():
            return None
        suggestion = self._suggestions[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return suggestion.title
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return suggestion.detail
        return suggestion if role == SUGGESTION_ROLE else None


class SuggestionDelegate(QStyledItemDelegate):
    """Draws a proposal: icon, title, and the detail in smaller letters below."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Ask for one line or two."""
        suggestion = index.data(SUGGESTION_ROLE)
        height = option.fontMetrics.height() + 10
        if isinstance(suggestion, Suggestion) and suggestion.detail:
            height += option.fontMetrics.height()
        return QSize(160, height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        suggestion = index.data(SUGGESTION_ROLE)
        if not isinstance(suggestion, Suggestion):
            return
        colours = active_colours()
        painter.save()
        if _is_selected(option):
            painter.fillRect(option.rect, colours.accent_soft)
        text = option.rect.adjusted(_MARGIN, 4, -_MARGIN, -4)
        if suggestion.icon is not None:
            self._paint_icon(painter, suggestion, text)
            text.setLeft(text.left() + _ICON_SIDE + _MARGIN)
        title = QRect(text)
        if suggestion.detail:
            title.setHeight(option.fontMetrics.height())
            detail = QRect(text)
            detail.setTop(title.bottom() + 1)
            painter.setFont(scaled_font(option.font, _DETAIL_SCALE))
            painter.setPen(colours.text_muted)
            self._paint_words(painter, detail, suggestion.detail)
        colour = colours.link if suggestion.is_new else colours.text
        paint_line(painter, title, suggestion.title, option.font, colour, suggestion.spans)
        painter.restore()

    @staticmethod
    def _paint_icon(painter: QPainter, suggestion: Suggestion, area: QRect) -> None:
        if suggestion.icon is None:
            return
        role = IconRole.ACCENT if suggestion.is_new else IconRole.MUTED
        ratio = painter.device().devicePixelRatio()
        top = area.top() + (area.height() - _ICON_SIDE) // 2
        picture = icon_pixmap(suggestion.icon, role, _ICON_SIDE, ratio)
        painter.drawPixmap(area.left(), top, picture)

    @staticmethod
    def _paint_words(painter: QPainter, area: QRect, words: str) -> None:
        short = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, short)


def _is_selected(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)
