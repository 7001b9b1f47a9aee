"""The frame of every dialog: heading, content, what goes on or went wrong, and the buttons."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from directory_app.gui.dialogs.long_work import (
    Cancel,
    LongWork,
    Outcome,
    RequestT,
    ResultT,
)
from directory_app.gui.editor.hint_line import HintKind, HintLine
from directory_app.gui.error_messages import describe
from directory_app.gui.icons import IconName
from directory_app.gui.theme import scaled_font
from directory_app.gui.widgets.busy_bar import BusyBar
from directory_app.gui.widgets.looks import Look, push_button

_TITLE_SCALE = 1.25
# The frame of the window itself and the panels of the desktop.
_SCREEN_MARGIN = QSize(40, 90)


class PlainDialog(QDialog):
    """A dialog with a heading; Escape closes it, or stops what goes on in it.

    Subclasses fill :attr:`content` and add their buttons.
    """

    def __init__(self, title: str, *, text: str = "", parent: QWidget | None = None) -> None:
        """Make a dialog without content.

        Args:
            title: translated, a few words.
            text: translated sentence below them; may be empty.
            parent: the window it belongs to, or None.
        """
        super().__init__(parent)
        self._cancel_work: Cancel | None = None
        self._is_working = False
        self._works = 0
        self._is_over = False
        self._title = QLabel(title)
        self._text = QLabel(text)
        self._body = QWidget()
        self._busy = BusyBar()
        self._failure = HintLine()
        self.content = QVBoxLayout(self._body)
        self.buttons = QDialogButtonBox()
        self.setWindowTitle(title)
        self._build_frame()

    @property
    def is_working(self) -> bool:
        """Whether something goes on that the dialog waits for."""
        return self._is_working

    @property
    def is_over(self) -> bool:
        """Whether the dialog was closed; answers that come later have nobody to go to."""
        return self._is_over

    def add_primary(self, text: str, *, name: IconName | None = None) -> QPushButton:
        """Add the button that Enter presses, and return it, to be connected."""
        button = push_button(text, name=name, look=Look.PRIMARY)
        self.buttons.addButton(button, QDialogButtonBox.ButtonRole.AcceptRole)
        button.setDefault(True)
        return button

    def add_button(
        self, text: str, *, name: IconName | None = None, look: Look | None = None
    ) -> QPushButton:
        """Add a button apart from the others, and return it, to be connected."""
        button = push_button(text, name=name, look=look)
        button.setAutoDefault(False)
        # The only role that every platform puts at the far side of the row.
        self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ResetRole)
        return button

    def add_cancel(self, text: str = "") -> QPushButton:
        """Add the button that does what Escape does; ``text`` is translated, usually "Cancel"."""
        button = push_button(text or self.tr("Cancel"))
        button.setAutoDefault(False)
        self.buttons.addButton(button, QDialogButtonBox.ButtonRole.RejectRole)
        return button

    def add_scrolled(self, widget: QWidget) -> None:
        """Append ``widget`` to the content; it scrolls where the screen is too low for it."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(widget)
        self.content.addWidget(area, 1)

    def show_text(self, text: str) -> None:
        """Show another translated sentence below the heading."""
        self._text.setText(text)
        self._text.setVisible(bool(text))

    def text(self) -> str:
        """Return the sentence below the heading."""
        return self._text.text()

    def show_failure(self, error: BaseException) -> None:
        """Say in words what went wrong; everything typed stays."""
        self.end_work()
        self.show_remark(describe(error).sentence(), HintKind.ERROR)

    def show_remark(self, text: str, kind: HintKind = HintKind.ERROR) -> None:
        """Say something above the buttons; an empty text says nothing."""
        self._failure.show_hint(text, kind)

    def remark(self) -> str:
        """Return what is said above the buttons."""
        return self._failure.text()

    def start_work(self, text: str, cancel: Cancel | None = None) -> None:
        """Show that something goes on; nothing can be changed until it ends.

        Args:
            text: translated, what goes on.
            cancel: stops it, or None where it cannot be stopped.
        """
        self._cancel_work, self._is_working = cancel, True
        self._works += 1
        self._failure.show_hint("", HintKind.INFO)
        self._set_usable(usable=False)
        self._busy.start(text, cancellable=cancel is not None)

    def run_work(
        self,
        text: str,
        work: LongWork[RequestT, ResultT],
        request: RequestT,
        done: Callable[[ResultT], None],
    ) -> None:
        """Start long work, show how far it is, and say what went wrong with it.

        Args:
            text: translated, what goes on.
            work: the work.
            request: what it is for.
            done: gets the result, after the dialog can be used again.
        """

        def finish(result: ResultT) -> None:
            self.end_work()
            done(result)

        # Begun before the work: it may be over at once, and other work may follow it.
        self.start_work(text, _nothing)
        begun = self._works
        cancel = work(
            request, Outcome(finish, self.show_failure, self.show_progress, self.work_stopped)
        )
        if self._is_working and self._works == begun:
            self._cancel_work = cancel

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is; a ``total`` of 0 means that the end is not known."""
        self._busy.set_progress(done, total)

    def end_work(self) -> None:
        """Let everything be changed again."""
        if self._is_working:
            self._cancel_work, self._is_working = None, False
            self._set_usable(usable=True)
            self._busy.finish()

    def work_stopped(self) -> None:
        """End work that stopped because it was asked to; dialogs may say what that means."""
        self.end_work()

    def stop_work(self) -> None:
        """Ask what goes on to stop, if it can be stopped."""
        if self._cancel_work is not None:
            self._cancel_work()

    def showEvent(self, event: QShowEvent) -> None:
        self._is_over = False
        super().showEvent(event)

    def done(self, result: int) -> None:
        self._is_over = True
        super().done(result)

    def reject(self) -> None:
        if self._is_working:
            self.stop_work()
        else:
            super().reject()

    def open_at(self, size: QSize) -> None:
        """Take ``size``, or what the screen has room for."""
        screen = QGuiApplication.primaryScreen()
        room = screen.availableGeometry().size() - _SCREEN_MARGIN
        self.resize(size.boundedTo(room))

    def _set_usable(self, *, usable: bool) -> None:
        self._body.setEnabled(usable)
        for button in self.buttons.buttons():
            role = self.buttons.buttonRole(button)
            if role is not QDialogButtonBox.ButtonRole.RejectRole:
                button.setEnabled(usable)

    def _build_frame(self) -> None:
        self._title.setFont(scaled_font(self.font(), _TITLE_SCALE, QFont.Weight.DemiBold))
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._text.setProperty("look", Look.MUTED.value)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setVisible(bool(self._text.text()))
        self.content.setContentsMargins(0, 6, 0, 6)
        self.content.setSpacing(10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addWidget(self._body, 1)
        layout.addWidget(self._busy)
        layout.addWidget(self._failure)
        layout.addSpacing(4)
        layout.addWidget(self.buttons)
        self._busy.cancel_requested.connect(self.stop_work)
        self.buttons.rejected.connect(self.reject)


def _nothing() -> None:
    """Stand for the way to stop work that has not begun yet."""
