"""Paints entries page by page, with a head and a foot on each."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPagedPaintDevice,
    QPainter,
    QPen,
    QTextDocument,
)

from directory_app.domain.errors import PrintError
from directory_app.gui.printing.columns import Columns, Place
from directory_app.gui.printing.entry_text import (
    FAINT_INK,
    INK,
    TEXT_POINTS,
    entry_text,
    paper_font,
    parts_of,
)
from directory_app.services.printed_entries import PrintedEntry

_MM_OF_INCH: Final = 25.4
_HEAD_MM: Final = 9.0
_FOOT_MM: Final = 8.0
_GUTTER_MM: Final = 8.0
_GAP_MM: Final = 4.5
_LINE_MM: Final = 0.15
_COLUMNS: Final = 2
"""A line of a column has some fifty letters: few names and posts need a second one."""


@dataclass(frozen=True, slots=True)
class PaperWords:
    """What stands on each page; translated.

    Attributes:
        title: at the head, on the left.
        day: at the head, on the right.
        remark: at the foot, on the left; may be empty.
        page: at the foot, with ``{page}`` and ``{pages}``.
    """

    title: str
    day: str
    remark: str
    page: str


class Paper:
    """Prints entries on a device, in small steps, so that a window stays alive meanwhile.

    Entries are laid out twice, to know the number of pages before the first one is painted; kept,
    thousands of documents would fill the memory.
    """

    def __init__(
        self,
        device: QPagedPaintDevice,
        entries: Sequence[PrintedEntry],
        words: PaperWords,
        font: QFont,
    ) -> None:
        """Prepare to print.

        Args:
            device: a printer or a PDF file.
            entries: what is printed, in this order.
            words: what stands on each page.
            font: the family of all text.
        """
        self._device = device
        self._entries = entries
        self._words = words
        self._font = paper_font(font, TEXT_POINTS - 1)
        resolution = device.logicalDpiY()
        self._mm = resolution / _MM_OF_INCH
        area = QSizeF(device.pageLayout().paintRectPixels(resolution).size())
        self._width = area.width()
        self._height = area.height()
        # A single card has the whole width for itself.
        self._count = _COLUMNS if len(entries) > 1 else 1
        gutters = (self._count - 1) * _GUTTER_MM * self._mm
        self._column = QSizeF(
            (self._width - gutters) / self._count,
            self._height - (_HEAD_MM + _FOOT_MM) * self._mm,
        )

    def steps(self) -> Generator[int, None, None]:
        """Print, and yield how many steps are done after each of the two there are for an entry.

        Closing the iterator ends the printing where it is.

        Raises:
            PrintError: the device does not take the pages.
        """
        columns = Columns(count=self._count, height=self._column.height(), gap=_GAP_MM * self._mm)
        places: list[Place] = []
        for done, entry in enumerate(self._entries, start=1):
            places += columns.add(self._heights(entry))
            yield done
        painter = QPainter()
        if not painter.begin(self._device):
            raise PrintError
        try:
            for done in self._pages(painter, places, columns.pages):
                yield len(self._entries) + done
        finally:
            painter.end()

    def _heights(self, entry: PrintedEntry) -> list[float]:
        return [part.height for part in parts_of(self._laid_out(entry), self._column.height())]

    def _laid_out(self, entry: PrintedEntry) -> QTextDocument:
        return entry_text(entry, self._font, self._device, self._column.width())

    def _pages(self, painter: QPainter, places: Sequence[Place], pages: int) -> Iterator[int]:
        for page, on_page in groupby(places, key=lambda place: place.page):
            if page and not self._device.newPage():
                raise PrintError
            self._paint_frame(painter, page + 1, pages)
            for place in on_page:
                self._paint_entry(painter, place)
                yield place.entry + 1

    def _paint_entry(self, painter: QPainter, place: Place) -> None:
        document = self._laid_out(self._entries[place.entry])
        part = parts_of(document, self._column.height())[place.part]
        left = place.column * (self._column.width() + _GUTTER_MM * self._mm)
        context = QAbstractTextDocumentLayout.PaintContext()
        # Lines of other parts that only touch this one would be found in the text of a PDF.
        context.clip = QRectF(0, part.top, self._column.width(), part.height).adjusted(0, 1, 0, -1)
        painter.save()
        painter.translate(left, _HEAD_MM * self._mm + place.top - part.top)
        document.documentLayout().draw(painter, context)
        painter.restore()

    def _paint_frame(self, painter: QPainter, page: int, pages: int) -> None:
        words = self._words
        line = QRectF(0, 0, self._width, 5 * self._mm)
        foot = line.translated(0, self._height - 5 * self._mm)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._font)
        painter.setPen(QPen(INK))
        painter.drawText(line, left, words.title)
        painter.setPen(QPen(FAINT_INK))
        painter.drawText(line, right, words.day)
        painter.drawText(foot, left, words.remark)
        painter.drawText(foot, right, words.page.format(page=page, pages=pages))
        painter.setPen(QPen(FAINT_INK, _LINE_MM * self._mm))
        painter.drawLine(line.bottomLeft(), line.bottomRight())
