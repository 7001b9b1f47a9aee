"""Writes the text of a card: headings, rows, links, icons, tags and small buttons."""

from collections.abc import Sequence
from enum import Enum, auto
from string import Formatter
from typing import NamedTuple

from PySide6.QtGui import (
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)

from directory_app.domain.views import RecordLabel
from directory_app.gui.card.styles import ICON_SIDE, CardStyles
from directory_app.gui.card.targets import CopyText, OpenUrl, ShowRecord, Target
from directory_app.gui.icons import IconName, IconRole

ICON_SCHEME = "icon"
TARGET_SCHEME = "target"

_NEW_LINE = "\N{LINE SEPARATOR}"
_LONG_TITLE = 45
_SHORT_REMARK = 32
_HARD_SPACE = "\N{NO-BREAK SPACE}"
_SIGN_ROOM = _HARD_SPACE * 6


class Shape(Enum):
    """What is drawn behind or below a stretch of text."""

    RULE = auto()
    LINK = auto()
    CHIP = auto()
    BUTTON = auto()
    ICON = auto()
    REMARK = auto()


class Stretch(NamedTuple):
    """A stretch of the text that means something beside its letters.

    Attributes:
        start, end: positions in the document, the end exclusive.
        target: what a click on it does, or None.
        colour: ground of a chip with a colour of its own, or None.
        icon: the sign painted at the beginning, or None.
    """

    start: int
    end: int
    shape: Shape
    target: Target | None = None
    colour: QColor | None = None
    icon: tuple[IconName, IconRole] | None = None


class HeadingButton(NamedTuple):
    """A small button behind a heading."""

    icon: IconName
    tip: str
    target: Target


def icon_address(name: IconName, role: IconRole) -> str:
    """Return the address under which a document asks for an icon."""
    return f"{ICON_SCHEME}:{name}:{role.name}"


