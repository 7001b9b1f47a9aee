import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QApplication

from directory_app.gui.icons import (
    ICON_SET,
    IconName,
    IconRole,
    app_icon,
    icon,
    icon_pixmap,
    role_colour,
)
from directory_app.gui.theme import DARK, LIGHT, ColourScheme, Theme
from directory_app.system.resources import resource_path

SIDE = QSize(16, 16)


def strongest_colour(pixmap: QPixmap) -> QColor:
    """Return the colour of the most opaque pixel."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    strongest = max(pixels, key=QColor.alpha)
    return QColor(strongest.red(), strongest.green(), strongest.blue())


def test_every_icon_has_its_drawing_and_every_drawing_its_icon() -> None:
    drawings = {path.stem for path in resource_path("icons", ICON_SET).glob("*.svg")}

    assert drawings == {name.value for name in IconName}


def test_the_drawings_come_with_their_licence() -> None:
    assert "ISC License" in resource_path("icons", ICON_SET, "LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "path", sorted(resource_path("styles").glob("*.svg")), ids=lambda path: path.stem
)
def test_every_drawing_of_the_style_sheet_is_used(path: Path) -> None:
    sheet = resource_path("styles", "app.qss").read_text(encoding="utf-8")
    by_scheme = re.sub(r"-(light|dark)$", "-$scheme", path.stem)

    assert f"/{by_scheme}.svg" in sheet


@pytest.mark.parametrize("name", list(IconName))
def test_every_icon_can_be_drawn(qapp: QApplication, name: IconName) -> None:
    drawn = strongest_colour(icon(name).pixmap(SIDE))

    # A line between two pixels is half transparent, which rounds its colour.
    assert abs(drawn.lightness() - LIGHT.text.lightness()) <= 3


@pytest.mark.parametrize("role", list(IconRole))
def test_every_role_has_its_colour(theme: Theme, role: IconRole) -> None:
    assert strongest_colour(icon(IconName.STAR, role).pixmap(SIDE)) == role_colour(role)


def test_an_icon_made_earlier_follows_the_theme(theme: Theme, qapp: QApplication) -> None:
    star = icon(IconName.STAR)
    before = strongest_colour(star.pixmap(SIDE))

    theme.apply(qapp, ColourScheme.DARK)

    assert (before, strongest_colour(star.pixmap(SIDE))) == (LIGHT.text, DARK.text)


def test_a_disabled_icon_is_pale(theme: Theme) -> None:
    pale = icon(IconName.STAR, IconRole.DANGER).pixmap(SIDE, QIcon.Mode.Disabled)

    assert strongest_colour(pale) == LIGHT.text_disabled


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_an_icon_has_the_pixels_of_its_screen(qapp: QApplication, ratio: float) -> None:
    pixmap = icon(IconName.STAR).pixmap(SIDE, ratio)

    assert pixmap.width() == 16 * ratio
    assert pixmap.deviceIndependentSize().toSize() == SIDE


def test_a_picture_for_painting_has_the_pixels_of_its_screen(qapp: QApplication) -> None:
    pixmap = icon_pixmap(IconName.STAR, IconRole.NORMAL, 16, 2.0)

    assert pixmap.size() == QSize(32, 32)


def test_a_copied_icon_outlives_the_first(qapp: QApplication) -> None:
    first = icon(IconName.STAR, IconRole.SUCCESS)
    second = QIcon(first)
    del first

    assert strongest_colour(second.pixmap(SIDE)) == LIGHT.success


@pytest.mark.parametrize("side", [16, 24, 32, 48, 256, 512])
def test_the_programs_icon_is_there_in_every_size(qapp: QApplication, side: int) -> None:
    image = app_icon().pixmap(QSize(side, side), 1.0).toImage()

    assert image.size() == QSize(side, side)
    assert image.pixelColor(side // 2, side // 4 + side // 8).alpha() == 255
