"""Painting one line of text in a row: shortened, with the letters that were searched for marked."""

from collections.abc import Sequence

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

from directory_app.domain.folding import match_spans
from directory_app.gui.theme import active_colours

_ELLIPSIS = "…"


def paint_line(
    painter: QPainter,
    rect: QRect,
    text: str,
    font: QFont,
    colour: QColor,
    query_words: Sequence[str] = (),
) -> int:
    """Paint ``text`` on one line in the middle of ``rect``.

    Args:
        painter: an active painter.
        rect: where; what does not fit ends in "…".
        text: plain text.
        font: in which font.
        colour: in which colour.
        query_words: words to mark where one of the text's words begins with them.

    Returns:
        the width that was painted, in pixels.
    """
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    spans = _shown_spans(text, shown, query_words)
    if not spans:
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(rect, _ALIGNMENT, shown)
        return metrics.horizontalAdvance(shown)
    layout = QTextLayout(shown, font)
    layout.setTextOption(_one_line())
    layout.setFormats([_marked(start, end) for start, end in spans])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(rect.width())
    layout.endLayout()
    painter.setPen(colour)
    top = rect.top() + (rect.height() - line.height()) / 2
    layout.draw(painter, QPointF(rect.left(), top))
    return round(line.naturalTextWidth())


def _shown_spans(text: str, shown: str, query_words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Return what of the matches is still to be seen, in the UTF-16 units Qt counts in."""
    if not query_words:
        return ()
    whole = len(shown) - len(_ELLIPSIS) if shown != text else len(shown)
    return tuple(
        (_utf16_length(text[:start]), _utf16_length(text[: min(end, whole)]))
        for start, end in match_spans(text, query_words)
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
