"""Pictures that came with cards: read with bounds, kept while they are shown, and made smaller.

Whatever stands in a card may have been made to do harm, so only formats of plain pixels are
decoded (an SVG could name files of this computer), and only what a person's picture may need.
"""

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from directory_app.domain.identifiers import EntryUid

if TYPE_CHECKING:
    # Only a type here: the window starts without it.
    from directory_app.domain.entries import Entry

SHOWN_SIDE: Final = 256
"""Pixels of the longer side that is kept for showing: 64 on a screen of four times the points."""

SMALLER_SIDE: Final = 512
"""Pixels of the longer side to which a picture is made smaller."""

_KEPT: Final = 64
"""Pictures of cards that are kept decoded, 16 MiB at most: who leafs back finds them there."""

_FORMATS: Final = frozenset({b"jpeg", b"png", b"gif", b"webp", b"bmp"})
_MOST_BYTES: Final = 8_000_000
_MOST_PIXELS: Final = 16_000_000
_MOST_JPEG_PIXELS: Final = 60_000_000
"""A JPEG is decoded in an eighth of its size where that is enough."""

_MOST_MEGABYTES: Final = 96
_JPEG_QUALITY: Final = 85


@dataclass(frozen=True, slots=True)
class SmallerPhoto:
    """A picture in fewer pixels.

    Attributes:
        content: the file.
        media_type: ``image/jpeg``, or ``image/png`` where parts are transparent.
    """

    content: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class ShownPhoto:
    """A picture as a card shows it.

    Attributes:
        image: in the size it is shown in at most.
        is_large: whether the file in the entry could be made smaller.
    """

    image: QImage
    is_large: bool


class CardPhotos:
    """Decodes the pictures of entries beside the window, one after the other.

    A picture of a camera takes several frames of the screen to decode.
    """

    def __init__(self) -> None:
        """Keep none yet."""
        self._kept: OrderedDict[tuple[EntryUid, int], ShownPhoto | None] = OrderedDict()

    def photo(self, entry: "Entry") -> ShownPhoto | None:
        """Return the picture of an entry, or None where there is none that can be shown."""
        if not entry.kept_properties:
            return None
        key = (entry.uid, entry.version)
        if key not in self._kept:
            self._kept[key] = _shown_photo(entry)
        self._kept.move_to_end(key)
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return self._kept[key]


def _shown_photo(entry: "Entry") -> ShownPhoto | None:
    # Late: the first card that keeps lines needs it, not the start.
    from directory_app.services.card_details import photo_of

    photo = photo_of(entry.kept_properties)
    image = None if photo is None else read_photo(photo.data)
    if photo is None or image is None:
        return None
    return ShownPhoto(image, is_large(photo.data))


def read_photo(content: bytes, side: int = SHOWN_SIDE) -> QImage | None:
    """Decode a picture, turned as its camera was held.

    Args:
        content: the picture's file.
        side: the longer side in pixels at most; a smaller picture keeps its size.

    Returns:
        the picture, or None if it is broken, too large, or of another format.
    """
    return _Picture(content).decoded(side)


def is_large(content: bytes) -> bool:
    """Tell whether a picture has more pixels than :func:`smaller_photo` would leave."""
    picture = _Picture(content)
    return picture.is_harmless and max(picture.size.toTuple()) > SMALLER_SIDE


def smaller_photo(content: bytes) -> SmallerPhoto | None:
    """Return a picture with a longer side of :data:`SMALLER_SIDE` pixels, or None if it is broken.

    What the file says beside the picture, such as where it was taken, is left out.
    """
    image = read_photo(content, SMALLER_SIDE)
    if image is None:
        return None
    form, media_type = (b"png", "image/png") if image.hasAlphaChannel() else (b"jpeg", "image/jpeg")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, form)
    writer.setQuality(_JPEG_QUALITY)
    writer.write(image)
    return SmallerPhoto(bytes(buffer.data().data()), media_type)


def shrunk(content: bytes) -> bytes | None:
    """Return the file of a smaller picture, or None for one that is small or broken."""
    smaller = smaller_photo(content) if is_large(content) else None
    return None if smaller is None else smaller.content


class _Picture:
    """The file of a picture, looked at before anything of it is decoded.

    Attributes:
        is_harmless: it is one of the known formats and not too large.
        size: in pixels, as it lies in the file.
    """

    def __init__(self, content: bytes) -> None:
        # The reader needs it as long as it lives, and does not keep it itself.
        self._buffer = QBuffer()
        self._buffer.setData(content[: _MOST_BYTES + 1])
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        QImageReader.setAllocationLimit(_MOST_MEGABYTES)
        self._reader = QImageReader(self._buffer)
        self._reader.setDecideFormatFromContent(True)
        self._reader.setAutoTransform(True)
        form = bytes(self._reader.format().data())
        is_known = form in _FORMATS and len(content) <= _MOST_BYTES
        self.size = self._reader.size() if is_known else QSize()
        most = _MOST_JPEG_PIXELS if form == b"jpeg" else _MOST_PIXELS
        self.is_harmless = not self.size.isEmpty() and _pixels(self.size) <= most

    def decoded(self, side: int) -> QImage | None:
        """Return the picture with a longer side of at most ``side`` pixels, or None."""
        if not self.is_harmless:
            return None
        if max(self.size.toTuple()) > side:
            ratio = Qt.AspectRatioMode.KeepAspectRatio
            scaled = self.size.scaled(side, side, ratio)
            self._reader.setScaledSize(scaled.expandedTo(QSize(1, 1)))
        image = self._reader.read()
        return None if image.isNull() else image


def _pixels(size: QSize) -> int:
    return size.width() * size.height()