class CardPen:
    """Writes into a document from its beginning; everything in it before is gone.

    Rows and paragraphs begin with ``row`` or ``paragraph``; words, links and icons are appended
    to the one begun last. A heading appears with the first row below it, so that a section
    without content leaves nothing behind. Call ``finish`` at the end.

    Attributes:
        stretches: links, tags, buttons and headings, in the order of the text.
    """

    def __init__(self, document: QTextDocument, styles: CardStyles) -> None:
        """Clear ``document`` and begin.

        Args:
            document: what is written into.
            styles: the formats to write with.
        """
        self.stretches: list[Stretch] = []
        self._targets: list[Target] = []
        self._styles = styles
        self._heading: tuple[str, Sequence[HeadingButton]] | None = None
        self._is_blank = True
        document.clear()
        self._cursor = QTextCursor(document)
        self._cursor.beginEditBlock()

    @property
    def targets(self) -> Sequence[Target]:
        """What the links of the text do; a link's address is the index in here."""
        return self._targets

    def finish(self) -> None:
        """End the writing; the document is laid out now."""
        self._cursor.endEditBlock()

    def heading(self, title: str, buttons: Sequence[HeadingButton] = ()) -> None:
        """Announce the heading of what follows, translated; the capitals are the font's."""
        self._heading = (title, buttons)

    def row(self, label: str = "", tip: str = "") -> None:
        """Begin a row: a label in its column, the value beside it.

        Args:
            label: translated, or as a source prints it; may be empty.
            tip: tool tip of the label.
        """
        self._begin(self._styles.row)
        label_format = self._styles.muted
        if tip:
            label_format = QTextCharFormat(label_format)
            label_format.setToolTip(tip)
        self._cursor.insertText(f"{_one_line(label)}\t", label_format)

    def paragraph(self, *, tight: bool = False) -> None:
        """Begin a paragraph over the whole width, with hardly a gap above if ``tight``."""
        self._begin(self._styles.tight if tight else self._styles.paragraph)

    def new_line(self) -> None:
        """Go on in the next line of the same row."""
        self._cursor.insertText(_NEW_LINE, self._styles.plain)

    def text(self, text: str) -> None:
        """Append words in the ordinary colour; line breaks stay."""
        self._cursor.insertText(text.replace("\n", _NEW_LINE), self._styles.plain)

    def muted(self, text: str) -> None:
        """Append words of the second rank."""
        self._cursor.insertText(text.replace("\n", _NEW_LINE), self._styles.muted)

    def title(self, text: str) -> None:
        """Append the large words of the header, a little smaller when they are many."""
        is_long = len(text) > _LONG_TITLE
        styles = self._styles
        self._cursor.insertText(_one_line(text), styles.long_title if is_long else styles.title)

    def success(self, text: str) -> None:
        """Append a check mark and small words for what is right."""
        self._remark(IconName.CHECK, IconRole.SUCCESS, text, self._styles.success)

    def warning(self, text: str, tip: str = "") -> None:
        """Append a warning sign and small words for what is not; ``tip`` explains them."""
        words = self._styles.warning
        if tip:
            words = QTextCharFormat(words)
            words.setToolTip(tip)
        self._remark(IconName.WARNING, IconRole.WARNING, text, words)

    def gap(self) -> None:
        """Append a blank that separates a value from its marks."""
        self._cursor.insertText("  ", self._styles.plain)

    def dot(self) -> None:
        """Append the middle dot between two values of one line."""
        self._cursor.insertText(" · ", self._styles.muted)

    def link(
        self, text: str, target: Target, tip: str = "", *, quiet: bool = False, whole: bool = False
    ) -> None:
        """Append words that can be clicked.

        Args:
            text: the words.
            target: what a click does.
            tip: tool tip.
            quiet: in the ordinary colour.
            whole: never broken at a blank (numbers).
        """
        shown = _one_line(text)
        if whole:
            shown = _unbroken(shown)
        base = self._styles.plain if quiet else self._styles.link
        self._anchor(shown, base, target, Shape.LINK, tip)

    def url(self, text: str, url: str, tip: str = "") -> None:
        """Append words that open ``url``."""
        self.link(text, OpenUrl(url), tip)

    def record(self, label: RecordLabel) -> None:
        """Append the name of a record that opens it."""
        self.link(label.name, ShowRecord(label.ref), label.detail)

    def sentence(self, template: str, label: RecordLabel) -> None:
        """Append muted words around a record's name.

        Args:
            template: translated, with ``{name}`` where the name goes.
            label: the record.
        """
        for literal, field, _, _ in Formatter().parse(template):
            if literal:
                self.muted(literal)
            if field is not None:
                self.record(label)

    def chip(self, text: str, target: Target, colour: str = "") -> None:
        """Append a tag; ``colour`` is ``#rrggbb`` or empty for the theme's own."""
        base = self._styles.chip
        ground = QColor(colour) if colour else None
        if ground is not None:
            # The theme's chip text is made for the theme's chip ground only.
            base = QTextCharFormat(base)
            base.setForeground(self._styles.plain.foreground())
        words = f"{_HARD_SPACE}{_HARD_SPACE}{_unbroken(text)}{_HARD_SPACE}{_HARD_SPACE}"
        self._anchor(words, base, target, Shape.CHIP, colour=ground)
        self._cursor.insertText("  ", self._styles.plain)

    def button(self, text: str, target: Target, tip: str = "") -> None:
        """Append a small outlined button."""
        words = f"{_HARD_SPACE}{_HARD_SPACE}{_unbroken(text)}{_HARD_SPACE}{_HARD_SPACE}"
        self._anchor(words, self._styles.button, target, Shape.BUTTON, tip)

    def icon(self, name: IconName, role: IconRole, tip: str) -> None:
        """Append a small picture; ``tip`` says what it means."""
        self._image(name, role, tip, None)

    def copy_button(self, text: str, tip: str) -> None:
        """Append the small button that copies ``text``."""
        self._cursor.insertText(_HARD_SPACE, self._styles.plain)
        self._image(IconName.COPY, IconRole.FAINT, tip, CopyText(text))

    def _begin(self, block: QTextBlockFormat) -> None:
        heading, self._heading = self._heading, None
        if heading is not None:
            self._write_heading(*heading)
        self._new_block(block)

    def _new_block(self, block: QTextBlockFormat) -> None:
        if self._is_blank:
            self._is_blank = False
            self._cursor.setBlockFormat(block)
        else:
            self._cursor.insertBlock(block)

    def _write_heading(self, title: str, buttons: Sequence[HeadingButton]) -> None:
        block = self._styles.heading_block
        if self._is_blank:
            block = QTextBlockFormat(block)
            block.setTopMargin(0)
        self._new_block(block)
        start = self._cursor.position()
        self._cursor.insertText(title, self._styles.heading)
        self.stretches.append(Stretch(start, self._cursor.position(), Shape.RULE))
        for button in buttons:
            self._cursor.insertText(_HARD_SPACE * 2, self._styles.heading)
            self._image(button.icon, IconRole.ACCENT, button.tip, button.target)

    def _remark(
        self, name: IconName, role: IconRole, text: str, characters: QTextCharFormat
    ) -> None:
        words = _unbroken(text) if len(text) <= _SHORT_REMARK else text
        # The sign is painted over blanks: Qt would break the line between a picture and words.
        start = self._cursor.position()
        self._cursor.insertText(f"{_SIGN_ROOM}{words}", characters)
        end = self._cursor.position()
        self.stretches.append(Stretch(start, end, Shape.REMARK, icon=(name, role)))

    def _anchor(
        self,
        text: str,
        base: QTextCharFormat,
        target: Target,
        shape: Shape,
        tip: str = "",
        *,
        colour: QColor | None = None,
    ) -> None:
        characters = QTextCharFormat(base)
        self._aim(characters, target, tip)
        start = self._cursor.position()
        self._cursor.insertText(text, characters)
        self.stretches.append(Stretch(start, self._cursor.position(), shape, target, colour))

    def _image(self, name: IconName, role: IconRole, tip: str, target: Target | None) -> None:
        image = QTextImageFormat()
        image.setName(icon_address(name, role))
        image.setWidth(ICON_SIDE)
        image.setHeight(ICON_SIDE)
        image.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        if target is not None:
            self._aim(image, target, tip)
        elif tip:
            image.setToolTip(tip)
        start = self._cursor.position()
        self._cursor.insertImage(image)
        if target is not None:
            self.stretches.append(Stretch(start, self._cursor.position(), Shape.ICON, target))

    def _aim(self, characters: QTextCharFormat, target: Target, tip: str) -> None:
        characters.setAnchor(True)
        characters.setAnchorHref(f"{TARGET_SCHEME}:{len(self._targets)}")
        if tip:
            characters.setToolTip(tip)
        self._targets.append(target)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _unbroken(text: str) -> str:
    return text.replace(" ", _HARD_SPACE)
