"""The chips inside the search box."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from directory_app.gui.theme import active_colours
from directory_app.gui.widgets.box_text import ChipText, Name
from directory_app.gui.widgets.chip import Chip

_GAP = 4
_LEAST_WIDTH = 76
"""Shorter than this a chip says nothing; the first ones are out of sight instead."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ChipRow(QWidget):
    """One chip for each part of a search that was understood; they share the room there is.

    The longest ones are shortened first. Where even short ones have no room the first ones are out
    of sight, until one of them has the keyboard.

    Signals:
        chip_made(Chip): a chip is there now, the last of the row.
        open_requested(int): the chip at this place is to be text again.
        remove_requested(int): the chip at this place is to go.
        end_passed(): the keyboard goes beyond the last chip.
    """

    chip_made = Signal(object)
    open_requested = Signal(int)
    remove_requested = Signal(int)
    end_passed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Be empty, and hidden as long as it is."""
        super().__init__(parent)
        self._chips: list[tuple[ChipText, Chip]] = []
        self._unseen = 0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()

    def chips(self) -> tuple[ChipText, ...]:
        """Return what stands in the row."""
        return tuple(text for text, _chip in self._chips)

    def widgets(self) -> tuple[Chip, ...]:
        """Return the chips themselves."""
        return tuple(chip for _text, chip in self._chips)

    def show_chips(self, texts: Sequence[ChipText], name: Name) -> None:
        """Show other parts; those that stand at the beginning already stay as they are."""
        same = 0
        while same < min(len(texts), len(self._chips)) and self._chips[same][0] == texts[same]:
            same += 1
        for _text, chip in self._chips[same:]:
            self._drop(chip)
        del self._chips[same:]
        for text in texts[same:]:
            self._append(text, name)
        self.setVisible(bool(self._chips))
        self.updateGeometry()
        self._place()

    def sizeHint(self) -> QSize:
        """Ask for room for all chips as they are."""
        hints = [chip.sizeHint() for chip in self.widgets()]
        height = max((hint.height() for hint in hints), default=0)
        return QSize(_with_gaps(hint.width() for hint in hints), height)

    def minimumSizeHint(self) -> QSize:
        """Ask for room for one chip."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), _LEAST_WIDTH + self._mark_width() + _GAP), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say how many chips are out of sight."""
        if self._unseen:
            painter = QPainter(self)
            painter.setPen(active_colours().text_faint)
            painter.drawText(
                self.rect(),
                int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
                f"+{self._unseen}",
            )

    def focus_last(self) -> bool:
        """Give the last chip the keyboard; false: there is none."""
        return self._focus(len(self._chips) - 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from chip to chip with the arrow keys; the one with the keyboard is seen."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._place()
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                place = self._place_of(watched) + step
                if place >= len(self._chips):
                    self.end_passed.emit()
                else:
                    self._focus(max(0, place))
                return True
        return super().eventFilter(watched, event)

    def _append(self, text: ChipText, name: Name) -> None:
        chip = Chip(name(text.part) or text.source, self, removable=True)
        chip.setToolTip(text.source)
        chip.setAccessibleDescription(
            self.tr("Part of the search. Press Enter to change it, Delete to remove it.")
        )
        chip.installEventFilter(self)
        chip.clicked.connect(lambda: self.open_requested.emit(self._place_of(chip)))
        chip.remove_requested.connect(lambda: self.remove_requested.emit(self._place_of(chip)))
        self._chips.append((text, chip))
        chip.show()
        self.chip_made.emit(chip)

    def _drop(self, chip: Chip) -> None:
        chip.hide()
        # Later: it may be the chip whose click or key is being handled.
        chip.deleteLater()

    def _place(self) -> None:
        """Put the chips where there is room, and those without out of sight, before the rest."""
        chips = self.widgets()
        widths = shared_widths([chip.sizeHint().width() for chip in chips], self.width())
        focused = next((place for place, chip in enumerate(chips) if chip.hasFocus()), None)
        last = len(chips) if focused is None else focused + 1
        self._unseen, indent = 0, 0
        while last - self._unseen > 1 and not self._fit(widths[self._unseen :], indent):
            if self._unseen == focused:
                break
            self._unseen += 1
            indent = self._mark_width() + _GAP
        left = indent
        for place, (chip, width) in enumerate(zip(chips, widths, strict=True)):
            height = chip.sizeHint().height()
            x = left if place >= self._unseen else -width
            chip.setGeometry(x, (self.height() - height) // 2, width, height)
            left += width + _GAP if place >= self._unseen else 0
        self.update()

    def _fit(self, widths: Sequence[int], indent: int) -> bool:
        return indent + _with_gaps(widths) <= self.width()

    def _mark_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(f"+{self._unseen}")

    def _focus(self, place: int) -> bool:
        if not 0 <= place < len(self._chips):
            return False
        self._chips[place][1].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _place_of(self, chip: QObject) -> int:
        return next(place for place, (_text, each) in enumerate(self._chips) if each is chip)


def shared_widths(wished: Sequence[int], room: int) -> list[int]:
    """Return how wide chips are that wish for so much; the widest ones give way first.

    Args:
        wished: the width of each, in pixels.
        room: for all of them, gaps included.
    """
    longest = max(wished, default=0)
    while longest > _LEAST_WIDTH and _with_gaps(min(each, longest) for each in wished) > room:
        longest -= 1
    return [min(each, longest) for each in wished]


def _with_gaps(widths: Iterable[int]) -> int:
    kept = list(widths)
    return sum(kept) + _GAP * max(0, len(kept) - 1)
