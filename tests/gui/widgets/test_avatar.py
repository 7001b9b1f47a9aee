import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from directory_app.gui.theme import LIGHT, Theme
from directory_app.gui.widgets.avatar import AvatarLabel, avatar_colour, paint_avatar


def painted(initials: str, *, square: bool) -> QImage:
    """Return an avatar of 40 pixels on transparent ground."""
    image = QImage(40, 40, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    paint_avatar(painter, QRect(0, 0, 40, 40), initials, "seed", square=square)
    painter.end()
    return image


def test_the_colour_stays_with_the_seed(theme: Theme) -> None:
    assert avatar_colour("urn:uuid:1") == avatar_colour("urn:uuid:1")


def test_the_colour_is_the_same_on_every_machine(theme: Theme) -> None:
    assert LIGHT.avatars.index(avatar_colour("Mira Example")) == 3


def test_seeds_use_all_colours(theme: Theme) -> None:
    assert len({avatar_colour(str(number)).name() for number in range(200)}) == 10


def test_a_disc_leaves_its_corners_free_and_a_square_nearly_none(theme: Theme) -> None:
    disc, square = painted("", square=False), painted("", square=True)

    assert (disc.pixelColor(3, 3).alpha(), square.pixelColor(3, 3).alpha()) == (0, 255)
    assert disc.pixelColor(20, 20) == square.pixelColor(20, 20) == avatar_colour("seed")


@pytest.mark.parametrize("initials", ["ME", "ЖК", "ICM"])
def test_initials_are_written_in_white(theme: Theme, initials: str) -> None:
    image = painted(initials, square=False)

    assert image != painted("", square=False)


def test_painting_leaves_the_painter_as_it_was(theme: Theme) -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    font = QFont("Somewhere Sans", 7)
    painter.setFont(font)

    paint_avatar(painter, QRect(0, 0, 40, 40), "ME", "seed")

    assert painter.font() == font
    painter.end()


def test_the_widget_has_the_side_that_was_wished_for(qtbot: QtBot, theme: Theme) -> None:
    avatar = AvatarLabel(64)
    qtbot.addWidget(avatar)

    avatar.show_avatar("ME", "seed", square=True)

    assert avatar.sizeHint().width() == avatar.sizeHint().height() == 64
