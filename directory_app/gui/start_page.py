"""What a window without a directory shows: make one, open one, import, or look around."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from directory_app.gui.icons import IconName, IconRole, app_icon, icon
from directory_app.gui.theme import scaled_font
from directory_app.gui.widgets.icon_label import IconLabel
from directory_app.gui.widgets.link_button import LinkButton
from directory_app.gui.widgets.looks import ICON_SIDE, Look, push_button
from directory_app.gui.widgets.section import Section

_PICTURE_SIDE = 72
_TITLE_SCALE = 1.9
_WIDTH = 640
_RECENT_SHOWN = 5


class StartPage(QWidget):
    """Offers the ways to begin.

    Signals:
        new_requested(), open_requested(), import_requested(), demo_requested(): one of the ways.
        recent_requested(Path): a directory opened before.
        waiting_dropped(): what waits to be imported is not to be.
    """

    new_requested = Signal()
    open_requested = Signal()
    import_requested = Signal()
    demo_requested = Signal()
    recent_requested = Signal(object)
    waiting_dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.new_button = push_button(
            self.tr("&New directory"), name=IconName.NEW_FOLDER, look=Look.PRIMARY
        )
        self.open_button = push_button(self.tr("&Open a directory…"), name=IconName.OPEN)
        self.import_button = push_button(self.tr("&Import contacts…"), name=IconName.IMPORT)
        self.demo_button = push_button(self.tr("&Look around with demo data"), name=IconName.EYE)
        self._recent = Section(self.tr("Opened before"))
        self._recent_links = QVBoxLayout()
        self._remark = QLabel()
        self._waiting = WaitingNote()
        self._build_ui()
        self._connect()

    def show_recent(self, paths: Sequence[Path]) -> None:
        """Offer directories opened before, latest first."""
        while self._recent_links.count():
            item = self._recent_links.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.deleteLater()
        for path in paths[:_RECENT_SHOWN]:
            link = LinkButton(path.name)
            link.setIcon(icon(IconName.DATABASE))
            link.setToolTip(str(path))
            link.setAccessibleDescription(str(path))
            link.clicked.connect(lambda _checked, chosen=path: self.recent_requested.emit(chosen))
            self._recent_links.addWidget(link)
        self._recent.setVisible(bool(paths))

    def show_remark(self, text: str) -> None:
        """Say why no directory is open; an empty text takes it away."""
        self._remark.setText(text)
        self._remark.setVisible(bool(text))

    def remark(self) -> str:
        """Return what is said."""
        return self._remark.text()

    def show_waiting(self, names: Sequence[str]) -> None:
        """Say which files are imported once a directory is open; without any, say nothing."""
        self._waiting.show_names(names)

    def waiting_text(self) -> str:
        """Return what is said about files that wait; empty if none do."""
        return self._waiting.text()

    def _build_ui(self) -> None:
        column = QWidget()
        column.setFixedWidth(_WIDTH)
        layout = QVBoxLayout(column)
        layout.setSpacing(14)
        layout.addLayout(self._head())
        layout.addSpacing(14)
        self._remark.setWordWrap(True)
        self._remark.setProperty("look", Look.DANGER.value)
        self._remark.hide()
        layout.addWidget(self._remark)
        ways = self._ways()
        layout.addLayout(ways)
        # Added after the buttons, so that the keyboard begins at the first of them.
        layout.insertWidget(layout.indexOf(ways), self._waiting)
        layout.addSpacing(8)
        self._recent_links.setSpacing(8)
        self._recent.content_layout().addLayout(self._recent_links)
        self._recent.hide()
        layout.addWidget(self._recent)
        # Stretches and no alignment: an aligned widget gets its hint, too low for wrapped words.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(column)
        middle.addStretch(1)
        page = QVBoxLayout(self)
        page.addStretch(2)
        page.addLayout(middle)
        page.addStretch(3)

    def _head(self) -> QHBoxLayout:
        picture = QLabel()
        size = QSize(_PICTURE_SIDE, _PICTURE_SIDE)
        picture.setPixmap(app_icon().pixmap(size, self.devicePixelRatioF()))
        title = QLabel(self.tr("Partner Directory"))
        title.setFont(scaled_font(self.font(), _TITLE_SCALE, QFont.Weight.Bold))
        text = QLabel(self.tr("Who works with us, in which body and post, and how to reach them."))
        text.setProperty("look", Look.MUTED.value)
        text.setWordWrap(True)
        words = QVBoxLayout()
        words.addStretch()
        words.addWidget(title)
        words.addWidget(text)
        words.addStretch()
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(picture)
        head.addLayout(words, 1)
        return head

    def _ways(self) -> QGridLayout:
        ways = QGridLayout()
        ways.setHorizontalSpacing(16)
        ways.setVerticalSpacing(12)
        ways.setColumnStretch(1, 1)
        explained = (
            (self.new_button, self.tr("An empty directory in one file, on this computer.")),
            (self.open_button, self.tr("A directory file that you or a colleague made.")),
            (self.import_button, self.tr("Contacts exported by another program.")),
            (self.demo_button, self.tr("A border programme with its bodies; nothing to lose.")),
        )
        for row, (button, text) in enumerate(explained):
            words = QLabel(text)
            words.setProperty("look", Look.MUTED.value)
            words.setWordWrap(True)
            button.setAccessibleDescription(text)
            # Enter presses the button with the focus, as in dialogs.
            button.setAutoDefault(True)
            ways.addWidget(button, row, 0)
            ways.addWidget(words, row, 1)
        return ways

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.new_requested)
        self.open_button.clicked.connect(self.open_requested)
        self.import_button.clicked.connect(self.import_requested)
        self.demo_button.clicked.connect(self.demo_requested)
        self._waiting.dropped.connect(self.waiting_dropped)


class WaitingNote(QFrame):
    """Says that files wait for a directory to be imported into.

    Signals:
        dropped(): they are not to be imported.
    """

    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self.setProperty("look", Look.CARD.value)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self.forget_link = LinkButton(self.tr("Do not import"))
        self.forget_link.clicked.connect(self.dropped)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(10)
        layout.addWidget(IconLabel(IconName.IMPORT, IconRole.NORMAL, ICON_SIDE))
        layout.addWidget(self._text, 1)
        layout.addWidget(self.forget_link)
        self.hide()

    def text(self) -> str:
        """Return what is said."""
        return self._text.text()

    def show_names(self, names: Sequence[str]) -> None:
        """Say how many files wait, with their names in the tool tip, or nothing."""
        count = len(names)
        if count == 1:
            words = self.tr(
                "“{name}” waits to be imported. Make a directory or open one, and you see the plan."
            ).format(name=names[0])
        else:
            words = self.tr(
                "%n files wait to be imported. Make a directory or open one, and you see the plan.",
                "",
                count,
            )
        self._text.setText(words if count else "")
        self.setToolTip("\n".join(names))
        self.setVisible(bool(count))
