"""A small button that copies a text and says so by turning into a check mark."""

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton, QWidget

from directory_app.gui.icons import IconName, IconRole, icon
from directory_app.gui.widgets.looks import ICON_SIDE

CONFIRMATION_MS = 1200


class CopyButton(QToolButton):
    """Copies its text to the clipboard.

    Signals:
        copied(str): this text is on the clipboard now.
    """

    copied = Signal(str)

    def __init__(self, text: str, accessible_name: str, parent: QWidget | None = None) -> None:
        """Make a button for one text.

        Args:
            text: what is copied.
            accessible_name: translated, says what is copied ("Copy the e-mail address"); also the
                tool tip.
            parent: owner.
        """
        super().__init__(parent)
        self._text = text
        self._accessible_name = accessible_name
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(CONFIRMATION_MS)
        self._back.timeout.connect(self._on_confirmed)
        self.setIconSize(QSize(ICON_SIDE, ICON_SIDE))
        self.clicked.connect(self.copy)
        self._on_confirmed()

    def set_text(self, text: str) -> None:
        """Copy another text from now on."""
        self._text = text
        self._on_confirmed()

    def is_confirming(self) -> bool:
        """Say whether the check mark is shown."""
        return self._back.isActive()

    @Slot()
    def copy(self) -> None:
        """Copy the text and show the check mark for a moment."""
        QGuiApplication.clipboard().setText(self._text)
        self.setIcon(icon(IconName.CHECK, IconRole.SUCCESS))
        self.setToolTip(self.tr("Copied"))
        self.setAccessibleName(self.tr("Copied"))
        self._back.start()
        self.copied.emit(self._text)

    @Slot()
    def _on_confirmed(self) -> None:
        self._back.stop()
        self.setIcon(icon(IconName.COPY, IconRole.FAINT))
        self.setToolTip(self._accessible_name)
        self.setAccessibleName(self._accessible_name)
