"""How an entry looks in a list: avatar, name, second line and country."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from directory_app.domain.identifiers import RecordKind
from directory_app.domain.search_views import MatchReason
from directory_app.domain.views import EntrySummary
from directory_app.gui.entry_list.entry_list_model import Role
from directory_app.gui.entry_list.reason_line import ReasonLine, reason_line
from directory_app.gui.entry_list.row_words import SEPARATOR, second_line
from directory_app.gui.theme import active_colours, scaled_font
from directory_app.gui.widgets.avatar import paint_avatar
from directory_app.gui.widgets.line_painting import ELLIPSIS, Mark, Span, mark_nothing, paint_line

ROW_HEIGHT = 56
_MARGIN = 14
_AVATAR = 36
_GAP = 11
_SECOND_SCALE = 0.93
_FOCUS_BAR = 3
_BAR_ROUNDING = 4
_FIRST_SHARE = 0.4
"""How much of the second line its ordinary words keep beside a long reason."""
_LEAST_SHARE = 0.15
"""How much they keep where what was found would not be seen otherwise."""

_Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Paints a row of two lines; all rows are of one height, so that none has to be measured."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mark: Mark = mark_nothing

    def set_mark(self, mark: Mark) -> None:
        """Mark what is searched for from the next painting on."""
        self._mark = mark

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        summary = index.data(Role.SUMMARY)
        painter.save()
        paint_ground(painter, option, index)
        rect = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        if isinstance(summary, EntrySummary):
            reasons = index.data(Role.REASONS) or ()
            self._paint_entry(painter, option, rect, summary, reasons)
        else:
            _paint_placeholder(painter, rect)
        painter.restore()

    def _paint_entry(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        rect: QRect,
        summary: EntrySummary,
        reasons: Sequence[MatchReason],
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
        paint_line(painter, top, summary.name, bold, colours.text, self._mark(summary.name))
        self._paint_second_line(painter, bottom, small, summary, reasons)

    def _paint_second_line(
        self,
        painter: QPainter,
        rect: QRect,
        font: QFont,
        summary: EntrySummary,
        reasons: Sequence[MatchReason],
    ) -> None:
        """Paint the ordinary words, shortened first, and why the entry was found."""
        colours = active_colours()
        line = second_line(summary)
        found = self._fitting_reasons(reasons, QFontMetrics(font), rect.width())
        pieces = (
            _Piece(line.text, colours.text_muted, self._mark(line.text)),
            _Piece(line.warning, colours.warning),
            _Piece(found.text, colours.text_faint, found.spans),
        )
        _paint_pieces(painter, rect, font, [piece for piece in pieces if piece.text])

    def _fitting_reasons(
        self, reasons: Sequence[MatchReason], metrics: QFontMetrics, width: int
    ) -> ReasonLine:
        """Return the reasons so that what was found is seen in the share of the line they have."""
        line = reason_line(reasons, self._mark)
        room = width * (1 - _FIRST_SHARE) - metrics.horizontalAdvance(SEPARATOR)
        if line.spans and metrics.horizontalAdvance(line.text[: line.spans[0][1]]) > room:
            return reason_line(reasons, self._mark, nearby=0)
        return line


class _Piece(NamedTuple):
    """A part of a line in one colour."""

    text: str
    colour: QColor
    spans: Sequence[Span] = ()


def _paint_pieces(painter: QPainter, rect: QRect, font: QFont, pieces: Sequence[_Piece]) -> None:
    """Paint pieces in a row; the first one gives way first, but not below its share.

    That share is smaller where it has to be for the first match in the last piece to be seen.
    """
    metrics = QFontMetrics(font)
    # A pixel more than the letters: widths are rounded, and a short word must not be cut.
    gap = metrics.horizontalAdvance(SEPARATOR) + 2
    widths = [metrics.horizontalAdvance(piece.text) + 2 for piece in pieces]
    rest = sum(widths[1:]) + gap * (len(pieces) - 1)
    least = _least_width(rect.width(), rest - _beyond_match(pieces, metrics))
    left = rect.left()
    for position, piece in enumerate(pieces):
        room = rect.right() + 1 - left
        if position == 0 and rest:
            room = min(room, widths[0], max(least, room - rest))
        else:
            room = min(room, widths[position])
        if position:
            divider = QRect(left - gap, rect.top(), gap, rect.height())
            paint_line(painter, divider, SEPARATOR, font, active_colours().text_faint)
        area = QRect(left, rect.top(), room, rect.height())
        left += paint_line(painter, area, piece.text, font, piece.colour, piece.spans) + gap


def _least_width(width: int, others: int) -> int:
    """Return what the first piece keeps of a line beside others that need so many pixels."""
    return max(round(width * _LEAST_SHARE), min(round(width * _FIRST_SHARE), width - others))


def _beyond_match(pieces: Sequence[_Piece], metrics: QFontMetrics) -> int:
    """Return how many pixels of the last piece may go for its first match to be seen."""
    if not pieces or not pieces[-1].spans:
        return 0
    text, end = pieces[-1].text, pieces[-1].spans[0][1]
    beyond = metrics.horizontalAdvance(text) - metrics.horizontalAdvance(text[:end] + ELLIPSIS)
    return max(0, beyond)


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
