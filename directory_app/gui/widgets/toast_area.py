"""Notifications over the lower edge of a window: a text, an icon, an action and a cross."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QColor,
    QEnterEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from directory_app.gui.icons import IconName, IconRole
from directory_app.gui.theme import active_colours
from directory_app.gui.widgets.icon_label import IconLabel
from directory_app.gui.widgets.looks import ICON_SIDE, Look, icon_button, push_button
from directory_app.gui.widgets.tone import Tone

_MARGIN_BELOW = 40
_MARGIN_BESIDE = 16
_TEXT_WIDTH = 380
_RADIUS = 8
_SHADOW = 5


_ICONS = {
    Tone.INFO: IconName.INFO,
    Tone.SUCCESS: IconName.SUCCESS,
    Tone.WARNING: IconName.WARNING,
    Tone.ERROR: IconName.ERROR,
}


class Toast(QWidget):
    """One notification; its time does not run while the pointer or the keyboard is on it.

    Signals:
        action_requested(): the action's button was pressed.
        close_requested(): its time is over, or the user closed it.
    """

    action_requested = Signal()
    close_requested = Signal()

    def __init__(self, tone: Tone, text: str, action_text: str, timeout_ms: int | None) -> None:
        """Make a notification.

        Args:
            tone: how serious.
            text: translated, one or two sentences.
            action_text: translated label of its button; empty for none.
            timeout_ms: how long it stays, in milliseconds; None until it is closed.
        """
        super().__init__()
        self._text = QLabel(text)
        self._action = push_button(action_text, look=Look.TOAST) if action_text else None
        self._close = icon_button(
            IconName.CLOSE, self.tr("Close this message"), role=IconRole.ON_TOAST
        )
        self._icon = IconLabel(_ICONS[tone], IconRole.ON_TOAST, ICON_SIDE)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.close_requested)
        self._build_ui(tone, text)
        if timeout_ms is not None:
            self._timer.start(timeout_ms)

    def text(self) -> str:
        """Return what it says."""
        return self._text.text()

    def action_button(self) -> QPushButton | None:
        """Return the button of its action, or None."""
        return self._action

    def is_counting(self) -> bool:
        """Say whether its time is running."""
        return self._timer.isActive()

    def restart(self) -> None:
        """Let its time begin anew, if it has one."""
        if self._timer.interval() > 0:
            self._timer.start()

    def announce(self, tone: Tone) -> None:
        """Make a screen reader say it."""
        alert = QAccessibleEvent(self, QAccessible.Event.Alert)
        QAccessible.updateAccessibility(alert)
        announcement = QAccessibleAnnouncementEvent(self, self._text.text())
        if tone is Tone.ERROR:
            announcement.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(announcement)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stop the time: the user is reading."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Let the time begin anew."""
        super().leaveEvent(event)
        self.restart()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stop the time while one of the buttons has the keyboard."""
        if event.type() is QEvent.Type.FocusIn:
            self._timer.stop()
        elif event.type() is QEvent.Type.FocusOut:
            self.restart()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rounded ground and its soft shadow."""
        colours = active_colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        body = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        shade = QColor(colours.shadow)
        shade.setAlpha(shade.alpha() // _SHADOW)
        painter.setBrush(shade)
        # A few pale layers instead of QGraphicsDropShadowEffect, which redraws through a pixmap.
        for spread in range(_SHADOW, 0, -1):
            layer = body.adjusted(-spread, -spread + 1, spread, spread)
            painter.drawRoundedRect(layer, _RADIUS + spread, _RADIUS + spread)
        painter.setBrush(colours.toast_background)
        painter.drawRoundedRect(body, _RADIUS, _RADIUS)

    def _build_ui(self, tone: Tone, text: str) -> None:
        self.setAccessibleName(text)
        self._text.setProperty("look", Look.TOAST.value)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        # A wrapping label asks for a narrow column; one line is wanted as long as there is room.
        wanted = self._text.fontMetrics().horizontalAdvance(text) + 2
        self._text.setMinimumWidth(min(wanted, _TEXT_WIDTH))
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close.setProperty("look", Look.TOAST.value)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14 + _SHADOW, 8 + _SHADOW, 8 + _SHADOW, 8 + _SHADOW)
        layout.setSpacing(10)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._text, 1)
        for button in (self._action, self._close):
            if button is not None:
                layout.addWidget(button)
                button.installEventFilter(self)
        if self._action is not None:
            self._action.clicked.connect(self.action_requested)
        self._close.clicked.connect(self.close_requested)


class ToastArea(QWidget):
    """The pile of notifications over the bottom centre of a window, the newest lowest.

    Signals:
        action_requested(int): the action of the notification of this number was asked for.
        close_requested(int): this one's time is over, or the user closed it.
    """

    action_requested = Signal(int)
    close_requested = Signal(int)

    def __init__(self, window: QWidget) -> None:
        """Lie over ``window``; without notifications the area takes no room and no clicks."""
        super().__init__(window)
        self._toasts: dict[int, Toast] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        window.installEventFilter(self)
        self.hide()

    def add(
        self, number: int, tone: Tone, text: str, *, action_text: str = "", timeout_ms: int | None
    ) -> None:
        """Show a notification; arguments as for :class:`Toast`, ``number`` names it later."""
        toast = Toast(tone, text, action_text, timeout_ms)
        toast.action_requested.connect(lambda: self.action_requested.emit(number))
        toast.close_requested.connect(lambda: self.close_requested.emit(number))
        self._toasts[number] = toast
        self._layout.addWidget(toast)
        self._place()
        toast.announce(tone)

    def remove(self, number: int) -> None:
        """Take a notification away; an unknown number changes nothing."""
        toast = self._toasts.pop(number, None)
        if toast is None:
            return
        self._layout.removeWidget(toast)
        toast.hide()
        toast.deleteLater()
        self._place()

    def toast(self, number: int) -> Toast | None:
        """Return a notification that is shown, or None."""
        return self._toasts.get(number)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place when the window is made larger or smaller."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    @Slot()
    def _place(self) -> None:
        window = self.parentWidget()
        if not self._toasts or window is None:
            self.hide()
            return
        room = window.width() - 2 * _MARGIN_BESIDE
        widest = max(toast.sizeHint().width() for toast in self._toasts.values())
        width = min(room, widest)
        height = sum(_height_of(toast, width) for toast in self._toasts.values())
        size = QSize(width, height)
        left = (window.width() - size.width()) // 2
        self.setGeometry(
            left, window.height() - _MARGIN_BELOW - size.height(), size.width(), size.height()
        )
        self.show()
        self.raise_()


def _height_of(toast: Toast, width: int) -> int:
    layout = toast.layout()
    if layout is not None and layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return toast.sizeHint().height()
