"""Initials or a photo on a disc (people) or rounded square (organisations, posts)."""

import math
from zlib import crc32

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from directory_app.gui.theme import active_colours

_LETTER_SHARE = 0.36
_CORNER_SHARE = 0.19


def avatar_colour(colour_seed: str) -> QColor:
    """Return the ground that belongs to a seed, the same on every machine and in every run.

    Args:
        colour_seed: whatever stays with the thing drawn, best its UID.
    """
    avatars = active_colours().avatars
    # Not hash(): Python salts it anew in every process.
    return avatars[crc32(colour_seed.encode()) % len(avatars)]


def paint_avatar(
    painter: QPainter,
    rect: QRect | QRectF,
    initials: str,
    colour_seed: str,
    *,
    square: bool = False,
) -> None:
    """Paint an avatar into ``rect``; the painter's state is as before afterwards.

    Args:
        painter: an active painter.
        rect: where; the avatar is as large as the shorter side and stands in the middle.
        initials: one to three letters; may be empty.
        colour_seed: see :func:`avatar_colour`.
        square: a rounded square instead of a disc.
    """
    area = QRectF(rect)
    side = min(area.width(), area.height())
    corner = QPointF(area.center().x() - side / 2, area.center().y() - side / 2)
    painter.drawPixmap(corner, _avatar(painter, side, initials, colour_seed, square=square))


def paint_photo(painter: QPainter, rect: QRect, photo: QImage, *, square: bool = False) -> None:
    """Paint a photo into ``rect`` in the shape of an avatar.

    A person's fills the disc, cut at its sides; a logo in a square is shown whole, on white.

    Args:
        painter: an active painter.
        rect: where; a square.
        photo: the picture.
        square: a rounded square instead of a disc.
    """
    area = QRectF(rect)
    radius = area.width() * _CORNER_SHARE if square else area.width() / 2
    shape = QPainterPath()
    shape.addRoundedRect(area, radius, radius)
    mode = Qt.AspectRatioMode.KeepAspectRatio
    fit = mode if square else Qt.AspectRatioMode.KeepAspectRatioByExpanding
    size = QSizeF(photo.size()).scaled(area.size(), fit)
    place = QRectF(QPointF(), size)
    place.moveCenter(area.center())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setClipPath(shape)
    painter.fillPath(shape, Qt.GlobalColor.white)
    painter.drawImage(place, photo)


def _avatar(
    painter: QPainter, side: float, initials: str, colour_seed: str, *, square: bool
) -> QPixmap:
    """Return an avatar as a picture; a list paints the same ones again with each letter typed."""
    ratio = painter.device().devicePixelRatioF()
    colour, font = avatar_colour(colour_seed), QFont(painter.font())
    key = f"avatar {initials} {colour.name()} {square:d} {side} {ratio} {font.family()}"
    picture = QPixmap()
    if QPixmapCache.find(key, picture):
        return picture
    picture = QPixmap(math.ceil(side * ratio), math.ceil(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as canvas:
        _draw(canvas, side, initials, colour, font, square=square)
    QPixmapCache.insert(key, picture)
    return picture


def _draw(
    painter: QPainter, side: float, initials: str, colour: QColor, font: QFont, *, square: bool
) -> None:
    disc = QRectF(0, 0, side, side)
    radius = side * _CORNER_SHARE if square else side / 2
    font.setPixelSize(max(1, round(side * _LETTER_SHARE * (0.82 if len(initials) > 2 else 1.0))))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(disc, radius, radius)
    painter.setPen(active_colours().avatar_text)
    painter.setFont(font)
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, initials)


class AvatarLabel(QWidget):
    """An avatar as a widget of fixed size; decoration, so screen readers pass over it."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        """Make an empty avatar of ``side`` device-independent pixels."""
        super().__init__(parent)
        self._side = side
        self._initials = ""
        self._colour_seed = ""
        self._square = False
        self._photo: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_avatar(
        self,
        initials: str,
        colour_seed: str,
        *,
        square: bool = False,
        photo: QImage | None = None,
    ) -> None:
        """Show other initials, or a photo instead; other arguments as for :func:`paint_avatar`."""
        self._initials, self._colour_seed, self._square = initials, colour_seed, square
        self._photo = photo
        self.update()

    def shows_photo(self) -> bool:
        """Tell whether a photo stands in the place of the initials."""
        return self._photo is not None

    def sizeHint(self) -> QSize:
        """Ask for the square that was wished for."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the avatar."""
        if self._photo is not None:
            paint_photo(QPainter(self), self.rect(), self._photo, square=self._square)
            return
        paint_avatar(
            QPainter(self), self.rect(), self._initials, self._colour_seed, square=self._square
        )
