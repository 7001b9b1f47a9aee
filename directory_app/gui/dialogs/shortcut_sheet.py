"""F1: every shortcut of the window, read from the commands, and the language of the search box."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from directory_app.domain.folding import fold
from directory_app.gui.dialogs.go_to_dialog import command_words
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.menus import commands_in
from directory_app.gui.search.search_help import SearchExample
from directory_app.gui.theme import active_colours, scaled_font
from directory_app.gui.widgets.looks import Look
from directory_app.gui.widgets.section import Section

_SIZE = QSize(1040, 620)
_COLUMNS = 3
_KEY_SCALE = 0.92
_KEY_PADDING = 7
_KEY_GAP = 4


@dataclass(frozen=True, slots=True)
class ShortcutGroup:
    """Commands that stand together.

    Attributes:
        title: translated words.
        actions: the commands; those without a shortcut are not shown.
    """

    title: str
    actions: Sequence[QAction]


def groups_of(menus: Iterable[QMenu]) -> tuple[ShortcutGroup, ...]:
    """Return the commands of ``menus``, submenus included, one group a menu."""
    groups = (ShortcutGroup(_menu_title(menu), _with_keys(menu)) for menu in menus)
    return tuple(group for group in groups if group.actions)


class ShortcutSheet(PlainDialog):
    """Shows shortcuts in groups; typing leaves those whose words or keys fit."""

    def __init__(
        self,
        *,
        groups: Sequence[ShortcutGroup],
        examples: Sequence[SearchExample] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Show shortcuts.

        Args:
            groups: the commands, see :func:`groups_of`.
            examples: what can be typed into the search box.
            parent: the window it belongs to.
        """
        super().__init__(self.tr("Keyboard shortcuts"), parent=parent)
        self._filter = QLineEdit()
        self._nothing = QLabel(self.tr("No shortcut fits."))
        self._sections = [
            _GroupSection(
                group.title, [(command_words(each), _keys_of(each)) for each in group.actions]
            )
            for group in groups
        ]
        self._search = _GroupSection(self.tr("Search"), examples, are_keys=False)
        self._build_ui()
        self._filter.textChanged.connect(self._on_filter_changed)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        *,
        groups: Sequence[ShortcutGroup],
        examples: Sequence[SearchExample],
    ) -> None:
        """Show the sheet until it is closed."""
        dialog = cls(groups=groups, examples=examples, parent=parent)
        dialog.exec()
        dialog.deleteLater()

    def filter_field(self) -> QLineEdit:
        """Return the field that narrows what is shown."""
        return self._filter

    def shown_rows(self) -> list[tuple[str, str]]:
        """Return the words and keys, or examples, that are shown."""
        return [
            (row.words, row.keys)
            for section in (*self._sections, self._search)
            for row in section.rows
            if not row.isHidden()
        ]

    def _build_ui(self) -> None:
        words = self.tr("Search the shortcuts")
        self._filter.setPlaceholderText(words)
        self._filter.setAccessibleName(words)
        self._filter.setClearButtonEnabled(True)
        self._nothing.setProperty("look", Look.MUTED.value)
        self._nothing.hide()
        sheet = QWidget()
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(0, 0, 12, 0)
        columns.setSpacing(32)
        shared = _balanced(self._sections, _COLUMNS - 1)
        for sections in (*shared, [self._search]) if self._search.rows else shared:
            column = QVBoxLayout()
            column.setSpacing(18)
            for section in sections:
                column.addWidget(section)
            column.addStretch(1)
            columns.addLayout(column, 1)
        self.content.addWidget(self._filter)
        self.content.addWidget(self._nothing)
        self.add_scrolled(sheet)
        close = self.add_cancel(self.tr("Close"))
        close.setDefault(True)
        self.open_at(_SIZE)
        self._filter.setFocus()

    @Slot(str)
    def _on_filter_changed(self, text: str) -> None:
        for section in (*self._sections, self._search):
            section.narrow(text)
        self._nothing.setVisible(not self.shown_rows())


