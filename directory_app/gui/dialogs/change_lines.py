"""Writes what was changed, or would be, from what to what."""

from PySide6.QtCore import QCoreApplication

from directory_app.gui.card.pen import CardPen
from directory_app.gui.dialogs.history_words import ChangeLine

_ARROW = "  →  "


def write_change_line(pen: CardPen, line: ChangeLine, *, is_new: bool) -> None:
    """Append one difference as a row of its own.

    Args:
        pen: writes.
        line: the difference.
        is_new: the whole record is new, so that it need not be said of each value.
    """
    translate = QCoreApplication.translate
    pen.row(line.caption)
    if line.value:
        pen.text(line.value)
        pen.new_line()
    if line.aspect:
        pen.muted(f"{line.aspect}  ")
    if line.before and line.after:
        pen.muted(line.before)
        pen.muted(_ARROW)
        pen.text(line.after)
    elif line.after:
        if not is_new:
            pen.muted(translate("ChangeLines", "new:"))
            pen.text(" ")
        pen.text(line.after)
    elif line.before:
        pen.muted(translate("ChangeLines", "removed:"))
        pen.text(f" {line.before}")
