"""Reads QR codes as a phone does: with a program that is not ours."""

import zxingcpp

SCALE = 4
"""Pixels of a module, as on a screen."""

BORDER = 4
"""Modules of quiet zone."""


def scanned(modules: tuple[tuple[bool, ...], ...]) -> str:
    """Return the text of the code that ``modules`` show."""
    size = (len(modules) + 2 * BORDER) * SCALE
    picture = bytearray(b"\xff" * size * size)
    for y, row in enumerate(modules):
        for x, is_dark in enumerate(row):
            if is_dark:
                for line in range(SCALE):
                    start = ((y + BORDER) * SCALE + line) * size + (x + BORDER) * SCALE
                    picture[start : start + SCALE] = bytes(SCALE)
    found = zxingcpp.read_barcodes(memoryview(picture).cast("B", (size, size)))
    assert len(found) == 1
    text: str = found[0].text
    return text
