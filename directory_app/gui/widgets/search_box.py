"""The search field of the window: a rounded box with chips, words and what was found."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from directory_app.domain.query import AnyPart
from directory_app.gui.icons import IconName, IconRole
from directory_app.gui.theme import active_colours
from directory_app.gui.widgets.box_text import (
    ChipText,
    Name,
    Read,
    Taken,
    name_nothing,
    read_nothing,
    take_all,
    take_finished,
)
from directory_app.gui.widgets.chip import Chip
from directory_app.gui.widgets.chip_row import ChipRow
from directory_app.gui.widgets.icon_label import IconLabel
from directory_app.gui.widgets.looks import ICON_SIDE, Look, icon_button
from directory_app.gui.widgets.search_line import SearchLine

_HEIGHT = 34
_RADIUS = 6
_GAP = 8
_MARGINS = (11, 5)


class SearchBox(QWidget):
    """A search field; it holds a search and knows nothing of what it finds.

    What was understood stands as chips before the line that is typed in. A part becomes a chip
    when a blank ends it, and text again to be changed.

    Signals:
        text_changed(str): the search is another one now, by typing or otherwise.
        down_pressed(): the user wants to go to the results.
        return_pressed(): the user wants the first result.
        escape_pressed(): the user wants out; a first Escape empties a filled box instead.
        filter_requested(): the menu of conditions is wanted.
        save_requested(): the search is to be kept.
    """

    text_changed = Signal(str)
    down_pressed = Signal()
    return_pressed = Signal()
    escape_pressed = Signal()
    filter_requested = Signal()
    save_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty box that understands words only, see :meth:`set_language`."""
        super().__init__(parent)
        self._read: Read = read_nothing
        self._name: Name = name_nothing
        self._told = ""
        self._icon = IconLabel(IconName.SEARCH, IconRole.MUTED, ICON_SIDE)
        self._row = ChipRow()
        self._line = SearchLine(self.tr("Search everything"))
        self._result = QLabel()
        self.filter_button = icon_button(IconName.FILTER, self.tr("Add a condition (Alt+Down)"))
        self._save = icon_button(IconName.BOOKMARK, self.tr("Save this search"))
        self._clear = icon_button(IconName.CLOSE, self.tr("Empty the search box"))
        self._build_ui()
        self._connect()

    def set_language(self, read: Read, name: Name) -> None:
        """Understand texts by ``read``, and call their parts what ``name`` says."""
        self._read, self._name = read, name

    def text(self) -> str:
        """Return the whole search as text: chips, then words."""
        words = self._line.text().strip()
        return " ".join([*(chip.source for chip in self._row.chips()), *([words] if words else [])])

    def words(self) -> str:
        """Return what stands behind the chips."""
        return self._line.text().strip()

    def parts(self) -> tuple[AnyPart, ...]:
        """Return what stands there as chips."""
        return tuple(chip.part for chip in self._row.chips())

    def set_text(self, text: str) -> None:
        """Put another search into the box."""
        self._show((), take_all(text, self._read))

    def set_words(self, words: str) -> None:
        """Put other words behind the chips, as if they had been typed."""
        self._show(self._row.chips(), Taken((), words, len(words)))

    def add_text(self, text: str) -> None:
        """Put a condition into the box, before the words."""
        added = take_all(text, self._read)
        line = " ".join(each for each in (added.rest, self._line.text()) if each)
        self._show(self._row.chips(), Taken(added.chips, line, len(line)))

    def remove_part(self, part: AnyPart) -> None:
        """Take a part that stands there as a chip out of the box."""
        if part in self.parts():
            self._remove(self.parts().index(part))

    def set_result_text(self, text: str) -> None:
        """Show, at the right, what was found; translated, may be empty."""
        self._result.setText(text)
        self._fit_result()

    def result_text(self) -> str:
        """Return what is shown at the right, if there is room for it."""
        return self._result.text()

    def show_save(self, *, can_save: bool) -> None:
        """Offer to keep the search, or do not."""
        self._save.setVisible(can_save)
        self._fit_result()

    def select_all(self) -> None:
        """Take the keyboard and mark all words, ready to be typed over."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def sizeHint(self) -> QSize:
        """Ask for room for a few chips, words and what was found."""
        return QSize(640, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Ask for room for a few words."""
        return QSize(240, _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._fit_result()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rounded field, with a ring while it has the keyboard."""
        colours = active_colours()
        focused = self._line.hasFocus() or any(chip.hasFocus() for chip in self._row.widgets())
        width = 2.0 if focused else 1.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.focus if focused else colours.border, width))
        painter.setBrush(colours.surface)
        inset = width / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that mean something outside the words."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            on_chip = watched is not self._line
            return self._handle_key(event, on_chip=on_chip)
        return super().eventFilter(watched, event)

    def _build_ui(self) -> None:
        self._result.setProperty("look", Look.FAINT.value)
        self._result.setTextFormat(Qt.TextFormat.PlainText)
        for part in (self._result, self._save, self._clear):
            part.hide()
        self.setFocusProxy(self._line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for button in (self.filter_button, self._save, self._clear):
            buttons.addWidget(button)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_MARGINS[0], 3, _MARGINS[1], 3)
        layout.setSpacing(_GAP)
        layout.addWidget(self._icon)
        layout.addWidget(self._row)
        layout.addWidget(self._line, 1)
        layout.addWidget(self._result)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self._line.textChanged.connect(self._on_line_changed)
        self._clear.clicked.connect(self._on_clear_clicked)
        self._save.clicked.connect(self.save_requested)
        self.filter_button.clicked.connect(self.filter_requested)
        self._row.chip_made.connect(self._on_chip_made)
        self._row.open_requested.connect(self._open)
        self._row.remove_requested.connect(self._remove)
        self._row.end_passed.connect(self._line.focus_start)
        self._line.start_passed.connect(self._row.focus_last)
        self._line.erased_before_start.connect(self._open_last)
        self._line.installEventFilter(self)

    def _handle_key(self, event: QKeyEvent, *, on_chip: bool) -> bool:
        key = event.key()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key == Qt.Key.Key_Down and alt:
            self.filter_requested.emit()
        elif key == Qt.Key.Key_Escape:
            if self._told or self._line.text():
                self._empty()
            else:
                self.escape_pressed.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.down_pressed.emit()
        elif on_chip:
            return self._handle_chip_key(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.return_pressed.emit()
        else:
            return False
        return True

    def _handle_chip_key(self, event: QKeyEvent) -> bool:
        """Type on where somebody types with a chip marked."""
        letters = event.text()
        if not letters.strip() or not letters.isprintable():
            return False
        self._line.type_on(letters)
        return True

    def _show(self, kept: tuple[ChipText, ...], taken: Taken) -> None:
        """Show chips and words; whoever listens hears of it once, and only if it is news."""
        had_focus = any(chip.hasFocus() for chip in self._row.widgets())
        self._row.show_chips((*kept, *taken.chips), self._name)
        self._line.show_text(taken.rest, taken.cursor)
        if had_focus:
            # The chip with the keyboard may be gone.
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _tell(self) -> None:
        has_chips = bool(self._row.chips())
        self._clear.setVisible(has_chips or bool(self._line.text()))
        self._line.setPlaceholderText("" if has_chips else self._line.accessibleName())
        self._fit_result()
        text = self.text()
        if text != self._told:
            self._told = text
            self.text_changed.emit(text)

    def _empty(self) -> None:
        self._show((), Taken((), "", 0))

    def _fit_result(self) -> None:
        """Show what was found only where chips and words have room beside it."""
        parts = (self._icon, self._row, self.filter_button, self._save, self._clear)
        widths = [each.sizeHint().width() for each in parts if not each.isHidden()]
        widths += [self._line.words_width(), self._result.sizeHint().width()]
        room = self.width() - sum(_MARGINS) - sum(widths) - 4 * _GAP
        self._result.setVisible(bool(self._result.text()) and room >= 0)

    @Slot(int)
    def _open(self, place: int) -> None:
        """Make a chip text again, with the cursor behind it."""
        chips = self._row.chips()
        source = chips[place].source
        words = self._line.text().lstrip()
        line = f"{source} {words}" if words else source
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show((*chips[:place], *chips[place + 1 :]), Taken((), line, len(source)))

    @Slot(int)
    def _remove(self, place: int) -> None:
        chips = self._row.chips()
        had_focus = self._row.widgets()[place].hasFocus()
        line = Taken((), self._line.text(), self._line.cursor_place())
        self._show((*chips[:place], *chips[place + 1 :]), line)
        if had_focus and not self._row.focus_last():
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_chip_made(self, chip: Chip) -> None:
        chip.installEventFilter(self)
        # The keyboard goes from chip to chip and then to the line.
        others = self._row.widgets()[:-1]
        before = others[-1] if others else self._line.previousInFocusChain()
        if before is not None:
            QWidget.setTabOrder(before, chip)

    @Slot()
    def _open_last(self) -> None:
        if self._row.chips():
            self._open(len(self._row.chips()) - 1)

    @Slot(str)
    def _on_line_changed(self, text: str) -> None:
        taken = take_finished(text, self._line.cursor_place(), self._read)
        if taken.chips:
            self._show(self._row.chips(), taken)
        else:
            self._tell()

    @Slot()
    def _on_clear_clicked(self) -> None:
        self._empty()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
