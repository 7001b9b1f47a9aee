"""Drops onto the window: shows what they would do, and hands on what can be imported."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from directory_app.gui.imports.offers import ImportOffer, kinds_words, offer_of
from directory_app.gui.widgets.drop_hint import DropHint


class ImportDrops(QObject):
    """Watches one window for files and vCards that are dragged onto it.

    What the program itself lets be dragged is left alone: it would be imported into where it
    comes from.

    Signals:
        dropped(ImportOffer): something was dropped, be it usable or not.
    """

    dropped = Signal(object)

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        """Let things be dropped onto ``window`` from now on."""
        super().__init__(parent)
        self.hint = DropHint(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.DragEnter | QEvent.Type.DragMove if isinstance(event, QDragMoveEvent):
                return self._on_dragged(event)
            case QEvent.Type.DragLeave:
                self.hint.hide()
            case QEvent.Type.Drop if isinstance(event, QDropEvent):
                return self._on_dropped(event)
            case _:
                pass
        return super().eventFilter(watched, event)

    def _on_dragged(self, event: QDragMoveEvent) -> bool:
        offer = _foreign_offer(event)
        if offer is None:
            return False
        if not self.hint.isVisible():
            self._show_hint(offer)
        _accept_copy(event)
        return True

    def _on_dropped(self, event: QDropEvent) -> bool:
        self.hint.hide()
        offer = _foreign_offer(event)
        if offer is None:
            return False
        _accept_copy(event)
        # After the drop: the other program waits for its end, and a dialog comes now.
        QTimer.singleShot(0, self, lambda: self.dropped.emit(offer))
        return True

    def _show_hint(self, offer: ImportOffer) -> None:
        if offer.is_usable:
            self.hint.show_hint(
                self.tr("Drop here to import"),
                self.tr("You see what would be new or changed before anything happens."),
                is_refusal=False,
            )
        elif offer.directory is not None:
            self.hint.show_hint(
                self.tr("Drop here to open this directory"),
                offer.directory.name,
                is_refusal=False,
            )
        else:
            title = self.tr("This cannot be imported")
            self.hint.show_hint(title, kinds_words(), is_refusal=True)


def _foreign_offer(event: QDropEvent) -> ImportOffer | None:
    # The source is known for drags that began in this program only.
    if event.source() is not None or QApplication.activeModalWidget() is not None:
        return None
    return offer_of(event.mimeData())


def _accept_copy(event: QDropEvent) -> None:
    # Never moved: the file manager would remove the file.
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
