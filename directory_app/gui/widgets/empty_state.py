"""What an empty pane shows: a picture, a sentence why, and what can be done about it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from directory_app.gui.icons import IconName, IconRole
from directory_app.gui.theme import scaled_font
from directory_app.gui.widgets.icon_label import IconLabel
from directory_app.gui.widgets.looks import Look, push_button

_PICTURE_SIDE = 48
_TEXT_WIDTH = 360
_LEAST_WIDTH = 200


class Offer(NamedTuple):
    """What can be done about an empty list.

    Attributes:
        text: translated, the words of a button.
        accept: does it.
        icon: its icon, or None.
    """

    text: str
    accept: Callable[[], None]
    icon: IconName | None = None


class EmptyState(QWidget):
    """A picture, a title, a sentence and buttons in the middle of the room there is."""

    def __init__(
        self, name: IconName, title: str, text: str = "", parent: QWidget | None = None
    ) -> None:
        """Show an empty state.

        Args:
            name: the picture.
            title: translated, a few words.
            text: translated, a sentence; may be empty.
            parent: owner.
        """
        super().__init__(parent)
        self._picture = IconLabel(name, IconRole.FAINT, _PICTURE_SIDE)
        self._title = _centred_label()
        self._title.setFont(scaled_font(self.font(), 1.2, QFont.Weight.DemiBold))
        self._text = _centred_label()
        self._text.setProperty("look", Look.MUTED.value)
        self._text.setWordWrap(True)
        self._text.setMaximumWidth(_TEXT_WIDTH)
        self._title.setWordWrap(True)
        self._title.setMaximumWidth(_TEXT_WIDTH)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(8)
        self._build_ui()
        self.show_state(name, title, text)

    def show_state(self, name: IconName, title: str, text: str = "") -> None:
        """Show another picture, title and sentence; the buttons stay."""
        self._picture.show_icon(name, IconRole.FAINT)
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show other buttons, one below the other; those added by :meth:`add_button` go too."""
        self._buttons.setDirection(QBoxLayout.Direction.TopToBottom)
        while (item := self._buttons.takeAt(0)) is not None:
            button = item.widget()
            if button is not None:
                button.hide()
                # Later: it may be the one whose click is being handled.
                button.deleteLater()
        for offer in offers:
            self.add_button(offer.text, name=offer.icon).clicked.connect(offer.accept)

    def add_button(
        self, text: str, *, name: IconName | None = None, primary: bool = False
    ) -> QPushButton:
        """Append a button and return it, to be connected.

        Args:
            text: translated label.
            name: its icon, or None.
            primary: whether it is the main one.
        """
        button = push_button(text, name=name, look=Look.PRIMARY if primary else None)
        self._buttons.addWidget(button)
        return button

    def minimumSizeHint(self) -> QSize:
        """Ask for little: an empty list is no reason to make a pane wider."""
        return QSize(_LEAST_WIDTH, super().minimumSizeHint().height())

    def _build_ui(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addLayout(self._buttons)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(4)
        layout.addLayout(_centred(self._title))
        layout.addLayout(_centred(self._text))
        layout.addSpacing(8)
        layout.addLayout(buttons)
        layout.addStretch(3)


def _centred_label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label


def _centred(label: QLabel) -> QHBoxLayout:
    """Return a row with ``label`` in its middle, wide enough for wrapped words."""
    row = QHBoxLayout()
    # Stretches and no alignment: an aligned widget gets its hint, too low for wrapped words.
    row.addStretch(1)
    row.addWidget(label, _TEXT_WIDTH)
    row.addStretch(1)
    return row
