"""A layout of fields that share the width of a line and break lines where it is narrow."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from directory_app.gui.widgets.flow_layout import FlowLayout

CELL_GAP = 8
WHOLE_LINE = 100_000
"""A least width that no line has: the field gets a line of its own."""

_WIDEST_HINT = 300
LINE_GAP = 6


@dataclass(frozen=True, slots=True)
class _Cell:
    minimum: int
    stretch: int
    reserve: bool


class WrapLayout(FlowLayout):
    """Puts fields on lines; every line is filled to its end by the fields that stretch.

    Unlike in a flow, the fields of a line grow, so that forms keep a straight right edge.
    """

    def __init__(self, parent: QWidget | None = None, *, centred: bool = False) -> None:
        """Make an empty layout; ``centred`` puts low fields in the middle of their line."""
        # Before the base class, which invalidates the layout while it is made.
        self._heights: dict[int, int] = {}
        super().__init__(parent, spacing=CELL_GAP, line_spacing=LINE_GAP)
        self._centred = centred
        self._cells: list[_Cell] = []

    def add(
        self,
        widget: QWidget,
        minimum: int,
        stretch: int = 1,
        *,
        at: int | None = None,
        reserve: bool = False,
    ) -> None:
        """Append a field, or put it before the one at ``at``.

        Args:
            widget: the field.
            minimum: the width in pixels below which it goes to the next line.
            stretch: its share of the width that is left; 0 keeps it at ``minimum``.
            at: index of the field that comes after it, or None for the end.
            reserve: whether its place at the end of a line stays free while it is hidden, so that
                the others do not jump when it comes.
        """
        self._cells.append(_Cell(minimum, stretch, reserve))
        self.addWidget(widget)
        if at is not None:
            self._cells.insert(at, self._cells.pop())
            self._items.insert(at, self._items.pop())

    def invalidate(self) -> None:
        """Forget heights that were worked out."""
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """Return the height that ``width`` needs; the layouts around it ask many times."""
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = super().heightForWidth(width)
        return height

    def minimumSize(self) -> QSize:
        """Ask for the widest field alone, or less: a field may always be squeezed."""
        return QSize(80, 0).grownBy(self.contentsMargins())

    def sizeHint(self) -> QSize:
        """Ask for every field at its least width on one line."""
        cells = [min(cell.minimum, _WIDEST_HINT) for _item, cell in self._shown()]
        heights = [item.sizeHint().height() for item, _cell in self._shown()]
        width = sum(cells) + self.spacing() * max(0, len(cells) - 1)
        return QSize(width, max(heights, default=0)).grownBy(self.contentsMargins())

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return the item at ``index``, or None past the end."""
        if 0 <= index < len(self._cells):
            del self._cells[index]
        return super().takeAt(index)

    def _shown(self) -> list[tuple[QLayoutItem, _Cell]]:
        pairs = zip(self._items, self._cells, strict=False)
        return [(item, cell) for item, cell in pairs if cell.reserve or not item.isEmpty()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        area = rect.marginsRemoved(self.contentsMargins())
        y = area.y()
        for line in self._lines(area.width()):
            y += self._place_line(line, QRect(area.x(), y, area.width(), 0), move=move)
            y += self._line_spacing
        bottom = max(area.y(), y - self._line_spacing)
        return bottom - rect.y() + self.contentsMargins().bottom()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, _Cell]]]:
        lines: list[list[tuple[QLayoutItem, _Cell]]] = []
        taken = 0
        for item, cell in self._shown():
            needed = cell.minimum + (self.spacing() if lines and lines[-1] else 0)
            if lines and taken + needed <= width:
                lines[-1].append((item, cell))
                taken += needed
            elif not item.isEmpty():
                lines.append([(item, cell)])
                taken = cell.minimum
        return lines

    def _place_line(self, line: list[tuple[QLayoutItem, _Cell]], area: QRect, *, move: bool) -> int:
        spare = area.width() - sum(cell.minimum for _item, cell in line)
        spare -= self.spacing() * (len(line) - 1)
        shares = sum(cell.stretch for _item, cell in line)
        places: list[tuple[QLayoutItem, int]] = []
        for item, cell in line:
            share = spare * cell.stretch // shares if shares and spare > 0 else 0
            spare, shares = spare - share, shares - cell.stretch
            places.append((item, min(cell.minimum + share, area.width())))
        height = max(_height_of(item, width) for item, width in places)
        if move:
            x = area.x()
            for item, width in places:
                size = QSize(width, _height_of(item, width))
                top = (height - size.height()) // 2 if self._centred else 0
                box = QRect(QPoint(x, area.y() + top), size)
                item.setGeometry(self._mirrored(box, area))
                x += width + self.spacing()
        return height


def _height_of(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
