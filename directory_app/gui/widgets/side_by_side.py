"""A list and what is known of its current row, side by side."""

from PySide6.QtWidgets import QSplitter, QWidget


def side_by_side(rows: QWidget, about_row: QWidget, *, width: int, of: int) -> QSplitter:
    """Return a splitter with the list on the left; more room goes to what is on the right.

    Args:
        rows: the list.
        about_row: what is known of a row.
        width: of the list at first, in pixels.
        of: width of both, in pixels.
    """
    splitter = QSplitter()
    splitter.addWidget(rows)
    splitter.addWidget(about_row)
    splitter.setSizes([width, of - width])
    splitter.setStretchFactor(1, 1)
    splitter.setChildrenCollapsible(False)
    return splitter
