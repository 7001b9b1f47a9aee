"""An entry as a small text document, as wide as a column."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from directory_app.services.printed_entries import PrintedEntry

_LINE_BREAKS: Final = re.compile(r"[\r\n\u2028\u2029]+")
_NO_BREAK_SPACE: Final = "\u00a0"
TEXT_POINTS: Final = 9.0
_NAME_POINTS: Final = 11.0
_LEADING_PERCENT: Final = 112
_GROUP_GAP: Final = 3
"""Above the ways to reach somebody and above each address, in pixels of a screen."""

# Paper is white in the dark scheme too: no colour may come from the palette.
INK: Final = QColor("#111111")
FAINT_INK: Final = QColor("#5a5a5a")


def paper_font(font: QFont, points: float) -> QFont:
    """Return ``font`` in a size for paper, without ligatures.

    Whoever copies "office@…" out of a PDF would get one sign for the three letters "ffi".
    """
    sized = QFont(font)
    sized.setPointSizeF(points)
    sized.setFeature(QFont.Tag("liga"), 0)
    return sized


class Part(NamedTuple):
    """What of a document stands in one column.

    Attributes:
        top: where it begins.
        height: how high it is.
    """

    top: float
    height: float


def entry_text(
    entry: PrintedEntry, font: QFont, device: QPagedPaintDevice, width: float
) -> QTextDocument:
    """Return ``entry`` laid out for ``device``.

    Args:
        entry: what is to be said.
        font: the family; its size is of no account.
        device: whose pixels are meant.
        width: of a column, in pixels.
    """
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(paper_font(font, TEXT_POINTS))
    option = QTextOption()
    # A long address of a page must not run into the next column.
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.documentLayout().setPaintDevice(device)
    document.setTextWidth(width)
    _Pen(document).write(entry)
    return document


def parts_of(document: QTextDocument, room: float) -> list[Part]:
    """Return ``document`` in parts no higher than ``room``, broken between lines.

    Qt's own pages are of no use for it: they cut lines whose height is not that of the font.
    """
    parts: list[Part] = []
    begin = end = 0.0
    for top, bottom in _lines_of(document):
        if bottom - begin > room and end > begin:
            parts.append(Part(begin, end - begin))
            begin = top
        end = bottom
    return [*parts, Part(begin, end - begin)]


def _lines_of(document: QTextDocument) -> Iterator[tuple[float, float]]:
    """Yield the upper and the lower edge of each line."""
    block = document.begin()
    while block.isValid():
        # Lines have their places only after the document was laid out.
        top = document.documentLayout().blockBoundingRect(block).top()
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number).rect()
            yield top + line.top(), top + line.bottom()
        block = block.next()


class _Pen:
    """Writes an entry into an empty document."""

    def __init__(self, document: QTextDocument) -> None:
        """Begin at its first line."""
        self._cursor = QTextCursor(document)
        self._is_fresh = True
        self._gap = 0
        self._plain = _ink(INK)
        self._faint = _ink(FAINT_INK)
        self._heading = _ink(INK)
        self._heading.setFontPointSize(_NAME_POINTS)
        self._heading.setFontWeight(QFont.Weight.DemiBold)

    def write(self, entry: PrintedEntry) -> None:
        """Write all of ``entry``."""
        self._line((entry.name, self._heading))
        self._lines(entry.other_names, self._faint)
        self._lines(entry.jobs, self._plain)
        self._gap = _GROUP_GAP
        for label, value in entry.reach:
            # A number is not broken at the end of a line.
            whole = value.replace(" ", _NO_BREAK_SPACE)
            self._line((f"{label}: ", self._faint), (whole, self._plain))
        for lines in entry.addresses:
            self._gap = _GROUP_GAP
            self._lines(lines, self._plain)

    def _lines(self, texts: Iterable[str], ink: QTextCharFormat) -> None:
        for text in texts:
            self._line((text, ink))

    def _line(self, *pieces: tuple[str, QTextCharFormat]) -> None:
        form = QTextBlockFormat()
        proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        form.setLineHeight(_LEADING_PERCENT, proportional.value)
        form.setTopMargin(self._gap)
        if self._is_fresh:
            self._cursor.setBlockFormat(form)
        else:
            self._cursor.insertBlock(form)
        self._is_fresh, self._gap = False, 0
        for text, ink in pieces:
            # A line break within a value must not begin a paragraph.
            self._cursor.insertText(_LINE_BREAKS.sub(" ", text), ink)


def _ink(colour: QColor) -> QTextCharFormat:
    ink = QTextCharFormat()
    ink.setForeground(colour)
    return ink
