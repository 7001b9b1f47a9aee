"""Character and paragraph formats of the card's text, made once for each theme and font."""

from dataclasses import dataclass
from typing import Self

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextOption

from directory_app.gui.theme import active_colours, scaled_font
from directory_app.gui.widgets.section import heading_font

LABEL_WIDTH = 118
ICON_SIDE = 14
SECTION_GAP = 24
_HEADING_GAP = 15
_ROW_GAP = 6
_TAB_STEP = 12
_TITLE_SCALE = 1.62
_LONG_TITLE_SCALE = 1.3
_SMALL_SCALE = 0.93


@dataclass(frozen=True, slots=True)
class CardStyles:
    """The formats of the card's text.

    Attributes:
        row: paragraph with a label in front and the value beside it, wrapped under itself.
        paragraph: paragraph over the whole width.
        tight: the same without a gap above.
        heading_block: paragraph of a heading; the thin line goes into its gap below.
    """

    plain: QTextCharFormat
    muted: QTextCharFormat
    title: QTextCharFormat
    long_title: QTextCharFormat
    link: QTextCharFormat
    success: QTextCharFormat
    warning: QTextCharFormat
    chip: QTextCharFormat
    button: QTextCharFormat
    heading: QTextCharFormat
    row: QTextBlockFormat
    paragraph: QTextBlockFormat
    tight: QTextBlockFormat
    heading_block: QTextBlockFormat

    @classmethod
    def of(cls, font: QFont) -> Self:
        """Make the formats in the colours of this moment.

        Args:
            font: the font of the card; sizes follow it.
        """
        colours = active_colours()
        small = scaled_font(font, _SMALL_SCALE)
        bold = QFont.Weight.DemiBold
        return cls(
            plain=_characters(font, colours.text),
            muted=_characters(font, colours.text_muted),
            title=_characters(scaled_font(font, _TITLE_SCALE, bold), colours.text),
            long_title=_characters(scaled_font(font, _LONG_TITLE_SCALE, bold), colours.text),
            link=_characters(font, colours.link),
            success=_characters(small, colours.success),
            warning=_characters(small, colours.warning),
            chip=_characters(small, colours.chip_text),
            button=_characters(small, colours.text),
            heading=_characters(heading_font(font), colours.text_faint),
            row=_row_block(),
            paragraph=_block(top=_ROW_GAP),
            tight=_block(top=1),
            heading_block=_block(top=SECTION_GAP, bottom=_HEADING_GAP),
        )


def _characters(font: QFont, colour: QColor) -> QTextCharFormat:
    characters = QTextCharFormat()
    characters.setFont(font)
    characters.setForeground(colour)
    return characters


def _block(*, top: float, bottom: float = 0) -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setTopMargin(top)
    block.setBottomMargin(bottom)
    return block


def _row_block() -> QTextBlockFormat:
    block = _block(top=_ROW_GAP)
    block.setLeftMargin(LABEL_WIDTH)
    block.setTextIndent(-LABEL_WIDTH)
    # A label that is too long pushes its value to the next stop instead of running into it.
    stops = [LABEL_WIDTH + step * _TAB_STEP for step in range(20)]
    block.setTabPositions([QTextOption.Tab(stop, QTextOption.TabType.LeftTab) for stop in stops])
    return block
