"""What new versions of the program brought."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from directory_app.gui.card.pen import CardPen
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.dialogs.text_pane import TextPane
from directory_app.gui.theme import Theme
from directory_app.system.whats_new import Novelties

_SIZE = QSize(600, 480)
_BULLET = "•"
_BULLET_WIDTH = 18


class WhatsNewDialog(PlainDialog):
    """Shows the novelties of versions, the newest first; the window stays usable beside it."""

    def __init__(
        self, versions: Sequence[Novelties], *, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Show what ``versions`` brought.

        Args:
            versions: the newest first.
            theme: tells when the colours change.
            parent: the window it belongs to.
        """
        super().__init__(self.tr("What is new"), parent=parent)
        self._versions = versions
        self.pane = TextPane(self.tr("What is new"), theme=theme, label_width=_BULLET_WIDTH)
        self.content.addWidget(self.pane, 1)
        close = self.add_cancel(self.tr("Close"))
        close.setDefault(True)
        self.open_at(_SIZE)
        self.pane.write(self._write)
        close.setFocus()

    def _write(self, pen: CardPen) -> None:
        for one in self._versions:
            pen.heading(self.tr("Version {version}").format(version=one.version))
            for item in one.items:
                pen.row(_BULLET)
                pen.text(item)
