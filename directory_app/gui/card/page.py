"""The scrolled body of the card: bin bar, head, and the sections in one or two columns."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QScrollArea, QWidget

from directory_app.gui.card.bin_bar import BinBar
from directory_app.gui.card.card_text import CardText
from directory_app.gui.card.details import DetailsSection
from directory_app.gui.card.header import CardHeader
from directory_app.gui.card.positions import PeopleSection, PositionsSection
from directory_app.gui.card.programmes import EventsSection, RolesSection
from directory_app.gui.card.reach import AddressSection, ReachSection
from directory_app.gui.card.remarks import NamesSection, NotesSection, OriginSection
from directory_app.gui.card.section import CardContext, CardSection
from directory_app.gui.card.structure import (
    AdditionsSection,
    DepartmentsSection,
    ParentsSection,
    PostsSection,
)
from directory_app.gui.card.styles import SECTION_GAP, CardStyles

TWO_COLUMNS_FROM = 620
_MARGIN = 24
_COLUMN_GAP = 30
_WIDEST_COLUMN = 520
_NARROW_MARGIN = 16


class CardPage(QScrollArea):
    """Shows one card as text in one column, or in two where there is room.

    Signals:
        activated(Target): a link, tag or small button was clicked.
        restore_requested(): "Restore" of the bin bar was clicked.
    """

    activated = Signal(object)
    restore_requested = Signal()

    def __init__(self, menu: QMenu, parent: QWidget | None = None) -> None:
        """Make an empty page; ``menu`` opens from the head's last button."""
        super().__init__(parent)
        self._context: CardContext | None = None
        self._styles = CardStyles.of(self.font())
        self._is_wide = False
        self._content = QWidget()
        self._bar = BinBar(self._content)
        self.header = CardHeader(menu, self._content)
        self.left = CardText(self.tr("Card"), self._content)
        self.right = CardText(self.tr("Card, second column"), self._content)
        self._left_sections = (
            ReachSection(self),
            PositionsSection(self),
            PeopleSection(self),
            EventsSection(self),
            AdditionsSection(self),
        )
        self._right_sections = (
            AddressSection(self),
            ParentsSection(self),
            DepartmentsSection(self),
            PostsSection(self),
            RolesSection(self),
            NamesSection(self),
            DetailsSection(self),
            OriginSection(self),
            NotesSection(self),
        )
        self._all_sections = self._in_one_column()
        self._build_ui()
        self._connect()

    def show_context(self, context: CardContext, *, from_top: bool) -> None:
        """Show a card.

        Args:
            context: the card and what belongs to it.
            from_top: scroll to its beginning; else stay where the reader is.
        """
        self._context = context
        self._bar.setVisible(context.is_binned)
        self._is_wide = self._content_width() >= TWO_COLUMNS_FROM
        self.setUpdatesEnabled(False)
        width = self._content_width()
        self.header.show_context(context, self._styles, width)
        self._write(context)
        self._arrange()
        if from_top:
            self.verticalScrollBar().setValue(0)
        self.setUpdatesEnabled(True)

    def restyle(self) -> None:
        """Take the colours and the font of this moment."""
        self._styles = CardStyles.of(self.font())
        if self._context is not None:
            self.show_context(self._context, from_top=False)

    def texts(self) -> tuple[CardText, ...]:
        """Return the texts that are shown, in reading order."""
        columns = (self.left, self.right) if self._is_wide else (self.left,)
        return (self.header.text, *columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._context is None:
            return
        is_wide = self._content_width() >= TWO_COLUMNS_FROM
        if is_wide is self._is_wide:
            self._arrange()
        else:
            self.show_context(self._context, from_top=False)

    def _in_one_column(self) -> tuple[CardSection, ...]:
        """Return every section in the order of one column: how to reach, where, who, the rest."""
        reach, positions, people, events, additions = self._left_sections
        address, *bodies, roles, names, details, origin, notes = self._right_sections
        first = (reach, address, positions, *bodies, people, additions)
        return (*first, roles, events, names, details, origin, notes)

    def _build_ui(self) -> None:
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._content)

    def _connect(self) -> None:
        for text in (self.header.text, self.left, self.right):
            text.focus_moved.connect(self._on_focus_moved)
        self.header.activated.connect(self.activated)
        self.left.activated.connect(self.activated)
        self.right.activated.connect(self.activated)
        self._bar.restore_requested.connect(self.restore_requested)

    def _margin(self) -> int:
        return _MARGIN if self.width() >= TWO_COLUMNS_FROM else _NARROW_MARGIN

    def _content_width(self) -> int:
        # The scroll bar's room is always kept free, so that its coming and going moves nothing.
        width = self.width() - 2 * self._margin()
        return max(1, min(width, 2 * _WIDEST_COLUMN + _COLUMN_GAP))

    def _column_width(self) -> int:
        if not self._is_wide:
            return self._content_width()
        return (self._content_width() - _COLUMN_GAP) // 2

    def _write(self, context: CardContext) -> None:
        if self._is_wide:
            self._write_column(self.left, self._left_sections, context)
            self._write_column(self.right, self._right_sections, context)
        else:
            self._write_column(self.left, self._all_sections, context)
        self.right.setVisible(self._is_wide)

    def _write_column(
        self, text: CardText, sections: Sequence[CardSection], context: CardContext
    ) -> None:
        pen = text.begin(self._styles, self._column_width())
        for section in sections:
            section.write(pen, context)
        text.end(pen)

    def _arrange(self) -> None:
        margin, width = self._margin(), self._content_width()
        top = margin
        if not self._bar.isHidden():
            height = self._bar.sizeHint().height()
            self._bar.setGeometry(margin, top, width, height)
            top += height + SECTION_GAP
        header_height = self.header.arrange(width, wide=self._is_wide)
        self.header.setGeometry(margin, top, width, header_height)
        top += header_height + SECTION_GAP
        bottom = self._place_columns(margin, top)
        self._content.resize(self.viewport().width(), bottom + margin)

    def _place_columns(self, left: int, top: int) -> int:
        bottom = top
        for text in self.texts()[1:]:
            text.set_width(self._column_width())
            height = text.content_height()
            text.setGeometry(left, top, self._column_width(), height)
            bottom = max(bottom, top + height)
            left += self._column_width() + _COLUMN_GAP
        return bottom

    @Slot(QRect)
    def _on_focus_moved(self, rect: QRect) -> None:
        text = self.sender()
        if isinstance(text, CardText):
            centre = text.mapTo(self._content, rect.center())
            self.ensureVisible(centre.x(), centre.y(), _MARGIN, _MARGIN)
