from collections.abc import Sequence
from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from directory_app.domain.matching import Marker
from directory_app.domain.query_reading import read_query
from directory_app.domain.search_views import MatchField, MatchOwner, MatchReason
from directory_app.domain.views import EntrySummary
from directory_app.gui.entry_list.entry_delegate import ROW_HEIGHT, EntryDelegate
from directory_app.gui.entry_list.entry_list_model import Role
from directory_app.gui.theme import Theme
from tests.gui.entry_list.sample_summaries import summary
from tests.gui.painted import marked_columns

FAX = MatchReason(MatchField.FAX, "+996 312 664466", owner=MatchOwner.ORGANISATION)
LONG = summary(
    title="Deputy head of the department of international cooperation",
    context="State Border Service of Examplia",
)


def painted(entry: EntrySummary, reasons: Sequence[MatchReason], text: str, width: int) -> QImage:
    model = QStandardItemModel()
    item = QStandardItem()
    item.setData(entry, Role.SUMMARY)
    item.setData(tuple(reasons), Role.REASONS)
    model.appendRow(item)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, ROW_HEIGHT)
    option.font = QApplication.font()
    image = QImage(width, ROW_HEIGHT, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    delegate = EntryDelegate()
    delegate.set_mark(Marker(read_query(text, today=date(2026, 11, 14))).spans)
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0, 0))
    painter.end()
    return image


@pytest.mark.parametrize("width", [360, 420, 600])
def test_what_was_found_is_seen_in_a_narrow_list_too(theme: Theme, width: int) -> None:
    whole = marked_columns(painted(summary(), [FAX], "664466", 900))

    assert whole > 0
    assert marked_columns(painted(LONG, [FAX], "664466", width)) >= whole - 2


def test_without_a_search_nothing_is_marked(theme: Theme) -> None:
    assert marked_columns(painted(LONG, [FAX], "", 400)) == 0
