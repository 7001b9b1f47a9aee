"""How the navigation looks: headings in small capitals, lines with their count at the right."""

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from directory_app.domain.views import NavigationLine, ScopeKind
from directory_app.gui.icons import IconName, IconRole, icon_pixmap
from directory_app.gui.navigation.navigation_model import Role
from directory_app.gui.navigation.outline import Node
from directory_app.gui.theme import active_colours, scaled_font
from directory_app.gui.widgets.section import heading_font

_MARGIN = 8
_PADDING = 8
_CHEVRON = 14
_ICON = 14
_INDENT = 18
_ROUNDING = 5
_DOT = 8

_Index = QModelIndex | QPersistentModelIndex


class NavigationDelegate(QStyledItemDelegate):
    """Paints one line or heading."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        height = QFontMetrics(option.font).height()
        node = index.data(Role.NODE)
        is_heading = isinstance(node, Node) and node.is_heading
        return QSize(120, height + (18 if is_heading else 11))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        node = index.data(Role.NODE)
        if not isinstance(node, Node):
            return
        painter.save()
        room = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        if node.line is None:
            self._paint_heading(painter, option, room, node)
        else:
            self._paint_line(painter, option, room, node, node.line)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, node: Node
    ) -> None:
        painter.setFont(heading_font(option.font))
        painter.setPen(active_colours().text_faint)
        words = room.adjusted(_PADDING, 0, -_PADDING, -3)
        painter.drawText(
            words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, node.text
        )

    def _paint_line(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        room: QRect,
        node: Node,
        line: NavigationLine,
    ) -> None:
        colours = active_colours()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        _paint_ground(painter, option, room)
        words = room.adjusted(_PADDING, 0, -_PADDING, 0)
        count = "" if node.count is None else QLocale().toString(node.count)
        small = scaled_font(option.font, 0.96)
        count_width = QFontMetrics(small).horizontalAdvance(count)
        painter.setFont(small)
        painter.setPen(colours.accent_soft_text if selected else _count_colour(line))
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        words.setRight(words.right() - count_width - _PADDING)
        if node.parent is not None:
            words.setLeft(words.left() + _INDENT)
        words.setLeft(words.left() + _paint_sign(painter, option, words, node))
        font = QFont(option.font)
        painter.setFont(font)
        painter.setPen(colours.accent_soft_text if selected else colours.text)
        shown = QFontMetrics(font).elidedText(node.text, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def chevron_width(node: Node) -> int:
    """Return how wide the place is, from the left of a line, where a click opens and closes it."""
    return _MARGIN + _PADDING + _CHEVRON if node.children else 0


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, room: QRect) -> None:
    colours = active_colours()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = None
    if option.state & QStyle.StateFlag.State_Selected:
        ground = colours.accent_soft
    elif option.state & QStyle.StateFlag.State_MouseOver:
        ground = colours.pressed
    if ground is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(room, _ROUNDING, _ROUNDING)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(colours.accent)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(room).adjusted(0.5, 0.5, -0.5, -0.5), _ROUNDING, _ROUNDING)


def _paint_sign(painter: QPainter, option: QStyleOptionViewItem, room: QRect, node: Node) -> int:
    """Paint the arrow, icon or coloured dot before the words; return the room it took."""
    ratio = painter.device().devicePixelRatio()
    if node.children:
        is_open = bool(option.state & QStyle.StateFlag.State_Open)
        name = IconName.CHEVRON_DOWN if is_open else IconName.CHEVRON_RIGHT
        picture = icon_pixmap(name, IconRole.MUTED, _CHEVRON, ratio)
        painter.drawPixmap(room.left() - 2, room.center().y() - _CHEVRON // 2 + 1, picture)
        return _CHEVRON + 2
    colour = QColor(node.line.colour) if node.line is not None and node.line.colour else None
    if colour is not None and colour.isValid():
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(room.left() + 2, room.center().y() - _DOT // 2 + 1, _DOT, _DOT)
        return _DOT + 8
    if node.icon is not None:
        picture = icon_pixmap(node.icon, IconRole.MUTED, _ICON, ratio)
        painter.drawPixmap(room.left(), room.center().y() - _ICON // 2 + 1, picture)
        return _ICON + 6
    return 0


def _count_colour(line: NavigationLine) -> QColor:
    colours = active_colours()
    is_warning = line.scope.kind is ScopeKind.VACANT_POSTS and bool(line.count)
    return colours.warning if is_warning else colours.text_faint
