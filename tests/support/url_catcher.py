"""Stands for the browser, the mail program and the telephone."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

SCHEMES: Final = ("mailto", "tel", "sms", "https", "file", "javascript")


class _Catcher(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


@contextmanager
def caught_urls() -> Iterator[list[str]]:
    """Give the list of URLs that are handed to other programs, as those get them."""
    catcher = _Catcher()
    # PySide6's stubs want bytes here, its code a text.
    slot: Any = "take"
    for scheme in SCHEMES:
        QDesktopServices.setUrlHandler(scheme, catcher, slot)
    yield catcher.urls
    for scheme in SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)
