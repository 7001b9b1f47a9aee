"""The order in which Tab goes through a form: that of the layouts, whatever was added later."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def tab_stops(widget: QWidget) -> Iterator[QWidget]:
    """Yield the fields and buttons inside ``widget`` that Tab stops at, in reading order."""
    layout = widget.layout()
    if layout is not None:
        yield from _stops_in(layout)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        inner = item.layout()
        if inner is not None:
            yield from _stops_in(inner)
        widget = item.widget()
        if widget is None or not widget.isVisible() or not widget.isEnabled():
            continue
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget
        yield from tab_stops(widget)
