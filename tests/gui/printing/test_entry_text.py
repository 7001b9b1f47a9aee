from itertools import pairwise

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QFont, QPdfWriter, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from directory_app.gui.printing.entry_text import entry_text, parts_of
from directory_app.services.printed_entries import PrintedEntry
from directory_app.services.text_block import ReachLine
from tests.support.printed_pages import person, switchboard

WIDTH = 1800.0
ROOM = 5000.0


@pytest.fixture
def writer(qapp: QApplication) -> QPdfWriter:
    buffer = QBuffer(qapp)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(600)
    return writer


def laid_out(entry: PrintedEntry, writer: QPdfWriter) -> QTextDocument:
    return entry_text(entry, QFont(), writer, WIDTH)


def test_an_entry_is_its_lines_in_order(writer: QPdfWriter) -> None:
    # Its plain text has common spaces for those that are not broken.
    assert laid_out(person(7), writer).toPlainText().splitlines() == [
        "Преображенская-Мисалова Александра Владимировна 7",
        "Alexandra Example 7",
        "Начальник отдела, Служба примеров, Министерство выдумок",
        "Phone: +996 312 000007",
        "E-mail: person7@example.org",
        "1 Example Street",
        "BISHKEK",
        "KYRGYZSTAN",
    ]


def test_a_number_is_not_broken_at_the_end_of_a_line(writer: QPdfWriter) -> None:
    document = laid_out(
        PrintedEntry(name="x", reach=(ReachLine("Phone " + "y" * 25, "+371 67 016 272"),)), writer
    )

    layout = document.findBlockByNumber(1).layout()
    begins = [layout.lineAt(number).textStart() for number in range(layout.lineCount())]
    assert len(begins) == 2
    assert document.findBlockByNumber(1).text()[begins[1] :].startswith("+371")


def test_a_line_break_in_a_value_begins_no_line(writer: QPdfWriter) -> None:
    document = laid_out(PrintedEntry(name="Two\r\nlines\u2028of it"), writer)

    assert document.toPlainText() == "Two lines of it"


def test_markup_is_text(writer: QPdfWriter) -> None:
    document = laid_out(PrintedEntry(name="<b>R&D</b> &amp;"), writer)

    assert document.toPlainText() == "<b>R&D</b> &amp;"


def test_a_word_without_end_stays_in_its_column(writer: QPdfWriter) -> None:
    entry = PrintedEntry(name="x" * 300, reach=(ReachLine("Web", "https://example.org/" * 20),))

    document = laid_out(entry, writer)

    assert document.size().width() <= WIDTH


def test_what_is_longer_than_a_column_is_broken_between_lines(writer: QPdfWriter) -> None:
    document = laid_out(switchboard(100), writer)

    parts = parts_of(document, ROOM)

    assert len(parts) > 1
    assert all(0 < part.height <= ROOM for part in parts)
    assert parts[0].top == 0
    tops = line_tops(document)
    assert all(part.top in tops for part in parts)
    # Whoever reads on finds the next line: no line stands between two parts.
    for part, after in pairwise(parts):
        assert [top for top in tops if part.top + part.height <= top < after.top] == []


def test_what_fits_is_one_part(writer: QPdfWriter) -> None:
    (part,) = parts_of(laid_out(person(1), writer), ROOM)

    assert part.top == 0


def line_tops(document: QTextDocument) -> list[float]:
    layout = document.documentLayout()
    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    return [
        layout.blockBoundingRect(block).top() + block.layout().lineAt(number).rect().top()
        for block in blocks
        for number in range(block.layout().lineCount())
    ]


def test_no_ink_is_that_of_the_screen(writer: QPdfWriter) -> None:
    """A dark scheme has white letters."""
    document = laid_out(person(1), writer)
    cursor = QTextCursor(document)
    while cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
        ink = cursor.charFormat().foreground()
        assert ink.style() is not Qt.BrushStyle.NoBrush
        assert ink.color().lightness() < 128
