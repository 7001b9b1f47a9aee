"""The icons of packages, in every size a desktop asks for, drawn from the program's own SVGs."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from devtools.project import DevError
from shipping.job import Job

SIDES: Final = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
"""The sizes of PNG files in pixels: those of the hicolor icon theme."""

_ICO_SIDES: Final = (16, 20, 24, 32, 40, 48, 64, 256)
"""What Windows shows from 100 % to 200 %: 16, 24, 32 and 48 pixels, each 1.25 and 1.5 times too."""

_SMALL: Final = 24
"""Up to this side in pixels a simpler drawing is used, where there is one."""


@dataclass(frozen=True, slots=True)
class Icon:
    """One icon in all forms.

    Attributes:
        svg: its drawing.
        pngs: files by side in pixels.
        ico: the file for Windows.
    """

    svg: Path
    pngs: dict[int, Path]
    ico: Path


@dataclass(frozen=True, slots=True)
class Icons:
    """The program's icon, and that of the files it opens as its own."""

    program: Icon
    directory_file: Icon


def render_icons(job: Job) -> Icons:
    """Draw the icons into the folder of the build.

    Raises:
        DevError: a drawing cannot be read.
    """
    drawings = job.project.root / "resources" / "icons" / "app"
    folder = job.work / "icons"
    folder.mkdir(exist_ok=True)
    program = drawings / "partner-directory.svg"
    return Icons(
        program=_icon(program, drawings / "partner-directory-small.svg", folder),
        directory_file=_icon(
            drawings / "directory-file.svg", drawings / "directory-file.svg", folder
        ),
    )


def _icon(drawing: Path, small: Path, folder: Path) -> Icon:
    pngs = {}
    for side in sorted({*SIDES, *_ICO_SIDES}):
        target = folder / f"{drawing.stem}-{side}.png"
        _draw(small if side <= _SMALL else drawing, side, target)
        pngs[side] = target
    ico = folder / f"{drawing.stem}.ico"
    images = [Image.open(pngs[side]) for side in _ICO_SIDES]
    images[-1].save(ico, sizes=[image.size for image in images], append_images=images[:-1])
    return Icon(drawing, {side: pngs[side] for side in SIDES}, ico)


def _draw(drawing: Path, side: int, target: Path) -> None:
    if not drawing.is_file():
        raise DevError(f"There is no drawing {drawing}.")
    renderer = QSvgRenderer(str(drawing))
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    if not renderer.isValid() or not image.save(str(target)):
        raise DevError(f"{drawing.name} cannot be drawn.")
