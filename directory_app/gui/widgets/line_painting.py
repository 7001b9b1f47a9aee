"""Painting one line of text: shortened, with the letters that were searched for marked."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from directory_app.gui.theme import active_colours

ELLIPSIS = "…"
"""Stands for what there is no room for."""

Span = tuple[int, int]
"""Where something begins and ends (exclusive) in a text, in characters."""
Mark = Callable[[str], tuple[Span, ...]]
"""Tells where in a text what is searched for stands: in order, never overlapping."""


def mark_nothing(_text: str) -> tuple[Span, ...]:
    """Mark nothing, for nothing is searched for."""
    return ()


def paint_line(
    painter: QPainter,
    rect: QRect,
    text: str,
    font: QFont,
    colour: QColor,
    spans: Sequence[Span] = (),
) -> int:
    """Paint ``text`` on one line in the middle of ``rect``.

    Args:
        painter: an active painter.
        rect: where; what does not fit ends in "…".
        text: plain text.
        font: in which font.
        colour: in which colour.
        spans: what of it to mark.

    Returns:
        the width that was painted, in pixels.
    """
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    marked = _shown_spans(text, shown, spans)
    if not marked:
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(rect, _ALIGNMENT, shown)
        return metrics.horizontalAdvance(shown)
    layout = QTextLayout(shown, font)
    layout.setTextOption(_one_line())
    layout.setFormats([_marked(start, end) for start, end in marked])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(rect.width())
    layout.endLayout()
    painter.setPen(colour)
    top = rect.top() + (rect.height() - line.height()) / 2
    layout.draw(painter, QPointF(rect.left(), top))
    return round(line.naturalTextWidth())


def _shown_spans(text: str, shown: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return what of the matches is still to be seen, in the UTF-16 units Qt counts in."""
    whole = len(shown) - len(ELLIPSIS) if shown != text else len(shown)
    return tuple(
        (_utf16_length(text[:start]), _utf16_length(text[: min(end, whole)]))
        for start, end in spans
        if start < whole
    )


def _utf16_length(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)


def _marked(start: int, end: int) -> QTextLayout.FormatRange:
    colours = active_colours()
    marked = QTextLayout.FormatRange()
    marked.start = start
    marked.length = end - start
    look = QTextCharFormat()
    look.setBackground(colours.match_background)
    look.setForeground(colours.match_text)
    marked.format = look
    return marked


def _one_line() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    return option


_ALIGNMENT = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
)
