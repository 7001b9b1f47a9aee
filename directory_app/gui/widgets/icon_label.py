"""An icon as a widget of its own."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from directory_app.gui.icons import IconName, IconRole, icon_pixmap


class IconLabel(QWidget):
    """A picture that follows the theme; decoration unless it is given an accessible name."""

    def __init__(
        self, name: IconName, role: IconRole, side: int, parent: QWidget | None = None
    ) -> None:
        """Show an icon.

        Args:
            name: which.
            role: in which colour.
            side: width and height in device-independent pixels.
            parent: owner.
        """
        super().__init__(parent)
        self._name = name
        self._role = role
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: IconName, role: IconRole) -> None:
        """Show another icon."""
        self._name = name
        self._role = role
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the side that was wished for."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        # No QIcon is kept: the garbage collector may delete an engine written in Python before the
        # icon that uses it, and the program then dies with the icon.
        picture = icon_pixmap(self._name, self._role, self._side, self.devicePixelRatioF())
        QPainter(self).drawPixmap(self.rect().topLeft(), picture)
