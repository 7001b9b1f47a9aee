"""One row of a multi-value field: the value, its buttons, what is to be said of it, the rest."""

import dataclasses
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from directory_app.domain.checking import EntryItem, check_item
from directory_app.domain.dates import ALWAYS
from directory_app.domain.identifiers import ItemUid
from directory_app.domain.items import Item
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.hint_line import HintKind, HintLine
from directory_app.gui.editor.item_details import ItemDetails, Leftover
from directory_app.gui.editor.wrap_layout import WrapLayout
from directory_app.gui.icons import IconName, IconRole, icon
from directory_app.gui.problem_messages import problem_text
from directory_app.gui.widgets.looks import icon_button

ItemT = TypeVar("ItemT", bound=Item)

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ItemRow(QWidget, Generic[ItemT]):
    """Edits one item and gives it back with its identity; what nobody touched stays as it was.

    Subclasses put their fields into :attr:`cells`, connect their ``edited`` to
    :meth:`on_field_edited` and override :meth:`is_empty`, :meth:`changes` and the like.

    Signals:
        edited(): something was changed.
        remove_requested(): the row is to go.
        move_requested(int): the row is to go up (-1) or down (1).
    """

    edited = Signal()
    remove_requested = Signal()
    move_requested = Signal(int)

    def __init__(self, item: ItemT, context: EditorContext, *, is_new: bool) -> None:
        """Edit ``item``; ``is_new`` tells that nobody has saved it yet."""
        super().__init__()
        self.original = item
        self.context = context
        self.is_new = is_new
        self.is_touched = False
        self.cells = WrapLayout()
        self._details: ItemDetails | None = None
        self._hidden_while_empty: tuple[QWidget, ...] = ()
        self._hint: HintLine | None = None
        self._is_marked = False
        self._more = icon_button(IconName.MORE, self.tr("More fields"), role=IconRole.FAINT)
        self._remove = icon_button(IconName.CLOSE, self.tr("Remove"), role=IconRole.FAINT)
        self._buttons = QHBoxLayout()
        self._box = QVBoxLayout(self)
        self._build_ui()

    @property
    def uid(self) -> ItemUid:
        """The item's identity: that of the one given, for good."""
        return self.original.uid

    def is_empty(self) -> bool:
        """Tell whether the row holds no value."""
        raise NotImplementedError

    def changes(self) -> dict[str, Any]:
        """Return the item's fields that this row's own cells know, by their names."""
        raise NotImplementedError

    def leftovers(self) -> list[Leftover]:
        """Return what was typed in the row's own cells and cannot be kept in them."""
        return []

    def make_details(self) -> ItemDetails:
        """Return the panel of rarer fields, which is made when it is first opened."""
        return ItemDetails(self.original, self.context)

    def has_telling_details(self) -> bool:
        """Tell whether the rarer fields hold something that should be seen at once."""
        return False

    def has_filled_details(self, item: ItemT) -> bool:
        """Tell whether the rarer fields of ``item`` hold anything, which the button shows."""
        return bool(item.note or item.sources or item.validity != ALWAYS)

    def focus_first(self) -> None:
        """Give the focus to the first field."""
        item = self.cells.itemAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            focus_inside(widget)

    def settle(self) -> None:
        """Finish what is half typed, before the row's value is taken."""
        if self._details is not None:
            self._details.commit()

    def is_blank(self) -> bool:
        """Tell whether the row counts for nothing; a value that came empty is kept as it came."""
        return self.is_empty() and (self.is_new or self.is_touched)

    def item(self) -> ItemT:
        """Return the item as it is now."""
        found = self.changes()
        leftovers = self.leftovers()
        if self._details is not None:
            found |= self._details.changes()
            leftovers += self._details.leftovers()
        if leftovers:
            found["note"] = note_with(found.get("note", self.original.note), leftovers)
        return dataclasses.replace(self.original, **found)

    def set_trailing(self, trailing: bool) -> None:
        """Show only the field itself in the empty row at the end: nothing to remove there yet."""
        for widget in self._hidden_while_empty:
            widget.setVisible(not trailing)
        for index in range(self._buttons.count()):
            entry = self._buttons.itemAt(index)
            button = entry.widget() if entry is not None else None
            if button is not None:
                button.setVisible(not trailing)

    def hide_while_empty(self, *widgets: QWidget) -> None:
        """Show these fields only when there is a value they belong to."""
        self._hidden_while_empty = widgets

    def add_button(self, button: QToolButton) -> None:
        """Put a button before the others."""
        _keep_room(button)
        self._buttons.insertWidget(0, button)

    def open_details(self, opened: bool = True) -> None:
        """Show or hide the rarer fields."""
        if opened and self._details is None:
            self._details = self.make_details()
            self._details.edited.connect(self.on_field_edited)
            self._box.addWidget(self._details)
        if self._details is not None:
            self._details.setVisible(opened)
        self._more.setChecked(opened)

    def details(self) -> ItemDetails | None:
        """Return the panel of rarer fields, or None while nobody has opened it."""
        return self._details

    def are_details_open(self) -> bool:
        """Tell whether the rarer fields are shown."""
        return self._more.isChecked()

    def show_hint(self, text: str, kind: HintKind) -> None:
        """Say something below the value; an empty text says nothing."""
        if self._hint is None:
            if not text:
                return
            self._hint = HintLine()
            self._box.insertWidget(1, self._hint)
        self._hint.show_hint(text, kind)

    def hint(self) -> str:
        """Return what is said below the value."""
        return self._hint.text() if self._hint is not None else ""

    def check(self) -> None:
        """Say what is right or wrong with the value; never blocks anything."""
        if self.is_empty():
            self.show_hint("", HintKind.INFO)
            return
        item = self.item()
        # The rows of programmes and events use this class too; their items have no checks.
        problems = check_item(item, self.context.country) if isinstance(item, EntryItem) else []
        if problems:
            self.show_hint(problem_text(problems[0]), HintKind.WARNING)
        else:
            self.show_hint(*self.understood())

    def understood(self) -> tuple[str, HintKind]:
        """Return what to say of a value without problems."""
        return "", HintKind.GOOD

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the row with Alt+Up and Alt+Down."""
        has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        move = _MOVES.get(Qt.Key(event.key()))
        if has_alt and move is not None:
            self.move_requested.emit(move)
            return
        super().keyPressEvent(event)

    def mark_details(self) -> None:
        """Show on the button whether the rarer fields hold anything."""
        is_filled = self.has_filled_details(self.item())
        if is_filled == self._is_marked:
            return
        self._is_marked = is_filled
        self._more.setIcon(icon(IconName.MORE, IconRole.ACCENT if is_filled else IconRole.FAINT))
        words = self.tr("More fields, some are filled in") if is_filled else self.tr("More fields")
        self._more.setToolTip(words)
        self._more.setAccessibleName(words)

    @Slot()
    def on_field_edited(self) -> None:
        """Take note that a field was changed."""
        self.is_touched = True
        self.check()
        self.mark_details()
        self.edited.emit()

    def _build_ui(self) -> None:
        self._more.setCheckable(True)
        self._remove.setToolTip(self.tr("Remove (Alt+Up and Alt+Down move the row)"))
        self._buttons.setSpacing(0)
        for button in (self._more, self._remove):
            _keep_room(button)
            self._buttons.addWidget(button)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addLayout(self.cells, 1)
        side = QVBoxLayout()
        side.addLayout(self._buttons)
        side.addStretch(1)
        line.addLayout(side)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(3)
        self._box.addLayout(line)
        self._more.toggled.connect(self.open_details)
        self._remove.clicked.connect(self.remove_requested)


def note_with(note: str, leftovers: list[Leftover]) -> str:
    """Return a remark with the texts that found no place elsewhere: nothing typed is lost."""
    lines = [f"{leftover.caption}: {leftover.text}" for leftover in leftovers]
    return "\n".join([note, *lines] if note else lines)


def focus_inside(widget: QWidget) -> None:
    """Give the focus to ``widget`` or to the first field inside it."""
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        return
    for child in widget.findChildren(QWidget):
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisibleTo(widget):
            child.setFocus(Qt.FocusReason.OtherFocusReason)
            return


def _keep_room(button: QToolButton) -> None:
    policy = button.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    button.setSizePolicy(policy)