class KeyCaps(QWidget):
    """Draws what is to be typed: Ctrl, Shift and N each in a box of its own, or a whole text."""

    def __init__(self, keys: str, parent: QWidget | None = None, *, whole: bool = False) -> None:
        """Show keys.

        Args:
            keys: as the platform writes them, such as ``Ctrl+Shift+N``.
            parent: owner.
            whole: whether it is a text to be typed, and no keys to be held together.
        """
        super().__init__(parent)
        self._caps = [keys] if whole else _split_keys(keys)
        self.setAccessibleName(keys)
        self.setFont(scaled_font(self.font(), _KEY_SCALE))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = sum(self._widths()) + _KEY_GAP * max(0, len(self._caps) - 1)
        return QSize(width, self.fontMetrics().height() + 7)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = active_colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0
        for cap, width in zip(self._caps, self._widths(), strict=True):
            outline = QRectF(left, 0, width, self.height()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(colours.border, 1))
            painter.setBrush(colours.panel)
            painter.drawRoundedRect(outline, 4, 4)
            painter.setPen(colours.text_muted)
            painter.drawText(outline, Qt.AlignmentFlag.AlignCenter, cap)
            left += width + _KEY_GAP

    def _widths(self) -> list[int]:
        metrics = self.fontMetrics()
        least = metrics.height() + 7
        widths = (metrics.horizontalAdvance(cap) + 2 * _KEY_PADDING for cap in self._caps)
        return [max(least, width) for width in widths]


class _GroupSection(Section):
    """One group with its rows."""

    def __init__(
        self, title: str, rows: Iterable[tuple[str, str]], *, are_keys: bool = True
    ) -> None:
        super().__init__(title)
        self._title = fold(title)
        self.rows = [_SheetRow(words, keys, are_keys=are_keys) for words, keys in rows if keys]
        for row in self.rows:
            self.add(row)
        self.setVisible(bool(self.rows))

    def narrow(self, text: str) -> None:
        """Show only the rows that hold ``text``, or all if the title does."""
        wanted = fold(text)
        fits = bool(wanted) and wanted in self._title
        for row in self.rows:
            row.setVisible(fits or row.holds(text, wanted))
        self.setVisible(any(not row.isHidden() for row in self.rows))


class _SheetRow(QWidget):
    """The words of a command and its keys, or what a search finds and what is typed for it."""

    def __init__(self, words: str, keys: str, *, are_keys: bool) -> None:
        super().__init__()
        self.words = words
        self.keys = keys
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label, 1)
        layout.addWidget(KeyCaps(keys, whole=not are_keys))

    def holds(self, text: str, folded: str) -> bool:
        """Tell whether the words or the keys hold what was typed."""
        return folded in fold(self.words) or text.strip().lower() in self.keys.lower()


def _keys_of(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _split_keys(keys: str) -> list[str]:
    """Return the single keys; a plus sign at the end is a key itself (``Ctrl++``)."""
    head, plus, last = keys[:-1].rpartition("+")
    if not plus:
        return [keys]
    return [*[part for part in head.split("+") if part], last + keys[-1]]


def _menu_title(menu: QMenu) -> str:
    return menu.title().replace("&", "")


def _balanced(sections: Sequence[_GroupSection], count: int) -> list[list[_GroupSection]]:
    """Share ``sections`` out among columns of about the same number of rows, keeping order."""
    total = sum(len(section.rows) + 2 for section in sections)
    columns: list[list[_GroupSection]] = [[] for _ in range(count)]
    height = 0
    for section in sections:
        middle = height + (len(section.rows) + 2) / 2
        columns[min(count - 1, int(middle * count / max(1, total)))].append(section)
        height += len(section.rows) + 2
    return columns


def _with_keys(menu: QMenu) -> tuple[QAction, ...]:
    return tuple(action for action in commands_in(menu) if _keys_of(action))
