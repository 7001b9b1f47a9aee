"""Variants of ordinary widgets that the style sheet knows, such as the main button."""

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from directory_app.gui.icons import IconName, IconRole, icon

ICON_SIDE = 16
# Wider than the drawing, which stands in the middle: Qt leaves only 4 pixels before the text.
_BUTTON_ICON = QSize(20, ICON_SIDE)


class Look(StrEnum):
    """The variants that resources/styles/app.qss names.

    PRIMARY, FLAT and DANGER are for push buttons, PRIMARY and OUTLINED for tool buttons, TOAST for
    buttons and labels on a notification, BARE for line edits, PANEL for views and frames, CARD for
    frames, the rest for labels.
    """

    PRIMARY = "primary"
    OUTLINED = "outlined"
    FLAT = "flat"
    DANGER = "danger"
    TOAST = "toast"
    BARE = "bare"
    PANEL = "panel"
    CARD = "card"
    MUTED = "muted"
    FAINT = "faint"
    SUCCESS = "success"
    WARNING = "warning"


def set_look(widget: QWidget, look: Look | None) -> None:
    """Give a widget one of the variants, or None for the plain one; it may change later.

    Args:
        widget: a button, label, field, view or frame.
        look: the variant.
    """
    value = look.value if look is not None else None
    if widget.property("look") == value:
        return
    widget.setProperty("look", value)
    # Qt evaluates property selectors only when it polishes, https://doc.qt.io/qt-6/stylesheet-syntax.html
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def push_button(
    text: str, *, name: IconName | None = None, look: Look | None = None
) -> QPushButton:
    """Return a push button with an icon in the colour that its variant needs.

    Args:
        text: translated label, with the mnemonic.
        name: the icon, or None.
        look: PRIMARY, FLAT, DANGER or None for an outlined one.
    """
    button = QPushButton(text)
    if look is not None:
        button.setProperty("look", look.value)
    if name is not None:
        button.setIcon(icon(name, _icon_role(look)))
        button.setIconSize(_BUTTON_ICON)
    return button


def icon_button(name: IconName, tip: str, *, role: IconRole = IconRole.MUTED) -> QToolButton:
    """Return a flat button that is only an icon.

    Args:
        name: the icon.
        tip: translated tool tip, also what a screen reader says.
        role: colour of the icon.
    """
    button = QToolButton()
    button.setIcon(icon(name, role))
    button.setIconSize(QSize(ICON_SIDE, ICON_SIDE))
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def menu_button(
    text: str, menu: QMenu, *, name: IconName | None = None, look: Look = Look.OUTLINED
) -> QPushButton:
    """Return a button that opens a menu, with a small arrow behind its text.

    Args:
        text: translated label.
        menu: what it opens; it stays the caller's.
        name: the icon before the text, or None.
        look: PRIMARY or OUTLINED.
    """
    button = push_button(text, name=name, look=look)
    button.setProperty("opens", "menu")
    button.setMenu(menu)
    return button


def _icon_role(look: Look | None) -> IconRole:
    if look is Look.PRIMARY:
        return IconRole.ON_ACCENT
    return IconRole.DANGER if look is Look.DANGER else IconRole.NORMAL
