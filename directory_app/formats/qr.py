"""QR codes (ISO/IEC 18004) of short texts; the only door to segno."""

import io
from dataclasses import dataclass
from typing import Final

MAX_COMFORTABLE_BYTES: Final = 666
"""Bytes that version 20 (97 by 97 modules) holds at error level M.

On paper at four centimetres a module is then 0.4 mm wide, which the camera of a phone takes from a
hand's distance, as it does four pixels a module on a screen. A denser code has to be held still.
"""

_BORDER: Final = 4
"""The quiet zone in modules (ISO/IEC 18004 section 9.1)."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code as a picture.

    Attributes:
        modules: rows of modules, True for dark, without the quiet zone.
        svg: a whole SVG document with the quiet zone, for any size.
        png: a PNG picture with the quiet zone.
    """

    modules: tuple[tuple[bool, ...], ...]
    svg: bytes
    png: bytes


def qr_code(text: str, *, pixels_per_module: int = 8) -> QrCode:
    """Return the smallest code of ``text`` that holds it at error level M or better.

    Level M mends 15 % of a code, enough for a fold or a reflection. The text goes in as UTF-8 in
    byte mode without an ECI mark, which readers guess right and some do not know.

    Args:
        text: what the code says; at most 2,331 bytes of UTF-8.
        pixels_per_module: the size of a module in the PNG.

    Raises:
        ValueError: the text is too long for any code.
    """
    import segno

    code = segno.make_qr(text.encode(), error="m", mode="byte", boost_error=True)
    svg, png = io.BytesIO(), io.BytesIO()
    code.save(svg, kind="svg", border=_BORDER, omitsize=True)
    code.save(png, kind="png", border=_BORDER, scale=pixels_per_module)
    modules = tuple(tuple(bool(module) for module in row) for row in code.matrix)
    return QrCode(modules, svg.getvalue(), png.getvalue())
