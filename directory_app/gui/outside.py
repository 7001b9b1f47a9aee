"""Hand pages, addresses, numbers and folders to other programs, and say when there is none."""

from pathlib import Path
from urllib.parse import unquote

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from directory_app.domain.links import is_safe_to_open
from directory_app.gui.notifications import Notifications

_MAIL = "mailto"
_CALLS = frozenset({"tel", "sms"})


def open_url(url: str) -> str:
    """Let the browser, the mail program or the telephone open ``url``.

    Whatever a file or a card brought in, only pages and ways to reach somebody are opened.

    Returns:
        Translated, what happened instead: no program takes it, and the address or number is on the
        clipboard. Empty if it was opened, or may not be.
    """
    if not is_safe_to_open(url) or QDesktopServices.openUrl(QUrl(url)):
        return ""
    scheme, _, rest = url.partition(":")
    translate = QCoreApplication.translate
    if scheme.lower() == _MAIL:
        QGuiApplication.clipboard().setText(unquote(rest.partition("?")[0]))
        return translate(
            "Outside",
            "No program for e-mail is set up on this computer. The address was copied instead.",
        )
    if scheme.lower() in _CALLS:
        QGuiApplication.clipboard().setText(rest.partition(";")[0])
        return translate(
            "Outside",
            "No program for calls is set up on this computer. The number was copied instead.",
        )
    QGuiApplication.clipboard().setText(url)
    return translate(
        "Outside", "No program on this computer opens this link. It was copied instead."
    )


def show_folder(folder: Path, notifications: Notifications) -> None:
    """Let the file manager show ``folder``, or tell in passing what happened instead."""
    told = open_folder(folder)
    if told:
        notifications.info(told)


def open_folder(folder: Path) -> str:
    """Let the file manager show ``folder``.

    Returns:
        Translated, what happened instead: there is none, and the path is on the clipboard. Empty if
        it was opened.
    """
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        return ""
    QGuiApplication.clipboard().setText(str(folder))
    return QCoreApplication.translate(
        "Outside", "No program on this computer shows folders. The path was copied instead."
    )
