"""The search field of the window: a rounded box with the words and what was found."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from directory_app.gui.icons import IconName, IconRole
from directory_app.gui.theme import active_colours
from directory_app.gui.widgets.icon_label import IconLabel
from directory_app.gui.widgets.looks import ICON_SIDE, Look, icon_button

_HEIGHT = 34
_RADIUS = 6


class SearchBox(QWidget):
    """A search field; it holds words and knows nothing of what they find.

    Signals:
        text_changed(str): the words are others now, by typing or by :meth:`set_text`.
        down_pressed(): the user wants to go to the results.
        return_pressed(): the user wants the first result.
        escape_pressed(): the user wants out; a first Escape empties a filled box instead.
    """

    text_changed = Signal(str)
    down_pressed = Signal()
    return_pressed = Signal()
    escape_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty box."""
        super().__init__(parent)
        self._icon = IconLabel(IconName.SEARCH, IconRole.MUTED, ICON_SIDE)
        self._field = QLineEdit()
        self._result = QLabel()
        self._clear = icon_button(IconName.CLOSE, self.tr("Empty the search box"))
        self._build_ui()
        self._connect()

    def text(self) -> str:
        """Return the words."""
        return self._field.text()

    def set_text(self, text: str) -> None:
        """Put other words into the box."""
        self._field.setText(text)

    def set_result_text(self, text: str) -> None:
        """Show, at the right, what was found; translated, may be empty."""
        self._result.setText(text)
        self._result.setVisible(bool(text))

    def result_text(self) -> str:
        """Return what is shown at the right."""
        return self._result.text()

    def select_all(self) -> None:
        """Take the keyboard and mark all words, ready to be typed over."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def sizeHint(self) -> QSize:
        """Ask for the width of the reference picture."""
        return QSize(560, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Ask for room for a few words."""
        return QSize(200, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rounded field, with a ring while it has the keyboard."""
        colours = active_colours()
        focused = self._field.hasFocus()
        width = 2.0 if focused else 1.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.focus if focused else colours.border, width))
        painter.setBrush(colours.surface)
        inset = width / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that mean something outside the words."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._handle_key(event)
        return super().eventFilter(watched, event)

    def _build_ui(self) -> None:
        placeholder = self.tr("Search everything")
        self._field.setProperty("look", Look.BARE.value)
        self._field.setFrame(False)
        self._field.setPlaceholderText(placeholder)
        self._field.setAccessibleName(placeholder)
        self._result.setProperty("look", Look.FAINT.value)
        self._result.setTextFormat(Qt.TextFormat.PlainText)
        self._result.hide()
        self._clear.hide()
        self.setFocusProxy(self._field)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(11, 3, 5, 3)
        layout.setSpacing(8)
        layout.addWidget(self._icon)
        layout.addWidget(self._field, 1)
        layout.addWidget(self._result)
        layout.addWidget(self._clear)
        layout.addSpacing(2)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._on_field_text_changed)
        self._clear.clicked.connect(self._on_clear_clicked)
        self._field.installEventFilter(self)

    def _handle_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self._field.clear()
            else:
                self.escape_pressed.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.return_pressed.emit()
        else:
            return False
        return True

    @Slot(str)
    def _on_field_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self.text_changed.emit(text)

    @Slot()
    def _on_clear_clicked(self) -> None:
        self._field.clear()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
