"""The one place where the window tells the user something in passing, often with "Undo"."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from directory_app.gui.widgets.tone import Tone

if TYPE_CHECKING:
    # Only a type here: whoever has something to show brings the view along.
    from directory_app.gui.widgets.toast_area import ToastArea

SHOWN_AT_ONCE = 3
PLAIN_MS = 5_000
# Somebody has to read it, decide and get there, perhaps by keyboard.
ACTION_MS = 12_000
WARNING_MS = 9_000


@dataclass(frozen=True, slots=True)
class Notice:
    """One notification.

    Attributes:
        number: names it as long as the program runs.
        tone: how serious.
        text: translated sentence.
        action_text: translated label of its button, or empty.
        action: what the button does, or None.
        timeout_ms: how long it is shown, in milliseconds; None until it is closed.
    """

    number: int
    tone: Tone
    text: str
    action_text: str
    action: Callable[[], object] | None
    timeout_ms: int | None


class Notifications(QObject):
    """Keeps notifications in order, few at a time, also before there is a window to show them.

    Signals:
        posted(str): a notification with this text was accepted.
    """

    posted = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Keep everything until :meth:`connect_view`."""
        super().__init__(parent)
        self._view: ToastArea | None = None
        self._waiting: list[Notice] = []
        self._shown: dict[int, Notice] = {}
        self._last_number = 0

    def info(
        self,
        text: str,
        action_text: str = "",
        action: Callable[[], object] | None = None,
        *,
        timeout_ms: int | None = None,
    ) -> int:
        """Tell something that happened.

        Args:
            text: translated sentence.
            action_text: translated label of a button, "Undo" for example; empty for none.
            action: what the button does; the notification closes before it.
            timeout_ms: how long it is shown; None for the usual time.

        Returns:
            A number for :meth:`close`.
        """
        usual = ACTION_MS if action_text else PLAIN_MS
        return self._post(Tone.INFO, text, action_text, action, timeout_ms or usual)

    def success(
        self,
        text: str,
        action_text: str = "",
        action: Callable[[], object] | None = None,
        *,
        timeout_ms: int | None = None,
    ) -> int:
        """Tell that something asked for is done; arguments as for :meth:`info`."""
        usual = ACTION_MS if action_text else PLAIN_MS
        return self._post(Tone.SUCCESS, text, action_text, action, timeout_ms or usual)

    def warning(
        self,
        text: str,
        action_text: str = "",
        action: Callable[[], object] | None = None,
        *,
        timeout_ms: int | None = None,
    ) -> int:
        """Tell that something needs attention; arguments as for :meth:`info`."""
        usual = ACTION_MS if action_text else WARNING_MS
        return self._post(Tone.WARNING, text, action_text, action, timeout_ms or usual)

    def error(
        self, text: str, action_text: str = "", action: Callable[[], object] | None = None
    ) -> int:
        """Tell that something could not be done; stays until closed. Arguments as for `info`."""
        return self._post(Tone.ERROR, text, action_text, action, None)

    def connect_view(self, view: "ToastArea") -> None:
        """Show everything in ``view`` from now on, beginning with what was kept."""
        self._view = view
        view.action_requested.connect(self._on_action_requested)
        view.close_requested.connect(self.close)
        view.destroyed.connect(self._on_view_destroyed)
        self._show_next()

    def texts(self) -> list[str]:
        """Return the texts that are shown or wait, the oldest first."""
        return [notice.text for notice in (*self._shown.values(), *self._waiting)]

    @Slot(int)
    def close(self, number: int) -> None:
        """Take a notification away, shown or waiting; an unknown number changes nothing."""
        self._waiting = [notice for notice in self._waiting if notice.number != number]
        if self._shown.pop(number, None) is not None and self._view is not None:
            self._view.remove(number)
        self._show_next()

    def close_newest(self) -> bool:
        """Close the newest one that is shown, for Escape; return whether there was one."""
        if not self._shown:
            return False
        self.close(next(reversed(self._shown)))
        return True

    def _post(
        self,
        tone: Tone,
        text: str,
        action_text: str,
        action: Callable[[], object] | None,
        timeout_ms: int | None,
    ) -> int:
        repeated = self._same(tone, text) if action is None else None
        if repeated is not None:
            return self._repeat(repeated)
        self._last_number += 1
        notice = Notice(self._last_number, tone, text, action_text, action, timeout_ms)
        self._waiting.append(notice)
        self.posted.emit(text)
        self._show_next()
        return notice.number

    def _same(self, tone: Tone, text: str) -> Notice | None:
        """Return a plain notification of the same words, so that one trouble is told once."""
        for notice in (*self._shown.values(), *self._waiting):
            if notice.tone is tone and notice.text == text and notice.action is None:
                return notice
        return None

    def _repeat(self, notice: Notice) -> int:
        toast = self._view.toast(notice.number) if self._view is not None else None
        if toast is not None:
            toast.restart()
            toast.announce(notice.tone)
        return notice.number

    def _show_next(self) -> None:
        for notice in list(self._waiting):
            if self._view is None or not self._has_room_for(notice):
                continue
            self._waiting.remove(notice)
            self._shown[notice.number] = notice
            self._view.add(
                notice.number,
                notice.tone,
                notice.text,
                action_text=notice.action_text,
                timeout_ms=notice.timeout_ms,
            )

    def _has_room_for(self, notice: Notice) -> bool:
        if len(self._shown) < SHOWN_AT_ONCE:
            return True
        # Errors nobody has closed yet must not hold back an "Undo".
        passing = [shown for shown in self._shown.values() if shown.timeout_ms is not None]
        return notice.timeout_ms is not None and not passing

    @Slot(int)
    def _on_action_requested(self, number: int) -> None:
        notice = self._shown.get(number)
        self.close(number)
        if notice is not None and notice.action is not None:
            notice.action()

    @Slot()
    def _on_view_destroyed(self) -> None:
        self._view = None
        self._waiting = [*self._shown.values(), *self._waiting]
        self._shown = {}
