"""Small picture files, drawn on the spot."""

import struct
import zlib

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter


def picture(width: int, height: int, form: str = "PNG", colour: str = "#2a757c") -> bytes:
    """Return the file of a picture of one colour; one with alpha is half transparent."""
    ground = QColor(colour)
    has_alpha = ground.alpha() < 255
    kind = QImage.Format.Format_ARGB32 if has_alpha else QImage.Format.Format_RGB32
    image = QImage(width, height, kind)
    image.fill(ground)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, form.lower().encode()).write(image)
    return bytes(buffer.data().data())


def huge_png(width: int, height: int) -> bytes:
    """Return a PNG of a few bytes that claims to be ``width`` by ``height`` pixels."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\0" * 64)
    chunks = ((b"IHDR", header), (b"IDAT", body), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
