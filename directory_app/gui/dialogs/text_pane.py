"""A scrolled text with headings, rows and links, which follows width and theme."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QRect, Signal, Slot
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextOption
from PySide6.QtWidgets import QScrollArea, QWidget

from directory_app.gui.card.card_text import CardText
from directory_app.gui.card.pen import CardPen
from directory_app.gui.card.styles import LABEL_WIDTH, CardStyles
from directory_app.gui.theme import Theme

_FOCUS_MARGIN = 16
_TAB_STEP = 12
_LEFT_TAB = QTextOption.TabType.LeftTab

Writer = Callable[[CardPen], None]
"""Writes the whole text; called again when colours or fonts change."""


class TextPane(QScrollArea):
    """Shows what a writer writes in one column.

    Signals:
        activated(object): a link was clicked; its target as in ``gui.card.targets``.
    """

    activated = Signal(object)

    def __init__(
        self,
        accessible_name: str,
        *,
        theme: Theme,
        margin: int = 16,
        widest: int = 100_000,
        label_width: int = LABEL_WIDTH,
        parent: QWidget | None = None,
    ) -> None:
        """Show nothing yet.

        Args:
            accessible_name: translated.
            theme: tells when the colours change.
            margin: around the text, in pixels.
            widest: where lines break at the latest, in pixels.
            label_width: of the labels before rows, in pixels.
            parent: owner.
        """
        super().__init__(parent)
        self._writer: Writer | None = None
        self._margin = margin
        self._widest = widest
        self._label_width = label_width
        self._styles = self._make_styles()
        self._holder = QWidget()
        self.text = CardText(accessible_name, self._holder)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(self.focusPolicy().NoFocus)
        self.setHorizontalScrollBarPolicy(self.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        self.setWidget(self._holder)
        self.text.activated.connect(self.activated)
        self.text.focus_moved.connect(self._on_focus_moved)
        theme.changed.connect(self._on_theme_changed)

    def write(self, writer: Writer, *, from_top: bool = True) -> None:
        """Show what ``writer`` writes; ``from_top`` scrolls to its beginning."""
        self._writer = writer
        pen = self.text.begin(self._styles, self._column_width())
        writer(pen)
        self.text.end(pen)
        self._arrange()
        if from_top:
            self.verticalScrollBar().setValue(0)

    def plain_text(self) -> str:
        """Return the text shown, without its format."""
        return self.text.toPlainText()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _make_styles(self) -> CardStyles:
        styles = CardStyles.of(self.font())
        row = QTextBlockFormat(styles.row)
        row.setLeftMargin(self._label_width)
        row.setTextIndent(-self._label_width)
        # A label that is too long pushes its value to the next stop instead of running into it.
        stops = (self._label_width + step * _TAB_STEP for step in range(20))
        row.setTabPositions([QTextOption.Tab(stop, _LEFT_TAB) for stop in stops])
        return replace(styles, row=row)

    def _column_width(self) -> int:
        # The scroll bar's room is always kept free, so that its coming and going moves nothing.
        width = self.width() - 2 * self._margin - self.verticalScrollBar().sizeHint().width() // 2
        return max(40, min(width, self._widest))

    def _arrange(self) -> None:
        width = self._column_width()
        self.text.set_width(width)
        height = self.text.content_height()
        self.text.setGeometry(self._margin, self._margin, width, height)
        self._holder.resize(self.viewport().width(), height + 2 * self._margin)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._styles = self._make_styles()
        if self._writer is not None:
            self.write(self._writer, from_top=False)

    @Slot(QRect)
    def _on_focus_moved(self, rect: QRect) -> None:
        place = self.text.mapTo(self._holder, rect.center())
        self.ensureVisible(place.x(), place.y(), _FOCUS_MARGIN, _FOCUS_MARGIN)
