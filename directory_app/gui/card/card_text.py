"""One column of the card: text that can be selected, with links, tags and buttons in it."""

import math
from collections.abc import Iterator, Sequence

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    QUrl,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
    QTextLine,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QToolTip, QWidget

from directory_app.gui.card.pen import (
    ICON_SCHEME,
    TARGET_SCHEME,
    CardPen,
    Shape,
    Stretch,
    icon_address,
)
from directory_app.gui.card.styles import ICON_SIDE, CardStyles
from directory_app.gui.card.targets import CopyText, Target
from directory_app.gui.icons import IconName, IconRole, icon_pixmap
from directory_app.gui.theme import active_colours
from directory_app.gui.widgets.copy_button import CONFIRMATION_MS
from directory_app.gui.widgets.looks import Look

_RULE_OFFSET = 6
_CHIP_ALPHA = 70
_ALWAYS_PAINTED = frozenset({Shape.RULE, Shape.CHIP, Shape.BUTTON, Shape.REMARK})
_OBJECT_SIGN = "\N{OBJECT REPLACEMENT CHARACTER}"


class CardText(QTextBrowser):
    """A column of a card, as high as its text; whoever places it scrolls it.

    Tab goes from link to link, Enter follows one.

    Signals:
        activated(Target): a link, tag or button was clicked; copying is done already.
        focus_moved(QRect): the keyboard came to a link; where it is, in this widget.
    """

    activated = Signal(object)
    focus_moved = Signal(QRect)

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        """Make an empty column; ``accessible_name`` is translated."""
        super().__init__(parent)
        self._stretches: Sequence[Stretch] = ()
        self._targets: Sequence[Target] = ()
        self._hovered: Target | None = None
        self._confirmed: int | None = None
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(CONFIRMATION_MS)
        self._build_ui(accessible_name)
        self._connect()

    def begin(self, styles: CardStyles, width: int) -> CardPen:
        """Return a pen that writes the text anew; give it back with :meth:`end`.

        Args:
            styles: the formats to write with.
            width: in pixels, where lines break.
        """
        self._stop_confirming()
        self._hovered = None
        self._stretches, self._targets = (), ()
        self.set_width(width)
        return CardPen(self.document(), styles)

    def end(self, pen: CardPen) -> None:
        """Show what ``pen`` wrote."""
        pen.finish()
        self._stretches, self._targets = tuple(pen.stretches), tuple(pen.targets)

    def set_width(self, width: int) -> None:
        """Break the lines of the text at another width, in pixels."""
        # Qt lays out everything anew even for the same width.
        if width != self.lineWrapColumnOrWidth():
            self.setLineWrapColumnOrWidth(width)

    def content_height(self) -> int:
        """Return the height of the text in pixels."""
        return math.ceil(self.document().size().height())

    def targets(self) -> Sequence[Target]:
        """Return what the links do, in the order of the text."""
        return self._targets

    def target_rect(self, target: Target) -> QRect:
        """Return where the first link with ``target`` is, in this widget; empty if nowhere."""
        for stretch in self._stretches:
            if stretch.target == target:
                return next(self._rects_of(stretch), QRectF()).toAlignedRect()
        return QRect()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        address = QUrl(name)
        is_image = kind == QTextDocument.ResourceType.ImageResource.value
        if not is_image or address.scheme() != ICON_SCHEME:
            return None
        icon_name, _, role = address.path().partition(":")
        ratio = self.devicePixelRatioF()
        return icon_pixmap(IconName(icon_name), IconRole[role], ICON_SIDE, ratio)

    def createMimeDataFromSelection(self) -> QMimeData:
        text = self.textCursor().selection().toPlainText()
        text = text.replace(f" {_OBJECT_SIGN}", "").replace(_OBJECT_SIGN, "")
        data = QMimeData()
        data.setText(text)
        return data

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            # Its address is ours and means nothing elsewhere.
            if action.objectName() == "link-copy":
                menu.removeAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def sizeHint(self) -> QSize:
        return QSize(self.lineWrapColumnOrWidth(), self.content_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            # Qt asks for the letter before the nearest gap and misses pictures and short words.
            layout = self.document().documentLayout()
            tip = layout.formatAt(QPointF(event.pos())).toCharFormat().toolTip()
            QToolTip.showText(event.globalPos(), tip, self.viewport())
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.TabFocusReason:
            self._move_cursor(QTextCursor.MoveOperation.Start)
            self.focusNextPrevChild(True)
        elif event.reason() is Qt.FocusReason.BacktabFocusReason:
            self._move_cursor(QTextCursor.MoveOperation.End)
            self.focusNextPrevChild(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._move_cursor(QTextCursor.MoveOperation.Start)

    def focusNextPrevChild(self, is_forward: bool) -> bool:
        moved = super().focusNextPrevChild(is_forward)
        if moved and self.textCursor().hasSelection():
            self.focus_moved.emit(self.cursorRect())
        return moved

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        for stretch in self._stretches:
            is_hovered = stretch.target is not None and stretch.target is self._hovered
            if is_hovered or stretch.shape in _ALWAYS_PAINTED:
                self._paint_stretch(painter, stretch, event.rect(), is_hovered=is_hovered)
        painter.end()
        super().paintEvent(event)

    def _build_ui(self, accessible_name: str) -> None:
        self.setProperty("look", Look.BARE.value)
        self.setAccessibleName(accessible_name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The width is set before the text, so that it is laid out once.
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)

    def _connect(self) -> None:
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.highlighted.connect(self._on_highlighted)
        self._back.timeout.connect(self._stop_confirming)

    def _target_of(self, address: QUrl) -> Target | None:
        if address.scheme() != TARGET_SCHEME:
            return None
        return self._targets[int(address.path())]

    @Slot(QUrl)
    def _on_anchor_clicked(self, address: QUrl) -> None:
        target = self._target_of(address)
        if target is None:
            return
        if isinstance(target, CopyText):
            QGuiApplication.clipboard().setText(target.text)
            self._confirm(target)
        self.activated.emit(target)

    @Slot(QUrl)
    def _on_highlighted(self, address: QUrl) -> None:
        self._hovered = self._target_of(address)
        self.viewport().update()

    def _confirm(self, target: CopyText) -> None:
        self._stop_confirming()
        for stretch in self._stretches:
            if stretch.target is target:
                self._confirmed = stretch.start
                self._set_icon(stretch.start, icon_address(IconName.CHECK, IconRole.SUCCESS))
                self._back.start()

    @Slot()
    def _stop_confirming(self) -> None:
        self._back.stop()
        if self._confirmed is not None:
            self._set_icon(self._confirmed, icon_address(IconName.COPY, IconRole.FAINT))
            self._confirmed = None

    def _set_icon(self, position: int, address: str) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        change = QTextImageFormat()
        change.setName(address)
        cursor.mergeCharFormat(change)

    def _move_cursor(self, operation: QTextCursor.MoveOperation) -> None:
        cursor = self.textCursor()
        cursor.movePosition(operation)
        self.setTextCursor(cursor)

    def _rects_of(self, stretch: Stretch) -> Iterator[QRectF]:
        """Yield where ``stretch`` stands, one rectangle a line."""
        block = self.document().findBlock(stretch.start)
        layout = block.layout()
        first, end = stretch.start - block.position(), stretch.end - block.position()
        while first < end:
            line = layout.lineForTextPosition(first)
            if not line.isValid():
                return
            last = min(end, line.textStart() + line.textLength())
            left, right = _x_of(line, first), _x_of(line, last)
            corner = layout.position()
            yield QRectF(corner.x() + left, corner.y() + line.y(), right - left, line.height())
            if last <= first:
                return
            first = last

    def _paint_stretch(
        self, painter: QPainter, stretch: Stretch, exposed: QRect, *, is_hovered: bool
    ) -> None:
        colours = active_colours()
        for rect in self._rects_of(stretch):
            is_exposed = rect.adjusted(0, -8, 0, 8).intersects(QRectF(exposed))
            if not is_exposed and stretch.shape is not Shape.REMARK:
                continue
            match stretch.shape:
                case Shape.RULE:
                    top, width = round(rect.bottom()) + _RULE_OFFSET, self.lineWrapColumnOrWidth()
                    painter.fillRect(QRectF(0, top, width, 1), colours.hairline)
                case Shape.LINK:
                    line = QRectF(rect.left(), rect.bottom() - 2, rect.width(), 1)
                    painter.fillRect(line, colours.link)
                case Shape.CHIP:
                    ground = _chip_ground(stretch.colour) or colours.chip_background
                    outline = colours.accent if is_hovered else None
                    _paint_pill(painter, rect, ground, outline, rect.height() / 2)
                case Shape.BUTTON:
                    ground = colours.hover if is_hovered else colours.surface
                    _paint_pill(painter, rect.adjusted(0, -1, 0, 1), ground, colours.border, 5)
                case Shape.REMARK if stretch.icon is not None:
                    self._paint_sign(painter, rect, *stretch.icon)
                    return  # nothing at the beginning of its further lines
                case Shape.REMARK | Shape.ICON:
                    pass  # a picture of its own is all there is

    def _paint_sign(self, painter: QPainter, rect: QRectF, name: IconName, role: IconRole) -> None:
        picture = icon_pixmap(name, role, ICON_SIDE, self.devicePixelRatioF())
        top = round(rect.center().y() - ICON_SIDE / 2)
        painter.drawPixmap(QPoint(round(rect.left()), top), picture)


def _paint_pill(
    painter: QPainter, rect: QRectF, ground: QColor, outline: QColor | None, radius: float
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(outline, 1) if outline is not None else Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.restore()


def _chip_ground(colour: QColor | None) -> QColor | None:
    if colour is None:
        return None
    ground = QColor(colour)
    ground.setAlpha(_CHIP_ALPHA)
    return ground


def _x_of(line: QTextLine, position: int) -> float:
    place: object = line.cursorToX(position)
    # PySide6 returns the pair of x and position; its stubs say only "object".
    if not isinstance(place, tuple):
        raise TypeError(place)
    return float(place[0])
