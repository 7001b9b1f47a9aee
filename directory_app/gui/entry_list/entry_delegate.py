"""How an entry looks in a list: avatar, name, second line and country."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from directory_app.domain.identifiers import RecordKind
from directory_app.domain.views import EntrySummary
from directory_app.gui.entry_list.entry_list_model import Role
from directory_app.gui.entry_list.entry_painting import paint_line
from directory_app.gui.entry_list.row_words import SEPARATOR, second_line
from directory_app.gui.theme import active_colours, scaled_font
from directory_app.gui.widgets.avatar import paint_avatar

ROW_HEIGHT = 56
_MARGIN = 14
_AVATAR = 36
_GAP = 11
_SECOND_SCALE = 0.93
_FOCUS_BAR = 3
_BAR_ROUNDING = 4

_Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Paints a row of two lines; all rows are of one height, so that none has to be measured."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._query_words: tuple[str, ...] = ()

    def set_query_words(self, words: Sequence[str]) -> None:
        """Mark these words from the next painting on."""
        self._query_words = tuple(words)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        summary = index.data(Role.SUMMARY)
        painter.save()
        paint_ground(painter, option, index)
        rect = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        if isinstance(summary, EntrySummary):
            self._paint_entry(painter, option, rect, summary)
        else:
            _paint_placeholder(painter, rect)
        painter.restore()

    def _paint_entry(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        rect: QRect,
        summary: EntrySummary,
    ) -> None:
        colours = active_colours()
        painter.setFont(option.font)
        paint_avatar(
            painter,
            _avatar_rect(rect),
            summary.initials,
            summary.uid,
            square=summary.kind is not RecordKind.PERSON,
        )
        small = scaled_font(option.font, _SECOND_SCALE)
        room = _text_rect(rect)
        if summary.country:
            # A pixel more than the letters: widths are rounded, and a short word must not be cut.
            country_width = QFontMetrics(small).horizontalAdvance(summary.country) + 2
            country = QRect(
                rect.right() - country_width + 1, rect.top(), country_width, rect.height()
            )
            paint_line(painter, country, summary.country, small, colours.text_faint)
            room.setRight(country.left() - _GAP)
        bold = scaled_font(option.font, 1.0, QFont.Weight.DemiBold)
        top, bottom = _halves(room)
        paint_line(painter, top, summary.name, bold, colours.text, self._query_words)
        self._paint_second_line(painter, bottom, small, summary)

    def _paint_second_line(
        self, painter: QPainter, rect: QRect, font: QFont, summary: EntrySummary
    ) -> None:
        colours = active_colours()
        line = second_line(summary)
        warning = (SEPARATOR if line.text else "") + line.warning if line.warning else ""
        warning_width = QFontMetrics(font).horizontalAdvance(warning)
        room = rect.adjusted(0, 0, -warning_width, 0)
        width = paint_line(painter, room, line.text, font, colours.text_muted, self._query_words)
        if warning:
            behind = QRect(rect.left() + width, rect.top(), warning_width + 1, rect.height())
            paint_line(painter, behind, warning, font, colours.warning)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
    """Paint what lies behind a row: selection, pointer, the line below, the bar of the keyboard."""
    colours = active_colours()
    rect = option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, colours.accent_soft)
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, colours.hover)
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.hairline)
    if option.state & QStyle.StateFlag.State_HasFocus and index.column() == 0:
        bar = QRect(rect.left(), rect.top(), _FOCUS_BAR, rect.height() - 1)
        painter.fillRect(bar, colours.accent)


def _paint_placeholder(painter: QPainter, rect: QRect) -> None:
    """Paint calm shapes where an entry is about to appear."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(active_colours().hover)
    painter.drawEllipse(_avatar_rect(rect))
    top, bottom = _halves(_text_rect(rect))
    for line, share in ((top, 0.45), (bottom, 0.7)):
        bar = line.adjusted(0, 4, 0, -4)
        bar.setWidth(round(line.width() * share))
        painter.drawRoundedRect(bar, _BAR_ROUNDING, _BAR_ROUNDING)


def _avatar_rect(rect: QRect) -> QRect:
    return QRect(rect.left(), rect.top() + (rect.height() - _AVATAR) // 2, _AVATAR, _AVATAR)


def _text_rect(rect: QRect) -> QRect:
    return rect.adjusted(_AVATAR + _GAP, 8, 0, -9)


def _halves(rect: QRect) -> tuple[QRect, QRect]:
    height = rect.height() // 2
    return (
        QRect(rect.left(), rect.top(), rect.width(), height),
        QRect(rect.left(), rect.top() + height, rect.width(), height),
    )
