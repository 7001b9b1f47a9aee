"""Check that Qt can draw an icon of ours and load the program's and Qt's own translations."""

import os
from collections.abc import Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QLibraryInfo, Qt, QTranslator
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

from directory_app.system.resources import resource_path

_SIDE: Final = 64


class QtStep(NamedTuple):
    """One thing that was tried, and whether it went as it should."""

    name: str
    passed: bool


def qt_steps() -> Iterator[QtStep]:
    """Try what the window needs of Qt; no window is opened and no screen is needed."""
    # Reading images and fonts needs an application object, and that needs a platform.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    yield QtStep(f"Qt on {QGuiApplication.platformName()}", passed=application is not None)
    yield QtStep("icon", passed=_draws_icon())
    yield QtStep("image formats", passed=_reads_pictures())
    yield QtStep("translation", passed=_loads_translations())


def _draws_icon() -> bool:
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
    formats = {bytes(each.data()).decode() for each in QImageReader.supportedImageFormats()}
    return {"jpeg", "png", "svg"} <= formats


def _loads_translations() -> bool:
    """Load every translation of the program and Qt's own Russian one."""
    ours = [str(path) for path in sorted(resource_path("translations").glob("*.qm"))]
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return bool(ours) and all(
        QTranslator().load(path) for path in [*ours, f"{folder}/qtbase_ru.qm"]
    )
