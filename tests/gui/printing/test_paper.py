from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QFont, QPdfWriter
from PySide6.QtWidgets import QApplication

from directory_app.domain.errors import PrintError
from directory_app.gui.printing.paper import Paper
from directory_app.gui.printing.target import usual_layout
from directory_app.services.printed_entries import PrintedEntry
from tests.support.printed_pages import WORDS, pages_of, people, person, switchboard


class Press:
    """A PDF in memory."""

    def __init__(self) -> None:
        self.buffer = QBuffer()
        self.buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.writer = QPdfWriter(self.buffer)
        self.writer.setPageLayout(usual_layout())

    def paper(self, entries: Sequence[PrintedEntry]) -> Paper:
        return Paper(self.writer, entries, WORDS, QFont())

    def pages(self) -> int:
        return pages_of(bytes(self.buffer.data().data()))


@pytest.fixture
def press(qapp: QApplication) -> Press:
    return Press()


def test_one_card_is_one_page(press: Press) -> None:
    assert list(press.paper([person(1)]).steps()) == [1, 2]
    assert press.pages() == 1


def test_many_entries_fill_pages_and_every_step_is_told(press: Press) -> None:
    steps = list(press.paper(people(60)).steps())

    assert steps == list(range(1, 121))
    assert 3 <= press.pages() <= 8


def test_an_entry_longer_than_a_page_goes_on(press: Press) -> None:
    assert list(press.paper([switchboard(400)]).steps())[-1] == 2
    assert press.pages() >= 3


def test_printing_that_is_stopped_closes_the_document(press: Press) -> None:
    steps = press.paper(people(200)).steps()
    for _ in range(260):
        next(steps)

    steps.close()

    assert bytes(press.buffer.data().data()).rstrip().endswith(b"%%EOF")
    assert 0 < press.pages() < 15


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_device_that_takes_no_pages_is_told_of(qapp: QApplication, tmp_path: Path) -> None:
    writer = QPdfWriter(str(tmp_path / "gone" / "office.pdf"))

    with pytest.raises(PrintError):
        list(Paper(writer, [person(1)], WORDS, QFont()).steps())
