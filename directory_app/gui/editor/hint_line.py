"""A line below a field that says in words what is right, wrong or understood."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from directory_app.gui.icons import IconName, IconRole
from directory_app.gui.theme import scaled_font
from directory_app.gui.widgets.icon_label import IconLabel
from directory_app.gui.widgets.looks import Look, set_look

_TEXT_SCALE = 0.93
_ICON_SIDE = 13


class HintKind(Enum):
    """What a hint says: how a value was understood, or what is suspicious about it."""

    INFO = (Look.MUTED, IconName.INFO, IconRole.FAINT)
    GOOD = (Look.SUCCESS, IconName.CHECK, IconRole.SUCCESS)
    WARNING = (Look.WARNING, IconName.WARNING, IconRole.WARNING)
    ERROR = (Look.DANGER, IconName.ERROR, IconRole.DANGER)


class HintLine(QWidget):
    """One hint with its icon; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a hidden line."""
        super().__init__(parent)
        self._icon = IconLabel(IconName.INFO, IconRole.FAINT, _ICON_SIDE)
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setFont(scaled_font(self.font(), _TEXT_SCALE))
        # Words may be copied: the formatted number, the normalised address.
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._label, 1)
        self.hide()

    def show_hint(self, text: str, kind: HintKind) -> None:
        """Show translated words; an empty text hides the line."""
        look, name, role = kind.value
        self._label.setText(text)
        set_look(self._label, look)
        self._icon.show_icon(name, role)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def text(self) -> str:
        """Return the words shown."""
        return self._label.text()
