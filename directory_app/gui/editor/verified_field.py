"""The field that says when an entry was last seen to be right, or that somebody should look."""

from datetime import date

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from directory_app.gui.editor.date_field import DayField
from directory_app.gui.editor.hint_line import HintKind, HintLine
from directory_app.gui.editor.item_details import DATE_WIDTH
from directory_app.gui.editor.wrap_layout import WrapLayout
from directory_app.gui.widgets.link_button import LinkButton


class VerifiedField(QWidget):
    """The day of the last look, a link that puts in today, and a mark "to verify".

    Signals:
        edited(): the day or the mark was changed.
    """

    edited = Signal()

    def __init__(self) -> None:
        """Make an empty field."""
        super().__init__()
        self._day = DayField(self.tr("Verified on"))
        self._today = LinkButton(self.tr("Today"))
        self._mark = QCheckBox(self.tr("To verify"))
        self._mark.setToolTip(self.tr("Somebody should look whether this still holds"))
        self._hint = HintLine()
        line = WrapLayout(centred=True)
        line.add(self._day, DATE_WIDTH, 0)
        line.add(self._today, self._today.sizeHint().width() + 8, 0)
        line.add(self._mark, self._mark.sizeHint().width(), 0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        box.addLayout(line)
        box.addWidget(self._hint)
        self.setFocusProxy(self._day)
        self._day.edited.connect(self._on_edited)
        self._mark.clicked.connect(self._on_edited)
        self._today.clicked.connect(self._on_today_clicked)

    def set_state(self, day: date | None, *, to_verify: bool) -> None:
        """Show another state."""
        self._day.set_day(day)
        self._mark.setChecked(to_verify)
        self._hint.show_hint("", HintKind.WARNING)

    def day(self) -> date | None:
        """Return the day, or None."""
        return self._day.day()

    def to_verify(self) -> bool:
        """Tell whether somebody should look."""
        return self._mark.isChecked()

    def unread_text(self) -> str:
        """Return what was typed but is no day."""
        return self._day.unread_text()

    @Slot()
    def _on_edited(self) -> None:
        self._hint.show_hint(self._day.problem(), HintKind.WARNING)
        self.edited.emit()

    @Slot()
    def _on_today_clicked(self) -> None:
        today = QDate.currentDate()
        self._day.type_day(date(today.year(), today.month(), today.day()))
        self._mark.setChecked(False)
        self._on_edited()
