import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from pytestqt.qtbot import QtBot

from directory_app.gui.widgets.flow_layout import FlowLayout


@pytest.fixture
def flow(qtbot: QtBot) -> QWidget:
    """Return a widget with five frames of 40 by 20 in a flow."""
    widget = QWidget()
    qtbot.addWidget(widget)
    layout = FlowLayout(widget, spacing=10, line_spacing=5)
    for _ in range(5):
        frame = QFrame()
        frame.setFixedSize(40, 20)
        layout.addWidget(frame)
    return widget


def layout_of(widget: QWidget) -> FlowLayout:
    layout = widget.layout()
    assert isinstance(layout, FlowLayout)
    return layout


def corners(widget: QWidget) -> list[tuple[int, int]]:
    layout_of(widget).setGeometry(widget.rect())
    frames = [layout_of(widget).itemAt(index) for index in range(5)]
    return [(frame.geometry().x(), frame.geometry().y()) for frame in frames if frame is not None]


def test_everything_on_one_line_where_there_is_room(flow: QWidget) -> None:
    flow.resize(240, 100)

    assert corners(flow) == [(0, 0), (50, 0), (100, 0), (150, 0), (200, 0)]


def test_lines_break_like_words(flow: QWidget) -> None:
    flow.resize(139, 100)

    assert corners(flow) == [(0, 0), (50, 0), (0, 25), (50, 25), (0, 50)]


def test_a_narrow_flow_is_higher(flow: QWidget) -> None:
    layout = layout_of(flow)

    assert [layout.heightForWidth(width) for width in (240, 139, 40)] == [20, 70, 120]


def test_it_runs_from_the_right_where_the_language_does(flow: QWidget) -> None:
    flow.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow.resize(240, 100)

    assert corners(flow)[:2] == [(200, 0), (150, 0)]


def test_the_hint_is_one_line_and_the_minimum_one_widget(flow: QWidget) -> None:
    layout = layout_of(flow)

    assert (layout.sizeHint().width(), layout.sizeHint().height()) == (240, 20)
    assert (layout.minimumSize().width(), layout.minimumSize().height()) == (40, 20)


def test_hidden_widgets_take_no_room(flow: QWidget) -> None:
    first = flow.findChildren(QFrame)[0]
    first.hide()
    flow.resize(240, 100)

    assert corners(flow)[1:3] == [(0, 0), (50, 0)]


def test_clearing_deletes_the_widgets(qtbot: QtBot, flow: QWidget, qapp: QApplication) -> None:
    layout_of(flow).clear()

    qtbot.waitUntil(lambda: not flow.findChildren(QFrame))
    assert layout_of(flow).count() == 0
    assert layout_of(flow).itemAt(0) is None
