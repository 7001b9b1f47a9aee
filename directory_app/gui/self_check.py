"""Check that every part of Qt that the window needs is there and does its work.

Each step loads its own part, so that one that is missing fails its step and not the check.
"""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from directory_app.system.resources import resource_path

_SIDE: Final = 64
_FORMATS: Final = frozenset({b"png", b"jpeg", b"ico"})
_OPTIONAL_FORMATS: Final = frozenset({b"webp"})
"""Pictures in cards of newer phones; an installation may do without."""
_SMALLEST_PDF: Final = 500
"""Bytes; a document of one empty page has more."""


class QtStep(NamedTuple):
    """One thing that was tried, and whether it went as it should."""

    name: str
    passed: bool


def qt_steps() -> Iterator[QtStep]:
    """Try what the window needs of Qt; no window is opened and no screen is needed."""
    # Widgets and fonts need an application object, and that needs a platform.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication([])
    yield QtStep(f"Qt on {QApplication.platformName()}", passed=application is not None)
    yield _tried("widgets", _draws_widgets)
    yield _tried("icon", _draws_icon)
    yield _tried("image formats", _reads_pictures)
    yield _tried("printing to PDF", _prints)
    yield _tried("local sockets", _has_local_sockets)
    yield _tried("translation", _loads_translations)


def _tried(name: str, step: Callable[[], bool]) -> QtStep:
    try:
        return QtStep(name, passed=step())
    except (ImportError, OSError):
        return QtStep(name, passed=False)


def _draws_widgets() -> bool:
    """Draw a button and look for its letters."""
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QPushButton

    button = QPushButton("Partner Directory")
    button.resize(QSize(4 * _SIDE, _SIDE))
    image = button.grab().toImage()
    middle = image.height() // 2
    return len({image.pixel(x, middle) for x in range(image.width())}) > 1


def _draws_icon() -> bool:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(str(resource_path("icons", "app", "partner-directory.svg")))
    if not renderer.isValid():
        return False
    image = QImage(_SIDE, _SIDE, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image.pixelColor(_SIDE // 2, _SIDE // 2).alpha() > 0


def _reads_pictures() -> bool:
    """Write a picture in each format and read it again; of drawings look for the reader."""
    from PySide6.QtGui import QImageReader

    known = {bytes(each.data()) for each in QImageReader.supportedImageFormats()}
    return b"svg" in known and all(map(_comes_back, _FORMATS | (_OPTIONAL_FORMATS & known)))


def _comes_back(image_format: bytes) -> bool:
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QImageReader, QImageWriter

    image = QImage(_SIDE, _SIDE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkBlue)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.ReadWrite)
    is_written = QImageWriter(buffer, image_format).write(image)
    buffer.seek(0)
    read = QImageReader(buffer, image_format).read()
    return is_written and read.size() == image.size() and read.pixelColor(1, 1).blue() > _SIDE


def _prints() -> bool:
    """Print one page as the print dialog would, into a file in a temporary folder."""
    from PySide6.QtGui import QPainter
    from PySide6.QtPrintSupport import QPrinter

    with tempfile.TemporaryDirectory(prefix="directory-app-") as folder:
        path = Path(folder) / "page.pdf"
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        painter = QPainter()
        if not painter.begin(printer):
            return False
        painter.drawText(_SIDE, _SIDE, "Partner Directory")
        painter.end()
        content = path.read_bytes()
    return content.startswith(b"%PDF-") and len(content) > _SMALLEST_PDF


def _has_local_sockets() -> bool:
    """Listen for a moment where a second start of the program would ask."""
    from PySide6.QtNetwork import QLocalServer

    server = QLocalServer()
    is_heard = server.listen(f"directory-app-self-check-{os.getpid()}")
    server.close()
    return is_heard


def _loads_translations() -> bool:
    """Load every translation of the program and Qt's own Russian one."""
    from PySide6.QtCore import QLibraryInfo, QTranslator

    ours = [str(path) for path in sorted(resource_path("translations").glob("*.qm"))]
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return bool(ours) and all(
        QTranslator().load(path) for path in [*ours, f"{folder}/qtbase_ru.qm"]
    )
