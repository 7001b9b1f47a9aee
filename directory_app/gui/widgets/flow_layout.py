"""A layout that puts widgets one after the other and breaks lines like words."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """In reading direction, then the next line; each line is as high as its highest widget."""

    def __init__(
        self, parent: QWidget | None = None, *, spacing: int = 4, line_spacing: int = 4
    ) -> None:
        """Make an empty layout.

        Args:
            parent: the widget it arranges, or None.
            spacing: between neighbours, in pixels.
            line_spacing: between lines, in pixels.
        """
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._line_spacing = line_spacing
        self.setSpacing(spacing)
        self.setContentsMargins(QMargins())

    def clear(self) -> None:
        """Remove every widget and delete it."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Append an item; Qt calls this from addWidget."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the item at ``index``, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return the item at ``index``, or None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower layout is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that ``width`` needs."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items in ``rect``."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Ask for everything on one line."""
        items = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in items) + self.spacing() * max(0, len(items) - 1)
        return self._with_margins(QSize(width, max((size.height() for size in items), default=0)))

    def minimumSize(self) -> QSize:
        """Ask for at least the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return self._with_margins(size)

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        area = rect.marginsRemoved(self.contentsMargins())
        x, y, line_height = area.x(), area.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(
                QSize(max(area.width(), item.minimumSize().width()), 1 << 20)
            )
            if x > area.x() and x + size.width() > area.x() + area.width():
                x, y, line_height = area.x(), y + line_height + self._line_spacing, 0
            if move:
                item.setGeometry(self._mirrored(QRect(QPoint(x, y), size), area))
            x += size.width() + self.spacing()
            line_height = max(line_height, size.height())
        return y + line_height - rect.y() + self.contentsMargins().bottom()

    def _mirrored(self, place: QRect, area: QRect) -> QRect:
        widget = self.parentWidget()
        if widget is None or widget.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
            return place
        return QRect(
            area.left() + area.right() - place.right(), place.y(), place.width(), place.height()
        )
