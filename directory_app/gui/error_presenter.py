"""Tells the user about errors: expected ones in words, others with a report to copy."""

from collections.abc import Callable

from directory_app.gui.error_messages import describe, is_expected
from directory_app.gui.notifications import Notifications


class ErrorPresenter:
    """The one way from an error to the user."""

    def __init__(
        self, *, notifications: Notifications, report: Callable[[BaseException], None]
    ) -> None:
        """Present errors.

        Args:
            notifications: shows expected errors.
            report: takes the unexpected ones.
        """
        self._notifications = notifications
        self._report = report

    def show(self, error: BaseException) -> None:
        """Tell the user about ``error``."""
        if is_expected(error):
            self._notifications.error(describe(error).sentence())
        else:
            self._report(error)
